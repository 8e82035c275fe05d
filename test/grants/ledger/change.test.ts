import fc from "fast-check";
import { computeGrants } from "../../../src/grants/compute";
import type { GrantsInput } from "../../../src/grants/dataset";
import { emptyLedger, monthSerial, type Ledger, type MonthAmount } from "../../../src/grants/ledger/ledger";
import { changeSinceLast } from "../../../src/grants/ledger/month-change";
import { monthAmounts } from "../../../src/grants/ledger/month-amounts";
import { corrections, rowsToClose } from "../../../src/grants/ledger/settle";
import { causeIds, type Split } from "../../../src/grants/ledger/split";
import { termsOf, termsRead, termsShown, termsText, type Terms } from "../../../src/grants/ledger/terms";
import { inputOf, type Placement } from "../roster";
import { paper } from "../paper";

interface Moment {
  readonly amounts: readonly MonthAmount[];
  readonly terms: Terms;
}

function moment(placements: readonly Placement[], more: Partial<GrantsInput> = {}): Moment {
  const { results, dataset } = computeGrants(inputOf(placements, more));
  return { amounts: monthAmounts(results, 2026), terms: termsOf(results, dataset) };
}

/** A ledger in which January has been closed. */
function january({ amounts, terms }: Moment): Ledger {
  const month = monthSerial(2026, 1);
  const entries = rowsToClose(emptyLedger, amounts, { month, rules: "1", say: () => "" });
  const total = entries.reduce((sum, { amount }) => sum + amount, 0);
  const closing = { month, attesters: ["A", "B"], at: "", rules: "1", settings: "", control: "" } as const;
  return { closings: [{ ...closing, terms: termsText(terms), rows: entries.length, total }], entries };
}

function splitOf(before: Moment, after: Moment): (Split & { change: number }) | undefined {
  const [found, ...more] = corrections(january(before), after.amounts, { was: before.terms, now: after.terms });
  expect(more).toEqual([]);
  return found?.split && { ...found.split, change: found.amount };
}

const dearer = {
  ...paper,
  amounts: paper.amounts.map((row) => row.map((amount) => amount + 1200)),
};
const child = { recipient: "C1", born: "2022-07-01", hours: 35, from: "2025-08-01" } as const;

describe("the causes of a correction in kronor", () => {
  // Age 3, 35 hours: 56,000 a year, 4,667 a month; 25 hours: 40,000, 3,333; over 40 hours: 72,000, 6,000.
  it("are data where hours differ, by the tariff and the days that were paid", () => {
    expect(splitOf(moment([child]), moment([{ ...child, hours: 25 }]))).toEqual({
      ...{ data: 3333 - 4667, dates: 0, tariff: 0, rules: 0 },
      change: -1334,
    });
  });

  it("are dates where days differ", () => {
    // 10 of 31 days: 56,000 x 10/31 / 12 = 1,505.4.
    expect(splitOf(moment([child]), moment([{ ...child, to: "2026-01-10" }]))).toEqual({
      ...{ data: 0, dates: 1505 - 4667, tariff: 0, rules: 0 },
      change: 1505 - 4667,
    });
  });

  it("are taken in the order data, dates, tariff, rules: what two bring about together goes to the later", () => {
    // 25 hours: 3,333 (data). From the 22nd, 10 of 31 days: 1,075.3 (dates). Tariff 41,200: 1,107.5 (tariff). Steps of 10: 1,110.
    const after = moment([{ ...child, hours: 25, from: "2026-01-22" }], {
      tariff: dearer,
      parameters: { monthStep: 10 },
    });
    expect(splitOf(moment([child]), after)).toEqual({
      ...{ data: 3333 - 4667, dates: 1075 - 3333, tariff: 1108 - 1075, rules: 1110 - 1108 },
      change: 1110 - 4667,
    });
  });

  it("are data where the provider is another, on both sides", () => {
    const before = moment([{ ...child, provider: "Linden" }], { tariff: paper });
    const after = moment([{ ...child, provider: "Eken" }], { tariff: dearer });
    const found = corrections(january(before), after.amounts, { was: before.terms, now: after.terms });
    expect(found.map(({ provider, split }) => [provider, split])).toEqual([
      ["Linden", { data: -4667, dates: 0, tariff: 0, rules: 0 }],
      ["Eken", { data: 4667, dates: 0, tariff: 100, rules: 0 }],
    ]);
  });

  it("say what cannot be told apart: the tariff then had no amount for the child's age", () => {
    const before = moment([child]);
    const gap = { ...before.terms, tariff: before.terms.tariff.filter(({ ageFrom }) => ageFrom !== 1) };
    const after = moment([{ ...child, born: "2024-07-01" }], { tariff: dearer });
    const [found] = corrections(january(before), after.amounts, { was: gap, now: after.terms });
    expect(found?.together).toEqual(["data", "dates"]);
    expect(found?.split).toEqual({ data: 0, dates: 0, tariff: 7100 - 4667, rules: 0 });
  });

  it("take the tariff from the rows that were paid where the closing kept none", () => {
    const before = moment([child]);
    const after = moment([child], { tariff: dearer });
    const ledger = january(before);
    const [found] = corrections(ledger, after.amounts, {
      was: termsShown(ledger.entries, after.terms),
      now: after.terms,
    });
    expect(found?.split).toEqual({ data: 0, dates: 0, tariff: 100, rules: 0 });
  });
});

it("terms are read back as they were written", () => {
  const { terms } = moment([child]);
  expect(terms.tariff).toHaveLength(12);
  expect(termsRead(termsText(terms))).toEqual(terms);
  expect(termsRead("Tariff: none")).toBeUndefined();
});

describe("the next month beside the month closed last", () => {
  it("is data for an older child and a new child elsewhere, dates for who begins or leaves", () => {
    const before = moment([
      { ...child, recipient: "turns 6", born: "2020-02-01" },
      { ...child, recipient: "moves", to: "2026-01-31" },
      { ...child, recipient: "moves", provider: "Eken", from: "2026-02-01" },
      { ...child, recipient: "begins", from: "2026-02-15" },
    ]);
    const change = changeSinceLast(january(before), before.amounts, { was: before.terms, now: before.terms });
    const lines = change?.cases.map(({ recipient, provider, split: { data, dates } }) => [
      recipient,
      provider,
      data,
      dates,
    ]);
    expect(lines).toEqual([
      // 39,200 / 12 = 3,267.
      ["turns 6", "Linden", 3267 - 4667, 0],
      ["moves", "Linden", -4667, 0],
      ["moves", "Eken", 4667, 0],
      // 14 of 28 days: 2,333.
      ["begins", "Linden", 0, 2333],
    ]);
  });
});

const placement = fc.record({
  born: fc.constantFrom("2020-01-11", "2022-01-20", "2023-03-20"),
  hours: fc.constantFrom(10, 25, 35),
  provider: fc.constantFrom("Linden", "Eken"),
  from: fc.constantFrom("2025-08-01", "2026-01-15"),
});
const roster = fc
  .array(fc.option(placement, { nil: null }), { minLength: 3, maxLength: 3 })
  .map((children) =>
    children.flatMap((one, at): Placement[] => (one === null ? [] : [{ ...one, recipient: `C${at}` }])),
  );
const inForce = fc.record({
  tariff: fc.constantFrom(paper, dearer),
  parameters: fc.record({
    monthMethod: fc.constantFrom("daily", "count date"),
    monthStep: fc.constantFrom(1, 10),
  }),
});

it("causes sum to the change, case by case, whatever has changed", () => {
  fc.assert(
    fc.property(roster, inForce, roster, inForce, (rowsBefore, before, rowsAfter, after) => {
      const [was, is] = [moment(rowsBefore, before), moment(rowsAfter, after)];
      const terms = { was: was.terms, now: is.terms };
      const ledger = january(was);
      for (const { split, amount, together } of corrections(ledger, is.amounts, terms)) {
        expect(causeIds.reduce((sum, id) => sum + (split?.[id] ?? Number.NaN), 0)).toBeCloseTo(amount, 6);
        expect(together).toEqual([]);
      }
      for (const { split, before: paid, after: now } of changeSinceLast(ledger, is.amounts, terms)?.cases ?? [])
        expect(causeIds.reduce((sum, id) => sum + split[id], 0)).toBeCloseTo(now - paid, 6);
    }),
    { numRuns: 40 },
  );
});
