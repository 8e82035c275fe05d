import type { Reading } from "../../intake/reading";
import { numberColumn, textAt, textColumn, type TableData } from "../../rules/data";
import { fieldOf, numbersOf, sourceOf, tablesOf } from "../source-table";

/** A measure in percent: its outcome is kept as a share, 0.85. */
const inPercent = /^\s*(?:%|procent|per ?cent|share|andel)/iu;

/** With fewer units a share is compared with itself. */
const fewest = 3;

/**
 * Rows of the funnels: goals in percent with a number of cases, together by indicator and peer group, in each from few cases
 * to many as a funnel is drawn. Null where no indicator says how many cases it was measured on.
 */
export function shareFunnelsInput(
  reading: Reading,
  year: number,
  scores: TableData,
  groupOf: (unit: string) => string,
): TableData | null {
  const [table] = tablesOf(reading, "indicators");
  if (table === undefined || fieldOf(table, "cases") === undefined) return null;
  const cases = numbersOf(table, "cases", String(year)).values;
  const text = (column: string, row: number): string => {
    const data = scores.columns[column];
    return data?.kind === "text" ? (textAt(data, row) ?? "") : "";
  };
  const sets = new Map<string, number>();
  const found = Array.from({ length: scores.rows }, (_, row) => row)
    .filter((row) => (cases[row] ?? Number.NaN) > 0 && inPercent.test(text("measureUnit", row)))
    .map((row) => {
      const name = JSON.stringify([text("indicator", row).toLowerCase(), groupOf(text("unit", row))]);
      if (!sets.has(name)) sets.set(name, sets.size + 1);
      return { row, set: sets.get(name) ?? 0, cases: cases[row] ?? 0 };
    })
    .filter(({ set }, _, all) => all.filter((one) => one.set === set).length >= fewest)
    .sort((a, b) => a.set - b.set || a.cases - b.cases || a.row - b.row);
  if (found.length === 0) return null;
  const source = sourceOf(table, { cases: "cases", goal: "indicator" }, String(year));
  return {
    rows: found.length,
    columns: {
      goal: textColumn(found.map(({ row }) => text("id", row))),
      unit: textColumn(found.map(({ row }) => text("unit", row))),
      set: numberColumn(found.map(({ set }) => set)),
      cases: numberColumn(found.map((one) => one.cases)),
    },
    source: { ...source, rowNumbers: Int32Array.from(found, ({ row }) => table.rowNumbers[row] ?? 0) },
  };
}
