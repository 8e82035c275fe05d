import type { Reading } from "../../intake/reading";
import type { Peer } from "../../evaluation/peer-groups";
import { textAt, type TableData } from "../../rules/data";
import { tablesOf, textsOf } from "../source-table";
import { unitsInput } from "./units-input";

/** What is known of each unit that may be compared with others, in the order of the list of units. */
export function peersInput(reading: Reading, budgetLines: TableData | undefined): readonly Peer[] {
  const units = unitsInput(reading);
  const [table] = tablesOf(reading, "units");
  const listed = table === undefined ? undefined : textsOf(table, "peerGroup");
  const costs = costsByUnit(budgetLines);
  const text = (column: string, row: number): string | null => {
    const data = units.columns[column];
    return data?.kind === "text" ? textAt(data, row) : null;
  };
  return Array.from({ length: units.rows }, (_, row) => {
    const unit = text("unit", row) ?? "";
    return {
      unit,
      listed: listed === undefined ? null : textAt(listed, row),
      kind: text("kind", row),
      costs: costs.get(unit) ?? null,
    };
  });
}

/** Budgeted costs by unit, in kr: revenue does not make a unit smaller. */
function costsByUnit(lines: TableData | undefined): ReadonlyMap<string, number> {
  const [unit, budget] = [lines?.columns["unit"], lines?.columns["budget"]];
  const costs = new Map<string, number>();
  if (unit?.kind !== "text" || budget?.kind !== "number") return costs;
  for (let row = 0; row < (lines?.rows ?? 0); row += 1) {
    const [of, amount] = [textAt(unit, row), budget.values[row] ?? Number.NaN];
    if (of !== null && amount > 0) costs.set(of, (costs.get(of) ?? 0) + amount);
  }
  return costs;
}
