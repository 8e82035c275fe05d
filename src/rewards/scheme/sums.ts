import { plus } from "../../rules/arithmetic";
import { number } from "../../rules/construct";
import type { Expr } from "../../rules/expr";

/** The sum of figures; 0 of none. */
export function sumOfAll(of: readonly Expr<"number", false>[]): Expr<"number", false> {
  const [first, ...rest] = of;
  return first === undefined ? number(0) : plus(first, ...rest);
}
