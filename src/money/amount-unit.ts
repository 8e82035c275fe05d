/** Units in which public sheets state amounts. */
export type AmountUnit = "kr" | "tkr" | "Mkr";

const kronorIn: Readonly<Record<AmountUnit, number>> = { kr: 1, tkr: 1_000, Mkr: 1_000_000 };

/** Kronor in one of the unit. */
export function kronorPer(unit: AmountUnit): number {
  return kronorIn[unit];
}
