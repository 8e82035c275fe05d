import { grants } from "./grants";
import type { PaidGrants } from "./paid";
import { payments } from "./payments";
import { monthHeader, monthIds, monthOfYear } from "./year";

/** Grants by a printed table, as the ledger and the costs see them. */
export const printedPaid: PaidGrants = {
  recipient: grants.recipient,
  provider: grants.provider,
  from: grants.from,
  days: grants.days,
  age: grants.age,
  months: monthIds.map((id) => grants[id]),
  basis: grants.grantAYear,
  basisHeader: "A year's grant of those placed on the first day",
  basisUnit: "kr",
  payments: {
    provider: payments.provider,
    months: monthIds.map((id) => payments[id]),
    year: payments.paid,
  },
  ledgerBasis: "Days: age/hours/tariff amount",
  unit: "kr",
  one: "Child",
  many: "children",
  monthHeader,
  monthFirst: (index) => monthOfYear(index).from,
  inWhole: true,
};
