import { compileOverTime } from "../../grants/document/time/compile-over-time";
import type { CompiledTariff } from "../../grants/document/compile";
import { tableNames } from "../../grants/document/table-names";
import { paidInYear } from "../../grants/document/time/stretch";
import { fitToFrame, type CostOf, type Fit } from "../../grants/fit/fit-to-frame";
import type { Problem } from "../../problem/problem";
import { evaluate } from "../../rules/evaluate/evaluate";
import { beginningOf, documentDataset, documentLists } from "../inputs/document-rows";
import { ofWorkbook, type MainTariff } from "../main-tariff";
import type { Opened } from "../open";

/**
 * One change of all amounts of a workbook's tariff document by which the year's grants of its list meet the appropriation, the nearest
 * not above it, as `cqm fit` finds it for rows of a file: amounts are rounded as they are printed.
 */
export function fitDocument(
  opened: Opened,
  { document }: MainTariff,
  compiled: CompiledTariff,
  frame: number,
  onPriced: (times: number) => void,
): Fit | { readonly problems: readonly Problem[] } {
  const { lists, problems } = documentLists(opened, compiled);
  if (lists === null) return { problems };
  let times = 0;
  const cost: CostOf = (changed) => {
    const other = compileOverTime(changed, ofWorkbook);
    if (!("model" in other)) return other;
    onPriced((times += 1));
    const tables = documentDataset(other, lists, beginningOf(opened));
    const paid = evaluate(other.model, { tables, parameters: opened.values }).value(tableNames.totals, paidInYear, 0);
    return typeof paid === "number" ? paid : { problems: [unpriced] };
  };
  return fitToFrame({ document, cost, frame, change: "uniform", tables: [] });
}

const unpriced: Problem = {
  severity: "error",
  code: "fit-no-cost",
  message: "The tariff gives no total.",
  fix: "Name a step with a figure as the result.",
};
