import { areaAddress } from "../../../src/workbook/cell";
import type { SheetGiven, Given, Looked } from "../sheet-of";
import { settled, type Layout } from "./layouts";

/** A made-up sheet and what it says. Rows and columns 1-based and as letters are left to the reader: zero-based here. */
export interface PublicSheet {
  readonly sheet: SheetGiven;
  readonly tables: readonly TrueTable[];
  readonly layout: Layout;
}

export interface TrueTable {
  readonly header: readonly number[];
  readonly data: readonly number[];
  readonly columns: readonly {
    readonly column: number;
    readonly field: string;
    readonly year: number | null;
    readonly sum: number;
  }[];
  /** What the amounts are multiplied by. */
  readonly scale: number;
}

interface ValueColumn {
  readonly field: string;
  readonly word: string;
  readonly year: number | null;
}

/** A small generator of numbers, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed * 2_654_435_761 + 12_345;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const year = 2026;

function valueColumns(layout: Layout, choose: <V>(from: readonly V[]) => V): readonly ValueColumn[] {
  const { measures } = layout.lexicon;
  const word = (field: keyof typeof measures): string => choose(measures[field] ?? measures.budget);
  const [budget, outturn] = [word("budget"), word("outturn")];
  if (layout.columns === "one") return [{ field: "budget", word: budget, year }];
  if (layout.columns === "plan")
    return [
      { field: "outturn", word: outturn, year: year - 2 },
      { field: "prior_budget", word: budget, year: year - 1 },
      { field: "budget", word: budget, year },
    ];
  if (layout.columns === "follow-up")
    return [
      { field: "budget", word: budget, year },
      { field: "outturn", word: outturn, year },
      { field: "variance", word: word("variance"), year: null },
    ];
  return [
    { field: "outturn", word: outturn, year: year - 1 },
    { field: "budget", word: budget, year },
    ...(measures.budget_revised ? [{ field: "budget_revised", word: word("budget_revised"), year }] : []),
    { field: "forecast", word: word("forecast"), year },
    { field: "variance", word: word("variance"), year: null },
  ];
}

const bold = (value: Given): Given =>
  typeof value === "object" && value !== null && "look" in value
    ? { ...value, look: { ...value.look, bold: true } }
    : { value, look: { bold: true } };

/** A sheet of a layout. */
export function publicSheet(raw: Layout): PublicSheet {
  const layout = settled(raw);
  const random = numbersFrom(layout.pick + 1);
  const choose = <V>(from: readonly V[]): V => from[Math.floor(random() * from.length)] as V;
  const { lexicon } = layout;
  const scale = layout.scaleAt === "nowhere" ? { text: "", factor: 1 } : choose(lexicon.scale);
  const rows: Given[][] = [];
  const merges: string[] = [];
  const put = (row: number, column: number, value: Given): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as Given[];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  const merge = (row: number, column: number, height: number, width: number): void =>
    void merges.push(
      areaAddress({
        row: row + layout.offset.down,
        column: column + layout.offset.right,
        rows: height,
        columns: width,
      }),
    );

  let next = 0;
  for (let at = 0; at < layout.titles; at += 1) {
    const title =
      at === 0 ? choose(lexicon.titles) : at === 1 ? `${choose(lexicon.units)} ${year}` : choose(lexicon.notes);
    const said = layout.scaleAt === "title" && at === 0 ? `${title} (${scale.text})` : title;
    put(next, 0, said);
    if (at === 0 && layout.titleMerged) merge(next, 0, 1, 4);
    next += 1;
  }
  const scaleSaid = layout.scaleAt !== "nowhere" && (layout.scaleAt !== "title" || layout.titles > 0);
  if (layout.titles > 0 && layout.blankAfterTitle) next += 1;
  const context: Making = { layout, random, choose, put, merge, scale };
  const first = table(context, next, 0);
  const tables = [first.table];
  if (layout.second === "below") {
    put(first.end + 1, 0, choose(lexicon.titles));
    tables.push(table(context, first.end + 2, 0).table);
  }
  if (layout.second === "beside") tables.push(table(context, next, first.width + 1).table);
  for (let at = 0; at < layout.notes && layout.second !== "below"; at += 1)
    put(first.end + 1 + at, 0, lexicon.notes[at % lexicon.notes.length] ?? "");
  const { down, right } = layout.offset;
  return {
    layout,
    sheet: {
      name: "Sheet1",
      at: areaAddress({ row: down, column: right, rows: 1, columns: 1 }),
      rows,
      merges,
    },
    tables: tables.map((one) => ({
      ...one,
      scale: scaleSaid ? scale.factor : 1,
      header: one.header.map((row) => row + down),
      data: one.data.map((row) => row + down),
      columns: one.columns.map((column) => ({ ...column, column: column.column + right })),
    })),
  };
}

interface Making {
  readonly layout: Layout;
  readonly random: () => number;
  readonly choose: <V>(from: readonly V[]) => V;
  put(row: number, column: number, value: Given): void;
  merge(row: number, column: number, height: number, width: number): void;
  readonly scale: { readonly text: string; readonly factor: number };
}

interface Item {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

function table(
  making: Making,
  top: number,
  left: number,
): { readonly table: Omit<TrueTable, "scale">; readonly end: number; readonly width: number } {
  const { layout, choose, random, put, merge } = making;
  const { lexicon } = layout;
  const measured = valueColumns(layout, choose);
  const labelCount = layout.labels === "item" ? 1 : 2;
  const firstValue = left + labelCount + (layout.blankColumn ? 1 : 0);
  const order = headerOrder(layout, measured);
  const columns = order.map((column, at) => ({ ...column, column: firstValue + at }));
  const labels = headerLabels(making);
  const headerRows = header(making, columns, labels, top, left);

  const decimals = layout.numbers === "text with decimals" ? 2 : 0;
  const sign = (item: number): number =>
    layout.signs === "costs negative" ? -1 : layout.signs === "mixed" && item % 3 === 2 ? -1 : 1;
  const amount = (item: number): number => {
    const value = Math.floor(random() * 10 ** (2 + Math.floor(random() * 4))) + 11;
    return sign(item) * (decimals === 2 ? value + Math.floor(random() * 100) / 100 : value);
  };
  const makeItem = (name: string, at: number): Item => {
    const values: (number | null)[] = columns.map(() => amount(at));
    const of = (field: string): number => columns.findIndex((column) => column.field === field);
    if (at % 4 === 3 && layout.missing !== "") values[of("outturn") >= 0 ? of("outturn") : 0] = null;
    const [variance, budget, held] = [
      of("variance"),
      of("budget"),
      of("forecast") >= 0 ? of("forecast") : of("outturn"),
    ];
    if (variance >= 0) values[variance] = round((values[budget] ?? 0) - (values[held] ?? 0));
    return { name, values };
  };
  const names = shuffled(lexicon.items, random);
  const units = shuffled(lexicon.units, random).slice(0, 2 + Math.floor(random() * 3));
  const grouped = layout.groups !== "none" || (labelCount === 2 && layout.labels !== "code and item");
  const groups = (grouped ? units : [""]).map((name) => ({
    name,
    items: names.slice(0, (grouped ? 2 : 4) + Math.floor(random() * 3)).map(makeItem),
  }));
  const sumOf = (items: readonly Item[]): number[] =>
    columns.map((_, at) => round(items.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)));

  let row = top + headerRows.length;
  const data: number[] = [];
  const line = (labels: readonly Given[], values: readonly (number | null)[] | undefined, strong = false): void => {
    labels.forEach((label, at) => label !== null && put(row, left + at, strong ? bold(label) : label));
    values?.forEach((value, at) => {
      const written = write(layout, value, decimals);
      if (written !== null) put(row, firstValue + at, strong ? bold(written) : written);
    });
    row += 1;
  };
  const wide = (label: Given): Given[] =>
    labelCount === 2 ? (layout.labels === "code and item" ? [null, label] : [label, null]) : [label];
  const all = groups.flatMap(({ items }) => items);
  if (layout.total === "above") line(wide(choose(lexicon.totals)), sumOf(all), true);
  if (layout.blanks === "everywhere") row += 1;
  groups.forEach((group, groupAt) => {
    const code = 10 * (groupAt + 1);
    if (layout.groups === "section rows")
      line(layout.labels === "code and item" ? [code, group.name] : wide(group.name), undefined, random() < 0.5);
    if (layout.groups === "sums above" || layout.groups === "sums above, indented")
      line(wide(group.name), sumOf(group.items), true);
    if (layout.groups === "codes above") line([code, group.name], sumOf(group.items));
    if (layout.headerAgain && groupAt === 1 && headerRows.length === 1) {
      header(making, columns, labels, row, left);
      row += 1;
    }
    const start = row;
    group.items.forEach((item, at) => {
      data.push(row);
      const name: Given =
        layout.groups === "sums above, indented"
          ? indented(item.name, layout.pick)
          : layout.footnotes && at === 1
            ? `${item.name} ${["1)", "*", "¹", "(1)"][layout.pick % 4] ?? ""}`
            : item.name;
      const labels: Given[] =
        layout.labels === "item"
          ? [name]
          : layout.labels === "code and item"
            ? [code * 10 + at + 1, name]
            : layout.labels === "unit and item" || at === 0
              ? [group.name, name]
              : [null, name];
      line(labels, item.values);
      if (layout.ofWhich && at === 0)
        line(
          wide(lexicon.ofWhich + (names[at + 2] ?? "")),
          item.values.map((value) => (value === null ? null : round(Math.trunc(value / 3)))),
        );
    });
    if (layout.labels === "merged down" && group.items.length > 1 && !layout.ofWhich)
      merge(start, left, group.items.length, 1);
    if (layout.subtotals !== "none") {
      const label = choose(lexicon.subtotals).replace("{x}", group.name);
      line(wide(label), sumOf(group.items), layout.subtotals === "below, bold");
    }
    if (layout.blanks !== "none") row += 1;
  });
  if (layout.total.startsWith("below")) line(wide(choose(lexicon.totals)), sumOf(all), layout.total === "below, bold");
  const sums = sumOf(all);
  return {
    table: {
      header: headerRows,
      data,
      columns: columns.map(({ column, field, year: of }, at) => ({ column, field, year: of, sum: sums[at] ?? 0 })),
    },
    end: row,
    width: firstValue + columns.length - left,
  };
}

function headerOrder(layout: Layout, columns: readonly ValueColumn[]): readonly ValueColumn[] {
  if (layout.header !== "measures over years" && layout.header !== "years over measures") return columns;
  const words = columns.filter(({ field }) => field === "budget" || field === "outturn").slice(0, 2);
  const years = [year - 1, year];
  const field = (word: ValueColumn, of: number): string =>
    word.field === "budget" && of < year ? "prior_budget" : word.field;
  const made = (word: ValueColumn, of: number): ValueColumn => ({ field: field(word, of), word: word.word, year: of });
  return layout.header === "measures over years"
    ? words.flatMap((word) => years.map((of) => made(word, of)))
    : years.flatMap((of) => words.map((word) => made(word, of)));
}

function headerLabels({ layout, choose }: Making): readonly string[] {
  const { lexicon } = layout;
  return layout.labels === "item"
    ? [choose(lexicon.itemHeaders)]
    : layout.labels === "code and item"
      ? [choose(lexicon.accountHeaders), choose(lexicon.itemHeaders)]
      : [choose(lexicon.unitHeaders), choose(lexicon.itemHeaders)];
}

/** Writes the header and gives its rows. */
function header(
  { layout, put, merge, scale }: Making,
  columns: readonly (ValueColumn & { readonly column: number })[],
  labels: readonly string[],
  top: number,
  left: number,
): readonly number[] {
  const suffix = layout.scaleAt === "header" ? ` (${scale.text})` : "";
  const mark = layout.footnotes ? (["1)", "*", "¹", "(1)"][layout.pick % 4] ?? "") : "";
  const two =
    layout.header === "years over measures" ||
    layout.header === "measures over years" ||
    layout.header === "year under measure";
  const bottom = top + (two ? 1 : 0);
  const corner = layout.scaleAt === "corner" ? scale.text : labels[0];
  const labelRow = two && layout.pick % 2 === 0 ? top : bottom;
  labels.forEach((label, at) => {
    if (layout.pick % 7 === 0 && layout.scaleAt !== "corner") return;
    put(labelRow, left + at, (at === 0 ? corner : label) ?? null);
    if (two && labelRow === top && layout.pick % 4 === 0) merge(top, left + at, 2, 1);
  });
  const glue = layout.header === "line breaks" ? "\n" : " ";
  columns.forEach(({ word, year: of, column }, at) => {
    const before = columns[at - 1];
    if (layout.header === "years over measures") {
      if (before?.year !== of) put(top, column, of);
      put(bottom, column, word + suffix);
    } else if (layout.header === "measures over years") {
      if (before?.word !== word) put(top, column, word + suffix);
      put(bottom, column, of);
    } else if (layout.header === "year under measure") {
      put(top, column, word + suffix);
      if (of !== null) put(bottom, column, of);
    } else
      put(
        bottom,
        column,
        (of === null ? word : word.length <= 2 || layout.pick % 3 > 0 ? `${word}${glue}${of}` : `${of}${glue}${word}`) +
          suffix +
          (at === 0 ? mark : ""),
      );
  });
  if (layout.header === "years over measures" || layout.header === "measures over years") {
    const key = (at: number): unknown =>
      layout.header === "years over measures" ? columns[at]?.year : columns[at]?.word;
    if (layout.pick % 5 > 0)
      for (let at = 0; at < columns.length;) {
        let width = 1;
        while (at + width < columns.length && key(at + width) === key(at)) width += 1;
        if (width > 1) merge(top, columns[at]?.column ?? 0, 1, width);
        at += width;
      }
  }
  const rows = two ? [top, bottom] : [bottom];
  if (layout.scaleAt !== "row under header") return rows;
  for (const { column } of columns) put(bottom + 1, column, scale.text);
  return [...rows, bottom + 1];
}

const indented = (name: string, pick: number): Given =>
  pick % 2 === 0 ? `   ${name}` : ({ value: name, look: { indent: 1 } } satisfies Looked);
const round = (value: number): number => Math.round(value * 100) / 100;

function shuffled<V>(values: readonly V[], random: () => number): readonly V[] {
  const left = [...values];
  return values.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as V);
}

function write(layout: Layout, value: number | null, decimals: number): Given {
  if (value === null) return layout.missing === "0" ? 0 : layout.missing === "" ? null : layout.missing;
  if (layout.numbers === "numbers") return value;
  const { thousands, decimal } = layout.lexicon;
  const [whole = "", rest = ""] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (rest === "" ? "" : decimal + rest);
  if (value >= 0) return digits;
  return layout.negatives === "brackets"
    ? `(${digits})`
    : layout.negatives === "trailing"
      ? `${digits}-`
      : `${layout.negatives === "minus" ? "-" : "\u2212"}${digits}`;
}
