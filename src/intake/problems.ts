import type { Place, Problem, Severity } from "../problem/problem";
import { addressOf } from "../workbook/cell";

/** Collects problems; of many alike in one column the first are kept and the rest counted. */
export interface ProblemList {
  /** Adds a problem. `group` names what is alike, such as a column; without it nothing is ever left out. */
  add(problem: Problem, group?: string): void;
  /** Everything kept, with one closing line for each group that had more. */
  all(): readonly Problem[];
}

const keptAlike = 20;

/** An empty list of problems. */
export function problemList(): ProblemList {
  const kept: Problem[] = [];
  const groups = new Map<string, { count: number; last: Problem }>();
  return {
    add(problem, group) {
      if (group === undefined) {
        kept.push(problem);
        return;
      }
      const key = `${problem.code}|${group}`;
      const count = (groups.get(key)?.count ?? 0) + 1;
      groups.set(key, { count, last: problem });
      if (count <= keptAlike) kept.push(problem);
    },
    all() {
      const more = [...groups.values()].filter(({ count }) => count > keptAlike);
      return [
        ...kept,
        ...more.map(({ count, last }): Problem => ({
          severity: last.severity,
          code: "more-of-the-same",
          message: `${count - keptAlike} more problems like the ones above (${last.code}), the last at ${last.where?.at === "cell" ? `${last.where.sheet}!${last.where.address}` : "the end"}.`,
          ...(last.where && { where: last.where }),
          fix: "Correct the first ones and read again: often one cause explains all.",
          values: { code: last.code, more: count - keptAlike },
        })),
      ];
    },
  };
}

/** A cell by sheet name and zero-based row and column, as the place of a problem. */
export function cellPlace(sheet: string, row: number, column: number): Place {
  return { at: "cell", sheet, address: addressOf({ row, column }) };
}

/** A value that could not be read as what its column holds. */
export function unreadable(
  severity: Severity,
  code: string,
  field: string,
  read: string,
  expected: string,
  where: Place,
): Problem {
  return {
    severity,
    code,
    message: `"${read}" was read in the column ${field}; expected ${expected}.`,
    where,
    fix: "Correct the cell, or leave it blank where there is no value.",
    values: { field, read, expected },
  };
}

/** An error value such as #REF! in a column that is read. */
export function cellError(severity: Severity, field: string, error: string, where: Place): Problem {
  return {
    severity,
    code: "cell-error",
    message: `The cell holds the error ${error}; the column ${field} needs a value there.`,
    where,
    fix: "Correct the formula that gives the error, or type the value.",
    values: { field, read: error },
  };
}

/** A blank cell in a column where every row needs a value. */
export function valueMissing(severity: Severity, field: string, where: Place): Problem {
  return {
    severity,
    code: "value-missing",
    message: `The cell is blank; every row needs a value in the column ${field}.`,
    where,
    fix: "Fill in the cell, or remove the row if it is not a record.",
    values: { field },
  };
}

/** Something that was assumed and may be wrong. */
export function assumed(
  code: string,
  message: string,
  fix: string,
  where: Place,
  values: Readonly<Record<string, string | number | boolean>>,
): Problem {
  return { severity: "warning", code, message, fix, where, values };
}
