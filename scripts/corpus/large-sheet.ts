import type { CellValue } from "../../src/workbook/cell";
import type { SheetSnapshot, Snapshot } from "../../src/workbook/snapshot";

/** A budget of a number of rows and columns (two of names, the rest a year each), with numbers or numbers typed as text. */
export function largeSheet(count: number, width: number, amounts: "numbers" | "typed"): SheetSnapshot {
  const header = ["Unit", "Item", ...Array.from({ length: width - 2 }, (_, at) => `Budget ${2000 + at}`)];
  const amount = (row: number, at: number): CellValue =>
    amounts === "typed" ? `${1 + (row % 900)} ${100 + at}` : row * 7 + at;
  const rows = Array.from({ length: count }, (_, row) => [
    `Unit ${row % 50}`,
    `Item ${row}`,
    ...Array.from({ length: width - 2 }, (_, at) => amount(row, at)),
  ]);
  const look = { numberFormat: "General", bold: false, italic: false, filled: false, topBorder: false, indent: 0 };
  return {
    name: "Budget",
    visibility: "visible",
    ours: false,
    protected: false,
    origin: { row: 0, column: 0 },
    rows: [header, ...rows],
    lookTable: [look],
    looks: [],
    formulas: new Map(),
    merges: [],
    tables: [],
  };
}

/** A workbook of such sheets. */
export function snapshotOfSheets(sheets: readonly SheetSnapshot[]): Snapshot {
  return { name: "large.xlsx", sheets, own: [], names: [], problems: [] };
}
