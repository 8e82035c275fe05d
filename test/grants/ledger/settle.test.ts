import fc from "fast-check";
import { computeGrants } from "../../../src/grants/compute";
import { causesOf } from "../../../src/grants/ledger/causes";
import {
  caseKey,
  emptyLedger,
  monthSerial,
  nextMonth,
  stretchesOf,
  stretchesText,
  type Ledger,
  type MonthAmount,
} from "../../../src/grants/ledger/ledger";
import { monthAmounts } from "../../../src/grants/ledger/month-amounts";
import { corrections, rowsToClose, type Correction } from "../../../src/grants/ledger/settle";
import { inputOf, type Placement } from "../roster";

const say = ({ causes }: Correction): string => causes.map(({ kind }) => kind).join(" ");

/** The ledger after its next month, from January, has been closed on these amounts. */
function closeNext(ledger: Ledger, amounts: readonly MonthAmount[]): Ledger {
  const last = ledger.closings.at(-1)?.month;
  const month = last === undefined ? monthSerial(2026, 1) : nextMonth(last);
  const entries = rowsToClose(ledger, amounts, { month, rules: "1", say });
  const total = entries.reduce((sum, { amount }) => sum + amount, 0);
  const closing = {
    month,
    attesters: ["A", "B"],
    at: "",
    rules: "1",
    settings: "",
    terms: "",
    rows: entries.length,
    total,
    control: "",
  } as const;
  return { closings: [...ledger.closings, closing], entries: [...ledger.entries, ...entries] };
}

const amountsOf = (placements: readonly Placement[]): readonly MonthAmount[] =>
  monthAmounts(computeGrants(inputOf(placements)).results, 2026);

const placement = fc.record({
  born: fc.constantFrom("2021-02-11", "2022-07-01", "2023-03-20"),
  hours: fc.constantFrom(10, 20, 30),
  provider: fc.constantFrom("Linden", "Eken", "linden"),
  from: fc.constantFrom("2025-08-01", "2026-01-15", "2026-02-10"),
  to: fc.constantFrom(undefined, "2026-02-20", "2026-06-30"),
});
/** A roster at one moment: a child has one placement, or is not there. */
const roster = fc.array(fc.option(placement, { nil: null }), { minLength: 4, maxLength: 4 }).map((children) =>
  children.flatMap((one, at): Placement[] => {
    if (one === null) return [];
    const { to, ...rest } = one;
    return [{ ...rest, recipient: `C${at}`, ...(to === undefined ? {} : { to }) }];
  }),
);

/** Amounts of some months as they could be computed at one moment. */
const computed = fc
  .uniqueArray(
    fc.record({
      provider: fc.constantFrom("Linden", "Eken", "linden"),
      recipient: fc.constantFrom("C1", "C2", "c2", "C3"),
      month: fc.integer({ min: 1, max: 5 }).map((month) => monthSerial(2026, month)),
      to: fc.integer({ min: 0, max: 28 }),
      hours: fc.constantFrom(10, 20),
      rate: fc.constantFrom(1_000, 1_250),
    }),
    { selector: caseKey, maxLength: 20 },
  )
  .map((rows) =>
    rows.map(({ to, hours, rate, ...who }): MonthAmount => {
      const stretches = to === 0 ? [] : [{ from: 1, to, age: 3, hours, rate }];
      return { ...who, amount: to * hours * (rate / 250), stretches };
    }),
  );

const sumByCase = (rows: readonly MonthAmount[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(caseKey(row), (sums.get(caseKey(row)) ?? 0) + row.amount);
  return sums;
};

describe("the ledger", () => {
  it("and its corrections sum to what is computed now, for every provider, child and closed month; closed rows stand", () => {
    fc.assert(
      fc.property(fc.array(computed, { minLength: 1, maxLength: 5 }), computed, (history, amounts) => {
        let ledger = emptyLedger;
        for (const one of history) {
          const next = closeNext(ledger, one);
          expect(next.entries.slice(0, ledger.entries.length)).toEqual(ledger.entries);
          ledger = next;
        }
        const open = corrections(ledger, amounts);
        const closed = new Set(ledger.closings.map(({ month }) => month));
        const settled = sumByCase([...ledger.entries, ...open]);
        const recomputed = sumByCase(amounts.filter(({ month }) => closed.has(month)));
        for (const key of new Set([...settled.keys(), ...recomputed.keys()]))
          expect([key, settled.get(key) ?? 0]).toEqual([key, recomputed.get(key) ?? 0]);
        expect(open.every(({ amount, causes }) => amount !== 0 && causes.length > 0)).toBe(true);
        // Once they are paid, nothing is left to correct.
        expect(corrections(closeNext(ledger, amounts), amounts)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is settled with the amounts of a roster, in whatever order its rows stand", () => {
    fc.assert(
      fc.property(roster, roster, (before, now) => {
        const ledger = closeNext(emptyLedger, amountsOf(before));
        const january = (rows: readonly MonthAmount[]) =>
          rows.filter(({ month }) => month === monthSerial(2026, 1)).reduce((sum, { amount }) => sum + amount, 0);
        const amounts = amountsOf(now);
        expect(january([...ledger.entries, ...corrections(ledger, amounts)])).toBe(january(amounts));
        const by = (rows: readonly Placement[]) =>
          new Map(corrections(ledger, amountsOf(rows)).map((one) => [caseKey(one), [one.amount, one.causes]]));
        expect(by([...now].reverse())).toEqual(by(now));
      }),
      { numRuns: 5 },
    );
  });

  it("keeps a basis as text that is read back the same", () => {
    const stretches = [
      { from: 1, to: 11, age: 3, hours: 20.5, rate: 57_100 },
      { from: 12, to: 31, age: 4, hours: 20.5, rate: 57_100.25 },
    ];
    expect(stretchesText(stretches)).toBe("1-11: 3/20.5/57100; 12-31: 4/20.5/57100.25");
    expect(stretchesOf(stretchesText(stretches))).toEqual(stretches);
    expect(stretchesOf("")).toEqual([]);
    expect(stretchesOf("1-11: a/b/c")).toBeUndefined();
  });
});

describe("the cause of a correction", () => {
  const whole = { from: 1, to: 31, age: 3, hours: 20, rate: 100 };
  const nowhere = { before: false, now: false };
  it.each([
    ["came", [], [whole], nowhere, [{ kind: "came", other: false }]],
    ["came from another", [], [whole], { before: true, now: false }, [{ kind: "came", other: true }]],
    ["left", [whole], [], nowhere, [{ kind: "left", other: false }]],
    ["left for another", [whole], [], { before: false, now: true }, [{ kind: "left", other: true }]],
    ["days", [whole], [{ ...whole, to: 14 }], nowhere, [{ kind: "days", was: "1-31", now: "1-14" }]],
    [
      "hours, and not the tariff amount that follows them",
      [whole],
      [{ ...whole, hours: 30, rate: 120 }],
      nowhere,
      [{ kind: "hours", was: "20", now: "30" }],
    ],
    ["age", [whole], [{ ...whole, age: 4, rate: 90 }], nowhere, [{ kind: "age", was: "3", now: "4" }]],
    ["tariff", [whole], [{ ...whole, rate: 101 }], nowhere, [{ kind: "tariff", was: "100", now: "101" }]],
    [
      "days and tariff",
      [whole],
      [{ ...whole, to: 9, rate: 101 }],
      nowhere,
      [
        { kind: "days", was: "1-31", now: "1-9" },
        { kind: "tariff", was: "100", now: "101" },
      ],
    ],
    ["rules, where the basis is the same", [whole], [whole], nowhere, [{ kind: "rules", was: "", now: "" }]],
  ])("%s", (_, was, now, elsewhere, expected) => {
    expect(causesOf(was, now, elsewhere)).toEqual(expected);
  });
});
