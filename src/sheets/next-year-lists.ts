import type { Words } from "../locale/words";
import type { SheetPlan, TableBlock, TableColumn } from "../workbook/plan";
import { withRowHeights } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { cellStyle, headerStyle } from "./styles";
import { tableSheet } from "./table-sheet";

/** A line of next year's list of goals; null where nothing is known. */
export interface NextGoal {
  readonly unit: string;
  readonly indicator: string;
  readonly goal: string | null;
  readonly kind: string | null;
  readonly measureUnit: string | null;
  readonly direction: string | null;
  readonly scoring: string | null;
  readonly baseline: number | null;
  readonly threshold: number | null;
  readonly target: number | null;
  readonly targetLow: number | null;
  readonly targetHigh: number | null;
  readonly stretch: number | null;
  readonly priorOutcome: number | null;
  readonly weight: number | null;
  readonly method: string | null;
  readonly source: string | null;
  readonly owner: string | null;
  readonly frequency: string | null;
  readonly costOfMeasuring: number | null;
  /** Whether the line comes from an evaluation's development goals. */
  readonly developed: boolean;
}

/** A line of next year's budget: the frame is still to be decided. */
export interface NextBudgetLine {
  readonly unit: string;
  readonly account: string | null;
  readonly budget: number | null;
  readonly outturn: number | null;
}

export const nextGoalsId = "next:goals";
export const nextBudgetId = "next:budget";

/** The list of next year's goals, for the person to keep: baselines are this year's outcomes, outcomes are still blank. */
export function nextGoalsSheet(year: number, goals: readonly NextGoal[], words: Words): SheetPlan {
  const texts = (id: string, header: string, width: number, of: (goal: NextGoal) => string | null) =>
    textColumn(id, header, width, goals.map(of));
  const figures = (id: string, header: string, of: (goal: NextGoal) => number | null, numberFormat = "General") =>
    numberColumn(id, header, goals.map(of), numberFormat);
  const table: Omit<TableBlock, "kind" | "at"> = {
    id: "NextGoals",
    name: `${words("Goals")}_${year}`,
    rows: goals.length,
    keyColumn: "line",
    headerStyle,
    style: "banded",
    columns: [
      texts("indicator", words("Indicator"), 36, (goal) => goal.indicator),
      texts("unit", words("Unit"), 26, (goal) => goal.unit),
      texts("goal", words("Goal"), 32, (goal) => goal.goal),
      texts("kind", words("Kind"), 13, (goal) => (goal.kind === null ? null : words(goal.kind))),
      texts("measureUnit", words("Measure unit"), 18, (goal) => goal.measureUnit),
      texts("direction", words("Direction"), 13, (goal) => (goal.direction === null ? null : words(goal.direction))),
      ...(goals.some((goal) => goal.scoring !== null)
        ? [texts("scoring", words("Scoring"), 18, (goal) => (goal.scoring === null ? null : words(goal.scoring)))]
        : []),
      figures("baseline", words("Baseline"), (goal) => goal.baseline),
      figures("threshold", words("Threshold"), (goal) => goal.threshold),
      figures("target", words("Target"), (goal) => goal.target),
      figures("targetLow", words("Target from"), (goal) => goal.targetLow),
      figures("targetHigh", words("Target to"), (goal) => goal.targetHigh),
      figures("stretch", words("Stretch target"), (goal) => goal.stretch),
      figures("outcome", `${words("Outcome")} ${year}`, () => null),
      figures("priorOutcome", `${words("Outcome")} ${year - 1}`, (goal) => goal.priorOutcome),
      figures("weight", words("Weight"), (goal) => goal.weight, "0.00"),
      texts("method", words("Method"), 18, (goal) => goal.method),
      texts("source", words("Source"), 18, (goal) => goal.source),
      texts("owner", words("Owner"), 20, (goal) => goal.owner),
      texts("frequency", words("Frequency"), 14, (goal) => goal.frequency),
      figures("costOfMeasuring", `${words("Cost of measuring")} (kr)`, (goal) => goal.costOfMeasuring, "#,##0"),
      texts("remark", words("Remark"), 24, (goal) => (goal.developed ? words("Development goal") : null)),
      lineColumn(words, goals.length),
    ],
  };
  const parts: Part[] = [
    {
      kind: "title",
      text: `${words("Goals")} ${year}`,
      subtitle: words(
        "Baselines are the outcomes of {year}; targets are those of {year} until others are agreed; development goals are marked.",
        { year: String(year - 1) },
      ),
    },
    { kind: "table", table },
  ];
  return tallEnough(stacked(nextGoalsId, `${words("Goals")} ${year}`, parts, tableSheet), table);
}

/** The list of next year's budget, for the person to keep: the frame is blank until it is decided. */
export function nextBudgetSheet(year: number, lines: readonly NextBudgetLine[], words: Words): SheetPlan {
  const money = "#,##0";
  const table: Omit<TableBlock, "kind" | "at"> = {
    id: "NextBudget",
    name: `${words("Budget")}_${year}`,
    rows: lines.length,
    keyColumn: "line",
    headerStyle,
    style: "banded",
    columns: [
      textColumn(
        "unit",
        words("Unit"),
        28,
        lines.map((line) => line.unit),
      ),
      textColumn(
        "account",
        words("Account"),
        40,
        lines.map((line) => line.account),
      ),
      numberColumn(
        "budget",
        `${words("Budget")} ${year}`,
        lines.map(() => null),
        money,
      ),
      numberColumn(
        "prior",
        `${words("Outturn")} ${year - 1}`,
        lines.map((line) => line.outturn),
        money,
      ),
      numberColumn(
        "priorBudget",
        `${words("Budget")} ${year - 1}`,
        lines.map((line) => line.budget),
        money,
      ),
      lineColumn(words, lines.length),
    ],
  };
  const parts: Part[] = [
    {
      kind: "title",
      text: `${words("Budget")} ${year}, kr`,
      subtitle: words("Costs positive, revenue negative. Fill in the frame of {year} when it is decided.", {
        year: String(year),
      }),
    },
    { kind: "table", table },
  ];
  return tallEnough(stacked(nextBudgetId, `${words("Budget")} ${year}`, parts, tableSheet), table);
}

/** Every row as high as its longest text needs. */
function tallEnough(placed: PlacedSheet, { id, columns }: Pick<TableBlock, "id" | "columns">): SheetPlan {
  const texts = columns.filter(({ values }) => values.kind === "texts").map((column) => column.id);
  return withRowHeights(placed, id, new Set(texts)).sheet;
}

/** A number of the line: units and accounts come again, and a table needs rows that can be told apart. */
function lineColumn(words: Words, rows: number): TableColumn {
  return textColumn(
    "line",
    words("Row"),
    8,
    Array.from({ length: rows }, (_, at) => String(at + 1)),
  );
}

function textColumn(id: string, header: string, width: number, values: readonly (string | null)[]): TableColumn {
  return {
    id,
    header,
    role: "label",
    values: {
      kind: "texts",
      codes: Int32Array.from(values, (value, at) => (value === null || value === "" ? -1 : at)),
      dictionary: values.map((value) => value ?? ""),
    },
    style: { ...cellStyle, numberFormat: "@", wrap: true, vertical: "top" },
    width,
  };
}

function numberColumn(
  id: string,
  header: string,
  values: readonly (number | null)[],
  numberFormat: string,
): TableColumn {
  return {
    id,
    header,
    role: "label",
    values: { kind: "numbers", values: Float64Array.from(values, (value) => value ?? Number.NaN) },
    style: { ...cellStyle, numberFormat, vertical: "top" },
    width: 13,
  };
}
