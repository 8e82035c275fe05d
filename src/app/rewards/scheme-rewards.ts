import type { Problem } from "../../problem/problem";
import { rewardsDataset } from "../../rewards/model";
import { compiledScheme, type CompiledScheme } from "../../rewards/scheme/compile";
import { schemeDataset } from "../../rewards/scheme/dataset";
import type { Scheme } from "../../rewards/scheme/document";
import { readRows, type ReadRows } from "../../rewards/scheme/read-rows";
import type { RowListName, SchemeRows } from "../../rewards/scheme/rows";
import type { Dataset, RowSource, TableData } from "../../rules/data";
import { indicatorsInput } from "../inputs/indicators-input";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";
import { unknownAbsence } from "../inputs/unknown-absence";
import { hoursMatter } from "../schemes/absence-columns";
import { bookRows } from "../schemes/book-rows";
import { typedReaders } from "../schemes/typed-values";

/** A scheme over the lists of a workbook, not computed yet. */
export interface BookScheme {
  readonly scheme: Scheme;
  readonly compiled: CompiledScheme;
  readonly tables: Dataset["tables"];
}

const nothing = { rows: 0, columns: {} } as const;

/** Lists of rows by the table of the model that they become. */
const listOf: Readonly<Record<string, RowListName>> = { Pools: "units", Shares: "staff" };

/** The year whose rewards a workbook computes. */
export function rewardYearOf(opened: Opened): number {
  return Number(opened.values["rewardYear"] ?? opened.year);
}

/**
 * The workbook's scheme on its lists, for the year of the reward or for the periods told; problems at their cells. Without tables
 * where the scheme cannot be compiled.
 */
export function bookScheme(
  opened: Opened,
  asked?: readonly string[],
): { readonly book: BookScheme | null; readonly problems: readonly Problem[] } {
  const main = opened.scheme;
  if (main?.scheme == null) return { book: null, problems: main?.problems ?? [] };
  const { scheme } = main;
  const year = String(rewardYearOf(opened));
  const months = Array.from({ length: 12 }, (_, at) => `${year}${String(at + 1).padStart(2, "0")}`);
  const periods = asked ?? (scheme.period === "month" ? months : [year]);
  const rows = bookRows(opened, scheme);
  const besides = unitsOf(opened);
  const read = readRows(scheme, rows, {
    besides: new Set(besides.map((unit) => unit.toLowerCase())),
    readers: typedReaders,
    period: periods.at(-1) ?? year,
    periods,
  });
  const found = [
    ...main.problems,
    ...read.problems,
    ...otherAbsence(opened, scheme),
    ...notCovered(rows, read, besides, opened),
  ];
  const made = compiledScheme(scheme, read.periods.length === 0 ? [year] : read.periods);
  if (!("compiled" in made)) return { book: null, problems: [...made.problems.map(main.atCells), ...found] };
  const { tables } = schemeDataset(made.compiled, read, {});
  const placed = Object.fromEntries(
    Object.entries(tables).map(([name, data]) => [name, withSource(data, listOf[name], read)]),
  );
  const scored = scheme.indicators ? scoredTables(opened) : {};
  return { book: { scheme, compiled: made.compiled, tables: { ...placed, ...scored } }, problems: found };
}

/** The units of the organisation, as its list of units has them. */
function unitsOf({ reading }: Opened): readonly string[] {
  const { unit } = unitsInput(reading).columns;
  return unit?.kind === "text" ? unit.dictionary : [];
}

/** Columns of absence of a kind that neither the lists nor the scheme know, where hours can matter. */
function otherAbsence({ reading }: Opened, scheme: Scheme): Problem[] {
  if (!hoursMatter(scheme)) return [];
  const plain = (text: unknown) =>
    String(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
  const known = new Set(scheme.absence.flatMap(({ id, header }) => [plain(id), plain(header)]));
  return unknownAbsence(reading)
    .filter(({ values }) => !known.has(plain(values?.["read"])))
    .map((problem) => ({
      ...problem,
      fix: "Add the kind to absence in the scheme, or take the column out of the staff list.",
    }));
}

/** Units with staff that have no measures of the scheme: said once, because nobody there is paid. */
function notCovered(rows: SchemeRows, read: ReadRows, besides: readonly string[], { snapshot }: Opened): Problem[] {
  const covered = new Set(read.units.map(({ values }) => String(values["unit"]).toLowerCase()));
  const staffed = new Set((rows.staff?.rows ?? []).map((row) => String(row["unit"] ?? "").toLowerCase()));
  const left = besides.filter((unit) => staffed.has(unit.toLowerCase()) && !covered.has(unit.toLowerCase()));
  if (left.length === 0 || covered.size === 0) return [];
  return [
    {
      severity: "note",
      code: "units-not-covered",
      message: `The scheme has no measures of ${left.join(", ")}: their staff take no part.`,
      where: { at: "file", file: snapshot.name },
      fix: "Add rows with their measures, where they are to take part.",
    },
  ];
}

/** Units, goals and quality as every other part of the job has them. */
function scoredTables(opened: Opened): Dataset["tables"] {
  const { Units, Scores, UnitQuality } = rewardsDataset({
    units: unitsInput(opened.reading),
    indicators: indicatorsInput(opened.reading, opened.year) ?? nothing,
    economy: nothing,
    staff: nothing,
  }).tables;
  return { Units: Units ?? nothing, Scores: Scores ?? nothing, UnitQuality: UnitQuality ?? nothing };
}

/** What a key of our tables was made from. */
const keyFrom: Readonly<Partial<Record<RowListName, string>>> = { units: "unit", staff: "person" };

/** Rows with the cells of the workbook that they were made from. */
function withSource({ source, ...data }: TableData, list: RowListName | undefined, read: ReadRows): TableData {
  if (source === undefined || list === undefined) return data;
  const rows = Array.from(source.rowNumbers);
  const cellOf = (row: number, id: string) => {
    const place = read.placeOf(list, row, id);
    const found = place.at === "cell" ? /^([A-Z]+)(\d+)$/.exec(place.address) : null;
    return place.at === "cell" && found !== null
      ? { sheet: place.sheet, letters: found[1] ?? "A", row: Number(found[2]) }
      : undefined;
  };
  const first = rows.map((row) => cellOf(row, keyFrom[list] ?? "unit"));
  const home = first.find((cell) => cell !== undefined);
  if (home === undefined) return data;
  const letters: Record<string, string> = {};
  const elsewhere: Record<string, { sheet: string; letters: string; rowNumbers: Int32Array }> = {};
  for (const id of Object.keys(data.columns)) {
    const name = id === "id" ? (keyFrom[list] ?? id) : id;
    const cells = rows.map((row) => cellOf(row, name));
    const one = cells.find((cell) => cell !== undefined);
    if (one === undefined) continue;
    letters[id] = one.letters;
    const isHome = cells.every((cell, at) => cell?.sheet === home.sheet && cell.row === first[at]?.row);
    if (!isHome)
      elsewhere[id] = {
        sheet: one.sheet,
        letters: one.letters,
        rowNumbers: Int32Array.from(cells, (cell) => cell?.row ?? 0),
      };
  }
  const made: RowSource = {
    sheet: home.sheet,
    rowNumbers: Int32Array.from(first, (cell) => cell?.row ?? home.row),
    letters,
    ...(Object.keys(elsewhere).length === 0 ? {} : { elsewhere }),
  };
  return { ...data, source: made };
}
