import type { ColumnDefinition } from "../column";
import type { Dataset } from "../data";
import { evaluate } from "../evaluate/evaluate";
import { parametersOf } from "../evaluate/store";
import type { CellAddress } from "../explain/explanation";
import type { Node } from "../expr";
import { columnIn, type Model } from "../model";
import type { Results, Value } from "../results";
import {
  absoluteSpan,
  addSpans,
  divideSpans,
  extremeOfSpans,
  multiplySpans,
  negateSpan,
  powerSpans,
  rootSpan,
  roundSpan,
  subtractSpans,
} from "./arithmetic-spans";
import { assumableName, assuming, inLightOf, nothingAssumed, type Assumed } from "./assumption";
import { bandSpan } from "./band-spans";
import { allOrOne, chosen, decided, notSpan } from "./choice-spans";
import { curveSpan, stepsSpan } from "./curve-spans";
import { addMonthsSpan, dateOfSpan, datePartSpan, daysBetweenSpan, wholeBetweenSpan } from "./date-spans";
import { isParameter, onItsGrid, wholeBox, type Box, type FreeCell } from "./free-cells";
import { lookupSpan, rowsFound } from "./lookup-span";
import { movingColumns } from "./moving-columns";
import { aggregateSpan, rankSpan, type Rows } from "./row-spans";
import {
  hasNumber,
  impossible,
  isImpossible,
  kept,
  movedBy,
  needed,
  neededValue,
  onlyBlank,
  onlyFault,
  oneText,
  point,
  type Span,
} from "./span";
import { comparison, type Computing, type TextReading } from "./text-comparison";
import { blankness, joined, keyOf, numberText } from "./text-spans";

/** What cells can hold while the free cells vary: the interval reading of a model. */
export interface Possible {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly free: readonly FreeCell[];
  /** The results as they stand, no cell varied. */
  readonly results: Results;
  /** The spans of cells while the free cells vary within a box; the one before is forgotten. */
  within(box: Box): (cell: CellAddress) => Span;
  /** The span of an expression in a row, over the box last taken. */
  span(node: Node, at: CellAddress): Span;
  /** The one row that a lookup finds whatever the free cells are; null where there is none, or several. */
  rowLookedUp(node: Extract<Node, { op: "lookup" }>, at: CellAddress): number | null;
}

interface Column {
  readonly definition: ColumnDefinition;
  /** Whether a free cell can move it. */
  readonly moves: boolean;
  /** Spans by row, and in which box they were taken; box 0 holds for every box. */
  readonly spans: (Span | undefined)[];
  readonly takenIn: number[];
}

/** A rounding into more steps than this over the whole box counts as no rounding where shapes are told. */
export const finelyRounded = 60;

function spanOf(value: Value): Span {
  if (value === null) return onlyBlank;
  if (typeof value === "object") return onlyFault;
  if (typeof value === "string") return oneText(value);
  return point(Number(value));
}

/** The interval reading of a model on data in which some cells are free; `known` are its results as they stand, where they are at hand. Throws where a free cell is not a number, date or truth value of the model. */
export function possible(model: Model, dataset: Dataset, stated: readonly FreeCell[], known?: Results): Possible {
  const free = stated.map((one) => onItsGrid(model, one));
  const results = known ?? evaluate(model, dataset);
  const bits = new Map<string, number>();
  free.forEach(({ at }, index) => {
    const definition = isParameter(at) ? model.parameters.find(({ id }) => id === at.parameter) : columnIn(model, at);
    if (definition === undefined || definition.kind === "text")
      throw new RangeError(`${JSON.stringify(at)} cannot vary: it is not a number of the model.`);
    if ("source" in definition && definition.source === "computed")
      throw new RangeError(`${JSON.stringify(at)} cannot vary: a rule computes it.`);
    bits.set(isParameter(at) ? `parameter ${at.parameter}` : `${at.table}[${at.column}]${at.row}`, index);
  });
  const moving = movingColumns(model, free);
  const columns = new Map<string, Map<string, Column>>();
  for (const table of model.tables) {
    const own = new Map<string, Column>();
    for (const definition of table.columns) {
      const moves = moving.has(`${table.name}[${definition.id}]`);
      own.set(definition.id, { definition, moves, spans: [], takenIn: [] });
    }
    columns.set(table.name, own);
  }
  const parameters = parametersOf(model, dataset);
  const groups = new Map<string, Map<string, number[]>>();
  const rounded = new Map<Node, Map<number, boolean>>();
  const whole = wholeBox(free);
  let box: Box = whole;
  let taken = 1;
  let first = true;

  const freeSpan = (index: number): Span => {
    const [low, high] = [box.low[index] as number, box.high[index] as number];
    if (low === high) return point(low);
    const bit = 1n << BigInt(index);
    return { ...impossible, low, high, rises: bit, falls: 0n, shape: "line" };
  };

  function columnOf(table: string, column: string): Column {
    const found = columns.get(table)?.get(column);
    if (found === undefined) throw new RangeError(`There is no column ${table}[${column}] in the model.`);
    return found;
  }

  function cell(table: string, id: string, row: number): Span {
    const column = columnOf(table, id);
    const before = column.spans[row];
    if (before !== undefined && (column.takenIn[row] === 0 || column.takenIn[row] === taken)) return before;
    const span = column.moves ? moved(table, column, row) : spanOf(results.value(table, id, row));
    column.spans[row] = span;
    // What nothing moves in the whole box stays as it is in every part of it.
    column.takenIn[row] = !column.moves || (first && movedBy(span) === 0n) ? 0 : taken;
    return span;
  }

  function moved(table: string, { definition }: Column, row: number): Span {
    const { id, expression, nullable } = definition;
    if (expression === undefined) {
      const index = bits.get(`${table}[${id}]${row}`);
      return index === undefined ? spanOf(results.value(table, id, row)) : freeSpan(index);
    }
    const span = spanIn(expression, { table, column: id, row }, nothingAssumed);
    return nullable ? span : neededValue(span);
  }

  const rowsOf = (table: string): number => dataset.tables[table]?.rows ?? 0;

  function rowsWith(table: string, of: readonly string[], values: readonly Span[]): readonly number[] {
    const name = JSON.stringify([table, of]);
    let known = groups.get(name);
    if (known === undefined) {
      groups.set(name, (known = new Map()));
      for (let row = 0; row < rowsOf(table); row++) {
        const key = keyOf(of.map((column) => cell(table, column, row)));
        if (key === null) continue;
        const group = known.get(key);
        if (group) group.push(row);
        else known.set(key, [row]);
      }
    }
    const key = keyOf(values);
    return key === null ? [] : (known.get(key) ?? []);
  }

  /** The whole of a split, where the rows are a group of it with something to share by. */
  function wholeOf(table: string, id: string, group: readonly number[]): Span | null {
    const { definition } = columnOf(table, id);
    const { split } = definition;
    const [row] = group;
    if (split === undefined || row === undefined || !split.within.every((column) => rows.isFixed(table, column)))
      return null;
    const own = rowsWith(
      table,
      split.within,
      split.within.map((column) => cell(table, column, row)),
    );
    if (own.length !== group.length || !own.every((one) => group.includes(one))) return null;
    const weights = own.map((one) => cell(table, split.weight, one));
    if (weights.some((weight) => weight.fault || weight.blank || !hasNumber(weight))) return null;
    if (!(weights.reduce((sum, weight) => sum + weight.low, 0) > 0)) return null;
    const parts = own.map((one) => cell(table, id, one));
    return parts.some((part) => part.fault || part.blank)
      ? null
      : spanIn(split.whole, { table, column: id, row }, nothingAssumed);
  }

  const rows: Rows = {
    cell,
    rowsOf,
    decimalsOf: (table, id) => {
      const { settled, decimals } = columnOf(table, id).definition;
      return settled ? decimals : undefined;
    },
    isFixed: (table, id) => !columnOf(table, id).moves,
    rowsWith,
    wholeOf,
  };

  function spanIn(node: Node, at: CellAddress, assumed: Assumed): Span {
    const of = (one: Node): Span => spanIn(one, at, assumed);
    switch (node.op) {
      case "literal":
        return typeof node.value === "string" ? oneText(node.value) : point(Number(node.value));
      case "blank":
        return onlyBlank;
      case "fault":
        return onlyFault;
      case "column":
        return inLightOf(cell(node.table, node.column, at.row), assumed.get(assumableName(node) ?? ""));
      case "parameter": {
        const index = bits.get(`parameter ${node.parameter}`);
        const span = index === undefined ? spanOf(parameters.get(node.parameter) ?? null) : freeSpan(index);
        return inLightOf(span, assumed.get(assumableName(node) ?? ""));
      }
      case "add":
        return addSpans(of(node.left), of(node.right));
      case "subtract":
        return subtractSpans(of(node.left), of(node.right));
      case "multiply":
        return multiplySpans(of(node.left), of(node.right));
      case "divide":
        return divideSpans(of(node.left), of(node.right));
      case "power":
        return powerSpans(of(node.left), of(node.right));
      case "negate":
        return negateSpan(of(node.of));
      case "absolute":
        return absoluteSpan(of(node.of));
      case "root":
        return rootSpan(of(node.of), node.degree);
      case "min":
      case "max":
        return extremeOfSpans(node.of.map(of), node.op === "min");
      case "compare":
        return comparison(node, at, assumed, texts);
      case "and":
      case "or":
        return allOrOne(node.op, node.of.map(of));
      case "not":
        return notSpan(of(node.of));
      case "if":
      case "first":
        return choice(casesOf(node), node.otherwise, at, assumed, spanIn);
      case "round":
        return rounding(node, at, assumed);
      case "band":
        return bandSpan(
          node,
          node.dimensions.map(({ value }) => of(value)),
          node.dimensions.map(({ value }) => gridOf(value)),
          rows,
        );
      case "lookup":
        return lookupSpan(
          node,
          of(node.key),
          () => (node.otherwise === undefined ? onlyFault : of(node.otherwise)),
          rows,
        );
      case "curve":
        return curveSpan(
          node,
          of(node.of),
          node.points.map(({ x }) => of(x)),
          node.points.map(({ y }) => of(y)),
        );
      case "steps":
        return stepsSpan(
          node,
          of(node.of),
          node.steps.map((step) => of(step.from)),
          node.steps.map((step) => of(step.value)),
          of(node.below),
        );
      case "datePart":
        return datePartSpan(node.part, of(node.of));
      case "dateOf":
        return dateOfSpan(of(node.year), of(node.month), of(node.day));
      case "addMonths":
        return addMonthsSpan(of(node.of), of(node.months));
      case "daysBetween":
        return daysBetweenSpan(of(node.from), of(node.to));
      case "wholeBetween":
        return wholeBetweenSpan(node.unit, of(node.from), of(node.to), node.leapDay);
      case "aggregate":
        return aggregateSpan(
          node,
          node.where.map(({ value }) => of(value)),
          node.share === undefined ? undefined : of(node.share),
          rows,
        );
      case "rank":
        return rankSpan(node, at.row, rows);
      case "isBlank":
        return blankness(of(node.of));
      case "join":
        return joined(node.of.map(of), node.separator);
      case "numberText":
        return numberText(of(node.of), node.decimals);
    }
  }

  const texts: TextReading = {
    span: spanIn,
    choice: (node, at, assumed, compute) =>
      node.op === "if" || node.op === "first" ? choice(casesOf(node), node.otherwise, at, assumed, compute) : null,
    ruleBehind: (node) => {
      if (node.op !== "column") return null;
      const { definition, moves } = columnOf(node.table, node.column);
      const { expression, nullable } = definition;
      if (!moves || expression === undefined || nullable) return null;
      return { rule: expression, table: node.table, column: node.column };
    },
    nothingAssumed,
  };

  /** The first case that holds; each later one is looked at as if the earlier did not. */
  function choice(
    cases: readonly { readonly when: Node; readonly then: Node }[],
    otherwise: Node,
    at: CellAddress,
    assumed: Assumed,
    compute: Computing,
  ): Span {
    const [head, ...rest] = cases;
    if (head === undefined) return compute(otherwise, at, assumed);
    const when = spanIn(head.when, at, assumed);
    const settled = decided(when) !== null;
    const inBranch = (holds: boolean): Assumed =>
      settled ? assumed : assuming(head.when, holds, assumed, (node, known) => spanIn(node, at, known));
    return chosen(
      when,
      () => compute(head.then, at, inBranch(true)),
      () => choice(rest, otherwise, at, inBranch(false), compute),
    );
  }

  function rounding(node: Extract<Node, { op: "round" }>, at: CellAddress, assumed: Assumed): Span {
    const of = spanIn(node.of, at, assumed);
    if (isImpossible(of)) return of;
    const blank = of.blank && node.mode === "settle";
    const value = blank ? { ...of, blank: false } : of;
    if (blank && isImpossible(value)) return onlyBlank;
    const span = roundSpan(value, node.mode, node.step, node.mode === "settle" || isFine(node, at.row, value));
    return blank ? kept({ ...span, blank: true }) : span;
  }

  /** Whether the steps of a rounding are many over the whole box. */
  function isFine(node: Extract<Node, { op: "round" }>, row: number, of: Span): boolean {
    let byRow = rounded.get(node);
    if (byRow === undefined) rounded.set(node, (byRow = new Map()));
    let fine = byRow.get(row);
    if (fine === undefined || (first && !fine)) {
      const number = needed(of);
      fine = hasNumber(number) && (number.high - number.low) / node.step > finelyRounded;
      byRow.set(row, fine);
    }
    return fine;
  }

  /** The step in which a value moves, where it is known: its declared decimals. */
  function gridOf(node: Node): number | null {
    if (node.op === "column") {
      const { definition } = columnOf(node.table, node.column);
      if (definition.kind !== "number") return 1;
      return definition.settled && definition.decimals !== undefined ? 10 ** -definition.decimals : null;
    }
    if (node.op === "round") return node.mode === "settle" ? (gridOf(node.of) ?? node.step) : node.step;
    return node.op === "wholeBetween" || node.op === "datePart" || node.op === "daysBetween" ? 1 : null;
  }

  /** Taken over a box, what is noted of roundings is of the whole box that came first. */
  function within(next: Box): (address: CellAddress) => Span {
    box = next;
    taken += 1;
    first =
      next.low.every((low, at) => low <= (whole.low[at] as number)) &&
      next.high.every((high, at) => high >= (whole.high[at] as number));
    return ({ table, column, row }) => cell(table, column, row);
  }

  return {
    model,
    dataset,
    free,
    results,
    within,
    span: (node, at) => spanIn(node, at, nothingAssumed),
    rowLookedUp: (node, at) => {
      const key = spanIn(node.key, at, nothingAssumed);
      const found = key.blank || key.fault || hasNumber(key) ? null : rowsFound(node, key, rows);
      return found?.length === 1 ? (found[0] ?? null) : null;
    },
  };
}

function casesOf(node: Extract<Node, { op: "if" | "first" }>): readonly { readonly when: Node; readonly then: Node }[] {
  return node.op === "if" ? [{ when: node.when, then: node.then }] : node.cases;
}
