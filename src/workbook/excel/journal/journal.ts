import { journalSheetId, markName } from "../../identity";
import { chunks } from "../../state";
import type { Action } from "../actions";
import { typedConstant } from "../typed";
import type { Before, Grid, SheetBefore } from "./before";
import type { Touched } from "./touched";

/** What the journal keeps: all that is needed to set the workbook back. */
export interface Journal {
  /** When the write began, ISO 8601. */
  readonly at: string;
  readonly touched: Touched;
  readonly before: Before;
}

/** Names under which the journal may stand: the first that no sheet of the user's has. */
export const journalNames = ["CQM journal", "CQM journal 2", "CQM journal 3"] as const;

/** What its first cell says. */
export const journalTitle = "CQM journal 1: what stood before a write that has not finished";

/** Its cells beside the title: the commit mark, and how far the write has come. */
export const commitCell = { row: 0, column: 1, rows: 1, columns: 1 };
export const progressCell = { row: 0, column: 2, rows: 1, columns: 1 };

/** The actions that write a journal: a very hidden sheet of texts, last its commit mark. */
export function journalActions(journal: Journal, sheet: string): Action[] {
  const rows = journalRows(journal);
  return [
    { do: "add sheet", sheet },
    { do: "mark", sheet, name: markName({ mark: "sheet" }), refersTo: `="${journalSheetId}"` },
    { do: "show", sheet, visibility: "very hidden" },
    {
      do: "fill",
      sheet,
      area: { row: 0, column: 0, rows: rows.length + 1, columns: 1 },
      rows: [[typedConstant(journalTitle)], ...rows.map((row) => [typedConstant(row)])],
    },
    { do: "fill", sheet, area: commitCell, rows: [[typedConstant(commitMark(rows))]] },
  ];
}

/** Says how far the write has come. A batch that arrives after its journal is gone is refused by this, its first step. */
export function progressAction(sheet: string, trip: number, trips: number): Action {
  return { do: "fill", sheet, area: progressCell, rows: [[`round trip ${trip} of ${trips}`]] };
}

/** Takes the journal away: the last action of all. Excel deletes no sheet that is very hidden. */
export function dropJournal(sheet: string): Action[] {
  return [
    { do: "show", sheet, visibility: "visible" },
    { do: "delete sheet", sheet },
  ];
}

/** The journal as texts, one a row, each within what a cell holds. */
export function journalRows({ at, touched, before }: Journal): string[] {
  return chunks(JSON.stringify({ at, touched, before: { ...before, sheets: before.sheets.map(packed) } }));
}

/** The journal from its rows, or undefined where they are not what the commit mark says. */
export function journalFromRows(rows: readonly string[], mark: string): Journal | undefined {
  if (commitMark(rows) !== mark) return undefined;
  const { at, touched, before } = JSON.parse(rows.join("")) as {
    at: string;
    touched: Touched;
    before: Omit<Before, "sheets"> & { readonly sheets: readonly Packed[] };
  };
  return { at, touched, before: { ...before, sheets: before.sheets.map(unpacked) } };
}

/** Bound once: in some hosts looking it up for each character takes longer than all else. */
const { imul } = Math;

/** Tells whether all rows have arrived, and as they were. */
function commitMark(rows: readonly string[]): string {
  let sum = 0x811c9dc5;
  for (const row of rows)
    for (let at = 0; at < row.length; at += 1) sum = imul(sum ^ row.charCodeAt(at), 0x01000193) >>> 0;
  return `complete: ${rows.length} rows, ${sum.toString(16)}`;
}

const grids = ["contents", "numberFormats", "looks", "links"] as const;

/** Columns of equal cells are kept as one entry and their number. */
type Packed = Omit<SheetBefore, (typeof grids)[number]> & Readonly<Record<(typeof grids)[number], Grid<unknown>[]>>;

function packed(sheet: SheetBefore): Packed {
  const [contents = [], numberFormats = [], looks = [], links = []] = grids.map((name) => sheet[name].map(packedGrid));
  return { ...sheet, contents, numberFormats, looks, links };
}

function packedGrid({ area, columns }: Grid<unknown>): Grid<unknown> {
  return {
    area,
    columns: columns.map((column) => {
      const runs: unknown[] = [];
      let last: string | undefined;
      for (const value of column) {
        const text = JSON.stringify(value);
        if (text === last) runs[runs.length - 1] = (runs.at(-1) as number) + 1;
        else runs.push(value, 1);
        last = text;
      }
      return runs;
    }),
  };
}

function unpacked(sheet: Packed): SheetBefore {
  const [contents, numberFormats, looks, links] = grids.map((name) => sheet[name].map(unpackedGrid));
  return { ...sheet, contents, numberFormats, looks, links } as SheetBefore;
}

function unpackedGrid({ area, columns }: Grid<unknown>): Grid<unknown> {
  return {
    area,
    columns: columns.map((runs) => {
      const column: unknown[] = [];
      for (let at = 0; at < runs.length; at += 2)
        for (let count = 0; count < (runs[at + 1] as number); count += 1) column.push(runs[at]);
      return column;
    }),
  };
}
