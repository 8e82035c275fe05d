import { compileTariff } from "../grants/document/compile";
import type { Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { emptyWorkbook } from "../workbook/file/empty-workbook";
import { writeWorkbook } from "../workbook/file/write";
import { tariffBookPlan } from "./tariff-book";
import { tariffOfFile } from "./tariff-file";

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tariff of a file as JSON. What is wrong with it is told at its cells or fields. */
export function tariffDocumentText(
  bytes: Uint8Array,
  name: string,
): { readonly text: string } | { readonly problems: readonly Problem[] } {
  const read = tariffOfFile(bytes, name);
  if ("problems" in read) return read;
  const problems = faultsOf(compileTariff(read.document).problems).flatMap(read.atCells);
  return stops(problems) ? { problems } : { text: `${JSON.stringify(read.document, null, 2)}\n` };
}

/** A boundary rule that is not set is a question for the run, not a fault of the tariff. */
function faultsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.code !== "boundary-not-set" || problem.values === undefined);
}

/** A workbook with the sheets of a tariff: a new one, or one that exists, whose own sheets stay as they are. */
export function tariffIntoBook(
  tariff: File,
  book: File | undefined,
  language: Language,
  at: string,
): { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] } {
  const read = tariffOfFile(tariff.bytes, tariff.name);
  if ("problems" in read) return read;
  const written = writeWorkbook(book?.bytes ?? emptyWorkbook(), tariffBookPlan(read.document, language, at));
  return "problems" in written ? written : { bytes: written.bytes };
}
