import { Deflate, deflateSync } from "fflate";
import { crc32 } from "./crc";
import { levels, type ZipEntry } from "./zip";

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
  // Most parts come whole, and need none of what streaming holds ready.
  let stream: Deflate | undefined;
  let pending = "";
  let size = 0;
  let crc = 0;
  const flush = (last: boolean): void => {
    const bytes = encoder.encode(pending);
    pending = "";
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (last && stream === undefined) {
      compressed.push(deflateSync(bytes, { level: large ? levels.quick : levels.small }));
      return;
    }
    stream ??= new Deflate({ level: large ? levels.quick : levels.small }, (chunk) => compressed.push(chunk));
    stream.push(bytes, last);
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
