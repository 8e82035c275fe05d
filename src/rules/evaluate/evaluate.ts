import type { Dataset, Fault } from "../data";
import { columnIn, type ColumnAddress, type Model } from "../model";
import type { Results } from "../results";
import { withKeyOrder } from "./key-order";
import { isBroken } from "./scalar";
import { storeOf, type Store } from "./store";

const faultsListed = 1000;
const cellsExamined = 100_000;

/**
 * Computes every column of a model. Gives values, blanks and faults by cell; never throws for bad data and never gives NaN as
 * a value. Throws ModelError where the dataset lacks a table or column of the model.
 */
export function evaluate(model: Model, dataset: Dataset): Results {
  const store = storeOf(model, withKeyOrder(model, dataset));
  for (const address of model.order) computeColumn(store, address);
  return resultsOf(store);
}

function computeColumn(store: Store, { table, column }: ColumnAddress): void {
  const rows = store.rowsOf(table);
  const definition = columnIn(store.model, { table, column });
  const isText = definition.kind === "text";
  const values = new Float64Array(isText ? 0 : rows);
  const codes = new Int32Array(isText ? rows : 0);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const stored = store.put(table, column, isText ? { kind: "text", codes, dictionary } : { kind: "number", values });
  for (let row = 0; row < rows; row++) {
    const value = definition.expression === undefined ? null : store.interpret(definition.expression, { table, column, row });
    if (value === null || isBroken(value)) {
      if (isText) codes[row] = -1;
      else values[row] = Number.NaN;
      if (value !== null || !definition.nullable) store.markFaulty(stored, row);
      if (value !== null) stored.causes.set(row, value.fault);
    } else if (typeof value === "string") {
      let code = codeOf.get(value);
      if (code === undefined) {
        code = dictionary.push(value) - 1;
        codeOf.set(value, code);
      }
      codes[row] = code;
    } else {
      values[row] = typeof value === "boolean" ? (value ? 1 : 0) : value;
    }
  }
}

function resultsOf(store: Store): Results {
  const { model } = store;
  let listed: Fault[] | null = null;
  return {
    column: (table, column) => store.column(table, column).data,
    value: (table, column, row) => store.scalar(table, column, row),
    get faults() {
      return (listed ??= firstFaults(store));
    },
    faultCount: model.order.reduce((count, { table, column }) => count + store.column(table, column).faults, 0),
  };
}

/** The first faults in order of table, column and row, each once: a fault that travels is listed for the cell where it arose. */
function firstFaults(store: Store): Fault[] {
  const found = new Map<string, Fault>();
  let examined = 0;
  for (const table of store.model.tables) {
    for (const { id, source } of table.columns) {
      if (source !== "computed") continue;
      const stored = store.column(table.name, id);
      const { faulty } = stored;
      if (faulty === null) continue;
      for (let row = 0; row < faulty.length; row++) {
        if (faulty[row] !== 1) continue;
        const fault = store.causeOf(stored, row);
        found.set(`${fault.table}[${fault.column}]${fault.row}`, fault);
        if (found.size >= faultsListed || ++examined >= cellsExamined) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}
