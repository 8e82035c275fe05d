import { galleryTariff, documentOf, type JsonRow } from "../tariff-files";
import { figures, monthsOf, payPlacements } from "./placements";

const paper = galleryTariff("svensson-1996");
const set = { boundaryRule: "upper figure ends the band" };
const isoOf = (serial: unknown) =>
  new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);

/** Stretches as [first day, day after, age], for the paper's table with an age that switches by a rule. */
function stretchesOf(age: Readonly<Record<string, unknown>>, row: JsonRow, year: number, more: object = {}): unknown[] {
  const tariff = documentOf({
    ...paper,
    time: { ...paper.time, ages: [{ id: "age", born: "born", ...age }], ...more },
  });
  const { computed, problems } = payPlacements({
    tariff,
    set,
    year,
    rows: [{ child: "A", provider: "Linden", hours: 35, from: null, to: null, ...row }],
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const [from, until, ages] = ["stretchFrom", "stretchUntil", "age"].map((id) => figures(computed!, "Calculation", id));
  return from!.map((day, at) => [isoOf(day), isoOf(until![at]), ages![at]]);
}

describe("a placement is cut where an age changes", () => {
  const born = { born: "2023-05-20" };
  it.each([
    ["on the birthday", { switch: "birthday" }, born, 2026, ["2026-05-20"], [2, 3]],
    ["on the first of the month after", { switch: "month after" }, born, 2026, ["2026-06-01"], [2, 3]],
    [
      "on the first of the month after, for a birthday on a first",
      { switch: "month after" },
      { born: "2023-05-01" },
      2026,
      ["2026-06-01"],
      [2, 3],
    ],
    [
      "on a date of the year in which the birthday falls",
      { switch: "date in the year", day: "08-15" },
      born,
      2026,
      ["2026-08-15"],
      [2, 3],
    ],
    // Whole years on the last 1 September: 2 on 1 September 2025, 3 on 1 September 2026.
    [
      "on a date, by the age attained then",
      { switch: "attained on a date", day: "09-01" },
      born,
      2026,
      ["2026-09-01"],
      [2, 3],
    ],
    // Born 29 February 2024: in the common year 2025 the birthday is 1 March or 28 February.
    ["on 1 March for a leap day", { switch: "birthday" }, { born: "2024-02-29" }, 2026, ["2026-03-01"], [1, 2]],
    [
      "on 28 February for a leap day",
      { switch: "birthday", leapDay: "28 February" },
      { born: "2024-02-29" },
      2026,
      ["2026-02-28"],
      [1, 2],
    ],
    [
      "a month after 1 March for a leap day",
      { switch: "month after" },
      { born: "2024-02-29" },
      2026,
      ["2026-04-01"],
      [1, 2],
    ],
    [
      "a month after 28 February for a leap day",
      { switch: "month after", leapDay: "28 February" },
      { born: "2024-02-29" },
      2026,
      ["2026-03-01"],
      [1, 2],
    ],
    [
      "a month after 29 February itself",
      { switch: "month after" },
      { born: "2024-02-29" },
      2028,
      ["2028-03-01"],
      [3, 4],
    ],
  ] as const)("%s", (_, age, row, year, cuts, ages) => {
    const days = [`${year}-01-01`, ...cuts, `${year + 1}-01-01`];
    expect(stretchesOf(age, row, year)).toEqual(ages.map((one, at) => [days[at], days[at + 1], one]));
  });

  it("not within a calendar year, where the year counts", () => {
    expect(stretchesOf({ switch: "calendar year" }, born, 2026)).toEqual([["2026-01-01", "2027-01-01", 3]]);
  });

  it("at the turn of the year, where the year of payment begins in August", () => {
    expect(stretchesOf({ switch: "calendar year" }, born, 2026, { yearBegins: 8 })).toEqual([
      ["2026-08-01", "2027-01-01", 3],
      ["2027-01-01", "2027-08-01", 4],
    ]);
  });
});

describe("what is paid", () => {
  const child = { child: "A", born: "2022-01-01", provider: "Linden", hours: 35, from: null, to: null };

  it("follows the child to another provider in the middle of a month", () => {
    const { computed } = payPlacements({
      tariff: paper,
      set,
      year: 2026,
      rows: [
        { ...child, to: "2026-04-10" },
        { ...child, provider: "Eken", from: "2026-04-11" },
      ],
    });
    // 56,000 / 12 = 4,666.67; April 10 of 30 days = 1,555.56, and 20 of 30 = 3,111.11
    expect(monthsOf(computed!, "Payments", 0)).toEqual([4667, 4667, 4667, 1556, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(monthsOf(computed!, "Payments", 1)).toEqual([0, 0, 0, 3111, ...Array<number>(8).fill(4667)]);
    expect(computed!.results.value("Totals", "daysPlaced", 0)).toBe(365);
  });

  it("is a whole month or nothing by the count date", () => {
    const { computed } = payPlacements({
      tariff: paper,
      set: { ...set, monthMethod: "count date", countDay: "10" },
      year: 2026,
      rows: [{ ...child, from: "2026-02-11", to: "2026-04-10" }],
    });
    expect(monthsOf(computed!, "Payments")).toEqual([0, 0, 4667, 4667, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("changes with the tariff on the day from which a version holds", () => {
    const dated = documentOf({
      ...paper,
      steps: [{ id: "year", kind: "product", of: ["rate"] }],
      totals: [],
      tables: [],
      parameters: [
        {
          id: "rate",
          kind: "money",
          values: [
            { from: "2026-01-01", value: 12_000 },
            { from: "2026-07-16", value: 24_000 },
          ],
        },
      ],
    });
    const { computed } = payPlacements({ tariff: dated, year: 2026, rows: [child] });
    // July: 15 of 31 days of 1,000 = 483.87 and 16 of 31 days of 2,000 = 1,032.26
    expect(figures(computed!, "Calculation", "m07")).toEqual([484, 0].map((_, at) => [484, 1032][at]));
    expect(monthsOf(computed!, "Totals")).toEqual([
      ...Array<number>(6).fill(1000),
      1516,
      ...Array<number>(5).fill(2000),
    ]);
  });

  it.each([
    // 31 days of a week's 700: 100 a day
    ["week", 700, 3100],
    ["day", 10, 310],
    ["month", 900, 900],
  ])("comes from an amount a %s", (per, amount, january) => {
    const tariff = documentOf({
      ...paper,
      tables: [],
      totals: [],
      steps: [{ id: "year", kind: "amount", of: amount }],
      time: { ...paper.time, per },
    });
    const { computed } = payPlacements({ tariff, year: 2026, rows: [child] });
    expect(monthsOf(computed!, "Totals")[0]).toBe(january);
  });

  it("is an advance, and the claim less the advance some months later", () => {
    const kingdom = galleryTariff("united-kingdom");
    const setting = { setting: "Elm", deprived: false, from: null, to: null };
    const { computed, problems } = payPlacements({
      tariff: kingdom,
      year: 2026,
      rows: [
        { child: "A", ...setting, estimated: 600, actual: 540 },
        { child: "B", ...setting, estimated: 600, actual: null },
      ],
    });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    // 600 h x 5.08 = 3,048 a year, 254 a month; 70 % = 177.80. Claim: 540 h = 2,743.20, 228.60 a month; 50.80 is reconciled.
    expect(figures(computed!, "Calculation", "advance01")).toEqual([177.8, 177.8]);
    expect(figures(computed!, "Calculation", "claim01")).toEqual([228.6, 177.8]);
    expect(figures(computed!, "Calculation", "m01")).toEqual([177.8, 177.8]);
    expect(figures(computed!, "Calculation", "m04")[0]).toBe(228.6);
    // Nine months are reconciled in the year, three after it: 3 x 50.80; 12 x 228.60 - 152.40.
    expect(figures(computed!, "Calculation", "reconciledAfterYear")[0]).toBe(152.4);
    expect(figures(computed!, "Calculation", "paidInYear")[0]).toBe(2590.8);
  });

  it("shares a pool by the average number of children over the year", () => {
    const { computed, problems } = payPlacements({
      tariff: galleryTariff("sweden-pre-school"),
      year: 2017,
      rows: [
        { child: "A", provider: "North", hours: 40, fee: 0, born: "2015-02-01", from: null, to: null },
        { child: "B", provider: "South", hours: 40, fee: 0, born: "2015-02-01", from: "2017-07-01", to: null },
      ],
      providers: [
        { provider: "North", index: 1 },
        { provider: "South", index: 1 },
      ],
    });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    // 1 child and half a child: two thirds and a third of 250,000.
    expect(figures(computed!, "Providers", "children")).toEqual([1, 0.5]);
    expect(figures(computed!, "Providers", "structure")).toEqual([166_667, 83_333]);
    // A child is given the amount for a year, and B half of the year of it.
    expect(figures(computed!, "Calculation", "structurePerChild")).toEqual([166_667, 166_666]);
  });
});

describe("what is wrong with placements", () => {
  const row = { child: "A", born: "2022-01-01", provider: "Linden", hours: 35, from: "2026-01-01", to: "2026-03-31" };
  const codesOf = (rows: JsonRow[], providers?: JsonRow[]) =>
    payPlacements({ tariff: paper, set, year: 2026, rows, ...(providers === undefined ? {} : { providers }) })
      .problems.filter(({ severity }) => severity === "error")
      .map(({ code, where }) => [code, where?.at === "cell" ? where.address : ""]);

  it.each([
    ["end before start", [{ ...row, to: "2025-12-31" }], ["end-before-start", "G1"]],
    ["overlapping", [row, { ...row, from: "2026-03-31", to: null }], ["placements-overlap", "F1"]],
    ["hours of no week", [{ ...row, hours: 169 }], ["value-above-most", "D1"]],
  ] as const)("%s", (_, rows, expected) => {
    const keys = Object.keys(row);
    const letter = (id: string) => String.fromCharCode(65 + keys.indexOf(id));
    const column = { "end-before-start": "to", "placements-overlap": "from", "value-above-most": "hours" }[expected[0]];
    expect(codesOf([...rows])).toContainEqual([expected[0], `${letter(column)}1`]);
  });

  it("a provider that is not in the list", () => {
    expect(codesOf([row], [{ provider: "Eken" }])).toContainEqual(["provider-unknown", "C1"]);
  });

  it("an age that the table does not hold, at the birth date", () => {
    const found = payPlacements({ tariff: paper, set, year: 2026, rows: [{ ...row, born: "2015-01-01", to: null }] });
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        code: "row-not-computed",
        where: expect.objectContaining({ address: "B1" }) as unknown,
      }),
    );
  });

  it("a document that does not say how it is paid", () => {
    const { time: _, ...rest } = paper;
    expect(payPlacements({ tariff: documentOf(rest), set, year: 2026, rows: [row] }).problems).toEqual([
      expect.objectContaining({ code: "time-not-told", where: { at: "field", field: "time" } }),
    ]);
  });
});
