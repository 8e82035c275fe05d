import type { Problem } from "../../problem/problem";
import type { Receipt, SelfCheck } from "../receipt";
import type { Snapshot } from "../snapshot";
import { actionTrips } from "./action-trips";
import type { Action } from "./actions";
import { checkQuestions, type Computed } from "./computed";
import { journalQuestions, playAll, setBack, type FoundJournal } from "./contact";
import type { Before } from "./journal/before";
import { dropJournal, journalActions, journalNames, progressAction, type Journal } from "./journal/journal";
import { playStep } from "./journal/play-set-back";
import { beforeQuestions } from "./journal/read-before";
import { contentsOnly, touchedBy, type Touched } from "./journal/touched";
import type { Line } from "./line";
import { surroundProblems, surroundQuestion, type Surround } from "./look-over";
import { answerAll, bytesOfQuestion, type Question } from "./questions";
import { kept, refusalProblem } from "./refusals";
import type { UndoRecord } from "./undo";

/** What is to be done to the workbook, and what is known of it. */
export interface Changes {
  readonly actions: readonly Action[];
  /** The workbook as it was read when the actions were made. */
  readonly sheets: Snapshot["sheets"];
  /** Cells to be compared after the write. */
  readonly computed: readonly Computed[];
  /** What the write will have done, without the self-check. */
  readonly receipt: Receipt;
  /** When it begins, ISO 8601. */
  readonly at: string;
  /** Cells that somebody has edited since the workbook was read, as problems. */
  readonly edited?: (before: Before) => readonly Problem[];
}

export interface WriteWatch {
  /** Called after each round trip with those done and those there are likely to be. */
  readonly progress?: (done: number, all: number) => void;
  /** Ends the write before the next round trip; the workbook is set back. */
  readonly signal?: AbortSignal;
}

/** How a write ended. There is no third state but "unfinished", which every contact tries to end. */
export type WriteOutcome =
  | { readonly state: "written"; readonly receipt: Receipt; readonly undo: UndoRecord }
  | { readonly state: "as before"; readonly problems: readonly Problem[] }
  | { readonly state: "unfinished"; readonly problems: readonly Problem[] };

/**
 * Does all of the changes or none. What stood before goes into a journal first; where anything fails, it is set back from
 * there, at once or at the next contact. Nothing is repeated blindly: after a refusal or silence the journal is read.
 */
export async function writeSafely(line: Line, changes: Changes, watch: WriteWatch = {}): Promise<WriteOutcome> {
  const actions = marksFirst(changes.actions);
  const touched = touchedBy(actions, { sheets: changes.sheets });
  const run: Run = {
    line,
    changes,
    actions,
    touched,
    watch,
    done: 0,
    all: 4 + actionTrips(actions).length,
    part: 0,
    journaled: false,
  };
  const start = await lookBefore(run);
  if ("state" in start) return start;
  const { before, surround, warnings } = start;
  if (actions.length === 0) return written(run, before, warnings, await check(run, surround, before));
  const sheet = freeName(surround);
  const journal: Journal = { at: changes.at, touched, before };
  try {
    const journalTrips = actionTrips(journalActions(journal, sheet));
    const trips = actionTrips(identified(actions, before));
    run.all = 3 + journalTrips.length + trips.length;
    for (const trip of journalTrips) await step(run, () => playAll(line, trip));
    run.journaled = true;
    for (const [index, trip] of trips.entries()) {
      const first = progressAction(sheet, index + 1, trips.length);
      await step(run, async () => {
        const renamed = await playTrip(line, [first, ...trip], before);
        if (renamed) throw new Renamed(renamed);
      });
    }
    const checked = await check(run, surround, before);
    await step(run, () => playAll(line, dropJournal(sheet)));
    return written(run, before, warnings, checked);
  } catch (error) {
    return await recover(run, before, warnings, error);
  }
}

interface Run {
  readonly line: Line;
  readonly changes: Changes;
  readonly actions: readonly Action[];
  readonly touched: Touched;
  readonly watch: WriteWatch;
  done: number;
  all: number;
  /** The part of it that was last told. */
  part: number;
  /** Whether the journal stands whole. */
  journaled: boolean;
  checked?: Checked;
}

interface Checked {
  readonly check: SelfCheck;
  /** The touched contents as they stand after the write. */
  readonly after: Before;
  /** Ids of added sheets by name. */
  readonly addedIds: ReadonlyMap<string, string>;
}

class Cancelled extends Error {}

/** A sheet has another name than the actions know it by. */
class Renamed extends Error {
  readonly code = "ItemNotFound";
}

/** One round trip or several, unless the write is given up. */
async function step<T>(run: Run, work: () => Promise<T>): Promise<T> {
  if (run.watch.signal?.aborted === true) throw new Cancelled();
  const result = await work();
  run.done += 1;
  // What is left is reckoned anew as the journal is put together: never backwards.
  const part = run.done / run.all;
  if (part < run.part) return result;
  run.part = part;
  run.watch.progress?.(run.done, run.all);
  return result;
}

/** First round trip: whether it may begin, and what stands wherever it will change something. */
async function lookBefore(
  run: Run,
): Promise<
  | { readonly before: Before; readonly surround: Surround; readonly warnings: readonly Problem[] }
  | Exclude<WriteOutcome, { state: "written" }>
> {
  const { line, touched } = run;
  let surround: Surround | undefined;
  let journal: FoundJournal | undefined;
  const asked = beforeQuestions(touched);
  const questions: Question[] = [
    surroundQuestion((found) => {
      surround = found;
    }),
    ...journalQuestions((found) => {
      journal = found;
    }),
    ...asked.questions,
  ];
  try {
    await step(run, () =>
      answerAll(line, questions, () => {
        if (run.watch.signal?.aborted === true) throw new Cancelled();
      }),
    );
  } catch (error) {
    return notBegun(run, journal, error);
  }
  if (!surround) throw new Error("Excel answered without saying what the workbook is");
  if (journal) return earlier(line, journal, run.changes.at);
  const before = asked.result();
  const ours = touched.sheets.map(({ name }) => name);
  const problems = [
    ...surroundProblems(surround, ours, touched.added.length > 0),
    ...movedProblems(touched, before, surround),
    ...(run.changes.edited?.(before) ?? []),
  ];
  if (problems.some(({ severity }) => severity === "error"))
    return { state: "as before", problems: [...problems, kept.asBefore] };
  return { before, surround, warnings: problems };
}

/**
 * The first round trip has failed, so nothing is changed by this write; an earlier one may still be unfinished, and is
 * looked for before anything is said of the workbook.
 */
async function notBegun(
  run: Run,
  seen: FoundJournal | undefined,
  error: unknown,
): Promise<Exclude<WriteOutcome, { state: "written" }>> {
  const { line, changes } = run;
  let journal = seen;
  if (!journal && error instanceof Cancelled) return { state: "as before", problems: ended(error) };
  try {
    if (!journal)
      await answerAll(
        line,
        journalQuestions((found) => {
          journal = found;
        }),
      );
  } catch {
    return { state: "as before", problems: [refusalProblem(error), kept.earlierNotSeen] };
  }
  if (!journal) return { state: "as before", problems: ended(error) };
  const { state, problems } = await earlier(line, journal, changes.at);
  return { state, problems: [...because(error), ...problems] };
}

/** An earlier write is set back first; what was read for this one is then no longer so. */
async function earlier(
  line: Line,
  journal: FoundJournal,
  now: string,
): Promise<Exclude<WriteOutcome, { state: "written" }>> {
  try {
    const contact = await setBack(line, journal, { now });
    if (contact.state === "unfinished") return contact;
    return { state: "as before", problems: [{ ...kept.restored, severity: "error" }] };
  } catch (error) {
    return { state: "unfinished", problems: [refusalProblem(error), kept.unfinished] };
  }
}

/** Sheets that are not as they were when the actions were made. */
function movedProblems(touched: Touched, before: Before, surround: Surround): Problem[] {
  const gone = touched.sheets.filter(({ name }) => !before.sheets.some((one) => one.name === name));
  const there = new Set(surround.sheets.map(({ name }) => name.toLowerCase()));
  const taken = touched.added.filter(({ name }) => there.has(name.toLowerCase()));
  return [
    ...gone.map(({ name }): Problem => ({
      severity: "error",
      code: "sheet-gone",
      message: `The sheet "${name}" has been deleted or renamed since the workbook was read.`,
      fix: "Run the job again.",
    })),
    ...taken.map(({ name }): Problem => ({
      severity: "error",
      code: "sheet-name-taken",
      message: `A sheet "${name}" has been added since the workbook was read.`,
      fix: "Run the job again; it chooses another name where one is taken.",
    })),
    ...(journalNames.every((name) => there.has(name.toLowerCase()))
      ? [
          {
            severity: "error" as const,
            code: "journal-names-taken",
            message: `Sheets of yours have all the names under which what stood before is kept: ${journalNames.join(", ")}.`,
            fix: "Rename one of them and run the job again.",
          },
        ]
      : []),
  ];
}

function freeName({ sheets }: Surround): string {
  const there = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return journalNames.find((name) => !there.has(name.toLowerCase())) ?? journalNames[0];
}

/** A new sheet is marked as ours before anything else happens to it: a restore must know it from a person's. */
function marksFirst(actions: readonly Action[]): Action[] {
  const isMark = (action: Action): action is Action & { do: "mark" } =>
    action.do === "mark" && action.name.toLowerCase() === "_cqm.sheet";
  const added = new Set(actions.flatMap((action) => (action.do === "add sheet" ? [action.sheet] : [])));
  const marks = new Map(actions.filter(isMark).map((action) => [action.sheet, action]));
  return actions.flatMap((action): Action[] => {
    if (isMark(action) && added.has(action.sheet)) return [];
    const mark = action.do === "add sheet" ? marks.get(action.sheet) : undefined;
    return mark ? [action, mark] : [action];
  });
}

/** Standing sheets by their ids: another sheet that gets the name of one meanwhile is not touched. */
function identified(actions: readonly Action[], before: Before): Action[] {
  const ids = new Map(before.sheets.map(({ name, id }) => [name, id]));
  return actions.map((action) => {
    const id = action.sheet === undefined ? undefined : ids.get(action.sheet);
    return id === undefined ? action : { ...action, sheet: id };
  });
}

/** Plays a trip, and tells a standing sheet whose name is no longer that which formulas name it by. */
async function playTrip(line: Line, trip: readonly Action[], before: Before): Promise<string | undefined> {
  const used = new Set(trip.map(({ sheet }) => sheet));
  const standing = before.sheets.filter(({ id }) => used.has(id));
  return line.speak((context) => {
    const sheets = standing.map(({ id, name }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load("name");
      return { sheet, name };
    });
    for (const action of trip) playStep(context, action);
    return () => sheets.find(({ sheet, name }) => sheet.name !== name)?.name;
  }, true);
}

/** Reads computed cells back, and what stands now where something stood before. */
async function check(run: Run, surround: Surround, before: Before): Promise<Checked> {
  const checked = checkQuestions(run.changes.computed);
  const after = beforeQuestions(contentsOnly(run.touched), new Map(before.sheets.map(({ name, id }) => [name, id])));
  let found: Surround["sheets"] = [];
  const listed = surroundQuestion(({ sheets }) => {
    found = sheets;
  });
  const calculation: Question = {
    bytes: bytesOfQuestion,
    ask: ({ application }) => {
      application.calculate("Recalculate");
      return () => [];
    },
  };
  await step(run, () =>
    answerAll(
      run.line,
      [...(surround.manual ? [calculation] : []), listed, ...checked.questions, ...after.questions],
      () => {
        if (run.watch.signal?.aborted === true) throw new Cancelled();
      },
    ),
  );
  const added = new Set(run.touched.added.map(({ name }) => name));
  const addedIds = new Map(found.filter(({ name }) => added.has(name)).map(({ name, id }) => [name, id]));
  return (run.checked = { check: checked.result(), after: after.result(), addedIds });
}

function written(
  run: Run,
  before: Before,
  warnings: readonly Problem[],
  { check: checked, after, addedIds }: Checked,
): WriteOutcome {
  const { receipt, at } = run.changes;
  return {
    state: "written",
    receipt: { ...receipt, check: checked, problems: [...warnings, ...receipt.problems] },
    undo: { at, touched: run.touched, before, after, addedIds, actions: run.actions },
  };
}

/** After any failure: what the journal says decides, not what was heard last. */
async function recover(run: Run, before: Before, warnings: readonly Problem[], error: unknown): Promise<WriteOutcome> {
  try {
    let journal: FoundJournal | undefined;
    await answerAll(
      run.line,
      journalQuestions((found) => {
        journal = found;
      }),
    );
    if (!journal) {
      // Its deletion is the last step, asked for only after the check.
      if (run.checked && !(error instanceof Cancelled)) return written(run, before, warnings, run.checked);
      if (run.journaled) return { state: "unfinished", problems: [...because(error), kept.journalGone] };
      return { state: "as before", problems: ended(error) };
    }
    const contact = await setBack(run.line, journal, { force: true });
    if (contact.state !== "unfinished") return { state: "as before", problems: ended(error) };
    return { state: "unfinished", problems: [...because(error), ...contact.problems] };
  } catch (again) {
    return { state: "unfinished", problems: [...because(error), refusalProblem(again), kept.unfinished] };
  }
}

function because(error: unknown): Problem[] {
  return error instanceof Cancelled ? [kept.cancelled] : [refusalProblem(error)];
}

function ended(error: unknown): Problem[] {
  return error instanceof Cancelled ? [kept.cancelled] : [refusalProblem(error), kept.asBefore];
}
