import { z } from "zod";
import { header, name, quantity } from "./quantity";

const outside = z.enum(["flat", "zero", "extend"]);

const common = {
  id: name,
  header,
  unit: z
    .string()
    .optional()
    .describe("Unit of the figure: kr, %, points. Kronor unless told where the component is an amount."),
  source: z.string().optional().describe("Where the rule comes from: law, agreement, paper."),
};

const surplusShare = z
  .strictObject({
    ...common,
    kind: z.literal("surplus share"),
    result: quantity.describe("Adjusted result."),
    required: quantity.default(0).describe("Result that the unit owes its owner."),
    share: quantity.describe("Part of the surplus, 0.25 for a quarter."),
    deficits: z
      .enum(["nothing", "negative"])
      .default("nothing")
      .describe("What a deficit gives: nothing, or a negative amount."),
  })
  .describe("share x max(0, result - required).");

const allowedCost = z
  .strictObject({
    ...common,
    kind: z.literal("allowed cost"),
    baseCost: quantity,
    output: quantity,
    baseOutput: quantity,
    price: quantity.default(1),
    basePrice: quantity.default(1),
    cost: quantity,
    share: quantity,
    deficits: z.enum(["nothing", "negative"]).default("nothing"),
  })
  .describe("share x max(0, base cost x output/base output x price/base price - cost).");

const indexItem = z.strictObject({
  header,
  quantity: quantity.describe("This period's quantity."),
  baseQuantity: quantity,
  price: quantity.optional().describe("This period's price or weight; needed by all but Laspeyres."),
  basePrice: quantity.optional().describe("The base period's price or weight; needed by all but Paasche."),
});

const productivityIndex = z
  .strictObject({
    ...common,
    kind: z.literal("productivity index"),
    form: z.enum(["laspeyres", "paasche", "fisher", "tornqvist"]),
    outputs: z.array(indexItem).min(1).max(20),
    inputs: z.array(indexItem).min(1).max(20),
  })
  .describe("Output index over input index; 1 means unchanged productivity.");

const scanlon = z
  .strictObject({
    ...common,
    kind: z.literal("scanlon"),
    production: quantity.describe("Sales value of production."),
    labour: quantity.describe("Labour cost."),
    ratio: quantity.optional().describe("Labour cost per krona of production; else from the base period."),
    baseProduction: quantity.optional(),
    baseLabour: quantity.optional(),
  })
  .describe("gain = base labour/base production x production - labour; negative where labour cost more.");

const rucker = z
  .strictObject({
    ...common,
    kind: z.literal("rucker"),
    convention: z
      .enum(["labour saving", "value added"])
      .describe(
        "labour saving: k x value added - labour. value added: value added - labour/k. k = base labour/base value added.",
      ),
    sales: quantity,
    purchases: quantity.default(0).describe("Materials, supplies and services bought."),
    labour: quantity,
    ratio: quantity.optional().describe("k, labour cost per krona of value added; else from the base period."),
    baseSales: quantity.optional(),
    basePurchases: quantity.default(0),
    baseLabour: quantity.optional(),
  })
  .describe("Scanlon's rule on value added; the two conventions give different gains, so that a scheme says which.");

const improshare = z
  .strictObject({
    ...common,
    kind: z.literal("improshare"),
    standardHours: quantity.describe("Standard hours of what was produced, base productivity factor included."),
    actualHours: quantity,
    share: quantity.describe("The employees' part of the hours saved; one half is usual."),
    hourlyWage: quantity.optional().describe("With it the component is an amount; without it a share of pay."),
  })
  .describe("(standard hours - actual hours)/actual hours x share, or the hours saved x share x hourly wage.");

const goal = z.strictObject({
  id: name,
  header,
  points: quantity,
  met: z.string().optional().describe("A condition: all the points or none."),
  measure: quantity.optional().describe("For scaled goals: the figure on the line from threshold to target."),
  threshold: quantity.optional(),
  target: quantity.optional(),
});

const goalPoints = z
  .strictObject({
    ...common,
    kind: z.literal("goal points"),
    maximum: quantity.describe("The award when every point is met."),
    outOf: quantity.optional().describe("Points in all; their sum unless told."),
    goals: z.array(goal).min(1).max(60),
  })
  .describe(
    "maximum x points met / points. A goal with `met` is all or nothing, one with measure, threshold and target is scaled.",
  );

const payoutCurve = z
  .strictObject({
    ...common,
    kind: z.literal("payout curve"),
    of: quantity,
    points: z
      .array(z.strictObject({ at: quantity, pays: quantity }))
      .min(2)
      .max(30),
    below: outside.default("zero"),
    above: outside.default("flat"),
  })
  .describe("Piecewise linear through points in rising order: threshold, target, stretch.");

const stepTable = z
  .strictObject({
    ...common,
    kind: z.literal("step table"),
    of: quantity,
    steps: z
      .array(z.strictObject({ from: quantity, pays: quantity }))
      .min(1)
      .max(60),
    below: quantity.default(0),
  })
  .describe("The value of the last step reached.");

const deadBand = z
  .strictObject({
    ...common,
    kind: z.literal("dead band"),
    of: quantity,
    target: quantity,
    dead: quantity.describe("How far from the target nothing is paid."),
    live: quantity.describe("How much further the pay grows."),
    amount: quantity.describe("Amount per unit."),
    per: quantity.default(1).describe("The unit: so many of the measure's own."),
    better: z.enum(["higher", "lower"]),
    penalties: z.boolean().default(true).describe("Whether the worse side takes; else it is zero there."),
  })
  .describe("sign x clamp(|x - target| - dead, 0, live)/unit x amount, positive on the better side.");

const multiplier = z
  .strictObject({
    ...common,
    kind: z.literal("multiplier"),
    of: quantity.describe("The quality measure."),
    minimum: quantity.describe("Below it the multiplier is 0."),
    atMinimum: quantity.default(0),
    target: quantity.describe("Where the multiplier is 1."),
    best: quantity.optional().describe("Where it is highest."),
    highest: quantity.default(1),
  })
  .describe("0 below the minimum, a line to 1 at the target and on to the highest, flat above.");

const rule = z
  .strictObject({
    ...common,
    kind: z.literal("rule"),
    rule: z.string().min(1).describe("A written rule over measures, parameters and earlier components."),
    meaning: z.enum(["number", "money", "share"]).default("money"),
  })
  .describe("Any rule, written as in a spreadsheet: min(cap, 0.1 * max(0, result)).");

const previous = z
  .strictObject({
    ...common,
    kind: z.literal("previous"),
    measure: name.describe("A measure: its value in the period before."),
    first: quantity.describe("The value for the first period."),
  })
  .describe("A measure of the period before: a base that moves with the results, a ratchet.");

export const component = z.discriminatedUnion("kind", [
  surplusShare,
  allowedCost,
  productivityIndex,
  scanlon,
  rucker,
  improshare,
  goalPoints,
  payoutCurve,
  stepTable,
  deadBand,
  multiplier,
  rule,
  previous,
]);
export type SchemeComponent = z.output<typeof component>;
export type ComponentOf<K extends SchemeComponent["kind"]> = Extract<SchemeComponent, { kind: K }>;
