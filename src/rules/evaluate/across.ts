import type { Comparison } from "../expr";
import { bandFinder } from "./bands";
import { isSerial } from "./calendar";
import { groupFigures, quantileIn, ranksOf, sortedGroups, summingBy, type Summing } from "./group-figures";
import { groupingOf, type Grouping } from "./groups";
import type { Kernel } from "./kernels";
import type { Pool } from "./pool";
import type { Grain } from "./lane";
import { holds, type AggregateNode, type BandNode, type RankNode } from "./scalar";
import type { Store, StoredColumn } from "./store";

/** Kernels that read across rows: groups, ranks, look-ups and bands, each index made once for a model and data. */
export interface Across {
  readonly pool: Pool;
  /** The values of a column as numbers, texts as codes of the pool. */
  vectorOf(column: StoredColumn): Float64Array;
  /** "date" where every value of a column is the serial day of a date. */
  grainOf(column: StoredColumn): Grain | undefined;
  /** `own`: the conditions ask for the row's own values, so that its group is known. Null where kernels cannot serve. */
  aggregate(node: AggregateNode, own: boolean): { readonly kernel: Kernel; readonly doubtful: boolean };
  /** Sums that are made while the column itself is computed, for a sum whose conditions are all of equality. */
  summing(node: AggregateNode): Summing;
  /** Takes sums that are made, in place of reading the column. */
  take(node: AggregateNode, figures: Float64Array): void;
  ranks(node: RankNode): Float64Array;
  /** The row with a key, -1 where there is none. */
  rowByKey(table: string, keyColumn: string): Kernel;
  band(node: BandNode): Kernel | null;
}

export function acrossOf(store: Store, pool: Pool): Across {
  const groupings = new Map<string, Grouping>();
  const figures = new Map<string, Float64Array>();
  const vectors = new WeakMap<StoredColumn, Float64Array>();
  const grains = new WeakMap<StoredColumn, { readonly grain: Grain | undefined }>();

  function groupingBy(table: string, columns: readonly string[]): Grouping {
    const name = JSON.stringify([table, columns]);
    let grouping = groupings.get(name);
    if (!grouping) {
      grouping = groupingOf(
        columns.map((column) => store.column(table, column)),
        store.rowsOf(table),
        pool,
      );
      groupings.set(name, grouping);
    }
    return grouping;
  }

  function grainOf(column: StoredColumn): Grain | undefined {
    const { definition, data, span } = column;
    if (definition.kind !== "date" || data.kind !== "number") return undefined;
    if (span !== undefined && isSerial(span.least) && isSerial(span.most)) return "date";
    let known = grains.get(column);
    if (!known) {
      grains.set(column, (known = { grain: allDates((data.picked?.of ?? data).values) ? "date" : undefined }));
    }
    return known.grain;
  }

  function vectorOf(column: StoredColumn): Float64Array {
    const { data } = column;
    if (data.kind === "number") return data.values;
    let vector = vectors.get(column);
    if (!vector) {
      const words = pool.codesOf(data);
      const { codes } = data;
      vector = new Float64Array(codes.length);
      for (let row = 0; row < codes.length; row++) {
        const code = codes[row]!;
        vector[row] = code < 0 ? Number.NaN : words[code]!;
      }
      vectors.set(column, vector);
    }
    return vector;
  }

  const nameOf = (node: AggregateNode): string =>
    JSON.stringify([node.fn, node.table, node.column, node.where.map((condition) => condition.column)]);

  const summing = (node: AggregateNode): Summing =>
    summingBy(
      groupingBy(
        node.table,
        node.where.map((condition) => condition.column),
      ),
      store.decimalsOf(node.table, node.column!),
    );

  function aggregate(node: AggregateNode, own: boolean): { readonly kernel: Kernel; readonly doubtful: boolean } {
    const column = node.column === null ? null : store.column(node.table, node.column);
    const equal = node.where.flatMap((condition, index) => (condition.test === "=" ? [index] : []));
    const grouping = groupingBy(
      node.table,
      equal.map((index) => node.where[index]!.column),
    );
    const doubtful = node.fn !== "sum" && node.fn !== "count";
    const none = node.fn === "sum" || node.fn === "count" ? 0 : Number.NaN;
    if (equal.length < node.where.length) return { kernel: choosing(node, column, grouping, equal), doubtful };
    if (node.fn === "median" || node.fn === "quantile") {
      const sorted = sortedGroups(column!, grouping);
      const last = node.where.length;
      const kernel: Kernel = (out, at, from, places, n) => {
        for (let k = 0; k < n; k++) {
          const group = anyMarked(from, places, last, k) ? -1 : grouping.find(from, places, k);
          out[at + k] = quantileIn(sorted, group, node.fn === "median" ? 0.5 : from[last]![places[last]! + k]!);
        }
      };
      return { kernel, doubtful };
    }
    const name = nameOf(node);
    let byGroup = figures.get(name);
    if (!byGroup) {
      const decimals = node.column === null ? undefined : store.decimalsOf(node.table, node.column);
      figures.set(name, (byGroup = groupFigures(node.fn, column, grouping, decimals)));
    }
    const found = byGroup;
    if (own) {
      const { groupOf } = grouping;
      return {
        doubtful,
        kernel: (out, at, _from, _places, n, start) => {
          for (let k = 0; k < n; k++) {
            const group = groupOf[start + k]!;
            out[at + k] = group < 0 ? Number.NaN : found[group]!;
          }
        },
      };
    }
    return {
      doubtful,
      kernel: (out, at, from, places, n) => {
        for (let k = 0; k < n; k++) {
          const group = grouping.find(from, places, k);
          out[at + k] = group >= 0 ? found[group]! : anyMarked(from, places, from.length, k) ? Number.NaN : none;
        }
      },
    };
  }

  /** Order tests: the rows of the group are gone through. Prefix sums would lose the exact sums of figures with many decimals. */
  function choosing(
    node: AggregateNode,
    column: StoredColumn | null,
    grouping: Grouping,
    equal: readonly number[],
  ): Kernel {
    const ordered = node.where.flatMap((condition, index) => (condition.test === "=" ? [] : [index]));
    const columns = ordered.map((index) => store.column(node.table, node.where[index]!.column));
    const tests = ordered.map((index) => node.where[index]!.test);
    const isText = columns.map(({ data }) => data.kind === "text");
    const sliced = slices(columns, grouping);
    const decimals = node.column === null ? undefined : store.decimalsOf(node.table, node.column);
    const known = new Map<string, number>();
    const folded = (value: number, text: boolean): number => (text ? pool.folds[value]! : value);
    return (out, at, from, places, n) => {
      const equalFrom = equal.map((index) => from[index]!);
      const equalPlaces = equal.map((index) => places[index]!);
      for (let k = 0; k < n; k++) {
        if (anyMarked(from, places, from.length, k)) {
          out[at + k] = Number.NaN;
          continue;
        }
        const group = grouping.find(equalFrom, equalPlaces, k);
        const wanted = ordered.map((index, which) => folded(from[index]![places[index]! + k]!, isText[which]!));
        const share = node.share === undefined ? 0.5 : from[node.where.length]![places[node.where.length]! + k]!;
        const key = `${group} ${wanted.join(" ")} ${share}`;
        let figure = known.get(key);
        if (figure === undefined) {
          const rows = group < 0 ? new Int32Array(0) : sliced(group, tests, wanted, isText, folded);
          figure = figureOf(node, column, rows, decimals, share);
          known.set(key, figure);
        }
        out[at + k] = figure;
      }
    };
  }

  /** Rows of a group that stand in the wanted relations; sorted by the one column asked, so that they are a slice. */
  function slices(columns: readonly StoredColumn[], grouping: Grouping) {
    const { starts, rows } = grouping.rows();
    const vectors = columns.map(vectorOf);
    const single = new Set(columns).size === 1 && columns[0]!.data.kind === "number";
    const sorted = new Map<number, Int32Array>();
    return (
      group: number,
      tests: readonly Comparison[],
      wanted: readonly number[],
      isText: readonly boolean[],
      folded: (value: number, text: boolean) => number,
    ): Int32Array => {
      const own = rows.subarray(starts[group]!, starts[group + 1]!);
      if (!single || tests.includes("<>")) {
        return own.filter((row) =>
          vectors.every((vector, which) => {
            const value = vector[row]!;
            return !Number.isNaN(value) && holds(tests[which]!, folded(value, isText[which]!) - wanted[which]!);
          }),
        );
      }
      const vector = vectors[0]!;
      let inOrder = sorted.get(group);
      if (!inOrder) {
        inOrder = own.filter((row) => !Number.isNaN(vector[row]!)).sort((a, b) => vector[a]! - vector[b]!);
        sorted.set(group, inOrder);
      }
      let [first, last] = [0, inOrder.length];
      tests.forEach((test, which) => {
        const bound = wanted[which]!;
        if (test === "<" || test === "<=") last = Math.min(last, countBelow(inOrder, vector, bound, test === "<="));
        else first = Math.max(first, countBelow(inOrder, vector, bound, test === ">"));
      });
      return inOrder.subarray(first, Math.max(first, last));
    };
  }

  function figureOf(
    node: AggregateNode,
    column: StoredColumn | null,
    rows: Int32Array,
    decimals: number | undefined,
    share: number,
  ): number {
    if (column === null) return rows.length;
    // One group of these rows alone, so that every function is defined in one place.
    const part: StoredColumn = partOf(column, rows);
    const all: Grouping = groupingOf([], rows.length, pool);
    if (node.fn === "median" || node.fn === "quantile") return quantileIn(sortedGroups(part, all), 0, share);
    return groupFigures(node.fn, part, all, decimals)[0]!;
  }

  function partOf(column: StoredColumn, rows: Int32Array): StoredColumn {
    const { data, faulty } = column;
    const own = faulty === null ? null : Uint8Array.from(rows, (row) => faulty[row]!);
    const faults = own === null ? 0 : own.reduce((sum, one) => sum + one, 0);
    const cut =
      data.kind === "number"
        ? { kind: "number" as const, values: Float64Array.from(rows, (row) => data.values[row]!) }
        : { kind: "text" as const, codes: rows.map((row) => data.codes[row]!), dictionary: data.dictionary };
    return { ...column, data: cut, faulty: own, faults };
  }

  function ranks(node: RankNode): Float64Array {
    const ties = node.tie === null ? null : vectorOf(store.column(node.table, node.tie));
    return ranksOf(
      store.column(node.table, node.column),
      ties,
      groupingBy(node.table, node.within),
      node.order === "largest first",
    );
  }

  function rowByKey(table: string, keyColumn: string): Kernel {
    const column = store.column(table, keyColumn);
    const { folds } = pool;
    const keys = vectorOf(column);
    const rowOf = new Map<number, number>();
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      if (!Number.isNaN(key) && !rowOf.has(folds[key]!)) rowOf.set(folds[key]!, row);
    }
    // The row by code of the pool, for the codes that there are when it is first needed.
    let byCode: Int32Array | null = null;
    return (out, at, [a], [i], n) => {
      const rowByCode = (byCode ??= Int32Array.from(folds, (folded) => rowOf.get(folded) ?? -1));
      for (let k = 0; k < n; k++) {
        const key = a![i! + k]!;
        out[at + k] = Number.isNaN(key)
          ? key
          : key < rowByCode.length
            ? rowByCode[key]!
            : (rowOf.get(folds[key]!) ?? -1);
      }
    };
  }

  function band(node: BandNode): Kernel | null {
    const bounds = node.dimensions.map((dimension) => {
      const [from, until] = [store.column(node.table, dimension.from), store.column(node.table, dimension.until)];
      return { dimension, from: vectorOf(from), until: vectorOf(until), faults: from.faults + until.faults };
    });
    if (bounds.some(({ faults }) => faults > 0)) return null;
    return bandFinder(bounds, store.rowsOf(node.table));
  }

  return {
    pool,
    vectorOf,
    grainOf,
    aggregate,
    summing,
    take: (node, made) => figures.set(nameOf(node), made),
    ranks,
    rowByKey,
    band,
  };
}

function allDates(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!Number.isNaN(value) && !(isSerial(value) && value === Math.floor(value))) return false;
  }
  return true;
}

function anyMarked(from: readonly Float64Array[], places: readonly number[], count: number, k: number): boolean {
  for (let i = 0; i < count; i++) if (Number.isNaN(from[i]![places[i]! + k]!)) return true;
  return false;
}

/** How many of the sorted rows have a value below a bound, or at most the bound. */
function countBelow(rows: Int32Array, values: Float64Array, bound: number, orAt: boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[rows[middle]!]!;
    if (value < bound || (orAt && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
