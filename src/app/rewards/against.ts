import { stops, type Problem } from "../../problem/problem";
import { payChanges } from "../../rewards/comparison/pay-changes";
import { payChangesSheets } from "../../sheets/pay-changes-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import { readWorkbook } from "../../workbook/file/read";
import type { SheetPlan } from "../../workbook/plan";
import type { Snapshot } from "../../workbook/snapshot";
import { sumFormula, sumOfColumn } from "../figures";
import { opened as openedFrom, type Opened } from "../open";
import { parameterCell } from "../settings";
import { writtenOf } from "../written-of";
import type { Against } from "./against-answer";
import { bookRewards } from "./book-rewards";
import { rewardYearOf } from "./scheme-rewards";

interface Found {
  readonly against: Against | null;
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Opened, Found>();

/** Pay against last year's workbook, where the job was given one; computed once a job. Nothing where it was not. */
export function againstOf(opened: Opened): Found {
  const { against: last } = opened.options;
  if (last === undefined) return { against: null, problems: [] };
  const found = known.get(opened) ?? compared(opened, readWorkbook(last.bytes, last.name));
  known.set(opened, found);
  return found;
}

function compared(opened: Opened, last: Snapshot): Found {
  if (stops(last.problems)) return { against: null, problems: last.problems };
  const earlier = openedFrom(last, optionsOfLast(opened, last));
  const [before, after] = [bookRewards(earlier), bookRewards(opened)];
  const problems = [...taken(opened, earlier, last), ...inFile(before.problems, last.name)];
  if (before.rewards === null || after.rewards === null || stops(problems)) return { against: null, problems };
  const years = { before: rewardYearOf(earlier), after: rewardYearOf(opened) };
  const unshared = [before.rewards, after.rewards].some(
    ({ model }) => !["Shares", "Pools"].every((table) => model.tables.some(({ name }) => name === table)),
  );
  if (unshared) return { against: null, problems: [...problems, nothingShared(last.name)] };
  const currency = opened.scheme?.scheme?.currency ?? "kr";
  const changes = payChanges(before.rewards, after.rewards, { currency, allPersons: opened.words("all persons") });
  return { against: { changes, ...years }, problems: [...problems, ...sameYear(years, last.name)] };
}

/** Last year's workbook is read by itself: by the scheme on its own sheets, by this year's where it was never written by a job. */
function optionsOfLast({ options, scheme, language }: Opened, last: Snapshot): Opened["options"] {
  const { at } = options;
  const document = wasPaid(last) ? null : scheme?.scheme;
  return {
    at,
    language,
    ...(document == null
      ? {}
      : { scheme: { name: "scheme.json", bytes: new TextEncoder().encode(JSON.stringify(document)) } }),
  };
}

/** Whether a job has computed rewards in the workbook: then its sheets say by what. */
function wasPaid(last: Snapshot): boolean {
  return last.own.some(({ id }) => id === "pools") || parameterCell(last, "rewardYear") !== undefined;
}

function taken(opened: Opened, earlier: Opened, last: Snapshot): Problem[] {
  if (wasPaid(last) || opened.scheme?.scheme == null || earlier.scheme === null) return [];
  return [
    {
      severity: "note",
      code: "last-year-by-this-scheme",
      message: `${last.name} has no rewards of its own: it is computed by this year's scheme.`,
      where: { at: "file", file: last.name },
      fix: "Compare with the workbook that last year was paid by, where there is one.",
    },
  ];
}

/** What stops last year's workbook is said of it; its warnings were said last year. */
function inFile(problems: readonly Problem[], name: string): Problem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return [];
  return [
    {
      severity: "error",
      code: "last-year-stopped",
      message: `Last year's workbook ${name} cannot be computed, so there is nothing to compare with.`,
      where: { at: "file", file: name },
      fix: "Put right what is said of it, or compare with the workbook that last year was paid by.",
    },
    ...errors,
  ];
}

function nothingShared(name: string): Problem {
  return {
    severity: "error",
    code: "nothing-to-compare",
    message: "The scheme has no pool that is shared among staff: there is no pay to compare.",
    where: { at: "file", file: name },
    fix: "Add a pool and a distribution.",
  };
}

function sameYear({ before, after }: { readonly before: number; readonly after: number }, name: string): Problem[] {
  if (before < after) return [];
  return [
    {
      severity: "warning",
      code: "not-an-earlier-year",
      message: `${name} is about ${before}, which is not before ${after}: the difference is told as if it were.`,
      where: { at: "file", file: name },
      fix: "Give the workbook of the year before, or set the year of the reward on its Parameters sheet.",
      values: { before, after },
    },
  ];
}

/** The sheets of the differences, with a live check on what is paid now. */
export function againstSheets(opened: Opened, written: WrittenModel): readonly SheetPlan[] {
  const { against } = againstOf(opened);
  if (against === null) return [];
  const { words } = opened;
  const { changes, before, after } = against;
  return payChangesSheets(writtenOf(changes.model, changes.dataset, words), {
    years: { before, after },
    together: changes.together,
    paid: {
      formula: sumFormula(written, "Shares", "paid").slice(1),
      value: sumOfColumn(written, "Shares", "paid"),
    },
  });
}
