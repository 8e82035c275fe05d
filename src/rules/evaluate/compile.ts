import type { ColumnDefinition } from "../column";
import type { Node } from "../expr";
import { operandsOf } from "../walk";
import type { Across } from "./across";
import { severalBands } from "./bands";
import { wholeNumbersWithin, wordsByCode } from "./few-values";
import * as kernels from "./kernels";
import * as loops from "./loops";
import type { Kernel } from "./kernels";
import type { FewValues, Grain, Lane } from "./lane";
import type { Program } from "./program";
import { stepOf } from "./rounding";
import type { AggregateNode } from "./scalar";
import type { Store, StoredColumn } from "./store";

/** A computed column of the table at hand whose values are made in the same run over the rows. */
export interface Computing {
  readonly lane: Lane;
  /** 1 where the value is certainly blank, 0 where it certainly is not, NaN where only the interpreter knows. */
  readonly blank: Lane;
}

/** Turns expressions of one table into steps over vectors. */
export interface Compiler {
  madeBy(definition: ColumnDefinition, expression: Node): Computing;
}

/** Whether an expression holds what only the interpreter computes: texts put together. */
export function isInterpreted(node: Node): boolean {
  return node.op === "join" || node.op === "numberText" || operandsOf(node).some(isInterpreted);
}

export function compilerOf(
  store: Store,
  across: Across,
  program: Program,
  table: string,
  computing: Map<string, Computing>,
): Compiler {
  const { pool } = across;
  const { step, constant } = program;
  /** How an amount is multiplied with a share of a period and rounded in one loop, by the lane of the share. */
  const overlaps = new Map<
    Lane,
    { readonly name: string; readonly kernel: Kernel; readonly inputs: readonly Lane[] }
  >();
  const aggregates = new Map<string, { readonly kernel: Kernel; readonly doubtful: boolean }>();

  function constantOf(value: number | string | boolean | null): Lane {
    if (value === null) return constant(Number.NaN);
    return constant(
      typeof value === "string" ? pool.codeOf(value) : typeof value === "boolean" ? Number(value) : value,
    );
  }

  /** A column of the table whose values are at hand in this run: computed in it, or in one before that kept none and thus made anew. */
  function atHand(owner: string, id: string): Computing | undefined {
    if (owner !== table) return undefined;
    const known = computing.get(id);
    if (known) return known;
    const { later, definition } = store.column(owner, id);
    if (later !== true || definition.expression === undefined) return undefined;
    const again = madeBy(definition, definition.expression);
    computing.set(id, again);
    return again;
  }

  function madeBy({ id, nullable }: ColumnDefinition, node: Node): Computing {
    // A column that cannot be blank has nothing to tell apart: what is marked is a fault.
    return { lane: lane(node, id), blank: nullable ? blankness(node, id) : constant(0) };
  }

  function columnLane(owner: string, id: string): Lane {
    const own = atHand(owner, id);
    if (own) return own.lane;
    return wholeColumn(store.column(owner, id));
  }

  /** Whether a node is a given column without a blank. */
  function isFilled(node: Node): boolean {
    return (
      node.op === "column" &&
      atHand(node.table, node.column) === undefined &&
      store.column(node.table, node.column).span?.blanks === false
    );
  }

  /** A column that is there; texts are turned into codes of the pool, and what is picked from other rows is read there, chunk by chunk. */
  function wholeColumn(column: StoredColumn): Lane {
    const { data } = column;
    if (data.kind === "number") {
      const [grain, few, from] = [across.grainOf(column), fewOf(column), data.picked];
      if (from === undefined) return program.column(data.values, grain, few);
      const { values } = from.of;
      const picking: Kernel = (out, at, _from, _places, n, start) => {
        loops.pick(out, at, values, from.rows, start, n);
      };
      return step(`picked ${column.table}[${column.definition.id}]`, picking, [], {
        doubtful: false,
        varies: true,
        grain,
        few,
      });
    }
    const { codes } = data;
    const words = pool.codesOf(data);
    const kernel: Kernel = (out, at, _from, _places, n, start) => {
      for (let k = 0; k < n; k++) {
        const code = codes[start + k]!;
        out[at + k] = code < 0 ? Number.NaN : words[code]!;
      }
    };
    return step(`text ${column.table}[${column.definition.id}]`, kernel, [], {
      doubtful: false,
      varies: true,
      few: wordsByCode(codes, words),
    });
  }

  /** Given whole numbers, when their span is known. */
  function fewOf({ span }: StoredColumn): FewValues | undefined {
    return span !== undefined && Number.isFinite(span.most - span.least)
      ? wholeNumbersWithin(span.least, span.most, span.blanks)
      : undefined;
  }

  /** A kernel that reads a vector by the row that another found; `missing` where that is not a row. */
  function gather(owner: string, id: string, row: Lane, otherwise: Lane | null): Lane {
    const column = store.column(owner, id);
    const values = across.vectorOf(column);
    const plain: Kernel = (out, at, from, places, n) => {
      loops.gather(out, at, values, from[0]!, places[0]!, n);
    };
    const other: Kernel = (out, at, [r, o], [i, j], n) => {
      for (let k = 0; k < n; k++) {
        const found = r![i! + k]!;
        out[at + k] = found >= 0 ? values[found]! : found === -1 ? o![j! + k]! : Number.NaN;
      }
    };
    const inputs = otherwise === null ? [row] : [row, otherwise];
    return step(`gather ${owner}[${id}]`, otherwise === null ? plain : other, inputs, {
      varies: true,
      ...(column.definition.nullable ? { doubtful: true } : {}),
    });
  }

  const fold = (kernel: Kernel, name: string, lanes: readonly Lane[]): Lane =>
    lanes.reduce((a, b) => step(name, kernel, [a, b]));

  /**
   * max(0, days from the later of a date and a constant to the earlier of another and a constant), where lanes are dates; divided by
   * a number other than zero.
   */
  function overlapping(node: Extract<Node, { op: "min" | "max" }>, of: (one: Node) => Lane, divisor = 1): Lane | null {
    const days = node.of.find((one) => one.op === "daysBetween");
    const none = node.of.find((one) => one.op === "literal" && one.value === 0);
    if (node.of.length !== 2 || days === undefined || none === undefined) return null;
    if (days.from.op !== "max" || days.to.op !== "min" || days.from.of.length !== 2 || days.to.of.length !== 2)
      return null;
    const [from, start] = constantLast(days.from.of.map(of));
    const [until, end] = constantLast(days.to.of.map(of));
    if (start?.constant === undefined || end?.constant === undefined || from === undefined || until === undefined)
      return null;
    if ([from, start, until, end].some((one) => one.grain !== "date")) return null;
    const name = `${start.constant} ${end.constant} ${divisor}`;
    const made = step(`overlap ${name}`, kernels.overlap(start.constant, end.constant, divisor), [from, until], {
      ...(divisor === 1 ? { grain: "whole" } : {}),
      shows: true,
    });
    overlaps.set(made, {
      name: `round product overlap ${name}`,
      kernel: kernels.wholeNearestOverlap(start.constant, end.constant, divisor),
      inputs: [from, until],
    });
    return made;
  }

  /** The share of a period that a stretch of dates has: days in it divided by a constant. */
  function shareOfPeriod(left: Node, right: Lane, of: (one: Node) => Lane): Lane | null {
    const c = right.constant;
    return left.op !== "max" || c === undefined || !Number.isFinite(c) || c === 0 ? null : overlapping(left, of, c);
  }

  /** Terms of a sum that are added from the left, three more in a loop. */
  function added(left: Node, right: Node, of: (one: Node) => Lane): Lane {
    const terms = [right];
    let first = left;
    while (first.op === "add") {
      terms.unshift(first.right);
      first = first.left;
    }
    let sum = of(first);
    for (let at = 0; at < terms.length;) {
      const next = terms.slice(at, at + 3).map(of);
      const [a, b] = next;
      if (next.length === 3) sum = step("add four", kernels.addFour, [sum, ...next], { shows: true });
      else if (next.length === 2) sum = step("add three", kernels.addThree, [sum, ...next], { shows: true });
      else if (a !== undefined && b === undefined) sum = either("add", kernels.add, sum, a);
      at += next.length;
    }
    return sum;
  }

  const constantLast = ([a, b]: readonly Lane[]): readonly (Lane | undefined)[] =>
    a?.constant === undefined ? [a, b] : [b, a];

  /** An operation whose right operand may be a constant. */
  function binary(
    name: keyof typeof kernels.withConstant,
    general: Kernel,
    left: Lane,
    right: Lane,
    grain?: Grain,
  ): Lane {
    const c = right.constant;
    const isWhole = name === "wholeMinimum" || name === "wholeMaximum";
    if (c === 1 && (name === "multiply" || name === "divide")) return left;
    if (c === undefined || Number.isNaN(c) || (name === "divide" && c === 0))
      return step(name, general, [left, right], { grain, shows: !isWhole && name !== "divide" });
    return step(`${name} ${c}`, kernels.withConstant[name](c), [left], {
      grain,
      shows: !isWhole && (name !== "divide" || Number.isFinite(c)),
    });
  }

  /** The same where the order of operands does not matter. */
  function either(
    name: keyof typeof kernels.withConstant,
    general: Kernel,
    left: Lane,
    right: Lane,
    grain?: Grain,
  ): Lane {
    return left.constant === undefined
      ? binary(name, general, left, right, grain)
      : binary(name, general, right, left, grain);
  }

  /** Folds two and two; whole numbers by a loop without branches. */
  function extreme(name: "min" | "max", lanes: readonly Lane[]): Lane {
    return lanes.reduce((a, b) => {
      if (a.grain === undefined || b.grain === undefined)
        return step(name, name === "min" ? kernels.minimum : kernels.maximum, [a, b]);
      const grain = a.grain === b.grain ? a.grain : "whole";
      return name === "min"
        ? either("wholeMinimum", kernels.wholeMinimum, a, b, grain)
        : either("wholeMaximum", kernels.wholeMaximum, a, b, grain);
    });
  }

  function chosen(when: Lane, then: Lane, otherwise: Lane): Lane {
    if (when.constant !== undefined)
      return when.constant === 1 ? then : when.constant === 0 ? otherwise : constant(Number.NaN);
    return step("select", kernels.select, [when, then, otherwise]);
  }

  /** The same where a branch that a parameter rules out need not be computed at all. */
  function branch(when: Lane, then: () => Lane, otherwise: () => Lane): Lane {
    if (when.constant === undefined) return chosen(when, then(), otherwise());
    return when.constant === 1 ? then() : when.constant === 0 ? otherwise() : constant(Number.NaN);
  }

  function firstOf(
    cases: Extract<Node, { op: "first" }>["cases"],
    at: number,
    otherwise: Node,
    of: (one: Node) => Lane,
  ): Lane {
    const one = cases[at];
    if (one === undefined) return of(otherwise);
    return branch(
      of(one.when),
      () => of(one.then),
      () => firstOf(cases, at + 1, otherwise, of),
    );
  }

  /** Marks every row, so that the interpreter is asked for each: texts put together, and what is too odd for a kernel. */
  function interpreted(): Lane {
    return step("interpreted", (out, at, _from, _places, n) => out.fill(Number.NaN, at, at + n), [], {
      doubtful: true,
      varies: true,
    });
  }

  function lane(node: Node, column: string): Lane {
    const of = (one: Node): Lane => lane(one, column);
    switch (node.op) {
      case "literal":
        return constantOf(node.value);
      case "blank":
      case "fault":
        return constant(Number.NaN);
      case "column":
        return columnLane(node.table, node.column);
      case "parameter":
        return constantOf(store.parameters.get(node.parameter) ?? null);
      case "add":
        return added(node.left, node.right, of);
      case "subtract":
        return binary("subtract", kernels.subtract, of(node.left), of(node.right));
      case "multiply":
        return either("multiply", kernels.multiply, of(node.left), of(node.right));
      case "divide": {
        const divisor = of(node.right);
        return shareOfPeriod(node.left, divisor, of) ?? binary("divide", kernels.divide, of(node.left), divisor);
      }
      case "power":
        return step("power", kernels.power, [of(node.left), of(node.right)]);
      case "negate":
        return step("negate", kernels.negate, [of(node.of)], { shows: true });
      case "absolute":
        return step("absolute", kernels.absolute, [of(node.of)]);
      case "root":
        return step(`root ${node.degree}`, kernels.rootKernel(node.degree), [of(node.of)]);
      case "min":
        return extreme("min", node.of.map(of));
      case "max":
        return overlapping(node, of) ?? extreme("max", node.of.map(of));
      case "compare": {
        const sides = [of(node.left), of(node.right)];
        if (node.left.kind !== "text") return step(node.test, kernels.comparisons[node.test], sides);
        if (node.test !== "=" && node.test !== "<>") return interpreted();
        return step(`text ${node.test}`, sameText(node.test === "="), sides);
      }
      case "and":
        return fold(kernels.both, "and", node.of.map(of));
      case "or":
        return fold(kernels.either, "or", node.of.map(of));
      case "not":
        return step("not", kernels.not, [of(node.of)]);
      case "if":
        return branch(
          of(node.when),
          () => of(node.then),
          () => of(node.otherwise),
        );
      case "first":
        return firstOf(node.cases, 0, node.otherwise, of);
      case "round":
        if (node.mode === "nearest" && node.step === 1) {
          // A rounding step that stands in a cell and is 1 divides nothing.
          const inner = node.of.op === "divide" && of(node.of.right).constant === 1 ? node.of.left : node.of;
          const factors = inner.op === "multiply" ? [of(inner.left), of(inner.right)] : [];
          const [amount, share] = factors;
          const period = share === undefined ? undefined : overlaps.get(share);
          if (amount !== undefined && period !== undefined)
            return step(period.name, period.kernel, [amount, ...period.inputs], { shows: true });
          if (factors.length === 2 && factors.every((one) => one.constant === undefined))
            return step("round product", kernels.wholeNearestProduct, factors, { shows: true });
        }
        return step(
          `round ${node.mode} ${node.step}`,
          kernels.roundKernel(node.mode, stepOf(node.step)),
          [of(node.of)],
          { shows: true },
        );
      case "band": {
        const kernel = across.band(node);
        if (kernel === null) return interpreted();
        const bands = node.dimensions.map(({ from, until, fromIncluded, untilIncluded }) => [
          from,
          until,
          fromIncluded,
          untilIncluded,
        ]);
        const row = step(
          `band ${JSON.stringify([node.table, bands])}`,
          kernel,
          node.dimensions.map((dimension) => of(dimension.value)),
          { varies: true, few: wholeNumbersWithin(severalBands, store.rowsOf(node.table) - 1, true) },
        );
        return gather(node.table, node.result, row, null);
      }
      case "lookup": {
        const row = step(
          `key ${node.table}[${node.keyColumn}]`,
          across.rowByKey(node.table, node.keyColumn),
          [of(node.key)],
          { varies: true },
        );
        return gather(node.table, node.result, row, node.otherwise === undefined ? null : of(node.otherwise));
      }
      case "curve": {
        const inputs = [of(node.of), ...node.points.flatMap((point) => [of(point.x), of(point.y)])];
        return step(
          `curve ${node.below} ${node.above}`,
          kernels.curveKernel(node.points.length, node.below, node.above),
          inputs,
        );
      }
      case "steps":
        return step("steps", kernels.steps, [
          of(node.of),
          of(node.below),
          ...node.steps.flatMap((one) => [of(one.from), of(one.value)]),
        ]);
      case "datePart":
        return step(node.part, kernels.dateParts[node.part], [of(node.of)], { grain: "whole" });
      case "dateOf":
        return step("dateOf", kernels.dateOf, [of(node.year), of(node.month), of(node.day)], { grain: "date" });
      case "addMonths":
        return step("addMonths", kernels.addMonths, [of(node.of), of(node.months)], { grain: "date" });
      case "daysBetween": {
        const days = [of(node.from), of(node.to)];
        const dates = days.every((one) => one.grain === "date");
        return step("days", dates ? kernels.daysBetweenDates : kernels.daysBetween, days, { grain: "whole" });
      }
      case "wholeBetween":
        return step(
          `whole ${node.unit} ${node.leapDay}`,
          kernels.wholeBetween(node.unit, node.leapDay),
          [of(node.from), of(node.to)],
          { grain: "whole" },
        );
      case "aggregate":
        return aggregate(node, column);
      case "rank":
        return program.column(across.ranks(node), "whole");
      case "isBlank":
        return isFilled(node.of)
          ? constant(0)
          : step("isBlank", kernels.blank, [blankness(node.of, column), of(node.of)]);
      case "join":
      case "numberText":
        return interpreted();
    }
  }

  function sameText(equal: boolean): Kernel {
    const { folds } = pool;
    return (out, at, [a, b], [i, j], n) => {
      for (let k = 0; k < n; k++) {
        const x = a![i! + k]!;
        const y = b![j! + k]!;
        out[at + k] = Number.isNaN(x) || Number.isNaN(y) ? Number.NaN : (folds[x] === folds[y]) === equal ? 1 : 0;
      }
    };
  }

  function aggregate(node: AggregateNode, column: string): Lane {
    const own =
      node.table === table &&
      node.where.every(
        ({ column: asked, test, value }) =>
          test === "=" && value.op === "column" && value.table === table && value.column === asked,
      );
    const shape = node.where.map((condition) => [condition.column, condition.test]);
    const name = JSON.stringify(["aggregate", node.fn, node.table, node.column, shape, own]);
    let made = aggregates.get(name);
    if (!made) aggregates.set(name, (made = across.aggregate(node, own)));
    const values = [
      ...node.where.map((condition) => condition.value),
      ...(node.share === undefined ? [] : [node.share]),
    ];
    const inputs =
      own && node.share === undefined && node.fn !== "median" ? [] : values.map((value) => lane(value, column));
    const doubtful = made.doubtful || inputs.some((input) => input.doubtful);
    return step(name, made.kernel, inputs, { doubtful, varies: inputs.length === 0 || own });
  }

  function chosenBlankness(when: Lane, then: Lane, otherwise: Lane): Lane {
    if (when.constant !== undefined && Number.isNaN(when.constant)) return constant(0);
    if (when.constant !== undefined || when.doubtful) return chosen(when, then, otherwise);
    return step("select blankness", kernels.selectBlankness, [when, then, otherwise]);
  }

  /** 1 where a value is blank, 0 where it certainly is not (a value or a fault), NaN where vectors cannot tell. */
  function blankness(node: Node, column: string): Lane {
    switch (node.op) {
      case "blank":
        return constant(1);
      case "fault":
        return constant(0);
      case "parameter":
        return constant(store.parameters.get(node.parameter) == null ? 1 : 0);
      case "column": {
        const own = atHand(node.table, node.column);
        if (own) return own.blank;
        const stored = store.column(node.table, node.column);
        if (stored.span?.blanks === false) return constant(0);
        const values = wholeColumn(stored);
        if (stored.faults === 0) return step("marked", kernels.marked, [values]);
        return step(`blank ${node.column}`, blankOrFaulty(stored.faulty!), [values], { ofRow: true });
      }
      case "if":
        return chosenBlankness(
          lane(node.when, column),
          blankness(node.then, column),
          blankness(node.otherwise, column),
        );
      case "first":
        return node.cases.reduceRight(
          (rest, one) => chosenBlankness(lane(one.when, column), blankness(one.then, column), rest),
          blankness(node.otherwise, column),
        );
      case "round":
        if (node.mode === "settle") return blankness(node.of, column);
        break;
      default:
    }
    const value = lane(node, column);
    return step("doubtful", kernels.doubtful, [value], { doubtful: true });
  }

  function blankOrFaulty(faulty: Uint8Array): Kernel {
    return (out, at, [a], [i], n, start) => {
      for (let k = 0; k < n; k++) out[at + k] = !Number.isNaN(a![i! + k]!) || faulty[start + k] === 1 ? 0 : 1;
    };
  }

  return { madeBy };
}
