import { days1904 } from "../cell";
import { isStanding, type Look } from "../join/laid";
import type { FileStanding } from "./standing-file";
import type { Source } from "./source";
import { openStyles, type StyleBook } from "./styles-part";

/** How planned looks, texts and dates become those of the file at hand. */
export interface Ink {
  readonly styles: StyleBook;
  /** A formula or link with the actual names of our sheets. */
  formula(text: string): string;
  /** Days to take from a number in a cell of this format: dates of workbooks that count from 1904, else 0. */
  dateShift(style: number): number;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** The ink of one sheet: a person's cells keep the format that they have there. */
export interface SheetInk extends Ink {
  /** The index of the cell format with a look. */
  style(look: Look): number;
}

/** Ink for a workbook file; `formula` puts the actual names of sheets into a text. */
export function openInk(source: Source, formula: (text: string) => string): Ink {
  const { package: parts, workbook } = source;
  const path = parts.workbookRelations.find(
    (relation) => relation.type === "styles" && parts.has(relation.target),
  )?.target;
  const styles = openStyles(path === undefined ? undefined : parts.part(path), path ?? "xl/styles.xml", parts.file);
  const shifts = new Map<number, number>();
  const dateShift = (style: number): number => {
    let shift = shifts.get(style);
    if (shift === undefined) {
      shift = styles.isDate(style) ? days1904 : 0;
      shifts.set(style, shift);
    }
    return shift;
  };
  const { date1904 } = workbook;
  return { styles, formula, date1904, dateShift: date1904 ? dateShift : () => 0 };
}

/** Ink for one sheet of ours, which may stand already. */
export function sheetInk(ink: Ink, standing: FileStanding | undefined): SheetInk {
  return {
    ...ink,
    style: (look) =>
      isStanding(look)
        ? (standing?.cells.styles[look.from.row]?.[look.from.column] ?? 0)
        : ink.styles.cell(look.style, look.unlocked),
  };
}
