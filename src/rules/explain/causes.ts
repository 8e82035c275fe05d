import { textAt, type ColumnData, type Dataset, type TableData } from "../data";
import { sumOfFigures } from "../evaluate/doubles";
import { evaluate } from "../evaluate/evaluate";
import { fold } from "../evaluate/scalar";
import { columnIn, ModelError, tableIn, type Model } from "../model";

/** Rules and what they are computed on: one year's, or one version's. */
export interface Situation {
  readonly model: Model;
  readonly dataset: Dataset;
}

/** What is taken over from the later situation in one step. Columns are taken over where rows have the same key. */
export type Replaced =
  | { readonly what: "rules" }
  | { readonly what: "parameters"; readonly ids?: readonly string[] }
  | { readonly what: "tables"; readonly tables: readonly string[] }
  | { readonly what: "columns"; readonly table: string; readonly columns: readonly string[] }
  /** Tables that stand between the two situations and are in neither: what the later data say of the earlier rows. */
  | { readonly what: "given"; readonly tables: Dataset["tables"] };

/** One cause in the stated order, as it is called: results, parameters, staff. */
export interface CauseStep {
  readonly id: string;
  readonly header: string;
  readonly replaced: readonly Replaced[];
}

/** What is compared: one row's cell by its key, or the sum of the column. Blank cells count as nothing. */
export interface Compared {
  readonly table: string;
  readonly column: string;
  readonly key?: string;
}

export interface Cause {
  readonly id: string;
  readonly header: string;
  /** What the result was before this step and after it. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Causes that could not be told apart from this one, because between them the result cannot be computed. */
  readonly together: readonly string[];
}

/** A difference split into causes: their changes sum exactly to the whole. */
export interface Difference {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly causes: readonly Cause[];
}

/** The cause that stands last for what no step names. */
export const everythingElse = { id: "rest", header: "Everything else" } as const;

/**
 * Why a result differs between two situations: what each step alone adds when the steps are taken one after another in the order told,
 * from the earlier situation to the later one. The order decides who gets what two causes bring about together, so it is stated with the
 * answer. What no step names stands last as everything else. Null where the result cannot be computed in one of the situations.
 */
export function causesOf(
  before: Situation,
  after: Situation,
  compared: Compared,
  steps: readonly CauseStep[],
): Difference | null {
  const decimals = decimalsIn(before.model, compared) ?? decimalsIn(after.model, compared);
  const values = stepwise(before, after, steps).map((situation) => valueIn(situation, compared, decimals));
  return differenceOf(values, valueIn(after, compared, decimals), steps, decimals);
}

/** The earlier situation, then what each step makes of it, in order. */
export function stepwise(before: Situation, after: Situation, steps: readonly CauseStep[]): readonly Situation[] {
  const situations = [before];
  let situation = before;
  for (const { replaced } of steps) {
    situation = replaced.reduce((next, one) => replacing(next, after, one), situation);
    situations.push(situation);
  }
  return situations;
}

/**
 * The difference between a first and a last figure from the figures after each step (the first of `values` stands before all steps). A
 * figure that cannot be computed is told together with the next that can; null where the first or the last cannot.
 */
export function differenceOf(
  values: readonly (number | null)[],
  last: number | null,
  steps: readonly Pick<CauseStep, "id" | "header">[],
  decimals: number | undefined,
): Difference | null {
  const [first = null, ...rest] = values;
  if (first === null || last === null) return null;
  const change = (from: number, to: number): number => sumOfFigures([to, -from], decimals) + 0;
  const causes: Cause[] = [];
  let known = first;
  let waiting: string[] = [];
  const add = (id: string, header: string, value: number | null): void => {
    if (value === null) {
      waiting.push(header);
      return;
    }
    causes.push({ id, header, before: known, after: value, change: change(known, value), together: waiting });
    known = value;
    waiting = [];
  };
  steps.forEach(({ id, header }, at) => {
    add(id, header, rest[at] ?? null);
  });
  // The last value is the later situation's own, so that nothing is lost between the steps.
  if (known !== last || waiting.length > 0) add(everythingElse.id, everythingElse.header, last);
  return { before: first, after: last, change: change(first, last), causes };
}

function replacing(of: Situation, after: Situation, replaced: Replaced): Situation {
  switch (replaced.what) {
    case "rules":
      return { ...of, model: after.model };
    case "given":
      return { ...of, dataset: { ...of.dataset, tables: { ...of.dataset.tables, ...replaced.tables } } };
    case "parameters":
      return { ...of, dataset: { ...of.dataset, parameters: parametersOf(of, after, replaced.ids) } };
    case "tables": {
      const taken = replaced.tables.flatMap((name): [string, TableData][] => {
        const data = after.dataset.tables[name];
        return data === undefined ? [] : [[name, data]];
      });
      return { ...of, dataset: { ...of.dataset, tables: { ...of.dataset.tables, ...Object.fromEntries(taken) } } };
    }
    case "columns": {
      const [own, later] = [of.dataset.tables[replaced.table], after.dataset.tables[replaced.table]];
      if (own === undefined || later === undefined) return of;
      const { key } = tableIn(of.model, replaced.table);
      const table = withColumns(own, later, key, replaced.columns);
      return { ...of, dataset: { ...of.dataset, tables: { ...of.dataset.tables, [replaced.table]: table } } };
    }
  }
}

/** Initial values count as set, so that a parameter changed back to them is a change. */
function parametersOf(of: Situation, after: Situation, ids: readonly string[] | undefined): Dataset["parameters"] {
  const later = {
    ...Object.fromEntries(after.model.parameters.map(({ id, initial }) => [id, initial])),
    ...after.dataset.parameters,
  };
  if (ids === undefined) return { ...of.dataset.parameters, ...later };
  return {
    ...of.dataset.parameters,
    ...Object.fromEntries(ids.filter((id) => id in later).map((id) => [id, later[id] ?? null])),
  };
}

function withColumns(own: TableData, later: TableData, key: string, columns: readonly string[]): TableData {
  const rowOf = new Map(keysOf(later.columns[key]).map((one, row) => [one, row] as const));
  const from = keysOf(own.columns[key]).map((one) => (one === null ? undefined : rowOf.get(one)));
  const taken = columns.flatMap((id): [string, ColumnData][] => {
    const [mine, theirs] = [own.columns[id], later.columns[id]];
    return mine === undefined || theirs === undefined ? [] : [[id, mixed(mine, theirs, from)]];
  });
  return { ...own, columns: { ...own.columns, ...Object.fromEntries(taken) } };
}

function keysOf(column: ColumnData | undefined): (string | null)[] {
  if (column?.kind !== "text") return [];
  return Array.from(column.codes, (_, row) => {
    const text = textAt(column, row);
    return text === null ? null : fold(text);
  });
}

/** Each row's value from the row of the same key, its own where there is none. */
function mixed(mine: ColumnData, theirs: ColumnData, from: readonly (number | undefined)[]): ColumnData {
  if (mine.kind === "number" && theirs.kind === "number") {
    return {
      kind: "number",
      values: mine.values.map((value, row) => {
        const at = from[row];
        return at === undefined ? value : (theirs.values[at] ?? Number.NaN);
      }),
    };
  }
  if (mine.kind !== "text" || theirs.kind !== "text") return mine;
  const dictionary = [...mine.dictionary, ...theirs.dictionary];
  const codes = mine.codes.map((code, row) => {
    const at = from[row];
    if (at === undefined) return code;
    const taken = theirs.codes[at] ?? -1;
    return taken < 0 ? -1 : taken + mine.dictionary.length;
  });
  return { kind: "text", codes, dictionary };
}

function decimalsIn(model: Model, { table, column }: Compared): number | undefined {
  const definition = model.tables.find(({ name }) => name === table)?.columns.find(({ id }) => id === column);
  return definition?.settled === true ? definition.decimals : undefined;
}

/** The figure, null where it is a fault, or where the data do not fit the rules between two steps. */
function valueIn({ model, dataset }: Situation, compared: Compared, decimals: number | undefined): number | null {
  const { table, column, key } = compared;
  try {
    columnIn(model, { table, column });
    const results = evaluate(model, dataset);
    const rows = Array.from({ length: dataset.tables[table]?.rows ?? 0 }, (_, row) => row);
    const name = tableIn(model, table).key;
    const wanted = key === undefined ? undefined : fold(key);
    const values = rows.flatMap((row): (number | null)[] => {
      const own = results.value(table, name, row);
      if (wanted !== undefined && (typeof own !== "string" || fold(own) !== wanted)) return [];
      const value = results.value(table, column, row);
      if (value === null) return [];
      return [typeof value === "number" ? value : null];
    });
    const known = values.filter((value) => value !== null);
    return known.length < values.length ? null : sumOfFigures(known, decimals);
  } catch (thrown) {
    if (thrown instanceof ModelError) return null;
    throw thrown;
  }
}
