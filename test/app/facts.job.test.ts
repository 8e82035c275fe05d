import { budgetInput } from "../../src/app/inputs/budget-input";
import { runOnFile, type FileJobResult } from "../../src/app/file-job";
import { calendarOf, serialOf } from "../../src/rules/dates";
import { readRecords } from "../../src/intake/read-records";
import { readWorkbook } from "../../src/workbook/file/read";
import { sampleWorkbook, type Sample } from "../../scripts/sample/workbook";
import { at, columnOf, ownInput, ownTable, total } from "./small-town";

/** The whole sample against the records that it was made from. */
let sample: Sample;
let result: FileJobResult & { readonly bytes: Uint8Array };

beforeAll(async () => {
  sample = await sampleWorkbook();
  const done = runOnFile("run", sample.bytes, "sample.xlsx", { at });
  if (done.bytes === null) throw new Error("The sample was refused.");
  result = { ...done, bytes: done.bytes };
}, 60_000);

function sumBy(keys: readonly unknown[], values: readonly unknown[]): Map<unknown, number> {
  const sums = new Map<unknown, number>();
  keys.forEach((one, row) => sums.set(one, (sums.get(one) ?? 0) + Number(values[row] ?? 0)));
  return sums;
}

test("grants agree with the daily figures of the sample, each month of each row rounded to whole kronor", () => {
  const grants = ownTable(result.bytes, "Grants");
  const rows = columnOf(grants, "segment").length;
  const unrounded = [...sample.facts.grantCost.values()].reduce((sum, cost) => sum + cost, 0);
  const granted = Number(total(result, "granted"));
  expect(rows).toBeGreaterThan(sample.facts.placements.length);
  expect(Math.abs(granted - unrounded)).toBeLessThanOrEqual(rows * 12 * 0.5);
});

/** Kronor by provider, unrounded: each day its part of its month, and each month a twelfth of the rate at the age of the day. */
function costByMonth({ placements, tariff, year }: Sample["facts"]): Map<string, number> {
  const costs = new Map<string, number>();
  for (const { provider, born, hours, from, to } of placements) {
    const band = hours > 40 ? 0 : hours >= 30 ? 1 : hours >= 20 ? 2 : 3;
    const birth = calendarOf(born);
    for (let day = serialOf(year, 1, 1); day <= serialOf(year, 12, 31); day += 1) {
      if (day < from || (to !== null && day > to)) continue;
      const { month, day: date } = calendarOf(day);
      const before = month < birth.month || (month === birth.month && date < birth.day);
      const age = year - birth.year - (before ? 1 : 0);
      const rate = tariff.find(({ ageFrom, ageTo }) => age >= ageFrom && age <= ageTo)?.rates[band] ?? 0;
      const daysInMonth = serialOf(year, month + 1, 1) - serialOf(year, month, 1);
      costs.set(provider, (costs.get(provider) ?? 0) + rate / 12 / daysInMonth);
    }
  }
  return costs;
}

test("payments of each provider agree with a count of days, but for the rounding of each row's months", () => {
  const grants = ownTable(result.bytes, "Grants");
  const payments = ownTable(result.bytes, "Payments");
  const providers = columnOf(payments, "provider");
  const rowsOf = sumBy(
    columnOf(grants, "provider"),
    columnOf(grants, "provider").map(() => 1),
  );
  const paid = sumBy(providers, columnOf(payments, "paid"));
  expect(providers.length).toBe(sample.facts.providers.length);
  for (const [provider, cost] of costByMonth(sample.facts)) {
    const apart = Math.abs((paid.get(provider) ?? 0) - cost);
    expect([provider, apart <= (rowsOf.get(provider) ?? 0) * 12 * 0.5]).toEqual([provider, true]);
  }
  const sum = [...paid.values()].reduce((one, other) => one + other, 0);
  expect(sum).toBe(total(result, "granted"));
});

test("the appropriation is the one on the sheet, and what is left is the rest", () => {
  expect(ownInput(result.bytes, "parameters", "appropriation").value).toBe(sample.facts.appropriation);
  expect(columnOf(ownTable(result.bytes, "Frame"), "appropriation")).toEqual([sample.facts.appropriation]);
  expect(total(result, "remaining")).toBe(sample.facts.appropriation - Number(total(result, "granted")));
});

test("budget, outturn and forecast of each unit are the sample's, to the krona", () => {
  const frames = ownTable(result.bytes, "Frames");
  const units = columnOf(frames, "unit");
  for (const field of ["budget", "outturn", "forecast", "priorOutturn"] as const) {
    const inKronor = sample.facts.budget.map((line) => Math.round(line[field] * 1000));
    const expected = sumBy(
      sample.facts.budget.map(({ unit }) => unit),
      inKronor,
    );
    expect([field, sumBy(units, columnOf(frames, field))]).toEqual([field, expected]);
  }
});

test("the lines of the budget are as many and as large as the sample's", () => {
  const lines = budgetInput(readRecords(readWorkbook(sample.bytes, "sample.xlsx")), sample.facts.year);
  expect(lines?.rows).toBe(sample.facts.budget.length);
});

test("everybody on the list of staff has a share, and the shares are what the pools pay", () => {
  const shares = ownTable(result.bytes, "Shares");
  expect(columnOf(shares, "id")).toEqual(sample.facts.staff.map(({ id }) => id));
  const paid = columnOf(shares, "paid").reduce<number>((sum, value) => sum + Number(value), 0);
  expect(paid).toBe(total(result, "sharesPaid"));
  const pools = ownTable(result.bytes, "Pools");
  const unitsPaid = sumBy(columnOf(shares, "unit"), columnOf(shares, "paid"));
  columnOf(pools, "unit").forEach((unit, row) => {
    expect([unit, unitsPaid.get(unit) ?? 0]).toEqual([unit, columnOf(pools, "paid")[row]]);
  });
});

test("the Swedish sample gives the same totals", async () => {
  const swedish = await sampleWorkbook({ locale: "sv" });
  const done = runOnFile("run", swedish.bytes, "exempel.xlsx", { at, language: "sv" });
  expect(done.totals.map(({ id, value }) => [id, value])).toEqual(result.totals.map(({ id, value }) => [id, value]));
}, 60_000);
