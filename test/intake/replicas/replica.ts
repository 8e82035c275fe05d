import { areaAddress, columnLetters, type CellValue } from "../../../src/workbook/cell";
import type { CellLook } from "../../../src/workbook/snapshot";
import type { Given, Looked, SheetGiven } from "../sheet-of";

/** What a person reads off a table: physical rows from 1, columns by letters. */
export interface TrueReading {
  readonly kind: "budget" | "indicators";
  readonly header: readonly number[];
  readonly rows: Readonly<Record<RowTag, readonly number[]>>;
  /** The field of every amount column; several where two words are equally true. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly sums: Readonly<Record<string, number>>;
}

/** A sheet laid out as a public body publishes it, with made-up figures, and its true reading. */
export interface Replica {
  readonly id: string;
  readonly file: string;
  readonly sheet: SheetGiven;
  readonly tables: readonly TrueReading[];
  /** The separator of a text file; absent for a workbook. */
  readonly separator?: string;
}

export type RowTag = "data" | "section" | "subtotal" | "total" | "other" | "blank";
type Show = (value: number) => Given;

/** A column of figures: how its figures come about and what they are. */
export interface FigureColumn {
  /** The words that are true of it; none: not an amount column (shares, percent). */
  readonly fields: readonly string[];
  readonly make: (random: () => number, row: readonly number[]) => number;
  /** Worked out from the row's other figures, also in a row of sums. */
  readonly worked: boolean;
  readonly show: Show;
}

const plain: Show = (value) => value;

/** Amounts between two bounds, in whole steps. */
export function made(
  field: string | readonly string[],
  low: number,
  high: number,
  step = 1,
  show = plain,
): FigureColumn {
  return {
    fields: list(field),
    make: (random) => clean(Math.round((low + random() * (high - low)) / step) * step),
    worked: false,
    show,
  };
}

/** Amounts near those of another column to the left (by index); where it holds none yet, of any size. */
export function near(field: string | readonly string[], of: number, step = 1, show = plain): FigureColumn {
  return {
    fields: list(field),
    make: (random, row) => clean(Math.round(((row[of] ?? 10 + random() * 80) * (0.9 + random() * 0.2)) / step) * step),
    worked: false,
    show,
  };
}

/** Figures worked out within the row. */
export function worked(
  field: string | readonly string[],
  work: (row: readonly number[]) => number,
  show = plain,
): FigureColumn {
  return { fields: list(field), make: (_, row) => work(row), worked: true, show };
}

/** Floating sums such as 0.1 + 0.2 brought back to four decimals. */
export const clean = (value: number): number => Math.round(value * 10_000) / 10_000;
const list = (field: string | readonly string[]): readonly string[] =>
  typeof field === "string" ? (field === "" ? [] : [field]) : field;

/** Ways to write a number as text. */
export function typed(
  thousands: string,
  decimal: string,
  decimals: number,
  minus: "lead" | "trail" | "brackets" = "lead",
  real = "-",
): Show {
  return (value) => {
    const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
    const text = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (rest === undefined ? "" : decimal + rest);
    if (value >= 0) return text;
    return minus === "lead" ? `${real}${text}` : minus === "trail" ? `${text}-` : `(${text})`;
  };
}

/** A share shown as percent text. */
export const percentText =
  (decimal: string, decimals = 1, gap = " "): Show =>
  (value) =>
    `${value.toFixed(decimals).replace(".", decimal)}${gap}%`;

export interface RowLook {
  readonly bold?: boolean;
  readonly filled?: boolean;
  readonly indent?: number;
  readonly topBorder?: boolean;
}

interface Built {
  readonly cells: Given[];
}

/** Lays a table out row by row, keeps what each row is, and adds its sums up. */
export class Sheet {
  private readonly built: Built[] = [];
  private readonly merges: string[] = [];
  private tables: TableOf[] = [];
  private readonly random: () => number;

  constructor(
    readonly id: string,
    readonly file: string,
    readonly name = "Sheet1",
    private readonly down = 0,
  ) {
    let state = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
    this.random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
  }

  /** Rows of words outside the tables: titles above, notes below. */
  words(...lines: readonly (string | null | readonly Given[])[]): this {
    for (const line of lines) this.push(line === null ? [] : typeof line === "string" ? [line] : [...line]);
    return this;
  }

  /** Merges cells of the row that was put last: from a column to another, over a number of rows. */
  merge(first: number, last: number, rows = 1): this {
    const row = this.down + this.built.length - 1;
    this.merges.push(areaAddress({ row, column: first, rows, columns: last - first + 1 }));
    return this;
  }

  /** Starts a table. `columns` holds null for a column of labels or an empty one. */
  table(kind: "budget" | "indicators", columns: readonly (FigureColumn | null)[]): this {
    this.tables.push(new TableOf(kind, columns));
    return this;
  }

  header(...cells: readonly Given[]): this {
    this.current.header.push(this.push([...cells]));
    return this;
  }

  /** A data row: its labels go into the columns of labels from the left; null leaves one blank. */
  data(labels: readonly Given[], look: RowLook = {}, own: Readonly<Record<number, Given>> = {}): this {
    const table = this.current;
    const values: number[] = [];
    for (const [at, column] of table.columns.entries())
      if (column && !column.worked)
        values[at] = at in own ? figureIn(own[at] ?? null) : column.make(this.random, values);
    table.work(values);
    for (const at of Object.keys(own)) values[Number(at)] = figureIn(own[Number(at)] ?? null);
    const row = this.put("data", labels, values, look, own);
    table.add(values);
    table.lastData = { row, values };
    return this;
  }

  /** Many data rows that only differ in their labels. */
  rows(labels: readonly (readonly Given[] | string)[], look: RowLook = {}): this {
    for (const one of labels) this.data(typeof one === "string" ? [one] : one, look);
    return this;
  }

  section(cells: readonly Given[] | string, look: RowLook = {}): this {
    const row = this.push((typeof cells === "string" ? [cells] : [...cells]).map((cell) => looked(cell, look)));
    this.current.tags.push([row, "section"]);
    return this;
  }

  blank(): this {
    this.current.tags.push([this.push([]), "blank"]);
    return this;
  }

  /** The sum of the data rows since the last subtotal of the level; a total covers every row. */
  subtotal(labels: readonly Given[] | string, look: RowLook = {}, level = 1): this {
    return this.sum("subtotal", labels, this.current.since(level), look);
  }

  total(labels: readonly Given[] | string, look: RowLook = {}): this {
    return this.sum("total", labels, this.current.all, look);
  }

  /** A row that states the sum of the data rows that `rows` puts below it. */
  head(
    labels: readonly Given[] | string,
    look: RowLook,
    rows: (sheet: this) => void,
    tag: "subtotal" | "total" = "subtotal",
  ): this {
    const at = this.built.length;
    const row = this.push([]);
    const table = this.current;
    const before = [...table.all];
    table.tags.push([row, tag]);
    rows(this);
    const values = table.columns.map((column, index) =>
      column ? clean((table.all[index] ?? 0) - (before[index] ?? 0)) : NaN,
    );
    table.work(values);
    this.fill(at, typeof labels === "string" ? [labels] : labels, values, look);
    return this;
  }

  /** A row with figures that is not data: a part of the row above, a memo line. `of` makes its figures from the last data row. */
  other(
    labels: readonly Given[] | string,
    of: (value: number, column: number) => number,
    look: RowLook = {},
    tag: RowTag = "other",
  ): this {
    const values = this.current.lastData.values.map((value, column) => clean(of(value, column)));
    this.put(tag, typeof labels === "string" ? [labels] : labels, values, look, {});
    return this;
  }

  /** A row worked out from the sums so far: a result, a balance. */
  derived(
    labels: readonly Given[] | string,
    of: (total: number, column: number) => number,
    look: RowLook = {},
    tag: RowTag = "total",
  ): this {
    const values = this.current.all.map((value, column) => clean(of(value, column)));
    this.put(tag, typeof labels === "string" ? [labels] : labels, values, look, {});
    return this;
  }

  /** Any row, said what it is. */
  row(tag: RowTag, cells: readonly Given[]): this {
    this.current.tags.push([this.push([...cells]), tag]);
    return this;
  }

  /** Cells put beside the last row, such as another table to the right. */
  beside(column: number, cells: readonly Given[]): this {
    const row = this.built.at(-1)?.cells ?? [];
    while (row.length < column) row.push(null);
    for (const [at, cell] of cells.entries()) row[column + at] = cell;
    return this;
  }

  done(options: { readonly separator?: string } = {}): Replica {
    return {
      id: this.id,
      file: this.file,
      sheet: {
        name: this.name,
        at: `A${this.down + 1}`,
        rows: this.built.map(({ cells }) => cells),
        merges: this.merges,
      },
      tables: this.tables.map((table) => table.truth(this.down)),
      ...options,
    };
  }

  private get current(): TableOf {
    const table = this.tables.at(-1);
    if (!table) throw new Error("no table was begun");
    return table;
  }

  private sum(tag: RowTag, labels: readonly Given[] | string, values: readonly number[], look: RowLook): this {
    const own = values.map(clean);
    this.current.work(own);
    this.put(tag, typeof labels === "string" ? [labels] : labels, own, look, {});
    return this;
  }

  private put(
    tag: RowTag,
    labels: readonly Given[],
    values: readonly number[],
    look: RowLook,
    own: Readonly<Record<number, Given>>,
  ): number {
    const at = this.built.length;
    const row = this.push([]);
    this.current.tags.push([row, tag]);
    this.fill(at, labels, values, look, own);
    return row;
  }

  private fill(
    at: number,
    labels: readonly Given[],
    values: readonly number[],
    look: RowLook,
    own: Readonly<Record<number, Given>> = {},
  ): void {
    const left = [...labels];
    const cells = this.current.columns.map((column, index): Given => {
      if (!column) return left.shift() ?? null;
      if (index in own) return own[index] ?? null;
      const value = values[index] ?? NaN;
      return Number.isNaN(value) ? null : column.show(value);
    });
    const built = this.built[at];
    if (built) built.cells.push(...cells.map((cell) => looked(cell, look)));
  }

  private push(cells: Given[]): number {
    this.built.push({ cells });
    return this.built.length;
  }
}

class TableOf {
  readonly header: number[] = [];
  readonly tags: (readonly [number, RowTag])[] = [];
  readonly all: number[];
  lastData: { readonly row: number; readonly values: readonly number[] } = { row: 0, values: [] };
  private readonly levels = new Map<number, number[]>();

  constructor(
    private readonly kind: "budget" | "indicators",
    readonly columns: readonly (FigureColumn | null)[],
  ) {
    this.all = columns.map((column) => (column ? 0 : NaN));
  }

  add(values: readonly number[]): void {
    for (const at of this.all.keys()) {
      const value = values[at] ?? NaN;
      if (!Number.isNaN(value)) this.all[at] = clean((this.all[at] ?? 0) + value);
    }
  }

  /** The sums since the last subtotal of a level; the level then begins anew. */
  since(level: number): readonly number[] {
    const before = this.levels.get(level) ?? this.columns.map(() => 0);
    const now = [...this.all];
    for (let under = 1; under <= level; under += 1) this.levels.set(under, now);
    return now.map((value, at) => value - (before[at] ?? 0));
  }

  work(values: number[]): void {
    for (const [at, column] of this.columns.entries())
      if (column?.worked) values[at] = clean(column.make(() => 0, values));
  }

  truth(down: number): TrueReading {
    const rows = (tag: RowTag): readonly number[] =>
      this.tags.filter(([, own]) => own === tag).map(([row]) => row + down);
    const amounts = this.columns.flatMap((column, at) => (column && column.fields.length > 0 ? [{ column, at }] : []));
    return {
      kind: this.kind,
      header: this.header.map((row) => row + down),
      rows: {
        data: rows("data"),
        section: rows("section"),
        subtotal: rows("subtotal"),
        total: rows("total"),
        other: rows("other"),
        blank: rows("blank"),
      },
      fields: Object.fromEntries(amounts.map(({ column, at }) => [columnLetters(at), column.fields])),
      sums: Object.fromEntries(amounts.map(({ at }) => [columnLetters(at), clean(this.all[at] ?? 0)])),
    };
  }
}

function figureIn(given: Given): number {
  const value: CellValue = isLooked(given) ? given.value : given;
  return typeof value === "number" ? value : NaN;
}

const isLooked = (given: Given): given is Looked => typeof given === "object" && given !== null && "look" in given;

function looked(given: Given, look: Partial<CellLook>): Given {
  if (Object.keys(look).length === 0) return given;
  return isLooked(given) ? { value: given.value, look: { ...given.look, ...look } } : { value: given, look };
}
