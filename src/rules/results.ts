import type { ColumnData, Fault } from "./data";

/** A value as a person meets it. */
export type Value = number | string | boolean | null | { readonly fault: Fault };

/** What a reading of a model gives: every column of every table, and what went wrong. */
export interface Results {
  /** Given, generated and computed columns alike; where a cell is a fault the number is NaN and the text code -1. */
  column(table: string, column: string): ColumnData;
  /** One cell; dates as serials. */
  value(table: string, column: string, row: number): Value;
  /** The first faults, at most a thousand, each once, where it arose. */
  readonly faults: readonly Fault[];
  /** How many cells are faults, those to which a fault has travelled included. */
  readonly faultCount: number;
}
