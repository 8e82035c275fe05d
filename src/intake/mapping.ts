import { z } from "zod";
import { normalised } from "./header-words";
import type { HeaderPlace, MeasureRows, MeasureText, Reading, ReadTable, Role } from "./reading";
import { signConventions } from "./sign-convention";

const role = z.enum([
  "units",
  "budget",
  "indicators",
  "staff",
  "roster",
  "providers",
  "tariff",
  "economy",
  "surveys",
  "score tables",
  "inputs and outputs",
]);

const mappedColumn = z.strictObject({
  /** The header as read, several rows joined by " / ". */
  header: z.string().min(1),
  /** The field it gives; null: the column is not to be read; absent: whatever header and content say. */
  field: z.string().min(1).nullable().optional(),
  /** The column is one of several that hold parts of one amount; its header names the unit or account. */
  part: z.literal(true).optional(),
});

const mappedBlock = z.strictObject({
  sheet: z.string().min(1),
  /** Which block of its sheet, counted from 0; only a hint, the headers decide. */
  block: z.number().int().min(0).default(0),
  /** What the block holds; null: it is not to be read. */
  role: role.nullable(),
  columns: z.array(mappedColumn),
  /** In which direction the records run: down the rows, or across the columns with the fields under each other. */
  records: z.enum(["down", "across"]).optional(),
  /** The mark before decimals in numbers typed as text. */
  decimal: z.enum([",", "."]).optional(),
  /** How costs and revenue are written. */
  signs: z.enum(signConventions).optional(),
  /** Whether rows below the total of the whole table are records of their own or left out. */
  below: z.enum(["records", "left out"]).optional(),
  /** Of a budget: whether it counts beside another one of the workbook. */
  beside: z.literal(true).optional(),
  /** What rows hold whose text in the column with the field "measure" is this; null: they are not to be read. */
  measures: z.array(z.strictObject({ text: z.string().min(1), field: z.string().min(1).nullable() })).optional(),
  /** Whether columns whose headers name no measure hold parts of one amount: a column a unit or account. */
  parts: z.boolean().optional(),
});

/** What a person has settled: which sheet holds what, and which header means which field. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  blocks: z.array(mappedBlock),
  /** Sheets that are not to be read. */
  ignored: z.array(z.string()).default([]),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedBlock = z.infer<typeof mappedBlock>;
export type MappedColumn = z.infer<typeof mappedColumn>;

/** A mapping that settles nothing. */
export const noMapping: Mapping = { version: 1, blocks: [], ignored: [] };

/** A block as it stands on its sheet, and the entry of a mapping that it amounts to. */
export interface Proposed {
  readonly sheet: string;
  readonly range: string;
  readonly headers: readonly HeaderPlace[];
  /** What the table would hold if its records ran across, where that is open. */
  readonly across?: Role;
  /** Where rows hold different measures: which texts say so, and in which rows. */
  readonly measures?: MeasureRows;
  readonly entry: MappedBlock;
}

/**
 * The mapping that a reading amounts to, for a person to correct: unmatched columns stand with field null, tables that
 * were not read with role null. What `settled` says beside roles and columns is kept.
 */
export function proposeMapping(reading: Reading, settled: Mapping = noMapping): Mapping {
  return {
    version: 1,
    blocks: [
      ...proposedBlocks(reading, settled).map(({ entry }) => entry),
      // Which way records run is no property of a table that was read the other way.
      ...settled.blocks.filter(({ records, role: is }) => records === "down" && is === null),
    ],
    ignored: [...settled.ignored],
  };
}

/** The same, block by block, with where each lies. */
export function proposedBlocks(reading: Reading, settled: Mapping = noMapping): readonly Proposed[] {
  const read = reading.tables.flatMap((table): Proposed[] => {
    const { sheet, role: is } = table;
    // Rows below the total are asked about, and lie in the table as it was surveyed.
    const range = table.surveyed?.range ?? table.range;
    const headers: readonly HeaderPlace[] =
      table.layout?.headers ?? table.fields.map(({ letters, header }) => ({ letters, header }));
    const named = headers.flatMap(({ header }) => (header === null || header === "" ? [] : [{ header }]));
    if (named.length === 0) return [];
    const before = settled.blocks.find((block) => sameBlock(block, { sheet, columns: named }));
    const columns = headers.flatMap(({ letters, row, header }): MappedColumn[] => {
      if (header === null || header === "") return [];
      // What was settled after this reading, by another answer, stands.
      const known = before?.columns.find((column) => column.header === header);
      if (known) return [known];
      if (row !== undefined) return [{ header, field: table.fields.find((field) => field.row === row)?.field ?? null }];
      const field = fieldAt(table, letters);
      return [{ header, field, ...(field !== null && isPart(table, letters) && { part: true as const }) }];
    });
    const { decimal, signs, parts, below, beside } = before ?? {};
    const measures = before?.measures ?? table.measures?.texts.flatMap(measureEntry);
    const more = {
      ...(table.across && { records: "across" as const }),
      ...(decimal && { decimal }),
      ...(signs && { signs }),
      ...(below && { below }),
      ...(beside && { beside }),
      ...(parts !== undefined && { parts }),
      ...(measures && measures.length > 0 && { measures }),
    };
    const entry = { sheet, block: table.layout?.block ?? 0, role: is, columns, ...more };
    return [{ sheet, range, headers, entry, ...(table.measures && { measures: table.measures }) }];
  });
  const unread = (reading.unread ?? []).map(({ sheet, range, block, headers, across }): Proposed => {
    const columns = headers.flatMap(({ header }) => (header === null || header === "" ? [] : [{ header }]));
    const before = settled.blocks.find((one) => sameBlock(one, { sheet, columns }));
    return { sheet, range, headers, entry: before ?? { sheet, block, role: null, columns }, ...(across && { across }) };
  });
  return [...read, ...unread];
}

/** The field that a reading takes from a column; rows of different measures have one that says which. */
function fieldAt({ fields, measures }: ReadTable, letters: string): string | null {
  if (measures?.letters === letters) return "measure";
  const found = fields.find(
    (field) => field.header !== null && (field.partLetters?.includes(letters) ?? field.letters === letters),
  );
  // What amounts of several measures are is said by their rows.
  return measures && found?.elsewhere ? "amount" : (found?.field ?? null);
}

/** Whether a column became records of its own because its header names a unit or account. */
function isPart({ fields, across }: ReadTable, letters: string): boolean {
  return !across && fields.some(({ parts }) => parts?.includes(letters) === true);
}

/** What a text says that its rows hold, where that is known. */
function measureEntry({ text, field, asked }: MeasureText): readonly { text: string; field: string | null }[] {
  return asked ? [] : [{ text, field }];
}

/** Two mappings as one: where both speak of a block, the later one counts. */
export function mergedMapping(first: Mapping, later: Mapping): Mapping {
  const kept = first.blocks.filter((block) => !later.blocks.some((other) => sameBlock(block, other)));
  return {
    version: 1,
    blocks: [...kept, ...later.blocks],
    ignored: [...new Set([...first.ignored, ...later.ignored])],
  };
}

/** Whether two entries speak of the same block: of one sheet, with headers that are mostly the same. */
export function sameBlock(
  one: Pick<MappedBlock, "sheet" | "columns">,
  other: Pick<MappedBlock, "sheet" | "columns">,
): boolean {
  if (one.sheet !== other.sheet) return false;
  const headers = new Set(one.columns.map(({ header }) => normalised(header)));
  const shared = other.columns.filter(({ header }) => headers.has(normalised(header))).length;
  return shared > 0 && shared * 2 >= Math.min(one.columns.length, other.columns.length);
}
