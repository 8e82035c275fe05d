import { negative } from "../rules/arithmetic";
import { curve, deadBandAmount, steps, type Outside } from "../rules/curve";
import type { Expr, NumberArgument } from "../rules/expr";

/** What one measure pays, as data: a curve through points, a step table, or an amount per unit beyond a dead band. */
export type ComponentData =
  | {
      readonly component: "payout curve";
      readonly points: readonly { readonly measure: number; readonly pays: number }[];
      readonly below: Outside;
      readonly above: Outside;
    }
  | {
      readonly component: "step table";
      readonly steps: readonly { readonly from: number; readonly pays: number }[];
      readonly below: number;
    }
  | {
      readonly component: "dead band";
      readonly target: number;
      /** How far from the target nothing is paid, and how much further the pay grows. */
      readonly dead: number;
      readonly live: number;
      readonly perUnit: number;
      readonly better: "higher" | "lower";
    };

/** What the component pays for a measure; a dead band also takes, where the measure is on the worse side. */
export function payFor(measure: NumberArgument, data: ComponentData): Expr<"number", false> {
  switch (data.component) {
    case "payout curve":
      return curve(
        measure,
        data.points.map(({ measure: x, pays }) => ({ x, y: pays })),
        { below: data.below, above: data.above },
      );
    case "step table":
      return steps(
        measure,
        data.steps.map(({ from, pays }) => ({ from, value: pays })),
        data.below,
      );
    case "dead band": {
      const { target, dead, live, perUnit } = data;
      const amount = deadBandAmount(measure, { target, dead, live, perUnit });
      return data.better === "higher" ? amount : negative(amount);
    }
  }
}
