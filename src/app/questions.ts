import { boundaryRules } from "../grants/boundary-rule";
import { otherAnswers } from "../intake/answers";
import { roles } from "../intake/roles";
import { signConventions } from "../intake/sign-convention";
import type { Problem } from "../problem/problem";

/** A decision without which the job cannot go on, and what it can be. */
export interface Question {
  /** The setting that takes the answer: a parameter's id, or "map:" and the sheet and cell that is asked about. */
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
  const boundary = problems.some((problem) => problem.code === "hours-without-band")
    ? [{ parameter: "boundaryRule", header: "Boundary rule for hours", choices: boundaryRules }]
    : [];
  return [...new Map([...asked, ...boundary].map((question) => [question.parameter, question])).values()];
}

/** Whether a problem asks something that only a person can settle. */
export function asks({ values }: Problem): boolean {
  return typeof values?.["ask"] === "string";
}

const { nothing, parts, measures, comma, point } = otherAnswers;

function questionOf(problem: Problem): Question | undefined {
  const { where, values, severity } = problem;
  if (!asks(problem) || where?.at !== "cell" || severity !== "error") return undefined;
  const parameter = `${mapPrefix}${where.sheet}!${where.address}`;
  const place = { sheet: where.sheet, cell: where.address };
  switch (values?.["ask"]) {
    case "role":
      return {
        parameter,
        header: "What does the table on {sheet} at {cell} hold?",
        values: place,
        choices: [...Object.keys(roles), nothing],
        labels: roleLabels,
      };
    case "column":
      return {
        parameter,
        header: "What does the column on {sheet} at {cell} hold?",
        values: place,
        choices: ["budget", "outturn", "forecast", "amount", nothing],
        labels: fieldLabels,
      };
    case "parts":
      return {
        parameter,
        header: "What do the columns of figures on {sheet} from {cell} on hold?",
        values: place,
        choices: [parts, measures],
        labels: { [parts]: "Parts of one amount, a column a unit", [measures]: "Different amounts" },
      };
    case "decimal":
      return {
        parameter,
        header: "Which mark stands before decimals on {sheet} at {cell}?",
        values: place,
        choices: [comma, point],
        labels: { [comma]: "A comma", [point]: "A point" },
      };
    case "sign":
      return {
        parameter,
        header: "How are costs and revenue written on {sheet} at {cell}?",
        values: place,
        choices: signConventions,
        labels: {
          "costs positive": "Costs positive, revenue negative",
          "costs negative": "Costs negative, revenue positive",
          "all positive": "Both positive, told apart by their names",
        },
      };
    default:
      return undefined;
  }
}

const roleLabels: Readonly<Record<string, string>> = {
  units: "Units",
  budget: "A budget",
  indicators: "Indicators",
  staff: "Staff",
  roster: "A roster",
  providers: "Providers",
  tariff: "A tariff",
  economy: "Results of the units",
  [nothing]: "Nothing that is to be read",
};
const fieldLabels: Readonly<Record<string, string>> = {
  budget: "Budget",
  outturn: "Outturn",
  forecast: "Forecast",
  amount: "An amount",
  [nothing]: "Nothing that is to be read",
};
