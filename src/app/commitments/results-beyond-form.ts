import { mostResultsOnForm } from "../../commitments/manager-form";
import type { Reading } from "../../intake/reading";
import type { Problem } from "../../problem/problem";
import { textAt } from "../../rules/data";
import { fieldOf, tablesOf, textsOf } from "../source-table";

/** Units with more required results than form A holds, at the first cell of the list that does not stand in the form. */
export function resultsBeyondForm(reading: Reading): Problem[] {
  const [table] = tablesOf(reading, "indicators");
  if (table === undefined) return [];
  const units = textsOf(table, "unit");
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row += 1) {
    const unit = textAt(units, row);
    if (unit !== null) rows.set(unit, [...(rows.get(unit) ?? []), row]);
  }
  const letters = fieldOf(table, "indicator")?.letters ?? "A";
  return [...rows].flatMap(([unit, own]): Problem[] => {
    const first = own[mostResultsOnForm];
    if (first === undefined) return [];
    return [
      {
        severity: "warning",
        code: "results-beyond-form",
        message: `${unit} has ${own.length} required results; form A holds the first ${mostResultsOnForm} of the list. All of them are scored.`,
        where: { at: "cell", sheet: table.sheet, address: `${letters}${table.rowNumbers[first] ?? 0}` },
        fix: "Put the results that the unit is to be bound by first in the list.",
      },
    ];
  });
}
