import type { Node } from "../expr";
import { addSpans, divideSpans, subtractSpans } from "./arithmetic-spans";
import { hasNumber, impossible, isImpossible, kept, numbers, type Span } from "./span";

/** What is taken to hold of columns of this row and of parameters, inside the branch of a condition. */
export type Assumed = ReadonlyMap<string, Assumption>;

interface Assumption {
  readonly low: number;
  readonly high: number;
  readonly blank: "may be" | "never" | "always";
}

export const nothingAssumed: Assumed = new Map();

/** The name of what a node reads, where something can be assumed of it. */
export function assumableName(node: Node): string | null {
  if (node.op === "column") return `column ${node.column}`;
  return node.op === "parameter" ? `parameter ${node.parameter}` : null;
}

/** A span in the light of what is assumed. */
export function inLightOf(of: Span, assumption: Assumption | undefined): Span {
  if (assumption === undefined) return of;
  if (assumption.blank === "always") return of.blank ? { ...impossible, blank: true } : impossible;
  const blank = of.blank && assumption.blank !== "never";
  const [low, high] = [Math.max(of.low, assumption.low), Math.min(of.high, assumption.high)];
  if (!(low <= high)) return { ...of, low: Infinity, high: -Infinity, blank };
  return kept({ ...of, low, high, blank });
}

function narrowedTo(assumed: Assumed, name: string, low: number, high: number, blank: Assumption["blank"]): Assumed {
  const before = assumed.get(name);
  const next: Assumption = {
    low: Math.max(low, before?.low ?? -Infinity),
    high: Math.min(high, before?.high ?? Infinity),
    blank: before === undefined || before.blank === "may be" ? blank : before.blank,
  };
  return new Map([...assumed, [name, next]]);
}

type Compute = (node: Node, assumed: Assumed) => Span;

const slack = (value: number): number => (Number.isFinite(value) ? Math.abs(value) * 2 ** -45 + 2 ** -900 : 0);

/** Assumes that a node lies between two figures, as far as that says something of the columns and parameters in it. */
function within(node: Node, low: number, high: number, assumed: Assumed, compute: Compute): Assumed {
  const name = assumableName(node);
  if (name !== null) return narrowedTo(assumed, name, low, high, "never");
  const [least, most] = [low - slack(low), high + slack(high)];
  const range: Span = {
    ...impossible,
    low: Math.max(least, -Number.MAX_VALUE),
    high: Math.min(most, Number.MAX_VALUE),
  };
  switch (node.op) {
    case "round":
      return within(node.of, low - node.step, high + node.step, assumed, compute);
    case "negate":
      return within(node.of, 0 - most, 0 - least, assumed, compute);
    case "add": {
      const [a, b] = [compute(node.left, assumed), compute(node.right, assumed)];
      if (!hasNumber(a) || !hasNumber(b)) return assumed;
      const forLeft = subtractSpans(range, plain(b));
      const forRight = subtractSpans(range, plain(a));
      return within(node.right, ...ends(forRight), within(node.left, ...ends(forLeft), assumed, compute), compute);
    }
    case "subtract": {
      const [a, b] = [compute(node.left, assumed), compute(node.right, assumed)];
      if (!hasNumber(a) || !hasNumber(b)) return assumed;
      const forLeft = addSpans(range, plain(b));
      const forRight = subtractSpans(plain(a), range);
      return within(node.right, ...ends(forRight), within(node.left, ...ends(forLeft), assumed, compute), compute);
    }
    case "multiply":
    case "divide": {
      const by = compute(node.right, assumed);
      if (!hasNumber(by) || by.low !== by.high || by.low === 0 || by.fault || by.blank) return assumed;
      const scaled = node.op === "multiply" ? divideSpans(range, plain(by)) : timesPoint(range, by.low);
      return hasNumber(scaled) ? within(node.left, ...ends(scaled), assumed, compute) : assumed;
    }
    default:
      return assumed;
  }
}

function plain(of: Span): Span {
  return { ...impossible, low: of.low, high: of.high };
}

function timesPoint(of: Span, by: number): Span {
  const found = [of.low * by, of.high * by];
  return numbers(Math.min(...found), Math.max(...found), { rises: 0n, falls: 0n, fault: false, shape: "constant" });
}

/** The ends, open where they reach as far as doubles do, and a little wider than computed. */
function ends(of: Span): [number, number] {
  if (!hasNumber(of)) return [-Infinity, Infinity];
  const [low, high] = [of.low - slack(of.low), of.high + slack(of.high)];
  const far = Number.MAX_VALUE / 2;
  return [low < -far ? -Infinity : low, high > far ? Infinity : high];
}

/** What may be assumed where a condition holds, or where it does not. */
export function assuming(node: Node, holds: boolean, assumed: Assumed, compute: Compute): Assumed {
  switch (node.op) {
    case "not":
      return assuming(node.of, !holds, assumed, compute);
    case "and":
    case "or":
      if ((node.op === "and") !== holds) return assumed;
      return node.of.reduce((known, one) => assuming(one, holds, known, compute), assumed);
    case "isBlank": {
      const name = assumableName(node.of);
      if (name === null) return assumed;
      return narrowedTo(assumed, name, -Infinity, Infinity, holds ? "always" : "never");
    }
    case "compare":
      return comparing(node, holds, assumed, compute);
    default:
      return assumed;
  }
}

function comparing(
  node: Extract<Node, { op: "compare" }>,
  holds: boolean,
  assumed: Assumed,
  compute: Compute,
): Assumed {
  if (node.left.kind === "text") return assumed;
  const [a, b] = [compute(node.left, assumed), compute(node.right, assumed)];
  if (!hasNumber(a) || !hasNumber(b) || isImpossible(a) || isImpossible(b)) return assumed;
  const below = (): Assumed =>
    within(node.right, a.low, Infinity, within(node.left, -Infinity, b.high, assumed, compute), compute);
  const above = (): Assumed =>
    within(node.right, -Infinity, a.high, within(node.left, b.low, Infinity, assumed, compute), compute);
  switch (node.test) {
    case "<":
    case "<=":
      return holds ? below() : above();
    case ">":
    case ">=":
      return holds ? above() : below();
    case "=":
    case "<>":
      if ((node.test === "=") !== holds) return assumed;
      return within(node.right, a.low, a.high, within(node.left, b.low, b.high, assumed, compute), compute);
  }
}
