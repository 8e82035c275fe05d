import type { Node } from "../expr";
import { sourceCell, textAt, type Dataset } from "../data";
import { doubles } from "../evaluate/doubles";
import { interpreterOf } from "../evaluate/interpreter";
import { fold } from "../evaluate/scalar";
import { parametersOf } from "../evaluate/store";
import { columnIn, tableIn, type Model } from "../model";
import type { Naming } from "../naming";
import type { Results, Value } from "../results";
import type { CellAddress, Explanation, FigureSource, Making, Role } from "./explanation";
import { english, labelsIn, type Speech, type Words, type WordsId } from "./words";

export interface ExplainOptions {
  /** How many levels of computed columns are unfolded below the first; 0 unless told. */
  readonly depth?: number;
  /** How many rows of an aggregate are shown before "and k more"; 5 unless told. */
  readonly rows?: number;
  /** Headers and table names as the workbook has them; the English ones unless told. */
  readonly naming?: Naming;
  /** The language of labels; English unless told. */
  readonly speech?: Speech;
}

/** Everything an explanation is made with. */
export interface Telling {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly rows: number;
  /** Levels of computed columns still to be unfolded. */
  readonly depth: number;
  /** The cell that is being explained: its row is "this row". */
  readonly cell: CellAddress;
  /** The same telling for another cell, with so many levels left. */
  at(cell: CellAddress, depth: number): Telling;
  explainNode(node: Node): Explanation;
  /** A cell, called by its header unless it is called for the part that it plays. */
  explainCell(cell: CellAddress, called?: Said): Explanation;
  compute(node: Node): Value;
  parameter(id: string): Value;
  find(table: string, column: string, key: string): number;
  header(table: string, column: string): string;
  tableName(table: string): string;
  label(words: Words): string;
}

/** The two functions that call each other through a telling: nodes read cells, and cells have rules of nodes. */
export interface Explainers {
  readonly node: (node: Node, telling: Telling) => Explanation;
  readonly cell: (cell: CellAddress, telling: Telling, called?: Said) => Explanation;
}

export function tellingOf(
  { model, dataset, results }: Pick<Telling, "model" | "dataset" | "results">,
  cell: CellAddress,
  options: ExplainOptions,
  explainers: Explainers,
): Telling {
  const parameters = parametersOf(model, dataset);
  const parameter = (id: string): Value => parameters.get(id) ?? null;
  const find = (table: string, column: string, key: string): number => {
    const data = results.column(table, column);
    if (data.kind !== "text") return -1;
    for (let row = 0; row < data.codes.length; row += 1) {
      const text = textAt(data, row);
      if (text !== null && fold(text) === fold(key)) return row;
    }
    return -1;
  };
  const interpret = interpreterOf(doubles, {
    column: (table, column, row) => results.value(table, column, row),
    parameter,
    rowsOf: (table) => rowsOf(dataset, table),
    decimalsOf: (table, column) => {
      const { settled, decimals } = columnIn(model, { table, column });
      return settled ? decimals : undefined;
    },
    find,
  });
  const { naming } = options;
  const say = labelsIn(options.speech ?? english);
  const at = (own: CellAddress, depth: number): Telling => {
    const telling: Telling = {
      model,
      dataset,
      results,
      rows: options.rows ?? 5,
      depth,
      cell: own,
      at,
      explainNode: (node) => explainers.node(node, telling),
      explainCell: (of, called) => explainers.cell(of, telling, called),
      compute: (node) => interpret(node, own),
      parameter,
      find,
      header: (table, column) => naming?.column(table, column) ?? columnIn(model, { table, column }).header,
      tableName: (table) => naming?.table(table) ?? table,
      label: say,
    };
    return telling;
  };
  return at(cell, options.depth ?? 0);
}

export function rowsOf(dataset: Dataset, table: string): number {
  return dataset.tables[table]?.rows ?? 0;
}

/** The key by which a person knows a row. */
export function rowName(telling: Telling, table: string, row: number): string {
  return String(telling.results.value(table, tableIn(telling.model, table).key, row) ?? row + 1);
}

/** Where a given cell stands in the user's workbook, when that is known. */
export function sourceOf(telling: Telling, { table, column, row }: CellAddress): FigureSource | undefined {
  const cell = sourceCell(telling.dataset.tables[table]?.source, row, column);
  return cell && { at: "cell", ...cell };
}

/** What a label says: its words by id, and the names and figures in them. */
export interface Said {
  readonly id: WordsId;
  readonly values?: Words["values"];
}

/** An explanation from its parts. What is the value of its last operand has that operand's unit and decimals where it has none of its own. */
export function told(
  telling: Telling,
  said: Said,
  value: Value,
  kind: Explanation["kind"],
  making: Making,
  children: readonly Explanation[] = [],
  more: Partial<Pick<Explanation, "unit" | "decimals" | "meaning" | "cell" | "source" | "folded">> = {},
): Explanation {
  const words: Words = { id: said.id, values: said.values ?? {} };
  const last = making.by === "last" ? children.filter((child) => child.role === "operand").at(-1) : undefined;
  return {
    words,
    label: telling.label(words),
    role: "operand",
    kind,
    value,
    making,
    children,
    ...(last === undefined ? {} : traitsOf(last)),
    ...more,
  };
}

export function inRole(of: Explanation, role: Role): Explanation {
  return { ...of, role };
}

type Traits = Pick<Explanation, "unit" | "decimals" | "meaning">;

/** Unit, decimals and meaning of a column or explanation, those that it has. */
export function traitsOf({
  unit,
  decimals,
  meaning,
}: { readonly [P in keyof Traits]?: Traits[P] | undefined }): Traits {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(meaning === undefined ? {} : { meaning }),
  };
}
