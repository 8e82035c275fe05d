import { headerColumns } from "./header-rows";
import type { Grid } from "./grid";
import { mappedTo } from "./columns";
import type { MappedBlock } from "./mapping";
import { cellPlace, type ProblemList } from "./problems";
import type { Role } from "./reading";
import type { SurveyBlock } from "./survey/survey-block";
import { columnLetters } from "../workbook/cell";

/** The word that asks what a column of figures holds, by the role of its table. */
export function columnQuestion(role: Role): string {
  return role === "indicators" ? "indicator column" : "column";
}

/**
 * Columns of figures that a person has said to be different amounts, and whose headers name no measure: what each of them
 * holds is asked, until it is settled column by column.
 */
export function askColumns(
  grid: Grid,
  block: SurveyBlock,
  mapped: MappedBlock,
  role: Role,
  problems: ProblemList,
): void {
  const [top = 1, bottom = 1] = [block.headerRows[0], block.headerRows.at(-1)];
  for (const { column, kind, field, confidence, period } of block.columns) {
    const open = field === "amount" || (field === "outturn" && confidence < 0.6);
    if (kind !== "figure" || period !== null || !open) continue;
    const header = headerColumns(grid, top - 1, bottom - 1, column, column + 1)[0]?.header;
    if (!header || header.base === "" || mappedTo(header, mapped.columns)?.field !== undefined) continue;
    problems.add({
      severity: "warning",
      code: "column-assumed",
      message: `No word says what the column ${columnLetters(column)} ("${header.joined}") on ${grid.sheet.name} holds.`,
      where: cellPlace(grid.sheet.name, bottom - 1, column),
      fix: "Say what it holds, or that it is not to be read.",
      values: { asked: true, ask: columnQuestion(role), column: columnLetters(column) },
    });
  }
}
