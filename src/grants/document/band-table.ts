import { whenPresent } from "../../rules/absence";
import { given, inRow, key, type Column } from "../../rules/column";
import { numberColumn, textColumn, type ColumnData, type TableData } from "../../rules/data";
import { decimalsOf } from "../../rules/construct";
import type { Expr, Kind } from "../../rules/expr";
import { bandIn, lookup, type InBand } from "../../rules/lookup";
import { table } from "../../rules/table";
import type { WrittenLookup } from "../../rules/written/names";
import { endsOf, type Measure } from "../band-ends";
import { noBoundaryRule, boundaryRules, resolvedBands } from "../boundary-rule";
import { bandName, readBand } from "../printed-band";
import { gridFaults, type BandBox } from "./band-grid";
import { declaredFigure } from "./declared-figure";
import { serialOfIso, valueColumn, withColumn, type OpenTable } from "./columns";
import type { BandRow, BandTable, BandTableDimension, TariffDocument, ValueDefinition } from "./schema";
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

type Bound = number | null;
type DatedRow = { readonly row: BandRow; readonly field: string; readonly from: Bound; readonly until: Bound };

/** The model's table of a band table. What is wrong with its rows is reported; the table is made all the same. */
export function compiledBands(
  bands: BandTable,
  document: TariffDocument,
  field: string,
  report: Report,
): CompiledBands {
  const name = bands.title ?? bands.id;
  const rows = datedRows(bands, field, report);
  const dimensions = bands.dimensions.map((dimension, index) =>
    compiledDimension(dimension, name, rows, `${field}.dimensions[${index}]`, report),
  );
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
  reportGrid(boxes, sides, name, bands, dated, report);

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

/** Rows with the days on which they hold. */
function datedRows(bands: BandTable, field: string, report: Report): DatedRow[] {
  if ((bands.rows === undefined) === (bands.versions === undefined)) {
    report.reject(
      field,
      "rows-or-versions",
      `The table "${bands.title ?? bands.id}" needs either rows or versions.`,
      "Give rows, or versions with the day from which each holds.",
    );
    return [];
  }
  const plain = (bands.rows ?? []).map((row, at) => ({ row, field: `${field}.rows[${at}]`, from: null, until: null }));
  const versions = (bands.versions ?? []).map((version) => ({ ...version, starts: serialOfIso(version.from) ?? 0 }));
  const rising = [...versions].sort((a, b) => a.starts - b.starts);
  const dated = versions.flatMap((version, at) => {
    const next = rising.find((one) => one.starts > version.starts);
    // A version without a last day holds until the next begins.
    const until = version.until === undefined ? (next?.starts ?? null) : (serialOfIso(version.until) ?? null);
    return version.rows.map((row, index) => ({
      row,
      field: `${field}.versions[${at}].rows[${index}]`,
      from: version.starts,
      until,
    }));
  });
  return [...plain, ...dated];
}

function figureOf({ row, field }: DatedRow, value: ValueDefinition, table: string, report: Report): number {
  const figure = row[value.id];
  if (typeof figure === "number") return declaredFigure(figure, value, `${field}.${value.id}`, report);
  report.reject(
    `${field}.${value.id}`,
    "band-without-figure",
    `A band of "${table}" has no figure for ${value.id}.`,
    "Write a number.",
  );
  return 0;
}

/** "1-2 / 30-39.5" names a row; a second of the same name gets a number. */
function labelsOf(rows: readonly DatedRow[], bands: BandTable): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ row, from }) => {
    const parts = bands.dimensions.map((dimension) => cellText(row[dimension.id]));
    const label = [...parts, ...(from === null ? [] : [`from ${isoOf(from)}`])].join(" / ");
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

function cellText(cell: BandRow[string] | undefined): string {
  if (Array.isArray(cell)) return cell.map((bound) => bound ?? "").join("-");
  return cell === null || cell === undefined ? "any" : String(cell);
}

function isoOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

interface CompiledDimension {
  readonly columns: Parameters<typeof table>[1];
  readonly data: Record<string, ColumnData>;
  readonly bounds: readonly { readonly from: Bound; readonly until: Bound }[];
  readonly includes: { readonly from: boolean; readonly until: boolean };
  readonly inBand: (own: OpenTable, value: Expr<Kind, false>) => InBand;
  /** For words: the table that numbers them, and the column that reads it. */
  readonly words?: { readonly table: OpenTable; readonly data: Readonly<Record<string, TableData>> };
  readonly coded?: (own: OpenTable) => OpenTable;
}

function compiledDimension(
  dimension: BandTableDimension,
  tableName: string,
  rows: readonly DatedRow[],
  field: string,
  report: Report,
): CompiledDimension {
  return dimension.kind === "text"
    ? wordDimension(dimension, tableName, rows, report)
    : figureDimension(dimension, tableName, rows, field, report);
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
      `${field}.${id}`,
      "band-not-read",
      `"${JSON.stringify(cell ?? null)}" was read as a band; expected [from, until], null where it is open.`,
      kind === "date" ? 'Write for instance ["2026-01-01", null].' : "Write for instance [1, 3].",
    );
    return { from: null, until: null };
  }
  if (first !== null && last !== null && first > last) {
    report.reject(
      `${field}.${id}`,
      "end-before-start",
      `The band ${cellText(cell)} ends before it begins.`,
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
  const measure: Measure = { name: id, unit: Number(`1e-${decimals}`), least: printed.least, most: printed.most };
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
        `"${JSON.stringify(cell ?? null)}" was read as a band; expected a word, or null for any.`,
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
      value: lookup(list.number, list.word, value as Expr<"text", false>),
      from: own[code] as Column<"number">,
      until: own[code] as Column<"number">,
      includes: { from: true, until: true },
    }),
  };
}

function reportGrid(
  boxes: readonly BandBox[],
  sides: readonly { readonly from: boolean; readonly until: boolean }[],
  name: string,
  bands: BandTable,
  dated: boolean,
  report: Report,
): void {
  const what = [...bands.dimensions.map((dimension) => dimension.header ?? dimension.id), "day"];
  const said = (at: readonly (number | null)[]): string =>
    at
      .flatMap((value, index) => {
        const dimension = bands.dimensions[index];
        if (value === null || (dimension === undefined && !dated)) return [];
        if (dimension?.kind === "text") return [`${what[index]} ${wordAt(boxes, bands, index, value)}`];
        return [`${what[index]} ${dimension === undefined || dimension.kind === "date" ? isoOf(value) : value}`];
      })
      .join(", ");
  const { overlaps, holes } = gridFaults(boxes, sides);
  for (const { first, second, at } of overlaps) {
    const sameDay = dated && !sameVersion(first.name, second.name);
    report.problems.push({
      severity: "error",
      code: sameDay ? "versions-overlap" : "bands-overlap",
      message: sameDay
        ? `Two versions of "${name}" are valid on one day: both hold ${said(at)}.`
        : `Two bands of "${name}" overlap: both hold ${said(at)}.`,
      where: { at: "field", field: `${first.name}, ${second.name}` },
      fix: sameDay
        ? "Let one version end on the day on which the next begins."
        : "Correct the bands so that each value is in one.",
    });
  }
  for (const at of holes) {
    report.problems.push({
      severity: "warning",
      code: "band-hole",
      message: `No band of "${name}" holds ${said(at)}.`,
      where: { at: "field", field: boxes[0]?.name ?? name },
      fix: "A row that has it is an error; give the table a band for it if it can happen.",
    });
  }
}

function sameVersion(first: string, second: string): boolean {
  const version = (field: string): string => /versions\[\d+\]/.exec(field)?.[0] ?? "";
  return version(first) === version(second);
}

function wordAt(boxes: readonly BandBox[], bands: BandTable, index: number, value: number): string {
  const box = boxes.findIndex((one) => one.sides[index]?.from === value);
  const rows = [...(bands.rows ?? []), ...(bands.versions ?? []).flatMap((version) => version.rows)];
  return String(rows[box]?.[bands.dimensions[index]?.id ?? ""] ?? value);
}
