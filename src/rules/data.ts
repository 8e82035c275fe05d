/**
 * Columns as the engine keeps them. Numbers, dates (serial days of the 1900 system) and booleans (0 or 1)
 * are doubles, NaN where blank; texts are codes into a dictionary, -1 where blank.
 */
export type ColumnData = NumberColumn | TextColumn;

export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
  /** What its maker knows of all its values, so that nobody looks for it. */
  readonly span?: Span;
  /** Where its values are those of another column in the rows named. */
  readonly picked?: { readonly of: NumberColumn; readonly rows: Int32Array };
}

/**
 * Bounds of whole numbers (crossed where all are blank; infinite for others), and whether one may be blank. No value lies outside; they
 * need not be attained.
 */
export interface Span {
  readonly least: number;
  readonly most: number;
  readonly blanks: boolean;
}

export interface TextColumn {
  readonly kind: "text";
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/** The given and generated columns of one table. `source` says for each row which sheet row it came from, for messages. */
export interface TableData {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnData>>;
  readonly source?: RowSource;
}

/** Where rows came from: a sheet, the physical row (1-based) of each, and the column letters of given columns. */
export interface RowSource {
  readonly sheet: string;
  readonly rowNumbers: Int32Array;
  readonly letters: Readonly<Record<string, string>>;
  /**
   * Columns with values that stand in other rows (a row a year) or on another sheet; row number 0: in the row's own.
   * Without letters: on the sheet and in the column that the row's own place names.
   */
  readonly elsewhere?: Readonly<
    Record<string, { readonly sheet: string; readonly letters?: string; readonly rowNumbers: Int32Array }>
  >;
  /** Where rows came from several places (a column a month, a sheet a unit): which of them each row is of. */
  readonly places?: {
    readonly of: Int32Array;
    readonly list: readonly {
      readonly sheet: string;
      readonly letters: Readonly<Record<string, string>>;
      /** Where each row was a column of the sheet: its letters. */
      readonly column?: string;
    }[];
  };
}

/** Where some of the rows came from, in the order given: row numbers count from 0. */
export function sourceOfRows(source: RowSource, rows: ArrayLike<number>): RowSource {
  const picked = (list: Int32Array, none: number): Int32Array => Int32Array.from(rows, (row) => list[row] ?? none);
  return {
    ...source,
    rowNumbers: picked(source.rowNumbers, 0),
    ...(source.elsewhere && {
      elsewhere: Object.fromEntries(
        Object.entries(source.elsewhere).map(([column, own]) => [
          column,
          { ...own, rowNumbers: picked(own.rowNumbers, 0) },
        ]),
      ),
    }),
    ...(source.places && { places: { ...source.places, of: picked(source.places.of, -1) } }),
  };
}

/** The cell that a row's value was read from, by the first of the columns that is known; undefined without one. */
export function sourceCell(
  source: RowSource | undefined,
  row: number,
  ...columns: readonly string[]
): { readonly sheet: string; readonly address: string } | undefined {
  const number = source?.rowNumbers[row];
  if (source === undefined || number === undefined) return undefined;
  const place = source.places?.list[source.places.of[row] ?? -1] ?? source;
  for (const column of columns) {
    const letters = place.letters[column];
    const other = source.elsewhere?.[column];
    const otherRow = other?.rowNumbers[row] ?? 0;
    const otherLetters = other?.letters ?? letters;
    if (other && otherRow > 0 && otherLetters !== undefined)
      return { sheet: other.letters === undefined ? place.sheet : other.sheet, address: `${otherLetters}${otherRow}` };
    if (letters !== undefined) return { sheet: place.sheet, address: `${letters}${number}` };
  }
  return undefined;
}

/** The sheet and physical row that a row was made from: "Staff!7"; where it was a column, its letters: "Staff!C". */
export function sourceRow(source: RowSource, row: number): string {
  const place = source.places?.list[source.places.of[row] ?? -1];
  return `${place?.sheet ?? source.sheet}!${place?.column ?? source.rowNumbers[row] ?? 0}`;
}

/** Everything a model is evaluated on: tables by name, parameters by id (dates as serials; null where blank). */
export interface Dataset {
  readonly tables: Readonly<Record<string, TableData>>;
  readonly parameters: Readonly<Record<string, number | string | boolean | null>>;
}

/** Something wrong in one cell of a computed column: why, and the first cell that caused it. */
export interface Fault {
  readonly code: FaultCode;
  readonly table: string;
  readonly column: string;
  readonly row: number;
  /** The value that could not be used, for the message. */
  readonly read?: string | number;
}

export type FaultCode =
  | "division by zero"
  | "root of a negative number"
  | "no band holds the value"
  | "several bands hold the value"
  | "key not found"
  | "blank where a value is needed"
  | "too large to round exactly"
  | "nobody to share among"
  | "too large to share exactly"
  | "not a date"
  | "not a number"
  | (string & {});

/** Builds a number column from values, null for blank. */
export function numberColumn(values: readonly (number | null)[]): NumberColumn {
  return { kind: "number", values: Float64Array.from(values, (value) => value ?? Number.NaN) };
}

/** Builds a text column from values, null for blank. */
export function textColumn(values: readonly (string | null)[]): TextColumn {
  const codes = new Int32Array(values.length);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  values.forEach((value, row) => {
    if (value === null) {
      codes[row] = -1;
      return;
    }
    let code = codeOf.get(value);
    if (code === undefined) {
      code = dictionary.length;
      dictionary.push(value);
      codeOf.set(value, code);
    }
    codes[row] = code;
  });
  return { kind: "text", codes, dictionary };
}

/** A text of its own for each row, made when somebody first reads one: a million names take longer to make than what they name. */
export function namesOfRows(rows: number, nameOf: () => (row: number) => string): TextColumn {
  let codes: Int32Array | null = null;
  let dictionary: readonly string[] | null = null;
  const made = (): readonly string[] => {
    const name = nameOf();
    const names = new Array<string>(rows);
    for (let row = 0; row < rows; row += 1) names[row] = name(row);
    return names;
  };
  const ordered = (): Int32Array => {
    const own = new Int32Array(rows);
    for (let row = 0; row < rows; row += 1) own[row] = row;
    return own;
  };
  return {
    kind: "text",
    get codes() {
      return (codes ??= ordered());
    },
    get dictionary() {
      return (dictionary ??= made());
    },
  };
}

/** The text in a row, or null where it is blank. */
export function textAt(column: TextColumn, row: number): string | null {
  const code = column.codes[row];
  return code === undefined || code < 0 ? null : (column.dictionary[code] ?? null);
}

/** The number in a row, or null where it is blank. */
export function numberAt(column: NumberColumn, row: number): number | null {
  const value = column.values[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}
