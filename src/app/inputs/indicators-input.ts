import type { Reading } from "../../intake/reading";
import { goalId } from "../../rewards/model";
import { textAt, textColumn, type TableData } from "../../rules/data";
import { numbersOf, sourceOf, tablesOf, textsOf } from "../source-table";

const textFields = [
  "unit",
  "indicator",
  "goal",
  "kind",
  "measureUnit",
  "direction",
  "method",
  "source",
  "owner",
  "frequency",
] as const;
const numberFields = [
  "baseline",
  "threshold",
  "target",
  "targetLow",
  "targetHigh",
  "stretch",
  "weight",
  "costOfMeasuring",
] as const;

/** The indicators with this year's and last year's outcome. A workbook without a list of indicators has none. */
export function indicatorsInput(reading: Reading, year: number): TableData | undefined {
  const [table] = tablesOf(reading, "indicators");
  if (!table) return undefined;
  const units = textsOf(table, "unit");
  const indicators = textsOf(table, "indicator");
  const ids = textColumn(
    Array.from(units.codes, (_, row) => goalId(textAt(units, row) ?? "", textAt(indicators, row) ?? "")),
  );
  const letters = Object.fromEntries([...textFields, ...numberFields, "outcome"].map((field) => [field, field]));
  const source = sourceOf(table, letters, String(year));
  const priorLetters = table.fields.find((one) => one.field === "outcome" && one.period === String(year - 1))?.letters;
  return {
    rows: table.rows,
    columns: {
      id: ids,
      ...Object.fromEntries(textFields.map((field) => [field, textsOf(table, field)])),
      ...Object.fromEntries(numberFields.map((field) => [field, numbersOf(table, field)])),
      outcome: numbersOf(table, "outcome", String(year)),
      ...(priorLetters === undefined ? {} : { priorOutcome: numbersOf(table, "outcome", String(year - 1)) }),
    },
    source: {
      ...source,
      letters: {
        ...source.letters,
        id: source.letters["indicator"] ?? "A",
        ...(priorLetters === undefined ? {} : { priorOutcome: priorLetters }),
      },
    },
  };
}
