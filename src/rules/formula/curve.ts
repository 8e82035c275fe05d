import type { Node } from "../expr";
import { canFault } from "./faults";
import { call, joined, notAvailable, numberPiece, type Piece } from "./piece";
import type { Writing } from "./writing";

type CurveNode = Node & { readonly op: "curve" };
type StepsNode = Node & { readonly op: "steps" };

interface Point {
  readonly x: Piece;
  readonly y: Piece;
}

/** The line through two points, at x. */
function line(of: Piece, from: Point, to: Point): Piece {
  const rise = joined(to.y, "-", from.y);
  const run = joined(to.x, "-", from.x);
  return joined(from.y, "+", joined(joined(rise, "*", joined(of, "-", from.x)), "/", run));
}

/** Nested IFs from the lowest segment up. Points live in cells: that they rise, and that none is a fault, is asked each time. */
export function curve(node: CurveNode, writing: Writing): Piece {
  const of = writing.value(node.of, writing);
  const points = node.points.map((point): Point => ({
    x: writing.value(point.x, writing),
    y: writing.value(point.y, writing),
  }));
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  const segments = points.slice(1).map((to, index) => ({ to, value: line(of, points[index] as Point, to) }));
  const lastSegment = (segments[segments.length - 1] as { readonly value: Piece }).value;

  const over = node.above === "extend" ? lastSegment : node.above === "flat" ? last.y : numberPiece(0);
  const bounded = node.above === "extend" ? segments.slice(0, -1) : segments;
  const within = bounded.reduceRight((rest, { to, value }) => call("IF", joined(of, "<=", to.x), value, rest), over);
  const under = node.below === "flat" ? first.y : numberPiece(0);
  const value = node.below === "extend" ? within : call("IF", joined(of, "<", first.x), under, within);

  const rising = node.points.slice(1).flatMap((to, index) => {
    const from = node.points[index] as (typeof node.points)[number];
    const known = from.x.op === "literal" && to.x.op === "literal" && from.x.value < to.x.value;
    return known ? [] : [joined((points[index] as Point).x, "<", (points[index + 1] as Point).x)];
  });
  return whenSound(
    [
      ...rising,
      ...sound(
        node.points.map((point) => point.y),
        writing,
      ),
    ],
    value,
  );
}

/** Nested IFs from the highest step down. */
export function steps(node: StepsNode, writing: Writing): Piece {
  const of = writing.value(node.of, writing);
  const value = node.steps.reduce(
    (rest, step) =>
      call("IF", joined(writing.value(step.from, writing), "<=", of), writing.value(step.value, writing), rest),
    writing.value(node.below, writing),
  );
  const operands = [...node.steps.flatMap((step) => [step.from, step.value]), node.below];
  return whenSound(sound(operands, writing), value);
}

/** A test that those of the operands that can be faults are none: a fault in one is a fault of the whole. */
function sound(operands: readonly Node[], writing: Writing): Piece[] {
  const doubtful = operands.filter((one) => canFault(one, writing.model)).map((one) => writing.value(one, writing));
  return doubtful.length === 0
    ? []
    : [
        call(
          "ISNUMBER",
          doubtful.reduce((sum, one) => joined(sum, "+", one)),
        ),
      ];
}

function whenSound(tests: readonly Piece[], value: Piece): Piece {
  if (tests.length === 0) return value;
  return call("IF", tests.length === 1 ? (tests[0] as Piece) : call("AND", ...tests), value, notAvailable);
}
