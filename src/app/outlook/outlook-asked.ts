import type { ScenarioText } from "../../grants/outlook/scenario-schema";

/** A forecast or scenarios that somebody wants beside the grants. */
export interface OutlookAsked {
  /** Years after the grant year; as many as stand in the workbook, else 2, unless told. */
  readonly years?: number;
  /** Scenarios besides the base; those that stand in the workbook unless told. */
  readonly scenarios?: readonly ScenarioText[];
}
