import fc from "fast-check";
import { serialOf } from "../../../src/rules/dates";
import { runningNumber, segments } from "../../../src/rules/generators/segments";

const year = { from: serialOf(2026, 1, 1), until: serialOf(2027, 1, 1) };

function cut(from: number, until: number, born?: number, leapDay: "1 March" | "28 February" = "1 March") {
  const made = segments({
    rows: 1,
    from: Float64Array.of(from),
    until: Float64Array.of(until),
    window: year,
    ...(born === undefined ? {} : { anniversaries: { of: Float64Array.of(born), leapDay } }),
  });
  return Array.from({ length: made.rows }, (_, row) => [made.from[row], made.until[row]]);
}

describe("segments", () => {
  it("keeps a validity inside the window whole", () => {
    expect(cut(Number.NaN, Number.NaN)).toEqual([[year.from, year.until]]);
    expect(cut(serialOf(2026, 3, 1), serialOf(2026, 5, 1))).toEqual([[serialOf(2026, 3, 1), serialOf(2026, 5, 1)]]);
  });

  it("gives none outside the window, or for an end before the start", () => {
    expect(cut(serialOf(2027, 1, 1), Number.NaN)).toEqual([]);
    expect(cut(Number.NaN, year.from)).toEqual([]);
    expect(cut(serialOf(2026, 5, 1), serialOf(2026, 4, 1))).toEqual([]);
  });

  it("cuts at the birthday", () => {
    const birthday = serialOf(2026, 6, 15);
    expect(cut(Number.NaN, Number.NaN, serialOf(2023, 6, 15))).toEqual([
      [year.from, birthday],
      [birthday, year.until],
    ]);
  });

  it("does not cut on the first day", () => {
    expect(cut(Number.NaN, Number.NaN, serialOf(2023, 1, 1))).toEqual([[year.from, year.until]]);
  });

  it("follows the rule for 29 February in a common year", () => {
    const [march, february] = [serialOf(2026, 3, 1), serialOf(2026, 2, 28)];
    expect(cut(Number.NaN, Number.NaN, serialOf(2024, 2, 29))).toEqual([
      [year.from, march],
      [march, year.until],
    ]);
    expect(cut(Number.NaN, Number.NaN, serialOf(2024, 2, 29), "28 February")).toEqual([
      [year.from, february],
      [february, year.until],
    ]);
  });

  it("cuts many validities as it cuts each alone, whether birth dates lie close together or not", () => {
    const day = fc.option(fc.integer({ min: serialOf(2024, 6, 1), max: serialOf(2028, 6, 30) }), { nil: Number.NaN });
    const born = fc.option(fc.integer({ min: serialOf(2024, 2, 1), max: serialOf(2024, 3, 31) }), { nil: Number.NaN });
    const one = fc.record({ from: day, until: day, born });
    const window = { from: serialOf(2025, 7, 1), until: serialOf(2028, 7, 1) };
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 130, maxLength: 150 }),
        fc.array(fc.integer({ min: window.from, max: window.until }), { maxLength: 3 }),
        fc.constantFrom("1 March" as const, "28 February" as const),
        fc.constantFrom(undefined, [1, 3]),
        fc.boolean(),
        (all, cuts, leapDay, ages, untilIncluded) => {
          const cutOf = (some: typeof all) => {
            const of = (which: (one: (typeof all)[number]) => number) => Float64Array.from(some, which);
            return segments({
              rows: some.length,
              from: of((each) => each.from),
              until: of((each) => each.until),
              untilIncluded,
              window,
              cuts,
              anniversaries: { of: of((each) => each.born), leapDay, ...(ages === undefined ? {} : { ages }) },
            });
          };
          const listed = (made: ReturnType<typeof segments>, source?: number) =>
            Array.from({ length: made.rows }, (_, at) => [source ?? made.source[at], made.from[at], made.until[at]]);
          expect(listed(cutOf(all))).toEqual(all.flatMap((each, row) => listed(cutOf([each]), row)));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("takes a last day that is included as the day before the end", () => {
    const last = serialOf(2026, 5, 31);
    const included = segments({
      rows: 1,
      from: Float64Array.of(year.from),
      until: Float64Array.of(last),
      untilIncluded: true,
      window: year,
    });
    expect([...included.until]).toEqual([last + 1]);
  });

  it("conserves days and never overlaps", () => {
    const day = fc.integer({ min: serialOf(2024, 1, 1), max: serialOf(2028, 12, 31) });
    fc.assert(
      fc.property(day, day, day, fc.array(day, { maxLength: 4 }), (from, until, born, cuts) => {
        const window = { from: serialOf(2025, 7, 1), until: serialOf(2027, 7, 1) };
        const made = segments({
          rows: 1,
          from: Float64Array.of(from),
          until: Float64Array.of(until),
          window,
          cuts,
          anniversaries: { of: Float64Array.of(born), leapDay: "1 March" },
        });
        const days = Math.max(0, Math.min(until, window.until) - Math.max(from, window.from));
        let sum = 0;
        for (let row = 0; row < made.rows; row += 1) {
          sum += (made.until[row] as number) - (made.from[row] as number);
          expect(made.until[row]).toBeGreaterThan(made.from[row] as number);
          if (row > 0) expect(made.from[row]).toBe(made.until[row - 1]);
        }
        expect(sum).toBe(days);
      }),
    );
  });

  it("numbers the stretches of each recipient", () => {
    expect([...runningNumber(Int32Array.of(3, 5, 3, 3, 5))]).toEqual([1, 1, 2, 3, 2]);
  });
});
