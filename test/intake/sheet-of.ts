import { areaOf, type CellValue } from "../../src/workbook/cell";
import type { CellLook, SheetSnapshot, Snapshot } from "../../src/workbook/snapshot";

/** A cell with its look: `b(...)` is bold, `f(...)` has a number format. */
export interface Looked {
  readonly value: CellValue;
  readonly look: Partial<CellLook>;
}
export type Given = CellValue | Looked;

const plain: CellLook = {
  numberFormat: "General",
  bold: false,
  italic: false,
  filled: false,
  topBorder: false,
  indent: 0,
};

/** A bold cell. */
export const b = (value: CellValue): Looked => ({ value, look: { bold: true } });
/** A cell with a number format. */
export const f = (value: CellValue, numberFormat: string): Looked => ({ value, look: { numberFormat } });

const isLooked = (given: Given): given is Looked => typeof given === "object" && given !== null && "look" in given;

export interface SheetGiven {
  readonly name?: string;
  readonly at?: string;
  readonly rows: readonly (readonly Given[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly ours?: boolean;
}

/** A sheet of a snapshot from rows of cells. */
export function sheetOf({
  name = "Sheet1",
  at = "A1",
  rows,
  merges = [],
  hidden = false,
  ours = false,
}: SheetGiven): SheetSnapshot {
  const lookTable: CellLook[] = [plain];
  const indexOf = (look: Partial<CellLook>): number => {
    const whole = { ...plain, ...look };
    const known = lookTable.findIndex((one) => JSON.stringify(one) === JSON.stringify(whole));
    return known >= 0 ? known : lookTable.push(whole) - 1;
  };
  const origin = areaOf(at) ?? { row: 0, column: 0 };
  return {
    name,
    visibility: hidden ? "hidden" : "visible",
    ours,
    protected: false,
    origin: { row: origin.row, column: origin.column },
    rows: rows.map((row) => row.map((cell) => (isLooked(cell) ? cell.value : cell))),
    lookTable,
    looks: rows.map((row) =>
      row.some(isLooked) ? Uint16Array.from(row, (cell) => (isLooked(cell) ? indexOf(cell.look) : 0)) : undefined,
    ),
    formulas: new Map(),
    merges: merges.flatMap((text) => areaOf(text) ?? []),
    tables: [],
  };
}

/** A snapshot of sheets. */
export function snapshotOf(...sheets: readonly SheetGiven[]): Snapshot {
  return { name: "test.xlsx", sheets: sheets.map(sheetOf), own: [], names: [], problems: [] };
}
