import type { Language, Words } from "../../locale/speech";

const names = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The months' names in the words of a reader, from January. */
export function monthsOf(words: Words): readonly string[] {
  return names.map((name) => words(name));
}

/** A month in words at the beginning of a sentence or a row: "January 2026" for "2026-01". */
export function monthBegins(month: string, words: Words): string {
  return `${monthsOf(words)[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`;
}

/** The same within a sentence: Swedish writes months small. */
export function monthCalled(month: string, words: Words, language: Language): string {
  const called = monthBegins(month, words);
  return language === "sv" ? called.toLowerCase() : called;
}
