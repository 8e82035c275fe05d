import type { RequiredResult } from "./facts";
import type { FormColumn, FormSection } from "./form";
import { lineIds } from "./line-ids";

/** What is done when an outcome is missing: always stated in advance. */
export const missingDataRules = ["drop and reweight", "last value", "zero", "block the payout"] as const;

/** What a required result is about: how much, how well, with what effect, at what cost. */
export const resultKinds = ["quantity", "quality", "outcome", "economy"] as const;

/** Which of them an indicator of the lists is, by its kind there. */
const resultKindOf: Readonly<Record<string, (typeof resultKinds)[number]>> = {
  volume: "quantity",
  productivity: "economy",
  quality: "quality",
  satisfaction: "outcome",
  economy: "economy",
};

/** How a form tells its results: the words of its parties. */
export interface ResultWords {
  readonly title: string;
  readonly intro: string;
  readonly section: string;
  readonly goal: string;
  readonly goalLabel: string;
  readonly byFirst: string;
  readonly bySecond: string;
}

const goalColumns = (said: ResultWords): readonly FormColumn[] => [
  {
    id: said.goal,
    label: said.goalLabel,
    kind: "text",
    input: true,
    width: 5,
    help: "The effect on the people served.",
  },
  { id: "indicator", label: "Indicator", kind: "text", input: true, width: 5 },
  { id: "kind", label: "Kind", kind: "choice", input: true, below: true, width: 1.4, choices: resultKinds },
  { id: "measureUnit", label: "Measured in", kind: "text", input: true, below: true, width: 1.7 },
  {
    id: "direction",
    label: "Direction",
    kind: "choice",
    input: true,
    below: true,
    width: 1.5,
    choices: ["higher", "lower", "band", "milestone", "yes/no"],
  },
  { id: "baseline", label: "Baseline", kind: "number", input: true, below: true, width: 2.0 },
  { id: "threshold", label: "Threshold", kind: "number", input: true, below: true, width: 1.6 },
  { id: "target", label: "Target", kind: "number", input: true, below: true, width: 1.45 },
  { id: "stretch", label: "Stretch", kind: "number", input: true, below: true, width: 1.65 },
  { id: "weight", label: "Weight", kind: "share", input: true, below: true, width: 1.2 },
  {
    id: "proposedByUnit",
    label: said.byFirst,
    kind: "number",
    input: true,
    below: true,
    width: 1.9,
    help: "The target that the unit proposes.",
  },
  {
    id: "proposedBySuperior",
    label: said.bySecond,
    kind: "number",
    input: true,
    below: true,
    width: 2.25,
    help: "The target that the superior proposes.",
  },
  {
    id: "agreed",
    label: "Agreed",
    kind: "number",
    input: true,
    below: true,
    width: 2.9,
    help: "The target that both sign.",
  },
];

const measuringColumns: readonly FormColumn[] = [
  { id: "line", label: "Line", kind: "text", input: false, width: 4.6 },
  {
    id: "customerGroup",
    label: "Customer group",
    kind: "text",
    input: true,
    width: 2,
    help: "Those who notice it when the goal is reached.",
  },
  {
    id: "definition",
    label: "Definition",
    kind: "text",
    input: true,
    width: 3.6,
    help: "What counts, what does not, when it is measured.",
  },
  { id: "method", label: "Method", kind: "text", input: true, below: true, width: 2.4 },
  { id: "source", label: "Source", kind: "text", input: true, below: true, width: 2.4 },
  { id: "owner", label: "Owner", kind: "text", input: true, below: true, width: 2 },
  { id: "frequency", label: "Frequency", kind: "text", input: true, below: true, width: 1.7 },
  { id: "costOfMeasuring", label: "Cost of measuring", kind: "money", input: true, below: true, width: 1.7 },
  {
    id: "missingData",
    label: "If data is missing",
    kind: "choice",
    input: true,
    below: true,
    width: 1.9,
    choices: missingDataRules,
  },
  {
    id: "counterIndicator",
    label: "Counter-indicator",
    kind: "text",
    input: true,
    below: true,
    width: 2.6,
    help: "What would show that the figure improves at the cost of something else.",
  },
];

/** The words of form A; form B has its own. */
export const managerResults: ResultWords = {
  title: "Required results",
  intro: "What {unit} will achieve and how well, for the money and the freedom below.",
  section: "results",
  goal: "goal",
  goalLabel: "Goal",
  byFirst: "Unit proposes",
  bySecond: "Superior proposes",
};

/**
 * The results that a unit or team commits itself to, and how each is measured; blank lines for what the list does not
 * have yet.
 */
export function requiredResultSections(
  results: readonly RequiredResult[],
  blankLines: number,
  said: ResultWords = managerResults,
): readonly FormSection[] {
  const ids = lineIds(results.map(({ indicator }) => indicator));
  const lines = results.map((result, index) => ({ result, id: ids[index] as string }));
  return [
    {
      id: said.section,
      title: said.title,
      intro: said.intro,
      fields: [],
      lines: {
        id: said.section,
        columns: goalColumns(said),
        rows: lines.map(({ id, result }) => ({
          id,
          values: {
            [said.goal]: result.goal,
            indicator: result.indicator,
            kind: result.kind === null ? null : (resultKindOf[result.kind] ?? null),
            measureUnit: result.measureUnit,
            direction: result.direction,
            baseline: result.baseline,
            threshold: result.threshold,
            target: result.target,
            stretch: result.stretch,
            weight: result.weight,
            proposedByUnit: null,
            proposedBySuperior: result.target,
            agreed: null,
          },
        })),
        blankLines,
      },
    },
    {
      id: "measuring",
      title: "How each result is measured",
      fields: [],
      lines: {
        id: "measuring",
        columns: measuringColumns,
        rows: lines.map(({ id, result }) => ({
          id,
          values: {
            line: result.indicator,
            customerGroup: null,
            definition: null,
            method: result.method,
            source: result.source,
            owner: result.owner,
            frequency: result.frequency,
            costOfMeasuring: result.costOfMeasuring,
            missingData: "drop and reweight",
            counterIndicator: null,
          },
        })),
        blankLines,
      },
    },
  ];
}
