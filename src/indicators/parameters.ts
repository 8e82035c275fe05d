import { parameter } from "../rules/parameter";

/** What to do where an indicator has no outcome. One of these always applies, and the row says which. */
export const missingDataRules = ["drop and reweight", "last value", "zero", "block the payout"] as const;

const source = "Ours";

/** Scoring, the same for every indicator. A commitment line may state a missing-data rule of its own. */
export const scoring = {
  missingData: parameter.choice({
    id: "missingData",
    header: "Rule for missing outcomes",
    note: "Applies where an indicator's own line states no rule. Drop and reweight: the other weights share its weight. Last value: the outcome of the period before, flagged.",
    choices: missingDataRules,
    initial: "drop and reweight",
    source,
  }),
  scoreAtThreshold: parameter.number({
    id: "scoreAtThreshold",
    header: "Score at the threshold",
    unit: "points",
    note: "Below the threshold the score is 0; from here it rises in a line to 100 at the target.",
    least: 0,
    most: 100,
    initial: 50,
    source,
  }),
  scoreAtStretch: parameter.number({
    id: "scoreAtStretch",
    header: "Score at the stretch target",
    unit: "points",
    note: "The most that an indicator can score. 100 means that nothing is gained beyond the target.",
    least: 100,
    initial: 120,
    source,
  }),
  milestoneDays: parameter.number({
    id: "milestoneDays",
    header: "Days late that score nothing",
    unit: "days",
    note: "For a milestone without a threshold date: the score falls in a line from 100 on the day to 0 so many days later.",
    least: 1,
    initial: 30,
    source,
  }),
  bandTolerance: parameter.share({
    id: "bandTolerance",
    header: "Tolerance around a target band",
    unit: "of the band's width",
    note: "For a band without a threshold: how far outside the band the score reaches 0.",
    least: 0,
    initial: 0.5,
    source,
  }),
  goodFrom: parameter.number({
    id: "goodFrom",
    header: "Good from score",
    unit: "points",
    note: "The first rule that holds gives the word: good, indifferent, bad.",
    least: 0,
    initial: 100,
    source,
  }),
  indifferentFrom: parameter.number({
    id: "indifferentFrom",
    header: "Indifferent from score",
    unit: "points",
    note: "Below this score a result is bad.",
    least: 0,
    initial: 50,
    source,
  }),
} as const;
