import { checkedDocument } from "../../grants/document/read-document";
import type { TariffDocument } from "../../grants/document/schema";
import { controlSum } from "../distribution/control";
import type { ParameterValue } from "../settings";

/** What amounts were computed by when a month was closed by a tariff document. */
export interface DocumentTerms {
  /** Null where the document is too long for a cell. */
  readonly document: TariffDocument | null;
  readonly control: string;
  readonly currency: string;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** A cell of a sheet holds no more. */
const longestText = 32_000;

/** The tariff and the parameters in force as they are kept with a closing. */
export function documentTerms(
  document: TariffDocument,
  parameters: Readonly<Record<string, ParameterValue>>,
): DocumentTerms {
  const control = controlSum(new Map([["document", JSON.stringify(document)]]));
  return { document, control, currency: document.currency, parameters };
}

/** Terms as a cell keeps them; without the document where it is too long for one. */
export function documentTermsText(terms: DocumentTerms): string {
  const text = JSON.stringify(terms);
  return text.length > longestText ? JSON.stringify({ ...terms, document: null }) : text;
}

/** Terms read back; undefined where they are those of a printed table, or none. */
export function documentTermsRead(text: string): DocumentTerms | undefined {
  try {
    const read = JSON.parse(text) as Partial<DocumentTerms>;
    if (typeof read.control !== "string" || typeof read.currency !== "string") return undefined;
    const checked = read.document == null ? undefined : checkedDocument(read.document);
    const document = checked !== undefined && "document" in checked ? checked.document : null;
    return { document, control: read.control, currency: read.currency, parameters: read.parameters ?? {} };
  } catch {
    return undefined;
  }
}
