import { orElse } from "../../rules/absence";
import { countRows, from, has, upTo } from "../../rules/aggregate";
import { inRow, type Column } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { equals, isAbove, isBelow } from "../../rules/logic";
import { withColumn, type OpenTable } from "./columns";
import type { TariffDocument } from "./schema";
import { providerKey } from "./state";
import { earliest, latest } from "./time-steps";

/** The rows with what must not be: values beyond the limits of an input, a provider that is not in the list. */
export function checkedRows(given: OpenTable, document: TariffDocument, providers: OpenTable | null): OpenTable {
  let rows = given;
  for (const input of document.inputs) {
    if (!["number", "money", "share"].includes(input.kind)) continue;
    const read = (otherwise: number): Expr<"number", false> =>
      input.optional
        ? orElse(inRow(given[input.id] as Column<"number", true>), otherwise)
        : inRow(given[input.id] as Column<"number", false>);
    const header = input.header ?? input.id;
    const { least, most } = input;
    if (least !== undefined) {
      rows = rows.check({
        code: "value-below-least",
        column: input.id,
        severity: "error",
        when: () => isBelow(read(least), least),
        message: `${header} is {read}; expected at least ${least}.`,
        fix: "Correct the value.",
      }) as unknown as OpenTable;
    }
    if (most !== undefined) {
      rows = rows.check({
        code: "value-above-most",
        column: input.id,
        severity: "error",
        when: () => isAbove(read(most), most),
        message: `${header} is {read}; expected at most ${most}.`,
        fix: "Correct the value.",
      }) as unknown as OpenTable;
    }
  }
  const { provider } = document.roles;
  if (provider !== undefined && providers !== null) {
    const keys = providers[providerKey] as Column<"text", false>;
    const own = inRow(given[provider] as Column<"text", false>);
    rows = rows.check({
      code: "provider-unknown",
      column: provider,
      severity: "error",
      when: () => equals(countRows(has(keys, own)), 0),
      message: "{read} is not among the providers.",
      fix: "Correct the name, or add the provider to the list.",
    }) as unknown as OpenTable;
  }
  return withPlacementChecks(rows, document);
}

/** Placements that end before they begin, or of which one child has two on one day. */
function withPlacementChecks(table: OpenTable, { roles, inputs }: TariffDocument): OpenTable {
  const { recipient, from: first, to: last } = roles;
  if (first === undefined || last === undefined) return table;
  const day = (of: OpenTable, id: string, blank: Expr<"date", false>): Expr<"date", false> =>
    inputs.some((one) => one.id === id && one.optional)
      ? orElse(inRow(of[id] as Column<"date", true>), blank)
      : inRow(of[id] as Column<"date", false>);
  const dated = withColumn(
    withColumn(table, "placementBegins", "First day", day(table, first, earliest), { helper: true }),
    "placementEnds",
    "Last day",
    day(table, last, latest),
    { helper: true },
  );
  const [begins, ends] = [dated["placementBegins"], dated["placementEnds"]] as [
    Column<"date", false>,
    Column<"date", false>,
  ];
  const ordered = dated.check({
    code: "end-before-start",
    column: last,
    severity: "error",
    when: () => isBelow(inRow(ends), inRow(begins)),
    message: "The placement ends {read}, before it begins.",
    fix: "Correct the first or the last day.",
  }) as unknown as OpenTable;
  if (recipient === undefined) return ordered;
  const who = dated[recipient] as Column<"text", false>;
  return ordered.check({
    code: "placements-overlap",
    column: first,
    severity: "error",
    when: () => isAbove(countRows(has(who, inRow(who)), upTo(begins, inRow(ends)), from(ends, inRow(begins))), 1),
    message: "The child has another placement on some of the days from {read} on.",
    fix: "Let one placement end the day before the next begins.",
  }) as unknown as OpenTable;
}
