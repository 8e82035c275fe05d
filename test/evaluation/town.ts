import { preparedInput } from "../../src/app/inputs/prepared-input";
import { evaluationModel, evaluationRows } from "../../src/evaluation/model";
import { mostScorePoints } from "../../src/indicators/score-table";
import type { Say } from "../../src/evaluation/sentence";
import { numberColumn, textColumn, type Dataset } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import type { Model } from "../../src/rules/model";
import type { Results, Value } from "../../src/rules/results";

/** A goal of the made-up town; what is not told is blank. */
export interface Goal {
  readonly unit: string;
  readonly indicator: string;
  readonly kind?: string;
  readonly measureUnit?: string;
  readonly direction?: string;
  readonly baseline?: number;
  readonly threshold?: number;
  readonly target?: number;
  readonly targetLow?: number;
  readonly targetHigh?: number;
  readonly outcome?: number;
  readonly priorOutcome?: number;
  readonly weight?: number;
  readonly method?: string;
  readonly owner?: string;
  readonly costOfMeasuring?: number;
}

/** A unit of the town with its money, in kr. */
export interface Money {
  readonly unit: string;
  readonly budget?: number;
  readonly outturn?: number;
}

const goalTexts = [
  "goal",
  "kind",
  "measureUnit",
  "direction",
  "scoring",
  "missingRule",
  "method",
  "source",
  "owner",
  "frequency",
];
const goalNumbers = [
  "baseline",
  "threshold",
  "target",
  "targetLow",
  "targetHigh",
  "stretch",
  "outcome",
  "priorOutcome",
  "weight",
  "costOfMeasuring",
  ...Array.from({ length: mostScorePoints }, (_, at) => [`value${at + 1}`, `points${at + 1}`]).flat(),
];

/** Data for the evaluation of some units with their goals and money. */
export function townOf(
  model: Model,
  town: {
    readonly units: readonly string[];
    readonly goals: readonly Goal[];
    readonly money: readonly Money[];
    readonly parameters?: Readonly<Record<string, number | string | boolean | null>>;
    readonly group?: string;
    /** The group of each unit, instead of one for all. */
    readonly groups?: readonly string[];
    /** Whether ranks are drawn. */
    readonly draws?: boolean;
  },
): Dataset {
  const { units, goals, money } = town;
  const texts = (column: string) =>
    textColumn(goals.map((goal) => (goal as unknown as Record<string, string | undefined>)[column] ?? null));
  const numbers = (column: string) =>
    numberColumn(goals.map((goal) => (goal as unknown as Record<string, number | undefined>)[column] ?? null));
  const blanks = textColumn(units.map(() => null));
  const unitColumn = textColumn(units);
  const tables: Dataset["tables"] = {
    Units: {
      rows: units.length,
      columns: {
        unit: unitColumn,
        code: blanks,
        parent: blanks,
        kind: blanks,
        organisationRole: blanks,
        manager: blanks,
      },
    },
    UnitQuality: { rows: units.length, columns: { unit: unitColumn } },
    Frames: { rows: units.length, columns: { unit: unitColumn } },
    BudgetLines: {
      rows: money.length,
      columns: {
        line: textColumn(money.map((_, index) => `L${index + 1}`)),
        unit: textColumn(money.map((one) => one.unit)),
        account: textColumn(money.map(() => null)),
        budget: numberColumn(money.map((one) => one.budget ?? null)),
        outturn: numberColumn(money.map((one) => one.outturn ?? null)),
        forecast: numberColumn(money.map(() => null)),
        priorOutturn: numberColumn(money.map(() => null)),
      },
    },
    Scores: {
      rows: goals.length,
      columns: {
        id: textColumn(goals.map((goal) => `${goal.unit} / ${goal.indicator}`)),
        unit: textColumn(goals.map((goal) => goal.unit)),
        indicator: textColumn(goals.map((goal) => goal.indicator)),
        ...Object.fromEntries(goalTexts.map((column) => [column, texts(column)])),
        ...Object.fromEntries(goalNumbers.map((column) => [column, numbers(column)])),
      },
    },
    Commitments: emptyTable(
      ["commitment", "form", "who", "level", "unit", "status"],
      ["version", "from", "until", "reconsiderBy", "closedVersion", "signedFirst", "signedSecond"],
    ),
    // One assumption of a commitment that is not there: a table without rows is the workbook room's to write.
    CommitmentTriggers: {
      rows: 1,
      columns: {
        ...Object.fromEntries(
          ["trigger", "commitment", "assumption", "figure"].map((column) => [column, textColumn(["none"])]),
        ),
        comparison: textColumn([null]),
        limit: numberColumn([null]),
        now: numberColumn([null]),
      },
    },
    CommitmentLines: emptyTable(
      ["line", "commitment", "goal", "indicator", "owner", "frequency"],
      ["baseline", "threshold", "target", "stretch", "weight", "proposedByUnit", "proposedBySuperior", "agreed"],
    ),
  };
  const parameters = {
    ...Object.fromEntries(model.parameters.map((one) => [one.id, one.initial])),
    ...town.parameters,
  };
  const groups = town.groups ?? units.map(() => town.group ?? "All units");
  const prepared = preparedInput(tables, { ...parameters, ...(town.draws === true ? {} : { rankDraws: 0 }) }, groups);
  return { tables: { ...tables, ...evaluationRows({ tables }, groups, prepared) }, parameters };
}

function emptyTable(texts: readonly string[], numbers: readonly string[]) {
  return {
    rows: 0,
    columns: {
      ...Object.fromEntries(texts.map((column) => [column, textColumn([])])),
      ...Object.fromEntries(numbers.map((column) => [column, numberColumn([])])),
    },
  };
}

/** The evaluation of a town: a value by table, column and key. */
export function evaluatedTown(town: Omit<Parameters<typeof townOf>[1], "group">, say: Say = (english) => english) {
  const model = evaluationModel({ say });
  const dataset = townOf(model, town);
  const results = evaluate(model, dataset);
  return { model, dataset, results, of: finder(results, model) };
}

function finder(results: Results, model: Model) {
  return (table: string, column: string, key: string): Value => {
    const definition = model.tables.find((one) => one.name === table);
    const keys = results.column(table, definition?.key ?? "");
    if (keys.kind !== "text") throw new Error(`${table} has no text key.`);
    const row = Array.from(keys.codes).findIndex((code) => keys.dictionary[code] === key);
    return results.value(table, column, row);
  };
}

/**
 * Five units whose scores are plain to compute. With the scoring parameters as they begin (50 at the threshold, 100 at
 * the target), a goal "higher" from 0 to 100 with outcome x scores 50 + x / 2 where it has a threshold of 0.
 */
export const fiveUnits = {
  units: ["North", "South", "East", "West", "Centre"],
  goals: [
    goal("North", "Index", {
      kind: "quality",
      outcome: 100,
      priorOutcome: 90,
      method: "survey",
      owner: "Ada",
      costOfMeasuring: 1_000,
    }),
    goal("North", "Cost", { kind: "economy", outcome: 60, priorOutcome: 60 }),
    goal("South", "Index", { kind: "satisfaction", outcome: 20, priorOutcome: 30, owner: "Bo" }),
    goal("South", "Calls", { kind: "quality" }),
    goal("East", "Index", { kind: "quality", outcome: 40 }),
    goal("West", "Index", { kind: "quality", outcome: 60, priorOutcome: 50 }),
    {
      unit: "Centre",
      indicator: "Room",
      kind: "quality",
      direction: "band",
      targetLow: 19,
      targetHigh: 22,
      outcome: 21,
      priorOutcome: 23,
    },
  ],
  money: [
    { unit: "North", budget: 1_000_000, outturn: 950_000 },
    { unit: "South", budget: 800_000, outturn: 808_000 },
    { unit: "South", budget: 200_000, outturn: 252_000 },
    { unit: "East", budget: 500_000, outturn: 505_000 },
    { unit: "West", budget: 100_000 },
  ],
} satisfies Parameters<typeof evaluatedTown>[0];

function goal(unit: string, indicator: string, more: Partial<Goal>): Goal {
  return {
    unit,
    indicator,
    direction: "higher",
    threshold: 0,
    target: 100,
    baseline: 0,
    measureUnit: "index",
    weight: 50,
    ...more,
  };
}
