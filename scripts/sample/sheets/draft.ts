import type { Cell, CellValue, WriteSheet } from "hucre/xlsx";
import { say, type Text } from "../words";
import type { SampleLocale } from "../options";
import { styles, words, type SampleCell, type WartKind } from "./cells";

/** A sheet before it is written; rows and columns count from 0. */
export interface SheetDraft {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: SampleCell[][];
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  /** The last row of the header, kept in view. */
  headerRow: number;
  /** Height of the header row in points, where its words take more than one line. */
  headerHeight?: number;
  /** The last row of the records, when the header carries filter buttons. */
  filterTo?: number;
}

/** An oddity of the sample: where it is, what stands there, and what is meant. */
export interface Wart {
  readonly sheet: string;
  readonly address: string;
  readonly kind: WartKind;
  readonly text: CellValue;
  readonly meant: CellValue;
}

/** An empty sheet with a title and lines under it. */
export function draft(name: string, widths: readonly number[], title: string, under: readonly string[]): SheetDraft {
  const rows = [[words(title, styles.title)], ...under.map((text) => [words(text, styles.subtitle)]), []];
  return { name, widths, rows, merges: [], headerRow: 0 };
}

/** Adds the header row. */
export function header(sheet: SheetDraft, names: readonly Text[], locale: SampleLocale): void {
  sheet.headerRow = sheet.rows.length;
  // Wide tables have narrow columns, in which the names wrap.
  sheet.headerHeight = names.length > 8 ? 48 : 20;
  sheet.rows.push(names.map((name) => words(say(name, locale), styles.header)));
}

/** Adds a blank row and the notes under a table. */
export function notes(sheet: SheetDraft, texts: readonly Text[], locale: SampleLocale): void {
  sheet.rows.push([], ...texts.map((text) => [words(say(text, locale), styles.note)]));
}

/** `A`, `B`, ..., `AA` for a column counted from 0. */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

/** The oddities of a sheet, row by row. */
export function wartsOf(sheet: SheetDraft): Wart[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.wart === undefined
        ? []
        : [
            {
              sheet: sheet.name,
              address: `${columnLetters(column)}${row + 1}`,
              kind: cell.wart,
              text: cell.value,
              meant: cell.meant ?? null,
            },
          ],
    ),
  );
}

/** The sheet as the .xlsx writer takes it, set up to print on A4 across. */
export function toWriteSheet(sheet: SheetDraft): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell.style === undefined && cell.formula === undefined) return;
      cells.set(`${at},${column}`, {
        value: cell.value,
        ...(cell.style && { style: cell.style }),
        ...(cell.formula !== undefined && {
          formula: cell.formula,
          formulaResult: cell.value,
          type: "formula" as const,
        }),
      });
    }),
  );
  const lastColumn = columnLetters(sheet.widths.length - 1);
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map((cell) => cell.value)),
    cells,
    merges: sheet.merges,
    ...(sheet.headerHeight !== undefined && { rowDefs: new Map([[sheet.headerRow, { height: sheet.headerHeight }]]) }),
    ...(sheet.headerRow > 0 && { freezePane: { rows: sheet.headerRow + 1 } }),
    ...(sheet.filterTo !== undefined && {
      autoFilter: { range: `A${sheet.headerRow + 1}:${lastColumn}${sheet.filterTo + 1}` },
    }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(sheet.headerRow > 0 && { printTitlesRow: `$${sheet.headerRow + 1}:$${sheet.headerRow + 1}` }),
    },
  };
}
