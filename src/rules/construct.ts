import type { BooleanArgument, DateArgument, Expr, Kind, Node, NumberArgument, TextArgument } from "./expr";

/** What is known of an expression's values besides its kind. */
export interface Traits {
  /** Decimals of every value, when known. */
  readonly decimals?: number | undefined;
  /** Whether every value is the double nearest to its decimal figure: true for given figures and rounded results, not for 0.1 + 0.2. */
  readonly settled?: boolean;
}

/** An expression with its traits. Only the builders of this room call this. */
export function expression<K extends Kind, N extends boolean>(
  node: Node,
  kind: K,
  nullable: N,
  traits: Traits = {},
): Expr<K, N> {
  return {
    node,
    kind,
    nullable,
    settled: traits.settled ?? (kind !== "number" || traits.decimals === 0),
    ...(traits.decimals === undefined ? {} : { decimals: traits.decimals }),
  };
}

/** Decimals of a plain number as it is written: 2.50 has 1, 1e-3 has 3. */
export function decimalsOf(value: number): number {
  const text = String(value);
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const point = mantissa.indexOf(".");
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent));
}

/** A constant number, read as the decimal figure it is written as. Throws on NaN and infinities. */
export function number(value: number): Expr<"number", false> {
  if (!Number.isFinite(value)) throw new RangeError(`A constant in a rule must be a finite number; got ${value}.`);
  return expression({ op: "literal", kind: "number", value }, "number", false, {
    decimals: decimalsOf(value),
    settled: true,
  });
}

/** A constant text. */
export function text(value: string): Expr<"text", false> {
  return expression({ op: "literal", kind: "text", value }, "text", false);
}

/** A constant truth value. */
export function truth(value: boolean): Expr<"boolean", false> {
  return expression({ op: "literal", kind: "boolean", value }, "boolean", false);
}

/** Takes a plain number as a constant. */
export function asNumber(argument: NumberArgument): Expr<"number", false> {
  return typeof argument === "number" ? number(argument) : argument;
}

export function asText(argument: TextArgument): Expr<"text", false> {
  return typeof argument === "string" ? text(argument) : argument;
}

export function asBoolean(argument: BooleanArgument): Expr<"boolean", false> {
  return typeof argument === "boolean" ? truth(argument) : argument;
}

export function asDate(argument: DateArgument): Expr<"date", false> {
  return argument;
}

/** The larger of the known decimals; unknown when one is unknown. */
export function commonDecimals(of: readonly Expr[]): number | undefined {
  let most = 0;
  for (const one of of) {
    if (one.decimals === undefined) return undefined;
    most = Math.max(most, one.decimals);
  }
  return most;
}

/** Traits of a choice among values: as settled as all of them. */
export function traitsOfChoice(of: readonly Expr[]): Traits {
  return { decimals: commonDecimals(of), settled: of.every((one) => one.settled) };
}
