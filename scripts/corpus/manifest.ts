import { rowsIn } from "../../src/intake/survey/row-ranges";

/** The true reading of a corpus, as its manifest.json has it. Rows are 1-based, texts of ranges. */
export interface Manifest {
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
  readonly sheet?: string | null;
  readonly number_format?: string;
  readonly header_rows: readonly number[];
  readonly rows: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;
  readonly columns: readonly { readonly col: string; readonly role?: string }[];
  readonly amount_columns: readonly string[];
  readonly leaf_sums?: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
}

/** The words of the manifest that the product has another word for; every other word must be the very same. */
const productWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  budget: { actual: "outturn" },
  indicators: { actual: "outcome" },
};
/** Words of the manifest that say the same with a word more: which net, the variance of what. */
const plainer: Readonly<Record<string, string>> = {
  change: "variance",
  variance_net: "variance",
  net_external: "net",
  net_internal: "net",
};

/** The field that intake must give for a word of the manifest. */
export function trueField(entry: Entry, role: string): string {
  return productWords[entry.kind]?.[role] ?? plainer[role] ?? role;
}

/** What the manifest says of a column: an amount column without a word of its own holds amounts. */
export function roleOf(entry: Entry, letters: string): string {
  return entry.columns.find(({ col }) => col === letters)?.role ?? "amount";
}

/** The data rows; those of all measures together where the manifest parts them. */
export function dataRows(entry: Entry): readonly number[] {
  const { data, data_by_measure: measures } = entry.rows;
  if (typeof data === "string") return rowsIn(data);
  return typeof measures === "object" ? Object.values(measures).flatMap((rows) => rowsIn(String(rows))) : [];
}
