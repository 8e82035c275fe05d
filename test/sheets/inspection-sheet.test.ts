import { wordsOf } from "../../src/locale/words";
import { inspectScheme } from "../../src/rewards/inspection/inspect";
import { ofScheme } from "../../src/rewards/inspection/subject";
import { inspectionSheets } from "../../src/sheets/inspection-sheet";
import type { CellValue } from "../../src/workbook/cell";
import { checkPlan } from "../../src/workbook/legality";
import type { SheetPlan, TableColumn } from "../../src/workbook/plan";
import { presetOn } from "../rewards/inspection/preset-rows";

const found = inspectScheme(ofScheme(presetOn("unit-surplus", 2, 4), { surplus: { low: -200_000, high: 900_000 } }));
const beside = { title: "Unit surplus", pools: { formula: "SUM(Pools[Pool])", value: 0 } };

const texts = (sheet: SheetPlan | undefined): CellValue[] =>
  (sheet?.blocks ?? []).flatMap((block) =>
    block.kind === "cells" ? block.cells.map((cell) => cell.content.value) : [],
  );

describe("the sheets of an inspection", () => {
  const sheets = inspectionSheets(found, beside, wordsOf("en"));
  const [page, cases, curves] = sheets;

  it("are a page, the cases and the curves, and legal in both languages", () => {
    expect(sheets.map(({ id }) => id)).toEqual(["inspection", "inspection-cases", "inspection-curves"]);
    for (const language of ["en", "sv"] as const)
      expect(
        checkPlan({
          language,
          sheets: inspectionSheets(found, beside, wordsOf(language)),
          log: { at: "", job: "", rules: "", totals: "", checks: "" },
        }),
      ).toEqual([]);
  });

  it("tell the bounds, the case and the gap, what pays, and every finding with its cells and example", () => {
    const said = texts(page);
    expect(said).toEqual(
      expect.arrayContaining([found.cost.most.bound, found.cost.most.attained, found.cost.most.gap]),
    );
    expect(said).toContain("always, whatever the results are");
    for (const finding of found.findings) expect(said.join("\n")).toContain(finding.fix);
    expect(said.join("\n")).toMatch(/U1: Surplus \[units!surplus 1\]/);
    expect(said.join("\n")).toMatch(/Surplus = -?\d/);
    expect(found.outcomes.map(({ group }) => group)).toEqual(["women", "men", "full time", "part time"]);
    expect(said).toEqual(expect.arrayContaining(["women", "men", "part time"]));
  });

  it("draw each curve from its own rows and mark the measure as it stands by a second series", () => {
    const table = curves?.blocks.find((block) => block.kind === "table");
    const charts = (curves?.blocks ?? []).filter((block) => block.kind === "chart");
    const numbers = (id: string): Float64Array => {
      const column: TableColumn | undefined =
        table?.kind === "table" ? table.columns.find((one) => one.id === id) : undefined;
      return column?.values.kind === "numbers" ? column.values.values : new Float64Array();
    };
    expect(charts.map(({ title }) => title)).toEqual(["U1: Surplus", "U2: Surplus"]);
    charts.forEach((chart, index) => {
      const curve = found.units[index]!.curves[0]!;
      const first = chart.categories.row - (table?.at.row ?? 0) - 1;
      const rows = (id: string) => [...numbers(id).subarray(first, first + chart.categories.rows)];
      expect(rows("x")).toEqual([...rows("x")].sort((a, b) => a - b));
      expect(rows("current").filter((value) => !Number.isNaN(value))).toEqual([curve.current!.y]);
      expect(rows("x")[rows("current").findIndex((value) => !Number.isNaN(value))]).toBe(curve.current!.x);
      expect(chart.series).toHaveLength(2);
    });
  });

  it("give every measure with its value in the cases", () => {
    const table = cases?.blocks.find((block) => block.kind === "table");
    expect(table).toMatchObject({ rows: 2 });
    expect(table?.kind === "table" ? table.columns.map(({ id }) => id) : []).toEqual(
      expect.arrayContaining(["now", "low", "high", "least", "most"]),
    );
  });
});
