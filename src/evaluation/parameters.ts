import { parameter } from "../rules/parameter";

const source = "Ours";

/** How a unit's results become a word, and when a comparison says nothing. The first rule that holds gives the word. */
export const evaluationRules = {
  unitGoodFrom: parameter.number({
    id: "unitGoodFrom",
    header: "Unit is good from score",
    unit: "points",
    note: "Weighted score of all goals; 100 means that every target is met.",
    least: 0,
    initial: 90,
    source,
  }),
  unitIndifferentFrom: parameter.number({
    id: "unitIndifferentFrom",
    header: "Unit is indifferent from score",
    unit: "points",
    note: "Below this weighted score the results are bad.",
    least: 0,
    initial: 50,
    source,
  }),
  mostMissing: parameter.share({
    id: "mostMissing",
    header: "Goals without data at most",
    unit: "of the goals",
    note: "With a larger share of goals without data the unit gets no status word.",
    least: 0,
    most: 1,
    initial: 0.5,
    source,
  }),
  overrunGood: parameter.share({
    id: "overrunGood",
    header: "Overrun of the frame that is good",
    unit: "of the frame",
    note: "An outturn up to this share above the frame still counts as good economy.",
    least: 0,
    initial: 0,
    source,
  }),
  overrunIndifferent: parameter.share({
    id: "overrunIndifferent",
    header: "Overrun of the frame that is indifferent",
    unit: "of the frame",
    note: "An outturn further above the frame than this is bad economy.",
    least: 0,
    initial: 0.02,
    source,
  }),
  fewestUnits: parameter.number({
    id: "fewestUnits",
    header: "Fewest units for quarters",
    unit: "units",
    note: "With fewer units that have a score, no unit is said to be in the highest or lowest quarter.",
    least: 2,
    initial: 5,
    source,
  }),
} as const;
