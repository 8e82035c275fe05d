import type { FormKind } from "../../commitments/form";
import type { NetFault } from "../../commitments/net/findings";
import type { PrerequisiteState, Reason } from "../../commitments/prerequisites/prerequisites";
import type { Place, Problem } from "../../problem/problem";

/** A commitment in the net with those below it, as data for a tree: nothing of it is a function, so it can be posted. */
export interface ReportedCommitment {
  readonly id: string;
  readonly kind: FormKind;
  readonly unit: string;
  readonly who: string;
  /** A status word, English; translated where it is shown. */
  readonly status: string;
  readonly version: number;
  readonly signed: boolean;
  readonly place?: Place;
  readonly goals: readonly ReportedGoal[];
  readonly people: number;
  readonly committed: number;
  readonly children: readonly ReportedCommitment[];
}

/** A goal of a commitment, the superior's goal it serves, and the commitments below that carry it further. */
export interface ReportedGoal {
  readonly goal: string | null;
  readonly indicator: string | null;
  readonly serves: string | null;
  readonly coveredBy: readonly string[];
  readonly agreed: boolean;
  readonly place?: Place;
}

/** What the commitments of a workbook come to, for the pane and for machines. */
export interface CommitmentReport {
  readonly net: {
    readonly top: readonly ReportedCommitment[];
    readonly goals: number;
    readonly goalsCovered: number;
    readonly people: number;
    readonly peopleCommitted: number;
  };
  readonly findings: readonly {
    readonly fault: NetFault;
    readonly problem: Problem;
    readonly commitment: string | null;
    readonly unit: string;
    readonly cells: readonly Place[];
  }[];
  /** In the paper's order; `head` and `reason.text` are English, translated where they are shown. */
  readonly prerequisites: readonly {
    readonly number: number;
    readonly head: string;
    readonly state: PrerequisiteState;
    readonly reason: Reason;
    readonly cells: readonly Place[];
  }[];
}
