import { add, compare, fraction, multiply, zero, type Rational } from "../../rules/exact/rational";
import { computedRow, type ColumnRule } from "./column-rule";
import type { PublishedTable } from "./table";

/** An input between two figures that are both printed as it is. */
export interface HiddenInput {
  readonly column: number;
  readonly from: Rational;
  readonly to: Rational;
}

/**
 * Whether decimals that the inputs have and the table does not print explain a row. `excluded`: no decimals of the inputs
 * reach a printed cell, proven from the ends of what they can be. `not found`: within reach, and yet none of those tried
 * gives all cells at once.
 */
export type HiddenDecimals =
  | { readonly finding: "explained"; readonly inputs: readonly HiddenInput[] }
  | { readonly finding: "excluded" | "not found" };

/** Tried on each side of the printed figure, up to half of its last digit. */
const triedEachSide = 100n;

/**
 * Looks for hidden decimals of a row's inputs, all together and one alone, with which every printed cell of the row follows.
 * `reach` is how far each given figure can be from what is printed.
 */
export function hiddenDecimals(
  table: PublishedTable,
  row: number,
  rules: readonly ColumnRule[],
  given: readonly Rational[],
  reach: readonly Rational[],
): HiddenDecimals {
  const cells = table.rows[row]?.cells ?? [];
  const inputs = table.columns.flatMap(({ given: isGiven }, column) =>
    isGiven && (reach[column]?.n ?? 0n) > 0n ? [column] : [],
  );
  const moved = (columns: readonly number[], part: Rational): Rational[] =>
    given.map((value, column) => {
      if (!columns.includes(column)) return value;
      const direction = table.columns[column]?.role === "deduction" ? -1n : 1n;
      return add(value, multiply(reach[column] ?? zero, fraction(part.n * direction, part.d)));
    });
  const closes = (values: readonly Rational[]): boolean => {
    const { shown } = computedRow(rules, values);
    return rules.every(({ column }) => {
      const printed = cells[column];
      return printed === null || printed === undefined || compare(printed, shown[column] ?? zero) === 0;
    });
  };
  for (const columns of [inputs, ...(inputs.length > 1 ? inputs.map((column) => [column]) : [])]) {
    const found: Rational[] = [];
    for (let at = -triedEachSide; at < triedEachSide; at += 1n) {
      const part = fraction(at, triedEachSide);
      if (closes(moved(columns, part))) found.push(part);
    }
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [low, high] = [moved(columns, first), moved(columns, last)];
    return {
      finding: "explained",
      inputs: columns.map((column) => {
        const ends = [low[column] ?? zero, high[column] ?? zero].sort(compare);
        return { column, from: ends[0] ?? zero, to: ends[1] ?? zero };
      }),
    };
  }
  const [least, most] = [fraction(-1n), fraction(1n)].map((part) => computedRow(rules, moved(inputs, part)).shown);
  const beyond = rules.some(({ column, path, step }) => {
    const printed = cells[column];
    if (printed === null || printed === undefined) return false;
    // A difference of two rounded sums is off by up to a step on its own.
    const slack = path === "difference" ? step : zero;
    const [low, high] = [least?.[column] ?? zero, most?.[column] ?? zero].sort(compare);
    return (
      compare(printed, add(low ?? zero, { n: -slack.n, d: slack.d })) < 0 ||
      compare(printed, add(high ?? zero, slack)) > 0
    );
  });
  return { finding: beyond ? "excluded" : "not found" };
}
