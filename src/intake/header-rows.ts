import type { CellValue } from "../workbook/cell";
import { fitRole, type HeaderColumn, type RoleFit } from "./columns";
import { isBlank, type Grid } from "./grid";
import { headerPart, headerText } from "./header-text";
import { mayBeHeaderWord, normalised } from "./header-words";
import type { MappedBlock } from "./mapping";
import type { Role } from "./reading";
import { roleNames, roles } from "./roles";
import { isDateFormat } from "./values/date-text";
import { readNumber } from "./values/number-text";

/** A header found on a sheet: its rows (zero-based, both included), its columns and the role they fit. */
export interface HeaderFound {
  readonly top: number;
  readonly bottom: number;
  readonly firstColumn: number;
  readonly endColumn: number;
  readonly columns: readonly HeaderColumn[];
  readonly fit: RoleFit;
  readonly score: number;
  readonly confidence: number;
  /** Sheet name or mapping say the role too. */
  readonly hinted: boolean;
  /** Another role that fits nearly as well. */
  readonly rival?: Role;
}

/** What else speaks for a role than the header: sheet name, titles, a mapping. */
export interface RoleHints {
  readonly bySheet: ReadonlySet<Role>;
  readonly mapped: readonly MappedBlock[];
}

const deepest = 3;

/** Whether a row could be (part of) a header: only words, years and dates, and two of them at least (one, where one is enough). */
export function couldBeHeader(grid: Grid, row: number, first: number, end: number, least = 2): boolean {
  let filled = 0;
  for (let column = first; column < end; column += 1) {
    const value = grid.value(row, column);
    // A long text says nothing either way: a remark can stand beside a header.
    if (isBlank(value) || (typeof value === "string" && value.length > 120)) continue;
    if (!headerValue(value, grid, row, column)) return false;
    filled += 1;
  }
  return filled >= least;
}

function headerValue(value: CellValue, grid: Grid, row: number, column: number): boolean {
  if (typeof value === "number")
    return (
      (Number.isInteger(value) && value >= 1950 && value <= 2100) || isDateFormat(grid.look(row, column).numberFormat)
    );
  if (typeof value !== "string") return false;
  return /^\s*(?:19|20)\d\d\s*$/.test(value) || readNumber(value, ".") === undefined;
}

/** Whether two cells of a row (one, where one is enough) have a word that headers have, or are a year. */
export function speaksOfFields(grid: Grid, row: number, first: number, end: number, least: number): boolean {
  let known = 0;
  for (let column = first; column < end && known < least; column += 1) {
    const value = grid.value(row, column);
    if (
      typeof value === "number" ||
      (typeof value === "string" && value.length <= 120 && (/(?:19|20)\d\d/.test(value) || mayBeHeaderWord(value)))
    )
      known += 1;
  }
  return known >= least;
}

/** The best header that begins at one of the rows `from` to `from + 2`, or undefined. */
export function headerAt(
  grid: Grid,
  from: number,
  first: number,
  end: number,
  hints: RoleHints,
): HeaderFound | undefined {
  let best: HeaderFound | undefined;
  for (let top = from; top < Math.min(from + deepest, grid.endRow); top += 1) {
    if (grid.blank(top)) break;
    for (let bottom = top; bottom < Math.min(top + deepest, grid.endRow); bottom += 1) {
      const single = bottom === top;
      if (
        !couldBeHeader(
          grid,
          bottom,
          first,
          end,
          single && hints.bySheet.size === 0 && hints.mapped.length === 0 ? 2 : 1,
        )
      )
        break;
      if (!single && !spreads(grid, bottom - 1, first, end)) break;
      const found = headerOf(grid, top, bottom, first, end, hints);
      if (found && found.score > (best?.score ?? 0) + 0.01) best = found;
    }
  }
  return best;
}

/** Whether a row can stand above another header row: not a title, which is one text at the left or over everything. */
function spreads(grid: Grid, row: number, first: number, end: number): boolean {
  const texts = new Set<string>();
  let columns = 0;
  let beyondFirst = false;
  for (let column = first; column < end; column += 1) {
    const value = grid.filled(row, column);
    if (isBlank(value)) continue;
    texts.add(String(value));
    columns += 1;
    if (column > first) beyondFirst = true;
  }
  return beyondFirst && !(texts.size === 1 && columns >= end - first);
}

/** The header texts of the columns over rows top to bottom: merged cells are repeated, a text above others spreads to the right. */
export function headerColumns(
  grid: Grid,
  top: number,
  bottom: number,
  first: number,
  end: number,
): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const carried: string[] = [];
  for (let column = first; column < end; column += 1) {
    const parts: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      let part = headerPart(grid.filled(row, column), grid.look(row, column).numberFormat);
      const below = row < bottom && !isBlank(grid.filled(row + 1, column));
      if (row < bottom && part === "" && below) part = carried[row - top] ?? "";
      if (row < bottom) carried[row - top] = below ? part : "";
      parts.push(part);
    }
    columns.push({ column, header: headerText(parts) });
  }
  return columns;
}

function headerOf(
  grid: Grid,
  top: number,
  bottom: number,
  first: number,
  end: number,
  hints: RoleHints,
): HeaderFound | undefined {
  const columns = headerColumns(grid, top, bottom, first, end);
  const named = columns.filter((column) => column.header.joined !== "").length;
  if (named === 0) return undefined;
  const ranked = roleNames
    .map((role) => {
      const mapped = hints.mapped.find((block) => block.role === role);
      const fit = fitRole(role, columns, grid, bottom + 1, mapped?.columns);
      return { fit, score: scoreOf(fit, named, hints, mapped) };
    })
    .filter(({ fit, score }) => score > 0 && recognised(fit, named, hints) && (named > 1 || !grid.blank(bottom + 1)))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined) return undefined;
  const score =
    best.score -
    0.4 * (bottom - top) * (hasSpan(grid, top, bottom, first, end) ? 0 : 1) +
    0.2 * emphasis(grid, bottom, first, end);
  const rival =
    second && second.fit.missing.length === 0 && best.score - second.score < 0.6 && !hintedAt(best.fit.role, hints)
      ? second.fit.role
      : undefined;
  return {
    top,
    bottom,
    firstColumn: first,
    endColumn: end,
    columns,
    fit: best.fit,
    score,
    confidence: confidenceOf(best.fit, named, hints, rival),
    hinted: hintedAt(best.fit.role, hints),
    ...(rival && { rival }),
  };
}

function scoreOf(fit: RoleFit, named: number, hints: RoleHints, mapped: MappedBlock | undefined): number {
  const needs = roles[fit.role].needs.length - fit.missing.length;
  const unmatched = named - fit.matches.length;
  return (
    fit.weight +
    1.5 * needs -
    2 * fit.missing.length -
    0.3 * unmatched +
    (hints.bySheet.has(fit.role) ? 2 : 0) +
    (mapped ? 3 : 0)
  );
}

function recognised(fit: RoleFit, named: number, hints: RoleHints): boolean {
  const matched = fit.matches.length;
  const hinted = hintedAt(fit.role, hints);
  // One needed column of a general kind, such as a name, is not enough where nothing else says the role.
  if (!hinted && roles[fit.role].needs.length === 1 && (matched < 3 || matched * 2 < named)) return false;
  if (fit.missing.length === 0)
    return (
      matched >= 2 ||
      (hinted && named === 1 && fit.matches[0]?.header.period === null && fit.matches[0].confidence >= 0.93)
    );
  return (hinted && matched >= 2 && matched >= named / 3) || (matched >= 4 && fit.weight >= 5);
}

function hintedAt(role: Role, hints: RoleHints): boolean {
  return hints.bySheet.has(role) || hints.mapped.some((block) => block.role === role);
}

function confidenceOf(fit: RoleFit, named: number, hints: RoleHints, rival: Role | undefined): number {
  const covered = Math.min(1, fit.matches.reduce((sum, match) => sum + match.confidence, 0) / named);
  const value =
    0.35 +
    0.35 * covered +
    (fit.missing.length === 0 ? 0.15 : -0.15) +
    (hints.bySheet.has(fit.role) ? 0.15 : 0) -
    (rival ? 0.2 : 0);
  return Math.round(Math.max(0.05, Math.min(0.99, value)) * 100) / 100;
}

function hasSpan(grid: Grid, top: number, bottom: number, first: number, end: number): boolean {
  for (let row = top; row < bottom; row += 1) {
    for (let column = first; column < end; column += 1) {
      if (
        (grid.merge(row, column)?.columns ?? 1) > 1 ||
        (isBlank(grid.value(row, column)) && !isBlank(grid.value(row + 1, column)))
      )
        return true;
    }
  }
  return false;
}

function emphasis(grid: Grid, row: number, first: number, end: number): number {
  let [filled, strong] = [0, 0];
  for (let column = first; column < end; column += 1) {
    if (isBlank(grid.value(row, column))) continue;
    filled += 1;
    const look = grid.look(row, column);
    if (look.bold || look.filled) strong += 1;
  }
  return filled === 0 ? 0 : strong / filled;
}

/** Whether a row repeats a header: every filled cell says what the header's lowest part says. */
export function repeatsHeader(grid: Grid, row: number, columns: readonly HeaderColumn[]): boolean {
  let same = 0;
  for (const { column, header } of columns) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    const lowest = header.parts.at(-1);
    if (lowest === undefined || normalised(String(value)) !== normalised(lowest)) return false;
    same += 1;
  }
  return same >= 2;
}
