import type { MappedBlock } from "./mapping";
import { addedUp } from "./survey/added-up";
import type { Cells } from "./survey/cells";
import { rangesOf, rowsIn } from "./survey/row-ranges";
import type { SurveyBlock } from "./survey/survey-block";
import { columnIndex } from "../workbook/cell";

/**
 * A block with what a person has said of the rows below its total: records of their own are data rows like any other, and
 * where they are left out nothing more is said of them.
 */
export function withRowsBelow(cells: Cells, block: SurveyBlock, below: MappedBlock["below"]): SurveyBlock {
  if (below === undefined || block.afterTotal.length === 0) return block;
  const said = (code: string): boolean => code !== "rows-after-total";
  const quiet = {
    ...block,
    questions: block.questions.filter(({ code }) => said(code)),
    problems: block.problems.filter(({ code }) => said(code)),
  };
  if (below === "left out") return quiet;
  const dataRows = [...new Set([...block.dataRows, ...block.afterTotal])].sort((a, b) => a - b);
  const taken = new Set(block.afterTotal);
  return {
    ...quiet,
    dataRows,
    rows: {
      ...block.rows,
      data: rangesOf(dataRows),
      other: rangesOf(rowsIn(block.rows.other).filter((row) => !taken.has(row))),
    },
    sums: Object.fromEntries(
      Object.keys(block.sums).map((letters) => [
        letters,
        addedUp(
          cells,
          dataRows.map((row) => row - 1),
          columnIndex(letters),
        ),
      ]),
    ),
  };
}
