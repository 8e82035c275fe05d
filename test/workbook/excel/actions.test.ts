import { actionTrips } from "../../../src/workbook/excel/action-trips";
import type { Action } from "../../../src/workbook/excel/actions";
import { corners, play } from "../../../src/workbook/excel/play";
import { readExcel } from "../../../src/workbook/excel/read";
import { newSheetActions } from "./new-sheets";
import { typedConstant } from "../../../src/workbook/excel/typed";
import { positionOf } from "../../../src/workbook/cell";
import { readWorkbook } from "../../../src/workbook/file/read";
import { writeWorkbook } from "../../../src/workbook/file/write";
import type { SheetPlan } from "../../../src/workbook/plan";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { makeHost, type Host } from "../../host/host";
import { cellAt, newWorkbook, type HostWorkbook } from "../../host/model";
import { startOffice } from "../../host/office";
import { makeWorkbook } from "../files";
import { chartSheet, formSheet, fullPlan, grantsSheet } from "../plans";
import { spelledOut } from "./spelled-out";

const plans = [grantsSheet(), formSheet, chartSheet];

async function played(
  actions: readonly Action[],
  book: HostWorkbook = newWorkbook(),
  trips = actionTrips(actions),
): Promise<Host> {
  const host = startOffice(makeHost(book));
  const context = new Excel.RequestContext();
  for (const trip of trips) {
    context.application.suspendApiCalculationUntilNextSync();
    for (const action of trip) play(context, action);
    await context.sync();
  }
  expect(host.missing).toEqual([]);
  return host;
}

/** Gives formulas the values that a file holds for them. */
function calculatedAs(snapshot: Snapshot): HostWorkbook {
  const book = newWorkbook("Book1.xlsx", "Data");
  book.calculate = () => {
    for (const sheet of snapshot.sheets) {
      const target = book.sheets.find((one) => one.name === sheet.name);
      for (const address of target ? sheet.formulas.keys() : []) {
        const at = positionOf(address)!;
        const cell = cellAt(target!, at.row, at.column);
        const value = sheet.rows[at.row - sheet.origin.row]?.[at.column - sheet.origin.column];
        if (cell?.formula !== undefined) cell.value = value ?? null;
      }
    }
  };
  return book;
}

describe("sheets played on Excel and written into a file", () => {
  let host: Host;
  let file: Snapshot;
  let excel: Snapshot;

  beforeAll(async () => {
    const written = writeWorkbook(makeWorkbook(), fullPlan);
    if (!("bytes" in written)) throw new Error(JSON.stringify(written.problems));
    file = readWorkbook(written.bytes, "Book1.xlsx");
    host = await played(newSheetActions(plans, { date1904: false }), calculatedAs(file));
    excel = await readExcel(new Excel.RequestContext());
  });

  test.each(plans.map((plan) => plan.name))("%s: the same cells, looks, formulas, tables", (name) => {
    const ours = excel.sheets.find((sheet) => sheet.name === name)!;
    const theirs = file.sheets.find((sheet) => sheet.name === name)!;
    expect(spelledOut(ours)).toEqual({ ...(spelledOut(theirs) as object), ours: false });
  });

  test("one round trip for all of it", () => {
    expect(host.exchanges.length - 3).toBe(1);
  });

  test("what a snapshot does not hold: sizes, validation, rules, names, page, panes, charts", () => {
    const [, grants, form, charts] = host.book.sheets;
    expect(grants!.columnWidths.get(1)).toBe(24 * 5.25);
    expect(grants!.rowHeights.get(0)).toBe(24);
    expect(grants!.freeze).toMatchObject({ rows: 4, columns: 1 });
    expect(grants!.tabColor).toBe("#1F4E79");
    expect(grants!.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      printArea: { row: 0, column: 0, rows: 7, columns: 5 },
      titleRows: { row: 3, rows: 1 },
      titleColumns: { column: 0, columns: 2 },
      header: { LeftHeader: "Grants & more", CenterFooter: "&P / &N" },
    });
    expect(grants!.conditionals).toMatchObject([{ type: "DataBar", look: { bar: "#5B9BD5" } }]);
    expect(grants!.validations).toMatchObject([
      { area: { row: 3, column: 1 }, prompt: { message: "What the case worker should know" } },
    ]);
    expect(form!.validations.map((one) => one.rule)).toMatchObject([
      { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
      { list: { source: 'yes,so "so",no' } },
    ]);
    expect(form!.conditionals.map((one) => one.rule)).toEqual(["=AND(ISNUMBER(C4),C4<0)", '=C3="no"', "=C2>500"]);
    expect(form!.gridlines).toBe(false);
    expect(cellAt(form!, 1, 2)?.format.locked).toBe(false);
    expect(form!.links.size).toBe(1);
    expect(host.book.names.map((name) => [name.name, name.formula])).toEqual([["FormFrame", "='U03 form'!$C$2"]]);
    expect(charts!.charts.map((chart) => chart.type)).toEqual([
      "BarClustered",
      "ColumnClustered",
      "Line",
      "XYScatter",
      "XYScatterLines",
    ]);
    expect(charts!.charts[0]?.series).toMatchObject([
      { name: "Grant", color: "#2E75B6", values: { row: 4, column: 4 }, categories: { row: 4, column: 0 } },
    ]);
  });
});

test("a formula of a column is one assignment, however many rows", () => {
  const rows = Array.from({ length: 500 }, (_, row): readonly [string, number, number] => [`C${row}`, 1, 2]);
  const actions = newSheetActions([grantsSheet(rows)], { date1904: false });
  expect(actions.filter((action) => action.do === "formula")).toHaveLength(1);
});

test("texts that Excel would take for something else arrive as they are", async () => {
  const texts = [
    "=1+1",
    "+46 8",
    "-",
    "@x",
    "\tx",
    "'quoted",
    "007",
    "1E5",
    "1/2",
    "2026-01-31",
    "50%",
    "TRUE",
    "#N/A",
    "C01",
    "plain",
  ];
  const plan: SheetPlan = {
    id: "texts",
    name: "Texts",
    blocks: [
      {
        kind: "cells",
        id: "all",
        at: { row: 0, column: 0 },
        cells: [...texts, { error: "#N/A" }].map((value, row) => ({
          row,
          column: 0,
          role: "label",
          content: { value },
        })),
      },
    ],
  };
  await played(newSheetActions([plan], { date1904: false }));
  const snapshot = await readExcel(new Excel.RequestContext());
  expect(snapshot.sheets[1]?.rows.flat()).toEqual([...texts, { error: "#N/A" }]);
  expect(snapshot.sheets[1]?.formulas.size).toBe(0);
});

test("constants as they are typed", () => {
  expect(["Anna Å", "sant", "v1", "", null, 1.5, false].map(typedConstant)).toEqual([
    "Anna Å",
    "'sant",
    "'v1",
    null,
    null,
    1.5,
    false,
  ]);
});

test("dates where the workbook counts from 1904", () => {
  const style = { numberFormat: "yyyy-mm-dd" };
  const validation = { rule: { kind: "date" as const, least: 46_053 } };
  const plan: SheetPlan = {
    id: "days",
    name: "Days",
    blocks: [
      {
        kind: "cells",
        id: "days",
        at: { row: 0, column: 0 },
        cells: [
          { row: 0, column: 0, role: "label", content: { value: 46_053 }, style, validation },
          { row: 0, column: 1, role: "label", content: { value: 46_053 } },
        ],
      },
    ],
  };
  const actions = newSheetActions([plan], { date1904: true });
  expect(actions).toContainEqual(expect.objectContaining({ do: "fill", rows: [[44_591, 46_053]] }));
  expect(actions).toContainEqual(
    expect.objectContaining({ do: "validate", validation: { rule: { kind: "date", least: 44_591 } } }),
  );
});

test("round trips hold about as much as they may, and nothing is lost between them", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [row, `name ${row}`, row * 1.5]);
  const area = { row: 0, column: 0, rows: rows.length, columns: 3 };
  const most = 200_000;
  const actions: Action[] = [
    { do: "add sheet", sheet: "Long" },
    { do: "fill", sheet: "Long", area, rows },
  ];
  const trips = actionTrips(actions, most);
  expect(trips.length).toBeGreaterThan(1);
  const fills = trips.flat().flatMap((action) => (action.do === "fill" ? [action] : []));
  expect(fills.flatMap((fill) => fill.rows)).toEqual(rows);
  for (const trip of trips) expect(JSON.stringify(trip).length).toBeLessThan(most + 1_000);
  const host = await played(actions, newWorkbook(), trips);
  expect(host.exchanges).toHaveLength(trips.length);
  // On the wire a write takes more than its values do: the client parts it into chunks with a path each.
  expect(Math.max(...host.exchanges.map((one) => one.sent))).toBeLessThan(2 * most);
  expect(host.book.sheets[1]?.cells.size).toBe(60_000);
});

test("headers and footers by corner", () => {
  expect(corners("&LGrants & more")).toEqual([["left", "Grants & more"]]);
  expect(corners("Page &P&RRight")).toEqual([
    ["center", "Page &P"],
    ["right", "Right"],
  ]);
  expect(corners(undefined)).toEqual([]);
});
