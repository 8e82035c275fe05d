import { serialOf } from "../../rules/dates";
import type { Scheme } from "../scheme/document";
import type { RowCell, RowList, SchemeRows } from "../scheme/rows";

/** The unit of the example, as it is called in every language: a letter, because it is nobody's. */
export const exampleUnit = "A";

const people = 20;
/** The year before the reward's has the same staff: everybody takes part. */
const employedFor = 5;

/**
 * Round figures of a unit of twenty that a preset can be looked at with before a workbook has what it measures. They are ours, and
 * nobody is paid by them.
 */
const figures: Readonly<Record<string, Readonly<Record<string, number | boolean>>>> = {
  "lund-type": {
    ...{ adjustedResult: 1_400_000, requiredResult: 1_000_000, actualCost: 11_240_000, baseCost: 10_000_000 },
    ...{ output: 110, baseOutput: 100, priceIndex: 104, basePriceIndex: 100 },
  },
  "utility-scorecard": {
    ...{ saidi: 60, caidi: 70, callsAnswered: 0.85, customerIndex: 75, accidents: 2, trainingDone: 0.95 },
    ...{ costPerCustomer: 3_000, operatingMargin: 0.06 },
  },
  "unit-surplus": { surplus: 300_000 },
  "goals-and-budget": {
    ...{ goal1: true, goal2: true, goal3: true, goal4: true, goal5: true, goal6: false, goal7: false },
    ...{ outturn: 9_800_000, budget: 10_000_000 },
  },
  "third-of-surplus": { surplus: 300_000 },
  scanlon: { production: 2_000_000, labour: 820_000 },
  "rucker-labour-saving": {
    ...{ sales: 22_000_000, purchases: 8_000_000, labour: 8_200_000 },
    ...{ baseSales: 20_000_000, basePurchases: 8_000_000, baseLabour: 8_000_000 },
  },
  "rucker-value-added": {
    ...{ sales: 22_000_000, purchases: 8_000_000, labour: 8_200_000 },
    ...{ baseSales: 20_000_000, basePurchases: 8_000_000, baseLabour: 8_000_000 },
  },
  improshare: { standardHours: 36_000, actualHours: 33_000 },
  "reliability-dead-band": { saidi: 70 },
};

/** The example of a preset as rows for a year; undefined where the scheme is none of the gallery. */
export function exampleRows(scheme: Scheme, year: number): SchemeRows | undefined {
  const measures = figures[scheme.id];
  if (measures === undefined) return undefined;
  const period = scheme.period === "month" ? `${year}-01` : String(year);
  return {
    units: list("units", [{ unit: exampleUnit, area: exampleUnit, period, ...measures }]),
    staff: list(
      "staff",
      Array.from({ length: people }, (_, at) => ({
        ...{ person: `P${at + 1}`, unit: exampleUnit, period, fte: 1, hours: 1_600, salary: 30_000 + 250 * at },
        ...{ born: serialOf(year - 45, 1, 1), employedFrom: serialOf(year - employedFor, 1, 1), points: 1 },
      })),
    ),
    ...(scheme.indicators
      ? {
          indicators: list("indicators", [
            {
              ...{ unit: exampleUnit, indicator: "Index", kind: "satisfaction", direction: "higher" },
              ...{ threshold: 60, target: 80, stretch: 90, outcome: 82, weight: 1 },
            },
          ]),
        }
      : {}),
  };
}

function list(name: string, rows: readonly Readonly<Record<string, RowCell>>[]): RowList {
  return { rows, placeOf: (row, field) => ({ at: "field", field: `${name}[${row}].${field}` }) };
}
