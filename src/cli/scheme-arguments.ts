import type { Language } from "../locale/words";
import { WrongUse } from "./wrong-use";
import { namedRows } from "./scheme-files";
import { optionsOf } from "./options";
import { settingOf } from "./answers";

/** A call about reward schemes as data. */
export type SchemeCall =
  | { readonly command: "list" | "schema"; readonly json: boolean }
  | { readonly command: "show" | "read"; readonly id: string; readonly json: boolean }
  | RewardsCall;

/** Schemes computed on files of rows. */
export interface RewardsCall {
  readonly command: "rewards";
  readonly schemes: readonly string[];
  /** Files of rows, each with the list that it holds where the call says so. */
  readonly rows: readonly { readonly file: string; readonly list?: string }[];
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly out: string | null;
  readonly json: boolean;
  readonly language: Language | null;
  readonly at: string | null;
}

/** Whether the words are for reward schemes as data on files of rows; with a workbook first, rewards are the workbook's own. */
export function isSchemeCall(words: readonly string[]): boolean {
  if (words[0] === "scheme") return true;
  const has = (option: string) => words.some((word) => word === `--${option}` || word.startsWith(`--${option}=`));
  const isOfBook = /\.xls[xm]$/i.test(words[1] ?? "") && !has("rows");
  return words[0] === "rewards" && has("scheme") && !isOfBook;
}

/** Reads the words of a call about schemes. Throws WrongUse with what is wrong. */
export function parseSchemeCall(words: readonly string[]): SchemeCall {
  const { positionals, values } = parsed(words.slice(1));
  if (words[0] === "rewards") return rewardsCall(positionals, values);
  const [command, id, ...rest] = positionals;
  if (rest.length > 0) throw new WrongUse("Too many words after scheme.");
  if ((command === "list" || command === "schema") && id === undefined) return { command, json: values.json };
  if ((command === "show" || command === "read") && id !== undefined) return { command, id, json: values.json };
  throw new WrongUse("scheme takes list, show <id>, sheets <id|file>, read <file> or schema.");
}

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    scheme: { type: "string", multiple: true, default: [] },
    rows: { type: "string", multiple: true, default: [] },
    units: { type: "string", multiple: true, default: [] },
    unit: { type: "string", multiple: true, default: [] },
    years: { type: "string", multiple: true, default: [] },
    set: { type: "string", multiple: true, default: [] },
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}

type Values = ReturnType<typeof parsed>["values"];

const isFile = (text: string): boolean => /\.(json|csv|tsv|txt|xlsx|xlsm)$/i.test(text);

function rewardsCall(positionals: readonly string[], values: Values): RewardsCall {
  const { scheme, rows, units, unit, years, set, out, json, locale, at } = values;
  const stray = positionals.find((word) => !isFile(word));
  if (stray !== undefined) throw new WrongUse(`"${stray}" is no file of rows.`);
  // A file after --units is a list of units; anything else is their names.
  const unitFiles = units.filter(isFile);
  const files = [...rows, ...positionals, ...unitFiles.map((file) => `units=${file}`)];
  if (scheme.length === 0)
    throw new WrongUse("rewards --scheme needs a scheme: a file, or the id of one of the gallery.");
  if (files.length === 0) throw new WrongUse("rewards --scheme needs --rows FILE.");
  if (locale !== undefined && locale !== "en" && locale !== "sv")
    throw new WrongUse(`--locale is en or sv, not "${locale}".`);
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new WrongUse(`--at needs an ISO 8601 moment, not "${at}".`);
  if (out !== undefined && !/\.xls[xm]$/i.test(out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${out}".`);
  if (out !== undefined && scheme.length > 1) throw new WrongUse("--out takes one scheme: a workbook holds one.");
  return {
    command: "rewards",
    schemes: scheme,
    rows: files.map(namedRows),
    units: [...units.filter((one) => !isFile(one)), ...unit].flatMap((one) => one.split(",")).map((one) => one.trim()),
    periods: years.flatMap(yearsOf),
    settings: Object.fromEntries(set.map(settingOf)),
    out: out ?? null,
    json,
    language: locale ?? null,
    at: at ?? null,
  };
}

/** 2026; 2024-2026; 2024,2026; 202603. */
export function yearsOf(text: string): string[] {
  return text.split(",").flatMap((one) => {
    const range = /^(\d{4})-(\d{4})$/.exec(one.trim());
    if (range !== null) {
      const [from, to] = [Number(range[1]), Number(range[2])];
      if (to < from || to - from > 100)
        throw new WrongUse(`--years goes from an earlier to a later year, not "${one}".`);
      return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
    }
    const period = one.trim().replace(/^(\d{4})-(\d{2})$/, "$1$2");
    if (!/^\d{4}(\d{2})?$/.test(period))
      throw new WrongUse(`--years takes years such as 2026 or 2024-2026, not "${one}".`);
    return [period];
  });
}
