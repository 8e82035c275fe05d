import type { Kernel } from "./kernels";

/** Rows that pass through all kernels together: a chunk's vectors stay in the nearest caches. */
export const chunkRows = 1024;

/** What is known of all values that are not marked: serial days of dates, or whole numbers below 2^31. Lets shorter loops serve. */
export type Grain = "date" | "whole";

/**
 * Where a vector of values is found: a constant, a whole column, or the output of a step. `doubtful` says that a marked row
 * may yet have a value, which only the interpreter can tell.
 */
export interface Lane {
  readonly id: number;
  readonly doubtful: boolean;
  readonly grain?: Grain | undefined;
  readonly constant?: number;
  /** A whole column, read at the row itself. */
  readonly column?: Float64Array;
  /** Lanes that are finite wherever this one is. */
  readonly shows?: readonly Lane[];
  /** The few values that it takes, where they are known. */
  readonly few?: FewValues | undefined;
}

/** The values that a lane takes, numbered from 0, marked ones included: what is made of them alone can be made once for each. */
export interface FewValues {
  readonly values: () => Float64Array;
  readonly count: number;
  /** Writes the number of each row's value; reads the lane itself where `ofLane`, else what stands behind it. */
  readonly number: Kernel;
  readonly ofLane: boolean;
}

/** One loop over rows: what it reads, and what it writes. */
export interface Step {
  readonly kernel: Kernel;
  readonly inputs: readonly Lane[];
  readonly output: Lane;
  /** Reads more of its row than its operands, which thus do not decide its value. */
  readonly ofRow: boolean;
}
