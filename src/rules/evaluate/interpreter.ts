import type { Node } from "../expr";
import {
  packedDate,
  isSerial,
  monthsBetweenPacked,
  serialMonthsAfter,
  serialOverflowing,
  yearsBetweenPacked,
} from "./calendar";
import { gatherer } from "./gather";
import {
  fold,
  holds,
  isBroken,
  isRefusal,
  refusal,
  type Arithmetic,
  type BandNode,
  type Cell,
  type Scalar,
  type Surroundings,
} from "./scalar";

/** Computes one expression for one cell: a value, blank, or the fault with its cause. */
export type Interpreter<N> = (node: Node, cell: Cell) => Scalar<N>;

/**
 * The meaning of every node, one cell at a time, over any arithmetic. `evaluate` uses it on doubles where a row is marked,
 * `exact` on rationals for every cell.
 */
export function interpreterOf<N>(arithmetic: Arithmetic<N>, around: Surroundings<N>): Interpreter<N> {
  const gather = gatherer(arithmetic, around);
  const zero = arithmetic.of(0);

  /** A value that must be there; a fault inside travels as it is. */
  function needed(node: Node, cell: Cell): N | string | boolean {
    const value = compute(node, cell);
    if (value === null) throw refusal("blank where a value is needed");
    if (isBroken(value)) throw value;
    return value;
  }
  const plain = (value: N | string | boolean): N => {
    if (typeof value === "string") throw refusal("not a number", value);
    return typeof value === "boolean" ? arithmetic.of(value ? 1 : 0) : value;
  };
  const number = (node: Node, cell: Cell): N => plain(needed(node, cell));
  const truth = (node: Node, cell: Cell): boolean => {
    const value = needed(node, cell);
    return typeof value === "boolean"
      ? value
      : typeof value === "string"
        ? value !== ""
        : arithmetic.compare(value, zero) !== 0;
  };
  const text = (node: Node, cell: Cell): string => {
    const value = needed(node, cell);
    if (typeof value !== "string") throw refusal("not a text");
    return value;
  };
  const serial = (node: Node, cell: Cell): number => {
    const value = arithmetic.toNumber(number(node, cell));
    if (!isSerial(value)) throw refusal("not a date", value);
    return Math.floor(value);
  };
  const dated = (value: number): N => {
    if (Number.isNaN(value)) throw refusal("not a date");
    return arithmetic.of(value);
  };
  const whole = (node: Node, cell: Cell): number => Math.trunc(arithmetic.toNumber(number(node, cell)));

  function compute(node: Node, cell: Cell): Scalar<N> {
    switch (node.op) {
      case "literal":
        return typeof node.value === "number" ? arithmetic.of(node.value) : node.value;
      case "blank":
        return null;
      case "fault":
        throw refusal(node.code);
      case "column":
        return around.column(node.table, node.column, cell.row);
      case "parameter":
        return around.parameter(node.parameter);
      case "add":
        return arithmetic.add(number(node.left, cell), number(node.right, cell));
      case "subtract":
        return arithmetic.subtract(number(node.left, cell), number(node.right, cell));
      case "multiply":
        return arithmetic.multiply(number(node.left, cell), number(node.right, cell));
      case "divide": {
        const [left, right] = [number(node.left, cell), number(node.right, cell)];
        if (arithmetic.compare(right, zero) === 0) throw refusal("division by zero");
        return arithmetic.divide(left, right);
      }
      case "power": {
        const [base, exponent] = [number(node.left, cell), number(node.right, cell)];
        const sign = arithmetic.compare(base, zero);
        if (sign < 0) throw refusal("power of a negative number", arithmetic.toNumber(base));
        if (sign === 0) {
          const way = arithmetic.compare(exponent, zero);
          if (way <= 0) throw refusal(way < 0 ? "division by zero" : "not a number");
          return zero;
        }
        return arithmetic.power(base, exponent);
      }
      case "negate":
        return arithmetic.negate(number(node.of, cell));
      case "absolute": {
        const of = number(node.of, cell);
        return arithmetic.compare(of, zero) < 0 ? arithmetic.negate(of) : of;
      }
      case "root": {
        const of = number(node.of, cell);
        const sign = arithmetic.compare(of, zero);
        if (sign < 0) throw refusal("root of a negative number", arithmetic.toNumber(of));
        return sign === 0 ? zero : arithmetic.root(of, node.degree);
      }
      case "min":
      case "max": {
        const all = node.of.map((one) => number(one, cell));
        const wanted = node.op === "min" ? -1 : 1;
        return all.reduce((best, one) => (arithmetic.order(one, best) * wanted > 0 ? one : best));
      }
      case "compare": {
        const [left, right] = [needed(node.left, cell), needed(node.right, cell)];
        return holds(node.test, order(left, right));
      }
      case "and":
        return node.of.map((one) => truth(one, cell)).every(Boolean);
      case "or":
        return node.of.map((one) => truth(one, cell)).some(Boolean);
      case "not":
        return !truth(node.of, cell);
      case "if":
        return compute(truth(node.when, cell) ? node.then : node.otherwise, cell);
      case "first": {
        const held = node.cases.find((one) => truth(one.when, cell));
        return compute(held === undefined ? node.otherwise : held.then, cell);
      }
      case "round": {
        const of = compute(node.of, cell);
        if (of === null && node.mode === "settle") return null;
        if (of === null) throw refusal("blank where a value is needed");
        if (isBroken(of)) throw of;
        return arithmetic.round(plain(of), node.mode, node.step);
      }
      case "band":
        return band(node, cell);
      case "lookup": {
        const key = text(node.key, cell);
        const row = around.find(node.table, node.keyColumn, fold(key));
        if (row >= 0) return around.column(node.table, node.result, row);
        if (node.otherwise === undefined) throw refusal("key not found", key);
        return compute(node.otherwise, cell);
      }
      case "curve":
        return curve(node, cell);
      case "steps": {
        const x = number(node.of, cell);
        const below = number(node.below, cell);
        const all = node.steps.map((step) => ({ from: number(step.from, cell), value: number(step.value, cell) }));
        return all.reduce((reached, step) => (arithmetic.compare(step.from, x) <= 0 ? step.value : reached), below);
      }
      case "datePart": {
        const packed = packedDate(serial(node.of, cell));
        return arithmetic.of(
          node.part === "year" ? packed >> 9 : node.part === "month" ? (packed >> 5) & 15 : packed & 31,
        );
      }
      case "dateOf":
        return dated(serialOverflowing(whole(node.year, cell), whole(node.month, cell), whole(node.day, cell)));
      case "addMonths":
        return dated(serialMonthsAfter(serial(node.of, cell), whole(node.months, cell)));
      case "daysBetween": {
        const [from, to] = [serial(node.from, cell), serial(node.to, cell)];
        return arithmetic.of(to - from);
      }
      case "wholeBetween": {
        const [from, to] = [packedDate(serial(node.from, cell)), packedDate(serial(node.to, cell))];
        return arithmetic.of(
          (node.unit === "years" ? yearsBetweenPacked : monthsBetweenPacked)(from, to, node.leapDay),
        );
      }
      case "aggregate": {
        const values = node.where.map((condition) => needed(condition.value, cell));
        const share = node.share === undefined ? undefined : number(node.share, cell);
        return gather.aggregate(node, values, share);
      }
      case "rank":
        return gather.rank(node, cell.row);
      case "isBlank": {
        const of = compute(node.of, cell);
        return isBroken(of) ? of : of === null;
      }
      case "join":
        return node.of.map((one) => text(one, cell)).join(node.separator);
      case "numberText":
        return numberText(number(node.of, cell), node.decimals);
    }
  }

  function order(left: N | string | boolean, right: N | string | boolean): number {
    if (typeof left === "string" && typeof right === "string") {
      const [a, b] = [fold(left), fold(right)];
      return a < b ? -1 : a > b ? 1 : 0;
    }
    return arithmetic.compare(plain(left), plain(right));
  }

  function band(node: BandNode, cell: Cell): Scalar<N> {
    const values = node.dimensions.map((dimension) => number(dimension.value, cell));
    let found = -1;
    for (let row = 0; row < around.rowsOf(node.table); row++) {
      let inside = true;
      node.dimensions.forEach((dimension, index) => {
        const value = values[index] as N;
        const lower = bound(node.table, dimension.from, row);
        const upper = bound(node.table, dimension.until, row);
        if (lower !== null && !holds(dimension.fromIncluded ? ">=" : ">", arithmetic.compare(value, lower)))
          inside = false;
        if (upper !== null && !holds(dimension.untilIncluded ? "<=" : "<", arithmetic.compare(value, upper)))
          inside = false;
      });
      if (!inside) continue;
      if (found >= 0) throw refusal("several bands hold the value", reading(values));
      found = row;
    }
    if (found < 0) throw refusal("no band holds the value", reading(values));
    return around.column(node.table, node.result, found);
  }

  /** A bound of a band; blank where the band is open on that side. */
  function bound(table: string, column: string, row: number): N | null {
    const value = around.column(table, column, row);
    if (isBroken(value)) throw value;
    if (typeof value === "string" || typeof value === "boolean") throw refusal("not a number");
    return value;
  }

  function reading(values: readonly N[]): string | number {
    const read = values.map((value) => arithmetic.toNumber(value));
    return read.length === 1 ? (read[0] as number) : read.join(" / ");
  }

  function curve(node: Extract<Node, { op: "curve" }>, cell: Cell): N {
    const x = number(node.of, cell);
    const points = node.points.map((point) => ({ x: number(point.x, cell), y: number(point.y, cell) }));
    for (let i = 1; i < points.length; i++) {
      if (arithmetic.compare(points[i - 1]!.x, points[i]!.x) >= 0)
        throw refusal("points of the curve do not rise", arithmetic.toNumber(points[i]!.x));
    }
    const last = points.length - 1;
    const outside =
      arithmetic.compare(x, points[0]!.x) < 0
        ? node.below
        : arithmetic.compare(x, points[last]!.x) > 0
          ? node.above
          : null;
    const low = arithmetic.compare(x, points[0]!.x) < 0;
    if (outside === "zero") return zero;
    if (outside === "flat") return points[low ? 0 : last]!.y;
    let i = 1;
    while (i < last && arithmetic.compare(x, points[i]!.x) > 0) i++;
    const [a, b] = [points[i - 1]!, points[i]!];
    if (arithmetic.compare(x, b.x) === 0) return b.y;
    const slope = arithmetic.multiply(arithmetic.subtract(b.y, a.y), arithmetic.subtract(x, a.x));
    return arithmetic.add(a.y, arithmetic.divide(slope, arithmetic.subtract(b.x, a.x)));
  }

  function numberText(of: N, decimals: number): string {
    const rounded = arithmetic.toNumber(arithmetic.round(of, "settle", Number(`1e-${decimals}`)));
    return rounded.toFixed(decimals);
  }

  return (node, cell) => {
    try {
      return compute(node, cell);
    } catch (thrown) {
      if (isBroken(thrown)) return thrown;
      if (isRefusal(thrown)) {
        return {
          fault: {
            code: thrown.refusal,
            table: cell.table,
            column: cell.column,
            row: cell.row,
            ...(thrown.read === undefined ? {} : { read: thrown.read }),
          },
        };
      }
      throw thrown;
    }
  };
}
