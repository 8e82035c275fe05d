import { WrittenFault, type At } from "./syntax";

/** A word, number, text or sign of a rule. `what` shows it in messages. */
export type Token =
  | ({ readonly kind: "number"; readonly digits: string; readonly percent: boolean; readonly what: string } & At)
  | ({ readonly kind: "text"; readonly value: string; readonly what: string } & At)
  | ({ readonly kind: "word"; readonly word: string; readonly what: string } & At)
  /** A name in brackets, for names with blanks: [Parent fee]. */
  | ({ readonly kind: "bracketed"; readonly word: string; readonly what: string } & At)
  | ({ readonly kind: "sign"; readonly sign: string; readonly what: string } & At)
  | ({ readonly kind: "end"; readonly what: "the end" } & At);

/** Longer texts are not rules that a person reads. */
const longestRule = 4_000;

const blanks = /\s+/y;
const numbers = /(?:\d+(?:\.\d+)?|\.\d+)\s*%?/y;
const words = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const brackets = /\[([^[\]]+)\]/y;
const texts = /"((?:[^"]|"")*)"/y;
const signs = /<>|<=|>=|[-+*/^=<>(),;≤≥≠−·×]/uy;
/** Signs that mean another; a semicolon parts arguments where a comma marks decimals. */
const same: Readonly<Record<string, string>> = {
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
  "−": "-",
  "·": "*",
  "×": "*",
  ";": ",",
};

/** The words of a rule, the end last. Throws WrittenFault where a character belongs to none. */
export function tokensOf(text: string): Token[] {
  if (text.length > longestRule) {
    throw new WrittenFault(longestRule + 1, `a rule has at most ${longestRule} characters; divide it into steps`);
  }
  const tokens: Token[] = [];
  let place = 0;
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    if (found !== null) place = pattern.lastIndex;
    return found;
  };
  while (place < text.length) {
    if (taken(blanks)) continue;
    const at = place + 1;
    const token = tokenAt(at, taken);
    if (token === null) throw unreadable(text, at);
    tokens.push(token);
  }
  return [...tokens, { kind: "end", at: text.length + 1, what: "the end" }];
}

function tokenAt(at: number, taken: (pattern: RegExp) => RegExpExecArray | null): Token | null {
  const number = taken(numbers)?.[0];
  if (number !== undefined) return numberToken(at, number);
  const word = taken(words)?.[0];
  if (word !== undefined) return { kind: "word", word, at, what: `"${word}"` };
  const bracketed = taken(brackets)?.[1];
  if (bracketed !== undefined) return { kind: "bracketed", word: bracketed.trim(), at, what: `"[${bracketed}]"` };
  const value = taken(texts)?.[1];
  if (value !== undefined) return { kind: "text", value: value.replaceAll('""', '"'), at, what: `the text "${value}"` };
  const sign = taken(signs)?.[0];
  if (sign !== undefined) return { kind: "sign", sign: same[sign] ?? sign, at, what: `"${sign}"` };
  return null;
}

const mostDigits = 15;

function numberToken(at: number, written: string): Token {
  const percent = written.endsWith("%");
  const digits = written.replace(/\s*%$/, "").trim();
  if (/^0\d/.test(digits)) {
    throw new WrittenFault(
      at,
      `"${digits}" begins with 0; write thousands without a separator, and dates as date(2026, 8, 1)`,
    );
  }
  if (digits.replace(/\D/g, "").replace(/^0+/, "").length > mostDigits) {
    throw new WrittenFault(at, `a number has at most ${mostDigits} digits`);
  }
  return { kind: "number", digits, percent, at, what: `"${written.trim()}"` };
}

function unreadable(text: string, at: number): WrittenFault {
  const character = text.charAt(at - 1);
  if (character === '"') return new WrittenFault(at, 'a text that begins with " and does not end');
  if (character === "[") return new WrittenFault(at, "a name that begins with [ and does not end");
  return new WrittenFault(at, `"${character}" is no sign of a rule`);
}
