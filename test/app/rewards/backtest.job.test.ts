import { backtestOnFile } from "../../../src/app/rewards/backtest";
import { decideOnFile } from "../../../src/app/rewards/decide";
import { oneWorkbook } from "../../../src/app/several-files";
import { tableAnswers } from "../../../src/app/schemes/scheme-answer";
import { recalculate } from "../../support/libreoffice";
import { describeWith } from "../../support/requirements";
import { differences, writtenCells } from "../../support/written-cells";
import { at, done, smallTown, total } from "../small-town";

jest.setTimeout(600_000);

const bytesOf = (text: string) => new TextEncoder().encode(text);

const scheme = {
  name: "scheme.json",
  bytes: bytesOf(
    JSON.stringify({
      format: "cqm-scheme/1",
      id: "half-gain",
      title: "Half of the gain, a fifth set aside",
      source: "Made for this test",
      measures: [{ id: "saving", header: "Saving", meaning: "money" }],
      pool: { of: "saving", employees: 0.5 },
      reserve: { taken: "before the split", share: 0.2, deficits: "drawn from the reserve" },
      distribution: { by: "head" },
    }),
  ),
};

/** Three years of gains: two good ones about a bad one. */
function gains(): Uint8Array {
  const made = oneWorkbook([
    {
      name: "results.csv",
      bytes: bytesOf("Unit;Year;Saving\nNorth;2024;1000000\nNorth;2025;-150000\nNorth;2026;500000\n"),
    },
    {
      name: "staff.csv",
      bytes: bytesOf(
        "Employee id;Unit;Hours worked;Extent;Salary;Employed from\nN-1;North;1600;1;30000;2020-01-01\nN-2;North;1600;1;31000;2021-01-01\nN-3;North;1600;1;32000;2022-01-01\n",
      ),
    },
  ]);
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made.file.bytes;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

function rowsOf({ backtest }: ReturnType<typeof backtestOnFile>, table: string): Rows {
  if (backtest === null) throw new Error("no backtest");
  return tableAnswers(backtest.model, backtest.dataset, backtest.results).find(({ name }) => name === table)!.rows;
}

describe("a scheme over the years of a workbook", () => {
  const found = () => backtestOnFile(gains(), "gains.xlsx", [], { at, scheme });

  it("carries the reserve from year to year", () => {
    // 2024: 200,000 set aside, half of 800,000 is 400,000. 2025: 150,000 drawn, nothing paid. 2026: 100,000 set aside, half of 400,000.
    const years = rowsOf(found(), "BacktestYears");
    expect(years.map((row) => [row["id"], row["pool"], row["reserve"], row["units"]])).toEqual([
      ["Year 2024", 400_000, 200_000, 1],
      ["Year 2025", 0, 50_000, 0],
      ["Year 2026", 200_000, 150_000, 1],
    ]);
    expect(years.map((row) => row["cost"])).toEqual(years.map((row) => row["paid"]));
    expect(rowsOf(found(), "BacktestUnits")[0]).toMatchObject({ pools: 600_000, paidYears: 2, reserve2025: 50_000 });
  });

  it("says what was decided beside what would have been paid, and that staff are the same", async () => {
    const town = done((await smallTown()).bytes, {}, "rewards");
    const decided = decideOnFile(town.bytes, "town.xlsx", { year: 2026, attesters: ["Ada Lind", "Bo Ek"] }, { at });
    if (decided.bytes === null) throw new Error(JSON.stringify(decided.problems));
    const tried = backtestOnFile(decided.bytes, "town.xlsx", [], { at });
    expect(tried.problems.map(({ code }) => code)).toContain("same-staff-in-all-years");
    const years = rowsOf(tried, "BacktestYears");
    expect(years.map((row) => row["id"])).toEqual(["Year 2025", "Year 2026"]);
    expect(years[1]).toMatchObject({ paid: total(town, "sharesPaid"), decided: total(town, "sharesPaid"), differs: 0 });
  });

  it("refuses years that the lists do not have, and says which they have", () => {
    const { backtest, problems } = backtestOnFile(gains(), "gains.xlsx", [2019], { at, scheme });
    expect(backtest).toBeNull();
    const [first] = problems.filter(({ severity }) => severity === "error");
    expect(first?.message).toBe("The lists have no results of 2019; they have 2024, 2025, 2026.");
  });

  describeWith("libreoffice", "recalculated", () => {
    it.each(["en", "sv"] as const)("agrees with the engine in every cell, in %s", async (language) => {
      const { bytes } = backtestOnFile(gains(), "gains.xlsx", [], { at, scheme, language });
      const cells = writtenCells(bytes!);
      expect(cells.length).toBeGreaterThan(15);
      expect(differences(cells, await recalculate(bytes!))).toEqual([]);
    });
  });
});
