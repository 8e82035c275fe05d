/** What a column of labels says about its rows. Words of the product where it has one. */
export const labelFields = [
  "unit",
  "unit_code",
  "group",
  "group_code",
  "account",
  "item",
  "program",
  "project",
  "cost_type",
  "recipient",
  "category",
  "type",
  "scope",
  "note",
  "period",
  "date",
  "indicator",
  "indicator_code",
  "goal",
  "direction",
  "measureUnit",
  "status",
  "level",
  "municipality",
  "region",
  "gender",
  "row_no",
] as const;
export type LabelField = (typeof labelFields)[number];

/** What a column of figures holds. */
export const figureFields = [
  "budget",
  "outturn",
  "forecast",
  "plan",
  "request",
  "proposal",
  "budget_revised",
  "prior_budget",
  "income",
  "expense",
  "net",
  "prior_net",
  "variance",
  "variance_pct",
  "headcount",
  "amount",
  "target",
  "baseline",
  "threshold",
  "stretch",
  "weight",
  "ratio",
] as const;
export type FigureField = (typeof figureFields)[number];

type Words = readonly string[];

/**
 * The words of one language for recognising what a sheet holds. Another language is another file of this shape and a
 * line in languages.ts; every list may be short, and a word of one language may stand in several. Words are written in
 * the singular, in lower case; endings of up to three letters, compounds and one wrong letter are understood.
 */
export interface SurveyWords {
  readonly language: string;
  readonly labels: Readonly<Partial<Record<LabelField, Words>>>;
  readonly figures: Readonly<Partial<Record<FigureField, Words>>>;
  /** Begin, end or are the label of a row that adds others. */
  readonly total: Words;
  readonly subtotal: Words;
  /** Label of a row that is worked out from totals: a balance, a result, a cumulative sum. */
  readonly derived: Words;
  /** Begin the label of a row that is part of the row above: "of which". */
  readonly ofWhich: Words;
  /** Of an amount a head: "per capita", "per inhabitant". */
  readonly perHead: Words;
  /** Of a part of the year beside the whole: "to date", "accumulated". */
  readonly toDate: Words;
  /** In the name of a sheet or in a title: what the sheet is about. */
  readonly about: Readonly<Partial<Record<"budget" | "outturn" | "headcount" | "indicators", Words>>>;
  /** January to December, each with its short forms. */
  readonly months: readonly Words[];
  /** Words before a number that make it a period: "sprint 1", "week 12". */
  readonly stages: Words;
  /** Texts that mean "no value" (marks such as "-" and ".." are known already). */
  readonly missing: Words;
  /** Amount units and what they multiply by. */
  readonly scales: Readonly<Record<string, number>>;
  /** How this language writes one and a half. */
  readonly decimal: "," | ".";
}
