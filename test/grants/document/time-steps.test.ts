import fc from "fast-check";
import { exactly } from "../../../src/rules/exact/exactly";
import { documentOf, runTariff } from "./tariff-files";

const switches = ["birthday", "month after", "date in the year", "attained on a date", "calendar year"] as const;
const tariff = documentOf({
  tariff: 1,
  id: "ages",
  title: "Ages",
  source: "made up for tests",
  currency: "kr",
  inputs: [
    { id: "born", kind: "date" },
    { id: "on", kind: "date", header: "Day" },
    { id: "from", kind: "date", optional: true },
    { id: "to", kind: "date", optional: true },
  ].map((input) => (input.id === "on" ? { ...input, id: "onDay" } : input)),
  steps: [
    ...switches.flatMap((rule) => [
      { id: rule.replaceAll(" ", "_"), kind: "age", born: "born", on: "onDay", switch: rule },
      {
        id: `${rule.replaceAll(" ", "_")}_leap`,
        kind: "age",
        born: "born",
        on: "onDay",
        switch: rule,
        leapDay: "28 February",
      },
    ]),
    { id: "daily", kind: "placed", from: "from", to: "to", month: "onDay", method: "daily" },
    { id: "counted", kind: "placed", from: "from", to: "to", month: "onDay", method: "count date", countDay: 15 },
    { id: "amount", kind: "product", of: [12000, "daily"], round: { to: 1 } },
  ],
  result: "amount",
});

interface Row {
  readonly [name: string]: string | null;
}

/** Steps of a row, by both readings, which must agree. */
function stepsOf(row: Row): Record<string, unknown> {
  const { computed, problems } = runTariff({ tariff, rows: [row] });
  expect(problems).toEqual([]);
  const exact = exactly(computed!.model, computed!.dataset);
  return Object.fromEntries(
    tariff.steps.map(({ id }) => {
      const value = computed!.results.value("Calculation", id, 0);
      expect(exact.figure("Calculation", id, 0)).toBeCloseTo(value as number, 12);
      return [id, value];
    }),
  );
}

const row = (born: string, onDay: string, from: string | null = null, to: string | null = null): Row => ({
  born,
  onDay,
  from,
  to,
});

describe("the age of a child changes", () => {
  it.each([
    // Born on 10 March 2022.
    ["2025-03-09", { birthday: 2, month_after: 2, date_in_the_year: 2, attained_on_a_date: 2, calendar_year: 3 }],
    ["2025-03-10", { birthday: 3, month_after: 2, date_in_the_year: 2, attained_on_a_date: 2, calendar_year: 3 }],
    ["2025-04-01", { birthday: 3, month_after: 3, date_in_the_year: 2, attained_on_a_date: 2, calendar_year: 3 }],
    ["2025-08-01", { birthday: 3, month_after: 3, date_in_the_year: 3, attained_on_a_date: 3, calendar_year: 3 }],
    ["2026-01-01", { birthday: 3, month_after: 3, date_in_the_year: 3, attained_on_a_date: 3, calendar_year: 4 }],
  ])("on %s by each rule", (day, ages) => {
    expect(stepsOf(row("2022-03-10", day))).toMatchObject(ages);
  });

  it("on a date in the year for who is born later in it, and not for whole years on that date", () => {
    expect(stepsOf(row("2022-11-05", "2025-09-01"))).toMatchObject({ date_in_the_year: 3, attained_on_a_date: 2 });
  });

  it("on 1 March or 28 February for who is born on 29 February", () => {
    expect(stepsOf(row("2020-02-29", "2025-02-28"))).toMatchObject({ birthday: 4, birthday_leap: 5 });
    expect(stepsOf(row("2020-02-29", "2025-03-01"))).toMatchObject({
      birthday: 5,
      birthday_leap: 5,
      month_after: 4,
      month_after_leap: 5,
    });
  });
});

describe("a month in which somebody starts or stops", () => {
  it.each([
    [null, null, 1, 1],
    ["2026-02-15", null, 14 / 28, 1],
    ["2026-02-16", null, 13 / 28, 0],
    [null, "2026-02-14", 14 / 28, 0],
    ["2026-02-10", "2026-02-20", 11 / 28, 1],
    ["2026-03-01", null, 0, 0],
    [null, "2026-01-31", 0, 0],
  ])("from %s to %s", (from, to, daily, counted) => {
    const steps = stepsOf(row("2020-01-01", "2026-02-03", from, to));
    expect(steps["daily"]).toBeCloseTo(daily, 12);
    expect(steps["counted"]).toBe(counted);
  });

  it("cut in two gives the whole, up to the rounding of each part", () => {
    const day = fc.integer({ min: 1, max: 27 });
    fc.assert(
      fc.property(day, (last) => {
        const two = (of: number) => String(of).padStart(2, "0");
        const first = stepsOf(row("2020-01-01", "2026-02-01", null, `2026-02-${two(last)}`));
        const rest = stepsOf(row("2020-01-01", "2026-02-01", `2026-02-${two(last + 1)}`, null));
        expect((first["daily"] as number) + (rest["daily"] as number)).toBeCloseTo(1, 12);
        expect(Math.abs((first["amount"] as number) + (rest["amount"] as number) - 12000)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 15 },
    );
  });
});
