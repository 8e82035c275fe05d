import { addressOf, positionOf, type CellValue } from "../../../src/workbook/cell";
import { actionTrips } from "../../../src/workbook/excel/action-trips";
import type { Action } from "../../../src/workbook/excel/actions";
import type { ExcelSnapshot } from "../../../src/workbook/excel/excel-snapshot";
import { planActions } from "../../../src/workbook/excel/plan-actions";
import { play } from "../../../src/workbook/excel/play";
import { readExcel } from "../../../src/workbook/excel/read";
import { readWorkbook } from "../../../src/workbook/file/read";
import { writeWorkbook } from "../../../src/workbook/file/write";
import { limits } from "../../../src/workbook/limits";
import type { Plan } from "../../../src/workbook/plan";
import type { Receipt } from "../../../src/workbook/receipt";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { workbookFromFile } from "../../host/from-file";
import { makeHost, type Host } from "../../host/host";
import { cellAt, recalculate, type HostWorkbook } from "../../host/model";
import { startOffice } from "../../host/office";
import { spelledOut } from "./spelled-out";

/** What a write in Excel came to. */
export interface WrittenInExcel {
  readonly host: Host;
  readonly actions: readonly Action[];
  readonly receipt: Receipt;
  /** The workbook read again. */
  readonly snapshot: ExcelSnapshot;
  /** Round trips of the write alone. */
  readonly trips: number;
}

/** Writes a plan into the workbook behind the host: read, plan, play. Problems that stop it are thrown. */
export async function writeInExcel(host: Host, plan: Plan): Promise<WrittenInExcel> {
  startOffice(host);
  const planned = planActions(await readExcel(new Excel.RequestContext()), plan);
  if (!("actions" in planned)) throw new Error(JSON.stringify(planned.problems));
  const before = host.exchanges.length;
  await playAll(planned.actions);
  const trips = host.exchanges.length - before;
  const snapshot = await readExcel(new Excel.RequestContext());
  expect(host.missing).toEqual([]);
  return { host, ...planned, snapshot, trips };
}

/** Plays actions in as many round trips as their size asks for. */
export async function playAll(actions: readonly Action[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const trip of actionTrips(actions)) {
    context.application.suspendApiCalculationUntilNextSync();
    for (const action of trip) play(context, action);
    await context.sync();
  }
}

/** The contract: a plan written into a file and into the same workbook open in Excel gives the same, cell by cell. */
export async function sameOnBothSides(bytes: Uint8Array, plan: Plan, name = "workbook"): Promise<void> {
  const inFile = writeWorkbook(bytes, plan, name);
  const host = startOffice(makeHost(workbookFromFile(bytes, name)));
  if (!("bytes" in inFile)) {
    const planned = planActions(await readExcel(new Excel.RequestContext()), plan);
    expect(planned).toEqual(inFile);
    return;
  }
  const file = readWorkbook(inFile.bytes, name);
  host.book.calculate = calculatedAs(file);
  const inExcel = await writeInExcel(host, plan);
  expect(comparable(inExcel.snapshot)).toEqual(comparable(file));
  expect(inExcel.receipt).toEqual(inFile.receipt);
  // Where the file's names point, ours included.
  expect(namesOf(host.book)).toEqual(namesOf(workbookFromFile(inFile.bytes, name)));
}

/** Gives formulas the values that a snapshot holds for them. */
export function calculatedAs(snapshot: Snapshot): HostWorkbook["calculate"] {
  return (book) => {
    for (const sheet of snapshot.sheets) {
      const target = book.sheets.find((one) => one.name === sheet.name);
      for (const address of target ? sheet.formulas.keys() : []) {
        const at = positionOf(address)!;
        const cell = cellAt(target!, at.row, at.column);
        const value = sheet.rows[at.row - sheet.origin.row]?.[at.column - sheet.origin.column];
        if (cell?.formula !== undefined) cell.value = value ?? null;
      }
    }
  };
}

/** A snapshot without what only one side tells: that a formula was never calculated, Excel does not. */
export function comparable(snapshot: Snapshot): unknown {
  const { excel: _, ...shared } = snapshot as Snapshot & { readonly excel?: unknown };
  const told = (value: CellValue): CellValue => (value === "" ? null : value);
  const own = snapshot.own.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, values: column.values.map(told) })),
    })),
  }));
  return {
    ...shared,
    sheets: snapshot.sheets.map((sheet) => spelledOut({ ...sheet, rows: sheet.rows.map((row) => row.map(told)) })),
    own: own.sort((one, other) => one.id.localeCompare(other.id)),
    names: [...snapshot.names].sort((one, other) => one.name.localeCompare(other.name)),
  };
}

/** How the cells of our sheets look, by sheet and address, as far as the file side tells: blank cells too. */
export function looksOf(book: HostWorkbook, sheets: readonly string[]): Record<string, string> {
  const looks: Record<string, string> = {};
  for (const { name, cells } of book.sheets.filter((sheet) => sheets.includes(sheet.name))) {
    for (const [key, { value, formula, format }] of cells) {
      // A file's blank cells are not read.
      if (value === null && formula === undefined) continue;
      const { numberFormat, bold, italic, fill, borders, indent } = format;
      const at = addressOf({ row: Math.floor(key / limits.columns), column: key % limits.columns });
      const top = (borders.EdgeTop?.style ?? "None") !== "None";
      looks[`${name}!${at}`] =
        `${numberFormat} ${Number(bold)}${Number(italic)}${Number(fill !== "")}${Number(top)}${indent}`;
    }
  }
  return looks;
}

/** The names of a workbook, with quotes that a sheet's name does not need taken away. */
function namesOf(book: HostWorkbook): string[] {
  const spelled = (scope: string) => (name: HostWorkbook["names"][number]) =>
    `${scope}${name.name} ${name.visible} ${name.formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!")}`;
  return [...book.names.map(spelled("")), ...book.sheets.flatMap((sheet) => sheet.names.map(spelled(`${sheet.name}!`)))]
    .filter((text) => !/!(?:Print_Area|Print_Titles) /.test(text))
    .sort();
}

/** A file opened in Excel, its formulas calculated as the file holds them. */
export function opened(bytes: Uint8Array, name = "workbook"): Host {
  const book = workbookFromFile(bytes, name);
  book.calculate = calculatedAs(readWorkbook(bytes, name));
  recalculate(book);
  return startOffice(makeHost(book));
}
