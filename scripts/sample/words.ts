import type { SampleLocale } from "./options";

/** The same words in English and Swedish. */
export type Text = readonly [english: string, swedish: string];

/** The words in the sample's language. */
export function say(text: Text, locale: SampleLocale): string {
  return locale === "en" ? text[0] : text[1];
}

export const yes: Text = ["Yes", "Ja"];
export const no: Text = ["No", "Nej"];
