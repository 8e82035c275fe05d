/** What the forms are prefilled from: one unit's place, money, results and people. */
export interface UnitFacts {
  /** Short name for ids: the unit's code, or its name where it has none. */
  readonly code: string;
  /** The name by which every table knows the unit. */
  readonly name: string;
  /** The superior unit's code. */
  readonly parent: string | null;
  /** The superior unit's name. */
  readonly parentName: string | null;
  readonly manager: string | null;
  readonly superior: string | null;
  readonly role: string | null;
  readonly year: number;
  /** The unit's row of the Frames table, when the workbook has a budget for it. */
  readonly frame: { readonly budget: number; readonly priorOutturn: number | null } | null;
  readonly results: readonly RequiredResult[];
  readonly members: readonly {
    readonly id: string;
    readonly role: string | null;
    readonly fte: number | null;
    readonly team: string | null;
  }[];
}

/** A required result as the indicator list states it. */
export interface RequiredResult {
  readonly id: string;
  readonly goal: string | null;
  readonly indicator: string;
  readonly kind: string | null;
  readonly measureUnit: string | null;
  readonly direction: string | null;
  readonly baseline: number | null;
  readonly threshold: number | null;
  readonly target: number | null;
  readonly stretch: number | null;
  readonly weight: number | null;
  readonly method: string | null;
  readonly source: string | null;
  readonly owner: string | null;
  readonly frequency: string | null;
  readonly costOfMeasuring: number | null;
}
