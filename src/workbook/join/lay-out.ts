import { addressOf, cellKey, type Area, type Position } from "../cell";
import type { Problem } from "../../problem/problem";
import type { CellsBlock, Plan, PlannedCell, SheetPlan, TableBlock } from "../plan";
import type { CellState, CellsState } from "../state";
import { dressOf } from "./dress";
import { joinTable, type JoinedTable } from "./keep-rows";
import { moveNotes, movedMerges, personsCell, standingBlocks, type Notes, type StandingBlocks } from "./keep-notes";
import { plain, plannedLook, sameValue, type LaidCell, type LaidSheet, type PlannedLook } from "./laid";
import type { StandingSheet } from "./standing";

const keptTitle = {
  en: "Kept from rows no longer in the table",
  sv: "Sparat från rader som inte längre finns i tabellen",
};
const mostNotes = 100;

/** What the steps of laying out one sheet share. */
interface Desk {
  readonly sheet: SheetPlan;
  readonly actualName: string;
  readonly standing: StandingSheet | undefined;
  readonly language: Plan["language"];
  readonly loose: ReadonlyMap<number, ReadonlyMap<number, LaidCell>>;
  put(row: number, cell: LaidCell): void;
  readonly problems: Problem[];
}

/** Joins a planned sheet with the one that stands: what a person typed stays, everything else is the plan's. */
export function layOutSheet(
  sheet: SheetPlan,
  actualName: string,
  standing: StandingSheet | undefined,
  language: Plan["language"],
): LaidSheet {
  const problems: Problem[] = [];
  const loose = new Map<number, Map<number, LaidCell>>();
  const put = (row: number, cell: LaidCell): void => {
    const cells = loose.get(row) ?? new Map<number, LaidCell>();
    cells.set(cell.column, cell);
    loose.set(row, cells);
  };
  const desk: Desk = { sheet, actualName, standing, language, loose, put, problems };
  const unlock = sheet.protected === true;
  const joined = sheet.blocks
    .filter((block): block is TableBlock => block.kind === "table")
    .map((block) => joinTable(block, standing, unlock))
    .sort((one, other) => one.table.at.row - other.table.at.row);
  for (const table of joined) for (const [row, cells] of table.beside) for (const cell of cells) put(row, cell);
  const blocks = standing ? standingBlocks(sheet, standing) : undefined;
  const blockStates = layOutBlocks(desk, blocks);
  const merges = ownMerges(sheet);
  const ownCells = new Set(
    [...loose].flatMap(([row, cells]) => [...cells.keys()].map((column) => cellKey(row, column))),
  );
  for (const area of merges) {
    for (let index = 0; index < area.rows * area.columns; index += 1)
      ownCells.add(cellKey(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)));
  }
  const onTable = (row: number): boolean =>
    joined.some(({ table }) => row >= table.at.row && row <= table.at.row + table.rows);
  const notes =
    standing && blocks
      ? keepNotes(
          sheet,
          standing,
          blocks,
          joined,
          (row, column) => !ownCells.has(cellKey(row, column)) && !onTable(row),
        )
      : undefined;
  for (const note of notes?.placed ?? []) put(note.row, note.cell);
  if (standing && notes)
    merges.push(...movedMerges(standing, notes, (area) => merges.some((other) => overlap(area, other))));
  const kept = keepRemoved(desk, blocks, notes, joined);
  reportEdited(joined, actualName, problems);
  return {
    plan: sheet,
    loose: new Map(
      [...loose].map(([row, cells]) => [row, [...cells.values()].sort((one, other) => one.column - other.column)]),
    ),
    tables: joined.map((one) => one.table),
    merges,
    ...(kept ? { kept } : {}),
    state: {
      name: actualName,
      blocks: blockStates,
      tables: joined.map((one) => one.state),
      names: ownNames(sheet),
      dress: dressOf(sheet),
    },
    problems,
  };
}

function layOutBlocks(
  { sheet, actualName, standing, put, problems }: Desk,
  blocks: StandingBlocks | undefined,
): CellsState[] {
  return sheet.blocks
    .filter((block): block is CellsBlock => block.kind === "cells")
    .map((block) => {
      const cells = block.cells.map((cell): CellState => {
        const row = block.at.row + cell.row;
        const column = block.at.column + cell.column;
        const open = cell.role === "input" && cell.locked !== true && sheet.protected === true;
        const look = plannedLook(cell.style, open);
        const at = cell.id === undefined ? undefined : blocks?.inputs.get(`${block.id}/${cell.id}`);
        const persons = standing && at && cell.role === "input" ? personsCell(standing, at) : undefined;
        put(
          row,
          persons
            ? {
                column,
                value: persons.value,
                look,
                persons: true,
                ...(persons.formula === undefined ? {} : { formula: persons.formula }),
              }
            : plannedCell(cell, column, look),
        );
        fillMerge(cell, row, column, look, put);
        if (persons && !sameValue(persons.value, cell.content.value))
          problems.push(inputKept(actualName, { row, column }, persons.value, cell.content.value));
        return cellState(cell, persons ? persons.written : cell.content.value);
      });
      return { id: block.id, cells };
    });
}

function plannedCell(cell: PlannedCell, column: number, look: PlannedLook): LaidCell {
  const { content } = cell;
  return { column, value: content.value, look, ...("formula" in content ? { formula: content.formula } : {}) };
}

/** The covered cells of a merge carry its look, so that its border is drawn all round. */
function fillMerge(
  cell: PlannedCell,
  row: number,
  column: number,
  look: PlannedLook,
  put: (row: number, cell: LaidCell) => void,
): void {
  if (!cell.span || isPlain(look)) return;
  for (let down = 0; down < cell.span.rows; down += 1) {
    for (let right = 0; right < cell.span.columns; right += 1)
      if (down + right > 0) put(row + down, { column: column + right, value: null, look });
  }
}

function isPlain({ style, unlocked }: PlannedLook): boolean {
  return (
    unlocked !== true && Object.values(style ?? {}).every((part) => !part || part === "none" || part === "General")
  );
}

function cellState(cell: PlannedCell, written: LaidCell["value"]): CellState {
  return {
    row: cell.row,
    column: cell.column,
    role: cell.role,
    ...(cell.id === undefined ? {} : { id: cell.id }),
    ...("formula" in cell.content ? { formula: cell.content.formula } : {}),
    ...(cell.role === "input" ? { written } : {}),
  };
}

function ownMerges(sheet: SheetPlan): Area[] {
  return sheet.blocks.flatMap((block) =>
    block.kind !== "cells"
      ? []
      : block.cells.flatMap((cell) =>
          cell.span && cell.span.rows * cell.span.columns > 1
            ? [{ row: block.at.row + cell.row, column: block.at.column + cell.column, ...cell.span }]
            : [],
        ),
  );
}

/** The workbook-wide names that a sheet defines for its cells. */
export function ownNames(sheet: SheetPlan): string[] {
  return sheet.blocks.flatMap((block) =>
    block.kind === "cells" ? block.cells.flatMap((cell) => (cell.name === undefined ? [] : [cell.name])) : [],
  );
}

function keepNotes(
  sheet: SheetPlan,
  standing: StandingSheet,
  blocks: StandingBlocks,
  joined: readonly JoinedTable[],
  free: (row: number, column: number) => boolean,
): Notes {
  const tables = joined.flatMap(({ stood, table }) =>
    stood ? [{ ...stood, newLast: table.at.row + table.rows }] : [],
  );
  return moveNotes(sheet, standing, blocks, tables, free);
}

/** Writes what removed rows and cells held below everything else, under a title; reports it. Returns the title's place. */
function keepRemoved(
  desk: Desk,
  blocks: StandingBlocks | undefined,
  notes: Notes | undefined,
  joined: readonly JoinedTable[],
): Position | undefined {
  const { sheet, actualName, standing, language, loose, put, problems } = desk;
  if (!standing || !blocks) return undefined;
  const before = standing.marks.kept;
  const title =
    before && notes?.placed.find((note) => note.from.row === before.row && note.from.column === before.column);
  const lines: { cells: readonly LaidCell[]; what: string }[] = joined.flatMap((table) =>
    table.removed.map((row) => ({ cells: row.cells, what: `row "${row.key}" of ${table.table.name}` })),
  );
  for (const cell of notes?.displaced ?? []) lines.push({ cells: [cell], what: "a note whose place the sheet needs" });
  const planned = new Set(
    sheet.blocks.flatMap((block) =>
      block.kind === "cells" ? block.cells.map((cell) => `${block.id}/${cell.id ?? ""}`) : [],
    ),
  );
  for (const [id, at] of blocks.inputs) {
    const persons = planned.has(id) ? undefined : personsCell(standing, at);
    if (persons)
      lines.push({
        cells: [
          { column: 0, value: id, look: plain },
          { column: 1, value: persons.value, look: persons.look },
        ],
        what: `input ${id}`,
      });
  }
  if (lines.length === 0) return title ? { row: title.row, column: title.cell.column } : undefined;
  let last = Math.max(-1, ...loose.keys(), ...joined.map(({ table }) => table.at.row + table.rows));
  let at = title ? { row: title.row, column: title.cell.column } : undefined;
  if (!at) {
    at = { row: last + 2, column: joined[0]?.table.at.column ?? 0 };
    put(at.row, { column: at.column, value: keptTitle[language], look: plannedLook({ bold: true }) });
    last = at.row;
  }
  lines.forEach((line, index) => {
    const row = last + 1 + index;
    for (const cell of line.cells) put(row, cell);
    if (index >= mostNotes) return;
    problems.push({
      severity: "warning",
      code: "content-kept-apart",
      message: `What a person had typed (${line.what}) was kept on row ${row + 1} of "${actualName}"`,
      where: { at: "cell", sheet: actualName, address: addressOf({ row, column: line.cells[0]?.column ?? 0 }) },
      fix: "Move it where it belongs, or delete it",
    });
  });
  return at;
}

function reportEdited(joined: readonly JoinedTable[], actualName: string, problems: Problem[]): void {
  for (const edit of joined.flatMap((table) => table.edited).slice(0, mostNotes))
    problems.push(inputKept(actualName, edit, edit.value, edit.planned));
}

function inputKept(sheet: string, at: Position, value: LaidCell["value"], planned: LaidCell["value"]): Problem {
  const shown = (one: LaidCell["value"]): string =>
    one === null ? "blank" : typeof one === "object" ? one.error : String(one);
  const address = addressOf(at);
  return {
    severity: "note",
    code: "input-kept",
    message: `${address} of "${sheet}" keeps ${shown(value)}, which a person typed; ${shown(planned)} was not written`,
    where: { at: "cell", sheet, address },
    fix: "Clear the cell to have it filled again",
    values: { kept: shown(value), planned: shown(planned) },
  };
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
