import type { Reading } from "../../intake/reading";
import { textColumn, type TableData } from "../../rules/data";
import { tablesOf, textsOf, sourceOf } from "../source-table";

const fields = {
  unit: "name",
  code: "code",
  parent: "parent",
  kind: "kind",
  organisationRole: "organisationRole",
  manager: "manager",
} as const;

/** The list of units; where the workbook has none, the units that the other sheets name, in the order they are met. */
export function unitsInput(reading: Reading): TableData {
  const [table] = tablesOf(reading, "units");
  if (table) {
    return {
      rows: table.rows,
      columns: Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, textsOf(table, field)])),
      source: sourceOf(table, fields),
    };
  }
  const named = new Set<string>();
  for (const role of ["economy", "staff", "indicators", "budget"] as const) {
    for (const one of tablesOf(reading, role)) textsOf(one, "unit").dictionary.forEach((unit) => named.add(unit));
  }
  return { rows: named.size, columns: { unit: textColumn([...named]) } };
}
