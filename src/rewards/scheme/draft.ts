import type { Column, GivenColumn, Meaning } from "../../rules/column";
import { inRow } from "../../rules/column";
import type { BooleanArgument, Expr, Kind, NumberArgument } from "../../rules/expr";
import { table, type AnyTable, type Check, type Table } from "../../rules/table";

type Columns = Readonly<Record<string, Column>>;

interface Adding {
  readonly meaning?: Meaning;
  readonly unit?: string;
  readonly origin?: string;
  readonly helper?: boolean;
}

/**
 * A table whose columns are only known from a scheme document: added by id, read by id. Where the columns are known when
 * the program is written, `table` is the way, because there a wrong id fails to compile.
 */
export interface Draft {
  readonly name: string;
  readonly has: (id: string) => boolean;
  readonly add: (id: string, header: string, value: Expr, options?: Adding) => void;
  readonly addSplit: (
    id: string,
    header: string,
    split: {
      readonly whole: NumberArgument;
      readonly weight: Expr<"number", false>;
      readonly within: readonly string[];
      readonly step: number;
    },
    options?: Adding,
  ) => void;
  readonly check: (check: Omit<Check, "when"> & { readonly when: BooleanArgument }) => void;
  /** This row's value of a column, whatever its kind. */
  readonly cell: (id: string) => Expr;
  readonly number: (id: string) => Expr<"number", false>;
  readonly text: (id: string) => Expr<"text", false>;
  readonly column: <K extends Kind = "number", N extends boolean = false>(id: string) => Column<K, N>;
  readonly finished: () => AnyTable;
}

/** An empty table with its given columns, the first of which is the key. */
export function draftOf(name: string, given: Readonly<Record<string, GivenColumn<Kind, boolean>>>): Draft {
  let drafted = table(name, given) as unknown as Table<Columns>;
  const column = (id: string): Column => {
    const definition = drafted.definition.columns.find((one) => one.id === id);
    if (definition === undefined) throw new Error(`Table ${name} has no column "${id}".`);
    return { table: name, definition, kind: definition.kind, nullable: definition.nullable };
  };
  return {
    name,
    has: (id) => drafted.definition.columns.some((one) => one.id === id),
    add: (id, header, value, options) => {
      drafted = drafted.add(id as never, header, () => value, options) as unknown as Table<Columns>;
    },
    addSplit: (id, header, split, options) => {
      drafted = drafted.addSplit(id as never, header, () => split, options) as unknown as Table<Columns>;
    },
    check: ({ when, ...check }) => {
      drafted = drafted.check({ ...check, column: check.column as never, when: () => when });
    },
    cell: (id) => inRow(column(id)),
    number: (id) => inRow(column(id)) as Expr<"number", false>,
    text: (id) => inRow(column(id)) as Expr<"text", false>,
    column: <K extends Kind, N extends boolean>(id: string) => column(id) as Column<K, N>,
    finished: () => drafted,
  };
}
