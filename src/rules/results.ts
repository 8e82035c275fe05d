import type { ColumnData, Fault } from "./data";

/** A value as a person meets it. */
export type Value = number | string | boolean | null | { readonly fault: Fault };

/** What a reading of a model gives: every column of every table, and what went wrong. */
export interface Results {
  /** Given, generated and computed columns alike; where a cell is a fault the number is NaN and the text code -1. */
  column(table: string, column: string): ColumnData;
  /** One cell; dates as serials. */
  value(table: string, column: string, row: number): Value;
  /** The first faults, at most a thousand, in order of table, column and row; `faultCount` counts all. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
}
