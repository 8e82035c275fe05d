import type { Day } from "./dates";
import type { SampleOptions } from "./options";

/** Names are in the sample's locale, as in the sheet; kinds and directions are codes, the same in both. */
export interface UnitFact {
  readonly code: string;
  readonly name: string;
  /** Name of the unit above, or null at the top. */
  readonly parent: string | null;
  readonly kind: UnitKind;
  readonly role: OrganisationRole;
  readonly manager: string;
}
export type UnitKind = "office" | "committee" | "authority" | "area" | "result unit";
export type OrganisationRole = "purchaser" | "provider" | "owner";

/** Amounts in tkr; costs positive, revenue negative. */
export interface BudgetFact {
  readonly unit: string;
  readonly account: string;
  readonly accountName: string;
  readonly budget: number;
  readonly outturn: number;
  readonly forecast: number;
  readonly priorOutturn: number;
}

export type IndicatorKind = "economy" | "productivity" | "quality" | "satisfaction" | "volume";
export type Direction = "higher" | "lower" | "band" | "milestone" | "yes-no";
/** A number, a yes or no, or nothing. Percentages are fractions: 94.2 % is 0.942. Milestones count days late. */
export type IndicatorValue = number | boolean | null;

export interface IndicatorFact {
  readonly indicator: string;
  readonly unit: string;
  readonly goal: string;
  readonly kind: IndicatorKind;
  readonly measureUnit: string;
  readonly direction: Direction;
  readonly baseline: IndicatorValue;
  /** For a band: its lower outer limit. */
  readonly threshold: IndicatorValue;
  /** Null for a band, which has `targetLow` and `targetHigh` instead. */
  readonly target: IndicatorValue;
  readonly targetLow: number | null;
  readonly targetHigh: number | null;
  /** For a band: its upper outer limit. */
  readonly stretch: IndicatorValue;
  readonly outcome: IndicatorValue;
  readonly priorOutcome: IndicatorValue;
  /** Fraction; the weights of one unit sum to 1. */
  readonly weight: number;
  readonly method: string;
  readonly source: string;
  readonly owner: string;
  readonly frequency: string;
  /** Kronor a year. */
  readonly costOfMeasuring: number;
}

export interface StaffFact {
  readonly id: string;
  readonly name: string;
  readonly sex: "woman" | "man";
  readonly unit: string;
  readonly team: string;
  readonly role: string;
  /** Fraction of full time. */
  readonly fte: number;
  readonly hoursWorked: number;
  readonly sickHours: number;
  readonly parentalHours: number;
  readonly leaveHours: number;
  /** Kronor a month at the stated share of full time. */
  readonly monthlySalary: number;
  readonly employedFrom: Day;
  /** Last day of employment, or null. */
  readonly employedTo: Day | null;
  readonly ownContract: boolean;
}

/** Amounts in tkr; a positive result is a surplus. */
export interface EconomyFact {
  readonly unit: string;
  readonly year: number;
  readonly requiredResult: number;
  readonly adjustedResult: number;
  readonly actualCost: number;
  readonly baseCost: number;
  readonly outputMeasure: string;
  readonly output: number;
  readonly baseOutput: number;
  readonly priceIndex: number;
  readonly basePriceIndex: number;
}

export interface ProviderFact {
  readonly code: string;
  readonly name: string;
  readonly kind: "municipal" | "independent";
  /** Name of the unit that runs a municipal provider. */
  readonly unit: string | null;
  readonly contact: string;
  readonly phone: string;
}

export interface PlacementFact {
  readonly recipient: string;
  readonly born: Day;
  readonly hours: number;
  /** Name of the provider. */
  readonly provider: string;
  readonly from: Day;
  /** Last day of the placement, included; null while it goes on. */
  readonly to: Day | null;
  readonly childOrder: number | null;
  /** Household income, kronor a month. */
  readonly monthlyIncome: number | null;
}

export interface TariffRow {
  readonly age: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  /** Kronor a year for: over 40, 30-39.5, 20-29.5, under 20 hours a week. */
  readonly rates: readonly [number, number, number, number];
}

/** Everything in the sample as plain records: what a perfect intake would read. */
export interface SampleFacts {
  readonly options: SampleOptions;
  readonly municipality: string;
  readonly year: number;
  readonly units: readonly UnitFact[];
  readonly budget: readonly BudgetFact[];
  readonly indicators: readonly IndicatorFact[];
  readonly staff: readonly StaffFact[];
  readonly economy: readonly EconomyFact[];
  readonly providers: readonly ProviderFact[];
  readonly placements: readonly PlacementFact[];
  readonly tariff: readonly TariffRow[];
  /** Kronor. */
  readonly appropriation: number;
  /** Kronor by provider name, by the day, unrounded. Before any requested wart. */
  readonly grantCost: ReadonlyMap<string, number>;
}
