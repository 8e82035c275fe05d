import { wordsOf } from "../header-words";
import { scaleIn } from "../survey/scale";
import { surveyLanguages } from "../survey/words/languages";
import { vocabularies } from "../synonyms/languages";

/** The decimal mark of a column of typed numbers. */
export type DecimalMark = "," | ".";

/** A number read from text, exact as decimal digits. */
export interface NumberRead {
  /** The plain decimal text, such as "-1234.50", before percent and unit. */
  readonly digits: string;
  readonly percent: boolean;
  /** 1,000 or 1,000,000 where the cell itself says tkr or Mkr. */
  readonly scale: number | null;
  /** One mark before exactly three digits: thousands or decimals. */
  readonly ambiguous: boolean;
}

const missingTexts = new Set([
  ...wordsOf((vocabulary) => vocabulary.missing),
  ...surveyLanguages.flatMap(({ missing }) => missing),
  "",
  "-",
  "–",
  "—",
  "−",
  "--",
  "..",
  "...",
  "…",
  ".",
  "x̄",
  "*",
  "**",
  ":",
  "•",
  "///",
  "/",
]);
/** Letters that stand for a value that is withheld or not applicable, in a column of figures only. */
const withheldLetters = /^(?:[cxzuks]|\(?[cxz]\)|np|nc|ns|nd|na|fc)$/i;

/** Whether a text in a column of figures stands for a value that is withheld: "c", "x", "z" as statistical offices write. */
export function isWithheld(text: string): boolean {
  return text.length <= 5 && withheldLetters.test(text.trim());
}
const units = new Map(vocabularies.flatMap((vocabulary) => Object.entries(vocabulary.amountUnits)));

/** Marks in brackets as in statistics of the United Kingdom: [c] confidential, [x] not available, [z] not applicable, [low]. */
const bracketed = /^\[(?:[a-z]{1,2}|low|note \d+)\]$/;

/** Whether a text means that there is no value: "-", "..", "n/a", "saknas", "[c]". */
export function isMissing(text: string): boolean {
  const first = text.charCodeAt(0);
  // No word for a missing value begins with a digit.
  if (text.length >= 30 || (first >= 48 && first <= 57)) return false;
  const plain = text.trim().toLowerCase();
  if (missingTexts.has(plain)) return true;
  if (first === 91) return bracketed.test(plain);
  return plain.startsWith("#") && missingTexts.has(plain.slice(1));
}

/** A currency before the digits. */
const heading =
  /^(-?)\s*(€|\$|£|us\$|r\$|a\$|kr\.?|sek|nok|dkk|isk|eur|usd|gbp|chf|fr\.|pln|zł|kshs?\.?|rs\.?|zar)\s*(?=[-(\d.,])(.*)$/iu;
/** What may stand behind the digits of an amount and multiplies nothing. */
const currencies =
  /^(?::-|,-|€|\$|£|kr|eur|euros?|usd|gbp|nok|dkk|sek|isk|chf|pln|zł|zl|brl|r\$|kes|kshs?|zar|kronor|kroner|dollars?|pounds?)$/u;
const percents = new Set([
  "%",
  "procent",
  "percent",
  "per cent",
  "prozent",
  "prosent",
  "prosenttia",
  "pct",
  "pour cent",
  "por ciento",
  "por cento",
  "per cento",
  "v.h",
]);

/** A mark behind the digits that says something of them and is no part of them: 1 234¹, 12.3 (p), 45*, 7 [r], 12 r. */
const footnote =
  /(?<=\d)(?:\s*(?:\*+|[†‡]|[⁰¹²³⁴-⁹]+\)?|\[[a-z0-9]{1,2}\]|\((?:[prefbs]|[1-9])\))|(?:\s|(?<=[.,]\d+))[prefb])\s*$/iu;

/**
 * Reads a number typed as text: blanks of any kind or marks between thousands, comma or point before decimals, percent,
 * brackets, leading or trailing minus (typed or real), currency and tkr/Mkr. Undefined where the text is no number.
 */
export function readNumber(text: string, mark: DecimalMark): NumberRead | undefined {
  if (text.length > 60) return undefined;
  let rest = text
    .replace(/[\u00a0\u202f\u2009\u2007\u2008\u200a\u3000\t\n\r]/g, " ")
    .replace(/[\u2212\u2013\u2012\ufe63]/g, "-")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(footnote, "")
    .trim();
  let negative = false;
  const brackets = /^\((.*)\)$/.exec(rest);
  if (brackets) {
    negative = true;
    rest = (brackets[1] ?? "").trim();
  }
  let percent = false;
  let scale: number | null = null;
  const head = heading.exec(rest);
  const sign = head ? (head[2] ?? "").toLowerCase() : "";
  if (head) rest = `${head[1] ?? ""}${head[3] ?? ""}`;
  const inner = head && !negative ? /^\((.*)\)$/.exec(rest) : null;
  if (inner) {
    negative = true;
    rest = (inner[1] ?? "").trim();
  }
  const tail = /^(.*?[\d)-])\s*(%|[\p{L}€$£][\p{L}€$£. ]*|:-|,-)$/u.exec(rest);
  if (tail) {
    const word = (tail[2] ?? "").toLowerCase().replace(/\.$/, "");
    if (percents.has(word)) percent = true;
    else if (units.has(word)) scale = units.get(word) ?? 1;
    else if (!currencies.test(word)) {
      // "£1.2m" and "1,2 Mio. €" say millions; a lone "m" without a currency could be metres.
      const said = scaleIn(sign === "" ? word : `${sign} ${word}`);
      if (said === undefined || (sign === "" && word.length < 2)) return undefined;
      scale = said;
    }
    rest = (tail[1] ?? "").trim();
  }
  if (/^-\s*[\d.,(]/.test(rest)) {
    if (negative) return undefined;
    negative = true;
    rest = rest.slice(1).trim();
  } else if (/[\d]\s*-$/.test(rest)) {
    if (negative) return undefined;
    negative = true;
    rest = rest.slice(0, -1).trim();
  } else if (rest.startsWith("+")) rest = rest.slice(1).trim();
  const plain = plainDigits(rest, mark);
  if (plain === undefined) return undefined;
  return { digits: negative ? `-${plain.digits}` : plain.digits, percent, scale, ambiguous: plain.ambiguous };
}

function plainDigits(
  text: string,
  mark: DecimalMark,
): { readonly digits: string; readonly ambiguous: boolean } | undefined {
  if (/^\d+$/.test(text)) return { digits: text, ambiguous: false };
  if (/^\d*[.,]\d+$/.test(text) || /^\d+[.,]$/.test(text)) {
    const at = text.search(/[.,]/);
    const grouped = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
    if (grouped && text[at] !== mark) return { digits: text.slice(0, at) + text.slice(at + 1), ambiguous: true };
    return { digits: `${text.slice(0, at) || "0"}.${text.slice(at + 1) || "0"}`, ambiguous: grouped };
  }
  const groups = /^(\d{1,3})([ '’.,])(\d{3}(?:\2\d{3})*)(?:([.,])(\d*))?$/.exec(text);
  if (!groups) return scientific(text);
  const [, first = "", separator = "", middle = "", decimal, decimals = ""] = groups;
  if (decimal !== undefined && decimal === separator) return undefined;
  const whole = first + middle.replaceAll(separator, "");
  return { digits: decimal === undefined ? whole : `${whole}.${decimals || "0"}`, ambiguous: false };
}

function scientific(text: string): { readonly digits: string; readonly ambiguous: boolean } | undefined {
  return /^\d+(?:[.,]\d+)?[eE][+-]?\d{1,2}$/.test(text)
    ? { digits: String(Number(text.replace(",", "."))), ambiguous: false }
    : undefined;
}

/** What a text says about the decimal mark of its column: "," or "." where it is certain, else undefined. */
export function markShown(text: string): DecimalMark | undefined {
  const digits = text.replace(/[^\d.,]/g, "");
  const comma = digits.lastIndexOf(",");
  const point = digits.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  const at = Math.max(comma, point);
  if (at < 0) return undefined;
  const used: DecimalMark = comma >= 0 ? "," : ".";
  const other: DecimalMark = used === "," ? "." : ",";
  if (digits.indexOf(used) !== at) return other;
  return digits.length - at - 1 === 3 && /^[1-9]\d{0,2}[.,]/.test(digits)
    ? /\d[\s\u00a0\u202f\u2009]\d{3}/.test(text)
      ? used
      : undefined
    : used;
}

/** Decimal digits times a power of ten, rounded half away from zero to two decimals; exact, not in floating point. */
export function toOre(digits: string, scale: number): number {
  const power = Math.round(Math.log10(scale));
  const shifted = Number(`${digits}e${power + 2}`);
  return (Math.sign(shifted) * Math.round(Math.abs(shifted))) / 100;
}
