import type { Words } from "../locale/words";

/** The choice that a text names, in English or in the language of the workbook, letter case and blanks around it aside. */
export function choiceOf<C extends string>(choices: readonly C[], text: string, words: Words): C | undefined {
  const read = text.trim().toLowerCase();
  const named = (said: (choice: C) => string) => choices.find((choice) => said(choice).toLowerCase() === read);
  return named((choice) => words(choice)) ?? named((choice) => choice);
}
