import type { Reading } from "../../intake/reading";
import { mostYears, outcomeId } from "../../evaluation/trends";
import { textAt, textColumn, type NumberColumn, type TableData } from "../../rules/data";
import { numbersOf, tablesOf } from "../source-table";

/** The years that outcomes are known for, up to the year, the latest few; none where there is only one. */
export function trendYears(reading: Reading, year: number): readonly number[] {
  const [table] = tablesOf(reading, "indicators");
  const years = (table?.fields ?? [])
    .filter(({ field, period }) => field === "outcome" && /^\d{4}$/.test(period ?? ""))
    .map(({ period }) => Number(period))
    .filter((of) => of <= year);
  const known = [...new Set(years)].sort((a, b) => a - b).slice(-mostYears);
  return known.length < 2 ? [] : known;
}

/** Rows of the Trends table: a goal each, by the goals of the Scores table. */
export function trendsInput(reading: Reading, years: readonly number[], scores: TableData): TableData {
  const [table] = tablesOf(reading, "indicators");
  const text = (column: string, row: number): string => {
    const data = scores.columns[column];
    return data?.kind === "text" ? (textAt(data, row) ?? "") : "";
  };
  const rows = Array.from({ length: scores.rows }, (_, row) => row);
  return {
    rows: scores.rows,
    columns: {
      goal: textColumn(rows.map((row) => text("id", row))),
      unit: textColumn(rows.map((row) => text("unit", row))),
      ...Object.fromEntries(
        years.map((year): [string, NumberColumn] => [
          outcomeId(year),
          table === undefined
            ? { kind: "number", values: new Float64Array(scores.rows).fill(Number.NaN) }
            : numbersOf(table, "outcome", String(year)),
        ]),
      ),
    },
  };
}
