import type { Place, Problem } from "../../problem/problem";
import { serialOf } from "../../rules/dates";

/** A cell of a row as it was read: JSON gives its own kinds, separated values give texts. */
export type RowCell = number | string | boolean | null;

/** The row of a list's place that is its header: where the name of a column stands. */
export const headerRow = -1;

/** Rows of one list, and where each cell of them stands. */
export interface RowList {
  readonly rows: readonly Readonly<Record<string, RowCell>>[];
  readonly placeOf: (row: number, field: string) => Place;
}

export const rowLists = ["units", "staff", "absence", "measures", "teams", "indicators"] as const;
export type RowListName = (typeof rowLists)[number];
export type SchemeRows = Readonly<Partial<Record<RowListName, RowList>>>;

/** What a column of a list is called, and what it holds. */
export interface Field {
  readonly id: string;
  readonly kind: "text" | "number" | "date" | "boolean";
  /** Other names under which a list may have it; letter case, blanks and signs do not count. */
  readonly names: readonly string[];
  /** An amount, which a sheet may state in thousands. */
  readonly money?: boolean;
}

/** Reads values that stand as text; undefined where a text is none. */
export interface TextReaders {
  readonly number: (text: string) => number | undefined;
  readonly date: (text: string) => number | undefined;
  readonly boolean: (text: string) => boolean | undefined;
}

/** Plain texts only: 1234.5, 2026-12-31, true or yes. */
export const plainReaders: TextReaders = {
  number: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : undefined),
  date: (text) => {
    const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
    return found === null ? undefined : serialOf(Number(found[1]), Number(found[2]), Number(found[3]));
  },
  boolean: (text) =>
    ({ true: true, yes: true, "1": true, false: false, no: false, "0": false })[text.trim().toLowerCase()],
};

/** A list read by its fields: values by field id, blanks as null. */
export interface ReadList {
  readonly rows: readonly Readonly<Record<string, RowCell>>[];
  /** What each field is called in the list. */
  readonly called: Readonly<Record<string, string>>;
  readonly placeOf: (row: number, id: string) => Place;
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
}

const expected: Readonly<Record<Field["kind"], string>> = {
  text: "a text",
  number: "a number",
  date: "a date such as 2026-03-01",
  boolean: "yes or no",
};

/** Reads a list by the names of its columns. Values of another kind than the field's are problems at their place. */
export function readList(list: RowList, fields: readonly Field[], readers: TextReaders): ReadList {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const byName = new Map(
    fields.flatMap((field) => [field.id, ...field.names].map((name) => [plain(name), field] as const)).reverse(),
  );
  const found = new Map<string, Field>();
  const unknown = new Set<string>();
  const problems: Problem[] = [];
  const called: Record<string, string> = {};
  for (const row of list.rows) {
    for (const name of Object.keys(row)) {
      if (found.has(name) || unknown.has(name)) continue;
      const field = byName.get(plain(name));
      if (field === undefined) unknown.add(name);
      else if (field.id in called) unknown.add(name);
      else {
        found.set(name, field);
        called[field.id] = name;
      }
    }
  }
  const placeOf = (row: number, id: string): Place => list.placeOf(row, called[id] ?? id);
  const rows = list.rows.map((row, index) =>
    Object.fromEntries(
      [...found].map(([name, field]): [string, RowCell] => {
        const value = row[name] ?? null;
        const read = valueOf(value, field, readers);
        if (read !== undefined) return [field.id, read];
        problems.push({
          severity: "error",
          code: "value-unreadable",
          message: `"${String(value)}" was read in the column ${name}; expected ${expected[field.kind]}.`,
          where: placeOf(index, field.id),
          fix: "Correct the value, or leave it blank.",
          values: { read: String(value), field: name },
        });
        return [field.id, null];
      }),
    ),
  );
  return { rows, called, placeOf, unknown: [...unknown], problems };
}

function valueOf(value: RowCell, field: Field, readers: TextReaders): RowCell | undefined {
  if (value === null || (typeof value === "string" && value.trim() === "")) return null;
  switch (field.kind) {
    case "text":
      return typeof value === "boolean" ? undefined : String(value).trim();
    case "number":
      if (typeof value === "boolean") return value ? 1 : 0;
      return typeof value === "number" ? (Number.isFinite(value) ? value : undefined) : readers.number(value);
    case "date":
      if (typeof value === "boolean") return undefined;
      return typeof value === "number" ? value : (plainReaders.date(value) ?? readers.date(value));
    case "boolean":
      if (typeof value === "boolean") return value;
      return typeof value === "number"
        ? value === 0 || value === 1
          ? value === 1
          : undefined
        : readers.boolean(value);
  }
}

/** A cell of a list without a sheet: staff[2].hours; the name of a column is staff.hours. */
export function fieldOfRow(list: string, row: number, field: string): string {
  return row === headerRow ? `${list}.${field}` : `${list}[${row + 1}].${field}`;
}

/** Rows written in a program or a JSON file: a place is the list, the row's number from 1 and the field. */
export function plainRows(
  lists: Readonly<Partial<Record<RowListName, readonly Readonly<Record<string, RowCell>>[]>>>,
): SchemeRows {
  return Object.fromEntries(
    Object.entries(lists).map(([name, rows]) => [
      name,
      {
        rows,
        placeOf: (row: number, field: string): Place => ({ at: "field", field: fieldOfRow(name, row, field) }),
      },
    ]),
  );
}
