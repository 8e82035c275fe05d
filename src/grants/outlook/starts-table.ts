import { plus } from "../../rules/arithmetic";
import { given, inRow, key, type Column } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { table } from "../../rules/table";
import { withColumn, type OpenTable } from "../document/columns";
import type { PaidGrants } from "../paid";
import { monthIds } from "../year";

const made = { generated: true } as const;

/** Recipients who start in a month, by age: the same each coming year. Hours are assumed where the tariff knows them. */
export function startsTable(paid: Pick<PaidGrants, "monthHeader" | "many">, withHours: boolean): OpenTable {
  const starts = table("ForecastStarts", {
    startAge: key("Age at start", made),
    age: given.number("Age", { ...made, unit: "years", helper: true }),
    ...(withHours ? { hours: given.number("Hours a week", { unit: "hours a week", decimals: 2 }) } : {}),
    ...Object.fromEntries(monthIds.map((id, index) => [id, given.number(paid.monthHeader(index), { decimals: 2 })])),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
  const months = monthIds.map((id): Expr<"number", false> => inRow(starts[id] as Column<"number", false>));
  const [first, ...rest] = months;
  if (first === undefined) throw new Error("A year has twelve months.");
  return withColumn(starts, "total", "In the year", plus(first, ...rest), { unit: paid.many });
}
