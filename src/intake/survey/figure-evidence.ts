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
  for (const one of figures) {
    const { percent, sumOf, differenceOf } = workings(one.column);
    const { field } = of(one);
    if (percent && (field === "variance" || field === "net"))
      put(one, "variance_pct", 0.8, `${of(one).reason}, shown in percent`);
    else if (percent && field !== "variance_pct" && field !== "ratio")
      put(one, "ratio", 0.8, "its figures are shown in percent");
    else if (sumOf && !percent) ofSum(one, sumOf, figures, of, put, money);
    else if (differenceOf && unknown(one))
      put(one, "variance", 0.75, "each row holds the difference of two columns before it");
  }
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
  if (!sides.has(String(field)) || confidence < told) return;
  for (const part of parts) {
    const own = of(part);
    const heads = own.field === "headcount" && money;
    if ((own.field === "amount" && own.confidence < told) || heads)
      put(part, field, 0.7, `the column "${one.text}" adds it, and holds ${String(field)}`);
  }
}

function calledTotal({ rest }: Draft): boolean {
  return rest.split(" / ").some((part) => {
    const word = totalWord(part);
    return word === "total" || word === "bare total";
  });
}

/** Of indicators a plan or budget is the level aimed at, and a result is what came out. */
function ofIndicators(figures: readonly Draft[], of: Of, put: Put): void {
  const aimed = figures.some((one) => of(one).field === "target");
  for (const one of figures) {
    const { field, confidence, reason } = of(one);
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
