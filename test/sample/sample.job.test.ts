import { readXlsx } from "hucre/xlsx";
import { birthday, daysInSampleYear, firstDay, lastDay } from "../../scripts/sample/dates";
import { parseCommand } from "../../scripts/sample/options";
import { sampleFacts } from "../../scripts/sample/sample-facts";
import { sampleSheets, sampleWorkbook } from "../../scripts/sample/workbook";
import { wartsOf } from "../../scripts/sample/sheets/draft";

const facts = sampleFacts();
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("the sample's size", () => {
  test("is what the product describes", () => {
    expect(facts.units).toHaveLength(12);
    expect(facts.staff).toHaveLength(180);
    expect(facts.indicators).toHaveLength(60);
    expect(facts.providers).toHaveLength(14);
    expect(new Set(facts.placements.map((placement) => placement.recipient)).size).toBe(900);
    expect(facts.economy.map((row) => row.year)).toEqual([2025, 2026, 2025, 2026, 2025, 2026, 2025, 2026]);
  });

  test("follows the options, each part from a stream of its own", () => {
    const more = sampleFacts({ children: 1_200, staff: 20 });
    expect(new Set(more.placements.map((placement) => placement.recipient)).size).toBe(1_200);
    expect(more.placements.slice(0, 100)).toEqual(facts.placements.slice(0, 100));
    expect(more.staff).toHaveLength(20);
    expect(new Set(more.staff.map((one) => one.unit)).size).toBe(12);
    expect(sampleFacts({ staff: 400 }).staff).toHaveLength(400);
  });
});

describe("the same options", () => {
  test("give the same bytes, another seed others", async () => {
    const [one, again, other] = await Promise.all([sampleWorkbook(), sampleWorkbook(), sampleWorkbook({ seed: 7 })]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(false);
  });

  test("give the same figures in Swedish", () => {
    const swedish = sampleFacts({ locale: "sv" });
    const figures = ({ budget, staff, placements, indicators }: typeof facts) => [
      budget.map((line) => [line.account, line.budget, line.outturn, line.forecast, line.priorOutturn]),
      staff.map((one) => [one.id, one.hoursWorked, one.monthlySalary, one.employedFrom]),
      placements.map((placement) => [
        placement.recipient,
        placement.born,
        placement.hours,
        placement.from,
        placement.to,
      ]),
      indicators.map((one) => [one.target, one.outcome, one.weight]),
    ];
    expect(figures(swedish)).toEqual(figures(facts));
    expect(sampleSheets(swedish).map((sheet) => sheet.name)).toEqual([
      "Enheter",
      "Budget 2026",
      "Nyckeltal",
      "Personal",
      "Ekonomi",
      "Barn",
      "Utförare",
      "Ersättning",
      "Anteckningar",
    ]);
  });
});

describe("the records agree with one another", () => {
  test("every unit, provider and parent that is named exists; ids are unique", () => {
    const units = new Set(facts.units.map((unit) => unit.name));
    for (const { unit } of [...facts.budget, ...facts.indicators, ...facts.staff, ...facts.economy])
      expect(units).toContain(unit);
    for (const { parent } of facts.units) expect(parent === null || units.has(parent)).toBe(true);
    const providers = new Set(facts.providers.map((provider) => provider.name));
    expect(facts.placements.every((placement) => providers.has(placement.provider))).toBe(true);
    expect(new Set(facts.staff.map((one) => one.id)).size).toBe(180);
  });

  test("the weights of a unit sum to one", () => {
    for (const unit of facts.units) {
      expect(sum(facts.indicators.filter((one) => one.unit === unit.name).map((one) => one.weight))).toBeCloseTo(1, 12);
    }
  });

  test("a result unit's outturn is its result: required 6,400 tkr and 1,150 beyond it", () => {
    const network = facts.budget.filter((line) => line.unit === "Electricity network");
    expect(sum(network.map((line) => line.budget))).toBe(-6_400);
    expect(sum(network.map((line) => line.outturn))).toBe(-7_550);
  });

  test("worked and absent hours stay within full time", () => {
    for (const one of facts.staff) {
      const hours = one.hoursWorked + one.sickHours + one.parentalHours + one.leaveHours;
      expect(one.hoursWorked).toBeGreaterThanOrEqual(0);
      expect(hours).toBeLessThanOrEqual(1_720 * one.fte + 1);
    }
  });

  test("the appropriation is near the year's grants, and the budget holds both", () => {
    const cost = sum([...facts.grantCost.values()]);
    expect(Math.abs(facts.appropriation - cost * 1.01)).toBeLessThanOrEqual(50_000);
    const line = facts.budget.find((one) => one.account === "4500");
    expect(line?.budget).toBe(facts.appropriation / 1_000);
    expect(Math.abs((line?.outturn ?? 0) - cost / 1_000)).toBeLessThan(3);
  });
});

describe("the roster", () => {
  const inHole = (hours: number): boolean =>
    hours === 0 || (hours > 19.5 && hours < 20) || (hours > 29.5 && hours < 30) || (hours > 39.5 && hours <= 40);

  test("has children of 1 to 6 years on every day placed", () => {
    for (const { born, from, to } of facts.placements) {
      expect(from).toBeGreaterThanOrEqual(birthday(born, 1));
      expect(Math.max(from, to ?? lastDay)).toBeLessThan(birthday(born, 7));
      expect(to === null || to >= from).toBe(true);
      expect(from <= lastDay && (to ?? lastDay) >= firstDay).toBe(true);
    }
  });

  test("leaves no hours in a hole of the printed table, unless asked to", () => {
    expect(facts.placements.filter((placement) => inHole(placement.hours))).toEqual([]);
    const warted = sampleFacts({ warts: ["forty-hours"] });
    const forty = warted.placements.filter((placement) => placement.hours === 40);
    expect(new Set(forty.map((placement) => placement.recipient)).size).toBe(3);
    expect(forty).toHaveLength(3);
    expect(warted.appropriation).toBe(facts.appropriation);
  });

  test("changes hours or provider inside the year without gap or overlap", () => {
    let changes = 0;
    facts.placements.forEach((placement, at) => {
      const before = facts.placements[at - 1];
      if (before?.recipient !== placement.recipient) return;
      changes += 1;
      expect(before.to).toBe(placement.from - 1);
      expect(before.hours !== placement.hours || before.provider !== placement.provider).toBe(true);
    });
    expect(changes).toBe(facts.placements.length - 900);
    expect(changes).toBeGreaterThan(50);
  });

  test("costs what a walk through the year, day by day, gives", () => {
    const cost = new Map<string, number>();
    for (const { born, hours, provider, from, to } of facts.placements) {
      const band = hours > 40 ? 0 : hours >= 30 ? 1 : hours >= 20 ? 2 : 3;
      for (let today = Math.max(from, firstDay); today <= Math.min(to ?? lastDay, lastDay); today += 1) {
        const row = facts.tariff.find(
          (one) => today >= birthday(born, one.ageFrom) && today < birthday(born, one.ageTo + 1),
        );
        cost.set(provider, (cost.get(provider) ?? 0) + (row?.rates[band] ?? NaN) / daysInSampleYear);
      }
    }
    expect(cost.size).toBe(14);
    for (const [provider, kronor] of cost) expect(facts.grantCost.get(provider)).toBeCloseTo(kronor, 4);
  });
});

describe("the workbook", () => {
  const sheets = sampleSheets(facts);

  test("can be read again with its nine sheets", async () => {
    const { bytes } = await sampleWorkbook();
    const workbook = await readXlsx(bytes);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      "Units",
      "Budget 2026",
      "Indicators",
      "Staff",
      "Economy",
      "Children",
      "Providers",
      "Tariff",
      "Notes",
    ]);
  });

  test("has subtotals and a grand total that are right", () => {
    const budget = sheets.find((sheet) => sheet.name === "Budget 2026");
    const totals = (budget?.rows ?? []).filter((row) => String(row[0]?.value).startsWith("Total "));
    expect(totals).toHaveLength(13);
    (["budget", "outturn", "forecast", "priorOutturn"] as const).forEach((column, at) => {
      const values = totals.map((row) => Number(row[3 + at]?.value));
      const units = facts.units.map((unit) =>
        sum(facts.budget.filter((line) => line.unit === unit.name).map((line) => line[column])),
      );
      expect(values).toEqual([...units, sum(facts.budget.map((line) => line[column]))]);
    });
  });

  test("has sums whose cells add up and hold no figure typed as text", () => {
    let checked = 0;
    for (const sheet of sheets) {
      for (const row of sheet.rows) {
        for (const { formula, value } of row) {
          const range = /^SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(formula ?? "");
          if (range === null) continue;
          const [, letters = "", first, last] = range;
          const column = letters.charCodeAt(0) - 65;
          const cells = sheet.rows.slice(Number(first) - 1, Number(last)).map((cells) => cells[column]);
          expect(cells.filter((cell) => typeof cell?.value === "string")).toEqual([]);
          expect(sum(cells.map((cell) => Number(cell?.value ?? 0)))).toBe(value);
          checked += 1;
        }
      }
    }
    // 12 units x 4 columns, less 4 that are typed, and 4 columns of hours.
    expect(checked).toBe(48);
  });

  test("is as untidy as real ones", () => {
    const warts = sheets.flatMap(wartsOf);
    const count = (kind: string): number => warts.filter((wart) => wart.kind === kind).length;
    expect(count("missing value")).toBe(1);
    expect(count("date as text")).toBe(1);
    expect(count("stray remark")).toBeGreaterThanOrEqual(4);
    expect(count("text like a formula")).toBe(15);
    const typed = warts.filter((wart) => wart.kind === "number as text").map((wart) => String(wart.text));
    expect(typed.some((text) => /^\d+ \d{3}$/.test(text))).toBe(true);
    expect(typed.some((text) => /^\d+,\d$/.test(text))).toBe(true);
    expect(typed.some((text) => /^\d+,\d %$/.test(text))).toBe(true);
    expect(typed.some((text) => text.startsWith("-"))).toBe(true);
    for (const name of ["Budget 2026", "Tariff"])
      expect(sheets.find((sheet) => sheet.name === name)?.merges).not.toEqual([]);
    for (const sheet of sheets.filter((one) => one.name !== "Notes")) expect(sheet.headerRow).toBeGreaterThanOrEqual(3);
    expect(facts.indicators.filter((one) => one.outcome === null)).toHaveLength(1);
  });
});

describe("the command", () => {
  test("reads its options", () => {
    expect(parseCommand(["a.xlsx", "--children", "50", "--locale", "sv", "--wart", "forty-hours"], "x")).toEqual({
      ok: true,
      out: "a.xlsx",
      options: { seed: 1996, children: 50, staff: 180, locale: "sv", warts: ["forty-hours"] },
    });
  });

  test.each([[["--staff", "many"]], [["--wart", "x"]], [["--seed"]], [["--colour", "red"]], [["a.xlsx", "b.xlsx"]]])(
    "refuses %j",
    (args) => {
      expect(parseCommand(args, "x").ok).toBe(false);
    },
  );
});
