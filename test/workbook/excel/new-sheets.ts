import type { Action } from "../../../src/workbook/excel/actions";
import type { ExcelSnapshot } from "../../../src/workbook/excel/excel-snapshot";
import { planActions } from "../../../src/workbook/excel/plan-actions";
import type { SheetPlan } from "../../../src/workbook/plan";

/** The actions that make sheets in an empty workbook, without the marks, the log and the state of a whole write. */
export function newSheetActions(plans: readonly SheetPlan[], { date1904 }: { readonly date1904: boolean }): Action[] {
  const log = { at: "2026-01-01T00:00:00Z", job: "test", rules: "", totals: "", checks: "" };
  const facts = { date1904, structureLocked: false, names: [], tables: [], charts: [] };
  const empty: ExcelSnapshot = { name: "Book1.xlsx", sheets: [], own: [], names: [], problems: [], excel: facts };
  const planned = planActions(empty, { language: "en", sheets: plans, log });
  if (!("actions" in planned)) throw new Error(JSON.stringify(planned.problems));
  const names = new Set(plans.map((plan) => plan.name));
  return planned.actions.filter(
    (action) => action.do !== "mark" && action.sheet !== undefined && names.has(action.sheet),
  );
}
