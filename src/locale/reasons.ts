import { reasonTexts } from "./sv/reasons";
import { filledIn, templatesOf } from "./templates";
import type { Words } from "./words";

const templates = templatesOf(Object.keys(reasonTexts));

/**
 * Why a sheet or column was taken for what it is, in the language of the words. Reasons stand one after another with
 * semicolons between them; `fieldName` says what a field is called. What is not known stays English.
 */
export function reasonText(reason: string, words: Words, fieldName: (field: string) => string): string {
  return partsOf(reason)
    .map((part) => said(part, words, fieldName) ?? part)
    .join("; ");
}

/** The parts between semicolons, none of which is cut inside a quotation. */
function partsOf(reason: string): string[] {
  return reason.split(/; (?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

function said(text: string, words: Words, fieldName: (field: string) => string): string | undefined {
  if (Object.hasOwn(reasonTexts, text)) return words(text);
  for (const { english, pattern, places } of templates) {
    const found = pattern.exec(text);
    if (found === null) continue;
    // A reason within a reason, and the name of a field, are words of ours; all else is what stands in the sheet.
    return filledIn(words(english), places, found, (place, part) => {
      if (place === "field") return fieldName(part);
      return place === "reason" ? reasonText(part, words, fieldName) : part;
    });
  }
  return undefined;
}
