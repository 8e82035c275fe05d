import { countRows, has, sumOf } from "../../rules/aggregate";
import { minus } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { number } from "../../rules/construct";
import type { Column } from "../../rules/column";
import { lookup } from "../../rules/lookup";
import { equals, not } from "../../rules/logic";
import { table, type AnyTable } from "../../rules/table";

const made = { generated: true } as const;

/**
 * The ledger of rewards beside a table of shares: rows decided, decisions that still stand, and what is to be corrected.
 * `paid` and `person` are columns of the table of shares, `currency` that of its amounts.
 */
export function decisionTables(
  paid: Column<"number", false>,
  person: Column<"text", false>,
  currency: string,
): readonly AnyTable[] {
  const money = { meaning: "money", unit: currency } as const;
  const paidMoney = { ...made, decimals: 2, unit: currency } as const;
  const ledger = table("RewardLedger", {
    entry: key("Entry", made),
    decision: given.text("Decision", made),
    year: given.number("Year", { ...made, unit: "year" }),
    kind: given.text("Kind of row", made),
    person: given.text("Person", made),
    unit: given.text("Unit", made),
    amount: given.money("Amount", paidMoney),
    wages: given.optional.money("Wages to share in the unit", paidMoney),
    weight: given.optional.number("Shared by", { ...made, decimals: 4 }),
    cause: given.optional.text("What changed and why", made),
    rules: given.text("Rules version", made),
    control: given.text("Control sum", made),
  });
  const decisions = table("RewardDecisions", {
    decision: key("Decision", made),
    year: given.number("Year", { ...made, unit: "year" }),
    first: given.text("First attester", made),
    second: given.text("Second attester", made),
    at: given.text("Decided at", made),
    rows: given.number("Rows decided", made),
    total: given.money("Decided in all", paidMoney),
    rules: given.text("Rules version", made),
    settings: given.text("Parameters in force", made),
    control: given.text("Control sum", made),
  })
    .add("rowsNow", "Rows in the ledger", (row) => countRows(has(ledger.decision, row.decision)))
    .add("totalNow", "Sum in the ledger", (row) => sumOf(ledger.amount, has(ledger.decision, row.decision)), money)
    .add("difference", "Ledger less decided", (row) => minus(row.totalNow, row.total), money)
    .check({
      code: "ledger-not-decided-sum",
      column: "difference",
      severity: "error",
      when: (row) => not(equals(row.difference, 0)),
      message: "The rows of the ledger differ by {read} from what was decided.",
      fix: "Take the workbook back as it was when the rewards were decided.",
    });
  const corrections = table("RewardCorrections", {
    person: key("Person", made),
    unit: given.text("Unit", made),
    year: given.number("Year", { ...made, unit: "year" }),
    cause: given.text("What changed and why", made),
  })
    .add(
      "decided",
      "Decided so far",
      (row) => sumOf(ledger.amount, has(ledger.person, row.person), has(ledger.year, row.year)),
      money,
    )
    .add("now", "Computed now", (row) => lookup(paid, person, row.person, number(0)), money)
    .add("difference", "To correct", (row) => minus(row.now, row.decided), money);
  return [ledger, decisions, corrections];
}
