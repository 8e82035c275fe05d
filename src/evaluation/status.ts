/** The paper's own words for a result, and the word for what cannot be told. */
export const statusWords = ["good", "indifferent", "bad", "no data"] as const;
export type StatusWord = (typeof statusWords)[number];

/** Where a unit stands among the others, from the top. */
export const quarterWords = [
  "highest quarter",
  "second quarter",
  "third quarter",
  "lowest quarter",
  "too few units",
  "no data",
] as const;

/** How an outcome, or a unit's outcomes taken together, stand against the year before. */
export const changeWords = ["better", "unchanged", "worse", "not compared"] as const;

/** What an evaluator may answer. */
export const assessments = ["good", "indifferent", "bad"] as const;
