import type { Grid } from "../grid";
import { isBlank } from "../grid";
import { headerPart, takePeriod, takeUnit } from "../header-text";
import { matchHeader, normalised } from "../header-words";
import type { MappedBlock } from "../mapping";
import type { Role } from "../reading";
import { roleNames } from "../roles";
import { surveyedFields } from "../survey-fit";
import { figureField, labelField } from "../survey/header-fields";
import { isDateFormat } from "../values/date-text";

/**
 * A part of a sheet whose records run across: the names of the fields stand under each other in the first column, and
 * every further column is a record. Rows and columns are zero-based.
 */
export interface AcrossRegion {
  readonly role: Role;
  readonly confidence: number;
  readonly reason: string;
  /** Whether a person must say first in which direction the records run. */
  readonly asked: boolean;
  /** The rows of the fields; the first names the records. */
  readonly rows: readonly number[];
  readonly labelColumn: number;
  readonly labels: readonly string[];
  /** The columns of the records. */
  readonly records: readonly number[];
  /** Rows above that hold nothing but a title. */
  readonly titles: readonly number[];
  /** A header for the names of the records, where the sheet has none that fits. */
  readonly nameHeader: string | null;
  readonly mapped: MappedBlock | undefined;
}

const mostFields = 60;
const mostRecords = 2_000;
const titleRows = 6;
const surely = 0.85;

/** The regions of a sheet whose records run across, from top to bottom. A person's answer decides before any word. */
export function acrossRegions(grid: Grid, mapped: readonly MappedBlock[]): readonly AcrossRegion[] {
  const found: AcrossRegion[] = [];
  for (let row = grid.firstRow; row < grid.endRow; row += 1) {
    if (grid.blank(row)) continue;
    const first = row;
    while (row < grid.endRow && !grid.blank(row)) row += 1;
    if (row - first < 2 || row - first > mostFields + titleRows) continue;
    const region = regionIn(grid, first, row, mapped);
    if (region) found.push(region);
  }
  return found;
}

function regionIn(grid: Grid, first: number, end: number, mapped: readonly MappedBlock[]): AcrossRegion | undefined {
  let top = first;
  while (top < end && filledIn(grid, top, 3) < 2) top += 1;
  const labelColumn = columnsFrom(grid, top, end)[0];
  if (labelColumn === undefined) return undefined;
  let last = end;
  while (last > top && filledIn(grid, last - 1, 2) < 2) last -= 1;
  const rows = Array.from({ length: last - top }, (_, at) => top + at);
  if (rows.length < 2 || rows.length > mostFields) return undefined;
  const labels = rows.map((row) => textAt(grid, row, labelColumn));
  const records = recordColumns(grid, rows, labelColumn);
  if (records.length < 2 || records.length > mostRecords || labels.some((label) => label === undefined))
    return undefined;
  const said = labels.map((label) => label ?? "");
  const names = records.map((column) => textAt(grid, top, column));
  if (names.some((name) => name === undefined)) return undefined;
  const settled = settledFor(said, names as string[], mapped);
  if (settled?.records === "down") return undefined;
  const kind = settled?.role == null ? roleOf(said, names as string[]) : { role: settled.role, ...byPerson };
  if (!kind) return undefined;
  const base = { rows, labelColumn, labels: said, records, titles: titlesAbove(grid, top), mapped: settled };
  const across = settled?.records === "across" ? { ...kind, ...byPerson } : kind;
  return { ...base, ...across, nameHeader: nameHeaderOf(said[0] ?? "", names as string[], across.role) };
}

const byPerson = { confidence: 1, reason: "a person has said so", asked: false } as const;

/** The entry of a mapping that speaks of the region's direction: most of its headers stand among the labels. */
function settledFor(
  labels: readonly string[],
  names: readonly string[],
  mapped: readonly MappedBlock[],
): MappedBlock | undefined {
  const own = new Set(labels.map(normalised));
  const top = new Set(names.map(normalised));
  return mapped.find(({ records, columns }) => {
    if (records === undefined) return false;
    const held = columns.filter(({ header }) => own.has(normalised(header))).length;
    const above = columns.filter(({ header }) => top.has(normalised(header))).length;
    return held * 2 >= Math.min(columns.length, labels.length) || (records === "down" && above * 2 >= columns.length);
  });
}

/** Fields that tell the direction: names of accounts and kinds of amounts stand under each other in ordinary budgets, too. */
const untelling: Readonly<Partial<Record<Role, ReadonlySet<string>>>> = {
  budget: new Set(["amount", "income", "expense", "kind", "accountName", "account", "measure"]),
  indicators: new Set(["kind", "measure", "code"]),
};

/** What a role needs to be read at all, whichever direction it runs. */
const needed: Readonly<Partial<Record<Role, readonly (readonly string[])[]>>> = {
  budget: [["budget", "outturn", "forecast"]],
  indicators: [
    ["target", "targetLow", "targetHigh", "indicator"],
    ["target", "targetLow", "targetHigh", "outcome"],
  ],
  staff: [["id"], ["fte", "salary", "unit", "employedFrom", "hours"]],
  roster: [["recipient"], ["born", "age"], ["hours"]],
  providers: [["provider"]],
  units: [["name"], ["code", "parent", "manager", "organisationRole"]],
  economy: [["requiredResult", "adjustedResult", "actualCost", "baseCost"]],
};

interface Kind {
  readonly role: Role;
  readonly confidence: number;
  readonly reason: string;
  readonly asked: boolean;
}

/** What the labels say of the role of records across, and how surely; undefined where they name no fields. */
function roleOf(labels: readonly string[], names: readonly string[]): Kind | undefined {
  const filled = labels.filter((label) => label !== "");
  const best = roleNames
    .flatMap((role) => {
      const groups = needed[role];
      if (!groups) return [];
      const fields = filled.map((label) => fieldOf(role, label));
      const known = fields.filter((field) => field !== undefined);
      const different = new Set(
        known.flatMap(({ field, period }) => (field === null ? [] : [`${field}|${period ?? ""}`])),
      );
      const met = groups.every((group) => known.some(({ field }) => field !== null && group.includes(field)));
      // "Costs" and "Result" under each other are accounts; lists of people have more than two fields.
      const least = role === "budget" || role === "indicators" ? 2 : 3;
      return met && different.size >= least ? [{ role, known: known.length, different: different.size }] : [];
    })
    .sort((a, b) => b.different - a.different)[0];
  if (!best || best.known * 2 < filled.length) return undefined;
  // Names of fields in the first row: it is a header like any other.
  const spoken = (role: Role): number => names.filter((name) => fieldOf(role, name, false)?.field != null).length;
  // One name among others may be that of a unit ("School") that is a word in lists of another kind.
  const elsewhere = Math.max(...roleNames.map(spoken));
  const above = Math.max(spoken(best.role), elsewhere >= 2 ? elsewhere : 0);
  if (above >= 2 || (above === 1 && best.different < 3)) return undefined;
  const share = best.known / filled.length;
  const sure = above === 0 && (best.different >= 3 ? share >= 0.7 : share > 0.99);
  return {
    role: best.role,
    confidence: Math.round((sure ? 0.75 + 0.2 * share : 0.4 + 0.2 * share) * 100) / 100,
    reason: `${best.known} of ${filled.length} names in the first column are names of fields`,
    asked: !sure,
  };
}

/** The field of a role that a label names; null for a measure that no record has; undefined where it names none. */
function fieldOf(
  role: Role,
  label: string,
  kinds = true,
): { readonly field: string | null; readonly period: string | null } | undefined {
  const { period, rest } = takePeriod(label);
  const words = normalised(takeUnit(rest).rest);
  if (words === "" || label.length > 60) return undefined;
  const told = (field: string | undefined): boolean => field !== undefined && untelling[role]?.has(field) !== true;
  const [match] = matchHeader(role, words);
  if (match && match.score >= surely && told(match.field)) return { field: match.field, period };
  if (role !== "budget" && role !== "indicators") return undefined;
  const figure = figureField(words);
  if (figure && figure.score >= surely) {
    const [field] = surveyedFields(role, figure.field);
    if (field === undefined && (figure.field === "variance" || figure.field === "variance_pct"))
      return { field: null, period };
    return told(field) && field !== undefined ? { field, period } : undefined;
  }
  const name = labelField(words);
  // A school may be the name of one as well as the kind of unit that a header says.
  if (!kinds) return undefined;
  // "Post" and "group" head lists of anything.
  const telling = name && name.score >= surely && name.field !== "item" && name.field !== "group";
  const [field] = telling ? surveyedFields(role, name.field) : [];
  return field !== undefined && told(field) ? { field, period } : undefined;
}

/** What the names of the records are, where no header over them says it: periods, else units or indicators. */
function nameHeaderOf(corner: string, names: readonly string[], role: Role): string | null {
  const periods = names.every((name) => {
    const { period, rest } = takePeriod(name);
    return period !== null && rest.trim() === "";
  });
  if (periods) return "Period";
  if (corner !== "") return null;
  return role === "indicators" ? "Indicator" : role === "budget" || role === "economy" ? "Unit" : null;
}

/** The text of a cell as a label or name: "" where blank, undefined for a figure that is no year or date, an error, or a long text. */
function textAt(grid: Grid, row: number, column: number): string | undefined {
  const value = grid.value(row, column);
  if (isBlank(value)) return "";
  if (typeof value === "string") return value.length > 160 ? undefined : headerPart(value, "General");
  if (typeof value !== "number") return undefined;
  const format = grid.look(row, column).numberFormat;
  const year = Number.isInteger(value) && value >= 1950 && value <= 2099;
  return year || isDateFormat(format) ? headerPart(value, format) : undefined;
}

function filledIn(grid: Grid, row: number, enough: number): number {
  let filled = 0;
  for (let column = grid.firstColumn; column < grid.endColumn && filled < enough; column += 1)
    if (!isBlank(grid.value(row, column))) filled += 1;
  return filled;
}

function columnsFrom(grid: Grid, top: number, end: number): readonly number[] {
  const columns: number[] = [];
  for (let column = grid.firstColumn; column < grid.endColumn && columns.length === 0; column += 1)
    for (let row = top; row < end; row += 1)
      if (!isBlank(grid.value(row, column))) {
        columns.push(column);
        break;
      }
  return columns;
}

/** The columns right of the labels that have a name in the first row, up to the first that has none. */
function recordColumns(grid: Grid, rows: readonly number[], labelColumn: number): readonly number[] {
  const [top = 0] = rows;
  const columns: number[] = [];
  for (let column = labelColumn + 1; column < grid.endColumn; column += 1) {
    const filled = rows.filter((row) => !isBlank(grid.value(row, column))).length;
    if (filled === 0 && columns.length === 0) continue;
    if (isBlank(grid.value(top, column)) || filled < 2) break;
    columns.push(column);
  }
  return columns;
}

function titlesAbove(grid: Grid, top: number): readonly number[] {
  const rows: number[] = [];
  for (let row = top - 1; row >= Math.max(grid.firstRow, top - titleRows); row -= 1) {
    if (grid.blank(row)) continue;
    if (filledIn(grid, row, 2) !== 1) break;
    rows.unshift(row);
  }
  return rows;
}
