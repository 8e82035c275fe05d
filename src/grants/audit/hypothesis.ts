import { compare, type Rational } from "../../rules/exact/rational";
import type { ColumnRule, RowState } from "./column-rule";
import { roundingCost, roundingModes } from "./rounding";

/** A printed figure that does not follow, and what would. */
export interface Deviation {
  readonly column: number;
  readonly computed: Rational;
}

/** One way to read a row: after a deviating cell later columns follow from the printed or from the computed figure. */
export interface RowReading extends RowState {
  readonly deviating: readonly Deviation[];
}

/** Rules for the columns so far, and how each row reads by them, the best reading first. */
export interface Hypothesis {
  readonly rules: readonly ColumnRule[];
  readonly rows: readonly (readonly RowReading[])[];
}

/** Printed cells that do not follow. */
export function deviations({ rows }: Pick<Hypothesis, "rows">): number {
  return rows.reduce((sum, readings) => sum + (readings[0]?.deviating.length ?? 0), 0);
}

/** A row whose input is misprinted deviates in many cells; it counts little more than one cell while rules are sought. */
const rowWeight = 1.5;

export function rowsAtFault({ rows }: Pick<Hypothesis, "rows">): number {
  return rows.reduce((sum, readings) => sum + Math.min(rowWeight, readings[0]?.deviating.length ?? 0), 0);
}

/** A second rounding in one table is odder than an odd rounding throughout. */
const anotherRounding = 4;
const throughDifference = 2;
const throughDouble = 3;
const coarserStep = 1;

/**
 * How far a rule is from the plainest: everything before it, a whole percent, rounded half away from zero to the printed
 * digit, each step from the rounded one. The weights only order rules that explain the same cells.
 */
export function complexity({ rules }: Pick<Hypothesis, "rules">): number {
  const columns = rules.reduce((sum, rule) => sum + rule.termCost + rule.rateCost, 0);
  return columns + sourceCost(rules) + pathCost(rules) + roundingsCost(rules);
}

function sourceCost(rules: readonly ColumnRule[]): number {
  const unrounded = rules.filter(({ source }) => source === "unrounded").length;
  const rounded = rules.filter(({ source }) => source === "rounded").length;
  return unrounded === 0 ? 0 : 1 + Math.min(unrounded, rounded);
}

function pathCost(rules: readonly ColumnRule[]): number {
  const count = (path: ColumnRule["path"]) => rules.filter((rule) => rule.path === path).length;
  const differences = count("difference");
  return (
    (differences === 0 ? 0 : throughDifference + differences / 8) + (count("half of double") === 0 ? 0 : throughDouble)
  );
}

/** The cheapest set of roundings that serves every column, and the steps that differ. */
function roundingsCost(rules: readonly ColumnRule[]): number {
  const shared = roundingModes.filter((mode) => rules.every(({ modes }) => modes.includes(mode)));
  if (shared.length > 0) return Math.min(...shared.map((mode) => roundingCost[mode])) + stepsCost(rules);
  const pairs = roundingModes.flatMap((one, at) =>
    roundingModes
      .slice(at + 1)
      .flatMap((other) =>
        rules.every(({ modes }) => modes.includes(one) || modes.includes(other))
          ? [roundingCost[one] + roundingCost[other] + anotherRounding]
          : [],
      ),
  );
  const more = rules.reduce((sum, { modes }) => sum + roundingCost[modes[0] ?? "half away"] + anotherRounding, 0);
  return Math.min(more, ...pairs) + stepsCost(rules);
}

function stepsCost(rules: readonly ColumnRule[]): number {
  return rules.filter(({ coarser }) => coarser).length * coarserStep;
}

const mostReadings = 2;

/** Readings of a row after one more column: printed is null where nothing stands in the cell. */
export function extended(
  readings: readonly RowReading[],
  column: number,
  printed: Rational | null,
  figureOf: (reading: RowReading, at: number) => { readonly exact: Rational; readonly shown: Rational },
): readonly RowReading[] {
  const next = readings.flatMap((reading, at): RowReading[] => {
    const { exact, shown } = figureOf(reading, at);
    const computed = { exact: set(reading.exact, column, exact), shown: set(reading.shown, column, shown) };
    if (printed === null || compare(printed, shown) === 0) return [{ ...computed, deviating: reading.deviating }];
    const deviating = [...reading.deviating, { column, computed: shown }];
    return [
      { ...computed, deviating },
      { exact: set(reading.exact, column, printed), shown: set(reading.shown, column, printed), deviating },
    ];
  });
  return next.sort((a, b) => a.deviating.length - b.deviating.length).slice(0, mostReadings);
}

function set(values: readonly Rational[], at: number, value: Rational): readonly Rational[] {
  const copy = [...values];
  copy[at] = value;
  return copy;
}
