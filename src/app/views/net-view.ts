import type { NetNode } from "../../commitments/net/net";
import type { Place, Problem } from "../../problem/problem";
import { commitmentOverview } from "../commitments/overview";
import type { Opened } from "../open";

/** A commitment in the net, with how far its goals and its people are carried further down. */
export interface NetBranch {
  readonly id: string;
  readonly who: string;
  readonly unit: string;
  readonly status: string;
  readonly goals: readonly { readonly goal: string; readonly covered: number }[];
  readonly people: number;
  readonly committed: number;
  readonly children: readonly NetBranch[];
}

/** One of the ten prerequisites as it stands: the reason is a text with places to fill. */
export interface ShownPrerequisite {
  readonly number: number;
  readonly head: string;
  readonly state: string;
  readonly reason: { readonly text: string; readonly values: Readonly<Record<string, string | number>> };
  readonly place: Place | null;
}

/** The commitments of a workbook together. */
export interface NetView {
  readonly top: readonly NetBranch[];
  readonly goals: number;
  readonly goalsCovered: number;
  readonly people: number;
  readonly peopleCommitted: number;
  readonly findings: readonly Problem[];
  readonly prerequisites: readonly ShownPrerequisite[];
}

/** The net of commitments, its faults and the ten prerequisites, as plain data. */
export function netView(opened: Opened): NetView {
  const { net, findings, prerequisites } = commitmentOverview(opened);
  const { goals, goalsCovered, people, peopleCommitted } = net;
  return {
    ...{ goals, goalsCovered, people, peopleCommitted },
    top: net.top.map(branchOf),
    findings: findings.map(({ problem }) => problem),
    prerequisites: prerequisites.map(({ number, head, state, reason, cells }) => ({
      ...{ number, head, state, reason },
      place: cells[0] ?? null,
    })),
  };
}

function branchOf({ commitment, goals, people, committed, children }: NetNode): NetBranch {
  const { id, who, unit, status } = commitment;
  return {
    ...{ id, who, unit, status, people, committed },
    goals: goals.map(({ line, coveredBy }) => ({
      goal: line.goal ?? line.indicator ?? line.id,
      covered: coveredBy.length,
    })),
    children: children.map(branchOf),
  };
}
