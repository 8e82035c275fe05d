import type { Dataset } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { exactly } from "../../src/rules/exact/exactly";
import type { Model } from "../../src/rules/model";

/** Cells in which `evaluate` and `exact` differ, in words. Figures that are rounded must be the same double; others within 1e-9. */
export function differences(model: Model, dataset: Dataset): string[] {
  const results = evaluate(model, dataset);
  const exact = exactly(model, dataset);
  const found: string[] = [];
  for (const table of model.tables) {
    for (const column of table.columns) {
      for (let row = 0; row < (dataset.tables[table.name]?.rows ?? 0); row++) {
        const fast = results.value(table.name, column.id, row);
        const slow = exact.figure(table.name, column.id, row);
        if (!same(fast, slow, column.settled))
          found.push(`${table.name}[${column.id}] ${row}: ${text(fast)} instead of ${text(slow)}`);
      }
    }
  }
  return found;
}

function same(fast: unknown, slow: unknown, settled: boolean): boolean {
  if (typeof fast === "number" && typeof slow === "number") {
    return settled ? fast === slow : Math.abs(fast - slow) <= 1e-9 * Math.max(1, Math.abs(slow));
  }
  if (typeof fast === "object" || typeof slow === "object")
    return JSON.stringify(withoutReading(fast)) === JSON.stringify(withoutReading(slow));
  return fast === slow;
}

/** The figure that a fault names may differ in its last place. */
function withoutReading(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("fault" in value)) return value;
  return { ...(value.fault as object), read: undefined };
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
