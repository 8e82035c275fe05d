import { chunkRows, type Lane, type Step } from "./lane";

/** Steps with the arrays that they read and write. */
export interface Plan {
  /** Runs all steps on n rows from a first row. */
  run(start: number, n: number): void;
  /** A lane's values; `moves` where they are those of all rows, so that a chunk stands at its own first row. */
  find(lane: Lane): { readonly values: Float64Array; readonly moves: boolean };
}

/**
 * Gives every step its arrays: `whole` has those of lanes that stand in an array of all rows, the others get a buffer of a chunk, which
 * is used again once the last step that reads it has run, unless the lane is `kept`.
 */
export function planOf(
  steps: readonly Step[],
  whole: (lane: Lane) => Float64Array | undefined,
  kept: ReadonlySet<number>,
): Plan {
  const lastUse = new Map<number, number>();
  steps.forEach(({ inputs }, index) => inputs.forEach((one) => lastUse.set(one.id, index)));
  const buffers = new Map<number, Float64Array>();
  const free: Float64Array[] = [];
  const moves = (lane: Lane): boolean => whole(lane) !== undefined;
  const arrayOf = (lane: Lane): Float64Array => {
    const known = whole(lane) ?? buffers.get(lane.id);
    if (known) return known;
    const made = (lane.constant === undefined ? free.pop() : undefined) ?? new Float64Array(chunkRows);
    if (lane.constant !== undefined) made.fill(lane.constant);
    buffers.set(lane.id, made);
    return made;
  };
  const plan = steps.map(({ kernel, inputs, output }, index) => {
    const from = inputs.map(arrayOf);
    const out = arrayOf(output);
    for (const one of new Set(inputs)) {
      const buffer = buffers.get(one.id);
      if (buffer && one.constant === undefined && !kept.has(one.id) && lastUse.get(one.id) === index) free.push(buffer);
    }
    return { kernel, out, from, outMoves: moves(output), fromMoves: inputs.map(moves), places: inputs.map(() => 0) };
  });
  return {
    run(start, n) {
      for (const { kernel, out, from, outMoves, fromMoves, places } of plan) {
        for (let i = 0; i < places.length; i++) places[i] = fromMoves[i] === true ? start : 0;
        kernel(out, outMoves ? start : 0, from, places, n, start);
      }
    },
    find: (lane) => ({ values: arrayOf(lane), moves: moves(lane) }),
  };
}
