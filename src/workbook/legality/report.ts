import type { Problem } from "../../problem/problem";
import { addressOf, type Position } from "../cell";
import type { SheetPlan } from "../plan";

/** Collects problems while one sheet is checked, at most some of a kind so that a large column does not drown the rest. */
export interface SheetReport {
  /** A problem at a cell of the sheet, or at the sheet as a whole where no position is given. */
  add(code: string, message: string, fix: string, at?: Position, values?: Problem["values"]): void;
}

const mostOfAKind = 20;

/** A report over one sheet that appends to `problems`. */
export function sheetReport(sheet: SheetPlan, problems: Problem[]): SheetReport {
  const counts = new Map<string, number>();
  return {
    add(code, message, fix, at, values) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > mostOfAKind) return;
      const where: Problem["where"] = at
        ? { at: "cell", sheet: sheet.name, address: addressOf(at) }
        : { at: "field", field: `sheet ${sheet.id}` };
      problems.push({ severity: "error", code, message, fix, where, ...(values ? { values } : {}) });
    },
  };
}
