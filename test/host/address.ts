import { addressOf, areaAddress, columnIndex, columnLetters, type Area } from "../../src/workbook/cell";
import { limits } from "../../src/workbook/limits";
import type { HostArea, HostSheet, HostWorkbook } from "./model";
import { refusal } from "./wire";

/** An address with its sheet, as Excel answers it. */
export function fullAddress(area: HostArea): string {
  return `${sheetReference(area.sheet.name)}!${shortAddress(area)}`;
}

export function shortAddress(area: Area): string {
  if (area.rows === limits.rows)
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  if (area.columns === limits.columns) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

/** The address with dollar signs, as names hold it. */
export function fixedAddress(area: HostArea): string {
  const fixed = (position: { row: number; column: number }): string =>
    addressOf(position).replace(/^([A-Z]+)/, "$$$1$$");
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const one = area.rows === 1 && area.columns === 1;
  return `${sheetReference(area.sheet.name)}!${fixed(area)}${one ? "" : `:${fixed(last)}`}`;
}

function sheetReference(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[a-z]{1,3}[0-9]+|r|c|r[0-9]*c[0-9]*)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The area of an address: cells, whole rows, whole columns. Without a sheet it lies on `sheet`. */
export function areaOfAddress(book: HostWorkbook, address: string, sheet: HostSheet | undefined): HostArea {
  const bang = address.lastIndexOf("!");
  const named = bang < 0 ? undefined : address.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
  const target =
    named === undefined ? sheet : book.sheets.find((one) => one.name.toLowerCase() === named.toLowerCase());
  const [from = "", to = from, ...more] = address
    .slice(bang + 1)
    .replace(/\$/g, "")
    .split(":");
  const first = corner(from);
  const last = corner(to);
  if (!target || !first || !last || more.length > 0) throw refusal.argument();
  const top = Math.min(first.top, last.top);
  const left = Math.min(first.left, last.left);
  return checkedArea({
    sheet: target,
    row: top,
    column: left,
    rows: Math.max(first.bottom, last.bottom) - top + 1,
    columns: Math.max(first.right, last.right) - left + 1,
  });
}

function corner(text: string): { top: number; left: number; bottom: number; right: number } | undefined {
  const match = /^([a-z]{0,3})([0-9]{0,7})$/i.exec(text);
  const [, letters = "", digits = ""] = match ?? [];
  if (!match || (letters === "" && digits === "")) return undefined;
  const row = Number(digits) - 1;
  const column = columnIndex(letters);
  return {
    top: digits === "" ? 0 : row,
    bottom: digits === "" ? limits.rows - 1 : row,
    left: letters === "" ? 0 : column,
    right: letters === "" ? limits.columns - 1 : column,
  };
}

/** The area, or a refusal where it does not lie on a sheet. */
export function checkedArea(area: HostArea): HostArea {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1;
  if (!inside || row + rows > limits.rows || column + columns > limits.columns) throw refusal.argument();
  return area;
}
