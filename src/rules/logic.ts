import { asBoolean, asNumber, asText, expression, traitsOfChoice } from "./construct";
import type { BooleanArgument, Comparison, Expr, Kind, NumberArgument, TextArgument } from "./expr";
import { settle } from "./rounding";

type BooleanExpr = Expr<"boolean", false>;
type Ordered = NumberArgument | Expr<"date", false>;

function ordered(argument: Ordered): Expr<"number" | "date", false> {
  if (typeof argument === "number") return asNumber(argument);
  return argument.kind === "number" ? settle(argument as Expr<"number", false>) : argument;
}

function compare(test: Comparison, left: Expr, right: Expr): BooleanExpr {
  return expression({ op: "compare", kind: "boolean", test, left: left.node, right: right.node }, "boolean", false);
}

/** Whether a number or date is the same, floating noise aside. */
export function equals(left: Ordered, right: Ordered): BooleanExpr {
  return compare("=", ordered(left), ordered(right));
}

export function isAbove(left: Ordered, right: Ordered): BooleanExpr {
  return compare(">", ordered(left), ordered(right));
}

export function isAtLeast(left: Ordered, right: Ordered): BooleanExpr {
  return compare(">=", ordered(left), ordered(right));
}

export function isBelow(left: Ordered, right: Ordered): BooleanExpr {
  return compare("<", ordered(left), ordered(right));
}

export function isAtMost(left: Ordered, right: Ordered): BooleanExpr {
  return compare("<=", ordered(left), ordered(right));
}

/** Whether a text is this text, letter case aside (as Excel compares). */
export function isText(left: TextArgument, right: TextArgument): BooleanExpr {
  return compare("=", asText(left), asText(right));
}

/** Whether all hold. */
export function and(...of: readonly [BooleanArgument, ...BooleanArgument[]]): BooleanExpr {
  return expression({ op: "and", kind: "boolean", of: of.map((one) => asBoolean(one).node) }, "boolean", false);
}

/** Whether at least one holds. */
export function or(...of: readonly [BooleanArgument, ...BooleanArgument[]]): BooleanExpr {
  return expression({ op: "or", kind: "boolean", of: of.map((one) => asBoolean(one).node) }, "boolean", false);
}

export function not(of: BooleanArgument): BooleanExpr {
  return expression({ op: "not", kind: "boolean", of: asBoolean(of).node }, "boolean", false);
}

/** How many of the conditions hold: gates that ask for k of n. */
export function countTrue(...of: readonly [BooleanArgument, ...BooleanArgument[]]): Expr<"number", false> {
  const [first, ...rest] = of.map((one) => when(one, 1, 0));
  return rest.reduce<Expr<"number", false>>(
    (sum, one) =>
      expression({ op: "add", kind: "number", left: sum.node, right: one.node }, "number", false, { decimals: 0 }),
    first as Expr<"number", false>,
  );
}

/** A plain value or an expression of one kind, as an argument of a choice. */
type Branch<K extends Kind, N extends boolean> =
  | Expr<K, N>
  | (K extends "number" ? number : never)
  | (K extends "text" ? string : never)
  | (K extends "boolean" ? boolean : never);

function branch(value: Expr | number | string | boolean): Expr {
  if (typeof value === "number") return asNumber(value);
  if (typeof value === "string") return asText(value);
  if (typeof value === "boolean") return asBoolean(value);
  return value;
}

type BranchKind<B> = B extends Expr<infer K> ? K : B extends number ? "number" : B extends string ? "text" : "boolean";
type BranchNullable<B> = B extends Expr<Kind, infer N> ? N : false;

/** One value where a condition holds, another where it does not. Both are of one kind; what is not chosen is not looked at. */
export function when<A extends Expr | number | string | boolean, B extends Branch<BranchKind<A>, boolean>>(
  condition: BooleanArgument,
  then: A,
  otherwise: B,
): Expr<BranchKind<A>, BranchNullable<A> extends false ? BranchNullable<B> : true> {
  const [a, b] = [branch(then), branch(otherwise as Expr | number | string | boolean)];
  return expression(
    { op: "if", kind: a.kind, when: asBoolean(condition).node, then: a.node, otherwise: b.node },
    a.kind,
    a.nullable || b.nullable,
    traitsOfChoice([a, b]),
  ) as Expr<BranchKind<A>, BranchNullable<A> extends false ? BranchNullable<B> : true>;
}

/** The value of the first case that holds, else the last argument: ordered status rules. */
export function firstMatch<K extends Kind, N extends boolean>(
  cases: readonly { readonly when: BooleanArgument; readonly then: Branch<K, N> }[],
  otherwise: Branch<K, N>,
): Expr<K, N> {
  const thens = cases.map((one) => branch(one.then as Expr | number | string | boolean));
  const last = branch(otherwise as Expr | number | string | boolean);
  const all = [...thens, last];
  return expression(
    {
      op: "first",
      kind: last.kind,
      cases: cases.map((one, index) => ({ when: asBoolean(one.when).node, then: (thens[index] as Expr).node })),
      otherwise: last.node,
    },
    last.kind,
    all.some((one) => one.nullable),
    traitsOfChoice(all),
  ) as Expr<K, N>;
}
