import { has, sumOf } from "../rules/aggregate";
import { minus } from "../rules/arithmetic";
import { number } from "../rules/construct";
import { lookup } from "../rules/lookup";
import { equals, isAtLeast, not, when } from "../rules/logic";
import { entitled } from "./entitlement";
import { pools } from "./pools";
import { lundType as scheme } from "./presets/lund-type";

/** A row a person: a share of the unit's wages in whole kronor. The staff of a unit without a pool get 0. */
export const shares = entitled
  .add("wages", "Wages to share in the unit", (row) => lookup(pools.wages, pools.unit, row.unit, number(0)), {
    meaning: "money",
    unit: "kr",
  })
  .addSplit("share", "Share", (row) => ({ whole: row.wages, weight: row.weight, within: ["unit"], step: 1 }), {
    meaning: "money",
    unit: "kr",
    origin: "Largest remainder; equal remainders in the order of ids",
  })
  .add("paid", "Paid", (row) => when(isAtLeast(row.share, scheme.minimumPayment), row.share, 0), {
    meaning: "money",
    unit: "kr",
  });

/** The pools with what became of them. Shares below the least payment go back to the unit's owner, with their charge. */
export const settledPools = pools
  .add("shared", "Shared", (row) => sumOf(shares.share, has(shares.unit, row.unit)), { meaning: "money", unit: "kr" })
  .add("paid", "Paid to staff", (row) => sumOf(shares.paid, has(shares.unit, row.unit)), {
    meaning: "money",
    unit: "kr",
  })
  .add("returned", "Back to the owner", (row) => minus(row.wages, row.paid), { meaning: "money", unit: "kr" })
  .check({
    code: "shares-do-not-sum",
    column: "unit",
    severity: "error",
    when: (row) => not(equals(row.shared, row.wages)),
    message: "The shares of {read} do not sum to its wages.",
    fix: "This is a fault of the program; do not pay, and report it.",
  });
