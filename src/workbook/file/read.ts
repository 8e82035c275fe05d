import { addressOf, type CellValue } from "../cell";
import { isListSheet, markOf } from "../identity";
import type { CellLook, SheetSnapshot, Snapshot } from "../snapshot";
import type { Problem } from "../../problem/problem";
import { ownSheet } from "../join/own";
import type { SheetCells } from "./read-sheet";
import { plainLook } from "./read-styles";
import type { SheetEntry, TablePart } from "./read-workbook-part";
import { openSource, problemOf, type Source } from "./source";
import { unfinishedWrite } from "./unfinished";

/**
 * Reads a workbook file (.xlsx, .xlsm). `name` is the file's name, for messages.
 * Never throws for a bad file: what stood in the way is in `problems`, each with file or sheet and what to do;
 * a sheet that cannot be read is left out and named there.
 */
export function readWorkbook(bytes: Uint8Array, name: string): Snapshot {
  try {
    return snapshotOf(openSource(bytes, name), name);
  } catch (error) {
    return { name, sheets: [], own: [], names: [], problems: [problemOf(error)] };
  }
}

function snapshotOf(source: Source, name: string): Snapshot {
  const problems: Problem[] = [...unfinishedWrite(source)];
  const sheets: SheetSnapshot[] = [];
  const own = source.own.filter((marks) => marks.id !== "state");
  const ours = new Set(source.own.filter(({ id }) => !isListSheet(id)).map((marks) => marks.sheet));
  const ownSheets = [];
  for (const [index, sheet] of source.workbook.sheets.entries()) {
    if (sheet.type !== "worksheet") continue;
    try {
      const cells = source.cells(sheet);
      const tables = source.tables(sheet);
      sheets.push(sheetSnapshot(sheet, ours.has(index), cells, tables, source.styles.looks));
      const marks = own.find((one) => one.sheet === index);
      if (marks) ownSheets.push(ownSheet(marks, sheet.name, cells, tables, source.state));
    } catch (error) {
      const problem = problemOf(error);
      problems.push({
        ...problem,
        message: `Sheet "${sheet.name}": ${problem.message}`,
        values: { ...problem.values, sheet: sheet.name },
      });
    }
  }
  const names = source.workbook.names
    .filter(
      (entry) => markOf(entry.name) === undefined && !/^_xlnm\./i.test(entry.name) && !isOwnName(entry.name, source),
    )
    .map((entry) => {
      const sheet = entry.sheet === undefined ? undefined : source.workbook.sheets[entry.sheet]?.name;
      return { name: entry.name, refersTo: entry.refersTo, ...(sheet === undefined ? {} : { sheet }) };
    });
  return {
    name,
    sheets,
    own: ownSheets,
    names,
    problems,
    ...(source.state ? { language: source.state.language } : {}),
  };
}

function isOwnName(name: string, source: Source): boolean {
  const lower = name.toLowerCase();
  return [...(source.state?.sheets.values() ?? [])].some((sheet) =>
    sheet.names.some((own) => own.toLowerCase() === lower),
  );
}

const noValues: readonly CellValue[] = [];

function sheetSnapshot(
  sheet: SheetEntry,
  ours: boolean,
  cells: SheetCells,
  tables: readonly TablePart[],
  allLooks: readonly CellLook[],
): SheetSnapshot {
  const origin = originOf(cells.rows);
  const { lookTable, indexOf } = distinctLooks(allLooks);
  const rows: (readonly CellValue[])[] = [];
  const looks: (Uint16Array | undefined)[] = [];
  for (let row = origin.row; row < cells.rows.length; row += 1) {
    const values = cells.rows[row];
    rows.push(values === undefined ? noValues : origin.column === 0 ? values : values.slice(origin.column));
    const styles = cells.styles[row];
    looks.push(
      styles && styles.length > origin.column
        ? styles.subarray(origin.column).map((style) => indexOf[style] ?? 0)
        : undefined,
    );
  }
  const formulas = new Map<string, string>();
  cells.formulas.forEach((ofRow, row) => {
    ofRow?.forEach((formula, column) => {
      if (formula !== undefined) formulas.set(addressOf({ row, column }), formula);
    });
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ours,
    protected: cells.protected,
    origin,
    rows,
    lookTable,
    looks,
    formulas,
    merges: cells.merges,
    tables: tables.map((table) => ({ name: table.name, area: table.area, headers: table.headers })),
  };
}

/** The first row and column with a value; the sheet's first cell where there is none. */
function originOf(rows: SheetCells["rows"]): { row: number; column: number } {
  const row = rows.findIndex((values) => values !== undefined);
  if (row < 0) return { row: 0, column: 0 };
  let column = Infinity;
  for (const values of rows) {
    if (!values) continue;
    const first = values.findIndex((value) => value !== null && value !== undefined);
    if (first >= 0 && first < column) column = first;
    if (column === 0) break;
  }
  return { row, column: Number.isFinite(column) ? column : 0 };
}

/** Cell formats that look alike share an entry; entry 0 is the plain look. */
function distinctLooks(looks: readonly CellLook[]): { lookTable: CellLook[]; indexOf: number[] } {
  const lookTable: CellLook[] = [plainLook];
  const seen = new Map<string, number>([[JSON.stringify(plainLook), 0]]);
  const indexOf = looks.map((look) => {
    const key = JSON.stringify(look);
    let index = seen.get(key);
    if (index === undefined) {
      index = lookTable.push(look) - 1;
      seen.set(key, index);
    }
    return index;
  });
  return { lookTable, indexOf };
}
