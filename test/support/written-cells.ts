import { isCellError, positionOf, type CellValue } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/workbook/file/read";
import type { RecalculatedWorkbook } from "./libreoffice";

/** A computed cell of ours: where it stands and what the engine says it is. */
export interface WrittenCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly value: CellValue;
}

/** Every formula cell on our sheets of a workbook, with the engine's cached value. */
export function writtenCells(bytes: Uint8Array): WrittenCell[] {
  const snapshot = readWorkbook(bytes, "written.xlsx");
  return snapshot.sheets
    .filter((sheet) => sheet.ours)
    .flatMap((sheet) =>
      [...sheet.formulas].map(([address, formula]) => {
        const position = positionOf(address);
        const value =
          position === undefined
            ? null
            : (sheet.rows[position.row - sheet.origin.row]?.[position.column - sheet.origin.column] ?? null);
        return { sheet: sheet.name, address, formula, value };
      }),
    );
}

/** Whether two values are the same figure: whole and rounded figures exactly, others to a billionth; nothing and empty text alike. */
export function sameValue(engine: CellValue, sheet: CellValue): boolean {
  const [a, b] = [engine === "" ? null : engine, sheet === "" ? null : sheet];
  if (typeof a === "number" && typeof b === "number")
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (a !== null && b !== null && isCellError(a) && isCellError(b)) return true;
  return a === b;
}

/** The cells in which the recalculated workbook says something else. */
export function differences(cells: readonly WrittenCell[], recalculated: RecalculatedWorkbook): string[] {
  return cells.flatMap((cell) => {
    const sheet = recalculated.sheets.get(cell.sheet);
    const value = sheet === undefined ? null : sheet.cell(cell.address);
    if (sameValue(cell.value, value as CellValue)) return [];
    return [
      `${cell.sheet}!${cell.address}: engine ${JSON.stringify(cell.value)}, sheet ${JSON.stringify(value)}, ${cell.formula.slice(0, 200)}`,
    ];
  });
}
