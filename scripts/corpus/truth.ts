import { columnIndex, type CellValue } from "../../src/workbook/cell";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { dataRows, type Entry } from "./manifest";

/**
 * The true sums of every amount column: as the manifest states them; where it states none, the raw cells of its data
 * rows added up by its own words on how numbers are written. Nothing of intake is used here.
 */
export function trueSums(entry: Entry, sheet: SheetSnapshot): ReadonlyMap<string, number> {
  return new Map(
    entry.amount_columns.map((letters) => {
      const stated = entry.leaf_sums?.[letters];
      return [letters, typeof stated === "number" ? stated : added(entry, sheet, letters)];
    }),
  );
}

function added(entry: Entry, sheet: SheetSnapshot, letters: string): number {
  const column = columnIndex(letters) - sheet.origin.column;
  const values = dataRows(entry).map((row) =>
    amount(sheet.rows[row - 1 - sheet.origin.row]?.[column] ?? null, entry.number_format ?? ""),
  );
  return values.reduce((sum, value) => sum + value, 0);
}

function amount(cell: CellValue, format: string): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || format.startsWith("native")) return 0;
  const text = cell.trim();
  const negative = /^\(.*\)$/.test(text) || /^[-\u2212]/.test(text) || /-$/.test(text);
  const digits = text.replace(/[\s\u00a0\u202f()$€£%+\-\u2212]/g, "");
  const plain = format.includes("comma decimals")
    ? digits.replaceAll(".", "").replace(",", ".")
    : digits.replaceAll(",", "");
  if (!/^\d*\.?\d+$/.test(plain)) return 0;
  const share = text.includes("%") ? 0.01 : 1;
  return Number(plain) * share * (negative ? -1 : 1);
}
