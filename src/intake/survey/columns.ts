import type { Cells } from "./cells";
import { kinds } from "./cells";
import { columnHeader, type HeaderRows } from "./find-header";
import { figureField, labelField, tokensOf } from "./header-fields";
import { isYear, periodIn, type Period } from "./period";
import type { FigureField, LabelField } from "./words/survey-words";

/** A column of a block. Columns are zero-based. */
export interface SurveyColumn {
  readonly column: number;
  readonly header: string | null;
  readonly kind: "label" | "figure";
  readonly field: LabelField | FigureField | "total_row" | null;
  readonly period: Period | null;
  readonly fillDown: boolean;
  readonly confidence: number;
  readonly reason: string;
}

interface Profile {
  readonly numbers: number;
  readonly texts: number;
  readonly distinct: number;
  readonly whole: boolean;
  readonly signed: boolean;
  readonly zeros: number;
  readonly years: boolean;
  readonly sequence: boolean;
  readonly filled: number;
  readonly rows: number;
}

const sampled = 400;

/** The columns of a block with their meaning. `subjects` is what sheet name and titles say. */
export function columnsOf(
  cells: Cells,
  header: HeaderRows,
  end: number,
  firstColumn: number,
  endColumn: number,
  subjects: ReadonlySet<string>,
): readonly SurveyColumn[] {
  const raw = [];
  let seenFigure = false;
  for (let column = firstColumn; column < endColumn; column += 1) {
    const text = columnHeader(cells, header, column);
    const profile = profileOf(cells, header.bottom + 1, end, column);
    if (profile.filled === 0 && text === "") continue;
    const empty = profile.numbers === 0 && profile.texts === 0;
    const figure = empty
      ? header.figureColumns.length > 0 &&
        column > (header.figureColumns[0] ?? 0) &&
        (figureField(periodIn(text).rest)?.score ?? 0) >= 0.6
      : profile.numbers > profile.texts;
    if (text === "" && figure && seenFigure) continue;
    raw.push({ column, text, profile, figure });
    if (figure && header.figureColumns.includes(column)) seenFigure = true;
  }
  const lastText = Math.max(
    -1,
    ...raw.filter(({ figure, profile }) => !figure && profile.texts > 0).map(({ column }) => column),
  );
  const firstText = Math.min(
    Infinity,
    ...raw.filter(({ figure, profile }) => !figure && profile.texts > 0).map(({ column }) => column),
  );
  const richest = Math.max(0, ...raw.filter(({ figure }) => figure).map(({ profile }) => profile.distinct));
  const drafts = raw.map((one) => {
    const { rest, period } = periodIn(one.text);
    const label = labelField(one.text);
    const money = figureField(rest.trim() === "" ? "" : rest) ?? undefined;
    const figure =
      one.figure && !isCode(one, label?.score ?? 0, money?.score ?? 0, period, { firstText, lastText, richest });
    return { ...one, period, rest, label, money, figure };
  });
  const copies = copiedLabels(
    cells,
    header,
    end,
    drafts.filter(({ figure }) => !figure).map(({ column }) => column),
  );
  const figures = drafts.filter(({ figure }) => figure);
  const spoken = new Set(subjects);
  if (drafts.some(({ figure, label }) => !figure && label?.field === "indicator" && label.score > 0.85))
    spoken.add("indicators");
  const meant = figureMeanings(figures, spoken);
  const labels = drafts.filter(
    ({ figure, column, profile, text }) =>
      !figure && !copies.has(column) && (profile.texts + profile.numbers > 0 || text !== ""),
  );
  const named = labelMeanings(labels, spoken);
  return drafts.flatMap((one): SurveyColumn[] => {
    const base = { column: one.column, header: one.text === "" ? null : one.text, period: one.period };
    if (one.figure) return [{ ...base, kind: "figure", fillDown: false, ...(meant.get(one.column) ?? unknown) }];
    if (copies.has(one.column)) return [];
    return [{ ...base, period: null, kind: "label", ...(named.get(one.column) ?? { ...unknown, fillDown: false }) }];
  });
}

const unknown = { field: null, confidence: 0.3, reason: "neither header nor content says what it is" } as const;

function profileOf(cells: Cells, from: number, end: number, column: number): Profile {
  let [numbers, texts, filled, rows] = [0, 0, 0, 0];
  const seen = new Set<string | number>();
  let [whole, years, sequence, signed] = [true, true, true, false];
  let zeros = 0;
  let before = NaN;
  const step = Math.max(1, Math.floor((end - from) / 4_000));
  for (let row = from; row < end; row += step) {
    const kind = cells.kind(row, column);
    if (kind === kinds.blank) continue;
    rows += 1;
    filled += 1;
    if (kind === kinds.number) {
      const value = cells.number(row, column);
      numbers += 1;
      if (!Number.isInteger(value)) whole = false;
      if (!isYear(value)) years = false;
      if (value < 0) signed = true;
      if (value === 0) zeros += 1;
      if (!Number.isNaN(before) && value !== before + step) sequence = false;
      before = value;
      if (seen.size < sampled) seen.add(value);
    } else if (kind === kinds.text || kind === kinds.date) {
      texts += 1;
      if (seen.size < sampled) seen.add(cells.text(row, column));
    }
  }
  return {
    signed,
    zeros,
    numbers,
    texts,
    filled,
    rows,
    distinct: seen.size,
    whole,
    years: years && numbers > 0,
    sequence: sequence && numbers > 3,
  };
}

interface RawColumn {
  readonly column: number;
  readonly text: string;
  readonly profile: Profile;
}

/** Whether numbers are names: account, id, year, running number. */
function isCode(
  { column, text, profile }: RawColumn,
  label: number,
  figure: number,
  period: Period | null,
  place: { readonly firstText: number; readonly lastText: number; readonly richest: number },
): boolean {
  if (period !== null && period.year !== null) return false;
  if (label > 0.9 && label > figure && codeWords.test(text)) return true;
  if (profile.signed || profile.zeros * 10 > profile.numbers)
    return profile.distinct <= 2 && profile.numbers > 8 && figure === 0 && column < place.lastText;
  if (!profile.whole) return false;
  if (text === "" && column < place.firstText) return true;
  if (profile.sequence && column <= place.firstText) return true;
  if (label > figure && label >= 0.6) return true;
  if (figure >= 0.6) return false;
  if (profile.years && profile.distinct <= 12 && figure === 0 && profile.numbers > 3) return true;
  if (profile.numbers < 8 || figure > 0) return false;
  const repeated = profile.distinct * 2 < profile.numbers;
  return repeated && (column < place.lastText || profile.distinct <= 12) && place.richest > profile.distinct * 3;
}

const codeWords = /konto|account|nr|no\b|id\b|code|kod/i;

/** Label columns that say again what one further left says. */
function copiedLabels(cells: Cells, header: HeaderRows, end: number, labels: readonly number[]): ReadonlySet<number> {
  const copies = new Set<number>();
  const last = Math.min(end, header.bottom + 200);
  for (const [at, column] of labels.entries()) {
    for (const left of labels.slice(0, at)) {
      let [same, other] = [0, 0];
      for (let row = header.bottom + 1; row < last; row += 1) {
        const text = cells.text(row, column);
        if (text === "") continue;
        if (text === cells.text(row, left)) same += 1;
        else other += 1;
      }
      if (same >= 3 && same > other * 4 && new Set(range(cells, header, last, column)).size > 2) copies.add(column);
    }
  }
  return copies;
}

function range(cells: Cells, header: HeaderRows, end: number, column: number): string[] {
  return Array.from({ length: end - header.bottom - 1 }, (_, at) => cells.text(header.bottom + 1 + at, column));
}

interface Draft extends RawColumn {
  readonly rest: string;
  readonly period: Period | null;
  readonly label: ReturnType<typeof labelField>;
  readonly money: ReturnType<typeof figureField>;
}

type FigureMeaning = Pick<SurveyColumn, "field" | "confidence" | "reason">;

function figureMeanings(figures: readonly Draft[], subjects: ReadonlySet<string>): Map<number, FigureMeaning> {
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
  return meant;
}

/** What years say: budgets before the main year are earlier ones; a bare year is what its neighbours or the title speak of. */
function withYears(figures: readonly Draft[], meant: Map<number, FigureMeaning>, subjects: ReadonlySet<string>): void {
  const yearOf = (one: Draft): number => one.period?.year ?? -Infinity;
  const having = (fields: readonly string[]): readonly Draft[] =>
    figures.filter((one) => fields.includes(String(meant.get(one.column)?.field)));
  const put = (one: Draft, field: FigureField, confidence: number, reason: string): void =>
    void meant.set(one.column, { field, confidence, reason });
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
  const mainYear = Math.max(-Infinity, ...named.map(yearOf));
  const onlyYears = named.every((one) => tokensOf(one.rest).length === 0);
  if (onlyYears) return;
  for (const one of named) {
    const old = meant.get(one.column);
    if (old && Number.isFinite(yearOf(one)) && yearOf(one) < mainYear)
      put(one, "prior_budget", old.confidence, `${old.reason}; an earlier year than ${mainYear}`);
  }
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

type LabelMeaning = Pick<SurveyColumn, "field" | "confidence" | "reason" | "fillDown">;

function labelMeanings(labels: readonly Draft[], subjects: ReadonlySet<string>): Map<number, LabelMeaning> {
  const meant = new Map<number, LabelMeaning>();
  const taken = new Set<string>();
  const most = Math.max(1, ...labels.map(({ profile }) => profile.filled));
  const sparse = (one: Draft): boolean => one.profile.filled > 0 && one.profile.filled < most * 0.6;
  for (const one of [...labels].sort((a, b) => (b.label?.score ?? 0) - (a.label?.score ?? 0))) {
    if (!one.label || one.label.score < 0.6) continue;
    const numeric = one.profile.numbers > one.profile.texts;
    const wanted = one.label.field;
    const field = numeric && (wanted === "unit" || wanted === "group") ? (`${wanted}_code` as const) : wanted;
    if (taken.has(field)) continue;
    taken.add(field);
    meant.set(one.column, {
      field,
      fillDown: sparse(one) && (field === "unit" || field === "group" || field === "account" || field === "item"),
      confidence: round(one.label.score),
      reason: `the header "${one.text}" ${one.label.score > 0.93 ? "is" : "contains"} "${one.label.word}", a word for ${field}`,
    });
  }
  const free = labels.filter(({ column, profile }) => !meant.has(column) && profile.texts > profile.numbers);
  const fields: LabelField[] = [];
  if (!taken.has("item") && !taken.has("indicator")) fields.push(subjects.has("indicators") ? "indicator" : "item");
  if (!taken.has("unit")) fields.push("unit");
  if (!taken.has("group")) fields.push("group");
  const byDistinct = [...free].sort(
    (a, b) => Number(sparse(a)) - Number(sparse(b)) || b.profile.distinct - a.profile.distinct,
  );
  for (const one of byDistinct) {
    const field = fields.find((wanted) =>
      sparse(one) && free.length > 1 ? wanted === "unit" || wanted === "group" : true,
    );
    if (field === undefined) continue;
    fields.splice(fields.indexOf(field), 1);
    meant.set(one.column, {
      field,
      fillDown: sparse(one),
      confidence: 0.6,
      reason: sparse(one) ? "texts that hold for the rows below them" : "the column of texts that tells the rows apart",
    });
  }
  for (const one of labels) {
    if (meant.has(one.column)) continue;
    const numeric = one.profile.numbers > one.profile.texts;
    meant.set(
      one.column,
      numeric && one.profile.sequence
        ? { field: "row_no", fillDown: false, confidence: 0.8, reason: "numbers that count the rows" }
        : { field: null, fillDown: sparse(one), confidence: 0.4, reason: unknown.reason },
    );
  }
  return meant;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
