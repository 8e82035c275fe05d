import fc from "fast-check";
import type { SchemeText } from "../../../src/rewards/scheme/document";
import type { Cell, Rows } from "../../cases/case-tables";

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const money = (max: number) => fc.integer({ min: 0, max });

/** Leaves out what is undefined: a document has no such fields. */
function told<T extends object>(of: T): T {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;
}

const component = fc.constantFrom(
  { kind: "surplus share", result: "result", required: "required", share: 0.3, deficits: "negative" },
  { kind: "surplus share", result: "result", share: 0.25 },
  {
    kind: "allowed cost",
    baseCost: 1_000_000,
    output: "output",
    baseOutput: "baseOutput",
    price: 104,
    basePrice: 100,
    cost: 900_000,
    share: 0.5,
    deficits: "negative",
  },
  { kind: "scanlon", production: "output * 1000", labour: "required", baseProduction: 100, baseLabour: 40 },
  {
    kind: "rucker",
    convention: "labour saving",
    sales: "output * 1000",
    purchases: "required / 2",
    labour: 20_000,
    ratio: 0.6,
  },
  { kind: "rucker", convention: "value added", sales: "output * 1000", labour: 20_000, baseSales: 100, baseLabour: 40 },
  { kind: "improshare", standardHours: "output", actualHours: "baseOutput", share: 0.5, hourlyWage: 200 },
  {
    kind: "goal points",
    maximum: 50_000,
    goals: [
      { id: "a", header: "A", points: 40, met: "quality >= 70" },
      { id: "b", header: "B", points: 60, measure: "quality", threshold: 40, target: 90 },
    ],
  },
  {
    kind: "payout curve",
    of: "quality",
    points: [
      { at: 50, pays: 1_000 },
      { at: 80, pays: 20_000 },
      { at: 95, pays: 55_000.5 },
    ],
  },
  {
    kind: "step table",
    of: "quality",
    steps: [
      { from: 40, pays: 5_000 },
      { from: 60, pays: 33_333 },
    ],
  },
  { kind: "dead band", of: "quality", target: 70, dead: 3, live: 12, amount: 2_500, better: "higher" },
  { kind: "rule", rule: "if(quality > 60, result * 7%, max(0, output - baseOutput) * 3)" },
  { kind: "improshare", standardHours: "output * 2", actualHours: "baseOutput", share: 0.4 },
  { kind: "previous", measure: "output", first: 80 },
  {
    kind: "dead band",
    of: "output",
    target: 90,
    dead: 0,
    live: 40,
    amount: 400,
    better: "lower",
    penalties: false,
  },
  ...(["laspeyres", "paasche", "tornqvist"] as const).map((form) => ({
    kind: "productivity index" as const,
    form,
    outputs: [
      { header: "O", quantity: "output", baseQuantity: "baseOutput", price: 3, basePrice: 2 },
      { header: "Q", quantity: "required + 10", baseQuantity: 900, price: 0.5, basePrice: 1 },
    ],
    inputs: [{ header: "I", quantity: "required + 1000", baseQuantity: 20_000, price: 1, basePrice: 1 }],
  })),
  {
    kind: "productivity index",
    form: "fisher",
    outputs: [{ header: "O", quantity: "output", baseQuantity: "baseOutput", price: 3, basePrice: 2 }],
    inputs: [{ header: "I", quantity: "required + 1000", baseQuantity: 20_000, price: 1, basePrice: 1 }],
  },
);

/** All must hold, so many of several, or a failure that stops everything. */
const gates = fc.oneof(
  fc
    .constantFrom("quality >= 50", "result > 0 or quality > 80", "output <> baseOutput")
    .map((when) => ({ all: [{ id: "gate", header: "Gate", when }] })),
  fc.integer({ min: 1, max: 3 }).map((count) => ({
    atLeast: [
      {
        id: "several",
        header: "Several goals",
        count,
        of: ["quality >= 60", "result >= required", "output > baseOutput"].map((when, index) => ({
          id: `goal${index}`,
          header: `Goal ${index}`,
          when,
        })),
      },
    ],
  })),
  fc.constant({ critical: [{ id: "failure", header: "Failure", when: "quality < 45 or output < 5" }] }),
);

const distribution = fc.record({
  by: fc.constantFrom("head", "fte days", "hours", "salary", "head and salary", "points"),
  headShare: fc.constantFrom(0, 0.3, 1),
  presence: fc.boolean(),
  extent: fc.boolean(),
});

const levels = fc.constantFrom(
  undefined,
  [["unit", 1, "shared"]],
  [
    ["area", 0.25, "kept"],
    ["unit", 0.75, "shared"],
  ],
  [
    ["area", 0.333333, "shared"],
    ["unit", 0.4, "shared"],
    ["owner", 0.1, "kept"],
  ],
  [
    ["team", 0.5, "shared"],
    ["person", 0.25, "shared"],
    ["unit", 0.25, "shared"],
  ],
) as fc.Arbitrary<
  readonly (readonly ["unit" | "area" | "team" | "person" | "owner", number, "shared" | "kept"])[] | undefined
>;

const caps = fc.record({
  pool: maybe(fc.constantFrom("per unit", "per head", "of payroll")),
  person: maybe(fc.constantFrom("per person", "of salary")),
  amount: money(30_000),
  part: share,
});

const charge = {
  pool: "includes it",
  table: [
    { from: "2000-01-01", ageUntil: 26, rate: 0.2081 },
    {
      from: "2000-01-01",
      ageFrom: 26,
      ageUntil: 66,
      parts: [
        { part: "one", rate: 0.2 },
        { part: "two", rate: 0.1142 },
      ],
    },
    { from: "2000-01-01", ageFrom: 66, rate: 0.1021 },
  ],
} as const;

/** Documents of schemes of every shape. */
export const randomScheme: fc.Arbitrary<SchemeText> = fc
  .record({
    components: fc.array(component, { minLength: 1, maxLength: 3 }),
    distribution,
    levels,
    caps,
    step: fc.constantFrom(1, 1, 0.01, 10),
    employees: fc.constantFrom<number | string>(1, 0.75, 0.3333333, "1/3"),
    reserve: maybe(
      fc.record({
        taken: fc.constantFrom("before the split", "after the split"),
        share,
        deficits: fc.constantFrom("drawn from the reserve", "borne by the owner"),
        most: maybe(money(50_000)),
        released: fc.constantFrom("never", "in the last period", "every period"),
      }),
    ),
    gates: maybe(gates),
    multiplier: maybe(fc.constantFrom(0, 0.5)),
    months: maybe(fc.integer({ min: 0, max: 12 })),
    employedOn: maybe(fc.constantFrom("12-31", "06-30")),
    need: fc.constantFrom("both", "either"),
    onLeaving: fc.constantFrom("excluded", "pro rata"),
    minimum: maybe(fc.record({ amount: money(3_000), rest: fc.constantFrom("owner", "others") })),
    capRest: fc.constantFrom("owner", "others"),
    fund: fc.boolean(),
    charged: fc.constantFrom(undefined, "includes it", "excludes it"),
  })
  .map((one): SchemeText => {
    const sum = one.components.map((_, index) => `c${index}`).join(" + ");
    const cap = (kind: string) => (kind.startsWith("of") ? one.caps.part : one.caps.amount + 1);
    return told({
      format: "cqm-scheme/1",
      id: "random",
      title: "Random",
      source: "Made at random",
      step: one.step,
      measures: [
        { id: "result", header: "Result", meaning: "money", decimals: 2 },
        { id: "required", header: "Required", meaning: "money" },
        { id: "output", header: "Output" },
        { id: "baseOutput", header: "Base output" },
        { id: "quality", header: "Quality", missing: "no pay" },
      ],
      components: [
        ...one.components.map((of, index) => ({ id: `c${index}`, header: `Component ${index}`, ...of })),
        ...(one.multiplier === undefined
          ? []
          : [
              {
                id: "times",
                header: "Multiplier",
                kind: "multiplier" as const,
                of: "quality",
                minimum: 50,
                atMinimum: one.multiplier,
                target: 75,
                best: 95,
                highest: 1.25,
              },
            ]),
      ],
      pool: { of: one.multiplier === undefined ? sum : `(${sum}) * times`, employees: one.employees },
      gates: one.gates,
      caps: [
        ...(one.caps.pool === undefined
          ? []
          : [{ id: "capPool", header: "Cap", kind: one.caps.pool, limit: cap(one.caps.pool) }]),
        ...(one.caps.person === undefined
          ? []
          : [
              {
                id: "capPerson",
                header: "Cap of a person",
                kind: one.caps.person,
                limit: Math.round((cap(one.caps.person) + (one.minimum?.amount ?? 0)) * 1e6) / 1e6,
              },
            ]),
      ],
      reserve: one.reserve === undefined ? undefined : told(one.reserve),
      levels: one.levels?.map(([to, part, use]) => ({ id: `l${to}`, header: `To ${to}`, to, share: part, use })),
      distribution: one.distribution,
      eligibility: told({
        months: one.months,
        employedOn: one.employedOn,
        need: one.need,
        onLeaving: one.onLeaving,
      }),
      absence: [
        { id: "sick", header: "Sick leave", reduces: true },
        { id: "parental", header: "Parental leave", reduces: false, parental: true },
      ],
      minimumPayment:
        one.minimum === undefined || (one.caps.pool !== undefined && one.caps.amount + 1 < one.minimum.amount)
          ? undefined
          : one.minimum,
      capRest: one.capRest,
      payout: one.fund
        ? [
            { id: "cash", header: "Cash", share: 0.75 },
            { id: "fund", header: "Fund", share: 0.25, wage: false },
          ]
        : undefined,
      charge: one.charged === undefined ? undefined : { ...charge, pool: one.charged },
    }) as SchemeText;
  });

export const unitNames = ["North", "South", "East"];

const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const blank = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const hours = fc.integer({ min: 0, max: 180_000 }).map((hundredths) => hundredths / 100);

const person = fc.record({
  team: fc.constantFrom("Red", "Blue"),
  born: blank(day("1950-01-01", "2008-12-31")),
  fte: fc.constantFrom(1, 0.75, 0.5, 0.3333),
  hours: blank(hours),
  sick: blank(hours),
  parental: blank(hours),
  salary: fc.integer({ min: 20_000, max: 60_000 }),
  points: fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10),
  employment: fc.oneof(
    fc.record({ employedFrom: blank(day("2015-01-01", "2026-12-31")) }),
    fc.record({ employedFrom: blank(day("2015-01-01", "2026-03-31")), employedTo: day("2026-03-31", "2027-03-31") }),
  ),
  ownContract: fc.constantFrom(false, false, false, true),
});

/** Staff of three units; the first of each is there all year and works, so that there is somebody to share among. */
export const randomStaff: fc.Arbitrary<Rows> = fc
  .array(fc.tuple(fc.constantFrom(...unitNames), person), { maxLength: 14 })
  .map((people) => [
    ...unitNames.map((unit): Record<string, Cell> => ({
      person: `${unit}-0`,
      unit,
      team: "Red",
      hours: 1_600,
      salary: 30_000,
      points: 1,
    })),
    ...people.map(([unit, { employment, ...one }], index): Record<string, Cell> => ({
      person: `P-${index + 1}`,
      unit,
      ...one,
      ...employment,
    })),
  ]);

const figures = fc.record({
  result: fc.integer({ min: -30_000_000, max: 80_000_000 }).map((hundredths) => hundredths / 100),
  required: money(40_000),
  output: fc.integer({ min: 1, max: 2_000 }).map((tenths) => tenths / 10),
  baseOutput: fc.integer({ min: 400, max: 2_000 }).map((tenths) => tenths / 10),
  quality: blank(fc.integer({ min: 300, max: 1_000 }).map((tenths) => tenths / 10)),
});

/** Figures of the three units for so many years. */
export function randomUnits(years: readonly number[]): fc.Arbitrary<Rows> {
  const rows = years.flatMap((year) => unitNames.map((unit, index) => ({ unit, year, area: index === 0 ? "A" : "B" })));
  return fc.tuple(...rows.map(() => figures)).map((all) => rows.map((row, index) => ({ ...row, ...all[index] })));
}
