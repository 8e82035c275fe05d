import { efficiencyRules } from "../evaluation/efficiency/parameters";
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
  {
    id: "evaluation",
    header: "Evaluation",
    parameters: [...Object.values(evaluationRules), ...Object.values(efficiencyRules)].map((one) => one.definition),
  },
];

export const allParameters: readonly ParameterDefinition[] = parameterGroups.flatMap((group) => group.parameters);

const rewardYearId = lundType.rewardYear.definition.id;

/** The groups of a workbook: one that pays by a scheme document has no parameters of the Lund type but the year. */
export function groupsBeside(hasScheme: boolean): typeof parameterGroups {
  if (!hasScheme) return parameterGroups;
  return parameterGroups.map((group) =>
    group.id === "scheme"
      ? { id: "rewards", header: "Rewards", parameters: group.parameters.filter(({ id }) => id === rewardYearId) }
      : group,
  );
}

/** The parameters of those groups: what the scheme itself declares stands beside them. */
export function parametersBeside(hasScheme: boolean): readonly ParameterDefinition[] {
  return groupsBeside(hasScheme).flatMap((group) => group.parameters);
}

/** Groups whose amounts are in the currency of the tariff. */
const ofTariff = new Set(["grants", "forecast"]);

/** A group with its amounts in the currency of a tariff document, where they are of grants. */
export function inCurrency<G extends (typeof parameterGroups)[number]>(group: G, currency: string): G {
  if (!ofTariff.has(group.id)) return group;
  const parameters = group.parameters.map((one) =>
    one.unit === undefined ? one : { ...one, unit: one.unit.replace(/^kr\b/, () => currency) },
  );
  return { ...group, parameters };
}
