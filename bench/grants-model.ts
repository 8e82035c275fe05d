import { greatest, over, times } from "../src/rules/arithmetic";
import { sumOf, has } from "../src/rules/aggregate";
import { given, key } from "../src/rules/column";
import { namesOfRows, numberColumn, textColumn, type Dataset } from "../src/rules/data";
import { date, daysBetween, earlier, later, serialOf, yearsBetween } from "../src/rules/dates";
import { bandIn } from "../src/rules/lookup";
import { modelOf, type Model } from "../src/rules/model";
import { round, wholeKronor } from "../src/rules/rounding";
import { table } from "../src/rules/table";

/** The year that is paid, and its months as serial days. */
export const year = 2026;
export const months = Array.from({ length: 12 }, (_, index) => ({
  id: `month${index + 1}`,
  start: serialOf(year, index + 1, 1),
  end: serialOf(year, index + 2, 1),
  date: date(year, index + 1, 1),
  next: index === 11 ? date(year + 1, 1, 1) : date(year, index + 2, 1),
  days: serialOf(year, index + 2, 1) - serialOf(year, index + 1, 1),
}));

/** Grants a year by age and hours a week (Svensson 1996), with the boundary rule that a band begins at its lower bound. */
export const ageBands = [
  [1, 3],
  [3, 6],
  [6, 7],
] as const;
export const hoursBands = [
  [0, 20],
  [20, 30],
  [30, 40],
  [40, 61],
] as const;
export const rates = [
  [42_000, 60_000, 84_000, 108_000],
  [28_000, 40_000, 56_000, 72_000],
  [19_600, 28_000, 39_200, 50_400],
] as const;

const tariff = table("Tariff", {
  band: key("Band"),
  ageFrom: given.number("Age from"),
  ageUntil: given.number("Age until"),
  hoursFrom: given.number("Hours from", { decimals: 1 }),
  hoursUntil: given.number("Hours until", { decimals: 1 }),
  rate: given.money("Rate a year"),
});

/** Children with twelve monthly payments, and their sums by provider. */
export function grantsModel(): Model {
  const children = table("Children", {
    child: key("Child"),
    provider: given.text("Provider"),
    born: given.date("Born"),
    hours: given.number("Hours a week", { decimals: 1 }),
    from: given.date("From"),
    until: given.date("Until"),
  })
    .add("age", "Age", (row) => yearsBetween(row.born, date(year, 1, 1)))
    .add("rate", "Rate", (row) =>
      bandIn(
        tariff.rate,
        { value: row.age, from: tariff.ageFrom, until: tariff.ageUntil },
        { value: row.hours, from: tariff.hoursFrom, until: tariff.hoursUntil },
      ),
    );
  const paid = children.addEach(
    months.map((month) => month.id),
    (_, index) => {
      const month = months[index] as (typeof months)[number];
      return {
        header: `Month ${index + 1}`,
        compute: (row) => {
          const days = greatest(0, daysBetween(later(row.from, month.date), earlier(row.until, month.next)));
          return round(times(over(row.rate, 12), over(days, month.days)), wholeKronor);
        },
      };
    },
  );
  const payments = table("Payments", { provider: key("Provider") }).addEach(
    months.map((month) => month.id),
    (id, index) => ({
      header: `Month ${index + 1}`,
      compute: (row) => sumOf(paid[id] as typeof paid.rate, has(paid.provider, row.provider)),
    }),
  );
  return modelOf({ tables: [tariff, paid, payments] });
}

/** Figures of so many children as plain vectors: what all peers start from. */
export interface Children {
  readonly rows: number;
  readonly provider: Int32Array;
  readonly born: Float64Array;
  readonly hours: Float64Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/** Children made by a small generator of random numbers (mulberry32), so that every run has the same. */
export function childrenOf(rows: number, providers: number): Children {
  let state = 1;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const children: Children = {
    rows,
    provider: new Int32Array(rows),
    born: new Float64Array(rows),
    hours: new Float64Array(rows),
    from: new Float64Array(rows),
    until: new Float64Array(rows),
  };
  const [youngest, oldest] = [serialOf(year - 1, 1, 1), serialOf(year - 7, 1, 2)];
  for (let row = 0; row < rows; row++) {
    children.provider[row] = Math.floor(random() * providers);
    children.born[row] = oldest + Math.floor(random() * (youngest - oldest + 1));
    children.hours[row] = Math.floor(random() * 600) / 10;
    children.from[row] = random() < 0.7 ? serialOf(year, 1, 1) : serialOf(year, 1, 1) + Math.floor(random() * 300);
    children.until[row] =
      random() < 0.7 ? serialOf(year + 1, 1, 1) : (children.from[row] as number) + Math.floor(random() * 66);
  }
  return children;
}

export function datasetOf(children: Children, providers: number): Dataset {
  const names = Array.from({ length: providers }, (_, index) => `Provider ${index + 1}`);
  const bands = ageBands.flatMap((age, a) => hoursBands.map((hours, h) => ({ age, hours, rate: rates[a]?.[h] ?? 0 })));
  return {
    parameters: {},
    tables: {
      Tariff: {
        rows: bands.length,
        columns: {
          band: textColumn(bands.map((_, index) => `T${index + 1}`)),
          ageFrom: numberColumn(bands.map(({ age }) => age[0])),
          ageUntil: numberColumn(bands.map(({ age }) => age[1])),
          hoursFrom: numberColumn(bands.map(({ hours }) => hours[0])),
          hoursUntil: numberColumn(bands.map(({ hours }) => hours[1])),
          rate: numberColumn(bands.map(({ rate }) => rate)),
        },
      },
      Children: {
        rows: children.rows,
        columns: {
          child: namesOfRows(children.rows, () => (row) => `B-${row + 1}`),
          provider: { kind: "text", codes: children.provider, dictionary: names },
          born: { kind: "number", values: children.born },
          hours: { kind: "number", values: children.hours },
          from: { kind: "number", values: children.from },
          until: { kind: "number", values: children.until },
        },
      },
      Payments: { rows: providers, columns: { provider: textColumn(names) } },
    },
  };
}
