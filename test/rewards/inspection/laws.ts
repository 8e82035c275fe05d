import fc from "fast-check";
import type { SchemeInspection } from "../../../src/rewards/inspection/inspection";
import { hasColumn, type InspectedScheme } from "../../../src/rewards/inspection/subject";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { withValues } from "../../../src/rules/inspect/free-cells";

/** However the measures move within their ranges: pools within their bounds, cost within its, and no pool beyond its gain by more than was told. */
export function noCaseExceeds(subject: InspectedScheme, found: SchemeInspection) {
  const free = subject.units.flatMap(({ measures }) => measures);
  const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  const total = hasColumn(subject.model, "Totals", "cost");
  return fc.property(fc.array(share, { minLength: free.length, maxLength: free.length }), (shares) => {
    const values = free.map(({ low, high }, index) => low + (high - low) * shares[index]!);
    const results = evaluate(subject.model, withValues(subject.dataset, free, values));
    const near = 1e-6 * Math.max(1, Math.abs(found.cost.most.bound));
    const at = (column: string, row: number): number => Number(results.value("Pools", column, row) ?? 0);
    found.units.forEach(({ most, least, unfunded }, row) => {
      const pool = at("pool", row);
      expect(pool).toBeLessThanOrEqual(most.bound + near);
      expect(pool).toBeGreaterThanOrEqual(least.bound - near);
      if (unfunded === null) return;
      const gain = subject.gains.reduce((sum, column) => sum + Math.max(0, at(column, row)), 0);
      expect(pool * (1 + subject.chargeRate) - gain).toBeLessThanOrEqual(unfunded.bound + near);
    });
    const cost = total ? results.value("Totals", "cost", 0) : null;
    if (typeof cost === "number") expect(cost).toBeLessThanOrEqual(found.cost.most.bound + near);
  });
}
