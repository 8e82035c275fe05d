import type { Dataset } from "../../rules/data";
import { textColumn, numberColumn } from "../../rules/data";
import type { Opened } from "../open";
import { budgetInput, framesInput } from "./budget-input";

/** Rows of the budget's tables; none where the workbook has no budget. */
export function framesTables(opened: Opened): Dataset["tables"] {
  const lines = budgetInput(opened.reading, opened.year);
  if (lines !== undefined) return { BudgetLines: lines, Frames: framesInput(lines) };
  const [noText, noNumber] = [textColumn([]), numberColumn([])];
  const columns = {
    line: noText,
    unit: noText,
    account: noText,
    budget: noNumber,
    outturn: noNumber,
    forecast: noNumber,
    priorOutturn: noNumber,
  };
  return { BudgetLines: { rows: 0, columns }, Frames: { rows: 0, columns: { unit: noText } } };
}
