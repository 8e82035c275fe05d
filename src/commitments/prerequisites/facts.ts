import type { Place } from "../../problem/problem";
import type { FormValue } from "../signing";
import type { NetFacts } from "../net/facts";
import type { NetFinding } from "../net/findings";

/** A commitment with its cells, for checks that look into the form. */
export interface CheckedCommitment {
  readonly id: string;
  readonly kind: "A" | "B" | "C" | "D";
  readonly unit: string;
  readonly valueOf: (cell: string) => FormValue;
  readonly place: (cell: string) => Place | undefined;
  /** Ids of the form's lines that say something, as cells name them: "results.customer-index". */
  readonly lines: readonly string[];
}

/** A line of a list that people keep on a sheet of ours: cells by column, each with its place. */
export interface KeptLine {
  readonly values: Readonly<Record<string, FormValue>>;
  readonly place: (column: string) => Place | undefined;
}

/** Lists of the introduction: who took part, which rules go, who is trained. */
export interface KeptLists {
  readonly participation: readonly KeptLine[];
  readonly rules: readonly KeptLine[];
  readonly training: readonly KeptLine[];
  /** Where the first line of each list is to be filled in. */
  readonly start: Readonly<Record<"participation" | "rules" | "training", Place | undefined>>;
}

/** An indicator of the user's list. */
export interface ListedIndicator {
  readonly unit: string;
  readonly indicator: string;
  readonly kind: string | null;
  readonly method: string | null;
  readonly source: string | null;
  readonly hasOutcome: boolean;
  readonly place?: Place;
}

export interface PrerequisiteFacts {
  readonly net: NetFacts;
  readonly findings: readonly NetFinding[];
  readonly commitments: readonly CheckedCommitment[];
  readonly indicators: readonly ListedIndicator[];
  readonly lists: KeptLists;
}
