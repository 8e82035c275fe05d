import type { CellValue } from "../../cell";
import type { Snapshot } from "../../snapshot";
import { plainLook } from "../read-styles";
import { decodeText } from "./decode";
import { recordsOf, separatorOf } from "./records";

const mostRecords = 1_048_576;

/**
 * Reads a file of separated values as a workbook of one sheet, named after the file. Every value is text as it stands:
 * what is a number is for intake to say. Row numbers are record numbers; a first line "sep=;" is a blank row.
 */
export function readCsv(bytes: Uint8Array, name: string): Snapshot {
  const { text } = decodeText(bytes);
  const separator = separatorOf(text);
  const records = recordsOf(text, separator, mostRecords + 1);
  const rows = records
    .slice(0, mostRecords)
    .map((record, at) => (at === 0 && saysSeparator(record) ? [] : record.map(cellOf)));
  return {
    name,
    sheets: [
      {
        name: sheetNameOf(name),
        visibility: "visible",
        ours: false,
        protected: false,
        origin: { row: 0, column: 0 },
        rows,
        lookTable: [plainLook],
        looks: [],
        formulas: new Map(),
        merges: [],
        tables: [],
      },
    ],
    own: [],
    names: [],
    problems:
      records.length > mostRecords
        ? [
            {
              severity: "error",
              code: "file-too-long",
              message: `"${name}" holds more than ${mostRecords} records; a sheet has no more rows than that.`,
              where: { at: "file", file: name },
              fix: "Split the file and read the parts one by one.",
              values: { most: mostRecords },
            },
          ]
        : [],
  };
}

function saysSeparator(record: readonly string[]): boolean {
  return /^sep=.?$/i.test(record[0] ?? "") && record.slice(1).every((value) => value === "");
}

function cellOf(value: string): CellValue {
  return value === "" ? null : value.length > 32_767 ? value.slice(0, 32_767) : value;
}

function sheetNameOf(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  return base.replace(/\.[a-z0-9]{1,5}$/i, "").slice(0, 31) || "Sheet1";
}
