import type { Measure, Production } from "../../evaluation/efficiency/production";
import type { ReadTable, Reading } from "../../intake/reading";
import type { Problem } from "../../problem/problem";
import { textAt } from "../../rules/data";
import { fieldOf, numbersOf, tablesOf, textsOf } from "../source-table";
import { yearSaid } from "./budget-input";
import { economyInput } from "./economy-input";

/** Units that are compared with each other by what they use and bring about, one year or several. */
export interface ProductionGroup {
  /** Who is compared: the peer group, or what is produced. */
  readonly group: string;
  /** In order; null where the list has no year. */
  readonly years: readonly { readonly year: number | null; readonly production: Production }[];
  /** The list that a person keeps for it, and the first cell of each unit there; null where figures are taken from the economy. */
  readonly list: { readonly sheet: string; readonly cells: ReadonlyMap<string, string> } | null;
}

interface Line {
  readonly unit: string;
  readonly year: number | null;
  readonly side: "input" | "output";
  readonly measure: string;
  readonly amount: number | null;
  readonly row: number;
}

/** Groups to compare: by the list of inputs and outputs where the workbook has one, else by the economy of its units. */
export function productionInput(
  reading: Reading,
  year: number,
  groupOf: (unit: string) => string,
  say: (english: string) => string,
): { readonly groups: readonly ProductionGroup[]; readonly problems: readonly Problem[] } {
  const [table] = tablesOf(reading, "inputs and outputs");
  if (table === undefined) return { groups: economyGroups(reading, year, say), problems: [] };
  const lines = linesOf(table, year);
  const problems = twice(table, lines);
  const names = [...new Set(lines.map(({ unit }) => groupOf(unit)))];
  return {
    groups: problems.length > 0 ? [] : names.map((group) => groupIn(table, group, lines, groupOf)),
    problems,
  };
}

function linesOf(table: ReadTable, year: number): readonly Line[] {
  const [units, sides, measures, periods] = [
    textsOf(table, "unit"),
    textsOf(table, "side"),
    textsOf(table, "measure"),
    textsOf(table, "period"),
  ];
  const { values } = numbersOf(table, "amount");
  return Array.from({ length: table.rows }, (_, row): Line => {
    const amount = values[row] ?? Number.NaN;
    return {
      unit: textAt(units, row) ?? "",
      year: yearSaid(textAt(periods, row)) ?? null,
      side: textAt(sides, row) === "output" ? "output" : "input",
      measure: textAt(measures, row) ?? "",
      amount: Number.isNaN(amount) ? null : amount,
      row: table.rowNumbers[row] ?? 0,
    };
  }).filter((line) => line.unit !== "" && line.measure !== "" && (line.year === null || line.year <= year));
}

function twice(table: ReadTable, lines: readonly Line[]): Problem[] {
  const seen = new Set<string>();
  const letters = fieldOf(table, "measure")?.letters ?? "A";
  return lines.flatMap(({ unit, year, side, measure, row }): Problem[] => {
    const name = JSON.stringify([unit, year, side, measure]);
    if (seen.size < seen.add(name).size) return [];
    return [
      {
        severity: "error",
        code: "input-output-twice",
        message: `${measure} of ${unit} stands twice; a comparison needs one figure.`,
        where: { at: "cell", sheet: table.sheet, address: `${letters}${row}` },
        fix: "Keep one row, or write the year of each.",
      },
    ];
  });
}

function groupIn(
  table: ReadTable,
  group: string,
  all: readonly Line[],
  groupOf: (unit: string) => string,
): ProductionGroup {
  const lines = all.filter(({ unit }) => groupOf(unit) === group);
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const last = years.at(-1) ?? null;
  // What the group has figures of in the year that is compared: other groups may be measured otherwise.
  const measured = (side: Line["side"]) => [
    ...new Set(
      lines
        .filter((line) => line.side === side && line.year === last && line.amount !== null)
        .map((one) => one.measure),
    ),
  ];
  const sides = { inputs: measured("input"), outputs: measured("output") };
  return {
    group,
    list: { sheet: table.sheet, cells: cellsOf(table, lines) },
    years: years.map((year) => {
      const own = lines.filter((line) => line.year === year);
      const units = [...new Set(own.map(({ unit }) => unit))];
      const amounts = new Map(own.map((line) => [JSON.stringify([line.unit, line.side, line.measure]), line.amount]));
      const figures = (names: readonly string[], side: Line["side"]): Measure[] =>
        names.map((name) => ({
          name,
          values: units.map((unit) => amounts.get(JSON.stringify([unit, side, name])) ?? null),
        }));
      return {
        year,
        production: { units, inputs: figures(sides.inputs, "input"), outputs: figures(sides.outputs, "output") },
      };
    }),
  };
}

function cellsOf(table: ReadTable, lines: readonly Line[]): ReadonlyMap<string, string> {
  const letters = fieldOf(table, "unit")?.letters ?? "A";
  return new Map([...lines].reverse().map(({ unit, row }) => [unit, `${letters}${row}`]));
}

/** Units that deliver the same, by their costs: this year's in the prices of the base year, so that both can be compared. */
function economyGroups(reading: Reading, year: number, say: (english: string) => string): ProductionGroup[] {
  const [table] = tablesOf(reading, "economy");
  const economy = economyInput(reading, year);
  if (table === undefined || economy === undefined) return [];
  const measureOf = new Map<string, string>();
  const [units, measures] = [textsOf(table, "unit"), textsOf(table, "outputMeasure")];
  for (let row = 0; row < table.rows; row += 1) measureOf.set(textAt(units, row) ?? "", textAt(measures, row) ?? "");
  const unitColumn = economy.columns["unit"];
  if (unitColumn?.kind !== "text") return [];
  const figure = (column: string, row: number): number | null => {
    const data = economy.columns[column];
    const value = data?.kind === "number" ? (data.values[row] ?? Number.NaN) : Number.NaN;
    return value > 0 ? value : null;
  };
  const rows = Array.from({ length: economy.rows }, (_, row) => {
    const unit = textAt(unitColumn, row) ?? "";
    const prices = (figure("priceIndex", row) ?? 1) / (figure("basePriceIndex", row) ?? figure("priceIndex", row) ?? 1);
    const cost = figure("actualCost", row);
    return {
      unit,
      measure: measureOf.get(unit) ?? "",
      now: { cost: cost === null ? null : cost / prices, output: figure("output", row) },
      base: { cost: figure("baseCost", row), output: figure("baseOutput", row) },
    };
  }).filter(({ measure, now }) => measure !== "" && now.cost !== null && now.output !== null);
  const names = [...new Set(rows.map(({ measure }) => measure))];
  return names.map((group): ProductionGroup => {
    const own = rows.filter(({ measure }) => measure === group);
    const side = (of: "now" | "base") => ({
      units: own.map(({ unit }) => unit),
      inputs: [{ name: say("Costs in the prices of the base year"), values: own.map((one) => one[of].cost) }],
      outputs: [{ name: group, values: own.map((one) => one[of].output) }],
    });
    const dated = own.every(({ base }) => base.cost !== null && base.output !== null);
    return {
      group,
      list: null,
      years: [...(dated ? [{ year: year - 1, production: side("base") }] : []), { year, production: side("now") }],
    };
  });
}
