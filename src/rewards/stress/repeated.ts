import type { ColumnDefinition } from "../../rules/column";
import { numberColumn, textAt, type ColumnData, type Dataset, type TableData } from "../../rules/data";
import type { Node } from "../../rules/expr";
import { columnIn, modelOf, tableIn, type ColumnAddress, type Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import { operandsOf, referencesOf } from "../../rules/walk";

/** A model cut down to what follows from some cells, to be evaluated on many copies of its rows at once. */
export interface Repeated {
  readonly model: Model;
  /** Copies of every row, one after another: row r of copy c is row c x rows + r. The varied columns are as given here. */
  readonly datasetOf: (copies: number, varied: Readonly<Record<string, Float64Array>>) => Dataset;
}

const nameOf = (at: ColumnAddress): string => `${at.table}[${at.column}]`;

/** Columns that change with the varied ones, by name: Table[column]. */
export function following(model: Model, varied: readonly ColumnAddress[]): ReadonlySet<string> {
  const found = new Set(varied.map(nameOf));
  // The order of a model has what is read before what reads it.
  for (const address of model.order) {
    const { expression } = columnIn(model, address);
    if (expression !== undefined && referencesOf(expression).some((one) => found.has(nameOf(one))))
      found.add(nameOf(address));
  }
  return found;
}

/**
 * The columns of one table vary; `wanted` are computed from them. What does not follow from them is taken as it was computed, so that
 * a copy costs what changes and no more. Texts by which tables find each other's rows are marked with the copy.
 */
export function repeatedModel(
  model: Model,
  { dataset, results }: { readonly dataset: Dataset; readonly results: Results },
  varied: { readonly table: string; readonly columns: readonly string[] },
  wanted: readonly ColumnAddress[],
): Repeated {
  const changing = following(
    model,
    varied.columns.map((column) => ({ table: varied.table, column })),
  );
  const needed = neededFor(wanted, model, changing);
  const tables = model.tables.flatMap((table) => {
    const own = table.columns.filter((one) => needed.has(nameOf({ table: table.name, column: one.id })));
    if (own.length === 0) return [];
    const [first, ...rest] = [tableKey(model, table.name), ...own.filter((one) => one.id !== table.key)];
    const columns = [first, ...rest].map((one) =>
      changing.has(nameOf({ table: table.name, column: one.id })) ? one : asGiven(one),
    );
    return [{ definition: { ...table, columns, checks: [] } }];
  });
  const cut = modelOf({ tables, parameters: model.parameters.map((definition) => ({ definition })) });
  const marked = joiningTexts(cut);
  const kept = new Map<number, Readonly<Record<string, TableData>>>();
  const copied = (copies: number): Readonly<Record<string, TableData>> =>
    Object.fromEntries(
      cut.tables.map((table) => {
        const rows = dataset.tables[table.name]?.rows ?? 0;
        const columns = table.columns
          .filter((one) => one.source !== "computed")
          .map((one): [string, ColumnData] => {
            const data = results.column(table.name, one.id);
            return [one.id, repeat(data, rows, copies, marked.has(nameOf({ table: table.name, column: one.id })))];
          });
        return [table.name, { rows: rows * copies, columns: Object.fromEntries(columns) }];
      }),
    );
  return {
    model: cut,
    datasetOf: (copies, values) => {
      const base = kept.get(copies) ?? copied(copies);
      kept.set(copies, base);
      const own = base[varied.table] ?? { rows: 0, columns: {} };
      const changed = Object.entries(values).map(([id, all]): [string, ColumnData] => [
        id,
        { kind: "number", values: all },
      ]);
      const columns = { ...own.columns, ...Object.fromEntries(changed) };
      return {
        parameters: dataset.parameters,
        tables: { ...base, [varied.table]: { rows: own.rows, columns } },
      };
    },
  };
}

/** What the wanted columns read, and what that reads, as far as it changes. */
function neededFor(wanted: readonly ColumnAddress[], model: Model, changing: ReadonlySet<string>): Set<string> {
  const needed = new Set<string>();
  const open = [...wanted];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    const name = nameOf(address);
    if (needed.has(name)) continue;
    needed.add(name);
    const { expression } = columnIn(model, address);
    if (expression !== undefined && changing.has(name)) open.push(...referencesOf(expression));
  }
  return needed;
}

function tableKey(model: Model, table: string): ColumnDefinition {
  return columnIn(model, { table, column: tableIn(model, table).key });
}

/** A computed column whose values are known; unrounded results keep all their digits. */
function asGiven(column: ColumnDefinition): ColumnDefinition {
  if (column.source !== "computed") return column;
  const { expression: _rule, split: _split, decimals, ...rest } = column;
  return { ...rest, source: "generated", ...(column.settled && decimals !== undefined ? { decimals } : {}) };
}

/** Texts that look-ups and sums compare. */
function joiningTexts(model: Model): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (table: string, column: string): void => {
    if (columnIn(model, { table, column }).kind === "text") found.add(nameOf({ table, column }));
  };
  const visit = (node: Node): void => {
    if (node.op === "lookup" && node.key.op === "column") {
      add(node.table, node.keyColumn);
      add(node.key.table, node.key.column);
    }
    if (node.op === "aggregate") {
      for (const { column, value } of node.where) {
        if (value.op !== "column") continue;
        add(node.table, column);
        add(value.table, value.column);
      }
    }
    if (node.op === "rank") node.within.forEach((column) => add(node.table, column));
    operandsOf(node).forEach(visit);
  };
  for (const { columns } of model.tables)
    for (const { expression } of columns) if (expression !== undefined) visit(expression);
  return found;
}

function repeat(data: ColumnData, rows: number, copies: number, mark: boolean): ColumnData {
  if (data.kind === "number") {
    const values = new Float64Array(rows * copies);
    for (let copy = 0; copy < copies; copy += 1) values.set(data.values.subarray(0, rows), copy * rows);
    return { kind: "number", values };
  }
  const codes = new Int32Array(rows * copies);
  const size = data.dictionary.length;
  for (let copy = 0; copy < copies; copy += 1)
    for (let row = 0; row < rows; row += 1) {
      const code = data.codes[row] ?? -1;
      codes[copy * rows + row] = code < 0 || !mark ? code : code + copy * size;
    }
  if (!mark) return { kind: "text", codes, dictionary: data.dictionary };
  const dictionary = Array.from({ length: copies }, (_, copy) =>
    data.dictionary.map((text) => `${text} #${copy}`),
  ).flat();
  return { kind: "text", codes, dictionary };
}

/** A column's values as doubles; not a number where it is blank or cannot be computed. */
export function figuresIn(results: Results, table: string, column: string): Float64Array {
  const data = results.column(table, column);
  return data.kind === "number" ? data.values : numberColumn([]).values;
}

/** A column's texts. */
export function textsIn(results: Results, table: string, column: string, rows: number): readonly (string | null)[] {
  const data = results.column(table, column);
  return Array.from({ length: rows }, (_, row) => (data.kind === "text" ? textAt(data, row) : null));
}
