import { progressId } from "../../evaluation/trends";
import { stops, type Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import { composedOnce } from "../composed-once";
import type { JobOptions } from "../job";
import { trendYears } from "../inputs/trends-input";
import { opened } from "../open";
import { questionsOf, type Question } from "../questions";
import { missingRoles } from "../section";
import { evaluationSection } from "../sections/evaluation-section";
import { numberIn, placesIn, rowsOf, textIn, valueIn, type CellPlace } from "./rows";

/** A goal of a unit and how far it came. */
export interface ShownGoal {
  readonly indicator: string;
  readonly goal: string;
  readonly outcome: number | null;
  readonly target: number | null;
  readonly measureUnit: string;
  /** 100 at the target. */
  readonly score: number | null;
  readonly met: boolean | null;
  /** good, indifferent, bad, no data: in the workbook's words. */
  readonly status: string;
  readonly place: CellPlace | null;
}

/** A unit's year: figures, words and goals. */
export interface ShownUnit {
  readonly unit: string;
  readonly status: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly compared: number | null;
  readonly median: number | null;
  readonly frame: number | null;
  readonly outturn: number | null;
  /** Sentences of the evaluation, in order: goals, methods, results, economy, comparison, change, data. */
  readonly words: readonly { readonly about: string; readonly sentence: string }[];
  readonly goals: readonly ShownGoal[];
  /** How far each goal had come from its baseline (0) to the target of now (1), a figure a year; the first few with two years. */
  readonly trends: readonly { readonly indicator: string; readonly progress: readonly (number | null)[] }[];
}

/** A unit in the drawing of cost against quality: money left over in percent of its costs, and its quality score. */
export interface CostAndQuality {
  readonly unit: string;
  readonly cost: number;
  readonly quality: number;
}

/** The evaluation of all units. */
export interface EvaluationView {
  readonly problems: readonly Problem[];
  readonly question: Question | null;
  readonly units: readonly ShownUnit[] | null;
  /** Years of the trends. */
  readonly years: readonly number[];
  readonly costQuality: readonly CostAndQuality[];
  /** Persons by class of reward; none where the workbook pays none. */
  readonly rewards: readonly { readonly amounts: string; readonly persons: number }[];
}

const headers = {
  goals: "Goals",
  methods: "Working methods",
  results: "Results",
  economy: "Economy",
  comparison: "Comparison",
  change: "Change",
  data: "Data",
} as const;

/** Sentences of tables that only some workbooks have: the table, its column, what it is about. */
const besides = [
  ["CustomerWords", "customers", "Customers"],
  ["EfficiencyScores", "words", "Efficiency"],
] as const;

/** More lines than these cannot be told apart; the workbook draws as many. */
const mostTrends = 4;

/** Computes the evaluation of a workbook. Writes nothing. */
export function evaluationView(snapshot: Snapshot, options: JobOptions): EvaluationView {
  const book = opened(snapshot, options);
  const lacking = missingRoles(evaluationSection, book, "error");
  const { written, problems: found } = composedOnce(snapshot, options);
  const problems = [...lacking, ...found];
  const question = questionsOf(problems)[0] ?? null;
  if (lacking.length > 0 || written === null || stops(found))
    return { problems, question, units: null, years: [], costQuality: [], rewards: [] };
  const wordRows = new Map(
    rowsOf(written, "EvaluationWords", (row) => [textIn(written, "EvaluationWords", "unit", row), row]),
  );
  const more = new Map<string, { readonly about: string; readonly sentence: string }[]>();
  for (const [table, column, about] of besides) {
    for (const [unit, sentence] of rowsOf(written, table, (row) => [
      textIn(written, table, "unit", row),
      textIn(written, table, column, row),
    ])) {
      if (unit !== undefined && sentence !== undefined)
        more.set(unit, [...(more.get(unit) ?? []), { about, sentence }]);
    }
  }
  const place = placesIn(snapshot, "Scores", "id");
  const goals = rowsOf(written, "Scores", (row) => {
    const met = valueIn(written, "Scores", "met", row);
    return {
      unit: textIn(written, "Scores", "unit", row),
      indicator: textIn(written, "Scores", "indicator", row),
      goal: textIn(written, "Scores", "goal", row),
      outcome: numberIn(written, "Scores", "outcome", row),
      target: numberIn(written, "Scores", "target", row),
      measureUnit: textIn(written, "Scores", "measureUnit", row),
      score: numberIn(written, "Scores", "score", row),
      met: typeof met === "boolean" ? met : null,
      status: textIn(written, "Scores", "status", row),
      place: place(textIn(written, "Scores", "id", row), "score"),
    };
  });
  const years = trendYears(book.reading, book.year);
  const trends = rowsOf(written, "Trends", (row) => ({
    unit: textIn(written, "Trends", "unit", row),
    indicator: textIn(written, "Trends", "indicator", row),
    progress: years.map((year) => numberIn(written, "Trends", progressId(year), row)),
  })).filter(({ progress }) => progress.filter((one) => one !== null).length > 1);
  const number = (column: string, row: number): number | null => numberIn(written, "Evaluation", column, row);
  const units = rowsOf(written, "Evaluation", (row): ShownUnit => {
    const unit = textIn(written, "Evaluation", "unit", row);
    const at = wordRows.get(unit);
    return {
      unit,
      status: textIn(written, "Evaluation", "status", row),
      score: number("score", row),
      rank: number("rank", row),
      compared: number("compared", row),
      median: number("median", row),
      frame: number("frame", row),
      outturn: number("outturn", row),
      words: [
        ...(at === undefined
          ? []
          : Object.entries(headers).flatMap(([column, about]) => {
              const sentence = textIn(written, "EvaluationWords", column, at);
              return sentence === "" ? [] : [{ about, sentence }];
            })),
        ...(more.get(unit) ?? []),
      ],
      goals: goals.filter((one) => one.unit === unit).map(({ unit: _, ...one }) => one),
      trends: trends
        .filter((one) => one.unit === unit)
        .slice(0, mostTrends)
        .map(({ unit: _, ...one }) => one),
    };
  });
  return {
    problems,
    question,
    units,
    years,
    costQuality: rowsOf(written, "CostQuality", (row) => ({
      unit: textIn(written, "CostQuality", "unit", row),
      cost: numberIn(written, "CostQuality", "cost", row) ?? 0,
      quality: numberIn(written, "CostQuality", "quality", row) ?? 0,
    })),
    rewards: rowsOf(written, "RewardClasses", (row) => ({
      amounts: textIn(written, "RewardClasses", "amounts", row),
      persons: numberIn(written, "RewardClasses", "persons", row) ?? 0,
    })),
  };
}
