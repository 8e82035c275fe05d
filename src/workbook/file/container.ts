import { fileFault } from "./fault";
import { readZip, type ZipEntry } from "./zip";

/** The parts of a workbook file, or a fault that says what the file is instead. */
export function openContainer(bytes: Uint8Array, file: string): Map<string, ZipEntry> {
  if (bytes.length === 0)
    throw fileFault("file-empty", file, `"${file}" is empty (0 bytes)`, "Fetch or save the file again");
  if (isOle(bytes)) throw oleFault(bytes, file);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    const text = looksLikeText(bytes) ? " but text" : "";
    throw fileFault(
      "not-a-workbook",
      file,
      `"${file}" is not a workbook${text}`,
      "Give an Excel workbook (.xlsx or .xlsm)",
    );
  }
  const entries = readZip(bytes, file);
  if (entries.has("[Content_Types].xml")) return entries;
  const open = entries.has("mimetype") && entries.has("content.xml");
  throw fileFault(
    open ? "opendocument" : "not-a-workbook",
    file,
    open ? `"${file}" is an OpenDocument file` : `"${file}" is a zip file, but not a workbook`,
    open ? "Save it as an Excel workbook (.xlsx)" : "Give an Excel workbook (.xlsx or .xlsm)",
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isOle(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

/** Encrypted workbooks and workbooks before 2007 share a container; the names of its streams tell them apart. */
function oleFault(bytes: Uint8Array, file: string): Error {
  if (containsWide(bytes, "EncryptedPackage")) {
    return fileFault(
      "file-encrypted",
      file,
      `"${file}" is protected with a password and cannot be read`,
      "Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it",
    );
  }
  if (containsWide(bytes, "Workbook") || containsWide(bytes, "Book")) {
    return fileFault(
      "file-legacy",
      file,
      `"${file}" is in the format of Excel 97-2003 (.xls)`,
      "Open it in Excel and save it as an Excel workbook (.xlsx)",
    );
  }
  return fileFault("not-a-workbook", file, `"${file}" is not a workbook`, "Give an Excel workbook (.xlsx or .xlsm)");
}

/** Whether a directory entry's name (UTF-16) occurs. */
function containsWide(bytes: Uint8Array, text: string): boolean {
  const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]).concat([0, 0]);
  const first = wide[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
