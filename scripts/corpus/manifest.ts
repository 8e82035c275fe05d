/** The true reading of a corpus, as its manifest.json has it. Rows are 1-based, texts of ranges. */
export interface Manifest {
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: string;
  readonly file: string;
  readonly sheet?: string | null;
  readonly header_rows: readonly number[];
  readonly rows: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;
  readonly columns: readonly { readonly col: string; readonly role?: string }[];
  readonly amount_columns: readonly string[];
  readonly leaf_sums?: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
}

/** Words of the manifest and the words that intake may use for the same thing. */
const sameField: Readonly<Record<string, readonly string[]>> = {
  actual: ["outturn", "outcome"],
  ratio: ["outturn", "outcome"],
  change: ["variance"],
  variance_net: ["variance"],
  net_external: ["net"],
  net_internal: ["net"],
  prior_net: ["priorYear"],
  prior_budget: ["budget"],
  amount: ["value"],
  total_row: ["total"],
};

/** Whether a field is what the manifest says of the column. */
export function fieldAgrees(role: string, field: string | null): boolean {
  return field === role || (field !== null && (sameField[role]?.includes(field) ?? false) && role !== "prior_budget");
}
