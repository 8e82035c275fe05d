import fc from "fast-check";
import { boundaryRules } from "../../src/grants/boundary-rule";
import { computeGrants } from "../../src/grants/compute";
import { calendarOf } from "../../src/rules/dates";
import { inputOf, providersOf, serial, total, valuesWhere, type Placement } from "./roster";

const fortyHours: Placement = { recipient: "B-2", born: "2022-01-01", hours: 40 };
const plain: Placement = { recipient: "B-1", born: "2022-01-01", hours: 35 };
const errorsOf = (placements: readonly Placement[], more: Parameters<typeof inputOf>[1] = {}) =>
  computeGrants(inputOf(placements, more)).problems.filter(({ severity }) => severity === "error");

describe("exactly 40 hours", () => {
  it("is an error at the child's cell until a boundary rule is chosen; other children are computed", () => {
    const computed = computeGrants(inputOf([plain, fortyHours]));
    expect(computed.problems.filter(({ severity }) => severity === "error")).toEqual([
      {
        severity: "error",
        code: "hours-without-band",
        message:
          'Child B-2 has 40 hours a week, which belongs to no band of the tariff: it lies between "30-39.5" and "over 40", and the boundary rule is not set.',
        where: { at: "cell", sheet: "Children", address: "C3" },
        fix: "Choose the boundary rule among the parameters.",
        values: { recipient: "B-2", hours: 40 },
      },
    ]);
    expect(valuesWhere(computed, "Grants", "grantAYear", { recipient: "B-1" })).toEqual([56_000]);
  });

  it.each([
    [boundaryRules[0], 72_000],
    [boundaryRules[1], 56_000],
    [boundaryRules[2], 72_000],
  ])("%s: %d kr a year", (boundaryRule, grant) => {
    const computed = computeGrants(inputOf([fortyHours], { parameters: { boundaryRule } }));
    expect(computed.problems.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(valuesWhere(computed, "Grants", "grantAYear", { recipient: "B-2" })).toEqual([grant]);
  });

  it("is told once for a child with several stretches", () => {
    expect(errorsOf([{ ...fortyHours, born: "2022-05-05" }])).toHaveLength(1);
  });
});

describe("a table with holes that nobody meets", () => {
  it("is a warning only", () => {
    const { problems } = computeGrants(inputOf([plain]));
    expect(problems.map(({ severity }) => severity)).not.toContain("error");
    expect(problems.filter(({ code }) => code === "tariff-hole")).toHaveLength(4);
  });
});

describe("an age without a band", () => {
  it("names the birth date's cell and the day", () => {
    expect(errorsOf([plain, { recipient: "B-9", born: "2019-06-01", hours: 35 }])).toEqual([
      expect.objectContaining({
        code: "age-without-band",
        message: "Child B-9 is 7 years old from 2026-06-01; that age is in no band of the tariff.",
        where: { at: "cell", sheet: "Children", address: "B3" },
      }),
    ]);
  });
});

describe("a roster with mistakes", () => {
  it.each<[string, Placement, string]>([
    ["hours-not-positive", { ...plain, hours: -5 }, "C2"],
    ["hours-not-positive", { ...plain, hours: 0 }, "C2"],
    ["hours-above-a-week", { ...plain, hours: 180 }, "C2"],
    ["hours-too-fine", { ...plain, hours: 35.125 }, "C2"],
    ["born-after-the-year", { ...plain, born: "2031-02-01" }, "B2"],
    ["born-after-start", { ...plain, born: "2024-02-01", from: "2023-01-01" }, "B2"],
    ["end-before-start", { ...plain, from: "2026-05-01", to: "2026-04-01" }, "F2"],
    ["provider-unknown", { ...plain, provider: "Nowhere" }, "D2"],
  ])("%s", (code, placement, address) => {
    const errors = errorsOf([placement], { providers: providersOf("Linden") });
    expect(errors.map((error) => error.code)).toContain(code);
    expect(errors.find((error) => error.code === code)?.where).toEqual({ at: "cell", sheet: "Children", address });
  });

  it("placements-overlap: both rows", () => {
    const errors = errorsOf([
      { ...plain, to: "2026-06-30" },
      { ...plain, recipient: "B-3" },
      { ...plain, provider: "Solrosen", from: "2026-06-30" },
    ]);
    expect(errors.map(({ code, where }) => [code, where])).toEqual([
      ["placements-overlap", { at: "cell", sheet: "Children", address: "E2" }],
      ["placements-overlap", { at: "cell", sheet: "Children", address: "E4" }],
    ]);
  });

  it("is clean where one placement ends the day before the next begins", () => {
    expect(
      errorsOf([
        { ...plain, to: "2026-06-29" },
        { ...plain, provider: "Solrosen", from: "2026-06-30" },
      ]),
    ).toEqual([]);
  });
});

describe("payments and frame", () => {
  const two: readonly Placement[] = [
    // 84,000 a year: 7,000 a month at Linden to the end of August, then at Solrosen.
    { recipient: "B-1", born: "2024-01-01", hours: 35, provider: "Linden", to: "2026-08-31" },
    { recipient: "B-1", born: "2024-01-01", hours: 35, provider: "Solrosen", from: "2026-09-01" },
    // 72,000 a year at Linden; the birthday cuts the year but not the band.
    { recipient: "B-2", born: "2021-10-15", hours: 45, provider: "Linden" },
  ];

  it("sum by provider, count each child once, and list a provider without children", () => {
    const computed = computeGrants(inputOf(two, { providers: providersOf("Linden", "Solrosen", "Trollskogen") }));
    const column = (id: string) =>
      ["Linden", "Solrosen", "Trollskogen"].flatMap((provider) => valuesWhere(computed, "Payments", id, { provider }));
    expect(column("recipients")).toEqual([2, 1, 0]);
    // January: 7,000 + 6,000. October of B-2: 14 / 31 and 17 / 31 of 6,000 = 2,709.68 and 3,290.32, together 6,000.
    expect(column("m01")).toEqual([13_000, 0, 0]);
    expect(column("m10")).toEqual([6000, 7000, 0]);
    // 8 x 7,000 + 12 x 6,000; 4 x 7,000
    expect(column("paid")).toEqual([128_000, 28_000, 0]);
    expect(column("perRecipient")).toEqual([64_000, 28_000, null]);
    expect(column("difference")).toEqual([0, 0, 0]);
  });

  it("stand against the appropriation", () => {
    const computed = computeGrants(inputOf(two, { parameters: { appropriation: 200_000 } }));
    const figure = (id: string) => computed.results.value("Frame", id, 0);
    // 128,000 + 28,000 of 200,000
    expect(["appropriation", "granted", "remaining", "used"].map(figure)).toEqual([200_000, 156_000, 44_000, 0.78]);
    expect([figure("c01"), figure("c02"), figure("c12")]).toEqual([13_000, 26_000, 156_000]);
  });

  it("are blank where no appropriation is known, and a warning where it is exceeded", () => {
    const unknown = computeGrants(inputOf(two));
    expect(unknown.results.value("Frame", "remaining", 0)).toBeNull();
    const short = computeGrants(inputOf(two, { parameters: { appropriation: 150_000 } }));
    expect(short.problems).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "appropriation-exceeded" }),
    );
  });

  it("round a month to the step of the parameter", () => {
    const computed = computeGrants(inputOf([plain], { parameters: { monthStep: 10 } }));
    // 56,000 / 12 = 4,666.67
    expect(valuesWhere(computed, "Grants", "m01", { recipient: "B-1" })).toEqual([4670]);
  });
});

describe("over random rosters", () => {
  const runs = { numRuns: 30 };
  const day = (least: string, most: string) =>
    fc.integer({ min: serial(least), max: serial(most) }).map((value) => {
      const { year, month, day: date } = calendarOf(value);
      return [String(year), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
    });
  const placement = fc.record({
    recipient: fc.integer({ min: 1, max: 99_999 }).map((number) => `B-${number}`),
    born: day("2020-01-02", "2024-12-31"),
    hours: fc.integer({ min: 1, max: 60 * 4 }).map((quarters) => quarters / 4),
    provider: fc.constantFrom("Linden", "Solrosen", "Trollskogen"),
    from: day("2025-12-31", "2026-12-31"),
  });
  const rosters = fc.uniqueArray(placement, { selector: ({ recipient }) => recipient, minLength: 1, maxLength: 20 });
  const parameters = fc.record({
    boundaryRule: fc.constantFrom(...boundaryRules),
    monthMethod: fc.constantFrom("daily", "count date"),
    countDay: fc.integer({ min: 1, max: 28 }),
  });

  it("payments, months and frame sum to the grants", () => {
    fc.assert(
      fc.property(rosters, parameters, (placements, chosen) => {
        const computed = computeGrants(inputOf(placements, { parameters: chosen }));
        const granted = total(computed, "Grants", "grant");
        expect(granted).toBeGreaterThanOrEqual(0);
        expect(total(computed, "Payments", "paid")).toBe(granted);
        expect(total(computed, "Frame", "granted")).toBe(granted);
        expect(total(computed, "Frame", "c12")).toBe(granted);
        expect(total(computed, "Payments", "recipients")).toBe(placements.length);
      }),
      runs,
    );
  });

  it("the order of rows does not matter", () => {
    fc.assert(
      fc.property(rosters, parameters, (placements, chosen) => {
        const paid = (rows: readonly Placement[]) => {
          const computed = computeGrants(
            inputOf(rows, { parameters: chosen, providers: providersOf("Linden", "Solrosen", "Trollskogen") }),
          );
          return [...(computed.results.column("Payments", "paid") as { values: Float64Array }).values];
        };
        expect(paid([...placements].reverse())).toEqual(paid(placements));
      }),
      runs,
    );
  });

  it("a placement cut in two gives the same, but for the rounding of the month of the cut", () => {
    fc.assert(
      fc.property(placement, fc.integer({ min: 1, max: 364 }), (one, at) => {
        const start = Math.max(serial(one.from), serial("2026-01-01"));
        const cut = start + at;
        fc.pre(cut <= serial("2026-12-31"));
        const iso = (value: number) => {
          const { year, month, day: date } = calendarOf(value);
          return [String(year), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
        };
        const grant = (rows: readonly Placement[]) =>
          total(computeGrants(inputOf(rows, { parameters: { boundaryRule: boundaryRules[0] } })), "Grants", "grant");
        const parts = grant([
          { ...one, to: iso(cut - 1) },
          { ...one, from: iso(cut) },
        ]);
        expect(Math.abs(parts - grant([one]))).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });
});
