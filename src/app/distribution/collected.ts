import type { CellValue } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";

/** A cell of a form as somebody returned it. A value of null was emptied there. */
export interface CollectedCell {
  readonly form: string;
  readonly cell: string;
  readonly value: string | number | null;
  /** Name of the file it came in, and the moment it was taken in, ISO 8601. */
  readonly file: string;
  readonly at: string;
}

export const collectedSheetId = "collected";
export const collectedTable = "Collected";

/** What earlier returns left in the workbook. */
export function collectedIn(snapshot: Snapshot): readonly CollectedCell[] {
  const table = snapshot.own.find(({ id }) => id === collectedSheetId)?.tables.find(({ id }) => id === collectedTable);
  if (table === undefined) return [];
  const column = (id: string): readonly CellValue[] => table.columns.find((one) => one.id === id)?.values ?? [];
  const [forms, cells, values, files, moments] = ["form", "cell", "value", "file", "at"].map(column);
  return (forms ?? []).flatMap((form, row): CollectedCell[] => {
    const cell = cells?.[row];
    if (typeof form !== "string" || typeof cell !== "string") return [];
    const value = values?.[row] ?? null;
    return [
      {
        form,
        cell,
        value: typeof value === "string" || typeof value === "number" ? value : null,
        file: String(files?.[row] ?? ""),
        at: String(moments?.[row] ?? ""),
      },
    ];
  });
}

/** By form and cell, the newest counts. */
export function collectedByCell(collected: readonly CollectedCell[]): ReadonlyMap<string, CollectedCell> {
  return new Map(collected.map((one) => [collectedKey(one.form, one.cell), one]));
}

/** The key of a collected cell, as its table shows it. */
export function collectedKey(form: string, cell: string): string {
  return `${form} ${cell}`;
}
