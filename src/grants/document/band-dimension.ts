import { whenPresent } from "../../rules/absence";
import { given, inRow, key, type Column } from "../../rules/column";
import { numberColumn, textColumn, type ColumnData, type TableData } from "../../rules/data";
import { decimalsOf, number } from "../../rules/construct";
import type { Expr, Kind } from "../../rules/expr";
import { lookup, type InBand } from "../../rules/lookup";
import { table } from "../../rules/table";
import { endsOf, type Measure } from "../band-ends";
import { noBoundaryRule, boundaryRules, resolvedBands } from "../boundary-rule";
import { bandName, readBand } from "../printed-band";
import { bandText, type DatedRow } from "./band-rows";
import { liveBands, type BoundaryParameter } from "./live-bands";
import { serialOfIso, withColumn, type OpenTable } from "./columns";
import type { BandTableDimension } from "./schema";
import type { Report } from "./scope";

type Bound = number | null;

/** A dimension as columns of the table, its bounds a row, and how a value is found in it. */
export interface CompiledDimension {
  readonly columns: Parameters<typeof table>[1];
  readonly data: Record<string, ColumnData>;
  readonly bounds: readonly { readonly from: Bound; readonly until: Bound }[];
  readonly includes: { readonly from: boolean; readonly until: boolean };
  readonly inBand: (own: OpenTable, value: Expr<Kind, false>) => InBand;
  /** For words and live printed bands: the table in which they are looked up, and the columns that read it. */
  readonly words?: { readonly table: OpenTable; readonly data: Readonly<Record<string, TableData>> };
  readonly coded?: (own: OpenTable) => OpenTable;
}

/** The columns and bounds of one dimension. What cannot be read is reported at its band. */
export function compiledDimension(
  dimension: BandTableDimension,
  tableName: string,
  rows: readonly DatedRow[],
  field: string,
  report: Report,
  boundary?: BoundaryParameter,
): CompiledDimension {
  if (dimension.kind === "text") return wordDimension(dimension, tableName, rows, report);
  const figures = figureDimension(dimension, tableName, rows, field, report);
  return boundary === undefined || dimension.printed === undefined
    ? figures
    : liveDimension(dimension, tableName, rows, figures, boundary);
}

/** Printed bands whose ends follow a cell of the workbook; what could not be read has been reported. */
function liveDimension(
  dimension: BandTableDimension,
  tableName: string,
  rows: readonly DatedRow[],
  figures: CompiledDimension,
  boundary: BoundaryParameter,
): CompiledDimension {
  const { id, header = id, unit, printed, decimals = 2 } = dimension;
  const read = rows.map(({ row }) => readBand(String(row[id])));
  if (printed === undefined || read.includes(undefined)) return figures;
  const measure = measureOf(id, printed, decimals);
  const bands = read.flatMap((band) => band ?? []);
  const distinct = [...new Map(bands.map((band) => [bandName(band), band] as const)).values()];
  const of = { id, header, unit, decimals, tableName, rising: endsOf(distinct, measure), names: bands.map(bandName) };
  const live = liveBands(of, boundary, measure);
  return {
    ...figures,
    columns: { [id]: live.words.column },
    data: { [id]: live.words.data },
    words: { table: live.table, data: live.data },
    coded: live.withEnds,
  };
}

function measureOf(id: string, printed: { readonly least: number; readonly most: number }, decimals: number): Measure {
  return { name: id, unit: Number(`1e-${decimals}`), least: printed.least, most: printed.most };
}

function figureDimension(
  dimension: BandTableDimension,
  tableName: string,
  rows: readonly DatedRow[],
  field: string,
  report: Report,
): CompiledDimension {
  const { id, header = id, kind, unit } = dimension;
  const bounds =
    dimension.printed === undefined
      ? rows.map((row) => boundsOf(row, id, kind, report))
      : printedBounds(dimension, { decimals: dimension.decimals ?? 2 }, tableName, rows, field, report);
  if (dimension.printed === undefined && dimension.sides === undefined) {
    report.reject(
      `${field}.sides`,
      "boundary-not-set",
      `The table "${tableName}" does not say which band takes a ${header} that is exactly at a band's figure.`,
      'Write sides, for instance "from": "included", "until": "excluded".',
    );
  }
  const includes =
    dimension.printed === undefined
      ? { from: dimension.sides?.from !== "excluded", until: dimension.sides?.until === "included" }
      : { from: true, until: true };
  const figures = bounds.flatMap((one) => [one.from, one.until]).filter((one) => one !== null);
  const decimals = dimension.decimals ?? Math.max(0, ...figures.map(decimalsOf));
  const options = { ...(unit === undefined ? {} : { unit }), decimals };
  const column = (words: string) =>
    kind === "date" ? given.optional.date(words) : given.optional.number(words, options);
  return {
    columns: { [`${id}From`]: column(`${header}: from`), [`${id}Until`]: column(`${header}: until`) },
    data: {
      [`${id}From`]: numberColumn(bounds.map((one) => one.from)),
      [`${id}Until`]: numberColumn(bounds.map((one) => one.until)),
    },
    bounds,
    includes,
    inBand: (own, value) => ({
      value: value as Expr<"number", false>,
      from: own[`${id}From`] as Column<"number">,
      until: own[`${id}Until`] as Column<"number">,
      includes,
    }),
  };
}

function boundsOf(
  { row, field }: DatedRow,
  id: string,
  kind: BandTableDimension["kind"],
  report: Report,
): { from: Bound; until: Bound } {
  const cell = row[id];
  if (cell === null) return { from: null, until: null };
  const [from, until] = Array.isArray(cell) ? cell : [undefined, undefined];
  const read = (bound: number | string | null | undefined): Bound | undefined =>
    kind === "date"
      ? typeof bound === "string"
        ? serialOfIso(bound)
        : bound === null
          ? null
          : undefined
      : typeof bound === "string"
        ? undefined
        : bound;
  const [first, last] = [read(from), read(until)];
  if (first === undefined || last === undefined) {
    report.reject(
      Array.isArray(cell) ? `${field}.${id}[${first === undefined ? 0 : 1}]` : `${field}.${id}`,
      "band-not-read",
      `"${bandText(cell)}" was read as a band; expected where it begins and where it ends, each ${kind === "date" ? "a date" : "a number"} or blank.`,
      kind === "date" ? "Write dates such as 2026-01-01." : "Write figures only; units stand beside the table.",
    );
    return { from: null, until: null };
  }
  if (first !== null && last !== null && first > last) {
    report.reject(
      `${field}.${id}`,
      "end-before-start",
      `The band ${bandText(cell)} ends before it begins.`,
      "Write the lower figure first.",
    );
  }
  return { from: first, until: last };
}

/** Printed bands by their boundary rule: both ends in the band, in the unit of the decimals. */
function printedBounds(
  { id, header = id, printed }: BandTableDimension,
  { decimals }: { readonly decimals: number },
  tableName: string,
  rows: readonly DatedRow[],
  field: string,
  report: Report,
): { from: Bound; until: Bound }[] {
  if (printed === undefined) return [];
  const measure = measureOf(id, printed, decimals);
  const read = rows.map((row) => {
    const text = row.row[id];
    const band = typeof text === "string" || typeof text === "number" ? readBand(String(text)) : undefined;
    if (band === undefined) {
      report.reject(
        `${row.field}.${id}`,
        "band-not-read",
        `"${String(text)}" was read as a band; expected words such as "over 40", "30-39.5", "at least 30", "under 20" or "6".`,
        "Write the band as it is printed.",
      );
    }
    return band;
  });
  const distinct = [
    ...new Map(read.flatMap((band) => (band === undefined ? [] : [[bandName(band), band] as const]))).values(),
  ];
  const rising = endsOf(distinct, measure);
  if (printed.boundary === noBoundaryRule && opens(rising, measure)) {
    report.problems.push({
      severity: "error",
      code: "boundary-not-set",
      message: `The printed bands of ${header} in "${tableName}" leave values between them, and the boundary rule is not set.`,
      where: { at: "field", field: `${field}.printed.boundary` },
      fix: `Choose one of: ${boundaryRules.join(", ")}.`,
      values: { parameter: "boundaryRule" },
    });
  }
  const resolved = new Map(resolvedBands(rising, printed.boundary, measure).map((one) => [one.band, one]));
  return read.map((band) => {
    const found = band === undefined ? undefined : resolved.get(bandName(band));
    return { from: found?.from ?? null, until: found?.to ?? null };
  });
}

/** Whether neighbouring bands leave a value between them, or share one. */
function opens(rising: ReturnType<typeof endsOf>, measure: Measure): boolean {
  return rising.some((band, at) => {
    const next = rising[at + 1];
    return next !== undefined && Math.abs(next.first - band.sureLast - measure.unit) > measure.unit / 2;
  });
}

/** Words are numbered in a table of their own, so that they can be one dimension among figures. */
function wordDimension(
  dimension: BandTableDimension,
  tableName: string,
  rows: readonly DatedRow[],
  report: Report,
): CompiledDimension {
  const { id, header = id } = dimension;
  const wordOf = ({ row, field }: DatedRow): string | null => {
    const cell = row[id];
    if (typeof cell === "string" || typeof cell === "number") return String(cell);
    if (cell !== null)
      report.reject(
        `${field}.${id}`,
        "band-not-read",
        `"${bandText(cell)}" was read as a band; expected a word, or nothing for any.`,
        "Write a word.",
      );
    return null;
  };
  const cells = rows.map(wordOf);
  const words = [
    ...new Map(cells.flatMap((cell) => (cell === null ? [] : [[cell.toLowerCase(), cell] as const]))).values(),
  ];
  const wordsName = `${tableName}: ${header}`;
  const list = table(wordsName, { word: key(header), number: given.number("Number") });
  const codeOf = new Map(words.map((word, at) => [word.toLowerCase(), at + 1]));
  const codes = cells.map((cell) => (cell === null ? null : (codeOf.get(cell.toLowerCase()) ?? null)));
  const code = `${id}Number`;
  return {
    columns: { [id]: given.optional.text(header) },
    data: { [id]: textColumn(cells) },
    bounds: codes.map((one) => ({ from: one, until: one })),
    includes: { from: true, until: true },
    words: {
      table: list as unknown as OpenTable,
      data: {
        [wordsName]: {
          rows: words.length,
          columns: { word: textColumn(words), number: numberColumn(words.map((_, at) => at + 1)) },
        },
      },
    },
    coded: (own) =>
      withColumn(
        own,
        code,
        `${header}: number`,
        whenPresent(inRow(own[id] as Column<"text", true>), (word) => lookup(list.number, list.word, word)),
        { helper: true },
      ),
    inBand: (own, value) => ({
      // A word of no band of its own is in those that hold any.
      value: lookup(list.number, list.word, value as Expr<"text", false>, number(0)),
      from: own[code] as Column<"number">,
      until: own[code] as Column<"number">,
      includes: { from: true, until: true },
    }),
  };
}
