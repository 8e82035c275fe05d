import { boundaryRules } from "../grants/boundary-rule";
import { otherAnswers } from "../intake/answers";
import { roles } from "../intake/roles";
import { signConventions } from "../intake/sign-convention";
import type { Problem } from "../problem/problem";

/** A decision without which the job cannot go on, and what it can be. */
export interface Question {
  /** The setting that takes the answer: a parameter's id, or "map:", the sheet and cell that is asked about, and what about it. */
  readonly parameter: string;
  /** What is asked; the values fill its braces. */
  readonly header: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly choices: readonly string[];
  /** What each choice is called for a person, where that is not the choice itself. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Settings that begin so are answers about sheets and columns. */
export const mapPrefix = "map:";

/** What a person must decide before the job can be done: nothing is guessed in silence. */
export function questionsOf(problems: readonly Problem[]): readonly Question[] {
  const asked = problems.flatMap((problem) => questionOf(problem) ?? []);
  const boundary = problems.some(
    ({ code, values }) =>
      code === "hours-without-band" || (code === "boundary-not-set" && values?.["parameter"] === "boundaryRule"),
  )
    ? [{ parameter: "boundaryRule", header: "Boundary rule for hours", choices: boundaryRules }]
    : [];
  return [...new Map([...asked, ...boundary].map((question) => [question.parameter, question])).values()];
}

/** Whether a problem asks something that only a person can settle. */
export function asks({ values }: Problem): boolean {
  return typeof values?.["ask"] === "string";
}

const { nothing, parts, measures, records, left: aside, beside, across, down, comma, point } = otherAnswers;

function questionOf(problem: Problem): Question | undefined {
  const { where, values, severity } = problem;
  const ask = String(values?.["ask"]);
  const kind = askedKinds[ask];
  if (!kind || where?.at !== "cell" || severity !== "error") return undefined;
  return {
    parameter: `${mapPrefix}${where.sheet}!${where.address}${ask in suffixes ? ` ${suffixes[ask] ?? ""}` : ""}`,
    values: { sheet: where.sheet, cell: where.address },
    header: kind.header,
    ...ofProblem(kind, problem),
  };
}

/** The choices that depend on what is asked about: what it was taken for comes first among roles, and is one of two for a column. */
function ofProblem({ choices, labels }: AskedKind, { values }: Problem): Pick<Question, "choices" | "labels"> {
  const field = String(values?.["field"]);
  switch (values?.["ask"]) {
    case "role":
      return {
        choices: [...choices].sort((a, b) => Number(b === values["role"]) - Number(a === values["role"])),
        labels,
      };
    case "assumed":
      return { choices: [field, nothing], labels: named(labels, field) };
    case "rival":
      return { choices: [nothing, field], labels: named(labels, field) };
    default:
      return { choices, labels };
  }
}

/** The labels with the word for "this field" put under the field that is meant. */
function named(
  { field: word = "", ...others }: Readonly<Record<string, string>>,
  field: string,
): Record<string, string> {
  return { ...others, [field]: word };
}

/** Tells questions about one cell apart: a column's mark of decimals and what it holds are two answers. */
const suffixes: Readonly<Record<string, string>> = {
  role: "table",
  below: "rows",
  beside: "budget",
  direction: "direction",
  parts: "columns",
  decimal: "decimals",
  sign: "signs",
};

const left = "Nothing that is to be read";

interface AskedKind extends Pick<Question, "header" | "choices"> {
  readonly labels: Readonly<Record<string, string>>;
}

/** What is asked about sheets and columns, by the word that a problem asks with. */
export const askedKinds: Readonly<Record<string, AskedKind>> = {
  role: {
    header: "What does the table on {sheet} at {cell} hold?",
    choices: [...Object.keys(roles), nothing],
    labels: {
      units: "A list of units",
      budget: "A budget",
      indicators: "A list of indicators",
      staff: "A list of staff",
      roster: "A roster",
      providers: "A list of providers",
      tariff: "A tariff",
      economy: "Results of the units",
      surveys: "A survey",
      "inputs and outputs": "Inputs and outputs of the units",
      [nothing]: left,
    },
  },
  column: {
    header: "What does the column on {sheet} at {cell} hold?",
    choices: ["budget", "outturn", "forecast", "amount", nothing],
    labels: {
      budget: "The budget",
      outturn: "The outturn",
      forecast: "The forecast",
      amount: "Another amount",
      [nothing]: left,
    },
  },
  "indicator column": {
    header: "What does the column on {sheet} at {cell} hold?",
    choices: ["outcome", "target", "baseline", nothing],
    labels: {
      outcome: "The outcome",
      target: "The target",
      baseline: "The baseline",
      [nothing]: left,
    },
  },
  assumed: {
    header: "Was the column on {sheet} at {cell} taken for the right thing?",
    choices: [nothing],
    labels: { field: "Yes, as it was taken", [nothing]: left },
  },
  rival: {
    header: "Two columns on {sheet} say the same. What does the one at {cell} hold?",
    choices: [nothing],
    labels: { field: "What counts, instead of the other", [nothing]: left },
  },
  below: {
    header: "What are the rows below the total on {sheet} from {cell} on?",
    choices: [aside, records],
    labels: { [aside]: "In the total or no records: leave them out", [records]: "Records of their own: read them too" },
  },
  beside: {
    header: "Does the budget on {sheet} at {cell} count beside the other one?",
    choices: [beside, nothing],
    labels: { [beside]: "Yes, it is another part of the money", [nothing]: left },
  },
  direction: {
    header: "In which direction do the records on {sheet} from {cell} on run?",
    choices: [across, down],
    labels: { [across]: "Across: a column a record", [down]: "Down: a row a record" },
  },
  measure: {
    header: "What do the rows called as on {sheet} at {cell} hold?",
    choices: ["budget", "outturn", "forecast", nothing],
    labels: {
      budget: "The budget",
      outturn: "The outturn",
      forecast: "The forecast",
      [nothing]: left,
    },
  },
  "indicator measure": {
    header: "What do the rows called as on {sheet} at {cell} hold?",
    choices: ["outcome", "target", "baseline", nothing],
    labels: {
      outcome: "The outcome",
      target: "The target",
      baseline: "The baseline",
      [nothing]: left,
    },
  },
  parts: {
    header: "What do the columns of figures on {sheet} from {cell} on hold?",
    choices: [parts, measures],
    labels: { [parts]: "Parts of one amount, a column a unit", [measures]: "Different amounts" },
  },
  decimal: {
    header: "Which mark stands before decimals on {sheet} at {cell}?",
    choices: [comma, point],
    labels: { [comma]: "A comma", [point]: "A point" },
  },
  sign: {
    header: "How are costs and revenue written on {sheet} at {cell}?",
    choices: signConventions,
    labels: {
      "costs positive": "Costs positive, revenue negative",
      "costs negative": "Costs negative, revenue positive",
      "all positive": "Both positive, told apart by their names",
    },
  },
};
