import { readDocument } from "../grants/document/read-document";
import { decodeText } from "../workbook/file/csv/decode";
import { readWorkbook } from "../workbook/file/read";
import type { Problem } from "../problem/problem";
import { tariffOfBook, type TariffInBook } from "./tariff-book";

/** A tariff from the bytes of a file: JSON, or a workbook with the sheets of a tariff. */
export function tariffOfFile(
  bytes: Uint8Array,
  name: string,
): TariffInBook | { readonly problems: readonly Problem[] } {
  if (!/\.xls[xm]$/i.test(name)) {
    const read = readDocument(decodeText(bytes).text, name);
    return "problems" in read ? read : { document: read.document, atCells: (problem) => [problem] };
  }
  const snapshot = readWorkbook(bytes, name);
  if (snapshot.problems.some((problem) => problem.severity === "error")) return { problems: snapshot.problems };
  return (
    tariffOfBook(snapshot) ?? {
      problems: [
        {
          severity: "error",
          code: "no-tariff-sheets",
          message: `"${name}" holds no sheets of a tariff.`,
          where: { at: "file", file: name },
          fix: "Write them with cqm tariff sheets, or give a tariff as JSON.",
        },
      ],
    }
  );
}
