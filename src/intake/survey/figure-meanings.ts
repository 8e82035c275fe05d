import type { Draft, FigureMeaning } from "./column-draft";
import { saysToDate, tokensOf } from "./header-fields";
import { withSides } from "./sides";
import type { FigureField } from "./words/survey-words";

/** What the headers of the columns of figures, the sheet's subjects and its titles say that they hold. */
export function figureMeanings(
  figures: readonly Draft[],
  subjects: ReadonlySet<string>,
  titles: readonly string[] = [],
): Map<number, FigureMeaning> {
  const meant = new Map<number, FigureMeaning>();
  const onlyTotal = (one: Draft): boolean => {
    const words = tokensOf(one.rest);
    return (
      words.length > 0 &&
      words.every((word) => /^(?:total\w*|sum\w*|i|alt|yhteensa|gesamt|insgesamt|totaal|totaux)$/.test(word))
    );
  };
  for (const one of figures) {
    if (onlyTotal(one) || !one.money || one.money.score < 0.6) continue;
    meant.set(one.column, {
      field: one.money.field,
      confidence: round(one.money.score),
      reason: `the header "${one.text}" ${one.money.score > 0.93 ? "is" : "contains"} "${one.money.word}", a word for ${one.money.field}`,
    });
  }
  const siblings = (one: Draft): FigureMeaning | undefined => {
    const other = figures.find(
      (sibling) => sibling !== one && sibling.period?.text === one.period?.text && meant.has(sibling.column),
    );
    const same = other && meant.get(other.column);
    return one.period !== null && same
      ? { ...same, confidence: 0.75, reason: `the sum of the columns of ${one.period.text}` }
      : undefined;
  };
  withYears(
    figures.filter((one) => !onlyTotal(one)),
    meant,
    subjects,
    yearSaid(titles),
  );
  for (const one of figures) {
    if (meant.has(one.column) || !onlyTotal(one)) continue;
    meant.set(
      one.column,
      siblings(one) ??
        (figures.length > 2 && one.period === null
          ? {
              field: "total_row",
              confidence: 0.85,
              reason: "the header is a word for total beside other columns of figures",
            }
          : {
              field: "amount",
              confidence: 0.7,
              reason: "the header is a word for total, and no other column holds parts of it",
            }),
    );
  }
  withSides(figures, meant);
  const [only] = figures;
  const held = only && meant.get(only.column);
  if (only && subjects.has("indicators") && figures.length === 1 && held?.field === "amount")
    meant.set(only.column, {
      ...held,
      field: "outturn",
      confidence: 0.7,
      reason: "the only figures of a list of indicators",
    });
  return meant;
}

/** The measures that a forecast stands beside. */
const levels = ["budget", "prior_budget", "budget_revised", "proposal", "request", "plan", "outturn", "forecast"];

/** What years say: budgets before the main year are earlier ones; a bare year is what its neighbours or the title speak of. */
function withYears(
  figures: readonly Draft[],
  meant: Map<number, FigureMeaning>,
  subjects: ReadonlySet<string>,
  titleYear: number | undefined,
): void {
  const yearOf = (one: Draft): number => one.period?.year ?? -Infinity;
  const having = (fields: readonly string[]): readonly Draft[] =>
    figures.filter((one) => fields.includes(String(meant.get(one.column)?.field)));
  const put = (one: Draft, field: FigureField, confidence: number, reason: string): void =>
    void meant.set(one.column, { field, confidence, reason });
  // "2025 Estimate" is what Commonwealth papers call a budget: a forecast only where a budget or an outcome stands beside it.
  const estimates = having(["forecast"]);
  if (
    estimates.length === having(levels).length &&
    estimates.every(({ money }) => /^estimates?$/.test(money?.word ?? ""))
  )
    for (const one of estimates)
      put(one, "budget", 0.8, `${meant.get(one.column)?.reason ?? ""}; no budget stands beside it`);
  const budgets = having(["budget"]);
  const latestBudget = Math.max(-Infinity, ...budgets.map(yearOf));
  for (const field of ["proposal", "plan", "request"] as const) {
    const some = having([field]);
    const latest = Math.max(-Infinity, ...some.map(yearOf));
    const replaces = field === "plan" ? budgets.length === 0 : budgets.length === 0 || latest > latestBudget;
    if (!replaces || (field === "request" && budgets.length > 0) || meantHas(meant, "budget", figures, latest))
      continue;
    if (field !== "plan" && budgets.length > 0 && latest <= latestBudget) continue;
    for (const one of some) {
      const old = meant.get(one.column);
      if (old && yearOf(one) >= latest)
        put(one, "budget", old.confidence * 0.9, `${old.reason}; no later budget stands beside it`);
      else if (field === "plan") put(one, "budget", 0.7, `${old?.reason ?? ""}; a plan of an earlier year`);
    }
  }
  const outcome = having(["outturn"]);
  const fund = figures.filter((one) => !meant.has(one.column));
  const main = Math.max(-Infinity, ...having(["budget", "proposal"]).map(yearOf));
  for (const one of fund) {
    const year = yearOf(one);
    const beside = figures.find(
      (other) =>
        other !== one && other.period !== null && other.period.text === one.period?.text && meant.has(other.column),
    );
    const bare = tokensOf(one.rest).length === 0;
    if (beside && !bare) {
      const same = meant.get(beside.column);
      if (same && same.field !== "variance" && same.field !== "variance_pct")
        put(
          one,
          same.field as FigureField,
          0.6,
          `the same period ${one.period?.text ?? ""} as a column whose header says it`,
        );
    } else if (Number.isFinite(year) && Number.isFinite(main) && year > main)
      put(one, "budget", 0.55, `a later year (${year}) than the last budget that is named`);
    else if (bare && Number.isFinite(year) && outcome.length === 0 && Number.isFinite(main) && year < main)
      put(one, "outturn", 0.65, `an earlier year (${year}) without a word, before the budget years`);
    else if (
      one.period !== null ||
      subjects.has("indicators") ||
      subjects.has("headcount") ||
      (figures.length === 1 && subjects.size > 0)
    ) {
      const [field, why] = bySubject(subjects);
      put(one, field, one.period !== null ? 0.65 : 0.5, why);
    } else put(one, "amount", 0.5, "a column of figures; the header does not say which");
  }
  const named = having(["budget"]);
  const latest = Math.max(-Infinity, ...named.map(yearOf));
  // A budget of several years is of the year that the title names; the years after it are its plan.
  const saidYear = titleYear !== undefined && named.some((one) => yearOf(one) === titleYear);
  const seen = having(["outturn", "forecast", "budget_revised"]).filter((one) => !saysToDate(one.text));
  const mainYear = saidYear
    ? titleYear
    : mainYearOf(
        named.map(yearOf),
        seen.map((one) => [String(meant.get(one.column)?.field), yearOf(one)] as const),
        latest,
      );
  const onlyYears = named.every((one) => tokensOf(one.rest).length === 0);
  if (onlyYears) return;
  for (const one of named) {
    const old = meant.get(one.column);
    if (old && Number.isFinite(yearOf(one)) && yearOf(one) < mainYear)
      put(one, "prior_budget", old.confidence, `${old.reason}; an earlier year than ${mainYear}`);
    if (old && yearOf(one) > mainYear)
      put(
        one,
        "plan",
        Math.min(old.confidence, 0.8),
        `${old.reason}; a later year than ${mainYear}, ${saidYear ? "which the title names" : "the year after the last that has begun"}`,
      );
  }
}

/**
 * The year that a budget of several years is of, where no title names it: the year after the current one. Current is the
 * year of the last forecast; else the year of the last outcome where a budget stands beside it, else the year after it.
 */
function mainYearOf(
  budgets: readonly number[],
  seen: readonly (readonly [field: string, year: number])[],
  latest: number,
): number {
  const last = (fields: readonly string[]): number =>
    Math.max(-Infinity, ...seen.filter(([field]) => fields.includes(field)).map(([, year]) => year));
  const [outcome, expected] = [last(["outturn"]), last(["forecast", "budget_revised"])];
  const current = Math.max(expected, budgets.includes(outcome) ? outcome : outcome + 1);
  return Number.isFinite(current) && current + 1 < latest && budgets.includes(current + 1) ? current + 1 : latest;
}

function meantHas(
  meant: ReadonlyMap<number, FigureMeaning>,
  field: string,
  figures: readonly Draft[],
  year: number,
): boolean {
  return figures.some((one) => meant.get(one.column)?.field === field && (one.period?.year ?? -Infinity) >= year);
}

function bySubject(subjects: ReadonlySet<string>): readonly [FigureField, string] {
  if (subjects.has("headcount")) return ["headcount", "sheet name or title speaks of positions"];
  if (subjects.has("indicators"))
    return ["outturn", "sheet name or title speaks of indicators, and the header names a period"];
  if (subjects.has("budget")) return ["budget", "sheet name or title speaks of a budget"];
  if (subjects.has("outturn")) return ["outturn", "sheet name or title speaks of outturn"];
  return ["amount", "a column of figures; neither header nor title says which"];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The year that titles name: the only one, or the first of a span such as 2025-2027. */
function yearSaid(titles: readonly string[]): number | undefined {
  const years = new Set<number>();
  for (const title of titles) {
    const text = title.replace(/(?<!\d)(20\d\d)\s*[-\u2013/]\s*(?:20)?\d\d(?!\d)/g, "$1");
    for (const [said] of text.matchAll(/(?<![\d.,/-])20\d\d(?![\d/-])/g)) years.add(Number(said));
  }
  const [only] = years;
  return years.size === 1 ? only : undefined;
}
