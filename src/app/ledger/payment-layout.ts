import { layoutsOver, type Layout } from "./column-layout";

/** What a payment file can say of a provider's payment. */
export const paymentFields = [
  "provider",
  "amount",
  "reference",
  "month",
  "payment",
  "correction",
  "children",
  "currency",
  "attester1",
  "attester2",
] as const;
export type PaymentField = (typeof paymentFields)[number];

const layouts = layoutsOver(paymentFields);

/** How a payment file is laid out. */
export type PaymentLayout = Layout<PaymentField>;

export const usualLayout: PaymentLayout = {
  columns: (["provider", "amount", "reference", "month", "payment", "correction", "children"] as const).map(
    (field) => ({
      field,
      header: field,
    }),
  ),
  separator: ";",
  decimalMark: ".",
  header: true,
};

/** A layout as JSON: `{"columns": [{"field": "provider", "header": "Betalningsmottagare"}, ...], "decimalMark": ","}`. */
export const layoutOfJson = layouts.ofJson;

/** A layout as an option: "provider=Mottagare,amount=Belopp,reference". A field without a header has its own name. */
export const layoutOfOption = layouts.ofOption;
