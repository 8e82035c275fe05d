import type { Draft, FigureMeaning } from "./column-draft";
import { perHead, tokensOf } from "./header-fields";
import { scaleIn } from "./scale";
import { totalWord } from "./total-words";
import type { Workings } from "./worked-columns";

/** What is known of a block beside its columns. */
export interface BlockFacts {
  /** What sheet name, titles and label columns speak of. */
  readonly subjects: ReadonlySet<string>;
  /** Title, corner or a header says thousands or millions: amounts, not heads. */
  readonly money: boolean;
}

/** Below this a header's words have not said what a column holds. */
const told = 0.6;
const levels = new Set([
  "budget",
  "outturn",
  "forecast",
  "plan",
  "request",
  "proposal",
  "budget_revised",
  "prior_budget",
  "amount",
]);
const sides = new Set(["income", "expense"]);

/** What the figures themselves and the block around them say of the columns, where header words are silent or too wide. */
export function withEvidence(
  figures: readonly Draft[],
  meant: Map<number, FigureMeaning>,
  workings: (column: number) => Workings,
  { subjects, money }: BlockFacts,
): void {
  const put = (one: Draft, field: FigureMeaning["field"], confidence: number, reason: string): void =>
    void meant.set(one.column, { field, confidence, reason });
  const of = (one: Draft): FigureMeaning => meant.get(one.column) ?? nothing;
  const unknown = (one: Draft): boolean => of(one).field === "amount" && of(one).confidence < told;
  const indicators = subjects.has("indicators");
  if (indicators) ofIndicators(figures, of, put);
  else if (subjects.has("headcount") && !subjects.has("budget") && !money)
    for (const one of figures)
      if (levels.has(String(of(one).field)) && scaleIn(one.text) === undefined)
        put(one, "headcount", 0.75, `sheet name or title speaks of positions, not of money; ${of(one).reason}`);
  ofPerHead(figures, of, put);
  if (indicators) return;
  const own = figures.filter((one) => !apart.has(String(of(one).field)));
  const [only] = own;
  const spoken = levelOf(subjects);
  if (only && own.length === 1 && of(only).field === "amount" && spoken && !rates.test(only.text))
    put(only, spoken, 0.7, `${of(only).reason}; sheet name or title speaks of ${spoken}`);
  for (const one of figures) {
    const { percent, sumOf, differenceOf } = workings(one.column);
    const { field } = of(one);
    if (percent && (field === "variance" || field === "net"))
      put(one, "variance_pct", 0.8, `${of(one).reason}, shown in percent`);
    else if (percent && field !== "variance_pct" && field !== "ratio")
      put(one, "ratio", 0.8, "its figures are shown in percent");
    else if (sumOf && !percent) ofSum(one, sumOf, figures, of, put, money);
    else if ((unknown(one) || field === "outturn") && leftOver(one, workings, figures, of))
      put(one, "net", 0.85, "each row holds what is left of the columns of revenue and costs before it");
    else if (unknown(one) && differenceOf())
      put(one, "variance", 0.75, "each row holds the difference of two columns before it");
  }
}

const apart = new Set(["net", "prior_net", "variance", "variance_pct", "ratio", "total_row", "headcount", "weight"]);
/** A rate is no budget line: "per child and year". */
const rates = /(?<!\p{L})(?:per|pr|je|pro|par|por)\s+\p{L}/iu;

/** The one measure that sheet name or title speak of. */
function levelOf(subjects: ReadonlySet<string>): "budget" | "outturn" | undefined {
  if (subjects.has("budget") === subjects.has("outturn")) return undefined;
  return subjects.has("budget") ? "budget" : "outturn";
}

type Of = (one: Draft) => FigureMeaning;
type Put = (one: Draft, field: FigureMeaning["field"], confidence: number, reason: string) => void;

const nothing: FigureMeaning = { field: null, confidence: 0, reason: "" };

/** A column that adds those before it: a total of the row, or the whole of which its parts are. */
function ofSum(
  one: Draft,
  sumOf: readonly number[],
  figures: readonly Draft[],
  of: Of,
  put: Put,
  money: boolean,
): void {
  const { field, confidence } = of(one);
  const generic = field === "amount" || (field !== null && levels.has(field) && calledTotal(one) && confidence < 0.85);
  const parts = figures.filter(({ column }) => sumOf.includes(column));
  const same = new Set(parts.map((part) => of(part).field));
  if (generic && !(same.size === 1 && same.has(field) && field !== "amount"))
    put(one, "total_row", calledTotal(one) ? 0.9 : 0.75, `each row holds the sum of ${sumOf.length} columns before it`);
  const known = [...same].filter((one) => one !== null && one !== "amount" && levels.has(one));
  const [measure] = known;
  if (of(one).field === "total_row" && known.length === 1 && same.size === 2 && measure)
    for (const part of parts)
      if (of(part).field === "amount" && of(part).confidence < told && part.period === null)
        put(part, measure, 0.65, `added up with columns of ${measure} in the column "${one.text}"`);
  // "Special Revenue Funds" among funds that one column adds is the name of a fund.
  const sided = parts.filter((part) => sides.has(String(of(part).field)) && of(part).confidence < 0.9);
  const [name] = sided;
  if (name && of(one).field === "total_row" && parts.length >= 3 && sided.length === 1 && known.length === 0)
    put(
      name,
      "amount",
      0.5,
      `one of the columns that "${one.text}" adds; a word in its name says ${String(of(name).field)}`,
    );
  if (!sides.has(String(field)) || confidence < told) return;
  for (const part of parts) {
    const own = of(part);
    const heads = own.field === "headcount" && money;
    if ((own.field === "amount" && own.confidence < told) || heads)
      put(part, field, 0.7, `the column "${one.text}" adds it, and holds ${String(field)}`);
  }
}

/** Whether a column whose header says result ("Ergebnis", "Resultat") holds what revenue leaves over costs, not an outcome. */
function leftOver(one: Draft, workings: (column: number) => Workings, figures: readonly Draft[], of: Of): boolean {
  if (!figures.some((other) => of(other).field === "income") || !figures.some((other) => of(other).field === "expense"))
    return false;
  const parts: readonly number[] = workings(one.column).differenceOf() ?? [];
  const held = new Set(figures.filter(({ column }) => parts.includes(column)).map((part) => of(part).field));
  return held.has("income") && held.has("expense");
}

function calledTotal({ rest }: Draft): boolean {
  return rest.split(" / ").some((part) => {
    const word = totalWord(part);
    return word === "total" || word === "bare total";
  });
}

/** The words of a header's last part without what stands before a percent sign: "% of calls answered" is no change. */
const said = ({ rest }: Draft): string =>
  /%/.test(rest) && !/[+\-\u0394]\s*%|change|f\u00f6r\u00e4ndr|muutos|endring/i.test(rest) ? "percent" : "";

/** Of indicators a plan or budget is the level aimed at, and a result is what came out. */
function ofIndicators(figures: readonly Draft[], of: Of, put: Put): void {
  const aimed = figures.some((one) => of(one).field === "target");
  for (const one of figures) {
    const { field, confidence, reason } = of(one);
    if (
      field === "variance_pct" &&
      /^(?:percent|procent|pct|prosent|prosentti|prozent|procentage|pourcentage|porcentaje)/.test(said(one))
    )
      put(one, "outturn", 0.65, `the header "${one.text}" names a share; of an indicator it is the outcome`);
    if (field === "net" || field === "prior_net")
      put(one, "outturn", Math.min(confidence, 0.85), `${reason}; of an indicator it is the outcome`);
    if (!aimed && (field === "plan" || field === "budget" || field === "prior_budget"))
      put(one, "target", Math.min(confidence, 0.8), `${reason}; of an indicator it is the level aimed at`);
  }
}

/** Amounts a head beside the amounts themselves are shares of them. */
function ofPerHead(figures: readonly Draft[], of: Of, put: Put): void {
  const spoken = figures.filter((one) => perHead(tokensOf(one.text)));
  if (spoken.length === 0 || spoken.length * 2 > figures.length) return;
  for (const one of spoken)
    if (of(one).field !== "ratio") put(one, "ratio", 0.85, "its header speaks of an amount a head");
}
