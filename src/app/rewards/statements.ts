import { zipSync } from "fflate";
import { stops, type Problem } from "../../problem/problem";
import { personStatements, teamStatements, type Statement } from "../../rewards/statement/statement";
import { statementSheet, type StatementScheme } from "../../sheets/statement-sheet";
import type { WrittenModel } from "../../sheets/written-model";
import type { SheetPlan } from "../../workbook/plan";
import { emptyWorkbook } from "../../workbook/file/empty-workbook";
import { readWorkbook } from "../../workbook/file/read";
import { writeWorkbook } from "../../workbook/file/write";
import type { Snapshot } from "../../workbook/snapshot";
import type { Scheme } from "../../rewards/scheme/document";
import type { Words } from "../../locale/words";
import { lundType } from "../../rewards/presets/lund-type";
import type { JobOptions } from "../job";
import { opened as openedFrom } from "../open";
import type { RowFile } from "../schemes/row-files";
import { runSchemes, writtenScheme, type SchemeOptions } from "../schemes/scheme-job";
import { bookRewards } from "./book-rewards";
import { storedDecisions } from "./stored-decisions";
import { rulesVersion } from "../version";

/** Which statements somebody wants. */
export interface StatementsAsked {
  /** One for each team, or unit where there are no teams, instead of one for each person. */
  readonly teams: boolean;
  /** These persons only; all unless told. */
  readonly persons: readonly string[];
  /** These units only; all unless told. */
  readonly units: readonly string[];
  /** The fewest that a team statement is made for; and where fewer share a pool, a person's statement leaves out sums that would tell another's amount. */
  readonly smallestGroup: number;
}

/** Statements as files of their own, each with its own data only. */
export interface StatementFiles {
  readonly files: readonly {
    readonly name: string;
    readonly of: string;
    readonly paid: number;
    readonly bytes: Uint8Array;
  }[];
  readonly problems: readonly Problem[];
}

/** A smallest group where nobody has said: a sum of two tells each what the other gets. */
export const usualSmallestGroup = 3;

/** The statements of a workbook's rewards, as its lists and parameters now give them. */
export function statementsOfBook(
  bytes: Uint8Array,
  name: string,
  options: JobOptions,
  asked: StatementsAsked,
): StatementFiles {
  return statementsOfReading(readWorkbook(bytes, name), options, asked);
}

/** The same from a reading of the workbook, which may be open in Excel. */
export function statementsOfReading(snapshot: Snapshot, options: JobOptions, asked: StatementsAsked): StatementFiles {
  if (stops(snapshot.problems)) return { files: [], problems: snapshot.problems };
  const opened = openedFrom(snapshot, options);
  const { rewards, problems } = bookRewards(opened);
  if (rewards === null || stops(problems)) return { files: [], problems };
  const written = rewards.written(opened.words);
  const year = Number(opened.values[lundType.rewardYear.definition.id] ?? opened.year);
  const decided = decidedIn(snapshot, year, opened.words);
  if (stops(decided.problems)) return { files: [], problems: [...problems, ...decided.problems] };
  const scheme = { ...rewards.scheme(opened.words), decidedOf: decided.of, year };
  return withFirst(problems, statementFiles(written, scheme, asked, { at: options.at, language: opened.language }));
}

/** The statements of a scheme computed on files of rows. */
export function statementsOfScheme(
  scheme: Scheme,
  files: readonly RowFile[],
  options: SchemeOptions,
  asked: StatementsAsked,
): StatementFiles {
  const [run] = runSchemes([scheme], files, options);
  const problems = run?.problems ?? [];
  if (run?.computed == null || stops(problems)) return { files: [], problems };
  const nobody = sharesProblem(scheme);
  if (nobody.length > 0) return { files: [], problems: [...problems, ...nobody] };
  const { title, source, currency, flags } = scheme;
  const about = { title, source, currency, flags, decidedOf: () => null, year: Number(options.at.slice(0, 4)) };
  const written = writtenScheme(run.computed, options.language);
  return withFirst(problems, statementFiles(written, about, asked, options));
}

function withFirst(problems: readonly Problem[], made: StatementFiles): StatementFiles {
  return { ...made, problems: [...problems, ...made.problems] };
}

function sharesProblem(scheme: Scheme): Problem[] {
  if (scheme.pool !== undefined && scheme.distribution !== undefined) return [];
  return [
    {
      severity: "error",
      code: "nothing-to-state",
      message: "The scheme has no pool that is shared among staff: there is nobody to make a statement for.",
      where: { at: "field", field: "pool" },
      fix: "Add a pool and a distribution.",
    },
  ];
}

/** What a statement says of the scheme, and when and by whom it was decided where it was. */
type AskedScheme = Omit<StatementScheme, "decided"> & { readonly decidedOf: (statement: Statement) => string | null };

/** When and by whom a statement's amount was decided; null where what has been decided is another amount, or nothing. */
function decidedIn(
  snapshot: Snapshot,
  year: number,
  words: Words,
): { readonly of: AskedScheme["decidedOf"]; readonly problems: readonly Problem[] } {
  const { decided, problems } = storedDecisions(snapshot);
  const amounts = new Map<string, number>();
  for (const share of decided.shares.filter((one) => one.year === year))
    amounts.set(share.person, (amounts.get(share.person) ?? 0) + share.amount);
  const last = decided.decisions.filter((one) => one.year === year).at(-1);
  if (last === undefined) return { of: () => null, problems };
  const [first, second] = last.attesters;
  const text = words("{date}, {first} and {second}", { date: last.at.slice(0, 10), first, second });
  return {
    of: ({ kind, name, paid }) => (kind === "person" && (amounts.get(name) ?? 0) === paid ? text : null),
    problems,
  };
}

/** One file a statement. With an error among the problems there are none. */
export function statementFiles(
  written: WrittenModel,
  scheme: AskedScheme,
  asked: StatementsAsked,
  { at, language }: { readonly at: string; readonly language: "en" | "sv" },
): StatementFiles {
  const { wanted, problems } = asked.teams ? wantedTeams(written, asked) : wantedPersons(written, asked);
  if (stops(problems)) return { files: [], problems };
  const taken = new Set<string>();
  const files: { name: string; of: string; paid: number; bytes: Uint8Array }[] = [];
  for (const statement of wanted) {
    const sheet: SheetPlan = statementSheet(statement, { ...scheme, decided: scheme.decidedOf(statement) }, written);
    const log = { at, job: "statements", rules: rulesVersion, totals: "", checks: "", hidden: true };
    const made = writeWorkbook(emptyWorkbook(), { language, sheets: [sheet], log });
    if ("problems" in made) return { files: [], problems: [...problems, ...made.problems] };
    const period = statement.period ?? String(scheme.year);
    files.push({
      name: fileName(`${statement.name} ${period}`, taken),
      of: statement.name,
      paid: statement.paid,
      bytes: made.bytes,
    });
  }
  return { files, problems };
}

interface Wanted {
  readonly wanted: readonly Statement[];
  readonly problems: readonly Problem[];
}

function wantedPersons(written: WrittenModel, { persons, units, smallestGroup }: StatementsAsked): Wanted {
  const all = personStatements(written, { smallestGroup });
  const unknown = persons.filter((id) => !all.some(({ name }) => same(name, id)));
  return {
    wanted: all.filter(
      ({ name, unit }) =>
        (persons.length === 0 || persons.some((id) => same(id, name))) &&
        (units.length === 0 || units.some((one) => same(one, unit))),
    ),
    problems: [
      ...unknown.map((id): Problem => ({
        severity: "error",
        code: "person-unknown",
        message: `Nobody in the staff list has the id ${id}.`,
        where: { at: "field", field: "person" },
        fix: "Write the id as the staff list does.",
      })),
      ...unknownUnits(all, units),
    ],
  };
}

function wantedTeams(written: WrittenModel, { units, smallestGroup }: StatementsAsked): Wanted {
  const { statements, tooSmall } = teamStatements(written, { smallestGroup });
  return {
    wanted: statements.filter(({ unit }) => units.length === 0 || units.some((one) => same(one, unit))),
    problems: [
      ...tooSmall.map(({ name, persons }): Problem => ({
        severity: "warning",
        code: "team-too-small",
        message: `${name} has no statement: ${persons} take part, fewer than ${smallestGroup}.`,
        where: { at: "field", field: "smallestGroup" },
        fix: "Their own statements tell each of them; a sum of so few would tell what another person gets.",
      })),
      ...unknownUnits(statements, units),
    ],
  };
}

function unknownUnits(all: readonly Statement[], units: readonly string[]): Problem[] {
  return units
    .filter((one) => !all.some(({ unit }) => same(unit, one)))
    .map((one) => ({
      severity: "error",
      code: "unit-unknown",
      message: `No statement is made for a unit "${one}".`,
      where: { at: "field", field: "unit" },
      fix: `Choose among: ${[...new Set(all.map(({ unit }) => unit))].join(", ")}.`,
    }));
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A name that every file system takes, each once. */
function fileName(text: string, taken: Set<string>): string {
  const base = text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
    .replace(/[. ]+$/, "")
    .slice(0, 100);
  let name = base;
  for (let at = 2; taken.has(name.toLowerCase()); at += 1) name = `${base} (${at})`;
  taken.add(name.toLowerCase());
  return `${name}.xlsx`;
}

/** The files as one zip archive. */
export function zipOfStatements({ files }: StatementFiles): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
