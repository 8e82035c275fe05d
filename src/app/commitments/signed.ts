import type { FormValue, SignedVersion } from "../../commitments/signing";
import type { Problem } from "../../problem/problem";
import { addressOf, isCellError, type CellValue } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { controlSum } from "../distribution/control";

export const signedSheetId = "signed";
export const signedTable = "Signed";

/** The sum over one closed cell: it shows a slip in the sheet of what was signed. */
export function signedControl(
  form: string,
  version: number,
  cell: string,
  value: FormValue,
  signedOn: string,
  at: string,
): string {
  return controlSum(new Map([[`${form} v${version} ${cell} ${signedOn} ${at}`, value]]));
}

/** Every version that was signed and closed, as the workbook keeps it; a row that was changed there is an error. */
export function signedIn(snapshot: Snapshot): {
  readonly versions: readonly SignedVersion[];
  readonly problems: readonly Problem[];
} {
  const own = snapshot.own.find(({ id }) => id === signedSheetId);
  const table = own?.tables.find(({ id }) => id === signedTable);
  if (own === undefined || table === undefined) return { versions: [], problems: [] };
  const column = (id: string): readonly CellValue[] => table.columns.find((one) => one.id === id)?.values ?? [];
  const [forms, numbers, cells, values, dates, moments, controls] = [
    "form",
    "version",
    "cell",
    "value",
    "signedOn",
    "at",
    "control",
  ].map(column) as [CellValue[], CellValue[], CellValue[], CellValue[], CellValue[], CellValue[], CellValue[]];
  const versions = new Map<string, SignedVersion & { readonly cells: Map<string, FormValue> }>();
  const problems: Problem[] = [];
  const valueColumn = table.columns.findIndex(({ id }) => id === "value");
  forms.forEach((said, row) => {
    const [form, cell] = [said, cells[row]];
    const number = Number(numbers[row]);
    if (typeof form !== "string" || form === "" || typeof cell !== "string" || !Number.isFinite(number)) return;
    const raw = values[row] ?? null;
    const value = typeof raw === "number" || (typeof raw === "string" && raw !== "") ? raw : null;
    const [signedOn, at] = [String(dates[row] ?? ""), String(moments[row] ?? "")];
    if (signedControl(form, number, cell, value, signedOn, at) !== controls[row]) {
      problems.push({
        severity: "error",
        code: "signed-record-changed",
        message: `The record of what was signed in ${form} version ${number} was changed: it says ${isCellError(raw) ? raw.error : `"${String(raw ?? "")}"`} for ${cell}.`,
        where: {
          at: "cell",
          sheet: own.name,
          address: addressOf({ row: table.area.row + 1 + row, column: table.area.column + valueColumn }),
        },
        fix: "Undo the change, or take the sheet from an earlier copy of the workbook.",
      });
      return;
    }
    const key = `${form} v${number}`;
    const known = versions.get(key) ?? { form, version: number, signedOn, at, cells: new Map<string, FormValue>() };
    known.cells.set(cell, value);
    versions.set(key, known);
  });
  return { versions: [...versions.values()], problems };
}
