import type { Reading } from "../../intake/reading";
import type { TableData } from "../../rules/data";
import { numbersOf, sourceOf, tablesOf, textsOf } from "../source-table";

const textFields = ["id", "unit", "team", "sex"] as const;
const numberFields = [
  "fte",
  "hours",
  "absence",
  "absenceSick",
  "absenceParental",
  "absenceLeave",
  "salary",
  "employedFrom",
  "employedTo",
  "ownContract",
] as const;

/** The staff by id, without names: what nobody needs to see is not read into the scheme. */
export function staffInput(reading: Reading): TableData | undefined {
  const [table] = tablesOf(reading, "staff");
  if (!table) return undefined;
  return {
    rows: table.rows,
    columns: {
      ...Object.fromEntries(textFields.map((field) => [field, textsOf(table, field)])),
      ...Object.fromEntries(numberFields.map((field) => [field, numbersOf(table, field)])),
    },
    source: sourceOf(table, Object.fromEntries([...textFields, ...numberFields].map((field) => [field, field]))),
  };
}
