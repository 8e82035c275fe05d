import type { Language } from "../locale/words";
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

/** A workbook's name, as --out takes it; null where it is not told. */
export function bookOf(out: string | undefined): string | null {
  if (out !== undefined && !/\.xls[xm]$/i.test(out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${out}".`);
  return out ?? null;
}

/** The language of --locale; null where it is not told. */
export function languageOf(locale: string | undefined): Language | null {
  return locale === undefined ? null : oneOf("--locale", locale, ["en", "sv"] as const);
}

/** The only word of a call that belongs to no option: a workbook. */
export function oneBook(command: string, positionals: readonly string[]): string {
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse(`${command} needs one workbook.`);
  return file;
}
