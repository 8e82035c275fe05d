import { areaOfAddress, checkedArea } from "./address";
import type { HostArea, HostName, HostSheet, HostWorkbook } from "./model";
import { isHostObject, refusal, type Wire } from "./wire";

/** The area that an argument stands for: a range, or an address or name as text. */
export function areaGiven(book: HostWorkbook, given: Wire, sheet?: HostSheet): HostArea {
  if (isHostObject(given)) {
    if (!given.area) throw refusal.argument();
    return given.area;
  }
  if (typeof given !== "string") throw refusal.argument();
  const name = findName(sheet?.names ?? [], given) ?? findName(book.names, given);
  return name ? areaOfName(book, name, sheet) : areaOfAddress(book, given.replace(/^=/, ""), sheet);
}

export function findName(names: readonly HostName[], wanted: string): HostName | undefined {
  return names.find((name) => name.name.toLowerCase() === wanted.toLowerCase());
}

/** The cells of a name; a refusal where it stands for something else. */
export function areaOfName(book: HostWorkbook, name: HostName, sheet?: HostSheet): HostArea {
  return areaOfAddress(book, name.formula.slice(1), sheet);
}

/** The part of an area by an offset and a size. */
export function partOf(area: HostArea, row: number, column: number, rows: number, columns: number): HostArea {
  return checkedArea({ sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns });
}
