import type { Column } from "../rules/column";
import type { Expr } from "../rules/expr";

type Figure = Column<"number", false>;

/**
 * The columns by which grants are paid, whoever computes them: the ledger, the costs against the appropriation, the forecast and the
 * scenarios are tables over these, and know neither a printed table nor a tariff document.
 */
export interface PaidGrants {
  /** A row a stretch: who, where, from which day on, for how many days. Without a recipient or provider where a tariff names none. */
  readonly recipient: Column<"text"> | null;
  readonly provider: Column<"text"> | null;
  readonly from: Column<"date", false>;
  readonly days: Figure;
  /** Whole years; null where the tariff knows no age. */
  readonly age: Figure | null;
  /** Twelve, in the order of the year of payment. */
  readonly months: readonly Figure[];
  /** What the stretch would get of a whole period: by it an appropriation that nobody has shared out is shared. */
  readonly basis: Figure;
  readonly basisHeader: string;
  readonly basisUnit: string;
  /** A row a provider: what it is paid; null where a tariff names no provider. */
  readonly payments: {
    readonly provider: Column<"text", false>;
    readonly months: readonly Figure[];
    readonly year: Figure;
  } | null;
  /** The header of what an amount in the ledger was made from. */
  readonly ledgerBasis: string;
  readonly unit: string;
  /** What the recipients are called in headers: "Child", "Children". */
  readonly one: string;
  readonly many: string;
  /** The header of a month by its place in the year of payment, 0 the first; its first day as the workbook has it. */
  readonly monthHeader: (index: number) => string;
  readonly monthFirst: (index: number) => Expr<"date", false>;
  /** Whether every month is a whole number, so that sums need no settling. */
  readonly inWhole: boolean;
}

/** What of a month is paid to all: the sums by provider where there are any, else those of the stretches. */
export function monthPaid({ payments, months }: PaidGrants, index: number): Figure {
  const column = (payments?.months ?? months)[index];
  if (column === undefined) throw new Error("A year has twelve months.");
  return column;
}

/** The twelve columns of months, one at a time. */
export function monthOf({ months }: Pick<PaidGrants, "months">, index: number): Figure {
  const column = months[index];
  if (column === undefined) throw new Error("A year has twelve months.");
  return column;
}
