import type { Draws } from "../../evaluation/uncertainty/draws";

/** How far a measure may lie from its figure in the rows. */
export interface Spread {
  readonly measure: string;
  /** normal: `size` is the standard deviation; uniform: as far up as down, everywhere as likely. */
  readonly shape: "normal" | "uniform";
  /** share: 0.1 is 10 % of the figure; absolute: in the unit of the measure. For yes and no: the chance of the other answer. */
  readonly of: "share" | "absolute";
  readonly size: number;
}

/** A figure drawn around another; blank stays blank. */
export function drawn(value: number, spread: Spread, yesNo: boolean, draws: Draws): number {
  if (Number.isNaN(value)) return value;
  if (yesNo) return draws.share() < spread.size ? 1 - value : value;
  const by = spread.shape === "normal" ? draws.normal() : 2 * draws.share() - 1;
  return value + by * spread.size * (spread.of === "share" ? Math.abs(value) : 1);
}
