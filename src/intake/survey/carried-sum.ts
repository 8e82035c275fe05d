import { kinds, type Cells } from "./cells";
import { near } from "./sums";
import type { SurveyColumn } from "./survey-column";
import { totalWord } from "./total-words";

const farthest = 40;

/**
 * Whether a row that is called a sum, but adds nothing above it, is a line of its own that a later sum counts: "Sum of
 * appropriations, net" carried over from another form, then depreciation, then the sum of both. The later row's figures
 * must be the sum of this row and those between, in every column.
 */
export function isCarried(
  cells: Cells,
  row: number,
  end: number,
  stated: Float64Array,
  primary: readonly SurveyColumn[],
  labels: readonly SurveyColumn[],
): boolean {
  const sums = Float64Array.from(stated);
  let between = 0;
  for (let below = row + 1; below < Math.min(end, row + farthest); below += 1) {
    const figures = primary.map(({ column }) =>
      cells.kind(below, column) === kinds.number ? cells.number(below, column) : NaN,
    );
    if (figures.every(Number.isNaN)) continue;
    if (labels.some(({ column }) => totalWord(cells.text(below, column)) !== undefined)) {
      const digits = figures.reduce((count, value) => count + String(Math.abs(value)).replace(/\D|0+$/g, "").length, 0);
      return (
        between > 0 &&
        digits >= 5 &&
        figures.every((value, at) => Number.isNaN(value) || near(value, sums[at] ?? 0, between + 1))
      );
    }
    between += 1;
    figures.forEach((value, at) => {
      if (!Number.isNaN(value)) sums[at] = (Number.isNaN(sums[at] ?? NaN) ? 0 : (sums[at] ?? 0)) + value;
    });
  }
  return false;
}
