import { makeHost } from "./host";
import { newWorkbook, type HostWorkbook } from "./model";
import { personAt } from "./person";
import { startOffice } from "./office";

function open(book: HostWorkbook = newWorkbook()) {
  return startOffice(makeHost(book));
}

/** The code and the message of what a batch was refused with. */
async function refused(work: (context: Excel.RequestContext) => void | Promise<void>): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message}`;
  }
  return "not refused";
}

test("sheets and cells: written, read back", async () => {
  open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:C2").values = [
      ["Item", "Qty", "Total"],
      ["'=not", 2, "=B2*10"],
    ];
    const used = sheet.getUsedRange();
    used.load("address,values,formulas,valueTypes");
    await context.sync();
    expect(used.address).toBe("Data!A1:C2");
    expect(used.values[1]).toEqual(["=not", 2, 0]);
    expect(used.formulas[1]).toEqual(["=not", 2, "=B2*10"]);
    expect(used.valueTypes[0]).toEqual(["String", "String", "String"]);
  });
});

test("the client's own checks are the real ones", async () => {
  open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }) as Error);
    await context.sync();
  });
  expect(
    await refused((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2, 3]];
    }),
  ).toMatch(/^InvalidArgument/);
});

test("nothing there: null objects, and what hangs on them", async () => {
  open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
    const range = sheet.getRange("A1");
    range.load("values");
    const there = context.workbook.worksheets.getItemOrNullObject("sheet1");
    there.load("name");
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject, there.isNullObject, there.name]).toEqual([
      true,
      true,
      false,
      "Sheet1",
    ]);
  });
});

test("a failed batch is not rolled back", async () => {
  const host = open();
  expect(
    await refused((context) => {
      context.workbook.worksheets.add("Half");
      context.workbook.worksheets.getItem("Missing").load("name");
    }),
  ).toMatch(/^ItemNotFound/);
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Half"]);
});

test("what the host does not have is said by type and member", async () => {
  const host = open();
  expect(
    await refused((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("text");
    }),
  ).toMatch(/NotImplementedInTestHost.*Range\.text/);
  expect(host.missing).toHaveLength(1);
});

test("a large write arrives in chunks, whole", async () => {
  const host = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRangeByIndexes(0, 0, 5000, 10).values = Array.from({ length: 5000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await context.sync();
  });
  expect(host.book.sheets[0]?.cells.size).toBe(50_000);
  expect(host.exchanges[0]!.batch.Actions.length).toBeGreaterThan(30);
});

test("null in values leaves a cell as it is", async () => {
  const host = open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.values = [["left", "right"]];
    range.values = [[null, "new"]];
    await context.sync();
  });
  expect([...host.book.sheets[0]!.cells.values()].map((cell) => cell.value)).toEqual(["left", "new"]);
});

test("text is taken as typed", async () => {
  open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:G1");
    range.values = [["12", "50%", "true", "2026-01-31", "#N/A", "'12", " "]];
    range.load("values,valueTypes");
    await context.sync();
    expect(range.values).toEqual([[12, 0.5, true, 46053, "#N/A", "12", " "]]);
    expect(range.valueTypes).toEqual([["Double", "Double", "Boolean", "Double", "Error", "String", "String"]]);
  });
  expect(
    await refused((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["-x"]];
    }),
  ).toMatch(/^InvalidArgument/);
});

test("protected sheets, names of sheets and tables, hyperlinks", async () => {
  const host = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
    sheet.getRange("B1").values = [[1]];
    await context.sync();
  });
  expect(
    await refused((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    }),
  ).toMatch(/^AccessDenied/);
  for (const name of ["a/b", "'x", "History", "x".repeat(32), "SHEET1"])
    expect(await refused((context) => void context.workbook.worksheets.add(name))).toMatch(
      /^(InvalidArgument|ItemAlreadyExists)/,
    );
  expect(host.book.sheets).toHaveLength(1);
  for (const name of ["A1", "FY24", "with blank", "R1C1"])
    expect(
      await refused((context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.tables.add("A1:B2", true).name = name;
      }),
    ).toMatch(/^InvalidArgument/);
});

test("tables: headers become text, resize keeps the header's row", async () => {
  const host = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      [2024, "Amount"],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.set({ name: "Amounts", style: "TableStyleLight9", showBandedRows: false });
    table.resize("A1:B5");
    table.columns.load("items/name");
    const body = table.getDataBodyRange();
    body.load("address");
    await context.sync();
    expect(table.columns.items.map((column) => column.name)).toEqual(["2024", "Amount"]);
    expect(body.address).toBe("Sheet1!A2:B5");
  });
  expect(host.book.sheets[0]?.tables[0]).toMatchObject({ name: "Amounts", bandedRows: false });
  expect(
    await refused((context) => {
      context.workbook.tables.getItem("Amounts").resize("A2:B5");
    }),
  ).toMatch(/^InvalidArgument/);
});

test("formats, sizes, validation, conditional formats, names, charts, pages, panes, settings", async () => {
  const host = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "#FFF2CC";
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.set({ numberFormat: [["0.0"]] as never, format: { wrapText: true, columnWidth: 60 } });
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=A1>5";
    format.custom.format.fill.color = "#E2EFDA";
    context.workbook.names.add("Frame", sheet.getRange("A1"));
    sheet.names.add("_cqm.sheet", '="grants"').visible = false;
    const chart = sheet.charts.add("ColumnClustered", range);
    chart.title.text = "Grants";
    chart.series.getItemAt(0).delete();
    chart.series.add("Grant").setValues(sheet.getRange("B1:B2"));
    chart.setPosition("D1", "H10");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:B2");
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A1"));
    context.workbook.settings.add("cqm", { version: 1 });
    const wide = sheet.getRange("A1:C2");
    wide.load("format/fill/color,format/font/bold");
    const name = context.workbook.names.getItem("Frame");
    name.load("formula,visible");
    const setting = context.workbook.settings.getItemOrNullObject("cqm");
    setting.load("value");
    await context.sync();
    expect([wide.format.fill.color, wide.format.font.bold]).toEqual([null, null]);
    expect(name.formula).toBe("=Sheet1!$A$1");
    expect(setting.value).toEqual({ version: 1 });
  });
  const sheet = host.book.sheets[0]!;
  expect(sheet.cells.get(0)?.format).toMatchObject({ fill: "#FFF2CC", bold: true, wrap: true, numberFormat: "0.0" });
  expect(sheet.validations).toHaveLength(1);
  expect(sheet.conditionals[0]).toMatchObject({ rule: "=A1>5", look: { fill: "#E2EFDA" } });
  expect(sheet.names).toEqual([{ name: "_cqm.sheet", formula: '="grants"', comment: "", visible: false }]);
  expect(sheet.charts[0]).toMatchObject({ title: "Grants", place: { row: 0, column: 3, rows: 10, columns: 5 } });
  expect(sheet.charts[0]?.series.map((series) => series.name)).toEqual(["Grant"]);
  expect(sheet.page).toMatchObject({ orientation: "Landscape", printArea: { rows: 2 }, titleRows: { rows: 1 } });
  expect(sheet.freeze).toMatchObject({ rows: 1, columns: 1 });
});

test("calculation waits while suspended, and for nobody in manual mode", async () => {
  const host = open();
  await Excel.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let row = 0; row < 5; row += 1) sheet.getCell(row, 0).values = [[row]];
    await context.sync();
    expect(host.book.calculations).toBe(1);
    context.application.calculationMode = "Manual";
    sheet.getCell(9, 0).values = [[9]];
    await context.sync();
    expect(host.book.calculations).toBe(1);
    context.application.calculate("Full");
    await context.sync();
  });
  expect(host.book).toMatchObject({ calculations: 2, screenSuspensions: 1, stale: false });
});

test("faults: refused, stopped half-way, lost, edited before", async () => {
  const write = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
  };
  const host = open();
  host.faultAt = (batch) => (batch === 1 ? { kind: "refused", code: "GeneralException" } : undefined);
  expect(await refused(write)).toMatch(/^GeneralException/);
  expect(host.book.sheets[0]?.cells.size).toBe(0);

  const half = open();
  const actions = (): number => half.exchanges[0]!.batch.Actions.length;
  half.faultAt = () => ({ kind: "stopped", action: 6, code: "AccessDenied" });
  expect(await refused(write)).toMatch(/^AccessDenied/);
  expect(half.book.sheets[0]!.cells.size).toBeLessThan(2);
  expect(actions()).toBeGreaterThan(6);

  const lost = open();
  lost.faultAt = () => ({ kind: "answer lost" });
  const silence = new Promise((resolve) => setTimeout(resolve, 30, "silence"));
  expect(await Promise.race([refused(write), silence])).toBe("silence");
  expect(lost.book.sheets[0]?.cells.size).toBe(2);

  const renamed = open();
  renamed.faultAt = () => ({
    kind: "edited",
    edit: (book) => {
      book.sheets[0]!.name = "Renamed";
    },
  });
  expect(await refused(write)).toMatch(/^ItemNotFound/);
});

test("cell-edit mode refuses every batch, or lets it wait where the add-in asks for that", async () => {
  const host = open();
  host.editingCell = true;
  expect(await refused((context) => void context.workbook.worksheets.add("X"))).toMatch(
    /^InvalidOperationInCellEditMode/,
  );
  expect(host.exchanges).toHaveLength(0);
  const later = setTimeout(() => {
    host.editingCell = false;
  }, 20);
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.add("Waited");
    await context.sync();
  });
  clearTimeout(later);
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Waited"]);
});

test("requests over 5 MB are refused", async () => {
  const host = open();
  expect(
    await refused((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRangeByIndexes(0, 0, 200, 1).values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    }),
  ).toMatch(/^RequestPayloadSizeLimitExceeded/);
  expect(host.book.sheets[0]?.cells.size).toBe(0);
});

test("events: told of a person's change and selection, not after the handler went; our own are marked", async () => {
  const host = open();
  const told: string[] = [];
  const settle = () => new Promise((done) => setTimeout(done, 20));
  const person = personAt(host);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changes = worksheets.onChanged.add((event) => {
      told.push(`${event.address} ${event.source} ${event.triggerSource}`);
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add((event) => {
      told.push(`selected ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
    person.types("Sheet1", "B2", 9);
    person.selects("Sheet1", "B2:C3");
    personAt(host, "co-author").types("Sheet1", "A1", "x");
    worksheets.getItem("Sheet1").getRange("D4").values = [[1]];
    await context.sync();
    await settle();
    changes.remove();
    await context.sync();
    person.types("Sheet1", "B3", 1);
    await settle();
  });
  expect(told).toEqual(["B2 Local Unknown", "selected B2:C3", "A1 Remote Unknown", "D4 Local ThisLocalAddin"]);
  expect(host.missing).toEqual([]);
});
