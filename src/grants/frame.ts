import { orElse, whenPresent } from "../rules/absence";
import { sumOf } from "../rules/aggregate";
import { minus, over, plus } from "../rules/arithmetic";
import { key, type Column } from "../rules/column";
import type { Expr } from "../rules/expr";
import { equals, isBelow, not } from "../rules/logic";
import { table } from "../rules/table";
import { grants } from "./grants";
import { appropriation } from "./parameters";
import { payments } from "./payments";
import { monthHeader, monthIds } from "./year";

const cumulativeIds = ["c01", "c02", "c03", "c04", "c05", "c06", "c07", "c08", "c09", "c10", "c11", "c12"] as const;

/** What a year of grants adds up from: sums by provider a month and of the year, and the sum of the grants themselves. */
export interface PaidInYear {
  /** A column for each of `monthIds`. */
  readonly months: readonly Column<"number", false>[];
  readonly year: Column<"number", false>;
  readonly grants: Column<"number", false>;
  /** The currency; kronor unless told. */
  readonly unit?: string;
}

/** One row: the year's grants against the appropriation, and the run of the year month by month. */
export function frameTable(paid: PaidInYear) {
  const [january] = paid.months;
  const money = { meaning: "money", unit: paid.unit ?? "kr" } as const;
  if (january === undefined || paid.months.length !== monthIds.length) throw new Error("A year has twelve months.");
  return table("Frame", { frame: key("Frame", { generated: true }) })
    .add("appropriation", "Appropriation", () => whenPresent(appropriation, (amount) => amount), money)
    .add("granted", "Granted", () => sumOf(paid.year), money)
    .add(
      "remaining",
      "Remaining",
      (row) => whenPresent(row.appropriation, (amount) => minus(amount, row.granted)),
      money,
    )
    .add("used", "Share used", (row) => whenPresent(row.appropriation, (amount) => over(row.granted, amount)), {
      meaning: "share",
    })
    .addEach(monthIds, (_, index) => ({
      header: monthHeader(index),
      compute: () => sumOf(paid.months[index] ?? january),
      options: money,
    }))
    .addEach(cumulativeIds, (_, index) => ({
      header: `To the end of ${monthHeader(index)}`,
      compute: (row) => {
        const [first, ...rest] = monthIds.slice(0, index + 1).map((id): Expr<"number", false> => row[id]);
        return first === undefined ? sumOf(january) : plus(first, ...rest);
      },
      options: money,
    }))
    .add("grants", "Sum of grants", () => sumOf(paid.grants), money)
    .add("difference", "Granted less sum of grants", (row) => minus(row.granted, row.grants), money)
    .check({
      code: "frame-not-grants",
      column: "difference",
      severity: "error",
      when: (row) => not(equals(row.difference, 0)),
      message: "Payments and grants differ by {read} kr: a grant has a provider that is not among the payments.",
      fix: "Add the provider to the list.",
    })
    .check({
      code: "appropriation-exceeded",
      column: "remaining",
      severity: "warning",
      when: (row) => isBelow(orElse(row.remaining, 0), 0),
      message: "The grants exceed the appropriation: remaining {read} kr.",
      fix: "Raise the appropriation, or change the tariff.",
    });
}

/** The frame of the main job's own grants. */
export const frame = frameTable({
  months: monthIds.map((id) => payments[id]),
  year: payments.paid,
  grants: grants.grant,
});
