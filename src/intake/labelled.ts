import { addressOf, type CellValue } from "../workbook/cell";
import { isBlank, type Grid } from "./grid";
import { takePeriod, takeUnit } from "./header-text";
import { normalised } from "./header-words";
import type { LabelledValue } from "./reading";
import { vocabularies } from "./synonyms/languages";
import { readNumber, toOre } from "./values/number-text";

const words = vocabularies.flatMap((vocabulary) =>
  Object.entries(vocabulary.labelled).flatMap(([field, list]) =>
    list.map((word) => ({ field, word: normalised(word) })),
  ),
);

/** The single values between two rows (end not included) that have a known label in the cell before, or before a colon in the same cell. */
export function labelledValues(grid: Grid, from: number, end: number): readonly LabelledValue[] {
  const values: LabelledValue[] = [];
  for (let row = from; row < end; row += 1) {
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      const label = grid.value(row, column);
      if (typeof label !== "string" || label.length > 200) continue;
      const found = sameCell(label) ?? beside(label, grid, row, column);
      if (found)
        values.push({
          field: found.field,
          value: found.value,
          sheet: grid.sheet.name,
          address: addressOf({ row, column: found.column ?? column }),
        });
    }
  }
  return values;
}

interface Found {
  readonly field: string;
  readonly value: number | string;
  readonly column?: number;
}

function sameCell(text: string): Found | undefined {
  const at = text.indexOf(":");
  if (at < 0 || at === text.length - 1) return undefined;
  const field = fieldNamed(text.slice(0, at));
  return field === undefined
    ? undefined
    : { field, value: valueOf(text.slice(at + 1).trim(), field, takeUnit(text).scale) };
}

function beside(label: string, grid: Grid, row: number, column: number): Found | undefined {
  const field = fieldNamed(label);
  if (field === undefined) return undefined;
  const area = grid.merge(row, column);
  for (
    let next = column + (area?.columns ?? 1);
    next < Math.min(grid.endColumn, column + (area?.columns ?? 1) + 3);
    next += 1
  ) {
    const value = grid.value(row, next);
    if (isBlank(value) || (typeof value === "object" && value !== null)) continue;
    return { field, value: valueOf(value, field, takeUnit(label).scale), column: next };
  }
  return undefined;
}

/** The field that a label names: by its first words, when period and unit are taken away. */
function fieldNamed(label: string): string | undefined {
  const text = normalised(takePeriod(takeUnit(label).rest).rest);
  const exact = words.find(({ word }) => word === text);
  if (exact) return exact.field;
  return words.find(({ field, word }) => field === "appropriation" && text.startsWith(`${word} `) && text.length < 80)
    ?.field;
}

function valueOf(value: CellValue, field: string, scale: number | null): number | string {
  if (field === "appropriation") {
    if (typeof value === "number") return toOre(String(value), scale ?? 1);
    const read = typeof value === "string" ? readNumber(value, ",") : undefined;
    if (read) return toOre(read.digits, read.scale ?? scale ?? 1);
  }
  if (typeof value === "number") return value;
  return field === "year" && typeof value === "string" && /^\d{4}$/.test(value.trim()) ? Number(value) : String(value);
}
