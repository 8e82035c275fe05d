import { parameter } from "../../rules/parameter";

const source = "Ours";

/** How the evaluation compares what units use with what they bring about. */
export const efficiencyRules = {
  efficiencyReturns: parameter.choice({
    id: "efficiencyReturns",
    header: "Efficiency: returns to scale",
    note: "Constant: twice the input is held to give twice the output, whatever the size. Variable: units are compared with mixes of others of their size.",
    choices: ["constant", "variable"],
    initial: "constant",
    source: "Charnes, Cooper and Rhodes 1978; Banker, Charnes and Cooper 1984",
  }),
  efficiencyOrientation: parameter.choice({
    id: "efficiencyOrientation",
    header: "Efficiency: looked for",
    note: "Less input: how much less of every input would do. More output: how much more of every output is possible.",
    choices: ["less input", "more output"],
    initial: "less input",
    source,
  }),
  efficiencyDraws: parameter.number({
    id: "efficiencyDraws",
    header: "Efficiency: draws for its intervals",
    unit: "draws",
    note: "How many times the frontier is drawn again to see what chance alone may make of a score. With many units fewer are drawn; the sheet says how many. 0 leaves the intervals out.",
    least: 0,
    most: 2_000,
    initial: 200,
    source: "Simar and Wilson 1998",
  }),
} as const;
