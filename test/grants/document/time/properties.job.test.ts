import fc from "fast-check";
import { computeGrants } from "../../../../src/grants/compute";
import { evaluate } from "../../../../src/rules/evaluate/evaluate";
import { checkFormulas } from "../../../../src/rules/formula/check";
import { plainNaming } from "../../../../src/rules/naming";
import { differences } from "../../../rules/readings";
import { inputOf } from "../../roster";
import { providersFor } from "../random-rows";
import { galleryTariff } from "../tariff-files";
import { payPlacements } from "./placements";
import { galleryOverTime, placementsFor, yearOf } from "./random-placements";

jest.setTimeout(300_000);
const runs = { numRuns: 15 };

describe.each(galleryOverTime())("$name over a year, random placements", ({ compiled }) => {
  const { model, document } = compiled;
  const run = fc.record({
    rows: fc.array(placementsFor(compiled), { minLength: 1, maxLength: 8 }),
    providers: providersFor(document),
  });
  const paid = (rows: Parameters<typeof yearOf>[1], providers: Parameters<typeof yearOf>[2]) =>
    evaluate(model, yearOf(compiled, rows, providers)).value("Totals", "paidInYear", 0);

  it("the engine gives what exact arithmetic gives, in legal formulas", () => {
    expect(checkFormulas(model, plainNaming(model))).toEqual([]);
    fc.assert(
      fc.property(run, ({ rows, providers }) => {
        expect(differences(model, yearOf(compiled, rows, providers))).toEqual([]);
      }),
      runs,
    );
  });

  it("the order of placements does not matter", () => {
    fc.assert(
      fc.property(run, ({ rows, providers }) => {
        const [first, second] = [paid(rows, providers), paid([...rows].reverse(), providers)];
        if (typeof first === "number") expect(second).toBe(first);
        else expect(typeof second).toBe(typeof first);
      }),
      runs,
    );
  });
});

describe("a placement of the paper's table", () => {
  const paper = galleryTariff("svensson-1996");
  const set = { boundaryRule: "upper figure ends the band" };
  const iso = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
  const row = { child: "A", provider: "Linden", hours: 35 };
  const born = fc.integer({ min: 400, max: 2100 }).map((days) => iso(-days));
  const granted = (rows: readonly { born: string; from: string; to: string }[]): number => {
    const { computed } = payPlacements({
      tariff: paper,
      set,
      year: 2026,
      rows: rows.map((one) => ({ ...row, ...one })),
    });
    return Number(computed?.results.value("Totals", "paidInYear", 0));
  };
  const stretch = fc.tuple(
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 2, max: 64 }),
    fc.integer({ min: 0, max: 63 }),
  );

  it("cut in two gives the whole, up to the rounding of the month that was cut", () => {
    fc.assert(
      fc.property(born, stretch, (birth, [first, length, at]) => {
        const cut = 1 + (at % (length - 1));
        const days = (from: number, to: number) => ({ born: birth, from: iso(from), to: iso(to) });
        const whole = granted([days(first, first + length - 1)]);
        const parts = granted([days(first, first + cut - 1), days(first + cut, first + length - 1)]);
        // Each rounding is within half a krona: two parts against one whole of that month.
        expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1.5);
      }),
      { numRuns: 60 },
    );
  });

  it("is paid what the main job pays by its printed table", () => {
    fc.assert(
      fc.property(born, stretch, fc.constantFrom(12, 19.5, 25, 39.75, 45), (birth, [first, length], hours) => {
        const days = { from: iso(first), to: iso(first + length * 4) };
        const printed = computeGrants(
          inputOf([{ recipient: "A", provider: "Linden", born: birth, hours, ...days }], { parameters: set }),
        );
        const { computed } = payPlacements({
          tariff: paper,
          set,
          year: 2026,
          rows: [{ ...row, hours, born: birth, ...days }],
        });
        expect(computed?.results.value("Totals", "paidInYear", 0)).toEqual(
          printed.results.value("Frame", "granted", 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});
