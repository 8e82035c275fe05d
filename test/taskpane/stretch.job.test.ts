import { runOnFile } from "../../src/app/file-job";
import { stretchOf } from "../../src/taskpane/stretch";
import { readWorkbook } from "../../src/workbook/file/read";
import { sampleWorkbook } from "../../scripts/sample/workbook";

/** The texts of a row with the columns that each covers. */
const texts = (row: ReturnType<typeof stretchOf>["rows"][number] | undefined) =>
  row?.cells.map((cell) => [cell.text, cell.span]);

describe("rows ready to show", () => {
  let sheets: ReturnType<typeof readWorkbook>["sheets"];
  beforeAll(async () => {
    const { bytes } = await sampleWorkbook();
    const result = runOnFile("run", bytes, "sample.xlsx", { at: "2026-11-23T12:00:00Z" });
    sheets = readWorkbook(result.bytes ?? new Uint8Array(), "sample.xlsx").sheets;
  });
  const rowsOf = (name: string, from: number, count: number, language: "en" | "sv" = "en") => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return stretchOf(sheet, from, count, language);
  };

  it("write figures as their formats say, in the language", () => {
    const figures = (language: "en" | "sv") =>
      rowsOf("Pools", 4, 1, language)
        .rows[0]?.cells.filter((cell) => cell.number)[0]
        ?.text.replace(/\s/g, " ");
    expect([figures("en"), figures("sv")]).toEqual(["6,400,000", "6 400 000"]);
  });

  it("let a title run on over empty columns, and mark the header of the table", () => {
    const { rows, widths } = rowsOf("Pools", 0, 5);
    expect(rows.map((row) => row.header)).toEqual([false, false, false, true, false]);
    expect(texts(rows[0])?.[0]?.[0]).toBe("Pools");
    expect(rows[1]?.cells[0]?.span).toBeGreaterThan(3);
    expect(rows[4]?.cells.length).toBe(widths.length);
  });

  it("are wide enough for every figure that they show", () => {
    for (const sheet of sheets.filter((one) => one.visibility === "visible")) {
      const { rows, widths } = stretchOf(sheet, 0, 100, "en");
      const narrow = rows.flatMap(({ header, cells }) => {
        let column = 0;
        return cells.filter((cell) => {
          const width = widths.slice(column, column + cell.span).reduce((sum, one) => sum + one + 2, 0);
          column += cell.span;
          return cell.number && !header && cell.text.length > width;
        });
      });
      expect([sheet.name, narrow]).toEqual([sheet.name, []]);
    }
  });

  it("end with the sheet", () => {
    expect(rowsOf("Pools", 200, 200).rows).toEqual([]);
  });
});
