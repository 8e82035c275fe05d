import { isSerial } from "./calendar";
import { madeOfFewValues } from "./few-values";
import type { Kernel } from "./kernels";
import type { FewValues, Grain, Lane, Step } from "./lane";
import { planOf, type Plan } from "./plan";

interface Traits {
  readonly doubtful?: boolean;
  readonly grain?: Grain | undefined;
  /** Finite only where all its operands are. */
  readonly shows?: boolean;
  /** Reads more than its operands, so that constant operands do not make it a constant. */
  readonly varies?: boolean;
  /** Reads more of its row than its operands: what stands behind a column. Steps without operands always do. */
  readonly ofRow?: boolean;
  readonly few?: FewValues | undefined;
}

/** Steps in order, equal ones made once. */
export interface Program {
  constant(value: number): Lane;
  column(values: Float64Array, grain?: Grain, few?: FewValues): Lane;
  /** The output of a kernel; computed at once where all operands are constants and the kernel reads nothing else. */
  step(name: string, kernel: Kernel, inputs: readonly Lane[], traits?: Traits): Lane;
  /** Writes a lane into a whole column; the lane is then read from there. */
  into(lane: Lane, values: Float64Array): void;
  /** Keeps a lane readable after the last step of a chunk. */
  keep(lane: Lane): void;
  /** Fixes the steps. */
  build(): Plan;
}

function grainOfConstant(value: number): Grain | undefined {
  if (value !== Math.floor(value) || Math.abs(value) >= 2 ** 31) return undefined;
  return isSerial(value) ? "date" : "whole";
}

/** A program over so many rows. */
export function newProgram(rows: number): Program {
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

  function column(values: Float64Array, grain?: Grain, few?: FewValues): Lane {
    let name = columnNames.get(values);
    if (name === undefined) columnNames.set(values, (name = columnNames.size));
    return remember(`column ${name}`, (id) => ({ id, doubtful: false, grain, column: values, few }));
  }

  function step(name: string, kernel: Kernel, inputs: readonly Lane[], traits: Traits = {}): Lane {
    const doubtful = traits.doubtful ?? inputs.some((one) => one.doubtful);
    if (
      traits.varies !== true &&
      traits.ofRow !== true &&
      inputs.length > 0 &&
      inputs.every((one) => one.constant !== undefined)
    ) {
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
      const { grain, few, shows, ofRow = false } = traits;
      const output: Lane = { id, doubtful, grain, few, ...(shows === true ? { shows: inputs } : {}) };
      steps.push({ kernel, inputs, output, ofRow });
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
      ofRow: false,
    });
  }

  function build(): Plan {
    // What nothing reads, since something else was made of the same operands, is left out.
    const asked = new Set([...kept, ...targets.keys()]);
    const read = new Set(asked);
    const needed = [...steps]
      .reverse()
      .filter(({ inputs, output }) => {
        const isRead = read.has(output.id);
        if (isRead) for (const one of inputs) read.add(one.id);
        return isRead;
      })
      .reverse();
    const fewer = madeOfFewValues(needed, asked, rows, () => ({ id: count++, doubtful: false }));
    return planOf(fewer, (lane) => lane.column ?? targets.get(lane.id), kept);
  }

  return { constant, column, step, into, keep: (lane) => kept.add(lane.id), build };
}

function copyTo(out: Float64Array, at: number, from: Float64Array, place: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = from[place + k]!;
}
