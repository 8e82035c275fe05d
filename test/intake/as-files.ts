import { writeXlsx, type Cell } from "hucre/xlsx";
import { isCellError } from "../../src/workbook/cell";
import { sheetOf, type SheetGiven } from "./sheet-of";

/** Sheets as the bytes of an .xlsx: values, number formats, bold and merged cells. */
export function asXlsx(...sheets: readonly SheetGiven[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((given) => {
      const { name, origin, rows, looks, lookTable, merges, visibility } = sheetOf(given);
      const cells = new Map<string, Partial<Cell>>();
      rows.forEach((row, down) =>
        row.forEach((value, right) => {
          if (value === null) return;
          const look = lookTable[looks[down]?.[right] ?? 0];
          const shown = isCellError(value) ? value.error : value;
          cells.set(`${origin.row + down},${origin.column + right}`, {
            value: shown,
            ...(isCellError(value) && { type: "error" as const }),
            style: { numFmt: look?.numberFormat ?? "General", ...(look?.bold && { font: { bold: true } }) },
          });
        }),
      );
      return {
        name,
        cells,
        ...(visibility === "hidden" && { hidden: true }),
        merges: merges.map((area) => ({
          startRow: area.row,
          startCol: area.column,
          endRow: area.row + area.rows - 1,
          endCol: area.column + area.columns - 1,
        })),
      };
    }),
  });
}

/** Ways in which files of separated values are written. */
export const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": (text) => new TextEncoder().encode(text),
  "UTF-8 with a mark": (text) => new TextEncoder().encode(`\ufeff${text}`),
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "Windows-1252": (text) => Uint8Array.from([...text].map((letter) => windows1252(letter))),
};
export const separators = [",", ";", "\t"] as const;

/** Whether Windows-1252 has all letters of a text. */
export function isWindows1252(text: string): boolean {
  return [...text].every((letter) => letter.charCodeAt(0) <= 0xff || letter in beyondLatin);
}

const beyondLatin: Readonly<Record<string, number>> = { "€": 0x80, "–": 0x96, "’": 0x92, "…": 0x85 };

function windows1252(letter: string): number {
  return beyondLatin[letter] ?? letter.charCodeAt(0);
}

/**
 * A sheet as separated values; undefined where its look or merged cells say what no text can. A value with the separator, a quote or a line break is quoted. A mark stands before decimals as in the sheet's own typed
 * numbers.
 */
export function asSeparated(given: SheetGiven, separator: string): string | undefined {
  const { rows, looks, merges, origin } = sheetOf(given);
  if (merges.length > 0 || looks.some((row) => row?.some((look) => look !== 0))) return undefined;
  if (rows.some((row) => row.some((value) => typeof value === "object" && value !== null))) return undefined;
  const comma = rows.some((row) => row.some((value) => typeof value === "string" && /^\d+,\d{1,2}$/.test(value)));
  const width = origin.column + Math.max(...rows.map((row) => row.length));
  const text = (value: unknown): string => {
    const plain = typeof value === "number" ? String(value).replace(".", comma ? "," : ".") : String(value ?? "");
    return plain.includes(separator) || /["\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  const above = Array.from({ length: origin.row }, () => "".padEnd(Math.max(0, width - 1), separator));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, column) => text(row[column - origin.column])).join(separator),
  );
  return `${[...above, ...lines].join("\r\n")}\r\n`;
}
