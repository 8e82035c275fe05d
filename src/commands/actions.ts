import type { Destination } from "../app/destination";

/** What each button of the ribbon asks of the pane, by the name that the manifest has for it. */
export const actions: Readonly<Record<string, Destination>> = {
  checkData: { page: "data" },
  runMainJob: { page: "start", job: "run" },
  openCommitments: { page: "commitments" },
  prepareCommitments: { page: "commitments", job: "commitments" },
  openGrants: { page: "grants" },
  computeGrants: { page: "grants", job: "grants" },
  openRewards: { page: "rewards" },
  computeRewards: { page: "rewards", job: "rewards" },
  openEvaluation: { page: "evaluation" },
  prepareEvaluation: { page: "evaluation", job: "evaluate" },
  explainCell: { page: "explain" },
  openSettings: { page: "settings" },
  openStart: { page: "start" },
};
