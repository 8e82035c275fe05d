import { sumOfFigures } from "../evaluate/doubles";
import { fold, type AggregateNode, type RankNode } from "../evaluate/scalar";
import { compareSpans, decided } from "./choice-spans";
import {
  either,
  hasNumber,
  impossible,
  isImpossible,
  isPoint,
  joinedShape,
  kept,
  loosened,
  movedBy,
  needed,
  neededValue,
  numbers,
  onlyBlank,
  onlyFault,
  point,
  yes,
  type Shape,
  type Span,
} from "./span";

/** What a reading across rows asks of the cells around it. */
export interface Rows {
  cell(table: string, column: string, row: number): Span;
  rowsOf(table: string): number;
  decimalsOf(table: string, column: string): number | undefined;
  /** Whether no free cell can move any cell of the column. */
  isFixed(table: string, column: string): boolean;
  /** The rows that agree with the values in columns that are fixed. */
  rowsWith(table: string, columns: readonly string[], values: readonly Span[]): readonly number[];
  /** The whole shared by a split of which these rows' parts of a column are all; null where that is not so. */
  wholeOf(table: string, column: string, rows: readonly number[]): Span | null;
}

interface Member {
  readonly row: number;
  /** Whether the row meets every condition: surely, or perhaps, moved by free cells. */
  readonly meets: Span;
}

/** The rows that meet the conditions or may. */
function membersOf(node: AggregateNode, values: readonly Span[], rows: Rows): Member[] {
  const fixed = node.where.flatMap(({ column, test }, index) =>
    test === "=" && rows.isFixed(node.table, column) && isSingle(values[index] as Span) ? [index] : [],
  );
  const rest = node.where.map((_, index) => index).filter((index) => !fixed.includes(index));
  const found = rows.rowsWith(
    node.table,
    fixed.map((index) => (node.where[index] as AggregateNode["where"][number]).column),
    fixed.map((index) => values[index] as Span),
  );
  if (rest.length === 0) return found.map((row) => ({ row, meets: yes }));
  return found.flatMap((row): Member[] => {
    let meets = yes;
    for (const index of rest) {
      const { column, test } = node.where[index] as AggregateNode["where"][number];
      const cell = rows.cell(node.table, column, row);
      // A blank or faulty cell meets no condition.
      const certain: Span = { ...cell, blank: false, fault: false };
      const one = isImpossible(certain) ? null : compareSpans(test, certain, values[index] as Span);
      if (one === null || decided(one) === false) return [];
      const may = cell.blank || cell.fault;
      const sure = decided(one) === true && !may;
      if (sure) continue;
      const moved = movedBy(cell) | movedBy(one);
      const loose: Span =
        may || one.fault ? { ...one, low: 0, high: 1, fault: false, rises: moved, falls: moved } : one;
      meets = kept({
        ...loose,
        low: 0,
        high: 1,
        rises: meets.rises | loose.rises,
        falls: meets.falls | loose.falls,
        shape: "undecided",
      });
    }
    return [{ row, meets }];
  });
}

function isSingle(of: Span): boolean {
  return isPoint(of) || (!hasNumber(of) && !of.blank && !of.fault && of.texts?.length === 1);
}

const surely = ({ meets }: Member): boolean => meets.low > 0;

/** An aggregate over the rows that meet its conditions. */
export function aggregateSpan(
  node: AggregateNode,
  conditions: readonly Span[],
  share: Span | undefined,
  rows: Rows,
): Span {
  const values = conditions.map(neededValue);
  if ([...values, ...(share === undefined ? [] : [share])].some(isImpossible)) return impossible;
  const empty = (one: Span): boolean => one.fault && isImpossible({ ...one, fault: false });
  if (values.some(empty)) return onlyFault;
  const failing = values.filter((one) => one.fault);
  const members = membersOf(node, values, rows);
  const span = gathered(node, members, share, rows);
  if (failing.length === 0) return span;
  const moved = failing.reduce((bits, one) => bits | movedBy(one), movedBy(span));
  return kept({ ...span, fault: true, rises: moved, falls: moved });
}

function gathered(node: AggregateNode, members: readonly Member[], share: Span | undefined, rows: Rows): Span {
  const { table, column, fn } = node;
  if (column === null) return counted(members.map(({ meets }) => meets));
  if (fn === "sum" && members.every(surely)) {
    const whole = rows.wholeOf(
      table,
      column,
      members.map(({ row }) => row),
    );
    if (whole !== null) return whole;
  }
  const cells = members.map((member) => ({ member, cell: rows.cell(table, column, member.row) }));
  switch (fn) {
    case "sum":
      return summed(cells, rows.decimalsOf(table, column));
    case "count":
      return withFaults(
        counted(cells.map(({ member, cell }) => presentAnd(member.meets, cell))),
        cells.map(({ cell }) => cell),
      );
    case "min":
    case "max":
      return extreme(cells, fn === "min");
    case "median":
      return quantile(cells, point(0.5));
    case "quantile":
      return quantile(cells, share ?? point(0.5));
  }
}

/** Whether a row counts: it meets the conditions and has a value. */
function presentAnd(meets: Span, cell: Span): Span {
  const nothing = !hasNumber(cell) && cell.texts?.length === 0;
  if (nothing) return point(0);
  if (!cell.blank) return meets;
  const moved = movedBy(cell) | movedBy(meets);
  return kept({ ...meets, low: 0, high: 1, rises: moved, falls: moved, shape: "undecided" });
}

function counted(all: readonly Span[]): Span {
  return numbers(
    all.reduce((sum, one) => sum + one.low, 0),
    all.reduce((sum, one) => sum + one.high, 0),
    { ...directionsOf(all), fault: false, shape: shapeOf(all) },
  );
}

function directionsOf(all: readonly Span[]): { readonly rises: bigint; readonly falls: bigint } {
  return {
    rises: all.reduce((bits, one) => bits | one.rises, 0n),
    falls: all.reduce((bits, one) => bits | one.falls, 0n),
  };
}

function shapeOf(all: readonly Span[]): Shape {
  return all.reduce<Shape>((shape, one) => joinedShape(shape, one.shape), "constant");
}

/** A failure of a row that counts is one of the whole. */
function withFaults(of: Span, cells: readonly Span[]): Span {
  const failing = cells.filter((cell) => cell.fault);
  if (failing.length === 0) return of;
  const moved = failing.reduce((bits, one) => bits | movedBy(one), movedBy(of));
  return kept({ ...of, fault: true, rises: moved, falls: moved });
}

interface Counted {
  readonly member: Member;
  readonly cell: Span;
}

function summed(cells: readonly Counted[], decimals: number | undefined): Span {
  const certain = cells.find(
    ({ member, cell }) => surely(member) && cell.fault && isImpossible({ ...cell, fault: false }),
  );
  if (certain !== undefined) return onlyFault;
  const lows: number[] = [];
  const highs: number[] = [];
  const moving: Span[] = [];
  for (const { member, cell } of cells) {
    const numeric = hasNumber(cell);
    if (!numeric) {
      if (!isImpossible(cell)) moving.push(bothWays(cell));
      continue;
    }
    const optional = cell.blank || !surely(member);
    lows.push(optional ? Math.min(0, cell.low) : cell.low);
    highs.push(optional ? Math.max(0, cell.high) : cell.high);
    moving.push(cell.blank ? bothWays(cell) : cell);
    if (surely(member)) continue;
    const { meets } = member;
    if (cell.low >= 0) moving.push(meets);
    else if (cell.high <= 0) moving.push({ ...meets, rises: meets.falls, falls: meets.rises });
    else moving.push(bothWays(meets));
  }
  const sum = numbers(sumOfFigures(lows, decimals), sumOfFigures(highs, decimals), {
    ...directionsOf(moving),
    fault: false,
    shape: shapeOf(moving),
  });
  return withFaults(
    decimals === undefined ? loosened(sum) : sum,
    cells.map(({ cell }) => cell),
  );
}

function bothWays(of: Span): Span {
  const moved = movedBy(of);
  return moved === 0n ? of : { ...of, rises: moved, falls: moved, shape: "undecided" };
}

/** Cells as numbers, those that may be left out marked. */
function present(
  cells: readonly Counted[],
): { readonly cell: Span; readonly sure: boolean; readonly moving: Span[] }[] {
  return cells.flatMap(({ member, cell }) => {
    if (!hasNumber(cell)) return [];
    const sure = surely(member) && !cell.blank && !cell.fault;
    return [{ cell, sure, moving: sure ? [cell] : [bothWays(cell), bothWays(member.meets)] }];
  });
}

/** Over cells none of which can be a number: blank, unless one of them fails. */
function withoutNumbers(cells: readonly Counted[]): Span {
  const failing = cells.filter(({ cell }) => !isImpossible({ ...cell, blank: false }));
  if (failing.length === 0) return onlyBlank;
  if (failing.some(({ member, cell }) => surely(member) && !cell.blank)) return onlyFault;
  const moved = failing.reduce((bits, { member, cell }) => bits | movedBy(cell) | movedBy(member.meets), 0n);
  return kept({ ...onlyBlank, fault: true, rises: moved, falls: moved });
}

function extreme(cells: readonly Counted[], least: boolean): Span {
  const found = present(cells);
  const all = cells.map(({ cell }) => cell);
  if (found.length === 0) return withoutNumbers(cells);
  const sure = found.filter((one) => one.sure);
  const optional = sure.length === 0;
  const counting = optional ? found : sure;
  const low = least
    ? Math.min(...found.map(({ cell }) => cell.low))
    : optional
      ? Math.min(...found.map(({ cell }) => cell.low))
      : Math.max(...counting.map(({ cell }) => cell.low));
  const high = least
    ? optional
      ? Math.max(...found.map(({ cell }) => cell.high))
      : Math.min(...counting.map(({ cell }) => cell.high))
    : Math.max(...found.map(({ cell }) => cell.high));
  const moving = found.flatMap((one) => one.moving);
  const span = kept({
    ...impossible,
    low,
    high,
    blank: optional,
    ...directionsOf(moving),
    shape: shapeOf(moving) === "constant" ? "constant" : "undecided",
  });
  return withFaults(span, all);
}

function quantile(cells: readonly Counted[], of: Span): Span {
  const share = needed(of);
  if (!hasNumber(share)) return share;
  if (share.high < 0 || share.low > 1) return onlyFault;
  const wrongShare = share.low < 0 || share.high > 1 || share.fault;
  const found = present(cells);
  const all = cells.map(({ cell }) => cell);
  if (found.length === 0) {
    const span = withoutNumbers(cells);
    const moved = movedBy(share) | movedBy(span);
    return wrongShare ? kept({ ...span, fault: true, rises: moved, falls: moved }) : span;
  }
  const moving = [...found.flatMap((one) => one.moving), ...(movedBy(share) === 0n ? [] : [bothWays(share)])];
  const more = {
    ...directionsOf(moving),
    shape: shapeOf(moving) === "constant" ? ("constant" as const) : ("undecided" as const),
  };
  if (share.low === share.high && found.every((one) => one.sure)) {
    const at = (which: (cell: Span) => number): number =>
      quantileOf(
        found.map(({ cell }) => which(cell)),
        share.low,
      );
    const span = kept({
      ...impossible,
      low: at((cell) => cell.low),
      high: at((cell) => cell.high),
      fault: wrongShare,
      ...more,
    });
    return withFaults(loosened(span), all);
  }
  const span = kept({
    ...impossible,
    low: Math.min(...found.map(({ cell }) => cell.low)),
    high: Math.max(...found.map(({ cell }) => cell.high)),
    blank: found.every((one) => !one.sure),
    fault: wrongShare,
    ...more,
  });
  return withFaults(loosened(span), all);
}

/** Type 7 of Hyndman and Fan, as `evaluate` takes it. */
function quantileOf(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * share;
  const below = Math.min(Math.floor(at), sorted.length - 1);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (at - below);
}

/** The rank of a row: one and the number of rows that come before it, surely or perhaps. */
export function rankSpan(node: RankNode, row: number, rows: Rows): Span {
  const own = rows.cell(node.table, node.column, row);
  const keys = node.within.map((column) => rows.cell(node.table, column, row));
  if ([own, ...keys].some(isImpossible)) return impossible;
  const wrong = [own, ...keys].some((one) => one.fault || one.blank);
  const fixed = node.within.every((column) => rows.isFixed(node.table, column)) && keys.every(isSingle);
  const all = fixed
    ? rows.rowsWith(node.table, node.within, keys)
    : Array.from({ length: rows.rowsOf(node.table) }, (_, at) => at);
  if (fixed && !all.includes(row)) return onlyFault;
  const moved = [own, ...keys].reduce((bits, one) => bits | movedBy(one), 0n);
  if (!hasNumber(own)) return onlyFault;
  const tieOf = (at: number): number => (node.tie === null ? at : rows.cell(node.table, node.tie, at).low);
  let before = 0;
  let perhaps = 0;
  let [rises, falls, fault] = [0n, 0n, wrong];
  for (const at of all) {
    if (at === row) continue;
    const other = rows.cell(node.table, node.column, at);
    if (other.fault) fault = true;
    rises |= other.fault || !fixed ? movedBy(other) : 0n;
    falls |= other.fault || !fixed ? movedBy(other) : 0n;
    if (!hasNumber(other)) continue;
    const order = node.order === "largest first" ? compareSpans(">", other, own) : compareSpans("<", other, own);
    const same = other.low === own.low && other.high === other.low && own.low === own.high;
    const first = decided({ ...order, fault: false });
    // Where they may be equal, the tie decides.
    const mayTie = other.low <= own.high && other.high >= own.low;
    const tieFirst = tieOf(at) < tieOf(row) || (tieOf(at) === tieOf(row) && at < row);
    const sure =
      fixed && !other.blank && (same ? tieFirst : first === true || (tieFirst && !strictlyAfter(node, other, own)));
    const may = same ? tieFirst : first !== false || (mayTie && tieFirst);
    if (sure) before += 1;
    else if (may) perhaps += 1;
    if (sure || !may) continue;
    const largest = node.order === "largest first";
    rises |= other.blank ? movedBy(other) : largest ? other.rises | own.falls : other.falls | own.rises;
    falls |= other.blank ? movedBy(other) : largest ? other.falls | own.rises : other.rises | own.falls;
  }
  if (fault) {
    rises |= moved;
    falls |= moved;
  }
  return numbers(1 + before, 1 + before + perhaps, {
    fault,
    rises: fixed ? rises : rises | falls | moved,
    falls: fixed ? falls : rises | falls | moved,
    shape: perhaps === 0 && !fault ? "constant" : "undecided",
  });
}

/** Whether another row can come after this one by its value; if not, a lower tie puts it before. */
function strictlyAfter(node: RankNode, other: Span, own: Span): boolean {
  return node.order === "largest first" ? other.low < own.high : other.high > own.low;
}

/** The result of any of some rows; moved by what chooses among them. */
export function ofAnyRow(table: string, column: string, found: readonly number[], rows: Rows, moved: bigint): Span {
  const cells = found.map((row) => rows.cell(table, column, row));
  const joined = cells.reduce(either, impossible);
  return cells.length <= 1
    ? joined
    : kept({ ...joined, rises: joined.rises | moved, falls: joined.falls | moved, shape: "undecided" });
}

/** The texts as a key compares them. */
export function foldedTexts(of: Span): readonly string[] | null {
  return of.texts === null ? null : of.texts.map(fold);
}
