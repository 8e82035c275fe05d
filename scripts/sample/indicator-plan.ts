import type { Direction, IndicatorKind } from "./facts";
import type { UnitCode } from "./units";
import type { Text } from "./words";

/** Measure units: their words, the decimals that outcomes are kept with, and the number format of the cells. */
export const measures = {
  percent: { words: ["%", "%"], decimals: 3, format: "0.0%" },
  index: { words: ["index 0-100", "index 0-100"], decimals: 1, format: "0.0" },
  minutes: { words: ["minutes per customer and year", "minuter per kund och år"], decimals: 0, format: "0" },
  perThousand: { words: ["per 1,000 invoices", "per 1 000 fakturor"], decimals: 1, format: "0.0" },
  kronor: { words: ["kr", "kr"], decimals: 0, format: "#,##0" },
  thousandKronor: { words: ["tkr", "tkr"], decimals: 0, format: "#,##0" },
  gigawattHours: { words: ["GWh", "GWh"], decimals: 1, format: "#,##0.0" },
  degrees: { words: ["°C", "°C"], decimals: 1, format: "0.0" },
  children: { words: ["children per employee", "barn per anställd"], decimals: 2, format: "0.00" },
  visits: { words: ["visits", "besök"], decimals: 0, format: "#,##0" },
  daysLate: { words: ["days late", "dagar sen"], decimals: 0, format: "0" },
  yesNo: { words: ["yes/no", "ja/nej"], decimals: 0, format: "General" },
} satisfies Record<string, { words: Text; decimals: number; format: string }>;
export type Measure = keyof typeof measures;

/** How an indicator is judged. Goals are fixed before the year; the generator draws the outcomes. */
export type Scale =
  | {
      readonly direction: "higher" | "lower";
      readonly baseline: number;
      readonly threshold: number;
      readonly target: number;
      readonly stretch: number;
    }
  | {
      readonly direction: "band";
      readonly baseline: number;
      readonly outerLow: number;
      readonly low: number;
      readonly high: number;
      readonly outerHigh: number;
    }
  | { readonly direction: "milestone"; readonly threshold: number; readonly target: number; readonly stretch: number }
  | { readonly direction: "yes-no" };

export const higher = (baseline: number, threshold: number, target: number, stretch: number): Scale => ({
  direction: "higher",
  baseline,
  threshold,
  target,
  stretch,
});
export const lower = (baseline: number, threshold: number, target: number, stretch: number): Scale => ({
  direction: "lower",
  baseline,
  threshold,
  target,
  stretch,
});
export const band = (baseline: number, outerLow: number, low: number, high: number, outerHigh: number): Scale => ({
  direction: "band",
  baseline,
  outerLow,
  low,
  high,
  outerHigh,
});
export const milestone = (threshold: number, target: number, stretch: number): Scale => ({
  direction: "milestone",
  threshold,
  target,
  stretch,
});
export const yesNo: Scale = { direction: "yes-no" };

export const goals = {
  customers: ["Satisfied customers", "Nöjda kunder"],
  supply: ["Secure supply", "Säker leverans"],
  invoices: ["Correct invoices", "Rätt faktura"],
  reach: ["Easy to reach", "Lätt att nå"],
  promises: ["Kept promises", "Hållna löften"],
  money: ["More for the money", "Mer för pengarna"],
  economy: ["Sound economy", "God ekonomi"],
  volume: ["Enough service for all", "Service som räcker till alla"],
  care: ["Safe and developing care", "Trygg och utvecklande omsorg"],
  workplace: ["A healthy workplace", "En frisk arbetsplats"],
  environment: ["A clean environment", "En ren miljö"],
  governance: ["Good governance", "God styrning"],
} satisfies Record<string, Text>;

export const methods = {
  questionnaire: ["Questionnaire", "Enkät"],
  interviews: ["Interviews", "Intervjuer"],
  observation: ["Observation", "Observation"],
  register: ["Register extract", "Registeruttag"],
  accounts: ["Accounts", "Redovisning"],
  benchmarking: ["Benchmarking", "Jämförelse"],
  selfAssessment: ["Self-assessment", "Självvärdering"],
  dialogue: ["Dialogue with customers", "Kunddialog"],
  audit: ["Peer review", "Kollegial granskning"],
  exercise: ["Exercise", "Övning"],
} satisfies Record<string, Text>;

export const sources = {
  survey: ["Yearly customer survey", "Årlig kundundersökning"],
  operations: ["Operations log", "Driftjournal"],
  billing: ["Billing system", "Debiteringssystem"],
  switchboard: ["Telephone statistics", "Telefonstatistik"],
  orders: ["Order system", "Ordersystem"],
  ledger: ["General ledger", "Huvudbok"],
  roster: ["Placement register", "Placeringsregister"],
  payroll: ["Payroll system", "Lönesystem"],
  minutes: ["Minutes", "Protokoll"],
} satisfies Record<string, Text>;

export const frequencies = {
  month: ["monthly", "månad"],
  quarter: ["quarterly", "kvartal"],
  halfYear: ["twice a year", "halvår"],
  year: ["yearly", "år"],
} satisfies Record<string, Text>;

/** One line of the catalogue. Weight in per cent of the unit; cost of measuring in kronor a year. */
export interface IndicatorPlan {
  readonly unit: UnitCode;
  readonly name: Text;
  readonly goal: keyof typeof goals;
  readonly kind: IndicatorKind;
  readonly measure: Measure;
  readonly scale: Scale;
  readonly weight: number;
  readonly how: readonly [keyof typeof methods, keyof typeof sources, keyof typeof frequencies];
  readonly cost: number;
}

/** Builds a line of the catalogue, so that the catalogue reads as a table. */
export function indicator(
  unit: UnitCode,
  name: Text,
  goal: IndicatorPlan["goal"],
  kind: IndicatorKind,
  measure: Measure,
  scale: Scale,
  weight: number,
  how: IndicatorPlan["how"],
  cost: number,
): IndicatorPlan {
  return { unit, name, goal, kind, measure, scale, weight, how, cost };
}

/** The direction's word in the sheet. */
export const directionWords: Record<Direction, Text> = {
  higher: ["higher is better", "högre är bättre"],
  lower: ["lower is better", "lägre är bättre"],
  band: ["band", "intervall"],
  milestone: ["milestone", "milstolpe"],
  "yes-no": ["yes/no", "ja/nej"],
};
