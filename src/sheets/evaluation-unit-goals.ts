import { textAt } from "../rules/data";
import type { CellStyle, ChartBlock } from "../workbook/plan";
import { statusFormats, type LiveCell, type LiveFigures } from "./evaluation-live";
import {
  cellArea,
  drawHeading,
  drawList,
  gap,
  live,
  nextRow,
  put,
  shown,
  startsOf,
  type Content,
  type Page,
} from "./evaluation-page";
import { noteStyle } from "./styles";
import type { WrittenModel } from "./written-model";

/** Goals beyond this many stand on the Scores sheet only, so that the page stays one page. */
export const mostGoalsOnPage = 12;

/** Where the goals of a unit came to stand on its page, for the chart; null where there are none. */
export interface GoalRows {
  readonly first: number;
  readonly rows: number;
  readonly indicatorColumn: number;
  readonly scoreColumn: number;
}

/** Goals of a unit: each with target, outcome, score and status, live from the Scores table. */
export function drawGoals(page: Page, written: WrittenModel, figures: LiveFigures, unit: string): GoalRows | null {
  const { words } = written;
  const goals = goalsOf(written, unit);
  drawHeading(page, words("Goals and results"));
  if (goals.length === 0) {
    put(page, 0, 24, shown(words("No goals are registered.")));
    nextRow(page, 17);
    gap(page);
    return null;
  }
  const columns = [
    { head: words("Indicator"), columns: 6 },
    { head: words("Measure unit"), columns: 3 },
    { head: words("Target"), columns: 2 },
    { head: words("Target to"), columns: 2 },
    { head: words("Outcome"), columns: 2 },
    { head: words("Year before"), columns: 2 },
    { head: words("Change"), columns: 2 },
    { head: words("Score"), columns: 2 },
    { head: words("Status"), columns: 3 },
  ];
  const first = page.row + 1;
  const onPage = goals.slice(0, mostGoalsOnPage);
  drawList(
    page,
    columns,
    onPage.map((goal, index) => goalCells(written, figures, goal, `goal${index + 1}`)),
  );
  const starts = startsOf(columns);
  page.conditional.push(...statusFormats(cellArea(first, starts[8] as number, onPage.length), words));
  if (goals.length > onPage.length) {
    put(page, 0, 24, shown(words("More goals stand on the Scores sheet."), noteStyle));
    nextRow(page, 17);
  }
  gap(page);
  return { first, rows: onPage.length, indicatorColumn: starts[0] as number, scoreColumn: starts[7] as number };
}

function goalCells(written: WrittenModel, figures: LiveFigures, goal: string, id: string): Content[] {
  const style = { ...measureStyle(written, figures, goal), horizontal: "right" } as const;
  const of = (column: string) => figures.figure("Scores", column, goal);
  return [
    live(`${id}.indicator`, of("indicator")),
    live(`${id}.measureUnit`, of("measureUnit")),
    live(`${id}.target`, targetCell(figures, goal), style),
    live(`${id}.targetHigh`, of("targetHigh"), style),
    live(`${id}.outcome`, of("outcome"), style),
    live(`${id}.prior`, of("priorOutcome"), style),
    live(`${id}.change`, figures.figure("Changes", "change", goal), { size: 9, horizontal: "center" }),
    live(`${id}.score`, of("score"), { numberFormat: "0", horizontal: "right" }),
    live(`${id}.status`, figures.figure("Scores", "status", goal), { bold: true, horizontal: "center" }),
  ];
}

/** The target, or where the target band begins. */
function targetCell(figures: LiveFigures, goal: string): LiveCell {
  const target = figures.figure("Scores", "targetUsed", goal);
  const low = figures.figure("Scores", "targetLow", goal);
  const text = figures.reference("Scores", "targetUsed", goal);
  return {
    formula: `=IF(${text}="",${low.formula.slice(1)},${text})`,
    value: target.value === "" ? low.value : target.value,
  };
}

/** How figures of a goal are shown: percent, date, yes or no, else with as many decimals as they have, two at most. */
function measureStyle(written: WrittenModel, figures: LiveFigures, goal: string): CellStyle {
  const { words } = written;
  const value = (column: string) => figures.value("Scores", column, goal);
  const numbers = ["targetUsed", "targetLow", "targetHigh", "outcome", "priorOutcome"]
    .map(value)
    .filter((one) => typeof one === "number");
  const direction = value("directionUsed");
  if (direction === words("yes/no")) return { numberFormat: `[=1]"${words("Yes")}";[=0]"${words("No")}";General` };
  if (direction === words("milestone") && numbers.some((one) => one > earliestDate))
    return { numberFormat: "yyyy\\-mm\\-dd" };
  if (value("measureUnit") === "%" && numbers.every((one) => Math.abs(one) <= mostPercent))
    return { numberFormat: "0.0%" };
  const decimals = Math.max(0, ...numbers.map((one) => (String(one).split(".")[1] ?? "").length));
  return { numberFormat: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(Math.min(decimals, 2))}` };
}

/** The serial day of 1 January 2000: figures of milestones above it are dates, those below are days late. */
const earliestDate = 36_526;
/** Percent kept as shares: 1.5 is 150 %. Larger figures are percent written out. */
const mostPercent = 2;

function goalsOf(written: WrittenModel, unit: string): string[] {
  const [units, ids] = [written.results.column("Scores", "unit"), written.results.column("Scores", "id")];
  if (units.kind !== "text" || ids.kind !== "text") return [];
  return Array.from(units.codes, (_, row) => row)
    .filter((row) => textAt(units, row) === unit)
    .map((row) => textAt(ids, row) ?? "");
}

/** Attainment per indicator, drawn from the cells of the page. */
export function attainmentChart(
  written: WrittenModel,
  sheet: string,
  goals: GoalRows,
  at: ChartBlock["at"],
): ChartBlock {
  const { words } = written;
  const column = (index: number) => ({ sheet, row: goals.first, column: index, rows: goals.rows, columns: 1 });
  return {
    kind: "chart",
    id: "attainment",
    at,
    type: "bar",
    title: words("Score of each goal, points"),
    valueAxis: { from: 0 },
    categories: column(goals.indicatorColumn),
    series: [{ name: words("Score"), values: column(goals.scoreColumn), color: "1F3A5F" }],
  };
}
