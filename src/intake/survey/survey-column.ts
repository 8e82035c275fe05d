import type { Period } from "./period";
import type { FigureField, LabelField } from "./words/survey-words";

/** A column of a block. Columns are zero-based. */
export interface SurveyColumn {
  readonly column: number;
  readonly header: string | null;
  readonly kind: "label" | "figure";
  readonly field: LabelField | FigureField | "total_row" | null;
  readonly period: Period | null;
  readonly fillDown: boolean;
  readonly confidence: number;
  readonly reason: string;
}
