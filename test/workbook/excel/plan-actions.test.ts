import type { Action } from "../../../src/workbook/excel/actions";
import { planActions } from "../../../src/workbook/excel/plan-actions";
import { readExcel } from "../../../src/workbook/excel/read";
import { readWorkbook } from "../../../src/workbook/file/read";
import type { CellsBlock, SheetPlan, TableBlock } from "../../../src/workbook/plan";
import { makeHost, type Host } from "../../host/host";
import { areaAddress } from "../../../src/workbook/cell";
import { cellAt, madeCell, newWorkbook, type HostSheet } from "../../host/model";
import { rename } from "../../host/objects/worksheet";
import { editCells } from "../../support/cell-edits";
import { makeWorkbook } from "../files";
import { chartSheet, formSheet, fullPlan, grantsSheet, grantsTable, planOf, rows, title, type Row } from "../plans";
import { written } from "../written";
import { calculatedAs, opened, sameOnBothSides, writeInExcel } from "./both-sides";

const [first, second, third] = rows as readonly [Row, Row, Row];
const more: readonly Row[] = [first, second, third, ["C04", 1, 1], ["C05", 2, 2]];

/** A workbook in Excel with a sheet of the user's, in which a plan was written. */
async function start(...sheets: readonly SheetPlan[]): Promise<Host> {
  const host = makeHost(newWorkbook("Book1.xlsx", "Data"));
  const file = readWorkbook(written(makeWorkbook(), planOf(...sheets)).bytes, "Book1.xlsx");
  host.book.calculate = calculatedAs(file);
  await writeInExcel(host, planOf(...sheets));
  return host;
}

function sheetOf(host: Host, name: string): HostSheet {
  return host.book.sheets.find((sheet) => sheet.name === name)!;
}

function type(host: Host, sheet: string, row: number, column: number, value: string | number): void {
  madeCell(sheetOf(host, sheet), row, column).value = value;
}

function held(host: Host, sheet: string, row: number, column: number): unknown {
  return cellAt(sheetOf(host, sheet), row, column)?.value ?? null;
}

/** What is done to sheets other than the log. */
function besideLog(actions: readonly Action[]): Action[] {
  return actions.filter((action) => action.sheet !== "Log");
}

describe("a second, equal write", () => {
  test("adds a row to the log and does nothing else, protected sheets and charts included", async () => {
    const host = await start(...fullPlan.sheets);
    const again = await writeInExcel(host, planOf(...fullPlan.sheets));
    expect(besideLog(again.actions)).toEqual([]);
    expect(again.actions.map((action) => action.do)).toEqual(["clear", "resize table", "fill", "style", "style"]);
    expect(again.receipt.changeCount).toBe(0);
    expect(again.trips).toBe(1);
    expect(again.snapshot.own.find((own) => own.id === "log")?.tables[0]?.area.rows).toBe(3);
  });

  test("also where a file was written first and then opened in Excel", async () => {
    const host = opened(written(makeWorkbook(), planOf(grantsSheet(), formSheet)).bytes);
    expect(besideLog((await writeInExcel(host, planOf(grantsSheet(), formSheet))).actions)).toEqual([]);
  });
});

test("our own marks, and nothing else, are hidden names of our sheets; the state is very hidden", async () => {
  const host = await start(grantsSheet(), formSheet);
  expect(sheetOf(host, "Data").names).toEqual([]);
  expect(host.book.names.map((name) => name.name)).toEqual(["FormFrame"]);
  for (const sheet of host.book.sheets.slice(1)) {
    expect(sheet.names.length).toBeGreaterThan(0);
    expect(sheet.names.filter((name) => name.visible || !name.name.startsWith("_cqm."))).toEqual([]);
  }
  expect(sheetOf(host, "CQM state").visibility).toBe("VeryHidden");
});

describe("what a person did on a sheet of ours", () => {
  test("notes keep how they look, with their link, as they move with their row", async () => {
    const host = await start(grantsSheet());
    const sheet = sheetOf(host, "Grants");
    const note = madeCell(sheet, 6, 7);
    note.value = "asked again";
    note.format = { ...note.format, color: "#C00000", size: 14, fill: "#FFEE00" };
    sheet.links.set(6 * 16_384 + 7, { address: "https://example.org/" });
    const { receipt } = await writeInExcel(host, planOf(grantsSheet([third])));
    expect(cellAt(sheet, 4, 7)).toMatchObject({
      value: "asked again",
      format: { color: "#C00000", size: 14, fill: "#FFEE00" },
    });
    expect([...sheet.links]).toEqual([[4 * 16_384 + 7, { address: "https://example.org/" }]]);
    expect(cellAt(sheet, 6, 7)).toBeUndefined();
    expect(receipt.sheets[0]?.state).toBe("changed");
    expect(host.book.sheets.map((one) => one.name)).toEqual(["Data", "Grants", "Log", "CQM state"]);
  });

  test("a sheet that was renamed is found by its mark, and formulas on other sheets point at it", async () => {
    const host = await start(grantsSheet(), formSheet);
    rename(sheetOf(host, "Grants"), "Our grants");
    const { receipt } = await writeInExcel(host, planOf(grantsSheet(more), formSheet));
    expect(receipt.sheets[0]).toEqual({ id: "grants", name: "Our grants", state: "changed" });
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Data", "Our grants", "U03 form", "Log", "CQM state"]);
    expect([...sheetOf(host, "U03 form").links.values()]).toHaveLength(1);
  });

  test("an edited parameter on a protected sheet stays; the sheet is protected again, with its inputs open", async () => {
    const host = await start(grantsSheet(), formSheet);
    type(host, "U03 form", 1, 2, 2000);
    const changed: SheetPlan = {
      ...formSheet,
      blocks: formSheet.blocks.map((block) =>
        block.kind === "cells"
          ? {
              ...block,
              cells: block.cells.map((cell) =>
                cell.row === 0 && cell.column === 0 ? { ...cell, content: { value: "Frame of the year" } } : cell,
              ),
            }
          : block,
      ),
    };
    const { receipt } = await writeInExcel(host, planOf(grantsSheet(), changed));
    expect([held(host, "U03 form", 1, 1), held(host, "U03 form", 1, 2)]).toEqual(["Frame of the year", 2000]);
    expect(sheetOf(host, "U03 form").protection).not.toBeNull();
    expect(cellAt(sheetOf(host, "U03 form"), 1, 2)?.format.locked).toBe(false);
    expect(receipt.problems.map((problem) => problem.code)).toEqual(["input-kept"]);
  });

  test("formulas of the user's follow our cells as tables grow and move", async () => {
    const host = await start(stacked(rows, rows));
    const data = sheetOf(host, "Data");
    madeCell(data, 0, 0).formula = "=Stacked!E11";
    await writeInExcel(host, planOf(stacked(more, rows)));
    // The second table went down by two rows.
    expect(cellAt(data, 0, 0)?.formula).toBe("=Stacked!E13");
  });

  test("a column of theirs among ours is not moved where a formula of theirs refers to it", async () => {
    const host = await start(grantsSheet());
    const sheet = sheetOf(host, "Grants");
    insertedColumn(sheet);
    madeCell(sheetOf(host, "Data"), 0, 0).formula = "=SUM(Grants[Mine])";
    const planned = planActions(await readExcel(new Excel.RequestContext()), planOf(grantsSheet()));
    expect(planned).toMatchObject({
      problems: [{ severity: "error", code: "persons-column-referred", where: { sheet: "Data", address: "A1" } }],
    });
    delete cellAt(sheetOf(host, "Data"), 0, 0)?.formula;
    await writeInExcel(host, planOf(grantsSheet()));
    const headers = [0, 1, 2, 3, 4, 5].map((column) => held(host, "Grants", 3, column));
    expect(headers).toEqual(["Child", "Remark å", "Hours a week", "Rate", "Grant", "Mine"]);
    expect([4, 5, 6].map((row) => held(host, "Grants", row, 5))).toEqual([1, 2, 3]);
    expect(sheet.tables.map((table) => areaAddress(table.area))).toEqual(["A4:F7"]);
  });

  /** A column typed between the second and the third of the table, as Excel leaves it. */
  function insertedColumn(sheet: HostSheet): void {
    for (let row = 3; row < 7; row += 1) {
      for (let column = 5; column > 2; column -= 1) {
        const cell = cellAt(sheet, row, column - 1);
        if (cell) sheet.cells.set(row * 16_384 + column, { ...cell });
      }
      const cell = madeCell(sheet, row, 2);
      delete cell.formula;
      cell.value = row === 3 ? "Mine" : row - 3;
    }
    sheet.tables[0]!.area = { ...sheet.tables[0]!.area, columns: 6 };
    for (const name of sheet.names) {
      if (/\.(?:hours|rate|grant)$/.test(name.name))
        name.formula = name.formula.replace(
          /\$([C-E])\$/,
          (_, letter: string) => `$${String.fromCharCode(letter.charCodeAt(0) + 1)}$`,
        );
      if (name.name === "_cqm.t.grants") name.formula = name.formula.replace("$E$", "$F$");
    }
  }
});

test("a sheet of the user's with our name is left alone, and ours is called otherwise", async () => {
  const bytes = makeWorkbook([
    { name: "Grants", inside: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
  ]);
  await sameOnBothSides(bytes, planOf(grantsSheet(), formSheet));
  const host = opened(bytes);
  const { receipt } = await writeInExcel(host, planOf(grantsSheet(), formSheet));
  expect(receipt.sheets[0]?.name).toBe("Grants (CQM)");
  expect(sheetOf(host, "Grants").cells.size).toBe(1);
  expect([...sheetOf(host, "U03 form").links.values()]).toMatchObject([{ documentReference: "'Grants (CQM)'!A1" }]);
});

test("names of the user's that the plan needs stop it, as they do in a file", async () => {
  const bytes = makeWorkbook(undefined, {
    after: '<definedNames><definedName name="FormFrame">Data!$A$1</definedName></definedNames>',
  });
  await sameOnBothSides(bytes, planOf(grantsSheet(), formSheet));
});

/** Two tables under each other, a line of text between them. */
function stacked(above: readonly Row[], below: readonly Row[]): SheetPlan {
  const upper = grantsTable(above);
  const at = upper.at.row + above.length + 4;
  const line: CellsBlock = {
    kind: "cells",
    id: "line",
    at: { row: at - 2, column: 0 },
    cells: [{ row: 0, column: 0, role: "label", content: { value: "Below" }, style: { bold: true } }],
  };
  const lower = grantsTable(below);
  const named: TableBlock = {
    ...lower,
    id: "below",
    name: "Below",
    at: { row: at, column: 0 },
    columns: lower.columns.map((column) =>
      column.formula === undefined ? column : { ...column, formula: column.formula.replaceAll("Grants[", "Below[") },
    ),
  };
  return { id: "stacked", name: "Stacked", blocks: [title, upper, line, named] };
}

/** The plan's table without a column, or with one more in the middle. */
function reshaped(change: "without rate" | "with steps"): SheetPlan {
  const sheet = grantsSheet();
  const table = grantsTable();
  const columns =
    change === "without rate"
      ? table.columns
          .filter((column) => column.id !== "rate")
          .map((column) =>
            column.formula === undefined ? column : { ...column, formula: "=Grants[[#This Row],[Hours a week]]*2" },
          )
      : [
          ...table.columns.slice(0, 2),
          {
            id: "steps",
            header: "Steps",
            role: "label" as const,
            values: { kind: "mixed" as const, values: [1, 2, 3] },
          },
          ...table.columns.slice(2),
        ];
  return { ...sheet, blocks: [title, { ...table, columns, conditional: [] }] };
}

describe("a standing workbook written again, in Excel and in the file", () => {
  const standing = (...sheets: readonly SheetPlan[]): Uint8Array => written(makeWorkbook(), planOf(...sheets)).bytes;
  const typed = (bytes: Uint8Array, cells: Record<string, string | number>, sheet: string): Uint8Array =>
    editCells(
      bytes,
      Object.entries(cells).map(([address, value]) => ({ sheet, address, value })),
    );

  const cases: readonly (readonly [string, () => Uint8Array, SheetPlan])[] = [
    ["a table grows", () => standing(grantsSheet()), grantsSheet(more)],
    ["a table shrinks", () => standing(grantsSheet(more)), grantsSheet([second])],
    ["a table becomes empty", () => standing(grantsSheet()), grantsSheet([])],
    ["the upper of two tables grows", () => standing(stacked(rows, rows)), stacked(more, rows)],
    ["the upper of two tables shrinks", () => standing(stacked(more, rows)), stacked([first], rows)],
    [
      "both grow, with notes beside and between",
      () => typed(standing(stacked(rows, rows)), { H5: "a", H12: "b", C9: "c", B16: "d" }, "Stacked"),
      stacked(more, more),
    ],
    ["a column goes", () => standing(grantsSheet()), reshaped("without rate")],
    [
      "a column comes in the middle, with notes beside",
      () => typed(standing(grantsSheet()), { H5: "a", G7: 4 }, "Grants"),
      reshaped("with steps"),
    ],
    ["a block goes", () => standing(grantsSheet()), { ...grantsSheet(), blocks: [grantsTable()] }],
    [
      "texts that look like something else",
      () => typed(standing(grantsSheet()), { H5: "=1+1", H6: "007", B5: "'x" }, "Grants"),
      grantsSheet([third, first]),
    ],
  ];

  test.each(cases)("%s", async (_, bytes, sheet) => {
    await sameOnBothSides(bytes(), planOf(sheet));
  });
});

test("validation, conditional formats, page and charts after a change are those of a workbook written at once", async () => {
  const changed = [grantsSheet(more), formSheet, chartSheet];
  const host = await start(...fullPlan.sheets);
  await writeInExcel(host, planOf(...changed));
  const fresh = await start(...changed);
  for (const { name } of changed) {
    const [one, other] = [sheetOf(host, name), sheetOf(fresh, name)];
    const said = (sheet: HostSheet): unknown => ({
      validations: sheet.validations,
      conditionals: sheet.conditionals.map(({ id: _, ...rest }) => rest),
      page: sheet.page,
      freeze: sheet.freeze,
      widths: [...sheet.columnWidths],
      merges: sheet.merges,
      charts: sheet.charts.map(({ id: _, series, ...rest }) => ({
        ...rest,
        series: series.map(({ values, categories, ...said }) => [
          said,
          values && areaAddress(values),
          categories && areaAddress(categories),
        ]),
      })),
      formats: [...sheet.cells].sort(([a], [b]) => a - b).map(([key, cell]) => [key, cell.format]),
    });
    expect(said(one)).toEqual(said(other));
  }
});
