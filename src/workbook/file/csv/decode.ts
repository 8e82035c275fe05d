/** How the bytes of a text file are to be read. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The text of a file's bytes: by its byte order mark, else by where the zero bytes lie, else UTF-8 if it is valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.startsWith("\ufeff") ? text.slice(1) : text, encoding };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  const zeros = zeroBytes(bytes.subarray(0, 4_000));
  if (zeros.odd > zeros.looked / 4 && zeros.even < zeros.odd / 4) return "utf-16le";
  if (zeros.even > zeros.looked / 4 && zeros.odd < zeros.even / 4) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number; readonly looked: number } {
  let [even, odd] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd, looked: bytes.length / 2 };
}

/** Whether bytes are text: no zero bytes and hardly any control characters, or UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_000);
  if (head.length === 0) return false;
  if (encodingOf(bytes.subarray(0, 4_000)).startsWith("utf-16")) return true;
  let strange = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32)) strange += 1;
  }
  return strange * 100 <= head.length;
}
