import type { Problem } from "../../problem/problem";
import { addressOf, isCellError, type CellValue } from "../cell";
import type { Plan } from "../plan";
import type { SheetSnapshot } from "../snapshot";
import type { ExcelSnapshot } from "./excel-snapshot";
import type { Before } from "./journal/before";
import type { Line } from "./line";
import { planActions } from "./plan-actions";
import { kept } from "./refusals";
import { typedConstant } from "./typed";
import { writeSafely, type Changes, type WriteOutcome, type WriteWatch } from "./write-safely";

/**
 * Writes a plan into the workbook that is open in Excel, all of it or nothing: what `writeWorkbook` does to a file, with
 * the self-check, since Excel calculates. `snapshot` is the workbook as the plan was made from it.
 */
export async function writeExcel(
  line: Line,
  snapshot: ExcelSnapshot,
  plan: Plan,
  watch: WriteWatch = {},
): Promise<WriteOutcome> {
  const changes = plannedChanges(snapshot, plan);
  if (!("actions" in changes)) return { state: "as before", problems: [...changes.problems, kept.asBefore] };
  return writeSafely(line, changes, watch);
}

/** What writing a plan changes in the workbook that was read, or the problems that stand against it. */
export function plannedChanges(
  snapshot: ExcelSnapshot,
  plan: Plan,
): Changes | { readonly problems: readonly Problem[] } {
  const planned = planActions(snapshot, plan);
  if (!("actions" in planned)) return planned;
  const { actions, receipt, computed } = planned;
  const { sheets } = snapshot;
  const date1904 = snapshot.excel.date1904;
  const edited = (before: Before): readonly Problem[] => editedSince(before, sheets, date1904);
  return { actions, sheets, computed, receipt, at: plan.log.at, edited };
}

const mostNamed = 20;

/**
 * Cells that the write would change and that somebody has edited between the reading and the write. Constants only: what
 * a formula gives may change by itself, and dates of the 1904 calendar are told otherwise here and there.
 */
export function editedSince(before: Before, sheets: readonly SheetSnapshot[], date1904: boolean): Problem[] {
  const problems: Problem[] = [];
  for (const sheet of before.sheets) {
    const read = sheets.find(({ name }) => name === sheet.name);
    if (!read) continue;
    for (const { area, columns } of sheet.contents)
      columns.forEach((cells, column) => {
        cells.forEach((cell, row) => {
          const at = { row: area.row + row, column: area.column + column };
          const address = addressOf(at);
          const then = valueAt(read, at.row, at.column);
          const formula = typeof cell === "string" && cell.startsWith("=");
          if (formula === read.formulas.has(address)) {
            if (formula || (typedConstant(then) ?? "") === cell) return;
            if (date1904 && typeof then === "number" && typeof cell === "number") return;
            if (isCellError(then) && cell === then.error) return;
          }
          if (problems.length >= mostNamed) return;
          problems.push({
            severity: "error",
            code: "edited-meanwhile",
            message: `${sheet.name}!${address} was edited while the job was running.`,
            fix: "Run the job again, so that the edit counts.",
            where: { at: "cell", sheet: sheet.name, address },
          });
        });
      });
  }
  return problems;
}

function valueAt({ origin, rows }: SheetSnapshot, row: number, column: number): CellValue {
  return rows[row - origin.row]?.[column - origin.column] ?? null;
}
