import fc from "fast-check";
import type { Dataset } from "../../../src/rules/data";
import { serialOf } from "../../../src/rules/dates";
import { asDeclared } from "../../../src/rules/evaluate/store";
import { decimalsOfFree, type FreeCell } from "../../../src/rules/inspect/free-cells";
import type { Model } from "../../../src/rules/model";
import { randomModel } from "../random-model";

/** A random model with some cells left free, and places in the box of their stretches (a share of each stretch). */
export interface VariedModel {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly free: readonly FreeCell[];
  readonly places: readonly (readonly number[])[];
}

const stretches: Readonly<Record<string, readonly [number, number]>> = {
  count: [-2, 14],
  amount: [-500, 3_000],
  hours: [0, 60],
  extra: [-10, 100],
  born: [serialOf(1996, 1, 1), serialOf(2026, 12, 31)],
  counted: [0, 1],
};
const columns = Object.keys(stretches);

/** Values of the free cells at a place, as their decimals allow; a sixth of them at an end. */
export function drawnFree(model: Model, free: readonly FreeCell[], place: readonly number[]): Float64Array {
  return Float64Array.from(free, ({ at, low, high }, index) => {
    const share = Math.min(1, Math.max(0, (place[index] as number) * 1.2 - 0.1));
    const value = asDeclared(low + (high - low) * share, decimalsOfFree(model, at) ?? 6);
    return Math.min(high, Math.max(low, value));
  });
}

/** Whole thousandths: doubles drawn by their digits would nearly all be close to 0. */
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

export const varied: fc.Arbitrary<VariedModel> = fc
  .tuple(
    randomModel,
    fc.array(fc.record({ column: fc.nat(columns.length), row: fc.nat(1_000), from: share, width: share }), {
      minLength: 2,
      maxLength: 12,
      size: "max",
    }),
    fc.array(fc.array(share, { minLength: 13, maxLength: 13 }), { minLength: 4, maxLength: 8 }),
  )
  .map(([random, drawn, places]) => {
    const { model, dataset } = random;
    const rows = dataset.tables["People"]?.rows ?? 1;
    const found = new Map<string, FreeCell>();
    for (const { column, row, from, width } of drawn) {
      const id = columns[column];
      if (id === undefined) {
        found.set("cap", {
          at: { parameter: "cap" },
          low: Math.round(from * 300),
          high: Math.round(from * 300 + width * 200),
        });
        continue;
      }
      const [least, most] = stretches[id] as readonly [number, number];
      const low = least + (most - least) * from * 0.8;
      const high = Math.min(most, low + (most - least) * width);
      const whole = id === "count" || id === "born" || id === "counted";
      const [a, b] = whole ? [Math.round(low), Math.round(high)] : [low, high];
      const at = { table: "People", column: id, row: row % rows };
      found.set(`${id} ${at.row}`, { at, low: a, high: b });
    }
    const free = [...found.values()];
    return {
      model,
      dataset,
      free,
      places,
      [fc.toStringMethod]: () => `${fc.stringify(random)}\n${JSON.stringify({ free, places })}`,
    };
  });
