import { isBlank, orElse } from "../../rules/absence";
import { over, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { text } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import { equals, isBelow, isText, when } from "../../rules/logic";
import { modelOf, type Model } from "../../rules/model";
import { round } from "../../rules/rounding";
import { table } from "../../rules/table";
import { join, numberText } from "../../rules/text";
import { sentence, whole, type Say } from "../sentence";
import type { Orientation } from "./frontier";
import { efficiencyRules } from "./parameters";

const made = { generated: true } as const;
const ratio = (header: string) => given.optional.number(header, { ...made, decimals: 4 });
const count = (header: string) => given.optional.number(header, made);

/** Whether a unit has the size at which its kind does best. */
export const sizeWords = ["too small for its kind", "of the right size", "too large for its kind"] as const;

/** Fewer units than so many a measure say little (Cooper, Seiford and Tone 2007, 9.1). */
const unitsAMeasure = 3;

const scored = table("EfficiencyScores", {
  unit: key("Unit", made),
  group: given.text("Compared with", made),
  compared: given.number("Units compared", made),
  measures: given.number("Measures", made),
  score: ratio("Efficiency"),
  efficient: given.choice("On the frontier", ["on it", "behind it"], made),
  corrected: ratio("Efficiency less its bias"),
  from: ratio("95 % from"),
  to: ratio("95 % to"),
  bestRank: count("Best rank"),
  worstRank: count("Worst rank"),
  scale: ratio("Efficiency of scale"),
  size: given.choice("Size", sizeWords, made),
  peers: given.optional.text("Peers", made),
  since: count("Productivity since"),
  productivity: ratio("Productivity index"),
});

/**
 * A row a unit: its efficiency beside the others as values (the answers of linear programmes), and the same in a sentence
 * that follows the values.
 */
function efficiencyScores(say: Say, orientation: Orientation) {
  const percent = (of: Expr<"number", true>) => whole(round(times(100, orElse(of, 0)), 1));
  const after = (holds: Expr<"boolean", false>, then: Expr<"text", false>) => when(holds, then, text(""));
  const behind = {
    input: say("Efficiency: {score} % of its inputs would do if it worked as the best of {compared} units: {peers}."),
    output: say(
      "Efficiency: it gives {score} % of what it could if it worked as the best of {compared} units: {peers}.",
    ),
  };
  return scored.add("words", "Efficiency in words", (row) => {
    const figures = {
      score: percent(row.score),
      compared: whole(row.compared),
      peers: orElse(row.peers, ""),
      from: percent(row.from),
      to: percent(row.to),
      best: whole(orElse(row.bestRank, 0)),
      worst: whole(orElse(row.worstRank, 0)),
      index: percent(row.productivity),
      since: numberText(orElse(row.since, 0), 0),
    };
    return join([
      when(
        isText(row.efficient, "on it"),
        sentence(say("Efficiency {score} %: none of the {compared} units compared does more with as little."), figures),
        sentence(behind[orientation], figures),
      ),
      when(
        isBlank(row.bestRank),
        text(""),
        sentence(say(" Chance leaves {from} to {to} % and rank {best} to {worst}."), figures),
      ),
      after(
        isBelow(over(row.compared, unitsAMeasure), row.measures),
        sentence(say(" Few units for so many measures: a question to ask, not a verdict.")),
      ),
      when(
        isBlank(row.productivity),
        text(""),
        sentence(say(" Its productivity is {index} % of that of {since}."), figures),
      ),
    ]);
  });
}

/** What a unit uses or brings about, beside what the best show possible. */
export const efficiencyMeasures = table("EfficiencyMeasures", {
  line: key("Unit and measure", made),
  unit: given.text("Unit", made),
  measure: given.text("Measure", made),
  side: given.choice("Used or brought about", ["input", "output"], made),
  figure: given.number("Now", { ...made, decimals: 4 }),
  possible: given.number("Possible", { ...made, decimals: 4 }),
  slack: given.number("Slack beyond the score", { ...made, decimals: 4 }),
}).add(
  "share",
  "Possible, % of now",
  (row) => when(equals(row.figure, 0), 0, round(over(times(100, row.possible), row.figure), 0.1)),
  { unit: "%" },
);

/** How a unit's productivity changed between two years, and the parts that multiply to it. */
export const productivityTable = table("Productivity", {
  change: key("Unit and years", made),
  unit: given.text("Unit", made),
  index: given.number("Productivity index", { ...made, decimals: 4 }),
  efficiencyChange: given.number("Efficiency change", { ...made, decimals: 4 }),
  technicalChange: given.number("Technical change", { ...made, decimals: 4 }),
  pure: given.number("Pure efficiency change", { ...made, decimals: 4 }),
  scaleChange: given.number("Change of scale", { ...made, decimals: 4 }),
});

/** The comparison of efficiency as tables of the evaluation; changes of productivity where there are several years. */
export function efficiencyModel(say: Say, orientation: Orientation, overYears: boolean): Model {
  return modelOf({
    tables: [efficiencyScores(say, orientation), efficiencyMeasures, ...(overYears ? [productivityTable] : [])],
    parameters: Object.values(efficiencyRules),
  });
}
