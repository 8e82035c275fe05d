import type { Cells } from "./cells";
import { kinds } from "./cells";
import type { HeaderRows } from "./find-header";
import { isYear } from "./period";
import type { Period } from "./survey-column";
import { onlyUnit } from "./scale";

export interface Profile {
  readonly numbers: number;
  readonly texts: number;
  readonly distinct: number;
  readonly whole: boolean;
  readonly signed: boolean;
  readonly zeros: number;
  readonly years: boolean;
  readonly sequence: boolean;
  /** Typed with zeros in front (0127), as only names are. */
  readonly leadingZeros: boolean;
  /** Most are typed with a currency or with marks between thousands. */
  readonly written: boolean;
  /** Each is as large as the one above or larger, and not all are the same. */
  readonly ascending: boolean;
  /** All have the same number of digits, three or more. */
  readonly sameLength: boolean;
  readonly filled: number;
  readonly rows: number;
}

const sampled = 400;

/** The columns of a block with their meaning. `subjects` is what sheet name and titles say. */

export function profileOf(cells: Cells, from: number, end: number, column: number): Profile {
  let [numbers, texts, filled, rows] = [0, 0, 0, 0];
  const seen = new Set<string | number>();
  let [whole, years, sequence, signed] = [true, true, true, false];
  let zeros = 0;
  let before = NaN;
  let [leadingZeros, ascending, sameLength] = [false, true, true];
  let [length, writtenAs] = [0, 0];
  const step = Math.max(1, Math.floor((end - from) / 4_000));
  for (let row = from; row < end; row += step) {
    const kind = cells.kind(row, column);
    if (kind === kinds.blank) continue;
    rows += 1;
    filled += 1;
    if (kind === kinds.number) {
      const value = cells.number(row, column);
      numbers += 1;
      if (!Number.isInteger(value)) whole = false;
      if (!isYear(value)) years = false;
      if (value < 0) signed = true;
      if (value === 0) zeros += 1;
      if (!Number.isNaN(before) && value !== before + step) sequence = false;
      if (before > value) ascending = false;
      before = value;
      const raw = cells.grid.value(row, column);
      if (typeof raw === "string" && /^\s*0\d+\s*$/.test(raw)) leadingZeros = true;
      if (typeof raw === "string" && /[$€£]|\d[\s.,'\u00a0\u202f]\d{3}(?!\d)/.test(raw)) writtenAs += 1;
      const digits = String(Math.abs(value)).length;
      if (length !== 0 && digits !== length) sameLength = false;
      length = digits;
      if (seen.size < sampled) seen.add(value);
    } else if (kind === kinds.text || kind === kinds.date) {
      texts += 1;
      if (seen.size < sampled) seen.add(cells.text(row, column));
    }
  }
  return {
    signed,
    zeros,
    numbers,
    texts,
    filled,
    rows,
    distinct: seen.size,
    whole,
    years: years && numbers > 0,
    sequence: sequence && numbers > 3,
    leadingZeros,
    written: writtenAs * 2 > numbers,
    ascending: ascending && seen.size > 2,
    sameLength: sameLength && length >= 3 && numbers > 2,
  };
}

export interface RawColumn {
  readonly column: number;
  readonly text: string;
  readonly profile: Profile;
}

/** Whether numbers are names: account, id, year, running number. */
export function isCode(
  { column, text, profile }: RawColumn,
  label: number,
  figure: number,
  period: Period | null,
  place: {
    readonly firstText: number;
    readonly lastText: number;
    readonly richest: number;
    readonly beforeText: boolean;
    /** Whether a column of texts has the same header and a word for name: "Produkt" beside "Produkt-Bez". */
    readonly namedBeside: boolean;
    /** Whether figures stand right of the first column of texts. */
    readonly figuresAfter: boolean;
  },
): boolean {
  if (profile.leadingZeros && figure < 0.6) return true;
  if (profile.whole && !profile.signed && figure < 0.6 && (place.namedBeside || codeEnding.test(text.trim())))
    return true;
  if (period !== null && period.year !== null) return false;
  if (label > 0.9 && label > figure && codeWords.test(text)) return true;
  const inFront = column < place.firstText && place.figuresAfter && figure < 0.6;
  if (inFront && !profile.signed && (profile.ascending || (profile.whole && profile.sameLength))) return true;
  if (profile.signed || profile.zeros * 10 > profile.numbers)
    return (
      profile.distinct <= 2 &&
      (profile.zeros < profile.numbers || place.beforeText) &&
      profile.numbers > 8 &&
      figure === 0 &&
      column < place.lastText
    );
  if (!profile.whole) return false;
  if ((text === "" || onlyUnit(text)) && column < place.firstText) return true;
  if (profile.sequence && column <= place.firstText) return true;
  if (label > figure && label >= 0.6 && !(column > place.lastText && amountLike(profile))) return true;
  if (figure >= 0.6) return false;
  if (profile.years && profile.distinct <= 12 && figure === 0 && profile.numbers > 3) return true;
  if (profile.numbers < 8 || figure > 0) return false;
  const repeated = profile.distinct * 2 < profile.numbers;
  return repeated && (column < place.lastText || profile.distinct <= 12) && place.richest > profile.distinct * 3;
}

/** Whether figures are too many-sided for names: nearly all differ, in no order, and some are longer than others or written as money. */
function amountLike({ written, distinct, numbers, ascending, sameLength }: Profile): boolean {
  return written || (distinct * 10 >= numbers * 8 && numbers >= 3 && !ascending && !sameLength);
}

/** Headers that end as names of numbers do: "Titelnr.", "Agency code", "Account number". */
const codeEnding =
  /(?:\p{L}(?:nr|nummer|nro)|(?<!\p{L})(?:nr|nummer|nro|nº|n°|code|kod|kode|koodi|código|codigo|codice|id)|\p{L}[\s_]+(?:no|number))\.?$/iu;

/** Whether one header is another with a word for name or description after it. */
export function names(header: string, code: string): boolean {
  const [long, short] = [header, code].map((text) => text.trim().toLowerCase()) as [string, string];
  return short.length >= 3 && long.startsWith(short) && nameWord.test(long.slice(short.length));
}

const nameWord =
  /^[\s\-_.:(]*(?:t|bez|bezeichnung|name|namn|navn|nimi|naam|nom|nombre|nome|text|tekst|txt|desc|descr|description|beskrivning|beskrivelse|omschrijving|libell[eé]|descripci[oó]n|denominaci[oó]n|descri[cç][aã]o|descrizione|title|titel|ben[aä]mning|klartext)[\s.)]*$/iu;

const codeWords = /konto|account|nr|no\b|id\b|code|kod/i;

/** Label columns that say again what one further left says. */
export function copiedLabels(
  cells: Cells,
  header: HeaderRows,
  end: number,
  labels: readonly number[],
): ReadonlySet<number> {
  const copies = new Set<number>();
  const last = Math.min(end, header.bottom + 200);
  for (const [at, column] of labels.entries()) {
    for (const left of labels.slice(0, at)) {
      let [same, other] = [0, 0];
      for (let row = header.bottom + 1; row < last; row += 1) {
        const text = cells.text(row, column);
        if (text === "") continue;
        if (text === cells.text(row, left)) same += 1;
        else other += 1;
      }
      if (same >= 3 && same > other * 4 && new Set(range(cells, header, last, column)).size > 2) copies.add(column);
    }
  }
  return copies;
}

function range(cells: Cells, header: HeaderRows, end: number, column: number): string[] {
  return Array.from({ length: end - header.bottom - 1 }, (_, at) => cells.text(header.bottom + 1 + at, column));
}
