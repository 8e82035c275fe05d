import type { Problem } from "../../problem/problem";
import { beginningOf, documentDataset, documentLists } from "../inputs/document-rows";
import { documentLedger } from "../ledger/document-ledger";
import { printedLedger, type LedgerSource } from "../ledger/ledger-part";
import type { Opened } from "../open";
import { grantsSection, yearOfGrants } from "./grants-section";

/** What the ledger of a workbook is kept over, by the tariff that it has. */
export function ledgerSource(opened: Opened): LedgerSource | { readonly problems: readonly Problem[] } {
  const { tariff } = opened;
  if (tariff === null) {
    const { tables, problems } = grantsSection.part(opened, new Set());
    const year = yearOfGrants(opened);
    return tables["Grants"] === undefined ? { problems } : printedLedger(opened, tables, year);
  }
  const { compiled } = tariff;
  if (compiled === null) return { problems: tariff.problems };
  const { lists, problems } = documentLists(opened, compiled);
  return lists === null
    ? { problems }
    : documentLedger(opened, tariff, compiled, documentDataset(compiled, lists, beginningOf(opened)));
}
