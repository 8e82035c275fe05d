import { fieldOf, isFigure, type RoleDefinition } from "./field";
import type { Grid } from "./grid";
import type { HeaderText } from "./header-text";
import { matchHeader } from "./header-words";
import type { MappedColumn } from "./mapping";
import { normalised } from "./header-words";
import type { Role } from "./reading";
import { roles } from "./roles";
import { nearestName } from "./nearest-name";
import { profileOf, unlikeFigures } from "./content";

/** The header of one sheet column (zero-based). */
export interface HeaderColumn {
  readonly column: number;
  readonly header: HeaderText;
}

/** A sheet column taken for a field. */
export interface ColumnMatch extends HeaderColumn {
  readonly field: string;
  readonly confidence: number;
  readonly reason: string;
  /** Where the match was found: a person's mapping, a header word (with its language), the content. */
  readonly by: "mapping" | "content" | string;
  /** The unit or account that the header names, where several columns hold parts of one amount. */
  readonly part?: string;
}

/** Two columns that claim the same field equally well; the first was taken. */
export interface Claim {
  readonly field: string;
  readonly taken: HeaderColumn;
  readonly other: HeaderColumn;
}

/** How the columns of a header fit a role. */
export interface RoleFit {
  readonly role: Role;
  readonly matches: readonly ColumnMatch[];
  readonly claims: readonly Claim[];
  /** Needed groups of which no field was found. */
  readonly missing: readonly (readonly string[])[];
  /** Sum over matches of score times telling. */
  readonly weight: number;
  /** Columns that a person's mapping speaks of, be it that they are not to be read. */
  readonly mapped?: ReadonlySet<number>;
}

const rowsSampled = 60;

interface Candidate {
  readonly at: HeaderColumn;
  readonly field: string;
  readonly score: number;
  readonly reason: string;
  readonly by: string;
  readonly part?: string;
}

/** Fits header columns to a role: best scores first, one column a field and period. `firstDataRow` begins the rows whose content is looked at. */
export function fitRole(
  role: Role,
  headers: readonly HeaderColumn[],
  grid: Grid,
  firstDataRow: number,
  mapped: readonly MappedColumn[] | undefined,
): RoleFit {
  const definition = roles[role];
  const candidates = headers
    .flatMap((at) => candidatesOf(role, definition, at, mapped))
    .map((candidate) => weighed(candidate, role, grid, firstDataRow));
  candidates.sort((a, b) => b.score - a.score || a.at.column - b.at.column);
  const taken = new Map<string, Candidate>();
  const usedColumns = new Set<number>();
  for (const candidate of candidates) {
    const key = `${candidate.field}|${candidate.at.header.period ?? ""}|${candidate.part ?? ""}`;
    if (candidate.score < 0.5 || usedColumns.has(candidate.at.column) || taken.has(key)) continue;
    taken.set(key, candidate);
    usedColumns.add(candidate.at.column);
  }
  const claims = candidates.flatMap((candidate): Claim[] => {
    const winner = taken.get(`${candidate.field}|${candidate.at.header.period ?? ""}|`);
    if (winner === undefined || winner.at === candidate.at || usedColumns.has(candidate.at.column)) return [];
    return candidate.score >= 0.75 && winner.score - candidate.score < 0.03 && winner.by !== "mapping"
      ? [{ field: candidate.field, taken: winner.at, other: candidate.at }]
      : [];
  });
  const matches = [...taken.values()]
    .map(({ at, field, score, reason, by, part }): ColumnMatch => ({
      ...at,
      field,
      confidence: Math.round(score * 100) / 100,
      reason,
      by,
      ...(part !== undefined && { part }),
    }))
    .sort((a, b) => a.column - b.column);
  const settled = mapped && headers.filter(({ header }) => mappedTo(header, mapped)?.field !== undefined);
  return {
    role,
    matches,
    claims,
    missing: missingOf(definition, matches),
    weight: weightOf(role, matches),
    ...(settled && { mapped: new Set(settled.map(({ column }) => column)) }),
  };
}

/** The needed groups of a role of which none of the matches gives a field. */
export function missingOf(definition: RoleDefinition, matches: readonly ColumnMatch[]): readonly (readonly string[])[] {
  return definition.needs.filter((group) => !matches.some((match) => group.includes(match.field)));
}

function weightOf(role: Role, matches: readonly ColumnMatch[]): number {
  const counted = new Set<string>();
  let weight = 0;
  for (const match of matches) {
    const telling = fieldOf(roles, role, match.field)?.telling ?? 1;
    weight += match.confidence * telling * (counted.has(match.field) ? 0.5 : 1) * (match.by === "mapping" ? 2 : 1);
    counted.add(match.field);
  }
  return weight;
}

function candidatesOf(
  role: Role,
  definition: RoleDefinition,
  at: HeaderColumn,
  mapped: readonly MappedColumn[] | undefined,
): readonly Candidate[] {
  const { header } = at;
  if (header.joined === "") return [];
  const own = mapped && mappedTo(header, mapped);
  if (own?.field !== undefined)
    return own.field === null || !(own.field in definition.fields)
      ? []
      : [
          {
            at,
            field: own.field,
            score: 1,
            reason: `mapped by a person: "${header.joined}"`,
            by: "mapping",
            ...(own.part && { part: header.joined }),
          },
        ];
  const found = new Map<string, Candidate>();
  const offer = (text: string, factor: number) => {
    for (const { field, score, word, language } of matchHeader(role, text)) {
      if (score * factor > (found.get(field)?.score ?? 0)) {
        found.set(field, {
          at,
          field,
          score: score * factor,
          reason: `the header "${header.joined}" ${score * factor > 0.9 ? "is" : "contains"} "${word}", a word for ${field}`,
          by: language,
        });
      }
    }
  };
  offer(header.base, 1);
  if (header.lowest !== header.base && header.lowest !== "") offer(header.lowest, 0.92);
  if (found.size === 0 && header.base === "" && header.period !== null && definition.periodField !== undefined) {
    const field = definition.periodField;
    found.set(field, {
      at,
      field,
      score: 0.7,
      reason: `the header is the period ${header.period} alone`,
      by: "period",
    });
  }
  return [...found.values()];
}

/** The entry of a person's mapping for a header: by its whole text, else by its words without the year. */
export function mappedTo(header: HeaderText, mapped: readonly MappedColumn[]): MappedColumn | undefined {
  const whole = normalised(header.joined);
  return (
    mapped.find((column) => normalised(column.header) === whole) ??
    mapped.find((column) => header.base !== "" && withoutYear(column.header) === header.base) ??
    slightlyRenamed(header, mapped)
  );
}

/** The entry whose header differs by a letter or two, where only one does: "Förvaltn" is "Förvaltn.", "Budgeted" is "Budget". */
function slightlyRenamed(header: HeaderText, mapped: readonly MappedColumn[]): MappedColumn | undefined {
  if (header.base.length < 5) return undefined;
  const near = mapped.filter((column) => isNear(header.base, withoutYear(column.header)));
  return near.length === 1 && samePeriods(header, near[0]) ? near[0] : undefined;
}

/** Whether two headers differ in the spelling of long words only: "Belopp A" and "Belopp B", "Fond 1" and "Fond 2" are others. */
function isNear(one: string, other: string): boolean {
  if (one.replaceAll(" ", "") === other.replaceAll(" ", "")) return true;
  const [words, others] = [one.split(" "), other.split(" ")];
  return (
    words.length === others.length &&
    nearestName(one, [other]) !== undefined &&
    words.every((word, at) => {
      const said = others[at] ?? "";
      return word === said || (Math.min(word.length, said.length) >= 4 && !/\d/.test(word + said));
    })
  );
}

/** Whether the years of two headers do not contradict: a header of another year is another column. */
function samePeriods(header: HeaderText, column: MappedColumn | undefined): boolean {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(column?.header ?? "")?.[0];
  return (year === undefined) === (header.period === null);
}

function withoutYear(text: string): string {
  return normalised(text.replace(/(?<!\d)(19|20)\d\d(?!\d)/g, " "))
    .replace(/\b(?:kr|tkr|mkr|sek)\b/g, "")
    .replace(/ +/g, " ")
    .trim();
}

function weighed(candidate: Candidate, role: Role, grid: Grid, firstDataRow: number): Candidate {
  const kind = fieldOf(roles, role, candidate.field)?.kind;
  if (candidate.by === "mapping" || kind === undefined || !(isFigure(kind) || kind === "date")) return candidate;
  const profile = profileOf(grid, candidate.at.column, firstDataRow, Math.min(grid.endRow, firstDataRow + rowsSampled));
  return unlikeFigures(profile) ? { ...candidate, score: candidate.score * 0.45 } : candidate;
}
