import { evaluationRules } from "../evaluation/parameters";
import { grantParameters } from "../grants/parameters";
import { forecastParameters } from "../grants/outlook/parameters";
import { scoring } from "../indicators/parameters";
import { surveyRules } from "../indicators/survey/parameters";
import { lundType } from "../rewards/presets/lund-type";
import type { ParameterDefinition } from "../rules/parameter";

/** Parameters as the Parameters sheet groups them: always all, so that a job never drops another's. */
export const parameterGroups: readonly {
  readonly id: string;
  readonly header: string;
  readonly parameters: readonly ParameterDefinition[];
}[] = [
  { id: "grants", header: "Grants", parameters: grantParameters.map((one) => one.definition) },
  { id: "forecast", header: "Forecast", parameters: forecastParameters.map((one) => one.definition) },
  {
    id: "scoring",
    header: "Scoring of indicators",
    parameters: [...Object.values(scoring), ...Object.values(surveyRules)].map((one) => one.definition),
  },
  {
    id: "scheme",
    header: "Reward scheme: Lund type",
    parameters: Object.values(lundType).map((one) => one.definition),
  },
  { id: "evaluation", header: "Evaluation", parameters: Object.values(evaluationRules).map((one) => one.definition) },
];

export const allParameters: readonly ParameterDefinition[] = parameterGroups.flatMap((group) => group.parameters);
