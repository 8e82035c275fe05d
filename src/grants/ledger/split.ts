/** The causes of a change, in the order in which they are taken. */
export const causeIds = ["data", "dates", "tariff", "rules"] as const;
export type CauseId = (typeof causeIds)[number];

/** Kronor by cause: their sum is the change. */
export type Split = Readonly<Record<CauseId, number>>;

/** No change at all. */
export const noChange: Split = { data: 0, dates: 0, tariff: 0, rules: 0 };

/** Splits added cause by cause. */
export function sumOfSplits(splits: readonly Split[]): Split {
  const sum = (id: CauseId): number => kronor(splits.reduce((all, split) => all + split[id], 0));
  return { data: sum("data"), dates: sum("dates"), tariff: sum("tariff"), rules: sum("rules") };
}

/** Two decimals at most: what is smaller is the noise of sums. */
export function kronor(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
