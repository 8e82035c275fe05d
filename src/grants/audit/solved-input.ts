import { add, fraction, multiply, zero, type Rational } from "../../rules/exact/rational";
import type { PublishedTable } from "./table";

/** A component that is not printed, solved back from a printed sum and its other items. */
export interface SolvedInput {
  readonly row: number;
  readonly column: number;
  readonly value: Rational;
  /** How far the true figure can be from it, by the rounding of the figures it comes from. */
  readonly reach: Rational;
}

/** The given figures of each row with how far each can be from what is printed. */
export interface Inputs {
  readonly given: readonly (readonly Rational[])[];
  readonly reach: readonly (readonly Rational[])[];
  readonly solved: readonly SolvedInput[];
}

/**
 * The given figures of a table. Where one component of a row is not printed it is the first printed sum less the row's other
 * items before that sum; other given figures that are not printed are zero.
 */
export function inputsOf(table: PublishedTable): Inputs {
  // Percentages and hours are what was decided; amounts may have more decimals than are printed.
  const reaches = table.columns.map(({ given, role, decimals }) =>
    given && role !== "factor" ? fraction(1n, 2n * 10n ** BigInt(decimals)) : zero,
  );
  const solved = table.rows.flatMap((_, row) => solvedIn(table, row));
  return {
    given: table.rows.map(({ cells }, row) =>
      cells.map((cell, column) => cell ?? solvedAt(solved, row, column)?.value ?? zero),
    ),
    reach: table.rows.map(({ cells }, row) =>
      reaches.map((reach, column) => (cells[column] === null ? (solvedAt(solved, row, column)?.reach ?? zero) : reach)),
    ),
    solved,
  };
}

function solvedAt(solved: readonly SolvedInput[], row: number, column: number): SolvedInput | undefined {
  return solved.find((one) => one.row === row && one.column === column);
}

function solvedIn(table: PublishedTable, row: number): SolvedInput[] {
  const cells = table.rows[row]?.cells ?? [];
  const missing = table.columns.flatMap(({ role }, at) => (role === "component" && cells[at] === null ? [at] : []));
  const [column] = missing;
  if (column === undefined || missing.length !== 1) return [];
  const sum = table.columns.findIndex(({ role }, at) => role === "sum" && at > column && cells[at] !== null);
  if (sum < 0) return [];
  let [value, digits] = [cells[sum] ?? zero, unitOf(table, sum)];
  for (const [at, { role }] of table.columns.slice(0, sum).entries()) {
    const item = cells[at];
    if (at === column || item === null || item === undefined) continue;
    if (role !== "component" && role !== "add-on" && role !== "deduction") continue;
    value = add(value, role === "deduction" ? item : { n: -item.n, d: item.d });
    digits = add(digits, unitOf(table, at));
  }
  return [{ row, column, value, reach: multiply(digits, fraction(1n, 2n)) }];
}

function unitOf(table: PublishedTable, column: number): Rational {
  return fraction(1n, 10n ** BigInt(table.columns[column]?.decimals ?? 0));
}
