import { areaAddress, type CellValue } from "../../src/workbook/cell";
import { jobs } from "../../src/app/jobs";
import { actionTrips } from "../../src/workbook/excel/action-trips";
import { payloadBytes } from "../../src/workbook/excel/blocks";
import { planActions } from "../../src/workbook/excel/plan-actions";
import { readExcel } from "../../src/workbook/excel/read";
import { readWorkbook } from "../../src/workbook/file/read";
import { writeWorkbook } from "../../src/workbook/file/write";
import type { Plan } from "../../src/workbook/plan";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import type { Snapshot } from "../../src/workbook/snapshot";
import { workbookFromFile } from "../host/from-file";
import { calculatedAs, looksOf, opened, playAll } from "../workbook/excel/both-sides";

const at = "2026-11-23T12:00:00Z";

describe("the main job on the sample, in Excel and on the file", () => {
  test("the same sheets cell by cell, in few round trips; an equal second write adds a row to the log and no more", async () => {
    const { bytes } = await sampleWorkbook();
    const plan = planOf(bytes);
    const inFile = writeWorkbook(bytes, plan, "sample.xlsx");
    if (!("bytes" in inFile)) throw new Error(JSON.stringify(inFile.problems));
    const file = readWorkbook(inFile.bytes, "sample.xlsx");

    const host = opened(bytes, "sample.xlsx");
    host.book.calculate = calculatedAs(file);
    const first = planActions(await readExcel(new Excel.RequestContext()), plan);
    if (!("actions" in first)) throw new Error(JSON.stringify(first.problems));
    host.resetCount();
    await playAll(first.actions);
    const sent = host.exchanges.reduce((sum, one) => sum + one.sent, 0);
    const trips = host.exchanges.length;
    console.log(
      `main job in Excel: ${first.actions.length} actions, ${(sent / 1e6).toFixed(1)} MB in ${trips} round trips, the largest ${(Math.max(...host.exchanges.map((one) => one.sent)) / 1e6).toFixed(1)} MB`,
    );
    expect(host.missing).toEqual([]);
    // One for every 2 MB that is sent, and three more: the last of a batch leaves room that the next action does not fit.
    expect(trips).toBeLessThanOrEqual(3 + Math.ceil(sent / payloadBytes));
    expect(Math.max(...host.exchanges.map((one) => one.sent))).toBeLessThan(1.25 * payloadBytes);

    const after = await readExcel(new Excel.RequestContext());
    expect(first.receipt).toEqual(inFile.receipt);
    expect(differingCells(after, file)).toEqual([]);
    expect(after.own.map(({ id, name }) => [id, name]).sort()).toEqual(
      file.own.map(({ id, name }) => [id, name]).sort(),
    );
    // Of larger sheets Excel tells looks by row only: they are compared in the workbook itself.
    const ours = file.sheets.filter((sheet) => sheet.ours).map((sheet) => sheet.name);
    const looks = looksOf(workbookFromFile(inFile.bytes, "sample.xlsx"), ours);
    const found = looksOf(host.book, ours);
    expect(Object.keys(looks).length).toBeGreaterThan(20_000);
    const places = [...new Set([...Object.keys(looks), ...Object.keys(found)])];
    expect(places.filter((place) => looks[place] !== found[place]).slice(0, 20)).toEqual([]);

    const again = planActions(after, { ...plan, log: { ...plan.log, at: "2026-11-24T12:00:00Z" } });
    if (!("actions" in again)) throw new Error(JSON.stringify(again.problems));
    expect(again.receipt.changeCount).toBe(0);
    expect([...new Set(again.actions.map((action) => action.sheet))]).toEqual(["Log"]);
    expect(again.actions.filter((action) => action.do === "fill")).toHaveLength(1);
    expect(actionTrips(again.actions)).toHaveLength(1);
  }, 600_000);
});

/** Cells, formulas, tables and merges that are not the same, the first of each sheet. A formula that gives nothing gives "" in Excel. */
function differingCells(excel: Snapshot, file: Snapshot): unknown[] {
  expect(excel.sheets.map((sheet) => sheet.name)).toEqual(file.sheets.map((sheet) => sheet.name));
  return file.sheets.flatMap((sheet, index) => {
    const other = excel.sheets[index]!;
    const { formulas, tables, merges, visibility, origin } = sheet;
    const found: unknown[] = [];
    const compare = (what: string, one: unknown, two: unknown): void => {
      if (found.length < 3 && JSON.stringify(one) !== JSON.stringify(two)) found.push([sheet.name, what, one, two]);
    };
    compare("shape", [visibility, origin, tables], [other.visibility, other.origin, other.tables]);
    compare("merges", merges.map(areaAddress).sort(), other.merges.map(areaAddress).sort());
    sheet.rows.forEach((values, row) => {
      values.forEach((value, column) => {
        const blank = (one: CellValue | undefined): CellValue => (one === "" || one === undefined ? null : one);
        compare(`${row},${column}`, blank(value), blank(other.rows[row]?.[column]));
      });
    });
    compare("formulas", [...formulas].sort(), [...other.formulas].sort());
    return found;
  });
}

function planOf(bytes: Uint8Array): Plan {
  const { plan, problems } = jobs.run(readWorkbook(bytes, "sample.xlsx"), { at });
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}
