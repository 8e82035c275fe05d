import type { Snapshot } from "../snapshot";
import { looksLikeText } from "./csv/decode";
import { readCsv } from "./csv/read-csv";
import { readWorkbook } from "./read";

/**
 * Reads a workbook or a file of separated values, whichever the bytes are: a zip archive and an old or encrypted
 * workbook go to the workbook reader (which says what is wrong), text goes to the CSV reader. `name` is for messages.
 */
export function readAny(bytes: Uint8Array, name: string): Snapshot {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return !zip && namedAsText(name) && looksLikeText(bytes) ? readCsv(bytes, name) : readWorkbook(bytes, name);
}

/** A text file that calls itself a workbook is a mistake to be told, not a table. */
function namedAsText(name: string): boolean {
  return !/\.(?:xlsx|xlsm|xls|xlsb|ods)$/i.test(name);
}
