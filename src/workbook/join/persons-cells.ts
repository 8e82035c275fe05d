import type { Position } from "../cell";
import { isStanding, type LaidSheet, type Look } from "./laid";

/** A person's cell, where it stood before the write and where it will stand. */
export interface PersonsCell {
  readonly from: Position;
  readonly to: Position;
}

/** Every cell of a laid sheet that keeps the look it had: notes, a person's columns and what was kept of removed rows. */
export function personsCells(laid: LaidSheet): PersonsCell[] {
  const found: PersonsCell[] = [];
  const take = (look: Look, row: number, column: number): void => {
    if (isStanding(look)) found.push({ from: look.from, to: { row, column } });
  };
  for (const [row, cells] of laid.loose) for (const cell of cells) take(cell.look, row, cell.column);
  for (const { at, columns } of laid.tables) {
    columns.forEach((column, index) => {
      take(column.headerLook, at.row, at.column + index);
      for (const [row, cell] of column.kept) take(cell.look, at.row + 1 + row, at.column + index);
    });
  }
  return found;
}
