import type { RawColumn } from "./column-profile";
import type { figureField, labelField } from "./header-fields";
import type { Period, SurveyColumn } from "./survey-column";

/** A column whose header has been looked up, before it is settled what it means. */
export interface Draft extends RawColumn {
  readonly rest: string;
  readonly period: Period | null;
  readonly label: ReturnType<typeof labelField>;
  readonly money: ReturnType<typeof figureField>;
}

/** What a column of figures is taken for, and why. */
export type FigureMeaning = Pick<SurveyColumn, "field" | "confidence" | "reason">;
