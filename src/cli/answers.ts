import { WrongUse } from "./wrong-use";

/** One of the words that an option takes. Throws WrongUse with the others. */
export function oneOf<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new WrongUse(`${option} is ${choices.join(" or ")}, not "${text}".`);
  return found;
}

/** The moment of a job: as given with --at, else now. */
export function momentOf(at: string | undefined): string {
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new WrongUse(`--at needs an ISO 8601 moment, not "${at}".`);
  return at === undefined ? new Date().toISOString() : new Date(at).toISOString();
}

/** "ID=VALUE", as --set takes it. */
export function settingOf(text: string): [string, string] {
  const sign = text.indexOf("=");
  if (sign < 1) throw new WrongUse(`--set needs ID=VALUE, not "${text}".`);
  return [text.slice(0, sign), text.slice(sign + 1)];
}
