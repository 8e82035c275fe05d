import type { Meaning } from "../../rules/column";
import type { CaseCell } from "../../rules/inspect/bounds";
import type { Finding } from "../../rules/inspect/finding";
import type { Place } from "../../rules/inspect/free-cells";
import type { Curve } from "../../rules/inspect/response";
import type { CellName } from "./cell-names";
import type { InspectedScheme } from "./subject";

/** The least and the most that something can come to, with the case that gives it. */
export interface CostEnd {
  /** No case goes beyond it. */
  readonly bound: number;
  /** What the case comes to. */
  readonly attained: number | null;
  readonly gap: number;
  readonly example: readonly CaseCell[];
}

/** Whether the gain covers pay and charges in every case; not in the case that `unfunded` names; or neither was shown. */
export type Funded = "always" | "not always" | "not known";

export interface UnitInspection {
  readonly name: string;
  readonly heads: number | null;
  /** The pool as it stands, and the least and most that it can be. */
  readonly pool: number | null;
  readonly least: CostEnd;
  readonly most: CostEnd;
  /**
   * The most by which the pool with charges can exceed the gain that pays for it, with the case; null where the scheme does not take its
   * pay from a gain. 0 or less: always funded.
   */
  readonly unfunded: CostEnd | null;
  readonly funded: Funded | null;
  /** Salaries of the period of those who take part; null where nothing says. */
  readonly payroll: number | null;
  readonly curves: readonly NamedCurve[];
}

export interface NamedCurve extends Curve {
  readonly unit: string;
  readonly header: string;
  /** Whether the range was taken from the figures, not stated. */
  readonly assumed: boolean;
}

/** Everything that can be said of a scheme before anybody is paid by it. Plain data. */
export interface SchemeInspection {
  readonly findings: readonly Finding[];
  /** Pools and employer charges of all units together. */
  readonly cost: { readonly now: number | null; readonly least: CostEnd; readonly most: CostEnd };
  readonly units: readonly UnitInspection[];
  /** The headers of what pay is taken from; none where it is not taken from a gain. */
  readonly paidFrom: readonly string[];
  /** Whether it pays for everything in every unit; null where pay is not taken from a gain. */
  readonly funded: Funded | null;
  /** Every measure that varies, as it stands and from where to where it may go; cells of examples are found here. */
  readonly measures: readonly MeasureFacts[];
  /** What the cells of findings, examples and curves are called, by `placeName`. */
  readonly cells: Readonly<Record<string, CellName>>;
  /** What groups of those who take part get, as things stand; none where there are no persons. */
  readonly outcomes: readonly GroupOutcome[];
  /** How each kind of absence counts when a pool is shared. */
  readonly absence: InspectedScheme["absence"];
  /** By what a pool is shared, in a word; null where there are no persons. */
  readonly sharedBy: string | null;
  readonly extentCounts: boolean;
  /** Whether every search came to its end within the budget. */
  readonly complete: boolean;
}

/** A measure of a unit. */
export interface MeasureFacts {
  readonly unit: string;
  readonly id: string;
  readonly header: string;
  readonly meaning: Meaning;
  readonly at: Place;
  readonly now: number;
  readonly low: number;
  readonly high: number;
  readonly assumed: boolean;
}

/** A group of those who take part, told by its name in English. */
export interface GroupOutcome {
  readonly group: OutcomeGroup;
  readonly persons: number;
  /** What they get on average, and for each full-time year of work agreed; null where the extent is not known. */
  readonly mean: number;
  readonly meanOfFullTime: number | null;
  readonly extent: number | null;
}

export type OutcomeGroup =
  "women" | "men" | "full time" | "part time" | "with parental leave" | "without parental leave";
