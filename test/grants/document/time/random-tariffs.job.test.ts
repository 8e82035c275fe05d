import fc from "fast-check";
import { amountsOf } from "../../../../src/app/ledger/document-ledger";
import { readProviders, readTariffRows, recordRows } from "../../../../src/app/tariff-rows";
import { checkedDocument } from "../../../../src/grants/document/read-document";
import type { CompiledTariff } from "../../../../src/grants/document/compile";
import { compileOverTime } from "../../../../src/grants/document/time/compile-over-time";
import { placementDataset } from "../../../../src/grants/document/time/dataset";
import type { TariffText } from "../../../../src/grants/document/schema";
import { documentCauses, monthRule } from "../../../../src/grants/ledger/document-causes";
import { caseKey, emptyLedger, monthAt, type Ledger, type MonthAmount } from "../../../../src/grants/ledger/ledger";
import { corrections, rowsToClose } from "../../../../src/grants/ledger/settle";
import { serialOf } from "../../../../src/rules/dates";
import type { Dataset } from "../../../../src/rules/data";
import { evaluate } from "../../../../src/rules/evaluate/evaluate";
import { checkFormulas } from "../../../../src/rules/formula/check";
import { plainNaming } from "../../../../src/rules/naming";
import { differences } from "../../../rules/readings";
import type { JsonRow } from "../tariff-files";
import { randomPlacement, randomProviders, randomTariff } from "./random-tariff";

jest.setTimeout(400_000);

function compiledOf(text: TariffText): CompiledTariff {
  const read = checkedDocument(text);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const compiled = compileOverTime(read.document);
  if (!("model" in compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled;
}

function datasetOf(compiled: CompiledTariff, rows: readonly JsonRow[], providers: readonly JsonRow[]): Dataset {
  const { document, time } = compiled;
  if (time === undefined) throw new Error("no time");
  const read = readTariffRows(document, recordRows(rows, "rows"));
  const list = readProviders(document, recordRows(providers, "providers"));
  const problems = [...read.problems, ...list.problems].filter(({ severity }) => severity === "error");
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return placementDataset(compiled, time, { rows: read.table, providers: list.table }, 2026);
}

function paidIn(compiled: CompiledTariff, rows: readonly JsonRow[], providers: readonly JsonRow[]) {
  const dataset = datasetOf(compiled, rows, providers);
  const results = evaluate(compiled.model, dataset);
  // A pool that nobody has a weight in is refused: nothing is paid, and there is nothing to hold to a law.
  fc.pre(!results.faults.some(({ code }) => code === "nobody to share among"));
  expect(results.faults).toEqual([]);
  const payments = dataset.tables["Payments"]?.rows ?? 0;
  return {
    total: Number(results.value("Totals", "paidInYear", 0)),
    byProvider: Array.from({ length: payments }, (_, row) => [
      results.value("Payments", "key", row),
      results.value("Payments", "paidInYear", row),
    ]),
    structure: Array.from({ length: payments }, (_, row) => Number(results.value("Providers", "structure", row))),
    weights: Array.from({ length: payments }, (_, row) => Number(results.value("Providers", "placed", row))),
  };
}

const town = fc.record({
  tariff: randomTariff,
  rows: fc.array(randomPlacement, { minLength: 1, maxLength: 7 }),
  providers: randomProviders,
});

describe("random tariff documents on random placements", () => {
  it("are computed by the engine as by exact arithmetic, in legal formulas", () => {
    fc.assert(
      fc.property(town, ({ tariff, rows, providers }) => {
        const compiled = compiledOf(tariff);
        expect(checkFormulas(compiled.model, plainNaming(compiled.model))).toEqual([]);
        expect(differences(compiled.model, datasetOf(compiled, rows, providers))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("pay the same in any order of the rows", () => {
    fc.assert(
      fc.property(town, ({ tariff, rows, providers }) => {
        const compiled = compiledOf(tariff);
        const [one, other] = [rows, [...rows].reverse()].map((order) => paidIn(compiled, order, providers));
        expect(other?.byProvider).toEqual(one?.byProvider);
        expect(other?.total).toBe(one?.total);
      }),
      { numRuns: 60 },
    );
  });

  it("pay for two parts of a placement what they pay for the whole, up to the rounding of the month that is cut", () => {
    fc.assert(
      fc.property(town, fc.integer({ min: 1, max: 250 }), ({ tariff, rows, providers }, at) => {
        const compiled = compiledOf(tariff);
        const [first, ...others] = rows;
        const begins = Date.parse(String(first?.["from"]));
        const last = first?.["to"] == null ? Date.parse("2027-12-31") : Date.parse(String(first["to"]));
        const middle = begins + at * 86_400_000;
        fc.pre(first !== undefined && middle < last);
        const iso = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
        const parts = [
          { ...first, to: iso(middle) },
          { ...first, from: iso(middle + 86_400_000) },
        ] as JsonRow[];
        const [whole, cut] = [rows, [...parts, ...others]].map((list) => paidIn(compiled, list, providers).total);
        const step = compiled.time?.round.to ?? 1;
        expect(Math.abs((whole ?? 0) - (cut ?? 0))).toBeLessThanOrEqual(1.5 * step + 1e-6);
      }),
      { numRuns: 80 },
    );
  });

  it("share a pool whose parts sum to it", () => {
    fc.assert(
      fc.property(town, ({ tariff, rows, providers }) => {
        const compiled = compiledOf(tariff);
        const { structure } = paidIn(compiled, rows, providers);
        const sum = structure.reduce((all, part) => all + part, 0);
        const pool = Number(tariff.parameters?.find(({ id }) => id === "pool")?.value);
        const step = tariff.steps.find((one) => one.id === "structure") as { readonly to?: number } | undefined;
        const to = step?.to ?? 1;
        // Nobody has a weight: nothing is shared.
        if (sum !== 0) expect(Math.abs(sum - Math.round(pool / to) * to)).toBeLessThan(1e-6);
        for (const part of structure) expect(Math.abs(part / to - Math.round(part / to))).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("months closed by a random tariff document", () => {
  const begins = serialOf(2026, 1, 1);
  const granted = (compiled: CompiledTariff, rows: readonly JsonRow[], providers: readonly JsonRow[]) => {
    const { tables, parameters } = datasetOf(compiled, rows, providers);
    return amountsOf(compiled, tables, parameters, begins);
  };
  const closeNext = (ledger: Ledger, amounts: readonly MonthAmount[]): Ledger => {
    const month = monthAt(begins, ledger.closings.length);
    const entries = rowsToClose(ledger, amounts, { month, rules: "1", say: () => "" });
    const closing = { month, attesters: ["A", "B"], at: "", rules: "1", settings: "", terms: "", control: "" } as const;
    return {
      closings: [...ledger.closings, { ...closing, rows: entries.length, total: 0 }],
      entries: [...ledger.entries, ...entries],
    };
  };

  it("never change: what lists and tariffs become is paid as corrections, whose causes sum to them", () => {
    const january = randomTariff.map(
      (tariff) => ({ ...tariff, time: { ...tariff.time, yearBegins: 1 } }) as TariffText,
    );
    const lists = fc.array(randomPlacement, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(january, january, lists, lists, randomProviders, (was, now, before, after, providers) => {
        const [old, next] = [compiledOf(was), compiledOf(now)];
        const first = granted(old, before, providers);
        const closed = closeNext(closeNext(emptyLedger, first), first);
        const amounts = granted(next, after, providers);
        const values = { monthMethod: old.time?.method ?? "", countDay: 15, monthStep: old.time?.round.to ?? 1 };
        const monthBy = old.time === undefined ? null : monthRule(old.document, old.time, values);
        const causes = (cases: Parameters<typeof documentCauses>[0]) =>
          documentCauses(cases, { before: granted(old, after, providers), newTariff: amounts, monthBy });
        const open = corrections(closed, amounts, causes);
        for (const { amount, split } of open)
          expect(Math.abs(amount - Object.values(split ?? {}).reduce((sum, one) => sum + one, 0))).toBeLessThan(0.005);
        const march = closeNext(closed, amounts);
        expect(march.entries.slice(0, closed.entries.length)).toEqual(closed.entries);
        // What has been paid for the closed months is now what they come to, case by case, and nothing is left to correct.
        expect(corrections(march, amounts)).toEqual([]);
        const due = new Map(
          amounts.filter(({ month }) => month < monthAt(begins, 3)).map((one) => [caseKey(one), one.amount]),
        );
        const paid = new Map<string, number>();
        for (const entry of march.entries) paid.set(caseKey(entry), (paid.get(caseKey(entry)) ?? 0) + entry.amount);
        for (const key of new Set([...due.keys(), ...paid.keys()]))
          expect(Math.abs((paid.get(key) ?? 0) - (due.get(key) ?? 0))).toBeLessThan(0.005);
      }),
      { numRuns: 40 },
    );
  });
});
