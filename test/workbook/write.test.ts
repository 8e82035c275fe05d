import { readWorkbook } from "../../src/workbook/file/read";
import { writeWorkbook } from "../../src/workbook/file/write";
import { orderFaults } from "./element-order";
import { editPart, makeWorkbook, partTexts } from "./files";
import { chartSheet, formSheet, fullPlan, grantsSheet, grantsTable, planOf, rows } from "./plans";
import { written } from "./written";

const data = { name: "Data", inside: '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>' };
const patched = new Set([
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "[Content_Types].xml",
  "xl/styles.xml",
  "xl/calcChain.xml",
]);

test("what is read is what was planned", () => {
  const { bytes, receipt } = written(makeWorkbook([data]), fullPlan);
  const snapshot = readWorkbook(bytes, "out");
  expect(snapshot.problems).toEqual([]);
  expect(snapshot.language).toBe("en");
  expect(snapshot.names).toEqual([]);
  expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.ours, sheet.visibility])).toEqual([
    ["Data", false, "visible"],
    ["Grants", true, "visible"],
    ["U03 form", true, "visible"],
    ["Charts", true, "visible"],
    ["Log", true, "visible"],
    ["CQM state", true, "very hidden"],
  ]);
  const grants = snapshot.sheets[1];
  expect(grants?.rows[1]).toEqual(["=not a formula"]);
  expect(grants?.rows[4]).toEqual(["C01", null, 30, 100, 3000]);
  expect(grants?.formulas.get("E5")).toBe(
    '=ROUND(Grants[[#This Row],[Hours a week]]*Grants[[#This Row],[Rate]],0)+MAXIFS(Grants[Rate],Grants[Child],"none")',
  );
  expect(grants?.formulas.has("A2")).toBe(false);
  expect(grants?.tables).toEqual([
    {
      name: "Grants",
      area: { row: 3, column: 0, rows: 4, columns: 5 },
      headers: ["Child", "Remark å", "Hours a week", "Rate", "Grant"],
    },
  ]);
  expect(grants?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
  expect(grants?.lookTable[grants.looks[4]?.[4] ?? 0]).toMatchObject({ numberFormat: "#,##0", bold: true });
  expect(snapshot.sheets[2]?.protected).toBe(true);
  expect(snapshot.own[0]?.tables[0]?.columns.map((column) => column.id)).toEqual([
    "child",
    "remark",
    "hours",
    "rate",
    "grant",
  ]);
  expect(snapshot.own[1]?.inputs).toEqual(
    new Map([
      ["form/frame", { address: "C2", value: 1000, written: 1000 }],
      ["form/accepted", { address: "C3", value: null, written: null }],
    ]),
  );
  expect(receipt.sheets.map((sheet) => sheet.state)).toEqual(["added", "added", "added"]);
  expect([receipt.changeCount, receipt.problems, receipt.check]).toEqual([0, [], null]);
});

test("the same plan again changes the log and nothing else", () => {
  const first = written(makeWorkbook([data]), fullPlan);
  const second = written(first.bytes, fullPlan);
  const before = partTexts(first.bytes);
  const after = partTexts(second.bytes);
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
  // The log's sheet and its table.
  expect(changed.sort()).toEqual(["xl/tables/cqm2.xml", "xl/worksheets/cqm4.xml"]);
  expect(second.receipt).toEqual({
    ...first.receipt,
    sheets: first.receipt.sheets.map((sheet) => ({ ...sheet, state: "unchanged" })),
  });
  const log = readWorkbook(written(second.bytes, fullPlan).bytes, "x").own.find((sheet) => sheet.id === "log");
  expect(log?.tables[0]?.columns[0]?.values).toEqual([1, 2, 3]);
});

test("rows and columns repeated on every page are one name", () => {
  const workbook = partTexts(written(makeWorkbook([data]), fullPlan).bytes)["xl/workbook.xml"] ?? "";
  const name = /<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</.exec(workbook);
  expect(name?.[1]).toBe("'Grants'!$A:$B,'Grants'!$4:$4");
});

test("every part of the user's but the named ones stays byte for byte; the calculation chain goes", () => {
  const calcChain =
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>';
  let bytes = makeWorkbook([data, { name: "More", inside: "<sheetData/>" }], {
    parts: { "xl/calcChain.xml": calcChain, "custom/item.xml": "<a  b='c'/>", "xl/media/x.bin": "\u0001" },
    before: '<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="1"/></bookViews>',
    after:
      '<definedNames><definedName name="Mine">Data!$A$1</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/><extLst><ext uri="x"/></extLst>',
  });
  bytes = editPart(bytes, "xl/_rels/workbook.xml.rels", (text) =>
    text.replace(
      "</Relationships>",
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
  const before = partTexts(bytes);
  const after = partTexts(written(bytes, fullPlan).bytes);
  for (const path of Object.keys(before)) if (!patched.has(path)) expect(after[path]).toBe(before[path]);
  expect(after["xl/calcChain.xml"]).toBeUndefined();
  expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  const workbook = after["xl/workbook.xml"] ?? "";
  expect(workbook).toContain('activeTab="1"');
  expect(workbook).toContain('<definedName name="Mine">Data!$A$1</definedName>');
  expect(workbook).toMatch(/<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"\/><extLst>/);
});

test("every part of ours is well-formed, and its elements stand in the order of the schema", () => {
  const parts = partTexts(written(makeWorkbook([data]), fullPlan).bytes);
  const faults = Object.entries(parts).flatMap(([path, text]) => orderFaults(path, text));
  expect(faults).toEqual([]);
  const sheet = parts["xl/worksheets/cqm1.xml"] ?? "";
  for (const element of [
    "sheetPr",
    "sheetViews",
    "cols",
    "mergeCells",
    "conditionalFormatting",
    "dataValidations",
    "pageSetup",
    "headerFooter",
    "tableParts",
  ])
    expect(sheet).toContain(`<${element}`);
  const form = parts["xl/worksheets/cqm2.xml"] ?? "";
  for (const element of ["sheetProtection", "hyperlinks"]) expect(form).toContain(`<${element}`);
  expect(parts["xl/worksheets/cqm3.xml"]).toContain("<drawing");
  expect(form).toContain('<formula1>"yes,so ""so"",no"</formula1>');
});

test("a column's formula stands in the table too, with the file's prefix; charts hold values", () => {
  const parts = partTexts(written(makeWorkbook([data]), fullPlan).bytes);
  expect(parts["xl/tables/cqm1.xml"]).toContain(
    '<calculatedColumnFormula>ROUND(Grants[[#This Row],[Hours a week]]*Grants[[#This Row],[Rate]],0)+_xlfn.MAXIFS(Grants[Rate],Grants[Child],"none")</calculatedColumnFormula>',
  );
  expect(parts["xl/charts/cqm1.xml"]).toContain("<c:f>'Grants'!$E$5:$E$7</c:f>");
  expect(parts["xl/charts/cqm1.xml"]).toContain('<c:pt idx="1"><c:v>4820</c:v></c:pt>');
});

test.each([
  "=1+1",
  "+46 8",
  "-5",
  "@home",
  "\tindented",
  " blanks ",
  "_x000D_",
  "a\r\nb",
  "_x005F_",
  "a<b>&\"c'",
  "😀",
  "#N/A",
  "0123",
  "TRUE",
])("the text %p stays that text", (text) => {
  const table = grantsTable([[`k${text}`, 1, 1]], [text]);
  const cell = { row: 0, column: 0, role: "label" as const, content: { value: text } };
  const plan = planOf({
    id: "s",
    name: "S",
    blocks: [
      {
        ...table,
        columns: table.columns.map((column) => (column.id === "grant" ? { ...column, header: `H ${text}` } : column)),
      },
      { kind: "cells", id: "c", at: { row: 0, column: 0 }, cells: [cell] },
    ],
  });
  const { bytes } = written(makeWorkbook(), plan);
  const sheet = readWorkbook(bytes, "x").sheets[1];
  expect(sheet?.rows[0]?.[0]).toBe(text);
  expect(sheet?.rows[4 - (sheet.origin.row ?? 0)]?.slice(0, 2)).toEqual([`k${text}`, text]);
  expect(sheet?.rows[3]?.[4]).toBe(`H ${text}`);
  expect(sheet?.tables[0]?.headers[4]).toBe(`H ${text}`);
  expect([...(sheet?.formulas.keys() ?? [])]).toEqual(["E5"]);
  expect(written(bytes, plan).receipt.changeCount).toBe(0);
});

test("errors are errors and their texts are texts", () => {
  const plan = planOf({
    id: "s",
    name: "S",
    blocks: [
      {
        kind: "cells",
        id: "c",
        at: { row: 0, column: 0 },
        cells: [
          { row: 0, column: 0, role: "label", content: { value: { error: "#N/A" } } },
          { row: 0, column: 1, role: "label", content: { value: "#N/A" } },
          { row: 0, column: 2, role: "computed", content: { formula: "=NA()", value: { error: "#N/A" } } },
        ],
      },
    ],
  });
  expect(readWorkbook(written(makeWorkbook(), plan).bytes, "x").sheets[1]?.rows).toEqual([
    [{ error: "#N/A" }, "#N/A", { error: "#N/A" }],
  ]);
});

test("in a workbook that counts from 1904, dates are the same days and stay so", () => {
  const date = { numberFormat: "yyyy-mm-dd" };
  const plan = planOf({
    id: "s",
    name: "S",
    blocks: [
      {
        kind: "cells",
        id: "c",
        at: { row: 0, column: 0 },
        cells: [
          {
            row: 0,
            column: 0,
            id: "day",
            role: "input",
            content: { value: 46053 },
            style: date,
            validation: { rule: { kind: "date", least: 46000 } },
          },
          { row: 0, column: 1, role: "label", content: { value: 46053 } },
        ],
      },
      {
        kind: "table",
        id: "t",
        name: "Days",
        at: { row: 2, column: 0 },
        rows: 1,
        keyColumn: "k",
        columns: [
          { id: "k", header: "K", role: "label", values: { kind: "mixed", values: ["a"] } },
          {
            id: "d",
            header: "D",
            role: "label",
            values: { kind: "numbers", values: Float64Array.of(46053) },
            style: date,
          },
        ],
      },
    ],
  });
  const { bytes } = written(makeWorkbook([data], { before: '<workbookPr date1904="1"/>' }), plan);
  const sheet = partTexts(bytes)["xl/worksheets/cqm1.xml"] ?? "";
  expect(sheet).toContain("<v>44591</v>");
  expect(sheet).toContain("<formula1>44538</formula1>");
  expect(readWorkbook(bytes, "x").sheets[1]?.rows).toEqual([[46053, 46053], [], ["K", "D"], ["a", 46053]]);
  const again = written(bytes, plan);
  expect([again.receipt.changeCount, again.receipt.problems]).toEqual([0, []]);
});

test("a table without rows gets one blank row", () => {
  const { bytes } = written(makeWorkbook(), planOf(grantsSheet([])));
  expect(readWorkbook(bytes, "x").sheets[1]?.tables[0]?.area.rows).toBe(2);
  const again = written(bytes, planOf(grantsSheet([])));
  expect(again.receipt.changeCount).toBe(0);
  expect(readWorkbook(written(bytes, planOf(grantsSheet())).bytes, "x").own[0]?.tables[0]?.columns[0]?.values).toEqual([
    "C01",
    "C02",
    "C03",
  ]);
});

test("a sheet of the user's with our name is left alone; references follow ours", () => {
  const { bytes, receipt } = written(
    makeWorkbook([{ ...data, name: "GRANTS" }]),
    planOf(grantsSheet(), formSheet, chartSheet),
  );
  expect(receipt.problems).toMatchObject([{ code: "sheet-name-taken", severity: "note" }]);
  const parts = partTexts(bytes);
  expect(
    readWorkbook(bytes, "x")
      .sheets.map((sheet) => [sheet.name, sheet.ours])
      .slice(0, 2),
  ).toEqual([
    ["GRANTS", false],
    ["Grants (CQM)", true],
  ]);
  expect(parts["xl/worksheets/cqm2.xml"]).toContain("location=\"'Grants (CQM)'!A1\"");
  expect(parts["xl/charts/cqm1.xml"]).toContain("<c:f>'Grants (CQM)'!$A$5:$A$7</c:f>");
  const again = written(bytes, planOf(grantsSheet(), formSheet, chartSheet));
  expect([again.receipt.changeCount, again.receipt.problems]).toEqual([0, []]);
});

test("a name or table of the user's stops the write", () => {
  const bytes = makeWorkbook([data], {
    after: '<definedNames><definedName name="grants">Data!$A$1</definedName></definedNames>',
  });
  expect(writeWorkbook(bytes, fullPlan)).toMatchObject({ problems: [{ code: "name-taken" }] });
});

test("a locked structure, a strict file, an illegal plan and a broken file stop the write", () => {
  expect(
    writeWorkbook(makeWorkbook([data], { before: '<workbookProtection lockStructure="1"/>' }), fullPlan),
  ).toMatchObject({ problems: [{ code: "workbook-structure-locked" }] });
  expect(
    writeWorkbook(
      editPart(makeWorkbook(), "xl/workbook.xml", (text) =>
        text.replace(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
      ),
      fullPlan,
    ),
  ).toMatchObject({ problems: [{ code: "workbook-strict" }] });
  expect(writeWorkbook(makeWorkbook(), planOf({ ...grantsSheet(), name: "a/b" }))).toMatchObject({
    problems: [{ code: "sheet-name" }],
  });
  expect(writeWorkbook(new Uint8Array(3), fullPlan, "x.xlsx")).toMatchObject({
    problems: [{ code: "not-a-workbook" }],
  });
});

test("styles are appended once and the workbook's own are used again", () => {
  const { bytes } = written(
    makeWorkbook([data], {
      styles:
        '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    }),
    planOf(grantsSheet()),
  );
  const styles = partTexts(bytes)["xl/styles.xml"] ?? "";
  expect(styles).toContain('<name val="Arial"/>');
  expect(styles.match(/numFmtId="4"/g)).toHaveLength(1);
  // The rate's format was there: its cells use it.
  expect(partTexts(bytes)["xl/worksheets/cqm1.xml"]).toContain('<c r="D5" s="1">');
  expect(partTexts(written(bytes, planOf(grantsSheet())).bytes)["xl/styles.xml"]).toBe(styles);
});

test("sheets of ours that a plan does not name stay as they are", () => {
  const first = written(makeWorkbook([data]), fullPlan);
  const second = written(first.bytes, planOf(grantsSheet([...rows, ["C04", 10, 10]])));
  const before = partTexts(first.bytes);
  const after = partTexts(second.bytes);
  for (const path of ["xl/worksheets/cqm2.xml", "xl/worksheets/cqm3.xml", "xl/charts/cqm1.xml"])
    expect(after[path]).toBe(before[path]);
  expect(after["xl/workbook.xml"]).toContain("FormFrame");
  expect(second.receipt.sheets).toEqual([{ id: "grants", name: "Grants", state: "changed" }]);
  expect(second.receipt.changes).toContainEqual({ sheet: "Grants", address: "A8", before: null, after: "C04" });
  expect(readWorkbook(second.bytes, "x").own.map((sheet) => sheet.id)).toEqual([
    "grants",
    "commitment:U03",
    "charts",
    "log",
  ]);
});

test("300 sheets of the user's", () => {
  const many = makeWorkbook(Array.from({ length: 300 }, (_, index) => ({ name: `S${index}`, inside: "<sheetData/>" })));
  expect(readWorkbook(written(many, fullPlan).bytes, "x").sheets).toHaveLength(305);
});
