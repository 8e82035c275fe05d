import { isSerial } from "./calendar";
import type { Kernel } from "./kernels";

/** Rows that pass through all kernels together: a chunk's vectors stay in the nearest caches. */
export const chunkRows = 1024;

/**
 * Where a vector of values is found: a constant, a whole column, or the output of a step. `doubtful` says that a marked row
 * may yet have a value, which only the interpreter can tell.
 */
export interface Lane {
  readonly id: number;
  readonly doubtful: boolean;
  /** What is known of all values that are not marked: serial days of dates, or whole numbers below 2^31. Lets shorter loops serve. */
  readonly grain?: Grain | undefined;
  readonly constant?: number;
  /** A whole column, read at the row itself. */
  readonly column?: Float64Array;
  /** Lanes that are finite wherever this one is. */
  readonly shows?: readonly Lane[];
}

export type Grain = "date" | "whole";

interface Traits {
  readonly doubtful?: boolean;
  readonly grain?: Grain | undefined;
  /** Finite only where all its operands are. */
  readonly shows?: boolean;
  /** Reads more than its operands, so that constant operands do not make it a constant. */
  readonly varies?: boolean;
}

interface Step {
  readonly kernel: Kernel;
  readonly inputs: readonly Lane[];
  readonly output: Lane;
}

/** Steps in order, equal ones made once. */
export interface Program {
  constant(value: number): Lane;
  column(values: Float64Array, grain?: Grain): Lane;
  /** The output of a kernel; computed at once where all operands are constants and the kernel reads nothing else. */
  step(name: string, kernel: Kernel, inputs: readonly Lane[], traits?: Traits): Lane;
  /** Writes a lane into a whole column; the lane is then read from there. */
  into(lane: Lane, values: Float64Array): void;
  /** Keeps a lane readable after the last step of a chunk. */
  keep(lane: Lane): void;
  /** Fixes the steps; gives a function that runs them on n rows from a first row, and one that finds a lane's values. */
  build(): {
    run(start: number, n: number): void;
    find(lane: Lane): { readonly values: Float64Array; readonly moves: boolean };
  };
}

function grainOfConstant(value: number): Grain | undefined {
  if (value !== Math.floor(value) || Math.abs(value) >= 2 ** 31) return undefined;
  return isSerial(value) ? "date" : "whole";
}

export function newProgram(): Program {
  const steps: Step[] = [];
  const lanes = new Map<string, Lane>();
  const columnNames = new Map<Float64Array, number>();
  const targets = new Map<number, Float64Array>();
  const kept = new Set<number>();
  let count = 0;

  function remember(name: string, make: (id: number) => Lane): Lane {
    let lane = lanes.get(name);
    if (!lane) lanes.set(name, (lane = make(count++)));
    return lane;
  }

  const constant = (value: number): Lane =>
    remember(`constant ${value}`, (id) => ({ id, doubtful: false, constant: value, grain: grainOfConstant(value) }));

  function column(values: Float64Array, grain?: Grain): Lane {
    let name = columnNames.get(values);
    if (name === undefined) columnNames.set(values, (name = columnNames.size));
    return remember(`column ${name}`, (id) => ({ id, doubtful: false, grain, column: values }));
  }

  function step(name: string, kernel: Kernel, inputs: readonly Lane[], traits: Traits = {}): Lane {
    const doubtful = traits.doubtful ?? inputs.some((one) => one.doubtful);
    if (traits.varies !== true && inputs.length > 0 && inputs.every((one) => one.constant !== undefined)) {
      const out = new Float64Array(1);
      kernel(
        out,
        0,
        inputs.map((one) => Float64Array.of(one.constant as number)),
        inputs.map(() => 0),
        1,
        0,
      );
      const value = out[0] as number;
      // A doubtful mark is no constant: only the interpreter can tell what it stands for.
      if (!(Number.isNaN(value) && doubtful)) return constant(value);
    }
    return remember(`${name}(${inputs.map((one) => one.id).join(",")})`, (id) => {
      const output: Lane = { id, doubtful, grain: traits.grain, ...(traits.shows === true ? { shows: inputs } : {}) };
      steps.push({ kernel, inputs, output });
      return output;
    });
  }

  function into(lane: Lane, values: Float64Array): void {
    const isStep = lane.constant === undefined && lane.column === undefined;
    if (isStep && !targets.has(lane.id)) {
      targets.set(lane.id, values);
      return;
    }
    const id = count++;
    const output: Lane = { id, doubtful: lane.doubtful };
    targets.set(id, values);
    steps.push({
      kernel: (out, at, from, places, n) => copyTo(out, at, from[0]!, places[0]!, n),
      inputs: [lane],
      output,
    });
  }

  function build() {
    // What nothing reads, since something else was made of the same operands, is left out.
    const read = new Set([...kept, ...targets.keys()]);
    const needed = [...steps]
      .reverse()
      .filter(({ inputs, output }) => {
        const isRead = read.has(output.id);
        if (isRead) for (const one of inputs) read.add(one.id);
        return isRead;
      })
      .reverse();
    // Buffers are used again once the last step that reads them has run.
    const lastUse = new Map<number, number>();
    needed.forEach(({ inputs }, index) => inputs.forEach((one) => lastUse.set(one.id, index)));
    const buffers = new Map<number, Float64Array>();
    const free: Float64Array[] = [];
    const moves = (lane: Lane): boolean => lane.column !== undefined || targets.has(lane.id);
    const arrayOf = (lane: Lane): Float64Array => {
      const known = lane.column ?? targets.get(lane.id) ?? buffers.get(lane.id);
      if (known) return known;
      const made = (lane.constant === undefined ? free.pop() : undefined) ?? new Float64Array(chunkRows);
      if (lane.constant !== undefined) made.fill(lane.constant);
      buffers.set(lane.id, made);
      return made;
    };
    const plan = needed.map(({ kernel, inputs, output }, index) => {
      const from = inputs.map(arrayOf);
      const out = arrayOf(output);
      for (const one of new Set(inputs)) {
        const buffer = buffers.get(one.id);
        if (buffer && one.constant === undefined && !kept.has(one.id) && lastUse.get(one.id) === index)
          free.push(buffer);
      }
      return { kernel, out, from, outMoves: moves(output), fromMoves: inputs.map(moves), places: inputs.map(() => 0) };
    });
    return {
      run(start: number, n: number): void {
        for (const { kernel, out, from, outMoves, fromMoves, places } of plan) {
          for (let i = 0; i < places.length; i++) places[i] = fromMoves[i] === true ? start : 0;
          kernel(out, outMoves ? start : 0, from, places, n, start);
        }
      },
      find: (lane: Lane) => ({ values: arrayOf(lane), moves: moves(lane) }),
    };
  }

  return { constant, column, step, into, keep: (lane) => kept.add(lane.id), build };
}

function copyTo(out: Float64Array, at: number, from: Float64Array, place: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = from[place + k]!;
}
