import type { NetNode } from "../../commitments/net/net";
import type { Opened } from "../open";
import { commitmentOverview } from "./overview";
import type { CommitmentReport, ReportedCommitment, ReportedGoal } from "./report-data";

/** The report on a workbook's commitments. */
export function commitmentReport(opened: Opened): CommitmentReport {
  const { net, findings, prerequisites } = commitmentOverview(opened);
  return { net: { ...net, top: net.top.map(reported) }, findings, prerequisites };
}

function reported({ commitment, goals, children, people, committed }: NetNode): ReportedCommitment {
  const { id, kind, unit, who, status, version, signed } = commitment;
  const place = commitment.place("header.status");
  return {
    id,
    kind,
    unit,
    who,
    status,
    version,
    signed,
    ...(place === undefined ? {} : { place }),
    goals: goals.map(({ line, serves, coveredBy }): ReportedGoal => {
      const cell = line.place(line.goal === null ? "indicator" : "goal");
      return {
        goal: line.goal,
        indicator: line.indicator,
        serves,
        coveredBy,
        agreed: line.agreed !== null,
        ...(cell === undefined ? {} : { place: cell }),
      };
    }),
    people,
    committed,
    children: children.map(reported),
  };
}
