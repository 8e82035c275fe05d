import type { ColumnDefinition } from "../column";
import type { Dataset } from "../data";
import { evaluate } from "../evaluate/evaluate";
import { fold } from "../evaluate/scalar";
import { parametersOf } from "../evaluate/store";
import type { CellAddress } from "../explain/explanation";
import type { Node } from "../expr";
import { columnIn, type Model } from "../model";
import type { Results, Value } from "../results";
import { parametersOf as parametersRead, referencesOf } from "../walk";
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
import { allOrOne, chosen, compareSpans, decided, notSpan } from "./choice-spans";
import { curveSpan, stepsSpan } from "./curve-spans";
import { addMonthsSpan, dateOfSpan, datePartSpan, daysBetweenSpan, wholeBetweenSpan } from "./date-spans";
import { isParameter, onItsGrid, wholeBox, type Box, type FreeCell } from "./free-cells";
import { aggregateSpan, foldedTexts, ofAnyRow, rankSpan, type Rows } from "./row-spans";
import {
  hasNumber,
  impossible,
  isImpossible,
  isPoint,
  kept,
  movedBy,
  needed,
  neededValue,
  no,
  onlyBlank,
  onlyFault,
  oneText,
  point,
  yes,
  type Span,
} from "./span";

/** What cells can hold while the free cells vary: the interval reading of a model. */
export interface Possible {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly free: readonly FreeCell[];
  /** The results as they stand, no cell varied. */
  readonly results: Results;
  /** The spans of cells while the free cells vary within a box; the one before is forgotten. */
  within(box: Box): (cell: CellAddress) => Span;
  /** Every condition that free cells move, with its span over the box last taken; for what can never hold. */
  conditions(): readonly ConditionSpan[];
}

/** A condition of a rule in a row. */
export interface ConditionSpan {
  readonly cell: CellAddress;
  readonly node: Node;
  readonly span: Span;
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
  const asked = new Map<string, ConditionSpan>();
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
        return comparison(node, at, assumed);
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
        return lookup(node, at, assumed);
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

  type Computing = (node: Node, at: CellAddress, assumed: Assumed) => Span;

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
    note(head.when, at, when);
    const settled = decided(when) !== null;
    const inBranch = (holds: boolean): Assumed =>
      settled ? assumed : assuming(head.when, holds, assumed, (node, known) => spanIn(node, at, known));
    return chosen(
      when,
      () => compute(head.then, at, inBranch(true)),
      () => choice(rest, otherwise, at, inBranch(false), compute),
    );
  }

  function note(node: Node, at: CellAddress, span: Span): void {
    if (!first || !readsMoving(node, at.table)) return;
    const name = `${at.table}[${at.column}]${at.row} ${numberOf(node)}`;
    const before = asked.get(name);
    if (before === undefined || decided(before.span) !== null) asked.set(name, { cell: at, node, span });
  }

  const nodeNumbers = new Map<Node, number>();
  function numberOf(node: Node): number {
    let found = nodeNumbers.get(node);
    if (found === undefined) nodeNumbers.set(node, (found = nodeNumbers.size));
    return found;
  }

  const reading = new Map<Node, boolean>();
  function readsMoving(node: Node, table: string): boolean {
    let found = reading.get(node);
    if (found === undefined) {
      found =
        referencesOf(node).some((one) => columnOf(one.table ?? table, one.column).moves) ||
        parametersRead(node).some((id) => bits.has(`parameter ${id}`));
      reading.set(node, found);
    }
    return found;
  }

  function comparison(node: Extract<Node, { op: "compare" }>, at: CellAddress, assumed: Assumed): Span {
    const { left, right, test } = node;
    if (left.kind === "text" && (test === "=" || test === "<>")) {
      const wanted = textOf(right) ?? textOf(left);
      const other = textOf(right) === null ? right : left;
      if (wanted !== null) {
        const same = textIs(other, fold(wanted), at, assumed);
        return test === "=" ? same : notSpan(same);
      }
    }
    return compareSpans(test, spanIn(left, at, assumed), spanIn(right, at, assumed));
  }

  function textOf(node: Node): string | null {
    return node.op === "literal" && typeof node.value === "string" ? node.value : null;
  }

  /** Whether a text is the one wanted, asked of each branch that it can come from, so that the way it turns is not lost. */
  function textIs(node: Node, wanted: string, at: CellAddress, assumed: Assumed): Span {
    const compute: Computing = (one, where, known) => textIs(one, wanted, where, known);
    if (node.op === "if" || node.op === "first") return choice(casesOf(node), node.otherwise, at, assumed, compute);
    const plain = (): Span => compareSpans("=", spanIn(node, at, assumed), oneText(wanted));
    if (node.op !== "column") return plain();
    const { definition, moves } = columnOf(node.table, node.column);
    if (!moves || definition.expression === undefined || definition.nullable) return plain();
    return textIs(definition.expression, wanted, { ...at, table: node.table, column: node.column }, nothingAssumed);
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

  function lookup(node: Extract<Node, { op: "lookup" }>, at: CellAddress, assumed: Assumed): Span {
    const key = spanIn(node.key, at, assumed);
    if (isImpossible(key)) return impossible;
    const texts = foldedTexts(key);
    const moved = movedBy(key);
    const wrong = key.blank || key.fault || hasNumber(key);
    const none = (): Span => (node.otherwise === undefined ? onlyFault : spanIn(node.otherwise, at, assumed));
    if (texts !== null && rows.isFixed(node.table, node.keyColumn)) {
      const found = texts.map((text) => rowsWith(node.table, [node.keyColumn], [oneText(text)])[0]);
      const spans = found.map((row) => (row === undefined ? none() : cell(node.table, node.result, row)));
      const [only] = spans;
      if (spans.length === 1 && only !== undefined && !wrong) return only;
      return ambiguous(spans, moved, wrong);
    }
    const all = Array.from({ length: rowsOf(node.table) }, (_, row) => row);
    const keys = all.reduce((sum, row) => sum | movedBy(cell(node.table, node.keyColumn, row)), moved);
    return ambiguous([ofAnyRow(node.table, node.result, all, rows, keys), none()], keys, wrong);
  }

  /** Any of several, chosen by what the bits move. */
  function ambiguous(spans: readonly Span[], moved: bigint, fault: boolean): Span {
    return spans.reduce<Span>(
      (sum, one) =>
        chosen(
          { ...impossible, low: 0, high: 1, rises: moved, falls: moved, shape: "undecided" },
          () => sum,
          () => one,
        ),
      fault ? onlyFault : impossible,
    );
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

  /** Taken over a box, what is noted of conditions and roundings is of the whole box that came first. */
  function within(next: Box): (address: CellAddress) => Span {
    box = next;
    taken += 1;
    first =
      next.low.every((low, at) => low <= (whole.low[at] as number)) &&
      next.high.every((high, at) => high >= (whole.high[at] as number));
    return ({ table, column, row }) => cell(table, column, row);
  }

  return { model, dataset, free, results, within, conditions: () => [...asked.values()] };
}

function casesOf(node: Extract<Node, { op: "if" | "first" }>): readonly { readonly when: Node; readonly then: Node }[] {
  return node.op === "if" ? [{ when: node.when, then: node.then }] : node.cases;
}

function blankness(of: Span): Span {
  if (isImpossible(of)) return impossible;
  if (isImpossible({ ...of, blank: false })) return yes;
  if (isImpossible({ ...of, fault: false })) return onlyFault;
  if (!of.blank && !of.fault) return no;
  const moved = movedBy(of);
  return kept({
    ...impossible,
    low: 0,
    high: of.blank ? 1 : 0,
    fault: of.fault,
    rises: moved,
    falls: moved,
    shape: "undecided",
  });
}

function joined(of: readonly Span[], separator: string): Span {
  if (of.some(isImpossible)) return impossible;
  const moved = of.reduce((bits, one) => bits | movedBy(one), 0n);
  const fault = of.some((one) => one.fault || one.blank || hasNumber(one));
  const single = of.every((one) => one.texts?.length === 1);
  const texts = single ? [of.map((one) => one.texts?.[0] ?? "").join(separator)] : null;
  if (of.some((one) => one.texts?.length === 0)) return onlyFault;
  return kept({ ...impossible, texts, fault, rises: moved, falls: moved, shape: "undecided" });
}

function numberText(of: Span, decimals: number): Span {
  if (isImpossible(of)) return impossible;
  const rounded = roundSpan(of, "settle", Number(`1e-${decimals}`), true);
  if (!hasNumber(rounded)) return rounded;
  const moved = movedBy(rounded);
  if (isPoint(rounded)) return oneText(rounded.low.toFixed(decimals));
  return kept({
    ...rounded,
    low: Infinity,
    high: -Infinity,
    texts: null,
    rises: moved,
    falls: moved,
    shape: "undecided",
  });
}

/** The same text for values that a condition takes as the same; null where one of them is blank, fails or is not one value. */
function keyOf(values: readonly Span[]): string | null {
  const keys = values.map((of) => {
    if (of.blank || of.fault) return null;
    if (of.texts?.length === 1 && !hasNumber(of)) return `t${fold(of.texts[0] as string)}`;
    return isPoint(of) ? `n${of.low + 0}` : null;
  });
  return keys.includes(null) ? null : keys.join("\u0000");
}

/** Columns that a free cell can reach, by "Table[column]". */
function movingColumns(model: Model, free: readonly FreeCell[]): ReadonlySet<string> {
  const moving = new Set<string>();
  const parameters = new Set<string>();
  for (const { at } of free) {
    if (isParameter(at)) parameters.add(at.parameter);
    else moving.add(`${at.table}[${at.column}]`);
  }
  for (const { table, column } of model.order) {
    const { expression } = columnIn(model, { table, column });
    if (expression === undefined) continue;
    const reads =
      referencesOf(expression).some((one) => moving.has(`${one.table}[${one.column}]`)) ||
      parametersRead(expression).some((id) => parameters.has(id));
    if (reads) moving.add(`${table}[${column}]`);
  }
  return moving;
}
