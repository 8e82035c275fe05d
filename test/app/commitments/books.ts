import type { CellValue } from "../../../src/workbook/cell";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells } from "../../support/cell-edits";

/** A workbook with some input cells of one of our sheets filled in, by sheet id and `block/cell`. */
export function withInputs(
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, string | number | boolean | null>>,
): Uint8Array {
  const own = readWorkbook(bytes, "book.xlsx").own.find(({ id }) => id === sheet);
  if (own === undefined) throw new Error(`There is no sheet ${sheet}.`);
  return editCells(
    bytes,
    Object.entries(cells).map(([cell, value]) => {
      const input = own.inputs.get(cell);
      if (input === undefined) throw new Error(`${sheet} has no input ${cell}.`);
      return { sheet: own.name, address: input.address, value };
    }),
  );
}

/** What stands in an input cell of one of our sheets. */
export function inputIn(bytes: Uint8Array, sheet: string, cell: string): CellValue {
  return (
    readWorkbook(bytes, "book.xlsx")
      .own.find(({ id }) => id === sheet)
      ?.inputs.get(cell)?.value ?? null
  );
}
