import { Deflate } from "fflate";
import { crc32 } from "./crc";
import type { ZipEntry } from "./zip";

const flushLength = 1 << 19;

/** Gathers a part's text in pieces and compresses it as it comes, so that a large sheet is never held twice. */
export interface PartBuilder {
  add(text: string): void;
  finish(): ZipEntry;
}

/** Begins a part of ours. `large` compresses quickly rather than small. */
export function partBuilder(name: string, large: boolean): PartBuilder {
  const encoder = new TextEncoder();
  const compressed: Uint8Array[] = [];
  const deflate = new Deflate({ level: large ? 1 : 6 }, (chunk) => compressed.push(chunk));
  let pending = "";
  let size = 0;
  let crc = 0;
  const flush = (last: boolean): void => {
    const bytes = encoder.encode(pending);
    pending = "";
    size += bytes.length;
    crc = crc32(bytes, crc);
    deflate.push(bytes, last);
  };
  return {
    add(text) {
      pending += text;
      if (pending.length >= flushLength) flush(false);
    },
    finish() {
      flush(true);
      const length = compressed.reduce((sum, chunk) => sum + chunk.length, 0);
      const all = new Uint8Array(length);
      let at = 0;
      for (const chunk of compressed) {
        all.set(chunk, at);
        at += chunk.length;
      }
      return { name, method: 8, crc, size, compressed: all };
    },
  };
}
