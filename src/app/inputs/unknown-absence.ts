import type { ReadTable, Reading } from "../../intake/reading";
import type { Problem } from "../../problem/problem";
import { tablesOf } from "../source-table";

/** Words of a header that say that a column is about absence. */
const absent = /absen[ct]|\bleave\b|frånvar|ledig/i;

/**
 * Columns of the staff list whose headers are about absence of a kind that is not known: whether it reduces a reward is for somebody to
 * decide, so that it is not left out in silence.
 */
export function unknownAbsence(reading: Reading): readonly Problem[] {
  const [table] = tablesOf(reading, "staff");
  if (table === undefined) return [];
  const matched = new Set(table.fields.map(({ letters, row }) => `${letters}${row ?? ""}`));
  return (table.layout?.headers ?? []).flatMap(({ header, letters, row }): Problem[] => {
    if (header === null || !absent.test(header) || matched.has(`${letters}${row ?? ""}`)) return [];
    return [
      {
        severity: "error",
        code: "absence-kind-unknown",
        message: `The column ${header} is a kind of absence that the scheme does not know.`,
        where: { at: "cell", sheet: table.sheet, address: `${letters}${row ?? headerRowOf(table)}` },
        fix: "Name the column for one of the kinds that the Parameters sheet knows: sick leave, parental leave, leave of absence, absence; or take it out of the staff list.",
        values: { read: header },
      },
    ];
  });
}

function headerRowOf(table: ReadTable): number {
  return table.headerRows.at(-1) ?? 1;
}
