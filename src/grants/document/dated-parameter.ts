import { numberColumn, textColumn, type TableData } from "../../rules/data";
import { given, key } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { bandIn } from "../../rules/lookup";
import { table } from "../../rules/table";
import { serialOfIso, type OpenTable } from "./columns";
import type { TariffDocument, TariffParameter } from "./schema";
import type { Report } from "./scope";

export interface DatedParameter {
  readonly id: string;
  readonly name: string;
  readonly table: OpenTable;
  readonly data: TableData;
  readonly isShare: boolean;
  readonly at: (day: Expr<"date", false>) => Expr<"number", false>;
}

/** A parameter that changes over time: a row a value, chosen by the day. */
export function datedParameter(
  one: TariffParameter,
  document: TariffDocument,
  field: string,
  report: Report,
): DatedParameter {
  const name = one.header ?? one.id;
  const values = (one.values ?? []).map((value) => ({ ...value, starts: serialOfIso(value.from) ?? 0 }));
  const rising = [...values].sort((a, b) => a.starts - b.starts);
  const rows = values.map((value) => ({
    ...value,
    ends:
      value.until === undefined
        ? (rising.find((other) => other.starts > value.starts)?.starts ?? null)
        : (serialOfIso(value.until) ?? null),
  }));
  rows.forEach((row, at) => {
    const other = rows.findIndex(
      (some, index) => index < at && some.starts < (row.ends ?? Infinity) && row.starts < (some.ends ?? Infinity),
    );
    // A value that ends before it begins is told with all days of the document.
    if (other < 0) return;
    const before = rows[other];
    const [earlier, later] = (before?.starts ?? 0) <= row.starts ? [other, at] : [at, other];
    const end = rows[earlier]?.until === undefined ? "from" : "until";
    report.reject(
      `${field}.values[${earlier}].${end}, ${field}.values[${later}].from`,
      "versions-overlap",
      `Two values of ${name} are valid on one day: from ${before?.from} and from ${row.from}.`,
      "Let one end on the day on which the next begins.",
    );
  });
  const figures = one.kind === "money" || one.kind === "share" ? given[one.kind] : given.number;
  const unit = one.unit ?? (one.kind === "money" ? document.currency : undefined);
  const own = table(name, {
    version: key("Version"),
    from: given.date("Valid from"),
    until: given.optional.date("Valid until"),
    value: figures("Value", { ...(unit === undefined ? {} : { unit }), decimals: one.decimals ?? 6 }),
    source: given.text("Source"),
  });
  return {
    id: one.id,
    name,
    table: own as unknown as OpenTable,
    isShare: one.kind === "share",
    data: {
      rows: rows.length,
      columns: {
        version: textColumn(rows.map((row) => `from ${row.from}`)),
        from: numberColumn(rows.map((row) => row.starts)),
        until: numberColumn(rows.map((row) => row.ends)),
        value: numberColumn(rows.map((row) => row.value)),
        source: textColumn(rows.map((row) => row.source ?? one.source ?? document.source)),
      },
    },
    at: (day) => bandIn(own.value, { value: day, from: own.from, until: own.until }),
  };
}
