import type { JobOptions } from "../job";
import type { Snapshot } from "../../workbook/snapshot";
import type { OutlookAsked } from "../outlook/outlook-asked";
import { changesView, type ChangesView } from "./changes-view";
import { commitmentsView, type CommitmentsView } from "./commitments-view";
import { collectView, distributeView, type CollectAsked, type Collected, type Distributed } from "./forms-view";
import { dataView, type DataView } from "./data-view";
import { evaluationView, type EvaluationView } from "./evaluation-view";
import { fitView, type FitView } from "./fit-view";
import { galleryView, type GalleryView } from "./gallery-view";
import type { PresetKind } from "../gallery/preset-setting";
import { grantsView, type GrantsView } from "./grants-view";
import { guaranteesView, type GuaranteesAsked, type GuaranteesView } from "./guarantees-view";
import { outlookView, type OutlookView } from "./outlook-view";
import { payView, type PayView } from "./pay-view";
import { payrollView, type PayrollView } from "./payroll-view";
import { rewardsView, type RewardsView } from "./rewards-view";
import { statementsView, type StatementsAskedOfView, type StatementsView } from "./statements-view";

/** What the pages of the pane ask of a workbook, and what they are told. All of it is plain data. */
export interface Views {
  readonly data: { readonly asked: null; readonly told: DataView };
  readonly grants: { readonly asked: null; readonly told: GrantsView };
  readonly gallery: { readonly asked: PresetKind; readonly told: GalleryView };
  readonly fit: { readonly asked: null; readonly told: FitView };
  readonly pay: { readonly asked: { readonly month: string }; readonly told: PayView };
  readonly outlook: { readonly asked: OutlookAsked; readonly told: OutlookView };
  readonly changes: { readonly asked: null; readonly told: ChangesView };
  readonly rewards: { readonly asked: null; readonly told: RewardsView };
  readonly payroll: { readonly asked: { readonly decision: string }; readonly told: PayrollView };
  readonly statements: { readonly asked: StatementsAskedOfView; readonly told: StatementsView };
  readonly commitments: { readonly asked: null; readonly told: CommitmentsView };
  readonly distribute: { readonly asked: { readonly units: readonly string[] }; readonly told: Distributed };
  readonly guarantees: { readonly asked: GuaranteesAsked; readonly told: GuaranteesView };
  readonly collect: { readonly asked: CollectAsked; readonly told: Collected };
  readonly evaluation: { readonly asked: null; readonly told: EvaluationView };
}
export type ViewName = keyof Views;

type View<V extends ViewName> = (snapshot: Snapshot, options: JobOptions, asked: Views[V]["asked"]) => Views[V]["told"];

const views: { readonly [V in ViewName]: View<V> } = {
  data: dataView,
  grants: grantsView,
  gallery: galleryView,
  fit: fitView,
  pay: payView,
  outlook: outlookView,
  changes: changesView,
  rewards: rewardsView,
  payroll: payrollView,
  statements: statementsView,
  commitments: commitmentsView,
  distribute: distributeView,
  guarantees: guaranteesView,
  collect: collectView,
  evaluation: evaluationView,
};

/** Computes what a page shows of a workbook. Writes nothing. */
export function viewOf<V extends ViewName>(
  view: V,
  snapshot: Snapshot,
  options: JobOptions,
  asked: Views[V]["asked"],
): Views[V]["told"] {
  return views[view](snapshot, options, asked);
}
