import { stops, type Problem } from "../../problem/problem";
import { lundType } from "../../rewards/presets/lund-type";
import type { SchemeInspection } from "../../rewards/inspection/inspection";
import type { WrittenModel } from "../../sheets/written-model";
import type { Snapshot } from "../../workbook/snapshot";
import { composedOnce } from "../composed-once";
import { inspectBook } from "../inspect-scheme";
import type { JobOptions } from "../job";
import { opened } from "../open";
import { questionsOf, type Question } from "../questions";
import { missingRoles } from "../section";
import { storedDecisions } from "../rewards/stored-decisions";
import { rewardsSection } from "../sections/rewards-section";
import { triedScheme, type TriedScheme } from "./gallery-view";
import { numberIn, placesIn, rowsOf, textIn, type CellPlace } from "./rows";
import { shownOf, shownParameters, type ShownParameter } from "./shown-parameters";

/** A pool as a page shows it, in whole kronor. */
export interface ShownPool {
  readonly unit: string;
  readonly heads: number;
  readonly pool: number;
  readonly paid: number;
  readonly quality: number | null;
  /** Which cap holds the pool down, in the workbook's words. */
  readonly cap: string;
  readonly place: CellPlace | null;
}

/** How pay falls on persons: so many get from `from` up to but not `to`, in kronor. Nobody is named. */
export interface PayStep {
  readonly from: number;
  readonly to: number;
  readonly persons: number;
}

/** Women's and men's pay; the mean over those who get any. Left out below five, so that nobody is picked out. */
export interface GroupPay {
  readonly group: string;
  readonly persons: number;
  readonly mean: number | null;
}

export interface RewardFigures {
  readonly pools: readonly ShownPool[];
  readonly cost: number;
  readonly paid: number;
  readonly persons: number;
  readonly withoutPay: number;
  readonly steps: readonly PayStep[];
  readonly groups: readonly GroupPay[];
}

/** What the page on rewards shows. */
export interface RewardsView {
  readonly problems: readonly Problem[];
  readonly question: Question | null;
  readonly figures: RewardFigures | null;
  /** The same without what is tried; null where nothing is. */
  readonly before: RewardFigures | null;
  readonly parameters: readonly ShownParameter[];
  readonly inspection: SchemeInspection | null;
  /** What the scheme document of the workbook, or the one that is tried, is called; null where it pays by the Lund type of the parameters. */
  readonly scheme: string | null;
  /** The scheme of the gallery that is tried; null where none is. */
  readonly tried: TriedScheme | null;
  /** The year of the reward, which is the one to decide. */
  readonly year: number;
  readonly decisions: readonly ShownDecision[];
}

/** A decision as a page shows it, in kronor. */
export interface ShownDecision {
  /** "2026/1". */
  readonly decision: string;
  readonly attesters: readonly [string, string];
  readonly at: string;
  readonly rows: number;
  readonly total: number;
}

/** Fewest persons of a group whose pay is shown. */
const fewest = 5;

/** Computes pools and pay of a workbook's scheme as it stands, or with parameters that a person tries, and inspects it. */
export function rewardsView(snapshot: Snapshot, options: JobOptions): RewardsView {
  const book = opened(snapshot, options);
  const lacking = missingRoles(rewardsSection, book, "error");
  const tried = composedOnce(snapshot, options, "rewards");
  const problems = [...lacking, ...tried.problems];
  const possible = lacking.length === 0 && tried.written !== null && !stops(tried.problems);
  const trying = Object.keys(options.settings ?? {}).length > 0;
  const standing = trying ? composedOnce(snapshot, { ...options, settings: {} }, "rewards") : null;
  const { decided, problems: edited } = storedDecisions(snapshot);
  return {
    problems: [...problems, ...edited.filter(({ code }) => !problems.some((one) => one.code === code))],
    year: Number(book.values[lundType.rewardYear.definition.id] ?? book.year),
    decisions: decided.decisions.map(({ decision, attesters, at, rows, total }) => ({
      ...{ decision, attesters, at, rows, total },
    })),
    question: questionsOf(problems)[0] ?? null,
    figures: possible && tried.written !== null ? figuresIn(tried.written, snapshot) : null,
    before:
      possible && standing?.written != null && !stops(standing.problems) ? figuresIn(standing.written, snapshot) : null,
    parameters:
      book.scheme === null
        ? shownParameters(["scheme"], book.values, snapshot)
        : shownOf(book.scheme.parameters, book.values, snapshot),
    scheme: book.scheme?.scheme?.title ?? null,
    tried: triedScheme(book, options.settings, possible),
    inspection: possible ? inspectBook(snapshot, options).inspection : null,
  };
}

function figuresIn(written: WrittenModel, snapshot: Snapshot): RewardFigures {
  const key = written.model.tables.find(({ name }) => name === "Pools")?.key ?? "unit";
  const place = placesIn(snapshot, "Pools", key);
  // Schemes differ in what they have: heads, a cap, a quality index.
  const has = (table: string, column: string): boolean =>
    written.model.tables.some(({ name, columns }) => name === table && columns.some(({ id }) => id === column));
  const numberOf = (table: string, column: string, row: number): number | null =>
    has(table, column) ? numberIn(written, table, column, row) : null;
  const pools = rowsOf(written, "Pools", (row): ShownPool => {
    const unit = textIn(written, "Pools", "unit", row);
    return {
      unit,
      heads: numberOf("Pools", "heads", row) ?? 0,
      pool: numberOf("Pools", "pool", row) ?? 0,
      paid: numberOf("Pools", "paid", row) ?? paidIn(written, row),
      quality: numberOf("Pools", "quality", row),
      cap: has("Pools", "cap") ? textIn(written, "Pools", "cap", row) : "",
      place: place(textIn(written, "Pools", key, row), "pool"),
    };
  });
  const pay = rowsOf(written, "Shares", (row) => ({
    paid: numberIn(written, "Shares", "paid", row) ?? 0,
    sex: textIn(written, "Shares", "sex", row),
  }));
  const some = pay.filter(({ paid }) => paid > 0);
  return {
    pools,
    cost: pools.reduce((sum, { pool }) => sum + pool, 0),
    paid: pay.reduce((sum, { paid }) => sum + paid, 0),
    persons: some.length,
    withoutPay: pay.length - some.length,
    steps: stepsOf(some.map(({ paid }) => paid)),
    groups: [...new Set(some.map(({ sex }) => sex))].sort().map((group) => {
      const own = some.filter(({ sex }) => sex === group);
      const mean = own.reduce((sum, { paid }) => sum + paid, 0) / own.length;
      return { group, persons: own.length, mean: own.length < fewest ? null : Math.round(mean) };
    }),
  };
}

/** What the staff of a pool are paid together. */
function paidIn(written: WrittenModel, pool: number): number {
  const id = textIn(written, "Pools", "id", pool);
  const rows = rowsOf(written, "Shares", (row) =>
    textIn(written, "Shares", "pool", row) === id ? (numberIn(written, "Shares", "paid", row) ?? 0) : 0,
  );
  return rows.reduce((sum, paid) => sum + paid, 0);
}

/** About ten steps of a round size over all that is paid. */
function stepsOf(paid: readonly number[]): readonly PayStep[] {
  const most = Math.max(0, ...paid);
  if (most === 0) return [];
  const rough = most / 10;
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const count = Math.floor(most / size) + 1;
  return Array.from({ length: count }, (_, index) => ({
    from: index * size,
    to: (index + 1) * size,
    persons: paid.filter((one) => one >= index * size && one < (index + 1) * size).length,
  }));
}
