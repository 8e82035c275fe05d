import { asNumber, asText, expression, traitsOfChoice } from "./construct";
import type { Expr, Kind } from "./expr";

/** Whether a value is missing. Only a column, or a value that can be blank, can be asked. */
export function isBlank(of: Expr<Kind, true>): Expr<"boolean", false> {
  return expression({ op: "isBlank", kind: "boolean", of: of.node }, "boolean", false);
}

/** A missing value of a kind, for the branch where there is nothing to say. */
export function blank<K extends Kind>(kind: K): Expr<K, true> {
  return expression({ op: "blank", kind }, kind, true, { decimals: 0, settled: true });
}

/** The same value, taken as present: only inside a branch that has asked `isBlank`; blank here is a fault. */
export function present<K extends Kind>(of: Expr<K, true>): Expr<K, false> {
  return expression(of.node, of.kind, false, of);
}

/** A value computed from one that may be missing; blank where it is missing. */
export function whenPresent<K extends Kind, R extends Kind, N extends boolean>(
  of: Expr<K, true>,
  compute: (value: Expr<K, false>) => Expr<R, N>,
): Expr<R, true> {
  const then = compute(present(of));
  return expression(
    { op: "if", kind: then.kind, when: isBlank(of).node, then: { op: "blank", kind: then.kind }, otherwise: then.node },
    then.kind,
    true,
    then,
  );
}

/** A value computed from two that may be missing; blank where either is. */
export function whenBothPresent<A extends Kind, B extends Kind, R extends Kind, N extends boolean>(
  first: Expr<A, true>,
  second: Expr<B, true>,
  compute: (first: Expr<A, false>, second: Expr<B, false>) => Expr<R, N>,
): Expr<R, true> {
  return whenPresent(first, (one) => whenPresent(second, (other) => compute(one, other)));
}

/** Whether a test holds of a value; no where the value is missing. */
export function holdsFor<K extends Kind>(
  of: Expr<K, true>,
  test: (value: Expr<K, false>) => Expr<"boolean", false>,
): Expr<"boolean", false> {
  const no = { op: "literal", kind: "boolean", value: false } as const;
  return expression(
    { op: "if", kind: "boolean", when: isBlank(of).node, then: no, otherwise: test(present(of)).node },
    "boolean",
    false,
  );
}

/** Whether a test holds of two values; no where either is missing. */
export function holdsForBoth<A extends Kind, B extends Kind>(
  first: Expr<A, true>,
  second: Expr<B, true>,
  test: (first: Expr<A, false>, second: Expr<B, false>) => Expr<"boolean", false>,
): Expr<"boolean", false> {
  return holdsFor(first, (one) => holdsFor(second, (other) => test(one, other)));
}

/** The value, or another where it is missing. */
export function orElse<K extends Kind>(
  of: Expr<K, true>,
  otherwise: Expr<K, false> | (K extends "number" ? number : never) | (K extends "text" ? string : never),
): Expr<K, false> {
  const other = (
    typeof otherwise === "number" ? asNumber(otherwise) : typeof otherwise === "string" ? asText(otherwise) : otherwise
  ) as Expr<K, false>;
  return expression(
    { op: "if", kind: of.kind, when: isBlank(of).node, then: other.node, otherwise: of.node },
    of.kind,
    false,
    traitsOfChoice([of, other]),
  );
}

/** A fault with its reason, for a case that the rule does not allow. */
export function refuse<K extends Kind>(kind: K, code: string): Expr<K, false> {
  return expression({ op: "fault", kind, code }, kind, false, { decimals: 0, settled: true });
}
