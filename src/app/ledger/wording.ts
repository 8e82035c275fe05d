import type { Cause } from "../../grants/ledger/causes";
import type { Words } from "../../locale/words";

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

/** What a row of the ledger is called. */
export function rowKinds(words: Words): { readonly payment: string; readonly correction: string } {
  return { payment: words("payment"), correction: words("correction") };
}
