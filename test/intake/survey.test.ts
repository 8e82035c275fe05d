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
