import { addressOf, type Area } from "../cell";
import type { Problem } from "../../problem/problem";
import { actionTrips } from "./action-trips";
import type { Action } from "./actions";
import { contactWorkbook, playAll, type Contact } from "./contact";
import { expectedOn, spelledAlike, type Expected } from "./expected";
import { cellOf, type Before } from "./journal/before";
import { journalActions, journalNames, progressAction } from "./journal/journal";
import { beforeQuestions, inBlocks, typedAgain } from "./journal/read-before";
import { contentsOnly, type Touched } from "./journal/touched";
import type { Line } from "./line";
import { answerAll, bytesOfQuestion, ofEverySheet, type Question } from "./questions";
import { kept, refusalProblem } from "./refusals";

/** What a write leaves behind so that it can be undone: what stood before, and what it made. */
export interface UndoRecord {
  readonly at: string;
  readonly touched: Touched;
  readonly before: Before;
  /** The touched contents after the write. */
  readonly after: Before;
  /** Ids of the sheets that it added, by name. */
  readonly addedIds: ReadonlyMap<string, string>;
  readonly actions: readonly Action[];
}

/** How an undo ended: "undone", or "refused" with the cells that somebody has edited since and nothing changed. */
export type UndoOutcome =
  | { readonly state: "undone" }
  | { readonly state: "refused"; readonly problems: readonly Problem[] }
  | { readonly state: "unfinished"; readonly problems: readonly Problem[] };

/**
 * Undoes a write: added sheets go, everything else is as it was before. Refused where somebody has edited a cell of it
 * since, naming the cells. An undo that is interrupted is finished at the next contact, by the same journal.
 */
export async function undoWrite(line: Line, record: UndoRecord): Promise<UndoOutcome> {
  try {
    const since = await readSince(line, record);
    if (since.problems.length > 0) return { state: "refused", problems: since.problems };
    const sheet = journalNames.find((one) => !since.names.has(one.toLowerCase())) ?? journalNames[0];
    const actions = [...journalActions(record, sheet), progressAction(sheet, 0, 0)];
    for (const trip of actionTrips(actions)) await playAll(line, trip);
  } catch (error) {
    return ended(await contactWorkbook(line, { force: true }), error);
  }
  return ended(await contactWorkbook(line, { force: true }), undefined);
}

function ended(contact: Contact, error: unknown): UndoOutcome {
  if (contact.state === "unfinished") return contact;
  if (contact.state === "restored") return { state: "undone" };
  return { state: "refused", problems: [refusalProblem(error), kept.notUndone] };
}

const mostNamed = 50;

interface Since {
  readonly problems: readonly Problem[];
  /** Of all sheets, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** Which cells are no longer as the write left them. */
async function readSince(line: Line, record: UndoRecord): Promise<Since> {
  const problems: Problem[] = [];
  const edited = (sheet: string, row: number, column: number): void => {
    if (problems.length >= mostNamed) return;
    const address = addressOf({ row, column });
    problems.push({
      severity: "error",
      code: "edited-since",
      message: `${sheet}!${address} has been edited since the job was run.`,
      where: { at: "cell", sheet, address },
      fix: "Change the cell back, or keep what the job wrote.",
    });
  };
  const names = new Set<string>();
  const { touched, after, addedIds } = record;
  const keys = new Map(after.sheets.map(({ name, id }) => [name, id]));
  const standing = beforeQuestions(contentsOnly(touched), keys);
  await answerAll(line, [
    {
      bytes: 10 * bytesOfQuestion,
      ask: ({ workbook: { worksheets } }) => {
        worksheets.load(ofEverySheet);
        return () => {
          for (const { name } of worksheets.items) names.add(name.toLowerCase());
          return [];
        };
      },
    },
    ...[...addedIds].map(([name, id]) =>
      addedQuestion(id, expectedOn(name, record.actions), (row, column) => {
        edited(name, row, column);
      }),
    ),
    ...standing.questions,
  ]);
  const now = standing.result();
  for (const sheet of after.sheets) {
    const stands = now.sheets.find(({ id }) => id === sheet.id);
    for (const { area, columns } of stands ? sheet.contents : [])
      columns.forEach((cells, column) => {
        cells.forEach((cell, row) => {
          const at = { row: area.row + row, column: area.column + column };
          if (cellOf(stands?.contents ?? [], at.row, at.column) !== cell) edited(sheet.name, at.row, at.column);
        });
      });
  }
  return { problems, names };
}

const bytesPerCell = 80;

/** Compares a sheet that the write added with what it wrote there. One that is gone has nothing to lose. */
function addedQuestion(id: string, expected: Expected, edited: (row: number, column: number) => void): Question {
  return {
    bytes: bytesOfQuestion,
    ask: ({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return () => {
        if (sheet.isNullObject || used.isNullObject) return [];
        const area = {
          row: used.rowIndex,
          column: used.columnIndex,
          rows: used.rowCount,
          columns: used.columnCount,
        };
        return inBlocks(area, bytesPerCell, (part) => partQuestion(id, part, expected, edited));
      };
    },
  };
}

function partQuestion(
  id: string,
  part: Area,
  expected: Expected,
  edited: (row: number, column: number) => void,
): Question {
  return {
    bytes: bytesOfQuestion + part.rows * part.columns * bytesPerCell,
    ask: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      const range = sheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns);
      range.load("values,formulas,valueTypes");
      return () => {
        const wanted = expected.within(part);
        range.values.forEach((cells: readonly unknown[], row) => {
          cells.forEach((value, column) => {
            const typed = typedAgain(value, range.formulas[row]?.[column], range.valueTypes[row]?.[column]);
            const planned = wanted(part.row + row, part.column + column);
            if (!alike(typed, planned)) edited(part.row + row, part.column + column);
          });
        });
        return [];
      };
    },
  };
}

/** Excel shortens what refers to the row of a table; both spellings are the same formula. */
function alike(now: unknown, planned: unknown): boolean {
  if (now === planned) return true;
  if (typeof now !== "string" || typeof planned !== "string" || !now.startsWith("=")) return false;
  return tableless(now) === tableless(planned);
}

/** A formula without the table before what it takes from its own row. */
function tableless(formula: string): string {
  return String(spelledAlike(formula, "")).replace(/[\p{L}\p{N}_.\\]+\[\[#thisrow\],/gu, "[[#thisrow],");
}
