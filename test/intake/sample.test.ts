import { sampleFacts } from "../../scripts/sample/sample-facts";
import type { IndicatorValue } from "../../scripts/sample/facts";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { readRecords } from "../../src/intake/read-records";
import type { Role } from "../../src/intake/reading";
import { readWorkbook } from "../../src/workbook/file/read";
import { recordsOf } from "./records-of";
import { sampleSnapshot } from "./sample-snapshot";

const measure = (value: IndicatorValue): number | null => (typeof value === "boolean" ? Number(value) : value);
const yes = (value: boolean): number => Number(value);

describe.each(["en", "sv"] as const)("the sample in %s", (locale) => {
  const facts = sampleFacts({ locale });
  const reading = readRecords(sampleSnapshot(facts));
  const read = (role: Role) => recordsOf(reading.tables.find((table) => table.role === role));
  const year = facts.year;

  test("one table a role, the notes ignored, no problem but what is wrong", () => {
    expect(reading.tables.map(({ role }) => role)).toEqual([
      "units",
      "budget",
      "indicators",
      "staff",
      "economy",
      "roster",
      "providers",
      "tariff",
    ]);
    expect(reading.ignored.map(({ sheet }) => sheet)).toEqual([locale === "en" ? "Notes" : "Anteckningar"]);
    expect(reading.problems).toEqual([]);
  });

  test("units", () => {
    expect(read("units")).toEqual(
      facts.units.map(({ code, name, parent, manager }) => expect.objectContaining({ code, name, parent, manager })),
    );
  });

  test("budget in kronor, subtotals left out", () => {
    expect(read("budget")).toEqual(
      facts.budget.map((line) => ({
        unit: line.unit,
        account: line.account,
        accountName: line.accountName,
        [`budget ${year}`]: line.budget * 1_000,
        [`outturn ${year}`]: line.outturn * 1_000,
        [`forecast ${year}`]: line.forecast * 1_000,
        [`outturn ${year - 1}`]: line.priorOutturn * 1_000,
      })),
    );
    const layout = reading.tables.find(({ role }) => role === "budget")?.layout;
    expect([layout?.section.length, layout?.subtotal.length, layout?.total.length]).toEqual([12, 12, 1]);
  });

  test("indicators", () => {
    expect(read("indicators")).toEqual(
      facts.indicators.map((fact) => ({
        indicator: fact.indicator,
        unit: fact.unit,
        goal: fact.goal,
        kind: fact.kind,
        measureUnit: fact.measureUnit,
        direction: fact.direction === "yes-no" ? "yes/no" : fact.direction,
        baseline: measure(fact.baseline),
        threshold: measure(fact.threshold),
        target: measure(fact.target),
        targetLow: fact.targetLow,
        targetHigh: fact.targetHigh,
        stretch: measure(fact.stretch),
        [`outcome ${year}`]: measure(fact.outcome),
        [`outcome ${year - 1}`]: measure(fact.priorOutcome),
        weight: fact.weight,
        method: fact.method,
        source: fact.source,
        owner: fact.owner,
        frequency: fact.frequency,
        costOfMeasuring: fact.costOfMeasuring,
      })),
    );
  });

  test("staff", () => {
    expect(read("staff")).toEqual(
      facts.staff.map((one) => ({
        id: one.id,
        name: one.name,
        sex: one.sex,
        unit: one.unit,
        team: one.team,
        role: one.role,
        fte: one.fte,
        hours: one.hoursWorked,
        absenceSick: one.sickHours,
        absenceParental: one.parentalHours,
        absenceLeave: one.leaveHours,
        salary: one.monthlySalary,
        employedFrom: one.employedFrom,
        employedTo: one.employedTo,
        ownContract: yes(one.ownContract),
      })),
    );
  });

  test("economy", () => {
    expect(read("economy")).toEqual(
      facts.economy.map((one) => ({
        unit: one.unit,
        period: String(one.year),
        requiredResult: one.requiredResult * 1_000,
        adjustedResult: one.adjustedResult * 1_000,
        actualCost: one.actualCost * 1_000,
        baseCost: one.baseCost * 1_000,
        outputMeasure: one.outputMeasure,
        output: one.output,
        baseOutput: one.baseOutput,
        priceIndex: one.priceIndex,
        basePriceIndex: one.basePriceIndex,
      })),
    );
  });

  test("roster", () => {
    expect(read("roster")).toEqual(
      facts.placements.map((one) => ({
        recipient: one.recipient,
        born: one.born,
        hours: one.hours,
        provider: one.provider,
        from: one.from,
        to: one.to,
        childOrder: one.childOrder,
        income: one.monthlyIncome,
      })),
    );
  });

  test("providers and the printed tariff with its appropriation", () => {
    expect(read("providers")).toEqual(
      facts.providers.map(({ code, name, kind, unit, contact, phone }) => ({
        code,
        provider: name,
        kind,
        unit,
        contact,
        phone,
      })),
    );
    expect(read("tariff").map(({ amount }) => amount)).toEqual(facts.tariff.flatMap(({ rates }) => rates));
    expect(read("tariff")[0]).toMatchObject({
      ageLow: 1,
      ageHigh: 2,
      hoursLow: 40,
      hoursLowIncluded: 0,
      hoursHigh: null,
      amount: 108_000,
    });
    expect(reading.tables.find(({ role }) => role === "tariff")?.labelled).toEqual([
      expect.objectContaining({ field: "appropriation", value: facts.appropriation, address: "B12" }),
    ]);
  });
});

test.each(["en", "sv"] as const)("the sample in %s through a file gives the same records", async (locale) => {
  const { bytes, facts } = await sampleWorkbook({ locale, children: 100 });
  const fromFile = readRecords(readWorkbook(bytes, "sample.xlsx"));
  const direct = readRecords(sampleSnapshot(facts));
  expect(fromFile.problems).toEqual([]);
  expect(fromFile.tables.map(({ role, range }) => [role, range])).toEqual(
    direct.tables.map(({ role, range }) => [role, range]),
  );
  expect(fromFile.tables.map(recordsOf)).toEqual(direct.tables.map(recordsOf));
});
