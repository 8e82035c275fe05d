import { minus, over, plus, times } from "./arithmetic";
import { inRow, key as keyColumn, type Column, type ColumnDefinition, type GivenColumn, type Meaning } from "./column";
import { asNumber, expression } from "./construct";
import type { BooleanArgument, Expr, Kind, Node, NumberArgument } from "./expr";
import { equals, isAbove, isAtMost, or, when } from "./logic";
import { refuse } from "./absence";
import { roundDown } from "./rounding";
import { rankIn, sumWithin } from "./aggregate";

type Columns = Readonly<Record<string, Column>>;

/** This row's values, by column id. */
export type Row<C extends Columns> = {
  readonly [P in keyof C]: C[P] extends Column<infer K, infer N> ? Expr<K, N> : never;
};

/** A statement about a row that must not be true: the problem it makes names the row's source cell. */
export interface Check {
  readonly code: string;
  /** The column whose cell is at fault. */
  readonly column: string;
  readonly severity: "error" | "warning";
  readonly when: Node;
  /** In English, `{read}` standing for the cell's value; the locale room translates it. */
  readonly message: string;
  readonly fix: string;
}

/** A table as data: what every reading takes. */
export interface TableDefinition {
  readonly name: string;
  /** Id of the key column: the first. */
  readonly key: string;
  readonly columns: readonly ColumnDefinition[];
  readonly checks: readonly Check[];
}

interface Adding {
  readonly meaning?: Meaning;
  readonly unit?: string;
  readonly origin?: string;
  readonly helper?: boolean;
}

type Free<C extends Columns, Id extends string> = Id extends keyof C | keyof TableMethods<C> ? never : Id;

type With<C extends Columns, Id extends string, K extends Kind, N extends boolean> = C & {
  readonly [P in Id]: Column<K, N>;
};

interface TableMethods<C extends Columns> {
  readonly definition: TableDefinition;
  /** Adds a computed column. An id that is taken, a column that does not exist and a wrong kind fail to compile. */
  add<Id extends string, K extends Kind, N extends boolean>(
    id: Free<C, Id>,
    header: string,
    compute: (row: Row<C>) => Expr<K, N>,
    options?: Adding,
  ): Table<With<C, Id, K, N>>;
  /** Adds one computed column for each of a fixed list, for instance the months of a year. */
  addEach<Id extends string, K extends Kind, N extends boolean>(
    ids: readonly Id[],
    column: (
      id: Id,
      index: number,
    ) => { readonly header: string; readonly compute: (row: Row<C>) => Expr<K, N>; readonly options?: Adding },
  ): Table<With<C, Id, K, N>>;
  /**
   * Adds a share of a whole by largest remainder: parts are multiples of the step, sum to the whole within the group,
   * and each is within one step of its exact share; ties go to the lower key. The whole must be the same in every row
   * of a group, not negative, and a multiple of the step; weights are not negative. Three helper columns come first.
   */
  addSplit<Id extends string>(
    id: Free<C, Id>,
    header: string,
    split: (row: Row<C>) => {
      readonly whole: NumberArgument;
      readonly weight: Expr<"number", false>;
      /** Ids of the columns that make a group; none for the whole table. */
      readonly within: readonly (keyof C & string)[];
      readonly step: number;
    },
    options?: Adding,
  ): Table<With<C, Id, "number", false>>;
  /** Adds a statement about a row that must not be true. */
  check(
    check: Omit<Check, "when" | "column"> & {
      readonly column: keyof C & string;
      readonly when: (row: Row<C>) => BooleanArgument;
    },
  ): Table<C>;
}

/** A table: its columns by id, and the methods that add to it. Adding gives a new table. */
export type Table<C extends Columns> = C & TableMethods<C>;

/** A given table as others see it. */
export type AnyTable = { readonly definition: TableDefinition };

const meaningOf: Readonly<Record<Kind, Meaning>> = { number: "number", date: "date", text: "text", boolean: "boolean" };

function built<C extends Columns>(definition: TableDefinition, columns: C): Table<C> {
  const row = Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, inRow(column)])) as Row<C>;

  const withColumn = (column: ColumnDefinition): Table<Columns> =>
    built(
      { ...definition, columns: [...definition.columns, column] },
      {
        ...columns,
        [column.id]: { table: definition.name, definition: column, kind: column.kind, nullable: column.nullable },
      },
    );

  const computed = (id: string, header: string, value: Expr, options: Adding = {}): ColumnDefinition => {
    if (id in columns || id in methods) throw new Error(`Table ${definition.name} already has "${id}".`);
    return {
      id,
      header,
      kind: value.kind,
      meaning: options.meaning ?? meaningOf[value.kind],
      nullable: value.nullable,
      source: "computed",
      settled: value.settled,
      expression: value.node,
      ...(value.decimals === undefined ? {} : { decimals: value.decimals }),
      ...(options.unit === undefined ? {} : { unit: options.unit }),
      ...(options.origin === undefined ? {} : { origin: options.origin }),
      ...(options.helper === undefined ? {} : { helper: options.helper }),
    };
  };

  const methods = {
    definition,
    add: (id: string, header: string, compute: (row: Row<C>) => Expr, options?: Adding) =>
      withColumn(computed(id, header, compute(row), options)),
    addEach: (
      ids: readonly string[],
      column: (id: string, index: number) => { header: string; compute: (row: Row<C>) => Expr; options?: Adding },
    ) =>
      ids.reduce<Table<Columns>>(
        (table, id, index) => {
          const { header, compute, options } = column(id, index);
          return table.add(id as never, header, () => compute(row), options) as unknown as Table<Columns>;
        },
        built<Columns>(definition, columns),
      ),
    addSplit: (
      id: string,
      header: string,
      split: (row: Row<C>) => {
        whole: NumberArgument;
        weight: Expr<"number", false>;
        within: readonly string[];
        step: number;
      },
      options: Adding = {},
    ) => addSplit(built<Columns>(definition, columns), id, header, split(row), options),
    check: (check: Omit<Check, "when"> & { when: (row: Row<C>) => BooleanArgument }) => {
      const holds = check.when(row);
      const node: Node = typeof holds === "boolean" ? { op: "literal", kind: "boolean", value: holds } : holds.node;
      return built({ ...definition, checks: [...definition.checks, { ...check, when: node }] }, columns);
    },
  };
  return Object.assign(Object.create(null) as object, columns, methods) as unknown as Table<C>;
}

/** The least weight unit that keeps the remainders whole numbers: weights are taken with their declared decimals, at most four. */
function wholeWeight(weight: Expr<"number", false>): Expr<"number", false> {
  const decimals = Math.min(weight.decimals ?? 4, 4);
  return decimals === 0 && weight.settled ? weight : times0(weight, 10 ** decimals);
}

/** A product rounded down to a whole number. */
function times0(of: Expr<"number", false>, factor: number): Expr<"number", false> {
  return roundDown(times(of, factor), 1);
}

/** Whole numbers up to here are exact in a double; up to the second, a spreadsheet also compares every digit. */
const mostExact = 9_000_000_000_000_000;
const mostCompared = 999_999_999_999_999;

function addSplit(
  table: Table<Columns>,
  id: string,
  header: string,
  split: { whole: NumberArgument; weight: Expr<"number", false>; within: readonly string[]; step: number },
  options: Adding,
): Table<Columns> {
  const helper = { helper: true } as const;
  const whole = asNumber(split.whole);
  const ids = {
    weight: `${id}Weight`,
    total: `${id}Total`,
    product: `${id}Product`,
    base: `${id}Base`,
    remainder: `${id}Remainder`,
    rank: `${id}Rank`,
  };
  const within = (of: Table<Columns>) => split.within.map((name) => of[name] as Column);
  const column = (of: Table<Columns>, name: string) => inRow(of[name] as Column<"number", false>);
  const wholeSteps = split.step === 1 ? whole : roundDown(over(whole, split.step), 1);
  const add = (of: Table<Columns>, name: string, label: string, value: Expr, more: Adding) =>
    of.add(name as never, label, () => value, more) as unknown as Table<Columns>;

  // Quotas are kept as whole numbers: steps x weight = base x total + remainder, so that ranking never compares decimals.
  const t1 = add(table, ids.weight, `${header}: weight`, wholeWeight(split.weight), helper);
  const t2 = add(
    t1,
    ids.total,
    `${header}: sum of weights`,
    sumWithin(t1[ids.weight] as Column<"number", boolean>, within(t1)),
    helper,
  );
  const exactProduct = times(wholeSteps, column(t2, ids.weight));
  const beyond = or(isAbove(exactProduct, mostExact), isAbove(column(t2, ids.total), mostCompared));
  const tProduct = add(
    t2,
    ids.product,
    `${header}: steps x weight`,
    when(beyond, refuse("number", "too large to share exactly"), exactProduct),
    helper,
  );
  const product = column(tProduct, ids.product);
  const quotient = roundDown(over(product, column(t2, ids.total)), 1);
  // The quotient of two whole numbers may round up to the next whole number: then one too many has been counted.
  const base = when(isAbove(times(quotient, column(t2, ids.total)), product), minus(quotient, 1), quotient);
  const nobody = equals(column(t2, ids.total), 0);
  const shared = when(nobody, when(isAtMost(wholeSteps, 0), 0, refuse("number", "nobody to share among")), base);
  const t3 = add(tProduct, ids.base, `${header}: whole part`, shared, helper);
  const t4 = add(
    t3,
    ids.remainder,
    `${header}: remainder`,
    minus(product, times(column(t3, ids.base), column(t3, ids.total))),
    helper,
  );
  const t5 = add(
    t4,
    ids.rank,
    `${header}: rank of remainder`,
    rankIn(t4[ids.remainder] as Column<"number", boolean>, within(t4), "largest first"),
    helper,
  );
  const left = minus(wholeSteps, sumWithin(t5[ids.base] as Column<"number", boolean>, within(t5)));
  const steps = plus(column(t5, ids.base), when(or(nobody, isAbove(column(t5, ids.rank), left)), 0, 1));
  const part = split.step === 1 ? steps : roundNearestStep(steps, split.step);
  const t6 = add(t5, id, header, part, options);

  const last = t6.definition.columns[t6.definition.columns.length - 1] as ColumnDefinition;
  const marked: ColumnDefinition = {
    ...last,
    split: {
      whole: whole.node,
      weight: ids.weight,
      base: ids.base,
      remainder: ids.remainder,
      within: split.within,
      step: split.step,
    },
  };
  return built(
    { ...t6.definition, columns: [...t6.definition.columns.slice(0, -1), marked] },
    {
      ...columnsOf(t6),
      [id]: { table: t6.definition.name, definition: marked, kind: "number", nullable: false } as Column,
    },
  );
}

function roundNearestStep(steps: Expr<"number", false>, step: number): Expr<"number", false> {
  const node: Node = { op: "round", kind: "number", mode: "settle", of: times(steps, step).node, step };
  return expression(node, "number", false, { decimals: String(step).split(".")[1]?.length ?? 0, settled: true });
}

function columnsOf(table: Table<Columns>): Columns {
  return Object.fromEntries(table.definition.columns.map((column) => [column.id, table[column.id] as Column]));
}

/**
 * A table with its given columns; the first is the key. Names are the field's words: they become
 * headers, and the table's name in formulas.
 */
export function table<const G extends Readonly<Record<string, GivenColumn<Kind, boolean>>>>(
  name: string,
  columns: G,
): Table<{ readonly [P in keyof G]: G[P] extends GivenColumn<infer K, infer N> ? Column<K, N> : never }> {
  const definitions = Object.entries(columns).map(([id, column]): ColumnDefinition => ({ ...column.definition, id }));
  const first = definitions[0];
  if (!first || first.kind !== "text" || first.nullable)
    throw new Error(`Table ${name} needs a key as its first column.`);
  const bound = Object.fromEntries(
    definitions.map((definition): [string, Column] => [
      definition.id,
      { table: name, definition, kind: definition.kind, nullable: definition.nullable },
    ]),
  );
  return built({ name, key: first.id, columns: definitions, checks: [] }, bound) as never;
}

export { keyColumn as key };
