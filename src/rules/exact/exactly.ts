import { textAt, type Dataset } from "../data";
import { withKeyOrder } from "../evaluate/key-order";
import { interpreterOf } from "../evaluate/interpreter";
import { fold, isRefusal, type Broken, type Scalar, type Surroundings } from "../evaluate/scalar";
import { declared, parametersOf } from "../evaluate/store";
import type { ColumnDefinition } from "../column";
import { columnIn, ModelError, type Model } from "../model";
import { doubleOf, rationals } from "./rationals";
import type { ExactNumber } from "./real";

/** A cell as the referee sees it: an exact number, a text, a truth value, null for blank, or a fault. */
export type ExactValue = ExactNumber | string | boolean | null | Broken;

/** The exact reading of a model. */
export interface ExactReading {
  /** One cell, computed when it is asked for and remembered. */
  value(table: string, column: string, row: number): ExactValue;
  /** The same with numbers as the doubles nearest to them. */
  figure(table: string, column: string, row: number): number | string | boolean | null | Broken;
}

/**
 * Reads a model on fractions of whole numbers without limit: the referee for `evaluate`. Given figures are read as the decimals
 * that they print as, rounded to their declared decimals; roots and powers are intervals that are narrowed until a rounding or
 * comparison is decided, at most to 1,024 bits, beyond which the cell is a fault "cannot be decided exactly".
 */
export function exactly(model: Model, dataset: Dataset): ExactReading {
  const data = withKeyOrder(model, dataset);
  const parameters = parametersOf(model, data);
  const cells = new Map<string, Scalar<ExactNumber>[]>();
  const definitions = new Map<string, ColumnDefinition>();
  const given = new Map<string, ReturnType<typeof declared>>();
  const places = new Map<string, Map<string, number>>();

  function rowsOf(table: string): number {
    const found = data.tables[table];
    if (!found) throw new ModelError(`There is no data for table ${table}.`);
    return found.rows;
  }

  function definitionOf(name: string, table: string, column: string): ColumnDefinition {
    let definition = definitions.get(name);
    if (!definition) definitions.set(name, (definition = columnIn(model, { table, column })));
    return definition;
  }

  function givenAt(name: string, definition: ColumnDefinition, table: string, row: number): Scalar<ExactNumber> {
    let column = given.get(name);
    if (!column) {
      const found = data.tables[table]?.columns[definition.id];
      if (!found) throw new ModelError(`There is no data for ${name}.`);
      given.set(name, (column = declared(found, definition)));
    }
    if (column.kind === "text") return textAt(column, row);
    const value = column.values[row];
    if (value === undefined || !Number.isFinite(value)) return null;
    return definition.kind === "boolean" ? value !== 0 : rationals.of(value);
  }

  function column(table: string, id: string, row: number): Scalar<ExactNumber> {
    const name = `${table}[${id}]`;
    let known = cells.get(name);
    if (!known) cells.set(name, (known = []));
    const before = known[row];
    if (before !== undefined) return before;
    const definition = definitionOf(name, table, id);
    const cell = { table, column: id, row };
    let value =
      definition.expression === undefined
        ? givenAt(name, definition, table, row)
        : interpret(definition.expression, cell);
    if (value === null && !definition.nullable && definition.expression !== undefined) {
      value = { fault: { ...cell, code: "blank where a value is needed" } };
    }
    known[row] = value;
    return value;
  }

  function parameter(id: string): Scalar<ExactNumber> {
    const value = parameters.get(id) ?? null;
    return typeof value === "number" ? rationals.of(value) : value;
  }

  function find(table: string, id: string, folded: string): number {
    const name = `${table}[${id}]`;
    let rows = places.get(name);
    if (!rows) {
      places.set(name, (rows = new Map()));
      for (let row = rowsOf(table) - 1; row >= 0; row--) {
        const key = column(table, id, row);
        if (typeof key === "string") rows.set(fold(key), row);
      }
    }
    return rows.get(folded) ?? -1;
  }

  const around: Surroundings<ExactNumber> = { column, parameter, rowsOf, decimalsOf: () => undefined, find };
  const interpret = interpreterOf(rationals, around);

  return {
    value: column,
    figure: (table, id, row) => {
      const value = column(table, id, row);
      if (typeof value !== "object" || value === null || "fault" in value) return value;
      try {
        return doubleOf(value);
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown;
        return { fault: { code: thrown.refusal, table, column: id, row } };
      }
    },
  };
}
