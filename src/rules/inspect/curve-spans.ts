import type { Node } from "../expr";
import { chosen, compareSpans } from "./choice-spans";
import { addSpans, divideSpans, multiplySpans, subtractSpans } from "./arithmetic-spans";
import {
  hasNumber,
  impossible,
  isImpossible,
  isPoint,
  kept,
  loosened,
  movedBy,
  needed,
  onlyFault,
  type Span,
} from "./span";

type CurveNode = Extract<Node, { op: "curve" }>;
type StepsNode = Extract<Node, { op: "steps" }>;

/** Piecewise linear through points, as `evaluate` reads it. */
export function curveSpan(node: CurveNode, of: Span, xs: readonly Span[], ys: readonly Span[]): Span {
  const all = [of, ...xs, ...ys];
  if (all.some(isImpossible)) return impossible;
  const [x, ...points] = all.map(needed) as [Span, ...Span[]];
  if (![x, ...points].every(hasNumber)) return onlyFault;
  const [px, py] = [points.slice(0, xs.length), points.slice(xs.length)];
  if (px.every(isPoint) && py.every(isPoint))
    return fixedCurve(
      node,
      x,
      px.map((one) => one.low),
      py.map((one) => one.low),
    );
  return movingCurve(node, x, px, py);
}

/** Where on the curve a value is; a value at a point counts as on the piece that begins or ends there. */
function fixedCurve(node: CurveNode, x: Span, xs: readonly number[], ys: readonly number[]): Span {
  for (let i = 1; i < xs.length; i++) if ((xs[i - 1] as number) >= (xs[i] as number)) return onlyFault;
  const last = xs.length - 1;
  const [first, end] = [xs[0] as number, xs[last] as number];
  const at = (value: number): number => valueAt(node, value, xs, ys);
  const found = [at(x.low), at(x.high)];
  let [rising, falling] = [false, false];
  const piece = (from: number, to: number): void => {
    if (to > from) rising = true;
    if (to < from) falling = true;
  };
  let pieces = 0;
  if (x.low < first) {
    pieces += 1;
    if (node.below === "zero" && x.high >= first) {
      found.push(0, ys[0] as number);
      piece(0, ys[0] as number);
      pieces += 1;
    }
    if (node.below === "extend") piece(ys[0] as number, ys[1] as number);
  }
  for (let i = 0; i <= last; i++) {
    const knot = xs[i] as number;
    if (knot >= x.low && knot <= x.high) found.push(ys[i] as number);
    if (i === 0 || x.high <= (xs[i - 1] as number) || x.low >= knot) continue;
    pieces += 1;
    piece(ys[i - 1] as number, ys[i] as number);
  }
  if (x.high > end) {
    pieces += 1;
    if (node.above === "zero" && x.low <= end) {
      found.push(0, ys[last] as number);
      piece(ys[last] as number, 0);
      pieces += 1;
    }
    if (node.above === "extend") piece(ys[last - 1] as number, ys[last] as number);
  }
  const level = !rising && !falling && pieces <= 1;
  // On level ground a value that can fail moves the outcome too.
  if (x.fault) [rising, falling] = [true, true];
  const span = kept({
    ...x,
    low: Math.min(...found),
    high: Math.max(...found),
    rises: (rising ? x.rises : 0n) | (falling ? x.falls : 0n),
    falls: (rising ? x.falls : 0n) | (falling ? x.rises : 0n),
    shape: level ? "constant" : pieces <= 1 ? x.shape : "undecided",
  });
  return x.low === x.high ? span : loosened(span);
}

/** The same arithmetic as the interpreter's. */
function valueAt(node: CurveNode, x: number, xs: readonly number[], ys: readonly number[]): number {
  const last = xs.length - 1;
  const low = x < (xs[0] as number);
  const outside = low ? node.below : x > (xs[last] as number) ? node.above : null;
  if (outside === "zero") return 0;
  if (outside === "flat") return ys[low ? 0 : last] as number;
  let i = 1;
  while (i < last && x > (xs[i] as number)) i++;
  const [ax, ay, bx, by] = [xs[i - 1], ys[i - 1], xs[i], ys[i]] as [number, number, number, number];
  return x === bx ? by : ay + ((by - ay) * (x - ax)) / (bx - ax);
}

/** A curve whose points vary too: any of its pieces where the value may lie. */
function movingCurve(node: CurveNode, x: Span, xs: readonly Span[], ys: readonly Span[]): Span {
  const all = [x, ...xs, ...ys];
  const moved = all.reduce((bits, one) => bits | movedBy(one), 0n);
  const last = xs.length - 1;
  const surelyRising = xs.every((one, i) => i === 0 || (xs[i - 1] as Span).high < one.low);
  const neverRising = xs.some((one, i) => i > 0 && (xs[i - 1] as Span).low >= one.high);
  if (neverRising) return onlyFault;
  let low = Math.min(...ys.map((one) => one.low));
  let high = Math.max(...ys.map((one) => one.high));
  const outside = [
    { may: x.low < (xs[0] as Span).high, how: node.below, from: 1, to: 0 },
    { may: x.high > (xs[last] as Span).low, how: node.above, from: last - 1, to: last },
  ];
  for (const { may, how, from, to } of outside) {
    if (!may) continue;
    if (how === "zero") [low, high] = [Math.min(low, 0), Math.max(high, 0)];
    if (how !== "extend") continue;
    const [ax, ay, bx, by] = [xs[from], ys[from], xs[to], ys[to]] as [Span, Span, Span, Span];
    const slope = divideSpans(subtractSpans(by, ay), subtractSpans(bx, ax));
    const line = addSpans(ay, multiplySpans(slope, subtractSpans(x, ax)));
    [low, high] = hasNumber(line)
      ? [Math.min(low, line.low), Math.max(high, line.high)]
      : [-Number.MAX_VALUE, Number.MAX_VALUE];
  }
  const fault = !surelyRising || all.some((one) => one.fault);
  const beyond = !Number.isFinite(low) || !Number.isFinite(high);
  return loosened(
    kept({
      ...impossible,
      low: Math.max(low, -Number.MAX_VALUE),
      high: Math.min(high, Number.MAX_VALUE),
      fault: fault || beyond,
      rises: moved,
      falls: moved,
      shape: "undecided",
    }),
  );
}

/** The value of the last step reached. */
export function stepsSpan(
  node: StepsNode,
  of: Span,
  froms: readonly Span[],
  values: readonly Span[],
  below: Span,
): Span {
  const all = [of, ...froms, ...values, below];
  if (all.some(isImpossible)) return impossible;
  const ready = all.map(needed);
  if (!ready.every(hasNumber)) return onlyFault;
  const [x] = ready as [Span];
  let reached = needed(below);
  node.steps.forEach((_, index) => {
    const [from, value, before] = [needed(froms[index] as Span), needed(values[index] as Span), reached];
    reached = chosen(
      compareSpans("<=", from, x),
      () => value,
      () => before,
    );
  });
  // Every step is computed, whether it is reached or not.
  const failing = ready.filter((one) => one.fault);
  if (failing.length === 0 || reached.fault) return reached;
  const moved = failing.reduce((bits, one) => bits | movedBy(one), movedBy(reached));
  return kept({ ...reached, fault: true, rises: moved, falls: moved });
}
