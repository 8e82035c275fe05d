import { readWorkbook } from "../../src/workbook/file/read";
import { readZip, writeZip, zipEntry } from "../../src/workbook/file/zip";
import { editPart, makeWorkbook } from "./files";

const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts><font/><font><b/><i val="0"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills><borders><border/><border><top style="thin"/></border></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="164" fontId="1" fillId="1" borderId="1"><alignment indent="2"/></xf><xf numFmtId="20"/></cellXfs>';

function sheet(inside: string, more: Parameters<typeof makeWorkbook>[1] = {}) {
  const snapshot = readWorkbook(makeWorkbook([{ name: "Data", inside }], more), "made.xlsx");
  expect(snapshot.problems).toEqual([]);
  const found = snapshot.sheets[0];
  if (!found) throw new Error("no sheet");
  return found;
}

test("values of every kind, from their first row and column on", () => {
  const data = sheet(
    '<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3"><v>1.5</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="inlineStr"><is><t>#N/A</t></is></c></row><row r="4"><c r="C4" t="str"><f>"a"</f><v>a_x000D_b</v></c><c r="D4" t="d"><v>2026-01-31</v></c><c r="E4" s="1"/></row><row><c t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></is></c></row></sheetData>',
    {
      strings:
        '<si><r><t>sha</t></r><r><t xml:space="preserve">red </t></r><rPh sb="0" eb="1"><t>PHONETIC</t></rPh></si>',
      styles,
    },
  );
  expect(data.origin).toEqual({ row: 2, column: 0 });
  expect(data.rows).toEqual([
    [null, "shared ", 1.5, true, { error: "#N/A" }, "#N/A"],
    [null, null, "a\rb", 46053],
    ["rich text"],
  ]);
  expect(data.formulas).toEqual(new Map([["C4", '="a"']]));
});

test("escapes: _x005F_ stands for an underscore", () => {
  expect(
    sheet(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>_x005F_x000D_ and _x0041_</t></is></c></row></sheetData>',
    ).rows,
  ).toEqual([["_x000D_ and A"]]);
});

test("looks of cells", () => {
  const data = sheet('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>', {
    styles,
  });
  expect(data.lookTable[data.looks[0]?.[0] ?? 0]).toEqual({
    numberFormat: "yyyy\\-mm\\-dd",
    bold: true,
    italic: false,
    filled: true,
    topBorder: true,
    indent: 2,
  });
  expect(data.lookTable[data.looks[0]?.[1] ?? 0]?.bold).toBe(false);
});

test("the 1904 calendar: dates move, times and figures do not", () => {
  const data = sheet(
    '<sheetData><row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>100</v></c></row></sheetData>',
    { styles, before: '<workbookPr date1904="1"/>' },
  );
  expect(data.rows).toEqual([[1562, 0.5, 100]]);
});

test("shared formulas move with their cell", () => {
  const data = sheet(
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
  );
  expect(data.formulas.get("A2")).toBe("=B2+$C$1");
});

test("merges, protection, names and hidden sheets", () => {
  const bytes = makeWorkbook(
    [
      {
        name: "Data",
        inside: '<sheetData/><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      },
    ],
    {
      after:
        '<definedNames><definedName name="Frame">Data!$A$1</definedName><definedName name="Local" localSheetId="0">Data!$B$1</definedName></definedNames>',
    },
  );
  const hidden = editPart(bytes, "xl/workbook.xml", (text) =>
    text.replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
  );
  const snapshot = readWorkbook(hidden, "x");
  expect(snapshot.sheets[0]).toMatchObject({
    protected: true,
    visibility: "very hidden",
    merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
  });
  expect(snapshot.names).toEqual([
    { name: "Frame", refersTo: "Data!$A$1" },
    { name: "Local", refersTo: "Data!$B$1", sheet: "Data" },
  ]);
});

test("a prefix on every element", () => {
  const plain = makeWorkbook([
    { name: "Data", inside: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
  ]);
  const prefixed = editPart(plain, "xl/worksheets/sheet1.xml", (text) =>
    text.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x="),
  );
  expect(readWorkbook(prefixed, "x").sheets[0]?.rows).toEqual([[7]]);
});

test("300 sheets", () => {
  const sheets = Array.from({ length: 300 }, (_, index) => ({
    name: `S${index}`,
    inside: `<sheetData><row r="1"><c r="A1"><v>${index}</v></c></row></sheetData>`,
  }));
  expect(readWorkbook(makeWorkbook(sheets), "x").sheets.map((one) => one.rows[0]?.[0])).toEqual(
    sheets.map((_, index) => index),
  );
});

const ole = (...streams: string[]): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) =>
    [...name].forEach((letter, at) => bytes.set([letter.charCodeAt(0)], 1024 + 128 * index + 2 * at)),
  );
  return bytes;
};
const good = makeWorkbook();
const part = (path: string, text: string): Uint8Array => editPart(good, path, () => text);
const without = (path: string): Uint8Array =>
  writeZip([...readZip(good, "x").values()].filter((entry) => entry.name !== path));
const bomb = writeZip([
  ...readZip(good, "x").values(),
  { ...zipEntry("xl/bomb.xml", new Uint8Array(30_000_000)), name: "xl/bomb.xml" },
]);
const lying = writeZip(
  [...readZip(good, "x").values()].map((entry) =>
    entry.name === "xl/workbook.xml" ? { ...entry, size: entry.size - 5 } : entry,
  ),
);
const giant = writeZip(
  [...readZip(good, "x").values()].map((entry) =>
    entry.name === "xl/workbook.xml" ? { ...entry, size: 3_000_000_000 } : entry,
  ),
);

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(0), "file-empty"],
  ["text", new TextEncoder().encode("Unit;Amount\nA;1\n"), "not-a-workbook"],
  ["random bytes", Uint8Array.of(1, 2, 3, 200, 255), "not-a-workbook"],
  ["a password-protected workbook", ole("EncryptionInfo", "EncryptedPackage"), "file-encrypted"],
  ["an .xls workbook", ole("Root Entry", "Workbook"), "file-legacy"],
  ["another OLE file", ole("WordDocument"), "not-a-workbook"],
  ["a truncated file", good.subarray(0, good.length - 200), "file-truncated"],
  ["half of a file", good.subarray(0, good.length >> 1), "file-truncated"],
  ["a zip without a workbook", writeZip([zipEntry("a.txt", new Uint8Array(3))]), "not-a-workbook"],
  [
    "an OpenDocument file",
    writeZip([zipEntry("mimetype", new Uint8Array(3)), zipEntry("content.xml", new Uint8Array(3))]),
    "opendocument",
  ],
  ["a missing workbook part", without("xl/workbook.xml"), "part-missing"],
  ["a missing sheet part", without("xl/worksheets/sheet1.xml"), "part-missing"],
  ["a part that is no XML", part("xl/workbook.xml", "<workbook><sheets></workbook>"), "part-not-xml"],
  [
    "a document type",
    part("xl/worksheets/sheet1.xml", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'),
    "part-doctype",
  ],
  ["a zip bomb", bomb, "file-too-large"],
  ["a part that states three gigabytes", giant, "file-too-large"],
  ["a part longer than stated", lying, "part-damaged"],
])("%s is a problem, not an exception", (_, bytes, code) => {
  const { problems, sheets } = readWorkbook(bytes, "budget.xlsx");
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]).toMatchObject({ severity: "error", where: { at: "file", file: "budget.xlsx" } });
  expect(problems[0]?.message).toContain("budget.xlsx");
  expect(problems[0]?.fix).toBeTruthy();
  expect(sheets).toEqual([]);
});

test("one unreadable sheet does not hide the others", () => {
  const two = makeWorkbook([
    { name: "Bad", inside: "<sheetData><row>" },
    { name: "Good", inside: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
  ]);
  const snapshot = readWorkbook(two, "x");
  expect(snapshot.sheets.map((one) => one.name)).toEqual(["Good"]);
  expect(snapshot.problems[0]?.message).toContain('Sheet "Bad"');
});
