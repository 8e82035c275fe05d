import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc";
import { fileFault } from "./fault";

/** One part of a package as it lies in the file: still compressed. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

/** Most bytes that one part and all parts together may inflate to, and how much more than compressed. */
export const zipLimits = {
  part: 700_000_000,
  total: 1_500_000_000,
  ratio: 400,
  ratioFrom: 20_000_000,
  entries: 65_535,
};

const storedSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;

/** The parts of a zip file by its directory. Nothing is inflated; sizes beyond the limits are refused here. */
export function readZip(bytes: Uint8Array, file: string): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (what: string): Error =>
    fileFault(
      "file-truncated",
      file,
      `"${file}" is damaged or was not saved to its end: ${what}`,
      "Open it in Excel, let it repair the file, save it and try again; or fetch the file again",
    );
  const end = endRecord(view, broken);
  const entries = new Map<string, ZipEntry>();
  let at = end.offset;
  let total = 0;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature)
      throw broken("its directory is incomplete");
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), flags);
    const sizes = {
      size: view.getUint32(at + 24, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    readZip64(view, at + 46 + nameLength, extraLength, sizes);
    if ((flags & 1) !== 0)
      throw fileFault(
        "file-encrypted",
        file,
        `"${file}" is a zip file with a password`,
        "Save it as an ordinary workbook without a password",
      );
    total += sizes.size;
    refuseBomb(file, name, sizes, total);
    if (sizes.offset + 30 > view.byteLength || view.getUint32(sizes.offset, true) !== storedSignature)
      throw broken(`the part "${name}" is missing`);
    const start = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
    if (start + sizes.compressed > view.byteLength) throw broken(`the part "${name}" is cut off`);
    if (!name.endsWith("/")) {
      const method = view.getUint16(at + 10, true);
      entries.set(name, {
        name,
        method,
        crc: view.getUint32(at + 16, true),
        size: sizes.size,
        compressed: bytes.subarray(start, start + sizes.compressed),
      });
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function refuseBomb(file: string, name: string, sizes: { size: number; compressed: number }, total: number): void {
  const ratio = sizes.size / Math.max(1, sizes.compressed);
  const swollen = sizes.size > zipLimits.ratioFrom && ratio > zipLimits.ratio;
  if (sizes.size <= zipLimits.part && total <= zipLimits.total && !swollen) return;
  throw fileFault(
    "file-too-large",
    file,
    `"${file}" would unpack to ${Math.round(Math.max(sizes.size, total) / 1e6)} MB (part "${name}"), more than is safe to open`,
    "Split the workbook, or remove unused formatted rows and columns, and save it again",
  );
}

function endRecord(view: DataView, broken: (what: string) => Error): { count: number; offset: number } {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    let count = view.getUint16(at + 10, true);
    let offset = view.getUint32(at + 16, true);
    if ((offset === 0xffffffff || count === 0xffff) && at >= 20 && view.getUint32(at - 20, true) === 0x07064b50) {
      const record = Number(view.getBigUint64(at - 12, true));
      if (record + 56 > view.byteLength) throw broken("its directory is missing");
      count = Number(view.getBigUint64(record + 32, true));
      offset = Number(view.getBigUint64(record + 48, true));
    }
    if (count > zipLimits.entries || offset > view.byteLength) throw broken("its directory is damaged");
    return { count, offset };
  }
  throw broken("its directory is missing");
}

/** Sizes of 4 GiB and more, or written by streaming programs, stand in an extra field. */
function readZip64(
  view: DataView,
  from: number,
  length: number,
  sizes: { size: number; compressed: number; offset: number },
): void {
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end;) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      const next = (): number => {
        field += 8;
        return field <= end ? Number(view.getBigUint64(field - 8, true)) : 0;
      };
      if (sizes.size === 0xffffffff) sizes.size = next();
      if (sizes.compressed === 0xffffffff) sizes.compressed = next();
      if (sizes.offset === 0xffffffff) sizes.offset = next();
    }
    at += 4 + size;
  }
}

function decodeName(bytes: Uint8Array, flags: number): string {
  const name = new TextDecoder((flags & 0x800) !== 0 ? "utf-8" : "latin1").decode(bytes);
  return name.replace(/\\/g, "/").replace(/^\/+/, "");
}

/** A part's bytes; its length and checksum are verified. */
export function inflateEntry(entry: ZipEntry, file: string): Uint8Array {
  const damaged = (): Error =>
    fileFault(
      "part-damaged",
      file,
      `The part "${entry.name}" of "${file}" is damaged`,
      "Open the file in Excel, let it repair it, save it and try again",
    );
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? entry.compressed : inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged();
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged();
  return bytes;
}

/**
 * How hard to compress. Level 4 takes half the time of fflate's usual 6 and gives files 2 % larger (measured on forms and
 * on the main job's sheets); 1 is for parts of megabytes.
 */
export const levels = { small: 4, quick: 1 } as const;

/** A part of ours, compressed; large ones quickly rather than small. */
export function zipEntry(name: string, bytes: Uint8Array): ZipEntry {
  const compressed = deflateSync(bytes, { level: bytes.length > 4_000_000 ? levels.quick : levels.small });
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, compressed };
}

/** A zip file of the entries in their order; the same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  const length = entries.reduce(
    (sum, entry, index) => sum + 76 + 2 * (names[index] as Uint8Array).length + entry.compressed.length,
    22,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry, index) => {
    const offset = at;
    const name = names[index] as Uint8Array;
    view.setUint32(at, storedSignature, true);
    writeHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    at += 30 + name.length + entry.compressed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index] as Uint8Array;
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] as number, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that the local and the central header share: version to extra length. The date is fixed: no clock here. */
function writeHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, 0x21, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
