import { wordsOf, type Language } from "../../locale/words";
import { stops, type Problem } from "../../problem/problem";
import type { Scheme } from "../../rewards/scheme/document";
import { schemeDocumentSheets } from "../../sheets/scheme-document-sheets";
import { emptyWorkbook } from "../../workbook/file/empty-workbook";
import { readWorkbook } from "../../workbook/file/read";
import { writeWorkbook } from "../../workbook/file/write";
import { rulesVersion } from "../version";

/** Writes the sheets of a scheme into a workbook, or into a new one. The language fixed at a workbook's first write wins. */
export function schemeIntoBook(
  scheme: Scheme,
  book: { readonly name: string; readonly bytes: Uint8Array } | undefined,
  language: Language,
  at: string,
): { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] } {
  const snapshot = book === undefined ? undefined : readWorkbook(book.bytes, book.name);
  if (snapshot !== undefined && stops(snapshot.problems)) return { problems: snapshot.problems };
  const spoken = snapshot?.language ?? language;
  const result = writeWorkbook(book?.bytes ?? emptyWorkbook(), {
    language: spoken,
    sheets: schemeDocumentSheets(scheme, wordsOf(spoken)),
    log: { at, job: "scheme sheets", rules: rulesVersion, totals: scheme.title, checks: "" },
  });
  return "problems" in result ? result : { bytes: result.bytes };
}
