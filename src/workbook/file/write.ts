import { isCellError, type Area, type CellValue } from "../cell";
import type { Problem } from "../../problem/problem";
import { checkAgainstWorkbook } from "../join/conflicts";
import { joinPlan, type JoinedPlan } from "../join/join-plan";
import type { LaidSheet } from "../join/laid";
import { valueOf } from "../join/standing";
import { checkPlan } from "../legality";
import type { Plan } from "../plan";
import type { Receipt } from "../receipt";
import { valueAt } from "../values";
import type { ChartSource } from "./chart-xml";
import { openInk } from "./ink";
import { packParts } from "./pack";
import { openSource, problemOf, type Source } from "./source";
import { unfinishedWrite } from "./unfinished";
import { standingWorkbook, type FileStanding } from "./standing-file";

/** What writing gives: the new file and what changed, or the problems that stopped it, with nothing written. */
export type Written =
  { readonly bytes: Uint8Array; readonly receipt: Receipt } | { readonly problems: readonly Problem[] };

/**
 * Writes a plan into a workbook file, purely: bytes in, bytes out.
 * Every part of the user's is copied as it is, but the workbook part, its relations, the content types and the styles,
 * which are added to; the calculation chain is dropped. Our own sheets are found again by stored ids and joined with
 * what a person added to them. `name` is the file's name, for messages.
 */
export function writeWorkbook(bytes: Uint8Array, plan: Plan, name = "workbook"): Written {
  try {
    const illegal = checkPlan(plan);
    if (illegal.length > 0) return { problems: illegal };
    const source = openSource(bytes, name);
    const workbook = standingWorkbook(source);
    const conflicts = [...strictFormat(source), ...unfinishedWrite(source), ...checkAgainstWorkbook(workbook, plan)];
    if (conflicts.length > 0) return { problems: conflicts };
    const joined = joinPlan(workbook, plan);
    const written = packParts(source, joined, openInk(source, joined.rename), chartSource(source, joined));
    return { bytes: written, receipt: joined.receipt };
  } catch (error) {
    return { problems: [problemOf(error)] };
  }
}

/** A file of the format's "strict" variety has namespaces of its own. */
function strictFormat({ workbook, package: { file } }: Source): Problem[] {
  if (!workbook.strict) return [];
  return [
    {
      severity: "error",
      code: "workbook-strict",
      message: `"${file}" is saved as "Strict Open XML", to which sheets cannot be added`,
      fix: 'Save it as "Excel Workbook (.xlsx)"',
      where: { at: "file", file },
    },
  ];
}

/** Where charts take names and values: from our sheets as they will be, or from the user's as they are. */
function chartSource(source: Source, joined: JoinedPlan<FileStanding>): ChartSource {
  return {
    sheetName: (sheet) => joined.sheetOf(sheet)?.name ?? sheet,
    values(sheet, area) {
      const own = joined.sheetOf(sheet);
      const users = own
        ? undefined
        : source.workbook.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase());
      const at = (row: number, column: number): CellValue =>
        own ? laidValue(own.laid, row, column) : users ? valueOf(source.cells(users), row, column) : null;
      return cellsOf(area).map(({ row, column }) => at(row, column));
    },
  };
}

function cellsOf(area: Area): { row: number; column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

function laidValue(laid: LaidSheet, row: number, column: number): CellValue {
  const table = laid.tables.find(
    (one) =>
      row >= one.at.row &&
      row <= one.at.row + one.rows &&
      column >= one.at.column &&
      column < one.at.column + one.columns.length,
  );
  if (!table) return laid.loose.get(row)?.find((cell) => cell.column === column)?.value ?? null;
  const laidColumn = table.columns[column - table.at.column];
  if (!laidColumn) return null;
  if (row === table.at.row) return laidColumn.header;
  const value =
    laidColumn.kept.get(row - table.at.row - 1)?.value ?? valueAt(laidColumn.values, row - table.at.row - 1);
  return isCellError(value) ? null : value;
}
