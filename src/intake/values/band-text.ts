import { wordsOf } from "../header-words";
import { readNumber } from "./number-text";

/** A band as printed: its limits (null: open) and whether each limit belongs to it. */
export interface Band {
  readonly low: number | null;
  readonly lowIncluded: boolean;
  readonly high: number | null;
  readonly highIncluded: boolean;
}

function alternatives(kind: "over" | "under" | "atLeast" | "atMost" | "to"): string {
  const words = wordsOf((vocabulary) => vocabulary.bands[kind]);
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
}

const number = "(\\d+(?:[.,]\\d+)?)";
const unit =
  "(?:\\s*(?:h|hours?|hrs|tim|timmar|år|years?|yrs|yr)?\\.?(?:\\s*(?:/|per|a|i)\\s*(?:v|w|week|vecka|veckan))?\\.?)";
const patterns = {
  atLeast: new RegExp(`^(?:${alternatives("atLeast")})\\s*${number}${unit}$`, "iu"),
  atMost: new RegExp(`^(?:${alternatives("atMost")})\\s*${number}${unit}$`, "iu"),
  over: new RegExp(`^(?:${alternatives("over")})\\s*${number}${unit}$`, "iu"),
  under: new RegExp(`^(?:${alternatives("under")})\\s*${number}${unit}$`, "iu"),
  plus: new RegExp(`^${number}\\s*(?:\\+|-|–|or more|and over|och mer|eller mer|och över|och uppåt)${unit}$`, "iu"),
  range: new RegExp(
    `^${number}${unit}\\s*(?:-|–|—|−|${alternatives("to")})\\s*(under|below|<)?\\s*${number}${unit}$`,
    "iu",
  ),
  single: new RegExp(`^${number}${unit}$`, "iu"),
};

const figure = (text: string | undefined): number =>
  Number(readNumber((text ?? "").replace(",", "."), ".")?.digits ?? Number.NaN);

/** Reads a band of a tariff: "over 40", "30-39.5", "under 20", "40+", "6"; undefined where the text is none. */
export function readBand(text: string): Band | undefined {
  const plain = text.replace(/[\u00a0\u202f\u2009]/g, " ").trim();
  if (plain.length > 40) return undefined;
  const range = patterns.range.exec(plain);
  if (range)
    return { low: figure(range[1]), lowIncluded: true, high: figure(range[3]), highIncluded: range[2] === undefined };
  const over = patterns.over.exec(plain);
  if (over) return { low: figure(over[1]), lowIncluded: false, high: null, highIncluded: false };
  const under = patterns.under.exec(plain);
  if (under) return { low: null, lowIncluded: false, high: figure(under[1]), highIncluded: false };
  const least = patterns.atLeast.exec(plain) ?? patterns.plus.exec(plain);
  if (least) return { low: figure(least[1]), lowIncluded: true, high: null, highIncluded: false };
  const most = patterns.atMost.exec(plain);
  if (most) return { low: null, lowIncluded: false, high: figure(most[1]), highIncluded: true };
  const single = patterns.single.exec(plain);
  return single
    ? { low: figure(single[1]), lowIncluded: true, high: figure(single[1]), highIncluded: true }
    : undefined;
}
