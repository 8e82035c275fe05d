import { cellKey, type Area, type CellValue } from "../cell";
import type { CellsBlock, SheetPlan } from "../plan";
import type { CellState, CellsState } from "../state";
import { moved, standingCell } from "./keep-rows";
import { sameValue, type LaidCell } from "./laid";
import type { StandingSheet } from "./standing";

/** The cells of our blocks as they stand now. */
export interface StandingBlocks {
  /** Every cell of ours outside tables, by `cellKey`. */
  readonly own: ReadonlySet<number>;
  /** Input cells by "block/cell". */
  readonly inputs: ReadonlyMap<string, { readonly row: number; readonly column: number; readonly state: CellState }>;
}

/** Finds our cells by the marks of their rows and columns. Without a state the plan itself says which cells were ours. */
export function standingBlocks(sheet: SheetPlan, standing: StandingSheet): StandingBlocks {
  const own = new Set<number>();
  const inputs = new Map<string, { row: number; column: number; state: CellState }>();
  const states =
    standing.state?.blocks ??
    sheet.blocks
      .filter((block): block is CellsBlock => block.kind === "cells")
      .map((block): CellsState => ({ id: block.id, cells: block.cells }));
  for (const block of states) {
    for (const cell of block.cells) {
      const row = standing.marks.rows.get(block.id)?.get(cell.row);
      const column = standing.marks.columns.get(block.id)?.get(cell.column);
      if (row === undefined || column === undefined) continue;
      own.add(cellKey(row, column));
      if (cell.role === "input" && cell.id !== undefined)
        inputs.set(`${block.id}/${cell.id}`, { row, column, state: cell });
    }
  }
  return { own, inputs };
}

/** What a person typed into one of our input cells: not blank, and not what we wrote. */
export function personsCell(
  standing: StandingSheet,
  at: { row: number; column: number; state: CellState },
): (LaidCell & { readonly written: CellValue }) | undefined {
  const cell = standingCell(standing, at.row, at.column);
  const written = at.state.written ?? null;
  if (!cell || cell.value === "" || (cell.formula === undefined && sameValue(cell.value, written))) return undefined;
  return { ...cell, written };
}

/** A stretch of ours on the sheet, where it stood and where it will stand. */
interface Anchor {
  readonly from: number;
  readonly to: number;
  /** Whether it is the last row of its block, so that what follows it follows the block's end. */
  readonly last: boolean;
}

/** A note that found its place, or one whose place is taken now. */
export interface Notes {
  readonly placed: readonly {
    readonly row: number;
    readonly cell: LaidCell;
    readonly from: { readonly row: number; readonly column: number };
  }[];
  readonly displaced: readonly LaidCell[];
}

/**
 * Everything on a standing sheet that is neither ours nor on the rows of a table of ours: each keeps its distance
 * to the row of ours at or above it. `free` says whether a place is left by the plan.
 */
export function moveNotes(
  sheet: SheetPlan,
  standing: StandingSheet,
  blocks: StandingBlocks,
  tables: readonly { readonly first: number; readonly last: number; readonly newLast: number }[],
  free: (row: number, column: number) => boolean,
): Notes {
  const anchors = anchorsOf(sheet, standing, tables);
  const placed: { row: number; cell: LaidCell; from: { row: number; column: number } }[] = [];
  const displaced: LaidCell[] = [];
  const taken = new Set<number>();
  for (const [row, values] of standing.cells.rows.entries()) {
    if (!values || tables.some((table) => row >= table.first && row <= table.last)) continue;
    for (let column = 0; column < values.length; column += 1) {
      if (blocks.own.has(cellKey(row, column))) continue;
      const cell = standingCell(standing, row, column);
      if (!cell) continue;
      const target = row + shiftAt(anchors, row);
      if (target >= 0 && free(target, column) && !taken.has(cellKey(target, column))) {
        taken.add(cellKey(target, column));
        placed.push({ row: target, cell: moved(cell, target - row, column, cell.look), from: { row, column } });
      } else displaced.push({ column, value: cell.value, look: cell.look });
    }
  }
  return { placed, displaced };
}

function anchorsOf(
  sheet: SheetPlan,
  standing: StandingSheet,
  tables: readonly { last: number; newLast: number }[],
): Anchor[] {
  const anchors: Anchor[] = tables.map((table) => ({ from: table.last, to: table.newLast, last: true }));
  for (const block of sheet.blocks) {
    const marks = block.kind === "cells" ? standing.marks.rows.get(block.id) : undefined;
    if (!marks || block.kind !== "cells") continue;
    const planned = new Set(block.cells.map((cell) => cell.row));
    const end = Math.max(...block.cells.map((cell) => cell.row + (cell.span?.rows ?? 1) - 1), 0);
    const lastMarked = Math.max(...marks.keys());
    for (const [row, from] of marks) {
      if (row === lastMarked)
        anchors.push({ from, to: block.at.row + end - (lastSpan(standing, block.id, row) - 1), last: true });
      else if (planned.has(row)) anchors.push({ from, to: block.at.row + row, last: false });
    }
  }
  return anchors.sort((one, other) => one.from - other.from);
}

/** Rows that the last row of the standing block covers by a merge. */
function lastSpan(standing: StandingSheet, block: string, row: number): number {
  const at = standing.marks.rows.get(block)?.get(row);
  const merges = standing.cells.merges.filter((merge) => merge.row === at);
  return Math.max(1, ...merges.map((merge) => merge.rows));
}

/** How far rows move that follow the nearest of our rows at or above. */
function shiftAt(anchors: readonly Anchor[], row: number): number {
  let shift = 0;
  for (const anchor of anchors) {
    if (anchor.from > row) break;
    shift = anchor.to - anchor.from;
  }
  return shift;
}

/** Merges that a person made around kept notes, moved with them. */
export function movedMerges(standing: StandingSheet, notes: Notes, overlaps: (area: Area) => boolean): Area[] {
  const targets = new Map(notes.placed.map((note) => [cellKey(note.from.row, note.from.column), note]));
  return standing.cells.merges.flatMap((merge) => {
    const note = targets.get(cellKey(merge.row, merge.column));
    if (!note) return [];
    const area = { ...merge, row: note.row, column: note.cell.column };
    return overlaps(area) ? [] : [area];
  });
}
