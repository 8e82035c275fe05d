import { wordsOf } from "../../locale/words";
import { stops, type Problem } from "../../problem/problem";
import { backtestOf, type Backtest, type BacktestYear, type UnitYear } from "../../rewards/comparison/backtest";
import { computeRewards } from "../../rewards/model";
import { readRows } from "../../rewards/scheme/read-rows";
import { textAt, type Dataset } from "../../rules/data";
import { evaluateChecked } from "../../rules/check-problems";
import { tableIn, type Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import { backtestSheet } from "../../sheets/backtest-sheet";
import { readWorkbook } from "../../workbook/file/read";
import { writeWorkbook } from "../../workbook/file/write";
import { economyInput } from "../inputs/economy-input";
import { indicatorsInput } from "../inputs/indicators-input";
import { staffInput } from "../inputs/staff-input";
import { unitsInput } from "../inputs/units-input";
import type { JobOptions } from "../job";
import { opened as openedFrom, type Opened } from "../open";
import { relevantProblems } from "../relevant-problems";
import { bookRows } from "../schemes/book-rows";
import { typedReaders } from "../schemes/typed-values";
import { missingRoles } from "../section";
import { tablesOf, textsOf } from "../source-table";
import { rulesVersion } from "../version";
import { writtenOf } from "../written-of";
import { rewardRoles } from "./book-rewards";
import { bookScheme, rewardYearOf } from "./scheme-rewards";
import { storedDecisions } from "./stored-decisions";

const nothing = { rows: 0, columns: {} } as const;

interface Found {
  readonly backtest: Backtest | null;
  readonly problems: readonly Problem[];
}

/** The scheme of a workbook over the years that its lists hold, or over those asked for: what it would have paid in each. */
export function backtestOfBook(opened: Opened, asked: readonly number[] = []): Found {
  const before = [...relevantProblems(opened, [rewardRoles]), ...missingRoles(rewardRoles, opened, "error")];
  if (stops(before)) return { backtest: null, problems: before };
  const known = opened.scheme === null ? lundYears(opened) : schemeYears(opened);
  const years = asked.length === 0 ? known : asked;
  const unknown = years.filter((year) => !known.includes(year));
  if (unknown.length > 0 || years.length === 0)
    return { backtest: null, problems: [...before, noSuchYears(opened, unknown, known)] };
  const found = opened.scheme === null ? byLundType(opened, years) : byScheme(opened, years);
  const problems = [...before, ...found.problems, ...oneYear(opened, years), ...sameStaff(opened)];
  if (stops(problems)) return { backtest: null, problems };
  const { words } = opened;
  const currency = opened.scheme?.scheme?.currency ?? "kr";
  const decided = decidedIn(opened);
  const backtest = backtestOf(
    found.years.map((year) => ({
      ...year,
      units: year.units.map((one) => ({ ...one, outcome: one.outcome === null ? null : words(one.outcome) })),
      decided: decided.get(year.year) ?? null,
    })),
    currency,
    (what, at) => {
      const year = String(at);
      if (what === "Year") return words("Year {year}", { year });
      return what === "Pool" ? words("Pool {year}", { year }) : words("Reserve {year}", { year });
    },
  );
  return { backtest, problems };
}

/** The same on the bytes of a workbook: the sheet is written into it. */
export function backtestOnFile(
  bytes: Uint8Array,
  name: string,
  asked: readonly number[],
  options: JobOptions,
): Found & { readonly bytes: Uint8Array | null } {
  const snapshot = readWorkbook(bytes, name);
  if (stops(snapshot.problems)) return { backtest: null, bytes: null, problems: snapshot.problems };
  const opened = openedFrom(snapshot, options);
  const { backtest, problems } = backtestOfBook(opened, asked);
  if (backtest === null) return { backtest, bytes: null, problems };
  const words = wordsOf(opened.language);
  const written = writtenOf(backtest.model, backtest.dataset, words);
  const made = writeWorkbook(bytes, {
    language: opened.language,
    sheets: [backtestSheet(written)],
    log: { at: options.at, job: "backtest", rules: rulesVersion, totals: backtest.years.join(", "), checks: "0" },
  });
  return "problems" in made
    ? { backtest, bytes: null, problems: [...problems, ...made.problems] }
    : { backtest, bytes: made.bytes, problems };
}

/** Years of the economy list; the year of the workbook where the list states none. */
function lundYears(opened: Opened): readonly number[] {
  const [table] = tablesOf(opened.reading, "economy");
  if (table === undefined) return [];
  const stated = ["year", "period"]
    .map((field) => textsOf(table, field))
    .find(({ dictionary }) => dictionary.length > 0);
  if (stated === undefined) return [rewardYearOf(opened)];
  return yearsIn(Array.from(stated.codes.keys(), (row) => textAt(stated, row) ?? ""));
}

function schemeYears(opened: Opened): readonly number[] {
  const scheme = opened.scheme?.scheme;
  if (scheme == null) return [rewardYearOf(opened)];
  const year = String(rewardYearOf(opened));
  const read = readRows(scheme, bookRows(opened, scheme), { besides: new Set(), readers: typedReaders, period: year });
  return yearsIn(read.periods);
}

function yearsIn(periods: readonly string[]): readonly number[] {
  const years = periods
    .map((period) => Number(period.slice(0, 4)))
    .filter((year) => Number.isInteger(year) && year > 0);
  return [...new Set(years)].sort((a, b) => a - b);
}

type Computed = { readonly years: readonly Omit<BacktestYear, "decided">[]; readonly problems: readonly Problem[] };

/** Each year for itself: the Lund type carries nothing on. */
function byLundType(opened: Opened, years: readonly number[]): Computed {
  const { reading, values } = opened;
  const problems: Problem[] = [];
  const found = years.map((year) => {
    const rewards = computeRewards({
      units: unitsInput(reading),
      indicators: indicatorsInput(reading, year) ?? nothing,
      economy: economyInput(reading, year) ?? nothing,
      staff: staffInput(reading) ?? nothing,
      parameters: { ...values, rewardYear: year },
    });
    problems.push(...rewards.problems.filter(({ severity }) => severity === "error"));
    const { results, dataset } = rewards;
    const units = unitYears({ ...rewards, rows: dataset.tables["Pools"]?.rows ?? 0 }, () => year);
    const wages = column(results, "Pools", "paid", dataset.tables["Pools"]?.rows ?? 0);
    const charge = Number(values["employerCharge"] ?? 0);
    const paid = wages.reduce((sum, one) => sum + one, 0);
    return { year, units, cost: Math.round(paid * (1 + charge) * 100) / 100 };
  });
  return { years: found, problems };
}

/**
 * All years at once: reserves and figures of the year before run through them. Where figures are taken from the lists of a year (goals,
 * budget), year by year, each from the reserve of the one before.
 */
function byScheme(opened: Opened, years: readonly number[]): Computed {
  const scheme = opened.scheme?.scheme;
  const ofLists = scheme?.indicators === true || scheme?.measures.some(({ from }) => from !== undefined) === true;
  const looksBack = scheme?.components.some(({ kind }) => kind === "previous") === true;
  if (!ofLists || looksBack) return atOnce(opened, years, new Map());
  const problems: Problem[] = [];
  let carried: ReadonlyMap<string, number> = new Map();
  const found = years.flatMap((year) => {
    const own = { ...opened, year, values: { ...opened.values, rewardYear: year } };
    const one = atOnce(own, [year], carried);
    problems.push(...one.problems);
    carried = new Map(
      one.years.flatMap(({ units }) => units.map(({ unit, reserve }) => [unit, reserve ?? 0] as const)),
    );
    return one.years;
  });
  const told = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { years: found, problems: [...told.values()] };
}

/** Units with a balance in `carried` begin with it; the others with what their list says. */
function atOnce(opened: Opened, years: readonly number[], carried: ReadonlyMap<string, number>): Computed {
  const month = opened.scheme?.scheme?.period === "month";
  const twelve = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));
  const periods = years.flatMap((year) => (month ? twelve.map((at) => `${year}${at}`) : [String(year)]));
  const { book, problems: read } = bookScheme(opened, periods);
  if (book === null || stops(read)) return { years: [], problems: read };
  const { model } = book.compiled;
  const dataset = { tables: carriedOn(book.tables, carried), parameters: opened.values };
  const { results, problems: checked } = evaluateChecked(model, dataset);
  const problems = [...read, ...checked];
  if (!["Shares", "Pools", "Totals"].every((name) => model.tables.some((table) => table.name === name)))
    return { years: [], problems: [...problems, nothingShared()] };
  const rows = (name: string) => dataset.tables[name]?.rows ?? 0;
  const yearOf = (table: string) => (row: number) => Number(String(results.value(table, "period", row)).slice(0, 4));
  const units = unitYears({ model, results, rows: rows("Pools"), shares: rows("Shares") }, yearOf("Pools"));
  const costs = column(results, "Totals", "cost", rows("Totals"));
  const reserves = closingReserves(model, results, rows("Reserves"), book.compiled.periods);
  return {
    years: years.map((year) => ({
      year,
      units: joined(units.filter((one) => one.year === year)).map((one) => ({
        ...one,
        reserve: reserves.get(`${one.unit}/${year}`) ?? null,
      })),
      cost: costs.reduce((sum, cost, row) => (yearOf("Totals")(row) === year ? sum + cost : sum), 0),
    })),
    problems,
  };
}

function carriedOn(tables: Dataset["tables"], carried: ReadonlyMap<string, number>): Dataset["tables"] {
  const { Reserves } = tables;
  const [unit, opening] = [Reserves?.columns["unit"], Reserves?.columns["opening"]];
  if (Reserves === undefined || unit?.kind !== "text" || opening?.kind !== "number") return tables;
  const values = opening.values.map((value, row) => carried.get(textAt(unit, row) ?? "") ?? value);
  return { ...tables, Reserves: { ...Reserves, columns: { ...Reserves.columns, opening: { ...opening, values } } } };
}

/** A unit's months of a year as one row. */
function joined(units: readonly UnitYear[]): readonly UnitYear[] {
  const byUnit = new Map<string, UnitYear>();
  for (const one of units) {
    const known = byUnit.get(one.unit);
    byUnit.set(
      one.unit,
      known === undefined ? one : { ...known, pool: known.pool + one.pool, paid: known.paid + one.paid, outcome: null },
    );
  }
  return [...byUnit.values()];
}

/** Every unit's pool with what its staff are paid of it. */
function unitYears(
  of: { readonly model: Model; readonly results: Results; readonly rows: number; readonly shares?: number },
  yearOf: (row: number) => number,
): readonly UnitYear[] {
  const { model, results, rows, shares } = of;
  const has = (id: string) => tableIn(model, "Pools").columns.some((one) => one.id === id);
  const id = has("id") ? "id" : "unit";
  const paid = new Map<string, number>();
  for (let row = 0; row < (shares ?? 0); row += 1) {
    const pool = String(results.value("Shares", "pool", row));
    const amount = results.value("Shares", "paid", row);
    paid.set(pool, (paid.get(pool) ?? 0) + (typeof amount === "number" ? amount : 0));
  }
  return Array.from({ length: rows }, (_, row) => {
    const outcome = has("outcome") ? results.value("Pools", "outcome", row) : null;
    const pool = results.value("Pools", "pool", row);
    const own =
      shares === undefined ? results.value("Pools", "paid", row) : paid.get(String(results.value("Pools", id, row)));
    return {
      unit: String(results.value("Pools", "unit", row)),
      year: yearOf(row),
      pool: typeof pool === "number" ? pool : 0,
      paid: typeof own === "number" ? Math.round(own * 100) / 100 : 0,
      outcome: typeof outcome === "string" ? outcome : null,
      reserve: null,
    };
  });
}

/** The closing balance of each unit's last period of each year, by unit/year. */
function closingReserves(
  model: Model,
  results: Results,
  rows: number,
  periods: readonly string[],
): ReadonlyMap<string, number> {
  if (!model.tables.some(({ name }) => name === "Reserves")) return new Map();
  const found = new Map<string, number>();
  periods.forEach((period, at) => {
    for (let row = 0; row < rows; row += 1) {
      const closing = results.value("Reserves", `closing${at + 1}`, row);
      const unit = String(results.value("Reserves", "unit", row));
      if (typeof closing === "number") found.set(`${unit}/${period.slice(0, 4)}`, closing);
    }
  });
  return found;
}

function column(results: Results, table: string, id: string, rows: number): readonly number[] {
  return Array.from({ length: rows }, (_, row) => {
    const value = results.value(table, id, row);
    return typeof value === "number" ? value : 0;
  });
}

/** What the ledger says was decided, by year. */
function decidedIn({ snapshot }: Opened): ReadonlyMap<number, number> {
  const { decided } = storedDecisions(snapshot);
  const sums = new Map<number, number>();
  for (const { year, amount } of decided.shares) sums.set(year, (sums.get(year) ?? 0) + amount);
  return sums;
}

function noSuchYears({ snapshot }: Opened, unknown: readonly number[], known: readonly number[]): Problem {
  return {
    severity: "error",
    code: "year-not-in-lists",
    message: `The lists have no results of ${unknown.length === 0 ? "any year" : unknown.join(", ")}; they have ${known.length === 0 ? "none" : known.join(", ")}.`,
    where: { at: "file", file: snapshot.name },
    fix: "Ask for years that the list of results holds, or add their rows.",
  };
}

function oneYear({ snapshot }: Opened, years: readonly number[]): Problem[] {
  if (years.length > 1) return [];
  return [
    {
      severity: "warning",
      code: "one-year-only",
      message: `The lists hold one year, ${years.join("")}: there is nothing beside it.`,
      where: { at: "file", file: snapshot.name },
      fix: "Add earlier years to the list of results, with a column for the year.",
    },
  ];
}

/** A list of staff without years is taken for each year: said, because pay by person is then not what it was. */
function sameStaff({ reading, snapshot }: Opened): Problem[] {
  const hasYears = tablesOf(reading, "staff").some((table) =>
    ["year", "period"].some((field) => textsOf(table, field).dictionary.length > 0),
  );
  if (hasYears) return [];
  return [
    {
      severity: "note",
      code: "same-staff-in-all-years",
      message: "The list of staff states no years: the same staff are taken in each, by their dates of employment.",
      where: { at: "file", file: snapshot.name },
      fix: "Add a column for the year to the list of staff, where earlier staff are known.",
    },
  ];
}

function nothingShared(): Problem {
  return {
    severity: "error",
    code: "nothing-to-compare",
    message: "The scheme has no pool that is shared among staff: there is no pay to compare.",
    where: { at: "field", field: "pool" },
    fix: "Add a pool and a distribution.",
  };
}
