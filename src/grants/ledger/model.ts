import { modelOf, type Model } from "../../rules/model";
import { grantsModel } from "../model";
import { grantParameters } from "../parameters";
import { printedPaid } from "../printed-paid";
import { ledgerTablesOver } from "./tables";

/** Grants by a printed table with the ledger of what has been paid, corrections and what is open. */
export function ledgerModel(): Model {
  const tables = grantsModel().tables.map((definition) => ({ definition }));
  return modelOf({ tables: [...tables, ...(ledgerTablesOver(printedPaid) ?? [])], parameters: grantParameters });
}
