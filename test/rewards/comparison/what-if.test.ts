import { whatIf } from "../../../src/rewards/comparison/what-if";
import { computeScheme, readScheme, type ComputedScheme } from "../../../src/rewards/scheme/compute";
import { plainReaders, plainRows } from "../../../src/rewards/scheme/rows";

function computed(share: number, period: string, result: number, persons: readonly string[]): ComputedScheme {
  const read = readScheme({
    format: "cqm-scheme/1",
    id: "part",
    title: "A part",
    source: "Decided",
    measures: [{ id: "result", header: "Result", meaning: "money" }],
    parameters: [{ id: "part", header: "Part", value: share, meaning: "share" }],
    pool: { of: "part * result" },
    distribution: { by: "head" },
  });
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const found = computeScheme(
    read.scheme,
    plainRows({
      units: [{ unit: "A", result }],
      staff: persons.map((person, at) => ({
        person,
        unit: "A",
        sex: at % 2 === 0 ? "woman" : "man",
        fte: at === 0 ? 0.5 : 1,
      })),
    }),
    { readers: plainReaders, period },
  );
  if (found.computed === null) throw new Error(JSON.stringify(found.problems));
  return found.computed;
}

const rowsOf = ({ model, dataset, results }: ReturnType<typeof whatIf>, table: string) =>
  Array.from({ length: dataset.tables[table]!.rows }, (_, row) =>
    Object.fromEntries(
      model.tables.find(({ name }) => name === table)!.columns.map(({ id }) => [id, results.value(table, id, row)]),
    ),
  );

describe("what-if", () => {
  const before = computed(0.5, "2025", 100_000, ["P1", "P2"]);
  const after = computed(0.25, "2026", 160_000, ["P1", "P2", "P3", "P4"]);
  const found = whatIf(before, after);

  it("shows totals, groups, winners, losers and the largest fall", () => {
    expect(rowsOf(found, "WhatIfTotals")[0]).toMatchObject({
      before: 50_000,
      after: 40_000,
      change: -10_000,
      gains: 2,
      loses: 2,
      fall: 15_000,
      after50: 10_000,
      before75: 25_000,
    });
    expect(rowsOf(found, "WhatIfSexes").map((row) => [row["id"], row["before"], row["after"]])).toEqual([
      ["man", 25_000, 20_000],
      ["woman", 25_000, 20_000],
    ]);
    expect(rowsOf(found, "WhatIfExtents").map((row) => [row["id"], row["persons"], row["loses"]])).toEqual([
      ["full time", 3, 1],
      ["part time", 1, 1],
    ]);
    expect(rowsOf(found, "WhatIfPeriods").map((row) => [row["id"], row["before"], row["after"]])).toEqual([
      ["2025", 50_000, 0],
      ["2026", 0, 40_000],
    ]);
  });

  it("groups sum to the whole", () => {
    for (const table of ["WhatIfUnits", "WhatIfSexes", "WhatIfExtents"])
      expect(rowsOf(found, table).reduce((sum, row) => sum + Number(row["change"]), 0)).toBe(-10_000);
  });

  it("splits the difference into causes that sum to it", () => {
    const { change, causes } = found.causes!;
    expect(change).toBe(-10_000);
    expect(causes.map(({ id, change: one }) => [id, one])).toEqual([
      ["results", 30_000],
      ["parameters", -40_000],
      ["staff", 0],
    ]);
  });
});
