import { addressOf, areaOf, type Area, type CellValue, type Position } from "../cell";
import { markOf, stateSheetId } from "../identity";
import type { OwnInput, OwnSheet, OwnTable } from "../snapshot";
import type { WorkbookState } from "../state";

/** A name as Excel gives it: `refersTo` without "=". */
export interface ScopedName {
  readonly name: string;
  readonly refersTo: string;
}

/** A sheet as its reading left it. */
export interface ReadSheet {
  readonly name: string;
  readonly names: readonly ScopedName[];
  readonly tables: readonly {
    readonly name: string;
    readonly area: Area;
    readonly totalsRow: boolean;
  }[];
  /** The value at an absolute position. */
  value(row: number, column: number): CellValue;
}

/** A sheet of ours: its id and where its marks stand now. A mark whose cells a person deleted is absent. */
export interface Marked {
  readonly id: string;
  readonly sheet: ReadSheet;
  /** By block, then by planned row or column: where it stands now. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly tables: ReadonlyMap<string, Area>;
  /** By table, then by column id: the header's cell. */
  readonly headers: ReadonlyMap<string, ReadonlyMap<string, Position>>;
}

/** Our sheets by the hidden names scoped to them. Of a sheet that a person copied, the one under the name last written counts. */
export function markedSheets(sheets: readonly ReadSheet[], writtenName: (id: string) => string | undefined): Marked[] {
  const candidates = new Map<string, ReadSheet[]>();
  for (const sheet of sheets) {
    const id = idOf(sheet);
    if (id !== undefined) candidates.set(id, [...(candidates.get(id) ?? []), sheet]);
  }
  return [...candidates].flatMap(([id, copies]) => {
    const written = writtenName(id);
    const sheet = copies.find((copy) => copy.name === written) ?? copies[0];
    return sheet ? [marked(id, sheet)] : [];
  });
}

/** The id in a sheet's mark, or undefined where the sheet is not ours. */
export function idOf(sheet: Pick<ReadSheet, "names">): string | undefined {
  const mark = sheet.names.find((name) => markOf(name.name)?.mark === "sheet");
  return mark && /^"(.*)"$/s.exec(mark.refersTo.trim())?.[1]?.replace(/""/g, '"');
}

function marked(id: string, sheet: ReadSheet): Marked {
  const rows = new Map<string, Map<number, number>>();
  const columns = new Map<string, Map<number, number>>();
  const tables = new Map<string, Area>();
  const headers = new Map<string, Map<string, Position>>();
  for (const name of sheet.names) {
    const mark = markOf(name.name);
    const area = mark && areaOf(name.refersTo.slice(name.refersTo.lastIndexOf("!") + 1));
    if (!area) continue;
    if (mark.mark === "row") inner(rows, mark.block).set(mark.row, area.row);
    else if (mark.mark === "column") inner(columns, mark.block).set(mark.column, area.column);
    else if (mark.mark === "table") tables.set(mark.table, area);
    else if (mark.mark === "header") inner(headers, mark.table).set(mark.column, area);
  }
  return { id, sheet, rows, columns, tables, headers };
}

function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let found = outer.get(key);
  if (!found) outer.set(key, (found = new Map<K, V>()));
  return found;
}

/** A sheet of ours as a snapshot shows it: inputs with what we wrote, tables with the ids of their columns. */
export function ownSheet(marks: Marked, state: WorkbookState | undefined): OwnSheet {
  const { sheet } = marks;
  const written = state?.sheets.get(marks.id);
  const inputs = new Map<string, OwnInput>();
  for (const block of written?.blocks ?? []) {
    for (const cell of block.cells) {
      const row = marks.rows.get(block.id)?.get(cell.row);
      const column = marks.columns.get(block.id)?.get(cell.column);
      if (cell.role !== "input" || cell.id === undefined || row === undefined || column === undefined) continue;
      inputs.set(`${block.id}/${cell.id}`, {
        address: addressOf({ row, column }),
        value: sheet.value(row, column),
        written: cell.written ?? null,
      });
    }
  }
  const tables = [...marks.tables].map(([id, named]): OwnTable => {
    const headers = marks.headers.get(id) ?? new Map<string, Position>();
    const area = currentArea(named, [...headers.values()], sheet);
    const list = sheet.tables.find((table) => table.area.row === area.row && table.area.column === area.column);
    const columns = Array.from({ length: area.columns }, (_, index) => {
      const column = area.column + index;
      return {
        id: [...headers].find(([, at]) => at.column === column)?.[0] ?? null,
        header: String(sheet.value(area.row, column) ?? ""),
        values: Array.from({ length: area.rows - 1 }, (__, row) => sheet.value(area.row + 1 + row, column)),
      };
    });
    const name = list?.name ?? written?.tables.find((table) => table.id === id)?.name ?? id;
    return { id, name, area, columns };
  });
  return { id: marks.id, name: sheet.name, inputs, tables: marks.id === stateSheetId ? [] : tables };
}

/**
 * A table's area as it stands: the list object on its header row (it grows as a person adds rows), else the named area
 * stretched over rows that follow without a gap.
 */
function currentArea(named: Area, headers: readonly Position[], sheet: ReadSheet): Area {
  const list = sheet.tables.find(
    ({ area }) =>
      area.row === named.row && area.column < named.column + named.columns && named.column < area.column + area.columns,
  );
  if (list) return list.totalsRow ? { ...list.area, rows: list.area.rows - 1 } : list.area;
  let rows = named.rows;
  while (headers.some(({ column }) => sheet.value(named.row + rows, column) !== null)) rows += 1;
  return { ...named, rows };
}
