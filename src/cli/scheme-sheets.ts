import { schemeIntoBook } from "../app/schemes/scheme-into-book";
import { wordsOf } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { optionsOf } from "./options";
import { schemeNamed } from "./scheme-files";
import { stoppedBy } from "./stopped";
import { WrongUse } from "./wrong-use";

/** `cqm scheme sheets`: a reward scheme as sheets that a person edits, in a workbook of its own or among others. Gives the exit code. */
export async function schemeSheetsMain(words: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(words, {
    out: { type: "string", short: "o" },
    into: { type: "string" },
    locale: { type: "string" },
    at: { type: "string" },
  });
  const [name, more] = positionals;
  const { locale = "en", out, into, at = new Date().toISOString() } = values;
  if (name === undefined || more !== undefined) throw new WrongUse("cqm scheme sheets needs one scheme.");
  if (locale !== "en" && locale !== "sv") throw new WrongUse(`--locale is en or sv, not "${locale}".`);
  if (out === undefined || !/\.xlsx$/i.test(out))
    throw new WrongUse("cqm scheme sheets needs --out with the name of a workbook, ending in .xlsx.");
  if (Number.isNaN(Date.parse(at))) throw new WrongUse(`--at needs an ISO 8601 moment, not "${at}".`);
  const failed = (problems: readonly Problem[]): number => stoppedBy(problems, wordsOf(locale), false);
  const scheme = await schemeNamed(name);
  if ("problems" in scheme) return failed(scheme.problems);
  const book = into === undefined ? undefined : await openFile(into);
  if (book !== undefined && "problems" in book) return failed(book.problems);
  const written = schemeIntoBook(scheme.scheme, book, locale, at);
  if ("problems" in written) return failed(written.problems);
  const unsaved = await saveBeside(out, written.bytes);
  if (unsaved.length > 0) return failed(unsaved);
  process.stdout.write(`${wordsOf(locale)("Saved: {file}", { file: out })}\n`);
  return 0;
}
