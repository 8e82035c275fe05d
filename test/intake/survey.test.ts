import { describe, expect, test } from "@jest/globals";
import { surveySheet } from "../../src/intake/survey/survey";
import { columnLetters } from "../../src/workbook/cell";
import { readRecords } from "../../src/intake/read-records";
import { sheetOf, snapshotOf } from "./sheet-of";
import { surveyGallery } from "./survey-gallery";

const pick = <Value>(wanted: Readonly<Record<string, Value>>, held: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.keys(wanted).map((key) => [key, held[key]]));

describe("one wart a sheet", () => {
  test.each(surveyGallery.map((exhibit) => [exhibit.wart, exhibit] as const))("%s", (_, exhibit) => {
    const blocks = surveySheet(sheetOf(exhibit.sheet));
    const block = blocks[exhibit.block ?? 0];
    if (!block) throw new Error("no block found");
    const { fields = {}, periods = {}, scales = {}, said = [], costs, sums, subtotal, total } = exhibit;
    const scaled = Object.fromEntries(block.columns.map(({ column, scale }) => [columnLetters(column), scale]));
    const held = Object.fromEntries(block.columns.map(({ column, field }) => [columnLetters(column), String(field)]));
    const spoken = Object.fromEntries(
      block.columns.map(({ column, period }) => [columnLetters(column), period?.text ?? ""]),
    );
    expect({
      header: block.headerRows,
      data: block.rows.data,
      sums: pick(sums, block.sums),
      fields: pick(fields, held),
      periods: pick(periods, spoken),
      scales: pick(scales, scaled),
      ...(costs && { costs: readRecords(snapshotOf(exhibit.sheet)).tables[exhibit.block ?? 0]?.signs?.costs }),
      said: [...new Set([...block.questions, ...block.problems].map(({ code }) => code))],
      ...(subtotal && { subtotal: block.rows.subtotal }),
      ...(total !== undefined && { total: block.rows.total }),
    }).toEqual({
      header: exhibit.header,
      data: exhibit.data,
      sums,
      fields,
      periods,
      scales,
      ...(costs && { costs }),
      said,
      ...(subtotal && { subtotal }),
      ...(total !== undefined && { total }),
    });
  });
});

test("a unit's sum with one figure wrong does not make the first unit's sum the end of the table", () => {
  const [block] = surveySheet(
    sheetOf({
      name: "Budget",
      rows: [
        ["Enhet", "Konto", "Benämning", "Budget 2025", "Budget 2026"],
        ["Norr", "5010", "Löner", 4_300_000, 4_450_000],
        ["Norr", "4010", "Material", 320_000, 330_000],
        [null, null, "Summa Norr", 4_620_000, 4_780_000],
        ["Söder", "5010", "Löner", 3_150_000, 3_300_000],
        ["Söder", "4010", "Material", 215_000, 220_000],
        [null, null, "Summa Söder", 3_365_000, 3_530_000],
        [null, null, "Totalt", 7_985_000, 8_310_000],
      ],
    }),
  );
  expect(block?.rows).toMatchObject({ data: "2-3,5-6", subtotal: ["4,7"], total: "8" });
  expect(block?.sums).toEqual({ D: 7_985_000, E: 8_300_000 });
  expect(
    block?.statedTotals.filter(({ agrees }) => !agrees).map(({ row, stated, computed }) => [row, stated, computed]),
  ).toEqual([
    [7, 3_530_000, 3_520_000],
    [8, 8_310_000, 8_300_000],
  ]);
});
