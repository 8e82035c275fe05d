import type { FigureField, LabelField } from "./words/survey-words";

/** A period that a header speaks of: as text for a person, and the calendar year where it says one. */
export interface Period {
  readonly text: string;
  readonly year: number | null;
}

/** A column of a block. Columns are zero-based. */
export interface SurveyColumn {
  readonly column: number;
  readonly header: string | null;
  readonly kind: "label" | "figure";
  readonly field: LabelField | FigureField | "total_row" | null;
  readonly period: Period | null;
  /** What the figures are multiplied by to be whole units: 1,000 where header or title says thousands. Sums are as the sheet has them. */
  readonly scale: number;
  /** The columns that it adds in each row, where their figures show it. */
  readonly sumOf?: readonly number[];
  /** Its header speaks of a part of the year up to some day. */
  readonly toDate?: boolean;
  readonly fillDown: boolean;
  readonly confidence: number;
  readonly reason: string;
}
