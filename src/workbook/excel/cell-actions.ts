import { cellKey, days1904, type Area, type CellValue } from "../cell";
import { sameFormula } from "../formula-text";
import { isStanding, sameValue, type LaidCell, type LaidColumn, type LaidTable, type Look } from "../join/laid";
import { formulaOf, valueOf } from "../join/standing";
import { isDateFormat } from "../number-format";
import { valueAt } from "../values";
import type { Action, Typed } from "./actions";
import type { SheetTask } from "./sheet-task";
import { typedConstant } from "./typed";

/** What the workbook at hand makes different. */
export interface Surroundings {
  /** A formula or link with the actual names of our sheets. */
  rename(text: string): string;
  /** The actual name of a sheet of a plan, by its id or its wanted name. */
  sheetName(sheet: string): string;
  readonly date1904: boolean;
}

/** Rows of a fill may have so many rows between them that stay as they are. */
const gapRows = 2;

/** The constants of a sheet that differ from what stands, and blanks where something stands that is to go. */
export function constantActions(task: SheetTask, around: Surroundings): Action[] {
  const cells = new Sparse();
  const tables = task.tables.flatMap(({ table }) => tableConstants(task, table, around));
  const taken = new Set<number>();
  for (const [row, laid] of task.laid.loose) {
    for (const cell of laid) {
      taken.add(cellKey(row, cell.column));
      if (cell.formula === undefined)
        cells.put(row, cell.column, constant(task, row, cell.column, cell.value, cell.look, around));
    }
  }
  if (task.way === "kept") blanks(task, taken, cells);
  return [...tables, ...cells.fills(task.sheet)];
}

/** Empties what stands where nothing is laid. */
function blanks(task: SheetTask, taken: ReadonlySet<number>, cells: Sparse): void {
  const { standing, laid } = task;
  if (!standing) return;
  const inTable = (row: number, column: number): boolean => laid.tables.some((table) => within(table, row, column));
  for (const [row, values] of standing.cells.rows.entries()) {
    values?.forEach((value, column) => {
      const empty = value === null && formulaOf(standing.cells, row, column) === undefined;
      if (!empty && !taken.has(cellKey(row, column)) && !inTable(row, column)) cells.put(row, column, "");
    });
  }
}

function within({ at, rows, columns }: LaidTable, row: number, column: number): boolean {
  return row >= at.row && row <= at.row + rows && column >= at.column && column < at.column + columns.length;
}

/** What to type so that a cell holds a constant; null where it does already. */
function constant(
  task: SheetTask,
  row: number,
  column: number,
  value: CellValue,
  look: Look,
  around: Surroundings,
): Typed {
  const { standing, way } = task;
  const typed = typedConstant(counted(value, formatOf(look, task), around));
  if (!standing || way !== "kept") return typed;
  const stands = valueOf(standing.cells, row, column);
  const isFormula = formulaOf(standing.cells, row, column) !== undefined;
  if (!isFormula && sameValue(stands, value)) return null;
  return typed ?? "";
}

function formatOf(look: Look, { standing }: SheetTask): string {
  if (!isStanding(look)) return look.style?.numberFormat ?? "General";
  if (!standing) return "General";
  const { origin, looks, lookTable } = standing.sheet;
  const index = looks[look.from.row - origin.row]?.[look.from.column - origin.column] ?? 0;
  return lookTable[index]?.numberFormat ?? "General";
}

/** Days are counted as the workbook counts. */
function counted(value: CellValue, format: string, { date1904 }: Surroundings): CellValue {
  return date1904 && typeof value === "number" && isDateFormat(format) ? value - days1904 : value;
}

function tableConstants(task: SheetTask, table: LaidTable, around: Surroundings): Action[] {
  const fills = new Fills(task.sheet, table.at.column);
  fills.row(
    table.at.row,
    table.columns.map(({ header, headerLook }, index) =>
      constant(task, table.at.row, table.at.column + index, header, headerLook, around),
    ),
  );
  for (let row = 0; row < table.rows; row += 1) {
    const at = table.at.row + 1 + row;
    fills.row(
      at,
      table.columns.map((column, index) => {
        const kept = column.kept.get(row);
        if (kept ? kept.formula !== undefined : isComputed(column)) return null;
        const value = kept ? kept.value : column.formula === undefined ? valueAt(column.values, row) : null;
        return constant(task, at, table.at.column + index, value, kept?.look ?? column.look, around);
      }),
    );
  }
  return fills.done();
}

/** Whether one formula of ours fills the column. */
function isComputed(column: LaidColumn): boolean {
  return column.formula !== undefined && column.id !== undefined;
}

/** The formulas of a sheet that differ from those that stand: one text for a whole column, the others as they are typed. */
export function formulaActions(task: SheetTask, around: Surroundings): Action[] {
  const cells = new Sparse();
  const put = (row: number, cell: LaidCell): void => {
    if (cell.formula === undefined) return;
    const formula = cell.persons ? cell.formula : around.rename(cell.formula);
    if (!stands(task, row, cell.column, formula)) cells.put(row, cell.column, formula);
  };
  const columns = task.laid.tables.flatMap((table) =>
    table.columns.flatMap((column, index): Action[] => {
      for (const [row, cell] of column.kept) put(table.at.row + 1 + row, cell);
      if (column.formula === undefined || !isComputed(column)) return [];
      const formula = around.rename(column.formula);
      const area: Area = { row: table.at.row + 1, column: table.at.column + index, rows: table.rows, columns: 1 };
      let same = true;
      for (let row = area.row; same && row < area.row + area.rows; row += 1)
        same = stands(task, row, area.column, formula);
      return same ? [] : [{ do: "formula", sheet: task.sheet, area, formula }];
    }),
  );
  for (const [row, laid] of task.laid.loose) for (const cell of laid) put(row, cell);
  return [...columns, ...cells.fills(task.sheet)];
}

function stands({ way, standing }: SheetTask, row: number, column: number, formula: string): boolean {
  const present = way === "kept" && standing ? formulaOf(standing.cells, row, column) : undefined;
  return present !== undefined && sameFormula(present, formula);
}

/** Rows of one width, put together into fills; rows and edges where nothing is to be typed are left out. */
class Fills {
  private readonly actions: Action[] = [];
  private first = 0;
  private rows: (readonly Typed[])[] = [];

  constructor(
    private readonly sheet: string,
    private readonly column: number,
  ) {}

  /** Takes the next row, from top to bottom. */
  row(row: number, typed: readonly Typed[]): void {
    if (typed.every((one) => one === null)) return;
    const last = this.first + this.rows.length - 1;
    if (this.rows.length > 0 && row - last > 1 + gapRows) this.close();
    if (this.rows.length === 0) this.first = row;
    while (this.first + this.rows.length < row) this.rows.push(typed.map(() => null));
    this.rows.push(typed);
  }

  done(): Action[] {
    this.close();
    return this.actions;
  }

  private close(): void {
    if (this.rows.length === 0) return;
    let [from, to] = [Infinity, -1];
    for (const row of this.rows) {
      row.forEach((one, index) => {
        if (one === null) return;
        from = Math.min(from, index);
        to = Math.max(to, index);
      });
    }
    const rows = this.rows.map((row) => row.slice(from, to + 1));
    const area = { row: this.first, column: this.column + from, rows: rows.length, columns: to - from + 1 };
    this.actions.push({ do: "fill", sheet: this.sheet, area, rows });
    this.rows = [];
  }
}

/** Cells here and there, put together into fills of neighbouring rows. */
class Sparse {
  private readonly rows = new Map<number, Map<number, Typed>>();

  put(row: number, column: number, typed: Typed): void {
    if (typed === null) return;
    const cells = this.rows.get(row) ?? new Map<number, Typed>();
    cells.set(column, typed);
    this.rows.set(row, cells);
  }

  fills(sheet: string): Action[] {
    const numbers = [...this.rows.keys()].sort((one, other) => one - other);
    const actions: Action[] = [];
    let group: number[] = [];
    const close = (): void => {
      if (group.length > 0) actions.push(...this.together(sheet, group));
      group = [];
    };
    for (const row of numbers) {
      const last = group.at(-1);
      if (last !== undefined && row - last > 1 + gapRows) close();
      group.push(row);
    }
    close();
    return actions;
  }

  /** One rectangle where it is not mostly holes, else one for each row's neighbours. */
  private together(sheet: string, group: readonly number[]): Action[] {
    const columns = group.flatMap((row) => [...(this.rows.get(row)?.keys() ?? [])]);
    const [from, to] = [Math.min(...columns), Math.max(...columns)];
    const [top, bottom] = [group[0] ?? 0, group.at(-1) ?? 0];
    const area = { row: top, column: from, rows: bottom - top + 1, columns: to - from + 1 };
    if (area.rows * area.columns > 20 * columns.length + 200) return group.flatMap((row) => this.stretches(sheet, row));
    const rows = Array.from({ length: area.rows }, (_, index) => {
      const cells = this.rows.get(top + index);
      return Array.from({ length: area.columns }, (__, offset): Typed => cells?.get(from + offset) ?? null);
    });
    return [{ do: "fill", sheet, area, rows }];
  }

  private stretches(sheet: string, row: number): Action[] {
    const cells = [...(this.rows.get(row) ?? [])].sort(([one], [other]) => one - other);
    const actions: Action[] = [];
    let typed: Typed[] = [];
    let from = 0;
    const close = (): void => {
      const area = { row, column: from, rows: 1, columns: typed.length };
      if (typed.length > 0) actions.push({ do: "fill", sheet, area, rows: [typed] });
      typed = [];
    };
    for (const [column, one] of cells) {
      if (typed.length > 0 && column !== from + typed.length) close();
      if (typed.length === 0) from = column;
      typed.push(one);
    }
    close();
    return actions;
  }
}
