import type { RequiredResult } from "./facts";
import type { FormColumn, FormSection } from "./form";

/** What is done when an outcome is missing: always stated in advance. */
export const missingDataRules = ["drop and reweight", "last value", "zero", "block the payout"] as const;

const goalColumns: readonly FormColumn[] = [
  { id: "goal", label: "Goal", kind: "text", input: true, width: 2.6, help: "The effect on the people served." },
  { id: "indicator", label: "Indicator", kind: "text", input: true, width: 2.8 },
  { id: "measureUnit", label: "Measured in", kind: "text", input: true, width: 1.7 },
  {
    id: "direction",
    label: "Direction",
    kind: "choice",
    input: true,
    width: 1.7,
    choices: ["higher", "lower", "band", "milestone", "yes/no"],
  },
  { id: "baseline", label: "Baseline", kind: "number", input: true, width: 1.6 },
  { id: "threshold", label: "Threshold", kind: "number", input: true, width: 1.6 },
  { id: "target", label: "Target", kind: "number", input: true, width: 1.3 },
  { id: "stretch", label: "Stretch", kind: "number", input: true, width: 1.3 },
  { id: "weight", label: "Weight", kind: "share", input: true, width: 1.3 },
  {
    id: "proposedByUnit",
    label: "Unit proposes",
    kind: "number",
    input: true,
    width: 1.6,
    help: "The target that the unit proposes.",
  },
  {
    id: "proposedBySuperior",
    label: "Superior proposes",
    kind: "number",
    input: true,
    width: 1.6,
    help: "The target that the superior proposes.",
  },
  { id: "agreed", label: "Agreed", kind: "number", input: true, width: 1.6, help: "The target that both sign." },
];

const measuringColumns: readonly FormColumn[] = [
  { id: "line", label: "Line", kind: "text", input: false, width: 3 },
  {
    id: "definition",
    label: "Definition",
    kind: "text",
    input: true,
    width: 3.2,
    help: "What counts, what does not, when it is measured.",
  },
  { id: "method", label: "Method", kind: "text", input: true, width: 2 },
  { id: "source", label: "Source", kind: "text", input: true, width: 2 },
  { id: "owner", label: "Owner", kind: "text", input: true, width: 2 },
  { id: "frequency", label: "Frequency", kind: "text", input: true, width: 2 },
  { id: "costOfMeasuring", label: "Cost of measuring", kind: "money", input: true, width: 2.1 },
  { id: "missingData", label: "If data is missing", kind: "choice", input: true, width: 2, choices: missingDataRules },
  {
    id: "counterIndicator",
    label: "Counter-indicator",
    kind: "text",
    input: true,
    width: 2.5,
    help: "What would show that the figure improves at the cost of something else.",
  },
];

/** The results that a unit commits itself to, and how each is measured; blank lines for what the list does not have yet. */
export function requiredResultSections(results: readonly RequiredResult[], blankLines: number): readonly FormSection[] {
  const lines = results.map((result, index) => ({ result, id: `line${index + 1}` }));
  return [
    {
      id: "results",
      title: "Required results",
      intro: "What {unit} will achieve and how well, for the money and the freedom below.",
      fields: [],
      lines: {
        id: "results",
        columns: goalColumns,
        rows: lines.map(({ id, result }) => ({
          id,
          values: {
            goal: result.goal,
            indicator: result.indicator,
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
