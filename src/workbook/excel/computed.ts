import { addressOf, type Area, type CellValue } from "../cell";
import { sameValue, type SheetToWrite } from "../join/laid";
import { isDateFormat } from "../number-format";
import type { SelfCheck } from "../receipt";
import { valueAt } from "../values";
import { bytesOfQuestion, type Question } from "./questions";

/** Cells that a formula fills, with what the engine says of them. */
export interface Computed {
  readonly sheet: string;
  readonly area: Area;
  /** By row and column of the area. */
  readonly value: (row: number, column: number) => CellValue;
}

/** All cells of planned sheets that hold formulas, in areas as large as may be. */
export function computedCells(sheets: readonly SheetToWrite[], date1904: boolean): Computed[] {
  return sheets.flatMap(({ name: sheet, laid }): Computed[] => {
    const loose = [...laid.loose].flatMap(([row, cells]) =>
      cells.flatMap((cell): Computed[] => {
        if (cell.formula === undefined) return [];
        const format = "style" in cell.look ? cell.look.style?.numberFormat : undefined;
        const value = counted(cell.value, format, date1904);
        return [{ sheet, area: { row, column: cell.column, rows: 1, columns: 1 }, value: () => value }];
      }),
    );
    const columns = laid.tables.flatMap((table) =>
      table.columns.flatMap((column, index): Computed[] => {
        if (column.formula === undefined) return [];
        const format = "style" in column.look ? column.look.style?.numberFormat : undefined;
        const area = { row: table.at.row + 1, column: table.at.column + index, rows: table.rows, columns: 1 };
        return [
          {
            sheet,
            area,
            value: (row) => {
              const kept = column.kept.get(row);
              return counted(kept ? kept.value : valueAt(column.values, row), format, date1904);
            },
          },
        ];
      }),
    );
    return [...loose, ...columns];
  });
}

const days1904 = 1462;

function counted(value: CellValue, format: string | undefined, date1904: boolean): CellValue {
  const dated = date1904 && typeof value === "number" && isDateFormat(format ?? "General");
  return dated ? value - days1904 : value;
}

const differencesKept = 1_000;
const rowsAtOnce = 50_000;

/** Asks for computed cells and compares them with the engine's figures. */
export function checkQuestions(computed: readonly Computed[]): {
  readonly questions: readonly Question[];
  readonly result: () => SelfCheck;
} {
  let compared = 0;
  const differences: SelfCheck["differences"][number][] = [];
  const compare = ({ sheet, area, value }: Computed, first: number, values: readonly (readonly unknown[])[]): void => {
    values.forEach((row, index) => {
      row.forEach((found, column) => {
        compared += 1;
        const engine = value(first + index, column);
        const workbook = valueOf(found);
        if (agree(engine, workbook) || differences.length >= differencesKept) return;
        const address = addressOf({ row: area.row + first + index, column: area.column + column });
        differences.push({ sheet, address, engine, workbook });
      });
    });
  };
  const question = (one: Computed, first: number, rows: number): Question => ({
    bytes: bytesOfQuestion / 2 + rows * one.area.columns * 14,
    ask: ({ workbook }) => {
      const { row, column, columns } = one.area;
      const range = workbook.worksheets.getItem(one.sheet).getRangeByIndexes(row + first, column, rows, columns);
      range.load("values");
      return () => {
        compare(one, first, range.values);
        return [];
      };
    },
  });
  return {
    questions: joinedDown(computed).flatMap((one) =>
      Array.from({ length: Math.ceil(one.area.rows / rowsAtOnce) }, (_, part) =>
        question(one, part * rowsAtOnce, Math.min(rowsAtOnce, one.area.rows - part * rowsAtOnce)),
      ),
    ),
    result: () => ({ compared, differences }),
  };
}

/** Single cells below one another, or beside, asked for as one area. */
function joinedDown(computed: readonly Computed[]): Computed[] {
  const done: Computed[] = [];
  const single = computed.filter(({ area }) => area.rows === 1 && area.columns === 1);
  const order = (one: Computed, other: Computed): number =>
    one.sheet.localeCompare(other.sheet) || one.area.row - other.area.row || one.area.column - other.area.column;
  for (const one of [...single].sort(order)) {
    const last = done.at(-1);
    const beside =
      last?.sheet === one.sheet &&
      last.area.row === one.area.row &&
      last.area.column + last.area.columns === one.area.column;
    if (!last || !beside) {
      done.push(one);
      continue;
    }
    const before = last.area.columns;
    const area = { ...last.area, columns: before + 1 };
    done[done.length - 1] = {
      sheet: one.sheet,
      area,
      value: (row, column) => (column < before ? last.value(row, column) : one.value(row, 0)),
    };
  }
  return [...done, ...computed.filter((one) => !single.includes(one))];
}

/** Errors come as their text; a formula that gives an empty text looks blank. */
function valueOf(found: unknown): CellValue {
  if (found === "" || found === null || found === undefined) return null;
  return found as string | number | boolean;
}

/** Excel shows fifteen digits, and sums in another order than the engine. */
function agree(engine: CellValue, workbook: CellValue): boolean {
  if (sameValue(engine, workbook)) return true;
  if (typeof engine === "object" && engine !== null) return engine.error === workbook;
  if (typeof engine !== "number" || typeof workbook !== "number") return false;
  return Math.abs(engine - workbook) <= 1e-9 * Math.max(1, Math.abs(engine), Math.abs(workbook));
}
