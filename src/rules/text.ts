import { asNumber, asText, expression } from "./construct";
import type { Expr, NumberArgument, TextArgument } from "./expr";

/** Texts one after another, with a separator between. */
export function join(parts: readonly TextArgument[], separator = ""): Expr<"text", false> {
  return expression({ op: "join", kind: "text", of: parts.map((part) => asText(part).node), separator }, "text", false);
}

/** A number as text, for labels: so many decimals, no thousands separator. */
export function numberText(of: NumberArgument, decimals: number): Expr<"text", false> {
  return expression({ op: "numberText", kind: "text", of: asNumber(of).node, decimals }, "text", false);
}
