import { given, key, type Column } from "../../rules/column";
import { numberColumn, textColumn, type ColumnData, type TableData } from "../../rules/data";
import type { Expr, Kind } from "../../rules/expr";
import { bandIn, type InBand } from "../../rules/lookup";
import { table } from "../../rules/table";
import type { WrittenLookup } from "../../rules/written/names";
import { compiledDimension } from "./band-dimension";
import type { BandBox } from "./band-grid";
import { reportGrid } from "./band-grid-problems";
import { datedRows, figureOf, labelsOf } from "./band-rows";
import type { BoundaryParameter } from "./live-bands";
import { valueColumn, type OpenTable } from "./columns";
import type { BandTable, TariffDocument } from "./schema";
import type { Report } from "./scope";

/** A band table of a document as a table of the model, with its rows, and how a rule looks into it. */
export interface CompiledBands {
  readonly tables: readonly OpenTable[];
  readonly data: Readonly<Record<string, TableData>>;
  /** The look-up of a figure: values of the dimensions in order, and the day that chooses the version. */
  readonly find: (value: string, of: readonly Expr<Kind, false>[], day: Expr<"date", false>) => Expr<"number", false>;
  readonly kinds: WrittenLookup["of"];
  readonly dated: boolean;
}

/** The model's table of a band table. What is wrong with its rows is reported; the table is made all the same. */
export function compiledBands(
  bands: BandTable,
  document: TariffDocument,
  field: string,
  report: Report,
  boundary?: BoundaryParameter,
): CompiledBands {
  const name = bands.title ?? bands.id;
  const rows = datedRows(bands, field, report);
  const before = report.problems.length;
  const dimensions = bands.dimensions.map((dimension, index) =>
    compiledDimension(dimension, name, rows, `${field}.dimensions[${index}]`, report, boundary),
  );
  const unread = report.problems.length > before;
  const dated = bands.versions !== undefined;
  const figures = Object.fromEntries(
    bands.values.map((value) => [value.id, rows.map((row) => figureOf(row, value, name, report))]),
  );
  const columns = {
    band: key("Band"),
    ...Object.assign({}, ...dimensions.map((one) => one.columns)),
    ...(dated ? { validFrom: given.date("Valid from"), validUntil: given.optional.date("Valid until") } : {}),
    ...Object.fromEntries(
      bands.values.map((value) => [value.id, valueColumn(value, document.currency, figures[value.id] ?? [])]),
    ),
  } as Parameters<typeof table>[1];
  let own = table(name, columns) as unknown as OpenTable;
  for (const one of dimensions) own = one.coded?.(own) ?? own;

  const boxes = rows.map((row, at): BandBox => ({
    name: `${row.field}`,
    sides: [
      ...dimensions.map((one) => one.bounds[at] ?? { from: null, until: null }),
      { from: row.from, until: row.until },
    ],
  }));
  const sides = [...dimensions.map((one) => one.includes), { from: true, until: false }];
  // What follows from a band that could not be read is no fault of its own.
  if (!unread) reportGrid({ bands, field, rows, boxes, sides, report });

  const values = Object.fromEntries(Object.entries(figures).map(([id, all]) => [id, numberColumn(all)]));
  const data: TableData = {
    rows: rows.length,
    columns: {
      band: textColumn(labelsOf(rows, bands)),
      ...(Object.assign({}, ...dimensions.map((one) => one.data)) as Record<string, ColumnData>),
      ...(dated
        ? {
            validFrom: numberColumn(rows.map((row) => row.from)),
            validUntil: numberColumn(rows.map((row) => row.until)),
          }
        : {}),
      ...values,
    },
  };
  return {
    tables: [...dimensions.flatMap((one) => one.words?.table ?? []), own],
    data: Object.assign({ [name]: data }, ...dimensions.map((one) => one.words?.data ?? {})) as Record<
      string,
      TableData
    >,
    kinds: bands.dimensions.map((dimension) => ({ name: dimension.id, kind: dimension.kind })),
    dated,
    find: (value, of, day) => {
      const inBands = dimensions.map((one, index) => one.inBand(own, of[index] as Expr<Kind, false>));
      const valid: InBand[] = !dated
        ? []
        : [{ value: day, from: own["validFrom"] as Column<"date">, until: own["validUntil"] as Column<"date"> }];
      return bandIn(own[value] as Column<"number", false>, ...([...inBands, ...valid] as [InBand, ...InBand[]]));
    },
  };
}
