import { writeFile } from "node:fs/promises";
import { tariffDocumentText, tariffIntoBook } from "../app/tariff-conversion";
import { wordsOf, type Language } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { WrongUse } from "./wrong-use";
import { optionsOf } from "./options";
import { stoppedBy } from "./stopped";

/** `cqm tariff sheets` and `cqm tariff read`: a tariff from JSON to the sheets of a workbook and back. Gives the exit code. */
export async function tariffSheetsMain(command: "sheets" | "read", words: readonly string[]): Promise<number> {
  const { file, into, out, language, at } = callOf(command, words);
  const failed = (problems: readonly Problem[]): number => stoppedBy(problems, wordsOf(language), false);
  const opened = await openFile(file);
  if ("problems" in opened) return failed(opened.problems);
  if (command === "read") {
    const read = tariffDocumentText(opened.bytes, opened.name);
    if ("problems" in read) return failed(read.problems);
    if (out === undefined) process.stdout.write(read.text);
    else await writeFile(out, read.text);
    return 0;
  }
  if (out === undefined) throw new WrongUse("cqm tariff sheets needs --out with the name of a workbook.");
  const book = into === undefined ? undefined : await openFile(into);
  if (book !== undefined && "problems" in book) return failed(book.problems);
  const written = tariffIntoBook(opened, book, language, at);
  if ("problems" in written) return failed(written.problems);
  const unsaved = await saveBeside(out, written.bytes);
  return unsaved.length > 0 ? failed(unsaved) : 0;
}

function callOf(command: "sheets" | "read", words: readonly string[]) {
  const { values, positionals } = optionsOf(words, {
    out: { type: "string", short: "o" },
    into: { type: "string" },
    locale: { type: "string" },
    at: { type: "string" },
  });
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) throw new WrongUse(`cqm tariff ${command} needs one file of a tariff.`);
  const { locale = "en", out, at } = values;
  if (locale !== "en" && locale !== "sv") throw new WrongUse(`--locale is en or sv, not "${locale}".`);
  const wanted = command === "sheets" ? /\.xlsx$/i : /\.json$/i;
  if (out !== undefined && !wanted.test(out))
    throw new WrongUse(`--out needs a name ending in ${command === "sheets" ? ".xlsx" : ".json"}, not "${out}".`);
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new WrongUse(`--at needs an ISO 8601 moment, not "${at}".`);
  return { file, out, into: values.into, language: locale as Language, at: at ?? new Date().toISOString() };
}
