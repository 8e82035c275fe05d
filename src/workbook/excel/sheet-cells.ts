import { addressOf, days1904, type Area, type CellValue } from "../cell";
import { isDateFormat } from "../number-format";
import type { CellLook } from "../snapshot";
import { storedFormula } from "./stored-formula";

/** What Excel answered for some rows of a sheet. */
export interface RowsRead {
  /** Counted from the first used row. */
  readonly first: number;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  /** Absent where the sheet has no formulas. */
  readonly formulas?: readonly (readonly unknown[])[];
  /** Absent where the sheet has no errors. */
  readonly types?: readonly (readonly unknown[])[];
  /** Emphasis by cell, or by row with one entry each; absent where it was not asked for. */
  readonly cellLooks?: readonly (readonly Properties[])[];
  readonly rowLooks?: readonly Properties[];
}

/** What Excel says of the look of a cell or row; what is mixed over a row is null. */
export interface Properties {
  readonly format?: {
    readonly font?: { readonly bold?: boolean | null; readonly italic?: boolean | null };
    readonly fill?: { readonly color?: string | null };
    readonly borders?: { readonly top?: { readonly style?: string | null } };
    readonly indentLevel?: number | null;
  };
}

/** The used cells of a sheet, as a snapshot holds them. */
export interface SheetCells {
  readonly rows: readonly (readonly CellValue[])[];
  readonly lookTable: readonly CellLook[];
  readonly looks: readonly (Uint16Array | undefined)[];
  readonly formulas: ReadonlyMap<string, string>;
}

const plainLook: CellLook = {
  numberFormat: "General",
  bold: false,
  italic: false,
  filled: false,
  topBorder: false,
  indent: 0,
};
/** Puts the rows that Excel answered together. `tableAt` names the table that a cell stands in. */
export function sheetCells(
  used: Area,
  parts: readonly RowsRead[],
  date1904: boolean,
  tableAt: (row: number, column: number) => string | undefined,
): SheetCells {
  const rows: CellValue[][] = [];
  const looks: (Uint16Array | undefined)[] = [];
  const formulas = new Map<string, string>();
  const book = lookBook();
  const dates = new Map<string, boolean>();
  const isDate = (format: string): boolean => {
    let known = dates.get(format);
    if (known === undefined) dates.set(format, (known = isDateFormat(format)));
    return known;
  };
  for (const part of [...parts].sort((one, other) => one.first - other.first)) {
    part.values.forEach((given, index) => {
      const row = used.row + part.first + index;
      const values: CellValue[] = [];
      const ofRow = new Uint16Array(given.length);
      let last = -1;
      given.forEach((value, offset) => {
        const formula = part.formulas?.[index]?.[offset];
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
        if (isFormula) {
          const column = used.column + offset;
          formulas.set(addressOf({ row, column }), storedFormula(formula, tableAt(row, column)));
        }
        const format = textOr(part.numberFormats[index]?.[offset], "General");
        const read = cellValue(value, part.types?.[index]?.[offset], isFormula);
        const cell = date1904 && typeof read === "number" && isDate(format) ? read + days1904 : read;
        values.push(cell);
        if (cell !== null) last = offset;
        ofRow[offset] = book.indexOf(format, part.cellLooks?.[index]?.[offset] ?? part.rowLooks?.[index]);
      });
      rows.push(values.slice(0, last + 1));
      looks.push(last >= 0 && ofRow.some((look) => look !== 0) ? ofRow : undefined);
    });
  }
  return { rows, lookTable: book.table, looks, formulas };
}

/** Excel gives "" for a blank cell as for a formula that makes an empty text, and an error as its text. */
function cellValue(value: unknown, type: unknown, isFormula: boolean): CellValue {
  if (value === "") return isFormula ? "" : null;
  if (typeof value === "string") return type === "Error" ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

interface LookBook {
  readonly table: CellLook[];
  indexOf(numberFormat: string, properties: Properties | undefined): number;
}

/** Cells that look alike share an entry; entry 0 is the plain look. */
function lookBook(): LookBook {
  const table: CellLook[] = [plainLook];
  const seen = new Map<string, number>([[keyOf(plainLook), 0]]);
  return {
    table,
    indexOf(numberFormat, properties) {
      const look = lookOf(numberFormat, properties);
      const key = keyOf(look);
      let index = seen.get(key);
      if (index === undefined) {
        index = table.push(look) - 1;
        seen.set(key, index);
      }
      return index;
    },
  };
}

function keyOf(look: CellLook): string {
  const marks = [look.bold, look.italic, look.filled, look.topBorder].map(Number).join("");
  return `${marks}${look.indent} ${look.numberFormat}`;
}

function lookOf(numberFormat: string, properties: Properties | undefined): CellLook {
  const { font, fill, borders, indentLevel } = properties?.format ?? {};
  // Excel says white for a cell without a fill.
  const color = fill?.color ?? "";
  const border = borders?.top?.style ?? "None";
  return {
    numberFormat,
    bold: font?.bold === true,
    italic: font?.italic === true,
    filled: color !== "" && color.toUpperCase() !== "#FFFFFF",
    topBorder: border !== "None" && border !== "",
    indent: indentLevel ?? 0,
  };
}
