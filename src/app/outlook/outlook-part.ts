import type { AgeBand } from "../../grants/age-bands";
import { agesOf, forecastTables, outlookTables } from "../../grants/outlook/dataset";
import { scenarioTables, type ScenarioAssumed } from "../../grants/outlook/scenario-data";
import { startsSeen, type StartsOfAge } from "../../grants/outlook/starts";
import { printedAgeBands } from "../../grants/age-bands";
import type { PrintedTariff } from "../../grants/printed-tariff";
import { monthIds } from "../../grants/year";
import type { Problem } from "../../problem/problem";
import type { Dataset, TableData } from "../../rules/data";
import { serialOf } from "../../rules/dates";
import type { Model } from "../../rules/model";
import type { Opened } from "../open";
import { outlookModel, printedOutlook, type OutlookOver } from "./outlook-model";
import type { OutlookAsked } from "./outlook-asked";
import { assumedScenarios } from "./scenario-file";
import { ownFigure, standingTable } from "../own-figures";

export interface OutlookPart {
  readonly model: Model;
  readonly tables: Dataset["tables"];
  readonly problems: readonly Problem[];
}

/** What a forecast is made from: grants by a printed table or by a tariff document. */
export interface OutlookSource {
  readonly over: OutlookOver;
  /** The calendar year in which the year of payment begins. */
  readonly year: number;
  readonly bands: readonly AgeBand[];
  /** Who starts, as the list shows it. */
  readonly seen: readonly StartsOfAge[];
  /** The rows of so many coming years. */
  readonly rows: (
    years: number,
    starts: readonly StartsOfAge[],
  ) => { readonly rows: TableData; readonly problems: readonly Problem[] };
}

const mostYears = 10;

/** Whether a job has a forecast or scenarios: asked for now, or written before. */
export function hasOutlook({ snapshot, options }: Opened): boolean {
  return (
    options.outlook !== undefined ||
    standingTable(snapshot, "ForecastYears") !== undefined ||
    standingTable(snapshot, "Scenarios") !== undefined
  );
}

/** The forecast and scenarios of a job. */
export function outlookPart(opened: Opened, base: Model, source: OutlookSource): OutlookPart {
  const asked = opened.options.outlook;
  const written = standingTable(opened.snapshot, "ForecastYears");
  const problems: Problem[] = [];
  const { year, bands } = source;
  const { list, withScenarios } = scenariosOf(opened, { year, bands: bands.map(({ name }) => name) }, asked, problems);
  const needed = Math.max(0, ...list.map((one) => one.year - year));
  const stood = written === undefined ? undefined : Math.max(0, written.rows - 1);
  const years = Math.max(asked?.years ?? stood ?? (withScenarios ? 0 : 2), needed);
  if (years > mostYears || list.some((one) => one.year < year)) problems.push(tooFar(year));
  if (problems.length > 0) return { model: base, tables: {}, problems };
  const starts = startsOf(opened, source.seen, problems);
  const coming = source.rows(years, starts);
  problems.push(...coming.problems);
  if (years > 0 && starts.every(({ months }) => months.every((count) => count === 0))) problems.push(nobodyStarts());
  return {
    model: outlookModel(base, withScenarios, source.over),
    tables: {
      ...outlookTables({ year, years, bands, starts }),
      ForecastRows: coming.rows,
      ...(withScenarios ? scenarioTables(list, bands) : {}),
    },
    problems,
  };
}

/** The forecast over grants by a printed table. */
export function printedForecast(
  opened: Opened,
  tables: Dataset["tables"],
  { year, tariff }: { readonly year: number; readonly tariff: PrintedTariff },
): OutlookSource {
  const none = { rows: 0, columns: {} };
  const bands = printedAgeBands(tariff);
  const placements = tables["Placements"] ?? none;
  return {
    ...{ over: printedOutlook, year, bands },
    seen: startsSeen(placements, serialOf(year, 1, 1), agesOf(bands)),
    rows: (years, starts) => {
      const forecast = forecastTables({
        ...{ year, years, bands, placements, starts, parameters: opened.values },
        startName: (age, month) => opened.words("New in {month}, age {age}", { month, age }),
      });
      return { rows: forecast["ForecastRows"] ?? none, problems: [] };
    },
  };
}

/** Starts as they stand on the sheet, else as the list shows them. */
function startsOf(opened: Opened, seen: readonly StartsOfAge[], problems: Problem[]): readonly StartsOfAge[] {
  const table = standingTable(opened.snapshot, "ForecastStarts");
  if (table === undefined) return seen;
  const rowOf = new Map(Array.from({ length: table.rows }, (_, row) => [String(table.value("startAge", row)), row]));
  return seen.map((one) => {
    const row = rowOf.get(one.name ?? String(one.age));
    if (row === undefined) return one;
    const hours = ownFigure(table, "hours", row, 0, problems);
    return {
      ...one,
      hours: hours ?? one.hours,
      months: monthIds.map((id) => ownFigure(table, id, row, 0, problems) ?? 0),
    };
  });
}

function scenariosOf(
  opened: Opened,
  { year, bands }: { readonly year: number; readonly bands: readonly string[] },
  asked: OutlookAsked | undefined,
  problems: Problem[],
): { readonly list: readonly ScenarioAssumed[]; readonly withScenarios: boolean } {
  const read = asked?.scenarios === undefined ? undefined : assumedScenarios(asked.scenarios, year, bands);
  problems.push(...(read?.problems ?? []));
  const given = read?.assumed ?? standingScenarios(opened, problems);
  if (given.length === 0) return { list: [], withScenarios: false };
  const base: ScenarioAssumed = {
    title: opened.words("Base: as it is"),
    year,
    ...{ priceIndex: 1, productivity: 0, source: "", rates: new Map(), volumes: new Map() },
  };
  return { list: [base, ...given], withScenarios: true };
}

/** The scenarios on the sheet, with what a person has changed there; the base is made anew. */
function standingScenarios(opened: Opened, problems: Problem[]): ScenarioAssumed[] {
  const table = standingTable(opened.snapshot, "Scenarios");
  const bands = standingTable(opened.snapshot, "ScenarioBands");
  if (table === undefined) return [];
  const factors = (title: string, column: string): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (let row = 0; row < (bands?.rows ?? 0); row += 1) {
      if (bands === undefined || bands.value("scenario", row) !== title) continue;
      const factor = ownFigure(bands, column, row, 0, problems);
      if (factor !== null) found.set(String(bands.value("band", row)), factor);
    }
    return found;
  };
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row): ScenarioAssumed[] => {
    const title = table.value("scenario", row);
    if (typeof title !== "string" || title === "" || table.value("isBase", row) === 1) return [];
    return [
      {
        title,
        year: ownFigure(table, "year", row, 1900, problems) ?? 0,
        priceIndex: ownFigure(table, "priceIndex", row, 0, problems) ?? 1,
        productivity: ownFigure(table, "productivity", row, -1, problems) ?? 0,
        source: String(table.value("source", row) ?? ""),
        rates: factors(title, "rates"),
        volumes: factors(title, "volume"),
      },
    ];
  });
}

function tooFar(year: number): Problem {
  return {
    severity: "error",
    code: "forecast-too-far",
    message: `A forecast is for ${year} and up to ${mostYears} years after it.`,
    where: { at: "field", field: "years" },
    fix: "Give a year from the grant year on; each year adds a row for every child.",
  };
}

function nobodyStarts(): Problem {
  return {
    severity: "warning",
    code: "no-starts-assumed",
    message: "The list shows nobody who starts within the grant year, so that the forecast assumes no new children.",
    where: { at: "field", field: "ForecastStarts" },
    fix: "Write how many start by month and age on the sheet Forecast, and run again.",
  };
}
