import type { Problem } from "../../problem/problem";
import { bytesOfQuestion, ofEverySheet, type Question } from "./questions";

/** What of Excel's settings concerns a write. */
export interface Surround {
  readonly readOnly: boolean;
  readonly structureLocked: boolean;
  readonly manual: boolean;
  readonly precisionAsDisplayed: boolean;
  readonly iterative: boolean;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visibility: string }[];
}

/** The sets that the add-in needs: those of Office 2021. */
export const neededApi = "1.14";

/** Asks for the settings of the workbook and of Excel that concern a write. */
export function surroundQuestion(tell: (found: Surround) => void): Question {
  return {
    bytes: 4 * bytesOfQuestion,
    ask: ({ workbook, application }) => {
      workbook.load("readOnly,usePrecisionAsDisplayed");
      workbook.protection.load("protected");
      application.load("calculationMode");
      application.iterativeCalculation.load("enabled");
      const { worksheets } = workbook;
      worksheets.load(ofEverySheet);
      return () => {
        tell({
          readOnly: workbook.readOnly,
          structureLocked: workbook.protection.protected,
          manual: application.calculationMode === "Manual",
          precisionAsDisplayed: workbook.usePrecisionAsDisplayed,
          iterative: application.iterativeCalculation.enabled,
          sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
        });
        return [];
      };
    },
  };
}

/** Whether this Excel has what the add-in needs; `isSetSupported` is Office's own. */
export function apiProblems(isSetSupported: (set: string, version: string) => boolean): Problem[] {
  if (isSetSupported("ExcelApi", neededApi)) return [];
  return [
    {
      severity: "error",
      code: "excel-too-old",
      message: "This Excel is older than the add-in needs: Excel 2021, Microsoft 365 or Excel on the web.",
      fix: "Update Excel, or open the workbook in Excel on the web.",
    },
  ];
}

/** What stands in the way of a write, and what a person should know before it. `ours` are the sheets to be changed. */
export function surroundProblems(found: Surround, ours: readonly string[], adds: boolean): Problem[] {
  const problems: Problem[] = [];
  if (found.readOnly)
    problems.push({
      severity: "error",
      code: "workbook-read-only",
      message: "The workbook is read-only or in Protected View: nothing can be written into it.",
      fix: "Choose Enable Editing, or save it under another name, and run the job again.",
    });
  if (found.structureLocked && adds)
    problems.push({
      severity: "error",
      code: "structure-protected",
      message: "The structure of the workbook is protected: no sheet can be added to it.",
      fix: "On the Review tab choose Protect Workbook to take the protection off, and run the job again.",
    });
  if (found.manual)
    problems.push({
      severity: "warning",
      code: "manual-calculation",
      message:
        "Calculation is manual: the workbook was calculated once for the check, and shows old figures after changes.",
      fix: "On the Formulas tab choose Calculation Options, Automatic.",
    });
  if (found.precisionAsDisplayed)
    problems.push({
      severity: "warning",
      code: "precision-as-displayed",
      message: "The workbook calculates with figures as displayed: amounts can differ from the exact ones.",
      fix: "In Options, Advanced, clear Set precision as displayed.",
    });
  if (found.iterative)
    problems.push({
      severity: "warning",
      code: "iterative-calculation",
      message: "Iterative calculation is on: formulas that refer to themselves are not reported by Excel.",
      fix: "In Options, Formulas, clear Enable iterative calculation.",
    });
  for (const { name, visibility } of found.sheets)
    if (visibility === "VeryHidden" && ours.includes(name))
      problems.push({
        severity: "warning",
        code: "own-sheet-very-hidden",
        message: `The sheet "${name}" is written, but it is very hidden: Excel's own menus do not show it.`,
        fix: "Ask whoever hid it, by a macro or another program, to show it again.",
        where: { at: "cell", sheet: name, address: "A1" },
      });
  return problems;
}
