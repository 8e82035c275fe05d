import type { CellAddress } from "../explain/explanation";
import type { Dataset } from "../data";
import { asDeclared } from "../evaluate/store";
import { columnIn, type Model } from "../model";

/** A cell, or a parameter, by name. */
export type Place = CellAddress | { readonly parameter: string };

/** A cell or parameter that may vary within a stretch: all that is known of it before it is measured. */
export interface FreeCell {
  readonly at: Place;
  /** Least and greatest value, both possible. Dates as serials, truth as 0 and 1. */
  readonly low: number;
  readonly high: number;
  /** Which way is better, where one is. */
  readonly better?: "higher" | "lower";
}

/** Where each free cell stands between its least and greatest value. */
export interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function isParameter(at: Place): at is { readonly parameter: string } {
  return "parameter" in at;
}

/** A name for a place, the same for the same place. */
export function placeName(at: Place): string {
  return isParameter(at) ? `parameter ${at.parameter}` : `${at.table}[${at.column}]${at.row}`;
}

/** Decimals of the values that a free cell takes: those declared; null where it takes any. */
export function decimalsOfFree(model: Model, at: Place): number | null {
  if (isParameter(at)) {
    const definition = model.parameters.find((one) => one.id === at.parameter);
    return definition?.kind === "number" ? (definition.decimals ?? null) : 0;
  }
  const { kind, decimals } = columnIn(model, at);
  return kind === "number" ? (decimals ?? null) : 0;
}

/** A free cell whose ends are values that its declared decimals allow. Throws RangeError where the least is above the greatest. */
export function onItsGrid(model: Model, free: FreeCell): FreeCell {
  if (!(free.low <= free.high) || !Number.isFinite(free.low) || !Number.isFinite(free.high))
    throw new RangeError(`${placeName(free.at)} cannot vary from ${free.low} to ${free.high}.`);
  const decimals = decimalsOfFree(model, free.at);
  if (decimals === null) return free;
  return { ...free, low: asDeclared(free.low, decimals), high: asDeclared(free.high, decimals) };
}

/** The box in which every free cell has its whole stretch. */
export function wholeBox(free: readonly FreeCell[]): Box {
  return { low: Float64Array.from(free, ({ low }) => low), high: Float64Array.from(free, ({ high }) => high) };
}

/** The dataset in which the free cells have these values. What is not changed is shared with the original. */
export function withValues(dataset: Dataset, free: readonly FreeCell[], values: ArrayLike<number>): Dataset {
  const tables = { ...dataset.tables };
  const parameters = { ...dataset.parameters };
  const copied = new Map<string, Float64Array>();
  free.forEach(({ at }, index) => {
    const value = values[index] as number;
    if (isParameter(at)) {
      parameters[at.parameter] = value;
      return;
    }
    const name = `${at.table}[${at.column}]`;
    let column = copied.get(name);
    if (!column) {
      const data = tables[at.table];
      const before = data?.columns[at.column];
      if (data === undefined || before?.kind !== "number")
        throw new RangeError(`${name} holds no numbers that could vary.`);
      column = Float64Array.from(before.values);
      copied.set(name, column);
      tables[at.table] = { ...data, columns: { ...data.columns, [at.column]: { kind: "number", values: column } } };
    }
    column[at.row] = value;
  });
  return { ...dataset, tables, parameters };
}
