import type { CellAddress } from "../explain/explanation";
import type { Node } from "../expr";
import { columnIn } from "../model";
import { decided } from "./choice-spans";
import { wholeBox } from "./free-cells";
import type { Possible } from "./possible";
import { hasNumber, type Span } from "./span";

/**
 * A straight line over what some cells come to, nothing counted below zero: `constant` and so much of each. It bounds a figure from one
 * side in every case.
 */
interface Line {
  readonly slopes: readonly number[];
  readonly constant: number;
}

/** Lines that a figure, where it is one, never passes: it is below all of `above` and above all of `below`. */
interface Between {
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}

/** Lines kept of each side: those that say most. */
const mostLines = 4;
/** What rounding down may add, as a part of the step: what is nearly the next step counts as that step. */
const nearly = 1e-6;
/** What the roundings of doubles may add to a bound, as a part of the figures in it. */
const noise = 1e-9;

/**
 * The most by which a cell, with `factor` times its figure, can exceed what other cells of its row come to together, each of them
 * counted only above zero. The cell is followed back through its rules to the others, so that a share of a gain is known to move with
 * the gain; where the interval reading alone takes them for independent. A certified bound, not always the least; Infinity where nothing
 * is known. What cannot be computed counts as nothing.
 */
export function mostBeyond(of: Possible, cell: CellAddress, bases: readonly CellAddress[], factor = 1): number {
  const spanOf = of.within(wholeBox(of.free));
  const sizes = bases.map((base) => Math.max(0, hasNumber(spanOf(base)) ? spanOf(base).high : 0));
  if (!sizes.every(Number.isFinite)) return Infinity;
  const { above } = linesOf(of, spanOf, bases, sizes)(cell);
  const found = above.map(({ slopes, constant }) => {
    const beyond = slopes.map((slope, index) => Math.max(0, factor * slope - 1) * (sizes[index] as number));
    const size = slopes.reduce((sum, slope, index) => sum + Math.abs(slope) * (sizes[index] as number), 0);
    const slack = noise * (size + Math.abs(constant)) * factor;
    const most = beyond.reduce((sum, one) => sum + one, factor * constant);
    // Slack of nothing but doubles is no money.
    return most <= 0 ? most : most + slack;
  });
  return Math.min(Infinity, ...found);
}

function linesOf(
  of: Possible,
  spanOf: (cell: CellAddress) => Span,
  bases: readonly CellAddress[],
  sizes: readonly number[],
): (cell: CellAddress) => Between {
  const level = bases.map(() => 0);
  const known = new Map<string, Between>();
  const nameOf = ({ table, column, row }: CellAddress): string => `${table}[${column}]${row}`;
  const baseAt = new Map(bases.map((base, index) => [nameOf(base), index]));

  const most = ({ slopes, constant }: Line): number =>
    slopes.reduce((sum, slope, index) => sum + Math.max(0, slope) * (sizes[index] as number), constant);
  const least = ({ slopes, constant }: Line): number =>
    slopes.reduce((sum, slope, index) => sum + Math.min(0, slope) * (sizes[index] as number), constant);

  function constantOf(span: Span): Between {
    if (!hasNumber(span) && !span.blank && !span.fault) return { above: [], below: [] };
    // A figure that is never there is below and above every line.
    const [low, high] = hasNumber(span) ? [span.low, span.high] : [0, 0];
    return { above: [{ slopes: level, constant: high }], below: [{ slopes: level, constant: low }] };
  }

  /** Lines that no other makes needless; where they are many, those that say most where the others are nothing, and where they are most. */
  function keptLines(lines: readonly Line[], side: "above" | "below"): readonly Line[] {
    const way = side === "above" ? 1 : -1;
    const within = (x: Line, y: Line): boolean =>
      x.constant * way <= y.constant * way &&
      x.slopes.every((slope, index) => slope * way <= (y.slopes[index] as number) * way);
    const telling = lines.reduce<readonly Line[]>(
      (kept, line) =>
        kept.some((one) => within(one, line)) ? kept : [...kept.filter((one) => !within(line, one)), line],
      [],
    );
    if (telling.length <= mostLines) return telling;
    const far = (line: Line): number => (side === "above" ? most(line) : -least(line));
    const near = [...telling].sort((x, y) => (x.constant - y.constant) * way).slice(0, mostLines / 2);
    const rest = telling.filter((line) => !near.includes(line)).sort((x, y) => far(x) - far(y));
    return [...near, ...rest.slice(0, mostLines / 2)];
  }

  const both = (above: readonly Line[], below: readonly Line[]): Between => ({
    above: keptLines(above, "above"),
    below: keptLines(below, "below"),
  });

  const pairs = (a: readonly Line[], b: readonly Line[], join: (x: Line, y: Line) => Line): Line[] =>
    a.flatMap((x) => b.map((y) => join(x, y)));
  const byParts =
    (join: (x: number, y: number) => number) =>
    (x: Line, y: Line): Line => ({
      slopes: x.slopes.map((slope, index) => join(slope, y.slopes[index] as number)),
      constant: join(x.constant, y.constant),
    });
  const sum = byParts((x, y) => x + y);
  const upper = byParts(Math.max);
  const lower = byParts(Math.min);
  const times = ({ slopes, constant }: Line, by: number): Line => ({
    slopes: slopes.map((slope) => slope * by),
    constant: constant * by,
  });
  const moved = (lines: readonly Line[], by: number): Line[] =>
    lines.map(({ slopes, constant }) => ({ slopes, constant: constant + by }));

  function negated({ above, below }: Between): Between {
    return { above: below.map((line) => times(line, -1)), below: above.map((line) => times(line, -1)) };
  }

  /** Times a figure between two that are not below zero, of which nothing else is known. */
  function scaled({ above, below }: Between, low: number, high: number): Between {
    const nothing: Line = { slopes: level, constant: 0 };
    return {
      above: above.map((line) =>
        least(line) >= 0 ? times(line, high) : most(line) <= 0 ? times(line, low) : times(upper(line, nothing), high),
      ),
      below: below.map((line) =>
        most(line) <= 0 ? times(line, high) : least(line) >= 0 ? times(line, low) : times(lower(line, nothing), high),
      ),
    };
  }

  /** Whichever of two it is. */
  const oneOf = (a: Between, b: Between): Between =>
    both(pairs(a.above, b.above, upper), pairs(a.below, b.below, lower));

  function product(
    node: { readonly op: string; readonly left: Node; readonly right: Node },
    at: CellAddress,
  ): Between | null {
    const [left, right] = [of.span(node.left, at), of.span(node.right, at)];
    const timesOther = (lines: Between, by: Span, inverse: boolean): Between | null => {
      if (!hasNumber(by) || (inverse ? by.low <= 0 : by.low < 0)) return null;
      return inverse ? scaled(lines, 1 / by.high, 1 / by.low) : scaled(lines, by.low, by.high);
    };
    const first = timesOther(inRow(node.left, at), right, node.op === "divide");
    if (node.op === "divide" || !hasNumber(left)) return first;
    const second = timesOther(inRow(node.right, at), left, false);
    if (first === null || second === null) return first ?? second;
    return both([...first.above, ...second.above], [...first.below, ...second.below]);
  }

  function followed(node: Node, at: CellAddress): Between | null {
    const one = (next: Node): Between => inRow(next, at);
    switch (node.op) {
      case "column":
        return inCell({ table: node.table, column: node.column, row: at.row });
      case "lookup": {
        const row = of.rowLookedUp(node, at);
        return row === null ? null : inCell({ table: node.table, column: node.result, row });
      }
      case "add":
      case "subtract": {
        const [a, b] = [one(node.left), node.op === "add" ? one(node.right) : negated(one(node.right))];
        return both(pairs(a.above, b.above, sum), pairs(a.below, b.below, sum));
      }
      case "negate":
        return negated(one(node.of));
      case "multiply":
      case "divide":
        return product(node, at);
      case "max":
      case "min": {
        const all = node.of.map(one);
        return all.reduce((a, b) =>
          node.op === "max"
            ? both(pairs(a.above, b.above, upper), [...a.below, ...b.below])
            : both([...a.above, ...b.above], pairs(a.below, b.below, lower)),
        );
      }
      case "if":
        return branches([{ when: node.when, then: node.then }], node.otherwise, at);
      case "first":
        return branches(node.cases, node.otherwise, at);
      case "round": {
        const { above, below } = one(node.of);
        const [up, down] = [node.mode === "down" ? nearly : 1, node.mode === "up" ? -nearly : -1].map(
          (steps) => steps * node.step,
        ) as [number, number];
        return { above: moved(above, up), below: moved(below, down) };
      }
      default:
        return null;
    }
  }

  function branches(
    cases: readonly { readonly when: Node; readonly then: Node }[],
    otherwise: Node,
    at: CellAddress,
  ): Between {
    const [head, ...rest] = cases;
    if (head === undefined) return inRow(otherwise, at);
    const holds = decided(of.span(head.when, at));
    if (holds === true) return inRow(head.then, at);
    const later = branches(rest, otherwise, at);
    return holds === false ? later : oneOf(inRow(head.then, at), later);
  }

  function inRow(node: Node, at: CellAddress): Between {
    const plain = constantOf(of.span(node, at));
    const more = followed(node, at);
    return more === null ? plain : both([...plain.above, ...more.above], [...plain.below, ...more.below]);
  }

  function inCell(cell: CellAddress): Between {
    const name = nameOf(cell);
    let found = known.get(name);
    if (found !== undefined) return found;
    const span = spanOf(cell);
    const { expression, nullable } = columnIn(of.model, cell);
    const base = baseAt.get(name);
    // A blank counts as nothing where rules take it so; they say it themselves.
    found = constantOf(span);
    known.set(name, found);
    if (base !== undefined) {
      const own: Line = { slopes: level.map((_, index) => (index === base ? 1 : 0)), constant: 0 };
      found = { above: [...found.above, own], below: span.low >= 0 ? [...found.below, own] : found.below };
    } else if (expression !== undefined && !nullable) found = inRow(expression, cell);
    known.set(name, found);
    return found;
  }

  return inCell;
}
