import fc from "fast-check";
import { readExcel, readSelection } from "../../../src/workbook/excel/read";
import { readWorkbook } from "../../../src/workbook/file/read";
import { writeWorkbook } from "../../../src/workbook/file/write";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { workbookFromFile } from "../../host/from-file";
import { makeHost, type Host } from "../../host/host";
import { madeCell, newWorkbook, type HostWorkbook } from "../../host/model";
import { startOffice } from "../../host/office";
import { editPart, makeWorkbook } from "../files";
import { fullPlan } from "../plans";
import { spelledOut } from "./spelled-out";

async function read(book: HostWorkbook): Promise<{ snapshot: Snapshot; host: Host }> {
  const host = startOffice(makeHost(book));
  const snapshot = await readExcel(new Excel.RequestContext());
  expect(host.missing).toEqual([]);
  return { snapshot, host };
}

function comparable(snapshot: Snapshot & { readonly excel?: unknown }): unknown {
  const { excel: _, ...shared } = snapshot;
  return {
    ...shared,
    sheets: snapshot.sheets.map(spelledOut),
    own: [...snapshot.own].sort((one, other) => one.id.localeCompare(other.id)),
    names: [...snapshot.names].sort((one, other) => one.name.localeCompare(other.name)),
  };
}

/** The contract: the file side and the Excel side read the same. */
async function sameOnBothSides(bytes: Uint8Array): Promise<Host> {
  const { snapshot, host } = await read(workbookFromFile(bytes, "same.xlsx"));
  expect(comparable(snapshot)).toEqual(comparable(readWorkbook(bytes, "same.xlsx")));
  return host;
}

const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts><font/><font><b/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills><borders><border/><border><top style="thin"/></border></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="164" fontId="1" fillId="1" borderId="1"><alignment indent="2"/></xf><xf numFmtId="20"/></cellXfs>';
const mixed =
  '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>text</t></is></c><c r="C3"><v>1.5</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="inlineStr"><is><t>#N/A</t></is></c></row><row r="5"><c r="C5" t="str"><f>"a"</f><v>a</v></c><c r="E5" s="1"><v>46053</v></c><c r="F5" t="str"><f>""</f><v></v></c></row></sheetData><mergeCells><mergeCell ref="B7:C8"/></mergeCells>';

describe("the same workbook read as a file and in Excel", () => {
  test("values of every kind, looks, formulas, merged cells, names", async () => {
    const bytes = makeWorkbook(
      [
        { name: "Data", inside: mixed },
        { name: "It's empty", inside: "<sheetData/>" },
      ],
      {
        styles,
        after:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$2</definedName><definedName name="Frame">Data!$A$1</definedName><definedName name="Local" localSheetId="0">Data!$B$1</definedName></definedNames>',
      },
    );
    await sameOnBothSides(bytes);
  });

  test("the 1904 calendar: dates move, times and figures do not", async () => {
    await sameOnBothSides(
      makeWorkbook(
        [
          {
            name: "Data",
            inside:
              '<sheetData><row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>100</v></c></row></sheetData>',
          },
        ],
        { styles, before: '<workbookPr date1904="1"/>' },
      ),
    );
  });

  test("hidden, very hidden and protected sheets", async () => {
    const bytes = makeWorkbook([
      { name: "Data", inside: `${mixed.split("<mergeCells>")[0] ?? ""}<sheetProtection sheet="1"/>` },
      { name: "Shown", inside: "<sheetData/>" },
    ]);
    await sameOnBothSides(
      editPart(bytes, "xl/workbook.xml", (text) => text.replace('sheetId="1"', 'sheetId="1" state="veryHidden"')),
    );
  });

  test("our own sheets, with what we wrote and the ids of their columns", async () => {
    const written = writeWorkbook(makeWorkbook([{ name: "Grants", inside: mixed }]), fullPlan);
    if (!("bytes" in written)) throw new Error(JSON.stringify(written.problems));
    const snapshot = readWorkbook(written.bytes, "own.xlsx");
    expect(snapshot.own.map((sheet) => sheet.id).sort()).toEqual(["charts", "commitment:U03", "grants", "log"]);
    const host = await sameOnBothSides(written.bytes);
    expect(host.exchanges).toHaveLength(3);
  });

  test("any cells at all", async () => {
    const content = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `<v>${value}</v></c>`),
      fc.boolean().map((value) => ` t="b"><v>${Number(value)}</v></c>`),
      fc.constantFrom("#N/A", "#DIV/0!").map((error) => ` t="e"><v>${error}</v></c>`),
      fc.constantFrom("a", "007", "=x", "#N/A", " ").map((text) => ` t="inlineStr"><is><t>${text}</t></is></c>`),
      fc.constantFrom("1+1", "SUM(A1:B2)").map((formula) => `><f>${formula}</f><v>2</v></c>`),
      fc.constant("/>"),
    );
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 8 }),
      column: fc.constantFrom("A", "B", "C", "D", "E"),
      style: fc.constantFrom(0, 1, 2),
      content,
    });
    const sheet = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row}${column}`, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), async (sheets, date1904) => {
        const made = sheets.map((cells, index) => {
          const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((row) => {
            const ofRow = cells
              .filter((one) => one.row === row)
              .sort((one, other) => one.column.localeCompare(other.column))
              .map((one) => `<c r="${one.column}${row}" s="${one.style}"${one.content.replace(/^<v>/, "><v>")}`);
            return `<row r="${row}">${ofRow.join("")}</row>`;
          });
          return { name: `Sheet ${index + 1}`, inside: `<sheetData>${rows.join("")}</sheetData>` };
        });
        await sameOnBothSides(makeWorkbook(made, { styles, before: `<workbookPr date1904="${Number(date1904)}"/>` }));
      }),
      { numRuns: 60 },
    );
  });
});

describe("round trips", () => {
  test("three for 300 sheets", async () => {
    const sheets = Array.from({ length: 300 }, (_, index) => ({
      name: `Sheet ${index}`,
      inside: `<sheetData><row r="1"><c r="A1"><v>${index}</v></c></row></sheetData>`,
    }));
    const host = await sameOnBothSides(makeWorkbook(sheets));
    expect(host.exchanges).toHaveLength(3);
  });

  test("one more for every 2 MB", async () => {
    const { snapshot, host } = await read(longList(21_000, 8));
    expect(snapshot.sheets[0]?.rows).toHaveLength(21_000);
    expect(snapshot.sheets[0]?.rows.at(-1)).toEqual([20_999, "name 20999", ...Array.from({ length: 6 }, () => 20_999)]);
    const cells = host.exchanges.slice(2);
    const bytes = cells.reduce((sum, one) => sum + one.received, 0);
    expect(cells.length).toBeLessThanOrEqual(1 + Math.ceil(bytes / 2_000_000) * 1.5);
    expect(Math.max(...cells.map((one) => one.received))).toBeLessThan(5_000_000);
    expect(cells.every(({ batch }) => !JSON.stringify(batch).includes('"Formulas"'))).toBe(true);
  });

  test("an answer too large after all is asked for in halves", async () => {
    const book = newWorkbook("long texts.xlsx", "Data");
    for (let row = 0; row < 400; row += 1) madeCell(book.sheets[0]!, row, 0).value = "x".repeat(30_000);
    const { snapshot, host } = await read(book);
    expect(snapshot.sheets[0]?.rows).toHaveLength(400);
    expect(host.exchanges.length).toBeGreaterThan(4);
  });

  test("a sheet deleted meanwhile: read again", async () => {
    const host = startOffice(
      makeHost(
        workbookFromFile(
          makeWorkbook([
            { name: "A", inside: mixed },
            { name: "B", inside: mixed },
          ]),
          "x",
        ),
      ),
    );
    host.faultAt = (batch) =>
      batch === 2
        ? {
            kind: "edited",
            edit: (edited) => {
              const [gone] = edited.sheets.splice(0, 1);
              gone!.deleted = true;
            },
          }
        : undefined;
    const snapshot = await readExcel(new Excel.RequestContext());
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(["B"]);
  });

  test("other refusals are thrown as they come", async () => {
    const host = startOffice(makeHost());
    host.faultAt = (batch) => (batch === 3 ? { kind: "refused", code: "GeneralException" } : undefined);
    madeCell(host.book.sheets[0]!, 0, 0).value = 1;
    await expect(readExcel(new Excel.RequestContext())).rejects.toMatchObject({ code: "GeneralException" });
  });
});

test("bold rows in the middle of a larger sheet are seen", async () => {
  const book = longList(1_000, 8);
  for (let column = 0; column < 8; column += 1) {
    const cell = madeCell(book.sheets[0]!, 700, column);
    cell.format = { ...cell.format, bold: true };
  }
  const { snapshot } = await read(book);
  const sheet = snapshot.sheets[0]!;
  const bold = sheet.looks.flatMap((looks, row) => (looks && sheet.lookTable[looks[0]!]?.bold === true ? [row] : []));
  expect(bold).toEqual([700]);
});

test("the selection, or none where a chart is selected", async () => {
  const host = startOffice(makeHost());
  expect(await readSelection(new Excel.RequestContext())).toBeUndefined();
  host.book.selection = { sheet: host.book.sheets[0]!, row: 1, column: 1, rows: 2, columns: 1 };
  expect(await readSelection(new Excel.RequestContext())).toEqual({
    sheet: "Sheet1",
    area: { row: 1, column: 1, rows: 2, columns: 1 },
  });
});

/** Numbers and names, without formulas. */
function longList(rows: number, columns: number): HostWorkbook {
  const book = newWorkbook("long.xlsx", "Data");
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      madeCell(book.sheets[0]!, row, column).value = column === 1 ? `name ${row}` : row;
  return book;
}
