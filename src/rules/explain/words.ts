/** What an explanation says, by id. Names in braces are values. */
const labels = {
  column: "{header}",
  "column in row": "{header} of {row}",
  parameter: "{header}",
  constant: "Constant",
  nothing: "Nothing: left blank",
  refused: "Not allowed: {code}",
  add: "Sum",
  subtract: "Difference",
  multiply: "Product",
  divide: "Quotient",
  power: "Power",
  negate: "With its sign turned",
  absolute: "Without its sign",
  root: "Root of degree {degree}",
  min: "The smallest of these",
  max: "The largest of these",
  "compare =": "Whether both are the same",
  "compare <>": "Whether they differ",
  "compare <": "Whether the first is below the second",
  "compare <=": "Whether the first is at most the second",
  "compare >": "Whether the first is above the second",
  "compare >=": "Whether the first is at least the second",
  and: "Whether all hold",
  or: "Whether one or more hold",
  not: "Whether this does not hold",
  "if holds": "The condition holds",
  "if does not hold": "The condition does not hold",
  "first case": "Case {case} of {cases} is the first that holds",
  "first none": "None of {cases} cases holds",
  undecided: "The condition cannot be decided",
  "round nearest": "Rounded to the nearest {step}",
  "round down": "Rounded down to {step}",
  "round up": "Rounded up to {step}",
  "round settle": "To {step}, without floating noise",
  "band found": "{result} in row {row} of {table}",
  "band not found": "{result}: not one row of {table} holds the values",
  "band from": "{header}, included: {included}",
  "band until": "{header}, included: {included}",
  "lookup found": "{result} in row {row} of {table}",
  "lookup otherwise": "{table} has no row {row}: the value for that case",
  "lookup not found": "{table} has no row {row}",
  "curve segment": "On the line between points {from} and {to}",
  "curve below": "Below the first point: {rule}",
  "curve above": "Above the last point: {rule}",
  curve: "On the curve",
  "steps reached": "Step {step} is the last one reached",
  "steps below": "Below the first step",
  steps: "By steps",
  "date part year": "Year",
  "date part month": "Month",
  "date part day": "Day of the month",
  "date of": "Date of year, month and day",
  "add months": "So many months later",
  "days between": "Days from the first to the second",
  "whole months": "Whole months from the first to the second (29 February counts as {rule})",
  "whole years": "Whole years from the first to the second (29 February counts as {rule})",
  "aggregate sum": "Sum of {column} over {rows} rows of {table}",
  "aggregate count": "Count of {column} over {rows} rows of {table}",
  "aggregate rows": "{rows} rows of {table}",
  "aggregate min": "The least {column} of {rows} rows of {table}",
  "aggregate max": "The greatest {column} of {rows} rows of {table}",
  "aggregate median": "The median {column} of {rows} rows of {table}",
  "aggregate quantile": "A quantile of {column} over {rows} rows of {table}",
  condition: "Where {column} {test}",
  "and more": "and {rows} more",
  "order statistic": "Number {place} from below: {row}",
  "between places": "How far between them",
  share: "Share",
  rank: "Rank of {column} among {rows} rows of {table}",
  "rank before": "Rows that come before by their value",
  "rank ties": "Rows of the same value that come before by key",
  "is blank": "Whether it is blank",
  join: "Joined text",
  "number text": "As text with {decimals} decimals",
  "split part": "Part by largest remainder, in steps of {step}",
  "split whole": "What is shared",
  "split weight": "Weight",
  "split total": "Sum of weights in the group",
  "split exact": "Exact share, before whole steps",
  "split base": "Whole steps in the exact share",
  "split remainder": "Remainder (in steps times the sum of weights)",
  "split rank": "Place of the remainder in the group",
  "split left": "Steps left over after all whole parts",
  "split extra": "One step more: the remainder is among the {left} largest",
  "split no extra": "No step more: the remainder is not among the {left} largest",
  "split nobody": "No step more: nobody has a weight",
  "split sum": "Sum of the {rows} parts in the group",
} as const;

export type WordsId = keyof typeof labels;

/** What a label says, apart from the language: a stable id and the figures and names in it. */
export interface Words {
  readonly id: WordsId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The language in which an explanation is told: English texts are the keys of every other. */
export interface Speech {
  readonly words: (english: string, values?: Words["values"]) => string;
  readonly decimalSign: "." | ",";
}

export const english: Speech = {
  words: (text, values = {}) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
  decimalSign: ".",
};

/** What stands for a rule of the language in a label. */
const ruleTexts: Readonly<Record<string, string>> = {
  flat: "the value at the end point",
  extend: "the end line, continued",
};

/** Places of a label that hold words of ours; the others hold names and figures of the workbook. */
const ours: ReadonlySet<string> = new Set(["rule", "included", "code"]);

/** Texts beside the labels: how values are written. */
export const valueTexts = {
  yes: "yes",
  no: "no",
  blank: "(blank)",
  computed: "[computed]",
  fault: "fault: {fault}",
  faultAt: "{fault} in {column} of {table}, row {row}",
} as const;

/** Every English text of an explanation but the names in it. */
export const explanationTexts: readonly string[] = [
  ...Object.values(labels),
  ...Object.values(valueTexts),
  ...Object.values(ruleTexts),
];

/** Says labels in a language. */
export function labelsIn(speech: Speech): (words: Words) => string {
  return ({ id, values }) => {
    const shown = Object.entries(values).map(([name, value]): [string, string] => {
      if (typeof value === "number") return [name, String(value).replace(".", speech.decimalSign)];
      return [name, ours.has(name) ? speech.words(ruleTexts[value] ?? value) : value];
    });
    return speech.words(labels[id], Object.fromEntries(shown));
  };
}
