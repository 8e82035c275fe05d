import type { Problem } from "../../problem/problem";
import type { CaseCell } from "./bounds";
import type { Place } from "./free-cells";

/**
 * Something about a rule that a person should know before it is used: said like a problem (so that it is translated like one), with the
 * cells that it is about and a small example. Plain data, so that it can cross to a worker and be kept.
 */
export interface Finding extends Problem {
  readonly cells: readonly Place[];
  /** Values of cells at which it shows. */
  readonly example?: readonly CaseCell[];
}

/** A figure as a message shows it: at most so many decimals; from five digits on with thousands apart, so that a year stays whole. */
export function shownFigure(value: number, decimals = 2): string {
  const [whole = "", part] = String(Number(value.toFixed(decimals)) + 0).split(".");
  const grouped = /^-?\d{5,}$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0") : whole;
  return part === undefined ? grouped : `${grouped}.${part}`;
}
