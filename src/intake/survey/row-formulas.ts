import { addressOf, columnIndex } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";

/** What a cell's formula says of its row: it adds other rows, it repeats or scales one other row, or neither. */
export type RowFormula = { readonly adds: readonly number[] } | { readonly follows: number } | undefined;

const reference = /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/g;

/** Reads the formula of a cell (zero-based) for what it says of the rows of its own column. */
export function rowFormula(sheet: SheetSnapshot, row: number, column: number): RowFormula {
  const formula = sheet.formulas.get(addressOf({ row, column }));
  if (formula === undefined || formula.length > 4_000 || formula.includes("!")) return undefined;
  const text = formula.toUpperCase();
  const rows = new Set<number>();
  let elsewhere = 0;
  for (const [, first = "", from = "", , to] of text.matchAll(reference)) {
    const [start, end] = [Number(from) - 1, Number(to ?? from) - 1];
    if (columnIndex(first) !== column) {
      elsewhere += 1;
      continue;
    }
    for (let one = start; one <= end && rows.size < 5_000; one += 1) if (one !== row) rows.add(one);
  }
  if (rows.size === 0) return undefined;
  const left = text
    .replace(reference, "")
    .replace(/SUBTOTAL\(\s*(?:10)?9\s*[,;]/g, "(")
    .replace(/SUM/g, "");
  const additive = /^[=+\-(),;:\s"]*$/.test(left);
  const sum = /SUM|SUBTOTAL/.test(text);
  if (additive && (sum || rows.size >= 2 || elsewhere > 0)) return { adds: [...rows] };
  const [only] = rows;
  return rows.size === 1 && elsewhere === 0 && only !== undefined ? { follows: only } : undefined;
}
