import type { Dataset, Fault } from "../data";
import type { ColumnDefinition } from "../column";
import { columnIn, type Model } from "../model";
import type { Results } from "../results";
import { acrossOf } from "./across";
import { isInterpreted } from "./compile";
import type { Node } from "../expr";
import { referencesOf } from "../walk";
import { withKeyOrder } from "./key-order";
import { passingColumns } from "./passing";
import { newPool } from "./pool";
import { runColumns } from "./run";
import { storeOf, type Store } from "./store";

const faultsListed = 1000;
const cellsExamined = 100_000;

/**
 * Computes every column of a model. Gives values, blanks and faults by cell; never throws for bad data and never gives NaN as
 * a value. Throws ModelError where the dataset lacks a table or column of the model.
 */
export function evaluate(model: Model, dataset: Dataset): Results {
  const store = storeOf(model, withKeyOrder(model, dataset));
  const across = acrossOf(store, newPool());
  const waiting = new Map<string, ColumnDefinition[]>();

  const compute = (table: string): void => {
    const columns = waiting.get(table) ?? [];
    waiting.delete(table);
    if (columns.length === 0) return;
    const passing = passingColumns(model, table, columns, (column) => store.has(table, column));
    if (!runColumns(store, across, table, columns, passing)) runColumns(store, across, table, columns);
  };
  // Columns of a table wait for one another and are computed in one run over the rows, until one is read whole.
  for (const { table, column } of model.order) {
    const definition = columnIn(model, { table, column });
    for (const reference of definition.expression === undefined ? [] : referencesOf(definition.expression)) {
      const open = waiting.get(reference.table)?.find((one) => one.id === reference.column);
      if (open && (reference.across || isInterpreted(open.expression as Node))) compute(reference.table);
    }
    waiting.set(table, [...(waiting.get(table) ?? []), definition]);
  }
  for (const table of [...waiting.keys()]) compute(table);
  return resultsOf(store);
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
