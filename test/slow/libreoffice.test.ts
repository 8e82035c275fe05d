import { writeXlsx } from "hucre/xlsx";
import { pdfToPng, recalculate, toPdf } from "../support/libreoffice";
import { describeWith } from "../support/requirements";

jest.setTimeout(120_000);

/** Three amounts in a table, and formulas in column F whose cached value, where there is one, is wrong on purpose. */
function workbook(): Promise<Uint8Array> {
  const formulas = [
    "SUM(Items[Amount])",
    'SUMIFS(Items[Amount],Items[Unit],"Växjö")',
    "ROUND(Items[[#Totals],[Amount]],1)",
    "1/0",
    "NA()",
    "1/3",
    "1=1",
    '""',
    '"å<"&"&b"',
    "E1*2",
    "SQRT(-1)",
    "ROUND(ROUND(2.675,8),2)",
  ];
  return writeXlsx({
    sheets: [
      {
        name: "Räkna & <jämför>",
        rows: [
          ["Name", "Amount", "Unit", null, 21],
          ["a", 0.1, "Växjö"],
          ["b", 0.2, "Lund"],
          ["c", 1 / 3, "Växjö"],
        ],
        cells: new Map(formulas.map((formula, row) => [`${String(row)},5`, { formula, formulaResult: 99 }])),
        tables: [{ name: "Items", range: "A1:C4", columns: [{ name: "Name" }, { name: "Amount" }, { name: "Unit" }] }],
      },
      { name: "Empty" },
      { name: "Long", rows: [["x".repeat(32_767)], [true], ["🧮 tecken"]] },
    ],
  });
}

describeWith("libreoffice", "recalculation in LibreOffice", () => {
  it("gives every value in full precision, and errors as errors", async () => {
    const { sheets } = await recalculate(await workbook());
    const sheet = sheets.get("Räkna & <jämför>");
    expect([...sheets.keys()]).toEqual(["Räkna & <jämför>", "Empty", "Long"]);
    expect(sheet?.cell("A1")).toBe("Name");
    expect(sheet?.cell("D1")).toBeNull();
    expect(sheet?.cell("Z99")).toBeNull();
    expect(sheet?.cell("B4")).toBe(1 / 3);
    expect(sheet?.cell("F1")).toBeCloseTo(0.1 + 0.2 + 1 / 3, 15);
    expect(sheet?.cell("F2")).toBe(0.1 + 1 / 3);
    expect(sheet?.cell("F3")).toEqual({ error: "#REF!" }); // the table has no totals row
    expect(sheet?.cell("F4")).toEqual({ error: "#DIV/0!" });
    expect(sheet?.cell("F5")).toEqual({ error: "#N/A" });
    expect(sheet?.cell("F6")).toBe(1 / 3);
    expect(sheet?.cell("F7")).toBe(true);
    expect(sheet?.cell("F8")).toBe("");
    expect(sheet?.cell("F9")).toBe("å<&b");
    expect(sheet?.cell("F10")).toBe(42);
    expect(sheet?.cell("F11")).toEqual({ error: "Err:502" });
    expect(sheet?.cell("F12")).toBe(2.68);
    expect(sheets.get("Empty")?.rows).toBe(0);
    expect(sheets.get("Long")?.cell("A1")).toHaveLength(32_767);
    expect(sheets.get("Long")?.cell("A2")).toBe(true);
    expect(sheets.get("Long")?.cell("A3")).toBe("🧮 tecken");
  });

  it("retypes cells before it recalculates", async () => {
    const sheet = "Räkna & <jämför>";
    const edits = [
      { sheet, address: "E1", value: 0.1 },
      { sheet, address: "C3", value: "Växjö" },
      { sheet, address: "F4", value: true },
      { sheet, address: "A1000", value: "<new> " },
      { sheet, address: "A2", value: null },
      { sheet: "Empty", address: "C2", value: 7 },
    ];
    const { sheets } = await recalculate(await workbook(), { edits });
    const edited = sheets.get(sheet);
    expect(edited?.cell("F10")).toBe(0.2);
    expect(edited?.cell("F2")).toBeCloseTo(0.1 + 0.2 + 1 / 3, 15);
    expect(edited?.cell("F4")).toBe(true);
    expect(edited?.cell("A1000")).toBe("<new> ");
    expect(edited?.cell("A2")).toBeNull();
    expect(sheets.get("Empty")?.cell("C2")).toBe(7);
  });

  it("runs side by side", async () => {
    const xlsx = await workbook();
    const edit = (value: number) => ({ edits: [{ sheet: "Räkna & <jämför>", address: "E1", value }] });
    const both = await Promise.all([recalculate(xlsx, edit(1)), recalculate(xlsx, edit(2))]);
    expect(both.map(({ sheets }) => sheets.get("Räkna & <jämför>")?.cell("F10"))).toEqual([2, 4]);
  });

  it("says when the file is not a workbook or the edited sheet is not there", async () => {
    await expect(recalculate(new Uint8Array([80, 75, 3, 4, 0]))).rejects.toThrow("could not open the workbook");
    const edits = [{ sheet: "Nowhere", address: "A1", value: 1 }];
    await expect(recalculate(await workbook(), { edits })).rejects.toThrow('no sheet "Nowhere"');
  });

  it("prints to PDF and PNG", async () => {
    const pdf = await toPdf(await workbook());
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe("%PDF-");
    const pages = await pdfToPng(pdf, 20);
    expect(pages.length).toBeGreaterThan(0);
    expect(
      Buffer.from(pages[0] ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });
});
