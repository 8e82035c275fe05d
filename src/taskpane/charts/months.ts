import type { Words } from "../../locale/speech";

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

/** A month in words: "January 2026" for "2026-01". */
export function monthCalled(month: string, words: Words): string {
  return `${monthsOf(words)[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`;
}
