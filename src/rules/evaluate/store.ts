import type { ColumnDefinition } from "../column";
import { textAt, type ColumnData, type Dataset, type Fault, type NumberColumn, type Span } from "../data";
import { picked } from "../generators/picked";
import { columnIn, ModelError, type Model } from "../model";
import { doubles } from "./doubles";
import { interpreterOf, type Interpreter } from "./interpreter";
import { spanOf } from "./spans";
import { fold, isBroken, type Scalar, type Surroundings } from "./scalar";

/** A column while and after a model is evaluated: its values, and which rows are faults. */
export interface StoredColumn {
  readonly table: string;
  readonly definition: ColumnDefinition;
  readonly data: ColumnData;
  /** Whether its values are made when somebody reads them. */
  readonly later?: boolean;
  /** What a look over given whole numbers has told of them all. */
  readonly span?: Span | undefined;
  /** 1 where the cell is a fault; null while there is none. */
  faulty: Uint8Array | null;
  faults: number;
  /** Causes found so far. */
  readonly causes: Map<number, Fault>;
}

/** Columns by table and id, and the interpreter that reads them. */
export interface Store {
  readonly model: Model;
  rowsOf(table: string): number;
  /** A column that is given, or has been computed. */
  column(table: string, column: string): StoredColumn;
  /** Whether a column can be read: it is given, or has been computed. */
  has(table: string, column: string): boolean;
  put(table: string, column: string, data: ColumnData): StoredColumn;
  /** A column whose values are made when somebody reads them. */
  putLater(table: string, column: string, make: () => ColumnData): StoredColumn;
  markFaulty(column: StoredColumn, row: number): void;
  /** Why a cell that is marked is a fault. */
  causeOf(column: StoredColumn, row: number): Fault;
  scalar(table: string, column: string, row: number): Scalar<number>;
  readonly parameters: ReadonlyMap<string, number | string | boolean | null>;
  readonly interpret: Interpreter<number>;
  find(table: string, column: string, folded: string): number;
  decimalsOf(table: string, column: string): number | undefined;
}

function hasBlank(data: NumberColumn): boolean {
  if (data.picked !== undefined) return hasBlank(data.picked.of);
  const { values } = data;
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row]!)) return true;
  return false;
}

const causesKept = 10_000;

/** A figure as its declared decimals say; the same double where it has no more of them. */
export function asDeclared(value: number, decimals: number): number {
  const scale = Number(`1e${decimals}`);
  const scaled = Math.round(Math.abs(value) * scale);
  if (!(scaled < Number.MAX_SAFE_INTEGER)) return Number.isFinite(value) ? value : Number.NaN;
  return (value < 0 ? -scaled : scaled) / scale + 0;
}

/** Given figures rounded to their declared decimals; the same data where none changes. */
export function declared(data: ColumnData, definition: ColumnDefinition): ColumnData {
  if (data.kind !== "number") return data;
  if (data.picked !== undefined) {
    const { of, rows } = data.picked;
    const right = declared(of, definition);
    return right === of ? data : picked(right as NumberColumn, rows);
  }
  if (definition.kind === "boolean") return truths(data);
  if (definition.decimals === undefined) return data;
  const { values } = data;
  const { decimals } = definition;
  const scale = Number(`1e${decimals}`);
  let changed: Float64Array | null = null;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if ((decimals === 0 ? Math.floor(value) : Math.floor(value * scale + 0.5) / scale) === value || Number.isNaN(value))
      continue;
    const right = asDeclared(value, decimals);
    if (right === value) continue;
    changed ??= Float64Array.from(values);
    changed[row] = right;
  }
  return changed === null ? data : { kind: "number", values: changed };
}

/** How many values a column has; those that are picked are not copied to count them. */
function lengthOf(data: ColumnData): number {
  return data.kind === "text" ? data.codes.length : (data.picked?.rows ?? data.values).length;
}

/** Truth values as 0 and 1. */
function truths(data: NumberColumn): NumberColumn {
  const plain = data.values.every((value) => value === 0 || value === 1 || Number.isNaN(value));
  return plain
    ? data
    : { kind: "number", values: data.values.map((value) => (Number.isNaN(value) ? value : value === 0 ? 0 : 1)) };
}

/** A parameter's value: as the dataset says, else the initial one. */
export function parametersOf(model: Model, dataset: Dataset): Map<string, number | string | boolean | null> {
  return new Map(
    model.parameters.map(({ id, initial, decimals }): [string, number | string | boolean | null] => {
      const value = id in dataset.parameters ? (dataset.parameters[id] ?? null) : initial;
      if (typeof value !== "number") return [id, value];
      const figure = decimals === undefined ? value : asDeclared(value, decimals);
      return [id, Number.isFinite(figure) ? figure : null];
    }),
  );
}

/** Reads given columns from the dataset when they are first asked for. Throws ModelError where the dataset does not fit the model. */
export function storeOf(model: Model, dataset: Dataset): Store {
  const columns = new Map<string, StoredColumn>();
  const places = new Map<string, Map<string, number>>();
  const parameters = parametersOf(model, dataset);
  const nameOf = (table: string, column: string) => `${table}[${column}]`;

  const rowsOf = (table: string): number => {
    const data = dataset.tables[table];
    if (!data) throw new ModelError(`There is no data for table ${table}.`);
    return data.rows;
  };

  function put(table: string, column: string, data: ColumnData, span?: Span): StoredColumn {
    const stored: StoredColumn = {
      table,
      definition: columnIn(model, { table, column }),
      data,
      span,
      faulty: null,
      faults: 0,
      causes: new Map(),
    };
    columns.set(nameOf(table, column), stored);
    return stored;
  }

  function putLater(table: string, column: string, make: () => ColumnData): StoredColumn {
    const definition = columnIn(model, { table, column });
    const stored: StoredColumn = {
      table,
      definition,
      later: true,
      get data() {
        return make();
      },
      faulty: null,
      faults: 0,
      causes: new Map(),
    };
    columns.set(nameOf(table, column), stored);
    return stored;
  }

  function column(table: string, id: string): StoredColumn {
    const known = columns.get(nameOf(table, id));
    if (known) return known;
    const definition = columnIn(model, { table, column: id });
    const rows = rowsOf(table);
    const data = dataset.tables[table]?.columns[id];
    if (definition.source === "computed") throw new ModelError(`${nameOf(table, id)} is read before it is computed.`);
    if (!data) throw new ModelError(`There is no data for ${nameOf(table, id)}.`);
    if ((data.kind === "text") !== (definition.kind === "text"))
      throw new ModelError(`${nameOf(table, id)} should hold ${definition.kind}.`);
    const length = lengthOf(data);
    if (length !== rows) throw new ModelError(`${nameOf(table, id)} has ${length} values for ${rows} rows.`);
    const whole = data.kind === "number" && definition.kind !== "boolean" && definition.decimals === 0;
    const span = whole ? spanOf(data) : undefined;
    if (span !== undefined) return put(table, id, data, span);
    const settled = declared(data, definition);
    const isNumber = settled.kind === "number" && definition.nullable;
    return put(
      table,
      id,
      settled,
      isNumber ? { least: -Infinity, most: Infinity, blanks: hasBlank(settled) } : undefined,
    );
  }

  const has = (table: string, id: string): boolean =>
    columns.has(nameOf(table, id)) || columnIn(model, { table, column: id }).source !== "computed";

  function scalarAt(stored: StoredColumn, row: number): Scalar<number> {
    if (stored.faulty !== null && stored.faulty[row] === 1) return { fault: causeOf(stored, row) };
    const { data, definition } = stored;
    if (data.kind === "text") return textAt(data, row);
    const value = data.values[row];
    if (value === undefined || Number.isNaN(value)) return null;
    // A product with zero may be minus zero; nobody should meet it.
    return definition.kind === "boolean" ? value !== 0 : value + 0;
  }

  const scalar = (table: string, id: string, row: number) => scalarAt(column(table, id), row);

  function find(table: string, id: string, folded: string): number {
    const name = nameOf(table, id);
    let rows = places.get(name);
    if (!rows) {
      places.set(name, (rows = new Map()));
      const { data } = column(table, id);
      if (data.kind !== "text") throw new ModelError(`${name} is not a key.`);
      for (let row = 0; row < data.codes.length; row++) {
        const key = textAt(data, row);
        if (key !== null && !rows.has(fold(key))) rows.set(fold(key), row);
      }
    }
    return rows.get(folded) ?? -1;
  }

  const decimalsOf = (table: string, id: string): number | undefined => {
    const { settled, decimals } = columnIn(model, { table, column: id });
    return settled ? decimals : undefined;
  };

  const surroundings: Surroundings<number> = {
    column: scalar,
    parameter: (id) => parameters.get(id) ?? null,
    rowsOf,
    decimalsOf,
    find,
  };
  const interpret = interpreterOf(doubles, surroundings);

  function markFaulty(stored: StoredColumn, row: number): void {
    stored.faulty ??= new Uint8Array(rowsOf(stored.table));
    if (stored.faulty[row] === 0) {
      stored.faulty[row] = 1;
      stored.faults++;
    }
  }

  function causeOf(stored: StoredColumn, row: number): Fault {
    const known = stored.causes.get(row);
    if (known) return known;
    const { table, definition } = stored;
    const cell = { table, column: definition.id, row };
    const found = definition.expression === undefined ? null : interpret(definition.expression, cell);
    const own: Fault = { ...cell, code: found === null ? "blank where a value is needed" : "not a number" };
    const fault = isBroken(found) ? found.fault : own;
    if (stored.causes.size < causesKept) stored.causes.set(row, fault);
    return fault;
  }

  return {
    model,
    rowsOf,
    column,
    has,
    put,
    putLater,
    markFaulty,
    causeOf,
    scalar,
    parameters,
    interpret,
    find,
    decimalsOf,
  };
}
