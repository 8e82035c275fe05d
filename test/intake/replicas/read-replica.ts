import { inspect, type Inspection } from "../../../src/app/inspect";
import { readAny } from "../../../src/workbook/file/read-any";
import { sheetOf, type Given } from "../sheet-of";
import type { Replica } from "./replica";

/** What intake says of a replica: a text file by its bytes, a workbook by its cells. */
export function inspectReplica(replica: Replica): Inspection {
  if (replica.separator === undefined)
    return inspect({ name: replica.file, sheets: [sheetOf(replica.sheet)], own: [], names: [], problems: [] });
  const { separator } = replica;
  const text = replica.sheet.rows
    .map((row) => row.map((cell) => quoted(textOf(cell), separator)).join(separator))
    .join("\r\n");
  return inspect(readAny(new TextEncoder().encode(text), replica.file));
}

function textOf(given: Given): string {
  const value = typeof given === "object" && given !== null && "look" in given ? given.value : given;
  return value === null ? "" : typeof value === "object" ? "" : String(value);
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
