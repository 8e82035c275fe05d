import type { Dataset } from "../data";
import { evaluate } from "../evaluate/evaluate";
import type { BandNode } from "../evaluate/scalar";
import type { Node } from "../expr";
import { columnIn, tableIn, type Model } from "../model";
import type { Results } from "../results";
import { operandsOf } from "../walk";
import { boundsOf, rowsHolding, telling, type Bounds } from "./band-spans";
import { shownFigure, type Finding } from "./finding";

/** More combinations of bounds than this are not tried. */
const mostCells = 50_000;

/** The largest step of a result from one band to the next. */
interface Edge {
  readonly jump: number;
  readonly dimension: number;
  readonly rows: readonly [number, number];
}

/**
 * What can be said of every table of bands that a model looks into: values between its bounds that no band holds, values that several
 * hold, and how much the result moves at most from one band to the next. Values beyond all bounds are not counted as holes.
 */
export function bandFindings(model: Model, dataset: Dataset, results: Results = evaluate(model, dataset)): Finding[] {
  const seen = new Map<string, BandNode>();
  const visit = (node: Node): void => {
    if (node.op === "band") {
      const name = JSON.stringify([node.table, node.result, node.dimensions.map(({ from, until }) => [from, until])]);
      if (!seen.has(name)) seen.set(name, node);
    }
    operandsOf(node).forEach(visit);
  };
  for (const { columns } of model.tables) {
    for (const { expression } of columns) if (expression !== undefined) visit(expression);
  }
  return [...seen.values()].flatMap((node) => findingsOf(node, model, dataset, results));
}

function findingsOf(node: BandNode, model: Model, dataset: Dataset, results: Results): Finding[] {
  const rows = dataset.tables[node.table]?.rows ?? 0;
  const figures = (column: string): (number | null)[] =>
    Array.from({ length: rows }, (_, row) => {
      const value = results.value(node.table, column, row);
      return typeof value === "number" ? value : null;
    });
  const bounds: Bounds[] = node.dimensions.map(({ from, until }) => ({ from: figures(from), until: figures(until) }));
  const grids = node.dimensions.map(({ value, from }) => gridOf(value, model) ?? gridOfColumn(model, node.table, from));
  const axes = bounds.map((one, index) => {
    const all = boundsOf(one);
    const [low, high] = [all[0], all.at(-1)];
    return low === undefined || high === undefined ? [] : [...telling(low, high, all, grids[index] ?? null)];
  });
  const size = axes.reduce((product, axis) => product * axis.length, 1);
  if (rows === 0 || size === 0 || size > mostCells) return [];
  const holes: number[][] = [];
  const overlaps: { readonly at: number[]; readonly rows: number[] }[] = [];
  let edge: Edge | null = null;
  const held: (number | null)[] = [];
  for (let cell = 0; cell < size; cell++) {
    let rest = cell;
    const at = axes.map((axis) => {
      const value = axis[rest % axis.length] as number;
      rest = Math.floor(rest / axis.length);
      return value;
    });
    const found = rowsHolding(node, bounds, at);
    if (found.length === 0 && !isLastBound(node, bounds, at)) holes.push(at);
    if (found.length > 1) overlaps.push({ at, rows: found });
    held.push(found.length === 1 ? (found[0] as number) : null);
  }
  let stride = 1;
  axes.forEach((axis, dimension) => {
    for (let cell = 0; cell < size; cell++) {
      if (Math.floor(cell / stride) % axis.length === axis.length - 1) continue;
      const pair = [held[cell], held[cell + stride]] as const;
      const [one, other] = pair.map((row) => (row == null ? null : results.value(node.table, node.result, row)));
      if (typeof one !== "number" || typeof other !== "number") continue;
      const jump = other - one;
      if (edge === null || Math.abs(jump) > Math.abs(edge.jump))
        edge = { jump, dimension, rows: [pair[0] as number, pair[1] as number] };
    }
    stride *= axis.length;
  });
  const table = node.table;
  const cellOf = (row: number) => ({ table, column: node.result, row });
  const key = (row: number) => String(results.value(table, tableIn(model, table).key, row) ?? row + 1);
  const shown = (at: readonly number[]) => at.map((value) => shownFigure(value, 6)).join(" / ");
  const findings: Finding[] = [];
  const [hole] = holes;
  if (hole !== undefined)
    findings.push({
      severity: "error",
      code: "band-hole",
      message: `${table} has no band for ${shown(hole)}; values of this kind: ${holes.length}.`,
      fix: "Let one band begin where the one before ends, or say which of them the value belongs to.",
      values: { table, read: shown(hole), count: holes.length },
      cells: [cellOf(0)],
    });
  const [overlap] = overlaps;
  if (overlap !== undefined)
    findings.push({
      severity: "error",
      code: "band-overlap",
      message: `${table} has several bands for ${shown(overlap.at)}: ${overlap.rows.map(key).join(", ")}.`,
      fix: "Let one band end where the next begins.",
      values: { table, read: shown(overlap.at), count: overlaps.length },
      cells: overlap.rows.map(cellOf),
    });
  const largest = edge as Edge | null;
  if (largest !== null && largest.jump !== 0) {
    const header = columnIn(model, { table, column: node.result }).header;
    const by = columnIn(model, { table, column: node.dimensions[largest.dimension]?.from ?? "" }).header;
    findings.push({
      severity: "note",
      code: "band-edge",
      message: `${header} moves by ${shownFigure(largest.jump)} from ${key(largest.rows[0])} to ${key(largest.rows[1])} in ${table}, where ${by} passes from one band to the next.`,
      fix: "Nothing to do where the step is wanted; else make the bands narrower.",
      values: { table, jump: largest.jump },
      cells: largest.rows.map(cellOf),
    });
  }
  return findings;
}

/** The last bound of a dimension that does not belong to its band: values end there, it is no hole. */
function isLastBound(node: BandNode, bounds: readonly Bounds[], at: readonly number[]): boolean {
  return node.dimensions.some(({ untilIncluded, fromIncluded }, index) => {
    const all = boundsOf(bounds[index] as Bounds);
    return (!untilIncluded && at[index] === all.at(-1)) || (!fromIncluded && at[index] === all[0]);
  });
}

function gridOf(node: Node, model: Model): number | null {
  if (node.op === "column") return gridOfColumn(model, node.table, node.column);
  if (node.op === "round") return node.mode === "settle" ? (gridOf(node.of, model) ?? node.step) : node.step;
  return node.op === "wholeBetween" || node.op === "datePart" || node.op === "daysBetween" ? 1 : null;
}

function gridOfColumn(model: Model, table: string, column: string): number | null {
  const { kind, settled, decimals } = columnIn(model, { table, column });
  if (kind !== "number") return 1;
  return settled && decimals !== undefined ? 10 ** -decimals : null;
}
