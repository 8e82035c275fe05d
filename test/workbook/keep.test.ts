import type { CellValue } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/workbook/file/read";
import type { CellsBlock, SheetPlan } from "../../src/workbook/plan";
import { editCells } from "../support/cell-edits";
import { editPart, makeWorkbook, partTexts } from "./files";
import { formSheet, grantsSheet, grantsTable, planOf, rows, title, type Row } from "./plans";
import { sameOnBothSides } from "./excel/both-sides";
import { written, writes } from "./written";

const [first, second, third] = rows as readonly [Row, Row, Row];

/** A sheet's values by address. */
function valuesOf(bytes: Uint8Array, name: string): (address: string) => CellValue {
  const sheet = readWorkbook(bytes, "x").sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return (address) => {
    const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    return sheet.rows[Number(row) - 1 - sheet.origin.row]?.[letter.charCodeAt(0) - 65 - sheet.origin.column] ?? null;
  };
}

const typed = (bytes: Uint8Array, cells: Record<string, string | number | null>, sheet = "Grants"): Uint8Array =>
  editCells(
    bytes,
    Object.entries(cells).map(([address, value]) => ({ sheet, address, value })),
  );

/** The table grown by a column that a person added at its right edge. */
function withColumn(bytes: Uint8Array, header: string, values: readonly (string | number)[]): Uint8Array {
  const cells = Object.fromEntries([header, ...values].map((value, index) => [`F${4 + index}`, value]));
  return editPart(typed(bytes, cells), "xl/tables/cqm1.xml", (text) =>
    text
      .replace(/:E(\d+)/g, ":F$1")
      .replace('count="5"', 'count="6"')
      .replace("</tableColumns>", `<tableColumn id="6" name="${header}"/></tableColumns>`),
  );
}

/** Rows from `at` (one-based) on pushed down by `count`, as when a person inserts rows: cells, marks and merges move. */
function insertRows(bytes: Uint8Array, part: string, sheet: string, at: number, count: number): Uint8Array {
  const move = (row: string): string => String(Number(row) >= at ? Number(row) + count : Number(row));
  const moved = editPart(bytes, part, (text) =>
    text
      .replace(
        /(<row r="|<c r="[A-Z]+|<mergeCell ref="[A-Z]+)(\d+)/g,
        (_, head: string, row: string) => head + move(row),
      )
      .replace(/(<mergeCell ref="[A-Z]+\d+:[A-Z]+)(\d+)/g, (_, head: string, row: string) => head + move(row)),
  );
  const tables = Object.keys(partTexts(moved)).filter(
    (path) => path === "xl/tables/cqm1.xml" && part.endsWith("cqm1.xml"),
  );
  const shifted = tables.reduce(
    (file, path) =>
      editPart(file, path, (text) =>
        text.replace(
          /([A-Z])(\d+):([A-Z])(\d+)/g,
          (_, a: string, b: string, c: string, d: string) => `${a}${move(b)}:${c}${move(d)}`,
        ),
      ),
    moved,
  );
  return editPart(shifted, "xl/workbook.xml", (text) =>
    text.replace(
      new RegExp(`(<definedName[^>]*>'${sheet}'!)([^<]*)`, "g"),
      (_, head: string, area: string) => head + area.replace(/\$(\d+)/g, (__, row: string) => `$${move(row)}`),
    ),
  );
}

const start = (data: readonly Row[] = rows, notes?: readonly CellValue[]): Uint8Array =>
  written(makeWorkbook(), planOf(grantsSheet(data, notes))).bytes;

test("a note beside a row moves with its row when another is removed", () => {
  const noted = typed(start(), { H7: "asked again", H6: "mother phoned" });
  const after = written(noted, planOf(grantsSheet([first, third])));
  const at = valuesOf(after.bytes, "Grants");
  expect([at("A6"), at("H6")]).toEqual(["C03", "asked again"]);
  // The removed row's note is kept below, under its key, and said.
  expect([at("A7"), at("A9"), at("H9")]).toEqual([null, "C02", "mother phoned"]);
  expect(at("A8")).toBe("Kept from rows no longer in the table");
  expect(after.receipt.problems).toMatchObject([
    { severity: "warning", code: "content-kept-apart", where: { at: "cell", sheet: "Grants" } },
  ]);
});

test("kept content stays where it is, and more is added behind it", () => {
  const one = written(typed(start(), { H5: "one", H6: "two" }), planOf(grantsSheet([second, third]))).bytes;
  const again = written(one, planOf(grantsSheet([second, third])));
  expect([again.receipt.changeCount, again.receipt.problems]).toEqual([0, []]);
  const two = valuesOf(written(again.bytes, planOf(grantsSheet([third]))).bytes, "Grants");
  const column = (letter: string): CellValue[] => Array.from({ length: 12 }, (_, row) => two(`${letter}${row + 1}`));
  expect(column("H").filter((value) => value !== null)).toEqual(["one", "two"]);
  expect(column("A").filter((value) => String(value).startsWith("Kept"))).toHaveLength(1);
});

test("rows in another order take their notes along", () => {
  const at = valuesOf(
    written(typed(start(), { G5: "of C01", G7: "of C03" }), planOf(grantsSheet([third, second, first]))).bytes,
    "Grants",
  );
  expect([at("A5"), at("G5"), at("A7"), at("G7"), at("G6")]).toEqual(["C03", "of C03", "C01", "of C01", null]);
});

test("a note's formula keeps pointing at its row", () => {
  const noted = editPart(start(), "xl/worksheets/cqm1.xml", (text) =>
    text.replace(/(?<=<row r="7">.*?)<\/row>/, () => '<c r="G7"><f>C7*2+$C$1</f><v>30</v></c></row>'),
  );
  const after = readWorkbook(written(noted, planOf(grantsSheet([third, first]))).bytes, "x");
  expect(after.sheets[1]?.formulas.get("G5")).toBe("=C5*2+$C$1");
});

test("a column that a person added stays with the rows, at the right edge", () => {
  const grown = withColumn(start(), "Case worker", ["Ann", "Bo", "Cleo"]);
  expect(readWorkbook(grown, "x").own[0]?.tables[0]?.columns.map((column) => column.id)).toEqual([
    "child",
    "remark",
    "hours",
    "rate",
    "grant",
    null,
  ]);
  const same = written(grown, planOf(grantsSheet()));
  expect([same.receipt.changeCount, same.receipt.sheets[0]?.state]).toEqual([0, "unchanged"]);
  const fewer = written(same.bytes, planOf(grantsSheet([third, first, ["C09", 1, 1]])));
  const table = readWorkbook(fewer.bytes, "x").own[0]?.tables[0];
  expect(table?.columns.at(-1)).toEqual({ id: null, header: "Case worker", values: ["Cleo", "Ann", null] });
  const at = valuesOf(fewer.bytes, "Grants");
  expect([at("A10"), at("F10")]).toEqual(["C02", "Bo"]);
});

test("our headers may be renamed: columns are found by id, and get our header again", () => {
  const renamed = editPart(
    typed(start(rows, ["a", null, null]), { B4: "My remark", B5: "edited" }),
    "xl/tables/cqm1.xml",
    (text) => text.replace('name="Remark å"', 'name="My remark"'),
  );
  const after = written(renamed, planOf(grantsSheet(rows, ["a", null, null])));
  const at = valuesOf(after.bytes, "Grants");
  expect([at("B4"), at("B5")]).toEqual(["Remark å", "edited"]);
  expect(after.receipt.changes).toEqual([{ sheet: "Grants", address: "B4", before: "My remark", after: "Remark å" }]);
});

test("inputs: written when empty or unchanged, kept when a person changed them", () => {
  const bytes = typed(start(rows, ["old", "old", null]), { B5: "mine", B7: "typed" });
  const after = written(bytes, planOf(grantsSheet(rows, ["new", "new", "new"])));
  const at = valuesOf(after.bytes, "Grants");
  expect([at("B5"), at("B6"), at("B7")]).toEqual(["mine", "new", "typed"]);
  expect(after.receipt.problems.map((problem) => [problem.code, problem.where])).toEqual([
    ["input-kept", { at: "cell", sheet: "Grants", address: "B5" }],
    ["input-kept", { at: "cell", sheet: "Grants", address: "B7" }],
  ]);
  // What was kept once is kept for good, whatever is planned later.
  const later = valuesOf(written(after.bytes, planOf(grantsSheet(rows, ["newer", "newer", "newer"]))).bytes, "Grants");
  expect([later("B5"), later("B6"), later("B7")]).toEqual(["mine", "newer", "typed"]);
  const cleared = valuesOf(
    written(typed(after.bytes, { B5: null }), planOf(grantsSheet(rows, ["again", "n", "n"]))).bytes,
    "Grants",
  );
  expect(cleared("B5")).toBe("again");
});

test("a form's inputs, by the same rule; own reports value and what was written", () => {
  const plan = planOf(grantsSheet(), formSheet);
  const bytes = typed(written(makeWorkbook(), plan).bytes, { C2: 2000, C3: "yes" }, "U03 form");
  expect(readWorkbook(bytes, "x").own[1]?.inputs.get("form/frame")).toEqual({
    address: "C2",
    value: 2000,
    written: 1000,
  });
  const after = written(bytes, plan);
  expect(valuesOf(after.bytes, "U03 form")("C2")).toBe(2000);
  expect(after.receipt.problems.map((problem) => problem.code)).toEqual(["input-kept", "input-kept"]);
  expect(after.receipt.changeCount).toBe(0);
});

test("a formula that a person typed into an input stays", () => {
  const plan = planOf(grantsSheet(), formSheet);
  const bytes = editPart(written(makeWorkbook(), plan).bytes, "xl/worksheets/cqm2.xml", (text) =>
    text.replace(/(<c r="C2"[^>]*>)<v>1000<\/v>/, "$1<f>500*2</f><v>1000</v>"),
  );
  expect(readWorkbook(written(bytes, plan).bytes, "x").sheets[2]?.formulas.get("C2")).toBe("=500*2");
});

test("a computed cell that a person overwrote is ours again, and said", () => {
  const after = written(typed(start(), { E5: 1 }), planOf(grantsSheet()));
  expect(after.receipt.changes).toEqual([
    { sheet: "Grants", address: "E5", before: 1, after: expect.stringMatching(/^=ROUND/) as string },
  ]);
});

test("a row that a person added to the table is not lost", () => {
  const bytes = editPart(typed(start(), { A8: "X99", B8: "mine", C8: 12 }), "xl/tables/cqm1.xml", (text) =>
    text.replace(/E7/g, "E8"),
  );
  expect(readWorkbook(bytes, "x").own[0]?.tables[0]?.columns[0]?.values).toEqual(["C01", "C02", "C03", "X99"]);
  const at = valuesOf(written(bytes, planOf(grantsSheet())).bytes, "Grants");
  expect([at("A9"), at("A10"), at("B10"), at("C10")]).toEqual([
    "Kept from rows no longer in the table",
    "X99",
    "mine",
    12,
  ]);
  const planned = written(bytes, planOf(grantsSheet([...rows, ["X99", 12, 5]])));
  expect(valuesOf(planned.bytes, "Grants")("B8")).toBe("mine");
});

test("notes above and below keep their place relative to what is above them", () => {
  const noted = typed(start(), { A3: "between", H1: "beside the title", B10: "below" });
  const longer = written(noted, planOf(grantsSheet([...rows, ["C04", 1, 1], ["C05", 1, 1]])));
  const at = valuesOf(longer.bytes, "Grants");
  expect([at("A3"), at("H1"), at("B12"), at("A8"), at("A9")]).toEqual([
    "between",
    "beside the title",
    "below",
    "C04",
    "C05",
  ]);
  expect(valuesOf(written(longer.bytes, planOf(grantsSheet())).bytes, "Grants")("B10")).toBe("below");
});

test("a note whose place the sheet needs now is kept apart", () => {
  const small: SheetPlan = { ...grantsSheet(), blocks: [title, grantsTable()] };
  const wide: SheetPlan = {
    ...small,
    blocks: [
      {
        ...title,
        cells: [...title.cells, { row: 1, column: 5, role: "label", content: { value: "ours" } }],
      } as CellsBlock,
      grantsTable(),
    ],
  };
  const after = written(typed(written(makeWorkbook(), planOf(small)).bytes, { F2: "mine" }), planOf(wide));
  const at = valuesOf(after.bytes, "Grants");
  expect([at("F2"), at("F10")]).toEqual(["ours", "mine"]);
  expect(after.receipt.problems.map((problem) => problem.code)).toEqual(["content-kept-apart"]);
});

test("rows that a person inserted: above the table, inside it and inside a form", () => {
  const plan = planOf(grantsSheet(rows, ["old", null, null]), formSheet);
  let bytes = written(makeWorkbook(), plan).bytes;
  bytes = typed(bytes, { B5: "mine", H7: "note of C03" });
  bytes = insertRows(bytes, "xl/worksheets/cqm1.xml", "Grants", 6, 1);
  bytes = insertRows(bytes, "xl/worksheets/cqm1.xml", "Grants", 2, 3);
  bytes = insertRows(typed(bytes, { C2: 7 }, "U03 form"), "xl/worksheets/cqm2.xml", "U03 form", 3, 2);
  const own = readWorkbook(bytes, "x").own;
  expect(own[0]?.tables[0]?.area).toEqual({ row: 6, column: 0, rows: 5, columns: 5 });
  expect(own[1]?.inputs.get("form/accepted")?.address).toBe("C5");
  const after = written(bytes, plan);
  const at = valuesOf(after.bytes, "Grants");
  expect([at("A4"), at("B5"), at("A7"), at("H7")]).toEqual(["Child", "mine", "C03", "note of C03"]);
  const form = valuesOf(after.bytes, "U03 form");
  expect([form("B2"), form("C2"), form("B3"), form("B4"), form("B5"), form("B6"), form("B7")]).toEqual([
    "Frame",
    7,
    "Accepted",
    "Left of the frame",
    "See the grants",
    null,
    null,
  ]);
});

test("a renamed sheet is found again and keeps its name", () => {
  const renamed = editPart(start(), "xl/workbook.xml", (text) =>
    text.replace('name="Grants"', 'name="Our grants"').replace(/'Grants'!/g, "'Our grants'!"),
  );
  expect(readWorkbook(renamed, "x").own[0]).toMatchObject({ id: "grants", name: "Our grants" });
  const after = written(renamed, planOf(grantsSheet()));
  expect(after.receipt.sheets).toEqual([{ id: "grants", name: "Our grants", state: "unchanged" }]);
});

test("without the state sheet, what is there in inputs counts as a person's", () => {
  const bytes = editPart(typed(start(rows, ["old", null, null]), { H5: "note" }), "xl/workbook.xml", (text) =>
    text.replace(/<definedName name="_cqm\.sheet"[^>]*>"state"<\/definedName>/, ""),
  );
  const at = valuesOf(written(bytes, planOf(grantsSheet(rows, ["new", "new", "new"]))).bytes, "Grants");
  expect([at("B5"), at("B6"), at("H5")]).toEqual(["old", "new", "note"]);
});

test("an edited input that the plan no longer has is kept apart", () => {
  const bytes = typed(written(makeWorkbook(), planOf(grantsSheet(), formSheet)).bytes, { C3: "no" }, "U03 form");
  const [block] = formSheet.blocks as readonly [CellsBlock];
  const without: SheetPlan = {
    ...formSheet,
    blocks: [{ ...block, cells: block.cells.filter((cell) => cell.row !== 1), conditional: [] }],
  };
  const after = written(bytes, planOf(grantsSheet(), without));
  const at = valuesOf(after.bytes, "U03 form");
  expect([at("A8"), at("B8")]).toEqual(["form/accepted", "no"]);
  expect(after.receipt.problems.map((problem) => problem.code)).toEqual(["content-kept-apart"]);
});

test("rows of the log are never lost, nor what a person wrote beside them", () => {
  const bytes = typed(start(), { H2: "checked by Eva", C2: null }, "Log");
  const at = valuesOf(written(bytes, planOf(grantsSheet())).bytes, "Log");
  expect([at("A2"), at("H2"), at("A3"), at("C3")]).toEqual([1, "checked by Eva", 2, "grants"]);
});

test("a person's merge around a note moves with it", () => {
  const noted = editPart(typed(start(), { B10: "wide" }), "xl/worksheets/cqm1.xml", (text) =>
    text.replace(/<mergeCells count="1">/, '<mergeCells count="2"><mergeCell ref="B10:D10"/>'),
  );
  const merges = readWorkbook(written(noted, planOf(grantsSheet([...rows, ["C04", 1, 1]]))).bytes, "x").sheets[1]
    ?.merges;
  expect(merges).toContainEqual({ row: 10, column: 1, rows: 1, columns: 3 });
});

test("all of the above in Excel: the same cells, looks, formulas, tables, names and receipts", async () => {
  expect(writes.length).toBeGreaterThan(35);
  for (const { test: name, bytes, plan } of writes) {
    try {
      await sameOnBothSides(bytes, plan, "made.xlsx");
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  }
}, 60_000);
