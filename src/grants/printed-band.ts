import { z } from "zod";

/**
 * A band as a table prints it, by its own words: "30-39.5" holds both its figures, "over 40" not the 40,
 * "under 20" not the 20, "6" only the 6.
 */
export type PrintedBand =
  | { readonly kind: "from-to"; readonly low: number; readonly high: number }
  | { readonly kind: "over"; readonly above: number }
  | { readonly kind: "at least"; readonly low: number }
  | { readonly kind: "under"; readonly below: number }
  | { readonly kind: "up to"; readonly high: number };

const figure = "(\\d+(?:[.,]\\d+)?)";
const forms: readonly (readonly [RegExp, (first: number, second: number) => PrintedBand])[] = [
  [new RegExp(`^${figure}$`), (only) => ({ kind: "from-to", low: only, high: only })],
  [new RegExp(`^${figure}\\s*(?:-|–|—|to|till)\\s*${figure}$`), (low, high) => ({ kind: "from-to", low, high })],
  [new RegExp(`^(?:over|above|more than|över|mer än|>)\\s*${figure}$`), (above) => ({ kind: "over", above })],
  [new RegExp(`^(?:at least|from|minst|från|>=|≥)\\s*${figure}$`), (low) => ({ kind: "at least", low })],
  [new RegExp(`^${figure}\\s*(?:\\+|or more|and over|eller mer|och mer)$`), (low) => ({ kind: "at least", low })],
  [new RegExp(`^(?:under|below|less than|mindre än|<)\\s*${figure}$`), (below) => ({ kind: "under", below })],
  [new RegExp(`^(?:up to|at most|upp till|högst|<=|≤)\\s*${figure}$`), (high) => ({ kind: "up to", high })],
];

/** Words for the measure that a header may carry beside its figures. */
const measures = /\s*(?:hours?|h|timmar|tim|years?|år)\.?(?:\s*(?:a|per|i)\s*(?:week|vecka|veckan))?\s*$/;

/** The band that a printed text means, in English or Swedish words; undefined where it is none. */
export function readBand(text: string): PrintedBand | undefined {
  const words = text.trim().toLowerCase().replace(measures, "");
  for (const [form, band] of forms) {
    const found = form.exec(words);
    if (found) return band(numeral(found[1]), numeral(found[2]));
  }
  return undefined;
}

function numeral(text = ""): number {
  return Number(text.replace(",", "."));
}

/** The band in English as tables print it: also the name by which rows of ours find it. No sign stands first, because a sheet would read it as an operator. */
export function bandName(band: PrintedBand): string {
  switch (band.kind) {
    case "from-to":
      return band.low === band.high ? String(band.low) : `${band.low}-${band.high}`;
    case "over":
      return `over ${band.above}`;
    case "at least":
      return `at least ${band.low}`;
    case "under":
      return `under ${band.below}`;
    case "up to":
      return `up to ${band.high}`;
  }
}

/** A band in a tariff written as JSON: the printed text. */
export const bandText = z.string().transform((text, context): PrintedBand => {
  const band = readBand(text);
  if (band) return band;
  context.addIssue({
    code: "custom",
    message: `"${text}" was read as a band; expected words such as "over 40", "30-39.5", "at least 30", "under 20" or "6".`,
  });
  return z.NEVER;
});
