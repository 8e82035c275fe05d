/** Columns of the calculation that a stretch brings; rules may name them. */
export const stretch = {
  /** The first day of the stretch. */
  from: "stretchFrom",
  /** The day after its last. */
  until: "stretchUntil",
  days: "stretchDays",
  /** The share of the year of payment for which the stretch is paid. */
  yearShare: "yearShare",
  /** 1 in the first stretch of a recipient at a provider: its sum counts recipients. */
  counted: "stretchCounted",
} as const;

const two = (number: number): string => String(number).padStart(2, "0");
const twelve = Array.from({ length: 12 }, (_, index) => two(index + 1));

/**
 * Ids of the twelve months of payment: what is paid, and where a part is paid in advance, advance and claim; the share of each month,
 * where figures of providers are made of it.
 */
export const monthIds = {
  share: twelve.map((month) => `share${month}`),
  paid: twelve.map((month) => `m${month}`),
  advance: twelve.map((month) => `advance${month}`),
  claim: twelve.map((month) => `claim${month}`),
} as const;

/** What is paid in the twelve months, and what the months after the year still reconcile. */
export const paidInYear = "paidInYear";
export const afterYear = "reconciledAfterYear";
/** Sums of stretches, to be compared with those of the placements. */
export const daysPlaced = "daysPlaced";

const names = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** The name of the month of payment, 0 being that in which the year begins. */
export function monthName(index: number, yearBegins: number): string {
  return names[(index + yearBegins - 1) % 12] ?? "";
}

/** Names that a document paid over time cannot give to anything of its own. */
export const timeNames: readonly string[] = [
  ...Object.values(stretch),
  ...Object.values(monthIds).flat(),
  ...[paidInYear, afterYear, daysPlaced],
];
