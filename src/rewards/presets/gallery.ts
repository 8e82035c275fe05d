import goalsAndBudget from "./goals-and-budget.json";
import improshare from "./improshare.json";
import lundType from "./lund-type.json";
import reliabilityDeadBand from "./reliability-dead-band.json";
import ruckerLabourSaving from "./rucker-labour-saving.json";
import ruckerValueAdded from "./rucker-value-added.json";
import scanlon from "./scanlon.json";
import thirdOfSurplus from "./third-of-surplus.json";
import unitSurplus from "./unit-surplus.json";
import utilityScorecard from "./utility-scorecard.json";
import { schemeDocument, type Scheme } from "../scheme/document";

/** A scheme to begin from: the document as it is opened, changed and saved. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly document: unknown;
}

/** The gallery, in the order in which it is shown. Each names its source and what is ours in it. */
export const gallery: readonly Preset[] = [
  lundType,
  utilityScorecard,
  unitSurplus,
  goalsAndBudget,
  thirdOfSurplus,
  scanlon,
  ruckerLabourSaving,
  ruckerValueAdded,
  improshare,
  reliabilityDeadBand,
].map((document) => ({ id: document.id, title: document.title, source: document.source, document }));

/** The scheme of a preset. Throws where there is none of that id: presets are ours, and a test reads them all. */
export function presetScheme(id: string): Scheme {
  const found = gallery.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no preset ${id}.`);
  return schemeDocument.parse(found.document);
}
