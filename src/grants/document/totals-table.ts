import { has, sumOf } from "../../rules/aggregate";
import { minus } from "../../rules/arithmetic";
import { inRow, key, type Column } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { equals, not } from "../../rules/logic";
import { settle } from "../../rules/rounding";
import { table } from "../../rules/table";
import { withColumn, type OpenTable } from "./columns";
import { providerKey, rowKey, type State } from "./state";
import { tableNames } from "./table-names";

/** Sums by provider and of all; the parts by provider sum to the whole. */
export function addTotals(state: State, totals: readonly string[]): OpenTable {
  const { tables, document, report } = state;
  let whole = table(tableNames.totals, { [rowKey]: key("Tariff", { generated: true }) }) as unknown as OpenTable;
  const header = (id: string) => document.steps.find((step) => step.id === id)?.header ?? id;
  const money = { meaning: "money", unit: document.currency } as const;
  totals.forEach((id) => {
    const step = document.steps.find((one) => one.id === id);
    const level = step?.at ?? "row";
    const column = tables[level]?.[id];
    if (column === undefined || column.kind !== "number") {
      report.reject(
        id === document.result ? "result" : "totals",
        "operand-kind",
        `"${id}" is no step with a figure.`,
        "Name a step with a figure.",
      );
      return;
    }
    const options = step?.meaning === "number" ? {} : money;
    whole = withColumn(whole, id, header(id), settle(sumOf(column as Column<"number">)), options);
    const provider = document.roles.provider;
    if (level === "provider" || tables.provider === null || provider === undefined) return;
    const own = has(
      tables.row[provider] as Column<"text">,
      inRow(tables.provider[providerKey] as Column<"text", false>),
    );
    const sum = `${id}OfProvider`;
    tables.provider = withColumn(
      tables.provider,
      sum,
      `Sum: ${header(id)}`,
      settle(sumOf(column as Column<"number">, own)),
      options,
    );
    const sums = tables.provider[sum] as Column<"number">;
    whole = withColumn(
      whole,
      `${id}Difference`,
      `${header(id)}: all less by provider`,
      settle(minus(inRow(whole[id] as Column<"number", false>), settle(sumOf(sums)))),
      { ...options, helper: true },
    );
    whole = whole.check({
      code: "providers-not-total",
      column: `${id}Difference`,
      severity: "error",
      when: (row) => not(equals(row[`${id}Difference`] as Expr<"number", false>, 0)),
      message: "The sums by provider differ from the total by {read}.",
      fix: "Compute anew: rows or formulas have been changed.",
    }) as unknown as OpenTable;
  });
  return whole;
}
