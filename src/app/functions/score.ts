import { directions, scoringWays } from "../../indicators/goals";
import { mostScorePoints } from "../../indicators/score-table";
import { indicatorsModel } from "../../indicators/model";
import { problemText } from "../../locale/problems";
import type { Words } from "../../locale/words";
import { evaluateChecked } from "../../rules/check-problems";
import { numberColumn, textColumn, type TableData } from "../../rules/data";
import { tableIn, type Model } from "../../rules/model";
import { choiceOf } from "../choice";
import { isNothing, numberGiven, numberNeeded, refuse, shown, type Answer, type Given, type Refusal } from "./answer";

/** What a goal was and what came of it. For a band the target is its lower end. */
export interface GoalGiven {
  readonly outcome: Given;
  readonly target: Given;
  readonly baseline?: Given;
  readonly threshold?: Given;
  readonly stretch?: Given;
  readonly direction?: Given;
  /** The upper end of a target band. */
  readonly targetTo?: Given;
  /** Another way of scoring than by the levels: piecewise linear, step table, dead band or index against base. */
  readonly scoring?: Given;
  /** The score table of the first two: values from the lowest, and points. */
  readonly table?: readonly (readonly Given[])[] | null | undefined;
}

let model: Model | undefined;

/**
 * What a goal scores, in points: 100 at the target, with the parameters of scoring as the program has them at first.
 * The score of the Scores sheet, without a workbook around it.
 */
export function scoreOf(goal: GoalGiven, words: Words): Answer<number> {
  const outcome = numberNeeded(goal.outcome, words("Outcome"), words);
  if (typeof outcome !== "number") return outcome;
  const way = isNothing(goal.scoring) ? null : choiceOf(scoringWays, String(goal.scoring), words);
  if (way === undefined)
    return refuse(
      "value",
      words("{read} is no way of scoring: piecewise linear, step table, dead band or index against base.", {
        read: shown(goal.scoring),
      }),
    );
  const byLevels = way === null || way === "dead band";
  const target = (byLevels ? numberNeeded : numberGiven)(goal.target, words("Target"), words);
  if (target !== null && typeof target !== "number") return target;
  const table = tableGiven(goal.table ?? [], words);
  if ("error" in table) return table;
  const optional: Record<string, number | null> = {};
  for (const [id, name] of [
    ["baseline", words("Baseline")],
    ["threshold", words("Threshold")],
    ["stretch", words("Stretch target")],
    ["targetTo", words("Target to")],
  ] as const) {
    const number = numberGiven(goal[id], name, words);
    if (number !== null && typeof number !== "number") return number;
    optional[id] = number;
  }
  const stated = isNothing(goal.direction) ? null : choiceOf(directions, String(goal.direction), words);
  if (stated === undefined)
    return refuse(
      "value",
      words("{read} is no direction: higher, lower, band, milestone or yes/no.", { read: shown(goal.direction) }),
    );
  const band = (way === null && stated === "band") || (byLevels && optional["targetTo"] !== null);
  if (band && optional["targetTo"] === null)
    return refuse("not available", words("{name} is missing.", { name: words("Target to") }));
  const given: TableData["columns"] = {
    id: textColumn(["1"]),
    unit: textColumn(["1"]),
    indicator: textColumn(["1"]),
    // A dead band has a better side; a target band has none.
    direction: textColumn([band && way === null ? "band" : stated]),
    scoring: textColumn([way]),
    baseline: numberColumn([optional["baseline"] ?? null]),
    threshold: numberColumn([optional["threshold"] ?? null]),
    target: numberColumn([band ? null : target]),
    targetLow: numberColumn([band ? target : null]),
    targetHigh: numberColumn([band ? (optional["targetTo"] ?? null) : null]),
    stretch: numberColumn([optional["stretch"] ?? null]),
    outcome: numberColumn([outcome]),
    ...table.columns,
  };
  return scored(given, words);
}

/** A score table as the columns that a goal's row has of it; rows without figures are left out. */
function tableGiven(
  rows: readonly (readonly Given[])[],
  words: Words,
): { readonly columns: TableData["columns"] } | Refusal {
  const points: (readonly [number, number])[] = [];
  for (const row of rows) {
    if (row.every(isNothing)) continue;
    if (row.length !== 2) return refuse("value", words("The score table needs two columns: values and points."));
    const value = numberNeeded(row[0], words("Value"), words);
    if (typeof value !== "number") return value;
    const won = numberNeeded(row[1], words("Points"), words);
    if (typeof won !== "number") return won;
    points.push([value, won]);
  }
  if (points.length > mostScorePoints)
    return refuse("number", words("A score table has at most {most} rows.", { most: mostScorePoints }));
  return {
    columns: Object.fromEntries(
      points.flatMap(([value, won], at) => [
        [`value${at + 1}`, numberColumn([value])],
        [`points${at + 1}`, numberColumn([won])],
      ]),
    ),
  };
}

/** The goal's row through the model of the indicators, alone. */
function scored(given: TableData["columns"], words: Words): Answer<number> {
  model ??= indicatorsModel();
  const { results, problems } = evaluateChecked(model, {
    parameters: {},
    tables: {
      Units: oneRow(model, "Units", { unit: textColumn(["1"]) }),
      Scores: oneRow(model, "Scores", given),
      UnitQuality: oneRow(model, "UnitQuality", { unit: textColumn(["1"]) }),
    },
  });
  const wrong = problems.find((problem) => problem.severity === "error");
  if (wrong !== undefined) {
    const { message, fix } = problemText(wrong, words);
    return refuse("value", fix === undefined ? message : `${message} ${fix}`);
  }
  const score = results.value("Scores", "score", 0);
  return typeof score === "number" ? { value: score } : refuse("not available", words("There is no score."));
}

/** One row of a table; what is not given is blank. */
function oneRow(of: Model, table: string, given: TableData["columns"]): TableData {
  const columns = tableIn(of, table).columns.filter((column) => column.source !== "computed");
  return {
    rows: 1,
    columns: Object.fromEntries(
      columns.map(({ id, kind }) => [id, given[id] ?? (kind === "text" ? textColumn([null]) : numberColumn([null]))]),
    ),
  };
}
