import { addressOf, type CellValue } from "../../workbook/cell";
import type { OwnSheet, SheetSnapshot } from "../../workbook/snapshot";
import { stampOf, type FixedCells, type Stamp } from "./control";

/** What stands on a returned form outside its input cells, and its stamp, which is no part of that. */
export function fixedCellsIn(
  sheet: SheetSnapshot,
  own: OwnSheet,
): { readonly fixed: FixedCells; readonly stamp: Stamp | undefined } {
  const inputs = new Set([...own.inputs.values()].map(({ address }) => address));
  const fixed = new Map<string, CellValue>();
  let stamp: Stamp | undefined;
  sheet.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null || value === "") return;
      const address = addressOf({ row: sheet.origin.row + r, column: sheet.origin.column + c });
      if (inputs.has(address)) return;
      const read = stampOf(value);
      if (read === undefined) fixed.set(address, value);
      else stamp = read;
    });
  });
  return { fixed, stamp };
}
