import type { Problem } from "../../problem/problem";
import { addressOf, areaAddress, areaOf, columnIndex, columnLetters, positionOf } from "../../workbook/cell";
import { gridOf, type Grid } from "../grid";
import type { MappedBlock } from "../mapping";
import { problemList, type ProblemList } from "../problems";
import { lettersAt, type ReadField, type ReadTable, type UnreadTable } from "../reading";
import { readSheet, type SheetOptions, type SheetRead } from "../read-sheet";
import { rangesOf } from "../survey/row-ranges";
import { acrossRegions, type AcrossRegion } from "./region";
import { turned, withoutRegions, type TurnedSheet } from "./turned-sheet";

/**
 * Reads a sheet whichever way its records run. Regions whose records run across are turned and read like any other; every
 * cell is named where it stands on the user's sheet. Where it is not sure, a person is asked and nothing is read from there.
 */
export function readSheetBothWays(
  grid: Grid,
  mapped: readonly MappedBlock[],
  options: SheetOptions,
  problems: ProblemList,
): SheetRead {
  const down = mapped.filter(({ records, role }) => records !== "across" && !(records === "down" && role === null));
  const regions = acrossRegions(grid, mapped);
  if (regions.length === 0) return readSheet(grid, down, options, problems);
  const read = regions.flatMap((region): ReadRegion[] => {
    if (region.asked) return [{ region, tables: [], unread: [asked(grid, region, problems)] }];
    const table = acrossTable(grid, region, options, problems);
    return table ? [{ region, tables: [table], unread: [] }] : [];
  });
  const rest = gridOf(
    withoutRegions(
      grid.sheet,
      read.map(({ region }) => region),
    ),
  );
  const upright =
    rest.firstRow < rest.endRow ? readSheet(rest, down, options, problems) : { tables: [], unread: [], reason: "" };
  const count = upright.tables.length + upright.unread.length;
  return {
    tables: [
      ...upright.tables,
      ...read.flatMap(({ tables }, at) =>
        tables.map((table) => ({ ...table, ...(table.layout && { layout: { ...table.layout, block: count + at } }) })),
      ),
    ].sort((a, b) => (a.headerRows[0] ?? 0) - (b.headerRows[0] ?? 0)),
    unread: [
      ...upright.unread,
      ...read.flatMap(({ unread }, at) => unread.map((one) => ({ ...one, block: count + at }))),
    ],
    reason: upright.reason,
  };
}

interface ReadRegion {
  readonly region: AcrossRegion;
  readonly tables: readonly ReadTable[];
  readonly unread: readonly UnreadTable[];
}

/** The region as a table of records; undefined where nothing can be read from it. */
function acrossTable(
  grid: Grid,
  region: AcrossRegion,
  options: SheetOptions,
  problems: ProblemList,
): ReadTable | undefined {
  const sheet = turned(grid, region);
  const own = problemList();
  const read = readSheet(gridOf(sheet.sheet), region.mapped ? [region.mapped] : [], options, own);
  const [table] = read.tables;
  if (!table || read.tables.length > 1 || table.role !== region.role || table.measures) return undefined;
  for (const problem of own.all()) problems.add(backProblem(problem, grid, sheet));
  problems.add({
    severity: "note",
    code: "records-across",
    message: `The records on ${grid.sheet.name} run across: ${region.records.length} columns, with their fields under each other in column ${columnLetters(region.labelColumn)}.`,
    where: cornerOf(grid, region),
    fix: "If they run down the rows, say so in the mapping.",
    values: { records: region.records.length },
  });
  return backTable(table, grid, region, sheet);
}

function cornerOf(grid: Grid, region: AcrossRegion): NonNullable<Problem["where"]> {
  const address = addressOf({ row: region.rows[0] ?? 0, column: region.labelColumn });
  return { at: "cell", sheet: grid.sheet.name, address };
}

function asked(grid: Grid, region: AcrossRegion, problems: ProblemList): UnreadTable {
  problems.add({
    severity: "warning",
    code: "records-direction",
    message: `The records on ${grid.sheet.name} may run across, a column a record, or down the rows; they were not read.`,
    where: cornerOf(grid, region),
    fix: "Say in which direction the records run.",
    values: { asked: true, ask: "direction", role: region.role },
  });
  const range = rangeOf(region);
  return {
    sheet: grid.sheet.name,
    range,
    block: 0,
    across: region.role,
    headers: labelsOf(region),
    surveyed: {
      sheet: grid.sheet.name,
      range,
      role: region.role === "budget" || region.role === "indicators" ? region.role : "other",
      confidence: region.confidence,
      headerRows: [(region.rows[0] ?? 0) + 1],
      dataRows: region.rows.map((row) => row + 1),
      afterTotal: [],
      rows: {
        data: rangesOf(region.rows.slice(1).map((row) => row + 1)),
        section: "",
        blank: "",
        subtotal: [],
        total: "",
        other: "",
      },
      columns: [],
      sums: {},
      statedTotals: [],
      questions: [],
      problems: [],
    },
  };
}

function labelsOf(region: AcrossRegion): UnreadTable["headers"] {
  return region.labels.map((label, at) => ({
    letters: columnLetters(region.labelColumn),
    row: (region.rows[at] ?? 0) + 1,
    header: (at === 0 ? (region.nameHeader ?? label) : label) || null,
  }));
}

function rangeOf({ rows, labelColumn, records }: AcrossRegion): string {
  return areaAddress({
    row: rows[0] ?? 0,
    column: labelColumn,
    rows: rows.length,
    columns: (records.at(-1) ?? labelColumn) - labelColumn + 1,
  });
}

/** A table of the turned sheet with every place as it is on the user's: a record is a column there. */
function backTable(table: ReadTable, grid: Grid, region: AcrossRegion, { back }: TurnedSheet): ReadTable {
  const columns = [...new Set(table.rowNumbers)];
  const partOf = Int32Array.from(table.rowNumbers, (row) => columns.indexOf(row));
  const partLetters = columns.map((row) => columnLetters(back(row - 1, 0).column));
  const rowOf = (letters: string): number => back(table.headerRows.at(-1) ?? 1, columnIndex(letters)).row + 1;
  const fields = table.fields.map((field): ReadField => ({
    ...field,
    letters: columnLetters(region.labelColumn),
    row: rowOf(field.letters.split(":")[0] ?? field.letters),
    partLetters,
    elsewhere: {
      sheet: grid.sheet.name,
      rowNumbers: Int32Array.from(table.rowNumbers, (_, record) => rowOf(lettersAt(table, field, record))),
    },
  }));
  const top = (region.rows[0] ?? 0) + 1;
  const { surveyed, ...rest } = table;
  return {
    ...rest,
    across: true,
    confidence: Math.min(table.confidence, region.confidence),
    range: rangeOf(region),
    headerRows: [top],
    rowNumbers: new Int32Array(table.rows).fill(top),
    partOf,
    fields,
    labelled: table.labelled.map((one) => {
      const spot = positionOf(one.address);
      return spot ? { ...one, address: addressOf(back(spot.row, spot.column)) } : one;
    }),
    statedTotals: (surveyed?.statedTotals ?? []).map((one) => {
      const place = back(one.row - 1, columnIndex(one.column));
      return { ...one, row: place.row + 1, column: columnLetters(place.column) };
    }),
    layout: {
      block: 0,
      titles: table.layout?.titles ?? [],
      headers: labelsOf(region),
      section: [],
      subtotal: [],
      total: [],
      note: [],
      blank: [],
      other: [],
    },
  };
}

/** A problem of the turned sheet, its cell and the columns and rows that its text names put where they are on the user's. */
function backProblem(problem: Problem, grid: Grid, { back }: TurnedSheet): Problem {
  if (problem.where?.at !== "cell") return problem;
  const spot = areaOf(problem.where.address);
  if (!spot) return problem;
  const place = back(spot.row, spot.column);
  const named = (letters: string): string => addressOf(back(spot.row, columnIndex(letters)));
  const message = problem.message
    .replace(/\bcolumn ([A-Z]{1,2})\b/g, (_, letters: string) => `column ${named(letters)}`)
    .replace(/\brow (\d+)/g, (_, row: string) => `row ${addressOf(back(Number(row) - 1, spot.column))}`);
  return { ...problem, message, where: { at: "cell", sheet: grid.sheet.name, address: addressOf(place) } };
}
