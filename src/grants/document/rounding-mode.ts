import { minus, over, plus, times } from "../../rules/arithmetic";
import type { Expr } from "../../rules/expr";
import { round, roundDown, roundUp } from "../../rules/rounding";
import type { Step } from "./step-schema";

type Num = Expr<"number", false>;

/** A value to a multiple of a step, in the mode that the tariff states. */
export function roundedTo(value: Num, { to, mode }: NonNullable<Step["round"]>): Num {
  switch (mode) {
    case "half away":
      return round(value, to);
    case "up":
      return roundUp(value, to);
    case "down":
      return roundDown(value, to);
    case "half up":
      return times(roundDown(plus(over(value, to), 0.5), 1), to);
    case "half down":
      return times(roundUp(minus(over(value, to), 0.5), 1), to);
  }
}
