import type { FormField, LivePlace } from "../commitments/form";
import type { Words } from "../locale/words";
import type { CellValue } from "../workbook/cell";
import type { PlannedCell } from "../workbook/plan";

/** The page is a grid of narrow columns, so that fields and lines of any width share one sheet. */
export const gridColumns = 48;
export const gridWidth = 2.4;
/** Height of a line of text, in points. */
export const lineHeight = 15;
/** Size of the text in lines: with the scale that two full pages are printed at, 7 points on paper. */
export const lineSize = 11;
/** Characters of ordinary text in the width of one digit at the standard size of 11 points. */
const charactersPerWidth = 0.95;

/** Gives the formula and the value of a live figure of a form; the value alone where the form stands in a file of its own. */
export type LiveFigure = (live: LivePlace) => {
  readonly formula?: string;
  readonly value: CellValue;
};

/** A row where a page may begin. */
export interface PageStart {
  /** "section results", "line results.customer-index": the same in every layout of the form. */
  readonly id: string;
  readonly row: number;
  /** Height of the heading that is repeated where a page begins inside a list; 0 for a section. */
  readonly repeated: number;
}

/** A place in the form while it is laid out from the top. */
export interface Pen {
  row: number;
  readonly cells: PlannedCell[];
  readonly heights: Record<number, number>;
  readonly words: Words;
  readonly live: LiveFigure;
  /** Both have signed: input cells are closed, except those that stay open. */
  readonly closed: boolean;
  readonly starts: PageStart[];
  /** Ids of lines before which the list's heading is repeated, because a page begins there. */
  readonly repeat: ReadonlySet<string>;
}

/** Whether a cell is closed with its form; what is filled in after signing stays open. */
export function closedCell({ closed }: Pen, { afterSigning }: Pick<FormField, "afterSigning">): boolean {
  return closed && afterSigning !== true;
}

/** Lines that a text takes in a merged cell, broken between words. */
export function linesIn(text: string, span: number, size = 11): number {
  const width = span * gridWidth - 0.7;
  const most = Math.max(4, Math.floor(width * (11 / size) * charactersPerWidth));
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let rows = 1;
    for (const word of paragraph.split(" ")) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= most) used = needed;
      else {
        rows += used === 0 ? Math.ceil(word.length / most) - 1 : Math.ceil(word.length / most);
        used = word.length % most || most;
      }
    }
    return lines + rows;
  }, 0);
}
