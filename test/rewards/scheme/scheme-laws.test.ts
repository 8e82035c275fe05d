import fc from "fast-check";
import { computeScheme, readScheme } from "../../../src/rewards/scheme/compute";
import { plainReaders, plainRows } from "../../../src/rewards/scheme/rows";
import { randomScheme, randomStaff, randomUnits } from "./random-scheme";

// The fast twin of scheme-properties.job.test.ts: a few schemes, the laws that cost the least.
it("pays out of any scheme no more than its pools hold, and nobody who takes no part", () => {
  fc.assert(
    fc.property(randomScheme, randomUnits([2026]), randomStaff, (document, units, staff) => {
      const read = readScheme(document);
      if ("problems" in read) throw new Error(JSON.stringify(read.problems));
      const { computed } = computeScheme(read.scheme, plainRows({ units, staff }), {
        readers: plainReaders,
        period: "2026",
      });
      if (computed === null) throw new Error("nothing computed");
      const { dataset, results } = computed;
      const sum = (table: string, id: string) =>
        Array.from({ length: dataset.tables[table]?.rows ?? 0 }, (_, row) =>
          Number(results.value(table, id, row)),
        ).reduce((total, one) => total + one, 0);
      expect(sum("Shares", "paid")).toBeLessThanOrEqual(sum("Pools", "pool") + 1e-6);
      expect(sum("Totals", "paid")).toBeCloseTo(sum("Shares", "paid"), 6);
      for (let row = 0; row < (dataset.tables["Shares"]?.rows ?? 0); row += 1)
        if (results.value("Shares", "eligibility", row) !== "yes") expect(results.value("Shares", "paid", row)).toBe(0);
    }),
    { numRuns: 3 },
  );
});
