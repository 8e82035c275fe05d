import fc from "fast-check";
import type { Dataset } from "../../../src/rules/data";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { withValues, wholeBox, type FreeCell } from "../../../src/rules/inspect/free-cells";
import { bounds, targetValue } from "../../../src/rules/inspect/bounds";
import { possible } from "../../../src/rules/inspect/possible";
import { hasNumber, movedBy, type Span } from "../../../src/rules/inspect/span";
import type { Model } from "../../../src/rules/model";
import type { Value } from "../../../src/rules/results";
import { drawnFree, varied } from "./varied-model";

/** Floating sums may differ in their last places from the order in which the interval reading adds. */
const near = (value: number): number => Math.max(1, Math.abs(value)) * 1e-11;

function holdsValue(span: Span, value: Value): boolean {
  if (value === null) return span.blank;
  if (typeof value === "object") return span.fault;
  if (typeof value === "string")
    return span.texts === null || span.texts.some((text) => text.toLowerCase() === value.toLowerCase());
  const number = Number(value);
  return hasNumber(span) && number >= span.low - near(span.low) && number <= span.high + near(span.high);
}

function computedCells(model: Model, dataset: Dataset) {
  return model.tables.flatMap((table) =>
    table.columns
      .filter((column) => column.source === "computed")
      .flatMap((column) =>
        Array.from({ length: dataset.tables[table.name]?.rows ?? 0 }, (_, row) => ({
          table: table.name,
          column: column.id,
          row,
        })),
      ),
  );
}

/** The span of every computed cell holds what `evaluate` gives, over the whole box and a part of it. */
export const spansHoldEveryCase = fc.property(varied, ({ model, dataset, free, places }) => {
  const reading = possible(model, dataset, free);
  const cells = computedCells(model, dataset);
  const whole = reading.within(wholeBox(reading.free));
  const spans = new Map(cells.map((cell) => [cell, whole(cell)]));
  const part = reading.within(boxAround(reading.free, places));
  const partSpans = new Map(cells.map((cell) => [cell, part(cell)]));
  for (const place of places) {
    const values = drawnFree(model, reading.free, place);
    const results = evaluate(model, withValues(dataset, reading.free, values));
    const inside = isInside(boxAround(reading.free, places), values);
    for (const cell of cells) {
      const value = results.value(cell.table, cell.column, cell.row);
      if (!holdsValue(spans.get(cell)!, value) || (inside && !holdsValue(partSpans.get(cell)!, value)))
        throw new Error(
          `${cell.table}[${cell.column}]${cell.row} is ${JSON.stringify(value)} in ${String(values)}; the span is ${shown(spans.get(cell)!)} / ${shown(partSpans.get(cell)!)}.`,
        );
    }
  }
});

/** Nothing moves a cell but what is told, and only in the ways told. */
export const spansMoveAsTold = fc.property(varied, fc.nat(), ({ model, dataset, free, places }, which) => {
  const reading = possible(model, dataset, free);
  const cells = computedCells(model, dataset);
  const whole = reading.within(wholeBox(reading.free));
  const spans = cells.map((cell) => whole(cell));
  const at = which % free.length;
  const bit = 1n << BigInt(at);
  const [base] = places;
  const cases = places.map((place) => {
    const values = drawnFree(model, reading.free, base!);
    values[at] = drawnFree(model, reading.free, place)[at]!;
    return { x: values[at], results: evaluate(model, withValues(dataset, reading.free, values)) };
  });
  cases.sort((a, b) => a.x - b.x);
  cells.forEach((cell, index) => {
    const span = spans[index]!;
    for (let i = 1; i < cases.length; i++) {
      const [before, after] = [cases[i - 1]!, cases[i]!].map(({ results }) =>
        valueOrFault(results.value(cell.table, cell.column, cell.row)),
      );
      if (JSON.stringify(before) !== JSON.stringify(after) && !isNoise(before!, after!))
        expect({ cell, moved: (movedBy(span) & bit) !== 0n }).toEqual({ cell, moved: true });
      if (typeof before !== "number" || typeof after !== "number") continue;
      if (after > before + near(before))
        expect({ cell, rises: (span.rises & bit) !== 0n }).toEqual({ cell, rises: true });
      if (after < before - near(before))
        expect({ cell, falls: (span.falls & bit) !== 0n }).toEqual({ cell, falls: true });
    }
  });
});

/** No case goes beyond the bounds of a column; the cases named give what they say. */
export const boundsHoldEveryCase = fc.property(
  varied,
  fc.nat(),
  ({ model: random, dataset: data, free, places }, which) => {
    const reading = possible(random, data, free);
    const cells = random.tables.flatMap(({ name, columns }) =>
      columns
        .filter(({ kind, source }) => kind === "number" && source === "computed")
        .map(({ id }) =>
          Array.from({ length: data.tables[name]!.rows }, (_, row) => ({ table: name, column: id, row })),
        ),
    );
    const target = cells[which % cells.length]!;
    const found = bounds(random, data, free, target, { boxes: 60 });
    for (const place of places) {
      const values = drawnFree(random, reading.free, place);
      const value = targetValue(random, withValues(data, reading.free, values), target);
      if (value === null) continue;
      const near = Math.max(1, Math.abs(value)) * 1e-9;
      expect(value).toBeGreaterThanOrEqual(found.least.bound - near);
      expect(value).toBeLessThanOrEqual(found.greatest.bound + near);
    }
    for (const { attained, gap, bound } of [found.least, found.greatest])
      if (attained !== null)
        expect(Math.abs(attained - bound)).toBeLessThanOrEqual(gap + Math.max(1, Math.abs(bound)) * 1e-9);
  },
);

/** Failures of other causes or with other figures count as the same. */
function valueOrFault(value: Value): Exclude<Value, object> | "failed" {
  return typeof value === "object" && value !== null ? "failed" : value;
}

function isNoise(a: Value, b: Value): boolean {
  return typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= near(a);
}

/** A box within the whole one, from two drawn places. */
function boxAround(free: readonly FreeCell[], places: readonly (readonly number[])[]) {
  const [one, other] = places as [readonly number[], readonly number[]];
  const at = (share: number, index: number) => free[index]!.low + (free[index]!.high - free[index]!.low) * share;
  return {
    low: Float64Array.from(free, (_, index) => at(Math.min(one[index]!, other[index]!), index)),
    high: Float64Array.from(free, (_, index) => at(Math.max(one[index]!, other[index]!), index)),
  };
}

function isInside(box: { readonly low: Float64Array; readonly high: Float64Array }, values: Float64Array): boolean {
  return values.every((value, index) => value >= box.low[index]! && value <= box.high[index]!);
}

function shown(span: Span): string {
  return JSON.stringify({ ...span, rises: String(span.rises), falls: String(span.falls) });
}
