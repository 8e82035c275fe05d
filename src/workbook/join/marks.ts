import { areaOf, type Area, type Position } from "../cell";
import { markOf } from "../identity";

/** A defined name as a workbook holds it: `refersTo` without "=", `sheet` the index of the sheet that it is scoped to. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: number;
}

/** Where our marks stand on one sheet now. A mark whose cells a person deleted is absent. */
export interface Marks {
  readonly id: string;
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
  /** By block, then by planned row or column: where it stands now. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly tables: ReadonlyMap<string, Area>;
  /** By table, then by column id: the header's cell. */
  readonly headers: ReadonlyMap<string, ReadonlyMap<string, Position>>;
  readonly kept?: Position;
}

/** Our sheets by the hidden names scoped to them. Of a sheet that a person copied, the one under the name last written counts. */
export function findMarks(
  names: readonly DefinedName[],
  sheetNames: readonly string[],
  writtenName: (id: string) => string | undefined,
): Marks[] {
  const candidates = new Map<string, number[]>();
  for (const name of names) {
    if (name.sheet === undefined || markOf(name.name)?.mark !== "sheet") continue;
    const id = /^"(.*)"$/s.exec(name.refersTo.trim())?.[1]?.replace(/""/g, '"');
    if (id !== undefined && name.sheet < sheetNames.length)
      candidates.set(id, [...(candidates.get(id) ?? []), name.sheet]);
  }
  return [...candidates].map(([id, sheets]) => {
    const written = writtenName(id);
    const sheet = sheets.find((index) => sheetNames[index] === written) ?? Math.min(...sheets);
    return marksOf(id, sheet, names);
  });
}

function marksOf(id: string, sheet: number, names: readonly DefinedName[]): Marks {
  const rows = new Map<string, Map<number, number>>();
  const columns = new Map<string, Map<number, number>>();
  const tables = new Map<string, Area>();
  const headers = new Map<string, Map<string, Position>>();
  let kept: Position | undefined;
  for (const name of names) {
    if (name.sheet !== sheet) continue;
    const mark = markOf(name.name);
    const area = mark && areaOf(name.refersTo.slice(name.refersTo.lastIndexOf("!") + 1));
    if (!mark || !area) continue;
    if (mark.mark === "row") inner(rows, mark.block).set(mark.row, area.row);
    else if (mark.mark === "column") inner(columns, mark.block).set(mark.column, area.column);
    else if (mark.mark === "table") tables.set(mark.table, area);
    else if (mark.mark === "header") inner(headers, mark.table).set(mark.column, area);
    else if (mark.mark === "kept") kept = area;
  }
  return { id, sheet, rows, columns, tables, headers, ...(kept ? { kept } : {}) };
}

function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let found = outer.get(key);
  if (!found) {
    found = new Map<K, V>();
    outer.set(key, found);
  }
  return found;
}
