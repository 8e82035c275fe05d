import { numberColumn, textAt, textColumn, type TableData } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import { runningNumber, segments } from "../../rules/generators/segments";
import type { AgeBand } from "../age-bands";
import { birthdayOnLeapDay } from "../birthday";
import { monthIds } from "../year";
import { birthdayMonths, leavingAge, leavingMonth } from "./parameters";
import type { StartsOfAge } from "./starts";

/** What a forecast is made from: the list as it stands, and the assumptions. */
export interface ForecastInput {
  readonly year: number;
  /** How many years after the grant year; 0 for the grant year alone. */
  readonly years: number;
  /** The age bands of the tariff, in rising order. */
  readonly bands: readonly AgeBand[];
  /** As `grantsDataset` makes them. */
  readonly placements: TableData;
  readonly starts: readonly StartsOfAge[];
  readonly parameters: Readonly<Record<string, number | string | boolean | null>>;
  readonly startName: (age: number, month: string) => string;
}

/** The ages that the tariff has an amount for. */
export function agesOf(bands: readonly AgeBand[]): readonly number[] {
  const ages = new Set<number>();
  // A band without an upper end is for school children at most: nobody starts later.
  for (const { first, last } of bands) for (let age = first; age <= Math.min(last, first + 12); age += 1) ages.add(age);
  return [...ages].sort((a, b) => a - b);
}

/** The tables of a forecast: starts, a row a child and stretch of each coming year, a row a year and age band, a row a year. */
export function forecastTables(input: ForecastInput): Readonly<Record<string, TableData>> {
  return { ...outlookTables(input), ForecastRows: forecastRowData(input) };
}

/** The same without the rows of coming years, whoever computes them. */
export function outlookTables({
  year,
  years,
  bands,
  starts,
}: Pick<ForecastInput, "year" | "years" | "bands" | "starts">): Readonly<Record<string, TableData>> {
  const shown = Array.from({ length: years + 1 }, (_, index) => year + index);
  const costs = shown.flatMap((of) => bands.map((band) => ({ year: of, band })));
  return {
    ForecastStarts: {
      rows: starts.length,
      columns: {
        startAge: textColumn(starts.map(({ age, name }) => name ?? String(age))),
        age: numberColumn(starts.map(({ age }) => age)),
        hours: numberColumn(starts.map(({ hours }) => hours)),
        ...Object.fromEntries(
          monthIds.map((id, index) => [id, numberColumn(starts.map(({ months }) => months[index] ?? 0))]),
        ),
      },
    },
    ForecastCosts: {
      rows: costs.length,
      columns: {
        yearAndBand: textColumn(costs.map(({ year: of, band }) => `${of}: ${band.name}`)),
        year: numberColumn(costs.map(({ year: of }) => of)),
        band: textColumn(costs.map(({ band }) => band.name)),
        ageFrom: numberColumn(costs.map(({ band }) => band.first)),
        ageTo: numberColumn(costs.map(({ band }) => band.last)),
      },
    },
    ForecastYears: {
      rows: shown.length,
      columns: { forecastYear: textColumn(shown.map(String)), year: numberColumn(shown) },
    },
  };
}

/** Children who go on, or who start together: how many, since when they are counted, and from when to when they are placed. */
interface Placed {
  readonly who: string;
  readonly children: number;
  readonly countedFrom: number;
  readonly born: number;
  readonly hours: number;
  readonly from: number;
  readonly until: number;
}

function forecastRowData({ years, ...input }: ForecastInput): TableData {
  const { year } = input;
  const rows = years === 0 ? [] : [...placedChildren(input), ...newChildren({ ...input, years })];
  const { source, from, until } = segments({
    rows: rows.length,
    from: Float64Array.from(rows, (row) => row.from),
    until: Float64Array.from(rows, (row) => row.until),
    window: { from: serialOf(year + 1, 1, 1), until: serialOf(year + years + 1, 1, 1) },
    cuts: Array.from({ length: years }, (_, index) => serialOf(year + 1 + index, 1, 1)),
    anniversaries: { of: Float64Array.from(rows, ({ born }) => born), leapDay: birthdayOnLeapDay },
  });
  const cut = Array.from(source, (row, at) => {
    const of = rows[row];
    const begins = from[at] ?? 0;
    return of === undefined ? [] : [{ ...of, from: begins, until: until[at] ?? 0, year: calendarOf(begins).year }];
  }).flat();
  const who = textColumn(cut.map((row) => row.who));
  const number = runningNumber(who.codes);
  const figures = (of: (row: (typeof cut)[number]) => number) => numberColumn(cut.map(of));
  return {
    rows: cut.length,
    columns: {
      segment: textColumn(cut.map((row, at) => `${row.who} / ${number[at] ?? 0}`)),
      who,
      year: figures((row) => row.year),
      children: figures(({ children }) => children),
      yearsSince: figures((row) => row.year - row.countedFrom),
      born: figures(({ born }) => born),
      hours: figures(({ hours }) => hours),
      from: figures((row) => row.from),
      until: figures((row) => row.until),
    },
  };
}

/** The placements of the list that go on after the grant year: to their last day, or until they leave by age. */
function placedChildren({ year, placements, bands, parameters }: Omit<ForecastInput, "years">): Placed[] {
  const numbers = (id: string): Float64Array => {
    const column = placements.columns[id];
    return column?.kind === "number" ? column.values : new Float64Array(placements.rows).fill(Number.NaN);
  };
  const recipient = placements.columns["recipient"];
  const [born, hours, begins, ends] = [numbers("born"), numbers("hours"), numbers("from"), numbers("to")];
  return Array.from({ length: placements.rows }, (_, row) => {
    const leaves = leavingDay(born[row] ?? 0, bands, parameters);
    const end = ends[row] ?? Number.NaN;
    return {
      who: recipient?.kind === "text" ? (textAt(recipient, row) ?? "") : "",
      children: 1,
      countedFrom: year,
      born: born[row] ?? 0,
      hours: hours[row] ?? 0,
      from: Number.isNaN(begins[row]) ? (born[row] ?? 0) : (begins[row] ?? 0),
      until: Number.isNaN(end) ? leaves : Math.min(end + 1, leaves),
    };
  });
}

/** Those who start in each coming year by the assumptions, until they leave by age. */
function newChildren({ year, years, starts, bands, parameters, startName }: ForecastInput): Placed[] {
  const ago = figure(parameters, birthdayMonths);
  const coming = Array.from({ length: years }, (_, index) => year + 1 + index);
  return coming.flatMap((of) =>
    starts.flatMap(({ age, hours, months }) =>
      months.flatMap((children, index): Placed[] => {
        if (children <= 0) return [];
        const born = serialOf(of - age, index + 1 - ago, 1);
        return [
          {
            who: startName(age, `${of}-${String(index + 1).padStart(2, "0")}`),
            ...{ children, countedFrom: of, born, hours },
            from: serialOf(of, index + 1, 1),
            until: leavingDay(born, bands, parameters),
          },
        ];
      }),
    ),
  );
}

/** The first day on which a child is no longer placed by its age. */
export function leavingDay(born: number, bands: readonly AgeBand[], parameters: ForecastInput["parameters"]): number {
  const { year, month, day } = calendarOf(born);
  const highest = Math.max(...bands.map(({ last }) => last));
  const bySchool = serialOf(year + figure(parameters, leavingAge), figure(parameters, leavingMonth), 1);
  return Math.min(bySchool, serialOf(year + highest + 1, month, day));
}

export function figure(
  parameters: ForecastInput["parameters"],
  { definition: { id, initial } }: { readonly definition: { readonly id: string; readonly initial: unknown } },
): number {
  return Number(parameters[id] ?? initial);
}
