import { writeXlsx } from "hucre/xlsx";
import { sampleFacts } from "../../scripts/sample/sample-facts";
import { toWriteSheet } from "../../scripts/sample/sheets/draft";
import { sampleSheets } from "../../scripts/sample/workbook";
import { readWorkbook } from "../../src/workbook/file/read";
import { done, smallTown } from "../app/small-town";

test("a workbook of 300 sheets works", async () => {
  const lists = sampleSheets(sampleFacts({ children: 40, staff: 24 })).map(toWriteSheet);
  const memos = Array.from({ length: 300 - lists.length }, (_, index) => ({
    name: `Memo ${index + 1}`,
    rows: [[`Memo ${index + 1}`], ["To be filed."], ["Pages", index]],
  }));
  const bytes = await writeXlsx({ sheets: [...lists, ...memos] });
  const began = Date.now();
  const result = done(bytes);
  console.log(`300 sheets: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  expect(Date.now() - began).toBeLessThan(60_000);
  expect(result.totals).toEqual(done((await smallTown()).bytes).totals);
  expect(readWorkbook(result.bytes, "out.xlsx").sheets.length).toBeGreaterThan(300);
}, 180_000);
