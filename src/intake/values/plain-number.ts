/** A plain number as whole digits and how many of them are decimals; the same object is filled again and again. */
export interface PlainNumber {
  /** The digits without sign, blanks and marks, as a whole number below 2^53. */
  digits: number;
  decimals: number;
  negative: boolean;
}

const longest = 24;
const mostDigits = 15;
const [zero, nine, comma, point] = [48, 57, 44, 46];

/**
 * Reads the plain ways to type a number, which are nearly all, without taking a text apart: an optional minus, digits,
 * blanks or the other mark between groups of three, decimals after the mark. False where the text is anything else, or
 * where its only mark stands before exactly three digits and could part thousands: then the full reading decides.
 */
export function readPlain(text: string, mark: "," | ".", into: PlainNumber): boolean {
  const length = text.length;
  if (length > longest) return false;
  let at = 0;
  let end = length;
  while (at < end && isGap(text.charCodeAt(at))) at += 1;
  while (end > at && isGap(text.charCodeAt(end - 1))) end -= 1;
  if (at === end) return false;
  let negative = false;
  const sign = text.charCodeAt(at);
  if (sign === 45 || sign === 0x2212) {
    negative = true;
    at += 1;
  }
  const decimalMark = mark === "," ? comma : point;
  // `run` counts the digits since the last separator, up to the decimal mark.
  let [digits, count, decimals, run, separator, groups] = [0, 0, -1, 0, 0, 0];
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      digits = digits * 10 + code - zero;
      count += 1;
      if (decimals >= 0) decimals += 1;
      else run += 1;
      continue;
    }
    const gap = isGap(code);
    if (decimals >= 0 || run === 0 || (!gap && code !== comma && code !== point)) return false;
    if (groups > 0 ? run !== 3 : run > 3 && code !== decimalMark) return false;
    if (code === decimalMark) {
      decimals = 0;
      continue;
    }
    const kind = gap ? 32 : code;
    if (separator !== 0 && separator !== kind) return false;
    separator = kind;
    groups += 1;
    run = 0;
  }
  if (count === 0 || count > mostDigits || decimals === 0 || (groups > 0 && run !== 3)) return false;
  // Only one mark, before exactly three digits: thousands or decimals.
  if (groups === 1 && separator !== 32 && decimals < 0) return false;
  if (groups === 0 && decimals === 3 && run <= 3) return false;
  into.digits = digits;
  into.decimals = decimals < 0 ? 0 : decimals;
  into.negative = negative;
  return true;
}

/** Blanks of any width that people and programs put into numbers. */
function isGap(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** The number that was read, as exact as a double can be. */
export function plainValue({ digits, decimals, negative }: PlainNumber): number {
  const value = decimals === 0 ? digits : digits / 10 ** decimals;
  return negative ? -value : value;
}
