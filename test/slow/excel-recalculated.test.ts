import { actionTrips } from "../../src/workbook/excel/action-trips";
import { play } from "../../src/workbook/excel/play";
import { newSheetActions } from "../workbook/excel/new-sheets";
import { readWorkbook } from "../../src/workbook/file/read";
import { makeHost } from "../host/host";
import { startOffice } from "../host/office";
import { workbookToFile } from "../host/to-file";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { makeWorkbook } from "../workbook/files";
import { chartSheet, formSheet, fullPlan, grantsSheet } from "../workbook/plans";
import { written } from "../workbook/written";

describeWith("libreoffice", "sheets played on Excel, recalculated", () => {
  test("sheets played on Excel come to the engine's figures", async () => {
    const plans = [grantsSheet(), formSheet, chartSheet];
    const host = startOffice(makeHost());
    const context = new Excel.RequestContext();
    for (const trip of actionTrips(newSheetActions(plans, { date1904: false }))) {
      for (const action of trip) play(context, action);
      await context.sync();
    }
    const calculated = await recalculate(await workbookToFile(host.book));
    const engine = readWorkbook(written(makeWorkbook(), fullPlan).bytes, "engine.xlsx");
    const compared: unknown[] = [];
    for (const plan of plans) {
      const sheet = engine.sheets.find((one) => one.name === plan.name);
      sheet?.rows.forEach((values, row) => {
        values.forEach((value, column) => {
          const at = { row: row + sheet.origin.row, column: column + sheet.origin.column };
          const found = calculated.sheets.get(plan.name)?.at(at.row, at.column) ?? null;
          compared.push(found);
          expect([plan.name, at, found]).toEqual([plan.name, at, value]);
        });
      });
    }
    expect(compared.length).toBeGreaterThan(25);
  }, 300_000);
});
