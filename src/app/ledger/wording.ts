import type { Cause } from "../../grants/ledger/causes";
import type { Correction } from "../../grants/ledger/settle";
import { causeIds, type CauseId, type Split } from "../../grants/ledger/split";
import { figuresOf, type Language, type Words } from "../../locale/words";

/** What changed and why, in a line. No provider is named: it is also told to the others. */
export function causeText(causes: readonly Cause[], words: Words): string {
  return causes
    .map((cause) => {
      switch (cause.kind) {
        case "came":
          return words(cause.other ? "provider: came from another provider" : "came: was not placed here when paid");
        case "left":
          return words(cause.other ? "provider: left for another provider" : "left: is no longer placed here");
        case "days":
          return words("days placed {was} became {now}", { was: cause.was, now: cause.now });
        case "claim":
          return words("reconciled for an earlier month: the claim is another");
        case "input":
          return words("{name} {was} became {now}", { name: cause.name, was: cause.was, now: cause.now });
        case "hours":
          return words("hours a week {was} became {now}", { was: cause.was, now: cause.now });
        case "age":
          return words("age {was} became {now}", { was: cause.was, now: cause.now });
        case "tariff":
          return words("tariff amount {was} became {now}", { was: cause.was, now: cause.now });
        case "rules":
          return words("rules or parameters changed");
      }
    })
    .join("; ");
}

/** A cause of a change in kronor, as it is called. */
export function causeWord(id: CauseId, words: Words): string {
  switch (id) {
    case "data":
      return words("data");
    case "dates":
      return words("dates");
    case "tariff":
      return words("tariff");
    case "rules":
      return words("rules and parameters");
  }
}

/** "+1,333": kronor with their sign. */
export function signedKronor(amount: number, language: Language): string {
  const text = figuresOf(language).number(Math.abs(amount), Number.isInteger(amount) ? 0 : 2);
  return `${amount < 0 ? "−" : "+"}${text}`;
}

/** What a change is in kronor, cause by cause, those of nothing left out: "data +1,333 kr, tariff −50 kr". */
export function splitText(split: Split, words: Words, language: Language, unit: string): string {
  return causeIds
    .filter((id) => split[id] !== 0)
    .map((id) => `${causeWord(id, words)} ${signedKronor(split[id], language)} ${unit}`)
    .join(", ");
}

/** What changed in a closed month, why, and in kronor. */
export function correctionText(correction: Correction, words: Words, language: Language, unit = "kr"): string {
  const why = causeText(correction.causes, words);
  const { split, together = [] } = correction;
  if (split === undefined) return why;
  const apart =
    together.length === 0
      ? ""
      : ` (${words("not told apart: {causes}", { causes: together.map((id) => causeWord(id, words)).join(", ") })})`;
  return `${why}: ${splitText(split, words, language, unit)}${apart}`;
}

/** What a row of the ledger is called. */
export function rowKinds(words: Words): { readonly payment: string; readonly correction: string } {
  return { payment: words("payment"), correction: words("correction") };
}
