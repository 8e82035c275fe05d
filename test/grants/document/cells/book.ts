import { tariffBookPlan, tariffOfBook } from "../../../../src/app/tariff-book";
import type { TariffDocument } from "../../../../src/grants/document/schema";
import type { Language } from "../../../../src/locale/words";
import type { CellValue } from "../../../../src/workbook/cell";
import { positionOf } from "../../../../src/workbook/cell";
import { emptyWorkbook } from "../../../../src/workbook/file/empty-workbook";
import { readWorkbook } from "../../../../src/workbook/file/read";
import { writeWorkbook } from "../../../../src/workbook/file/write";
import type { SheetSnapshot, Snapshot } from "../../../../src/workbook/snapshot";

/** A workbook with the sheets of a tariff. */
export function bookBytes(document: TariffDocument, language: Language = "en"): Uint8Array {
  const written = writeWorkbook(emptyWorkbook(), tariffBookPlan(document, language, "2026-11-23T12:00:00Z"));
  if ("problems" in written) throw new Error(JSON.stringify(written.problems));
  return written.bytes;
}

/** The same, as it is read back from its bytes. */
export function bookOf(document: TariffDocument, language: Language = "en"): Snapshot {
  return readWorkbook(bookBytes(document, language), "tariff.xlsx");
}

/** What stands in a cell. */
export function contentOf(book: Snapshot, sheet: string, address: string): CellValue {
  const found = book.sheets.find((one) => one.name === sheet);
  const at = positionOf(address);
  if (found === undefined || at === undefined) return null;
  return found.rows[at.row - found.origin.row]?.[at.column - found.origin.column] ?? null;
}

/** The same workbook with some cells as a person changed them: "Tariff amounts!C7". */
export function withCells(book: Snapshot, cells: Readonly<Record<string, CellValue>>): Snapshot {
  const sheets = book.sheets.map((sheet): SheetSnapshot => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const [place, value] of Object.entries(cells)) {
      const [name, address = ""] = place.split("!");
      const at = positionOf(address);
      if (name !== sheet.name || at === undefined) continue;
      while (rows.length <= at.row - sheet.origin.row) rows.push([]);
      const row = rows[at.row - sheet.origin.row]!;
      while (row.length <= at.column - sheet.origin.column) row.push(null);
      row[at.column - sheet.origin.column] = value;
    }
    return { ...sheet, rows };
  });
  return { ...book, sheets };
}

/** The address of the cell right of a text, or of the n-th cell of its row. */
export function cellBeside(book: Snapshot, sheet: string, text: string, right = 1): string {
  const found = book.sheets.find((one) => one.name === sheet)!;
  const row = found.rows.findIndex((cells) => cells.includes(text));
  const column = found.rows[row]!.indexOf(text) + right;
  return `${String.fromCharCode(65 + found.origin.column + column)}${found.origin.row + row + 1}`;
}

export function readBook(book: Snapshot): NonNullable<ReturnType<typeof tariffOfBook>> {
  const read = tariffOfBook(book);
  if (read === undefined) throw new Error("no tariff");
  return read;
}
