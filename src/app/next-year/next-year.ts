import type { Mapping } from "../../intake/mapping";
import { noMapping } from "../../intake/mapping";
import { stops, type Problem } from "../../problem/problem";
import { calendarOf } from "../../rules/dates";
import { nextBudgetId, nextBudgetSheet, nextGoalsId, nextGoalsSheet } from "../../sheets/next-year-lists";
import { formulaPieces } from "../../workbook/formula-text";
import { archivedWorkbook, type Archived } from "../../workbook/file/archive";
import { readWorkbook } from "../../workbook/file/read";
import { writeWorkbook } from "../../workbook/file/write";
import type { Plan } from "../../workbook/plan";
import type { Snapshot } from "../../workbook/snapshot";
import { runOnFile } from "../file-job";
import { budgetInput } from "../inputs/budget-input";
import { indicatorsInput } from "../inputs/indicators-input";
import type { JobOptions } from "../job";
import { opened, type Opened } from "../open";
import { parameterCell } from "../settings";
import { tablesOf } from "../source-table";
import { rulesVersion } from "../version";
import { developmentGoals } from "./development";
import { nextBudget, nextGoals } from "./lists";

/** A year rolled over: next year's workbook and what was carried into it. */
export interface NextYear {
  readonly problems: readonly Problem[];
  /** The new year; null where a problem stopped it. */
  readonly year: number | null;
  /** Goals carried over, and how many of them come from development goals. */
  readonly goals: number;
  readonly developed: number;
  /** Sheets of ours under the names by which the old year now stands. */
  readonly archived: readonly { readonly was: string; readonly name: string }[];
  readonly bytes: Uint8Array | null;
}

/** Lists of a year: the new year has its own, or none yet. */
const yearly = ["indicators", "budget", "economy", "surveys"] as const;

/**
 * Rolls the year over: a workbook for the year after. The person's sheets are copied as they are; what we wrote stays as
 * it was, without formulas, under the year's name; next year's lists of goals and budget are added, with this year's
 * outcomes as baselines and the development goals of the evaluation pages; and commitments are drafted from them. The
 * workbook given is not changed.
 */
export function nextYear(bytes: Uint8Array, name: string, options: JobOptions): NextYear {
  const stopped = (problems: readonly Problem[]): NextYear => ({
    problems,
    year: null,
    goals: 0,
    developed: 0,
    archived: [],
    bytes: null,
  });
  const snapshot = readWorkbook(bytes, name);
  const book = opened(snapshot, options);
  const found = [...snapshot.problems, ...book.problems];
  const indicators = indicatorsInput(book.reading, book.year);
  if (indicators === undefined) found.push(nothingToRoll(name));
  if (indicators === undefined || stops(found)) return stopped(found);

  const year = book.year + 1;
  const development = developmentGoals(snapshot);
  const goals = nextGoals(indicators, development);
  const budget = budgetInput(book.reading, book.year);
  const lists: Plan = {
    language: book.language,
    sheets: [
      nextGoalsSheet(year, goals, book.words),
      ...(budget === undefined ? [] : [nextBudgetSheet(year, nextBudget(budget), book.words)]),
    ],
    log: { at: options.at, job: "next-year", rules: rulesVersion, totals: "", checks: "" },
  };
  const listed = writeWorkbook(bytes, lists, name);
  if ("problems" in listed) return stopped([...found, ...listed.problems]);
  const old = archivedWorkbook(listed.bytes, name, {
    prefix: String(book.year),
    released: new Set([nextGoalsId, nextBudgetId]),
  });
  if ("problems" in old) return stopped([...found, ...old.problems]);

  const drafted = runOnFile("commitments", old.bytes, name, {
    at: options.at,
    language: book.language,
    mapping: nextMapping(book, old),
    settings: carriedSettings(book),
  });
  // What was said of the old year's lists is said again only where it is of the new ones.
  const problems = [...warningsOfFormulas(snapshot), ...drafted.problems];
  if (drafted.bytes === null) return stopped([...found, ...problems]);
  return {
    problems,
    year,
    goals: goals.length,
    developed: goals.filter((goal) => goal.developed).length,
    archived: old.sheets.filter(({ was, name: now }) => was !== now).map(({ was, name: now }) => ({ was, name: now })),
    bytes: drafted.bytes,
  };
}

function nothingToRoll(name: string): Problem {
  return {
    severity: "error",
    code: "nothing-to-roll-over",
    message: `${name} has no list of goals, so there is no year to roll over.`,
    where: { at: "file", file: name },
    fix: "Give the workbook of the year that was evaluated.",
  };
}

/** What a person has settled stays; lists of the old year and what is archived are not read again. */
function nextMapping({ mapping, reading }: Opened, old: Archived): Mapping {
  const before = mapping ?? noMapping;
  const replaced = yearly.flatMap((role) => tablesOf(reading, role).map(({ sheet }) => sheet));
  const kept = new Set(reading.tables.filter(({ role }) => !isYearly(role)).map(({ sheet }) => sheet));
  // A sheet that also holds a list that stays, such as units beside a budget, is read on: only its yearly lists are left out.
  const whole = replaced.filter((sheet) => !kept.has(sheet));
  const partly = reading.tables
    .filter(({ role, sheet }) => isYearly(role) && kept.has(sheet))
    .map(({ sheet, layout, fields }) => ({
      sheet,
      block: layout?.block ?? 0,
      role: null,
      columns: (layout?.headers ?? fields).flatMap(({ header }) => (header ? [{ header }] : [])),
    }));
  const archived = old.sheets.filter(({ was, name }) => was !== name).map(({ name }) => name);
  return {
    version: 1,
    blocks: [...before.blocks.filter(({ sheet }) => !replaced.includes(sheet)), ...partly],
    ignored: [...new Set([...before.ignored, ...whole, ...archived])],
  };
}

function isYearly(role: string): boolean {
  return (yearly as readonly string[]).includes(role);
}

/** Parameters that were set stay set; those that say which year it is follow the new lists. */
function carriedSettings({ snapshot, parameters, values }: Opened): Record<string, string> {
  const ofTheYear = new Set(["grantYear", "rewardYear"]);
  return Object.fromEntries(
    parameters
      .filter(({ id }) => !ofTheYear.has(id) && parameterCell(snapshot, id) !== undefined)
      .flatMap(({ id, meaning, initial }): [string, string][] => {
        const value = values[id] ?? null;
        if (value === null || value === initial) return [];
        return [[id, meaning === "date" && typeof value === "number" ? isoDate(value) : String(value)]];
      }),
  );
}

function isoDate(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Formulas of the person's that read our sheets will read the new year's: said once a sheet, with the first cell. */
function warningsOfFormulas({ sheets, own }: Snapshot): Problem[] {
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  const tables = new Set(own.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  const readsOurs = (formula: string): boolean => {
    if (!formula.includes("!") && !formula.includes("[")) return false;
    return formulaPieces(formula).some(({ kind, text }) => {
      const plain = (kind === "quoted sheet" ? text.slice(1, -1).replaceAll("''", "'") : text).toLowerCase();
      return (kind === "quoted sheet" || kind === "word") && (names.has(plain) || tables.has(plain));
    });
  };
  return sheets.flatMap((sheet): Problem[] => {
    if (sheet.ours) return [];
    const cells = [...sheet.formulas].filter(([, formula]) => readsOurs(formula)).map(([address]) => address);
    const [first] = cells;
    if (first === undefined) return [];
    return [
      {
        severity: "warning",
        code: "next-year-formulas",
        message: `${cells.length} formulas on ${sheet.name} read our sheets; they will show the new year once its sheets are written.`,
        where: { at: "cell", sheet: sheet.name, address: first },
        fix: "Keep the old workbook for the old year's figures, or replace these formulas with their values.",
        values: { count: cells.length, sheet: sheet.name },
      },
    ];
  });
}
