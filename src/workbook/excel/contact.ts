import type { Problem } from "../../problem/problem";
import { markName } from "../identity";
import { actionTrips } from "./action-trips";
import type { Before } from "./journal/before";
import { dropJournal, journalFromRows, journalNames, journalTitle, type Journal } from "./journal/journal";
import { playStep } from "./journal/play-set-back";
import { beforeQuestions } from "./journal/read-before";
import { restoreSteps, type StandingNow } from "./journal/restore";
import type { Step } from "./journal/set-back";
import type { Line } from "./line";
import { answerAll, bytesOfQuestion, ofEverySheet, type Question } from "./questions";
import { kept, refusalProblem } from "./refusals";

/** How a workbook is found, and left. */
export type Contact =
  /** No write is unfinished. */
  | { readonly state: "clean" }
  /** One was; the workbook is as before it. */
  | { readonly state: "restored"; readonly problems: readonly Problem[] }
  /** One is, and could not be set back yet. */
  | { readonly state: "unfinished"; readonly problems: readonly Problem[] };

export interface ContactOptions {
  /** The time now, ISO 8601: a journal younger than five minutes may be somebody's who is writing, and is left alone. */
  readonly now?: string;
  /** Sets back whatever its age. */
  readonly force?: boolean;
}

/** A write may take so long before others may set it back. */
const othersPatience = 5 * 60_000;
const rounds = 5;

/**
 * To be called at every contact with a workbook, before it is read: finds a write that has not finished and sets the
 * workbook back. One round trip where there is none.
 */
export async function contactWorkbook(line: Line, options: ContactOptions = {}): Promise<Contact> {
  try {
    let found: FoundJournal | undefined;
    await answerAll(line, [
      ...journalQuestions((one) => {
        found = one;
      }),
    ]);
    return found ? await setBack(line, found, options) : { state: "clean" };
  } catch (error) {
    return { state: "unfinished", problems: [refusalProblem(error), kept.unfinished] };
  }
}

/** A journal in the workbook, its rows not yet read. */
export interface FoundJournal {
  readonly sheet: string;
  readonly mark: string;
  readonly progress: string;
  readonly rows: number;
}

/** Asks whether there is a journal, under any of its names. */
export function journalQuestions(tell: (found: FoundJournal) => void): Question[] {
  return journalNames.map((name) => ({
    bytes: 2 * bytesOfQuestion,
    ask: ({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      const first = sheet.getRange("A1:C1");
      first.load("values");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,rowCount");
      const own = sheet.names.getItemOrNullObject(markName({ mark: "sheet" }));
      own.load("formula");
      return () => {
        if (sheet.isNullObject) return [];
        const [title, mark, progress] = (first.values[0] ?? []).map(String);
        const begun = !own.isNullObject && own.formula === '="journal"';
        // Added and not yet marked, it is empty.
        if (title !== journalTitle && !begun && !used.isNullObject) return [];
        const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1;
        tell({ sheet: name, mark: mark ?? "", progress: progress ?? "", rows });
        return [];
      };
    },
  }));
}

/** Sets the workbook back by a journal that was found, and takes the journal away. */
export async function setBack(line: Line, found: FoundJournal, options: ContactOptions = {}): Promise<Contact> {
  // Without the commit mark, or without a first round trip, nothing was changed.
  if (found.mark === "" || found.progress === "") {
    await playAll(line, dropJournal(found.sheet));
    return { state: "clean" };
  }
  const journal = await readJournal(line, found);
  if (!journal) return { state: "unfinished", problems: [kept.damaged] };
  if (options.force !== true && isYoung(journal, options.now))
    return { state: "unfinished", problems: [kept.beingWritten] };
  let last = "";
  for (let round = 1; ; round += 1) {
    const { before, sheets } = await readNow(line, journal, found.sheet);
    const steps = restoreSteps(journal, before, sheets);
    const said = JSON.stringify(steps);
    if (steps.length > 0 && (said === last || round === rounds)) {
      if (steps.some((step) => !outward.has(step.do)))
        return { state: "unfinished", problems: [kept.cannotSetBack, kept.unfinished] };
      await playAll(line, dropJournal(found.sheet));
      return { state: "restored", problems: [kept.restored, kept.looksDiffer] };
    }
    if (steps.length === 0) break;
    last = said;
    await playAll(line, steps);
  }
  await playAll(line, dropJournal(found.sheet));
  return { state: "restored", problems: [kept.restored] };
}

/** Steps that concern how things look and not what they say. */
const outward: ReadonlySet<Step["do"]> = new Set<Step["do"]>([
  "set look",
  "set number format",
  "set column",
  "row height",
  "set page",
  "set chart",
  "set conditional",
  "drop conditional",
  "set validation",
  "set link",
  "set table style",
  "tab",
  "gridlines",
  "freeze",
]);

function isYoung(journal: Journal, now: string | undefined): boolean {
  return now !== undefined && Date.parse(now) - Date.parse(journal.at) < othersPatience;
}

const rowsAtOnce = 40;

async function readJournal(line: Line, found: FoundJournal): Promise<Journal | undefined> {
  const rows = new Array<string>(found.rows).fill("");
  const question = (first: number, count: number): Question => ({
    bytes: count * 40_000,
    ask: ({ workbook }) => {
      const range = workbook.worksheets.getItem(found.sheet).getRangeByIndexes(1 + first, 0, count, 1);
      range.load("values");
      return () => {
        range.values.forEach((row, index) => {
          rows[first + index] = String(row[0]);
        });
        return [];
      };
    },
    ...(count === 1
      ? {}
      : {
          halves: () => {
            const half = Math.ceil(count / 2);
            return [question(first, half), question(first + half, count - half)];
          },
        }),
  });
  const parts = Array.from({ length: Math.ceil(found.rows / rowsAtOnce) }, (_, part) =>
    question(part * rowsAtOnce, Math.min(rowsAtOnce, found.rows - part * rowsAtOnce)),
  );
  await answerAll(line, parts);
  return journalFromRows(rows, found.mark);
}

/** What stands now of what the journal keeps, and the sheets that there are. */
async function readNow(
  line: Line,
  { touched, before }: Journal,
  journalSheet: string,
): Promise<{ readonly before: Before; readonly sheets: readonly StandingNow[] }> {
  const keys = new Map(before.sheets.map(({ name, id }) => [name, id]));
  const sheets: StandingNow[] = [];
  const listed: Question = {
    bytes: 10 * bytesOfQuestion,
    ask: ({ workbook: { worksheets } }) => {
      worksheets.load(ofEverySheet);
      return () =>
        worksheets.items.flatMap(({ id, name }) => {
          if (name === journalSheet) return [];
          if (!before.allSheets.some((one) => one.id === id))
            return [addedQuestion(id, name, (one) => sheets.push(one))];
          sheets.push({ id, name, empty: false });
          return [];
        });
    },
  };
  const { questions, result } = beforeQuestions(touched, keys);
  await answerAll(line, [listed, ...questions]);
  return { before: result(), sheets };
}

function addedQuestion(id: string, name: string, tell: (one: StandingNow) => void): Question {
  return {
    bytes: bytesOfQuestion,
    ask: ({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id);
      const mark = sheet.names.getItemOrNullObject(markName({ mark: "sheet" }));
      mark.load("formula");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowCount");
      return () => {
        if (sheet.isNullObject) return [];
        const text = mark.isNullObject ? undefined : /^="(.*)"$/s.exec(String(mark.formula))?.[1];
        const marked = text === undefined ? {} : { mark: text.replace(/""/g, '"') };
        tell({ id, name, empty: used.isNullObject, ...marked });
        return [];
      };
    },
  };
}

/** Plays steps in round trips of about 2 MB. */
export async function playAll(line: Line, steps: readonly Step[]): Promise<void> {
  for (const trip of actionTrips(steps))
    await line.speak((context) => {
      for (const step of trip) playStep(context, step);
      return () => undefined;
    }, true);
}
