import { asNumber, commonDecimals, expression, traitsOfChoice } from "./construct";
import type { Expr, NumberArgument } from "./expr";

type NumberExpr = Expr<"number", false>;

function binary(
  op: "add" | "subtract" | "multiply" | "divide" | "power",
  left: NumberExpr,
  right: NumberExpr,
  decimals?: number,
): NumberExpr {
  return expression({ op, kind: "number", left: left.node, right: right.node }, "number", false, { decimals });
}

/** The sum of its terms. */
export function plus(first: NumberArgument, ...rest: readonly NumberArgument[]): NumberExpr {
  return rest
    .map(asNumber)
    .reduce((sum, term) => binary("add", sum, term, commonDecimals([sum, term])), asNumber(first));
}

/** The first less the second. */
export function minus(left: NumberArgument, right: NumberArgument): NumberExpr {
  const [a, b] = [asNumber(left), asNumber(right)];
  return binary("subtract", a, b, commonDecimals([a, b]));
}

/** The product of its factors. */
export function times(first: NumberArgument, ...rest: readonly NumberArgument[]): NumberExpr {
  return rest.map(asNumber).reduce((product, factor) => {
    const known = product.decimals !== undefined && factor.decimals !== undefined;
    return binary("multiply", product, factor, known ? product.decimals + factor.decimals : undefined);
  }, asNumber(first));
}

/** The quotient; division by zero is a fault of that cell. */
export function over(left: NumberArgument, right: NumberArgument): NumberExpr {
  return binary("divide", asNumber(left), asNumber(right));
}

/** A base that is not negative, raised to an exponent. */
export function power(base: NumberArgument, exponent: NumberArgument): NumberExpr {
  return binary("power", asNumber(base), asNumber(exponent));
}

/** The root of a number that is not negative; degree 2 unless told. */
export function root(of: NumberArgument, degree = 2): NumberExpr {
  if (!Number.isInteger(degree) || degree < 2)
    throw new RangeError(`A root needs a whole degree of 2 or more; got ${degree}.`);
  return expression({ op: "root", kind: "number", of: asNumber(of).node, degree }, "number", false);
}

/** The number with its sign turned. */
export function negative(of: NumberArgument): NumberExpr {
  const operand = asNumber(of);
  return expression({ op: "negate", kind: "number", of: operand.node }, "number", false, operand);
}

/** The number without its sign. */
export function absolute(of: NumberArgument): NumberExpr {
  const operand = asNumber(of);
  return expression({ op: "absolute", kind: "number", of: operand.node }, "number", false, operand);
}

function extreme(op: "min" | "max", of: readonly NumberArgument[]): NumberExpr {
  const operands = of.map(asNumber);
  return expression(
    { op, kind: "number", of: operands.map((one) => one.node) },
    "number",
    false,
    traitsOfChoice(operands),
  );
}

/** The smallest of its operands: a cap. */
export function least(...of: readonly [NumberArgument, ...NumberArgument[]]): NumberExpr {
  return extreme("min", of);
}

/** The largest of its operands: a floor. */
export function greatest(...of: readonly [NumberArgument, ...NumberArgument[]]): NumberExpr {
  return extreme("max", of);
}

/** The value held between a lowest and a highest. */
export function between(of: NumberArgument, lowest: NumberArgument, highest: NumberArgument): NumberExpr {
  return least(greatest(of, lowest), highest);
}
