import type { Place } from "../../problem/problem";
import type { FormKind } from "../form";

/** A line of a commitment, as the net sees it. */
export interface NetLine {
  /** "A-3100/customer-index". */
  readonly id: string;
  readonly goal: string | null;
  /** What shows it: an indicator, or the evidence of a personal commitment. */
  readonly indicator: string | null;
  /** The superior's goal or indicator that the line says it serves. */
  readonly serves: string | null;
  readonly direction: string | null;
  readonly threshold: number | null;
  readonly target: number | null;
  readonly agreed: number | null;
  readonly weight: number | null;
  readonly owner: string | null;
  readonly costOfMeasuring: number | null;
  /** The cell of a column of the line: "goal", "indicator", "owner", "target". */
  readonly place: (column: string) => Place | undefined;
}

/** A commitment, as the net sees it. */
export interface NetCommitment {
  readonly id: string;
  readonly kind: FormKind;
  readonly unit: string;
  readonly who: string;
  /** The commitment above; null for one to the committee. */
  readonly superior: string | null;
  readonly status: string;
  readonly version: number;
  readonly signed: boolean;
  readonly lines: readonly NetLine[];
  /** Net cost that the commitment may spend, kr; null where none is stated. */
  readonly frame: number | null;
  /** What it passes on to units below (A), or what a team controls of its unit's frame (B), or what competence costs (C), kr. */
  readonly share: number | null;
  readonly place: (cell: string) => Place | undefined;
}

export interface NetUnit {
  readonly name: string;
  readonly code: string;
  /** Net cost in the budget, kr; null where the budget has no line for it. */
  readonly budget: number | null;
  /** The unit's first budget line, and its row in the list of units. */
  readonly budgetPlace?: Place;
  readonly place?: Place;
}

export interface NetPerson {
  readonly id: string;
  readonly unit: string;
  readonly team: string | null;
  readonly place?: Place;
}

export interface NetFacts {
  readonly commitments: readonly NetCommitment[];
  readonly units: readonly NetUnit[];
  readonly people: readonly NetPerson[];
}

/** Names that a person would take for the same: case, spacing and width aside. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
