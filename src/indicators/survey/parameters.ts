import { parameter } from "../../rules/parameter";

const source = "Ours";

/** When a survey says something of a unit, and when it does not. */
export const surveyRules = {
  fewestAnswers: parameter.number({
    id: "fewestAnswers",
    header: "Fewest answers for an index",
    unit: "answers",
    note: "With fewer answers a question gives no index: it would say more of who answered than of the service.",
    least: 2,
    initial: 10,
    source,
  }),
} as const;
