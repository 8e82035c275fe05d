import fc from "fast-check";
import type { TariffText } from "../../../../src/grants/document/schema";
import type { JsonRow } from "../tariff-files";

type Dimension = NonNullable<TariffText["tables"]>[number]["dimensions"][number];
type Step = TariffText["steps"][number];

const side = fc.constantFrom("included" as const, "excluded" as const);
/** A band table has no hole and no overlap where a boundary is in exactly one of the two bands that meet at it. */
const sides = side.map((from) => ({
  from,
  until: from === "included" ? ("excluded" as const) : ("included" as const),
}));

/** Bands that hold everything, cut at random figures. */
function cutAt(figures: readonly number[]): (readonly [number | null, number | null])[] {
  const cuts = [...new Set(figures)].sort((a, b) => a - b);
  return [...cuts.map((cut, at) => [cuts[at - 1] ?? null, cut] as const), [cuts.at(-1) ?? null, null] as const];
}

interface Drawn {
  readonly dimension: Dimension;
  readonly bands: readonly unknown[];
}

const byAge: fc.Arbitrary<Drawn> = fc
  .record({ sides, cuts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }) })
  .map(({ sides: of, cuts }) => ({ dimension: { id: "age", decimals: 0, sides: of }, bands: cutAt(cuts) }));
const byHours: fc.Arbitrary<Drawn> = fc
  .record({ sides, cuts: fc.array(fc.integer({ min: 10, max: 45 }), { minLength: 1, maxLength: 3 }) })
  .map(({ sides: of, cuts }) => ({ dimension: { id: "hours", decimals: 1, sides: of }, bands: cutAt(cuts) }));
const byCategory: fc.Arbitrary<Drawn> = fc.constant({
  dimension: { id: "category", kind: "text" as const },
  bands: ["plain", "special"],
});

const rounding = fc.option(
  fc.record({
    to: fc.constantFrom(0.01, 1, 10, 100),
    mode: fc.constantFrom(
      "half away" as const,
      "half up" as const,
      "half down" as const,
      "up" as const,
      "down" as const,
    ),
  }),
  { nil: undefined },
);

/** A tariff of one to three dimensions whose steps are of every kind that a row and a provider have, each rounded or not. */
export const randomTariff: fc.Arbitrary<TariffText> = fc
  .record({
    drawn: fc.subarray([byAge, byHours, byCategory], { minLength: 1, maxLength: 3 }).chain((all) => fc.tuple(...all)),
    amounts: fc.array(fc.integer({ min: 0, max: 120_000 }), { minLength: 32, maxLength: 32 }),
    roundings: fc.array(rounding, { minLength: 16, maxLength: 16 }),
    factor: fc.integer({ min: 50, max: 150 }),
    pool: fc.integer({ min: 0, max: 50_000 }),
    poolTo: fc.constantFrom(1, 10, 100),
    percent: fc.integer({ min: 0, max: 25 }),
    ceiling: fc.integer({ min: 0, max: 2_000 }),
    strictly: fc.boolean(),
    per: fc.constantFrom("year" as const, "month" as const, "week" as const, "day" as const),
    method: fc.constantFrom("daily" as const, "count date" as const),
    to: fc.constantFrom(1, 10, 0.01),
    yearBegins: fc.constantFrom(1, 4, 8),
    switchRule: fc.constantFrom(
      "birthday" as const,
      "month after" as const,
      "date in the year" as const,
      "calendar year" as const,
    ),
  })
  .map(({ drawn, amounts, roundings, ...of }) => {
    const rows = drawn
      .reduce<Record<string, unknown>[]>(
        (all, { dimension, bands }) => all.flatMap((row) => bands.map((band) => ({ ...row, [dimension.id]: band }))),
        [{}],
      )
      .map((row, at) => ({ ...row, amount: amounts[at % amounts.length] ?? 0 }));
    const steps = [
      { id: "basic", kind: "bands", table: "rates" },
      { id: "factored", kind: "product", of: ["basic", "factor"] },
      { id: "administration", kind: "percentage", percent: 3, of: ["factored"] },
      { id: "placed", kind: "provider count", at: "provider" },
      { id: "specialShare", kind: "provider share", at: "provider", where: 'category = "special"' },
      { id: "structure", kind: "pool share", at: "provider", pool: "pool", by: ["placed", "weight"], to: of.poolTo },
      { id: "perPlaced", kind: "rule", at: "provider", rule: "if(placed < 1, 0, structure / placed)" },
      { id: "small", kind: "rule", at: "provider", rule: "if(placed < smallUnit, 1200, 0)" },
      { id: "steps", kind: "started steps", of: "income", width: 500, strictly: of.strictly, most: 20 },
      { id: "completed", kind: "completed steps", of: "income", width: 700, most: 10 },
      {
        id: "own",
        kind: "own share",
        income: "income",
        limit: 1000,
        percent: of.percent,
        ceiling: of.ceiling,
        least: 20,
      },
      { id: "capped", kind: "smallest", of: ["factored", 100_000] },
      { id: "floored", kind: "largest", of: ["capped", 500] },
      { id: "whole", kind: "sum", of: ["floored", "administration", "perPlaced", "small", "steps", "completed"] },
      { id: "net", kind: "subtract", from: "whole", less: ["own"], least: 0 },
    ] as unknown as Step[];
    return {
      tariff: 1,
      id: "random",
      title: "Random tariff",
      source: "Drawn",
      currency: "kr",
      recipient: "child",
      roles: { recipient: "child", provider: "provider" },
      inputs: [
        { id: "child", kind: "text" },
        { id: "provider", kind: "text" },
        { id: "age", unit: "years" },
        { id: "hours", unit: "hours a week", decimals: 1 },
        { id: "income", kind: "money", optional: true, whenBlank: 0 },
        { id: "category", kind: "choice", choices: ["plain", "special"] },
      ],
      providerInputs: [
        { id: "weight", decimals: 1 },
        { id: "smallUnit", decimals: 0 },
      ],
      parameters: [
        { id: "factor", value: of.factor / 100, decimals: 2 },
        { id: "pool", kind: "money", value: of.pool },
      ],
      tables: [{ id: "rates", dimensions: drawn.map(({ dimension }) => dimension), rows }],
      steps: steps.map((step, at) => {
        const round = roundings[at];
        // Counts and the parts of a pool are what they are.
        return round === undefined || /provider|pool|steps/.test(step.kind) ? step : { ...step, round };
      }),
      result: "net",
      time: {
        ages: [{ id: "age", born: "born", switch: of.switchRule }],
        per: of.per,
        method: of.method,
        round: { to: of.to },
        yearBegins: of.yearBegins,
      },
    } as TariffText;
  });

const isoOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const days = (least: number, most: number) => fc.integer({ min: least, max: most });

/** A placement around the years of payment 2026. */
export const randomPlacement: fc.Arbitrary<JsonRow> = fc
  .record({
    child: fc.integer({ min: 1, max: 9 }).map((number) => `C${number}`),
    provider: fc.constantFrom("Linden", "Eken", "Asken"),
    hours: fc.integer({ min: 10, max: 500 }).map((tenths) => tenths / 10),
    income: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: null }),
    category: fc.constantFrom("plain", "special"),
    born: days(-2600, -400).map(isoOf),
    from: days(-60, 500),
    length: fc.option(days(1, 300), { nil: null }),
  })
  .map(({ from, length, ...row }) => ({
    ...row,
    from: isoOf(from),
    to: length === null ? null : isoOf(from + length),
  }));

/** The list of providers. */
export const randomProviders: fc.Arbitrary<JsonRow[]> = fc.tuple(
  ...["Linden", "Eken", "Asken"].map((provider) =>
    fc.record({
      provider: fc.constant(provider),
      weight: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
      smallUnit: fc.integer({ min: 0, max: 4 }),
    }),
  ),
);
