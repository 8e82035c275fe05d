import { blank } from "../rules/absence";
import { has, sumOf } from "../rules/aggregate";
import { minus, over, plus } from "../rules/arithmetic";
import { key } from "../rules/column";
import { equals, not, when } from "../rules/logic";
import { table } from "../rules/table";
import { grants } from "./grants";
import { monthHeader, monthIds } from "./year";

const money = { meaning: "money", unit: "kr" } as const;

/** One row a provider: what it is paid month by month, for how many children, and that it is the sum of its grants. */
export const payments = table("Payments", { provider: key("Provider", { generated: true }) })
  .add("recipients", "Children", (row) => sumOf(grants.counted, has(grants.provider, row.provider)), {
    unit: "children",
  })
  .addEach(monthIds, (id, index) => ({
    header: monthHeader(index),
    compute: (row) => sumOf(grants[id], has(grants.provider, row.provider)),
    options: money,
  }))
  .add(
    "paid",
    "Paid in the year",
    (row) =>
      plus(row.m01, row.m02, row.m03, row.m04, row.m05, row.m06, row.m07, row.m08, row.m09, row.m10, row.m11, row.m12),
    money,
  )
  .add(
    "perRecipient",
    "Paid per child",
    (row) => when(equals(row.recipients, 0), blank("number"), over(row.paid, row.recipients)),
    money,
  )
  .add("granted", "Sum of grants", (row) => sumOf(grants.grant, has(grants.provider, row.provider)), money)
  .add("difference", "Paid less granted", (row) => minus(row.paid, row.granted), money)
  .check({
    code: "payments-not-grants",
    column: "difference",
    severity: "error",
    when: (row) => not(equals(row.difference, 0)),
    message: "Paid and granted differ by {read} kr.",
    fix: "Write the payments anew: rows or formulas have been changed.",
  });
