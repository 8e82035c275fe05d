import { numberColumn, textAt, textColumn, type ColumnData, type Dataset, type TableData } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import { evaluate } from "../../rules/evaluate/evaluate";
import { picked } from "../../rules/generators/picked";
import { runningNumber } from "../../rules/generators/segments";
import type { AgeBand } from "../age-bands";
import type { CompiledTariff } from "../document/compile";
import { tableNames } from "../document/table-names";
import { stretch } from "../document/time/stretch";
import { monthAt } from "../ledger/ledger";
import { yearStart } from "../parameters";
import { figure, leavingDay } from "./dataset";
import { birthdayMonths } from "./parameters";
import { startsSeen, type StartsOfAge } from "./starts";

/** What the coming years of a tariff document are made from. */
export interface DocumentForecast {
  readonly compiled: CompiledTariff;
  /** The first day of the year of payment that is granted, serial. */
  readonly begins: number;
  readonly years: number;
  readonly bands: readonly AgeBand[];
  readonly placements: TableData;
  readonly starts: readonly StartsOfAge[];
  readonly parameters: Dataset["parameters"];
  /** The input that holds hours a week; undefined where the document asks for none. */
  readonly hours: string | undefined;
  /** The tables of the document on placements, cut within the year of payment that begins on a day. */
  readonly cut: (placements: TableData, begins: number) => Dataset["tables"];
  readonly startName: (start: StartsOfAge, month: string) => string;
}

/** A stretch of a coming year that the tariff gives no amount. */
export interface NoAmount {
  readonly year: number;
  readonly who: string;
  readonly from: number;
}

/** A placement as it will be in coming years: as the list has it, or like one of the list that starts anew. */
interface Coming {
  /** Row of the list whose inputs it has. */
  readonly row: number;
  readonly who: string;
  readonly children: number;
  readonly countedFrom: number;
  readonly born: number;
  readonly from: number;
  readonly to: number;
  readonly hours: number;
}

/** The list as `startsSeen` reads it: names of the document in the place of its own. */
export function listSeen({ compiled, placements, hours }: Pick<DocumentForecast, "compiled" | "placements" | "hours">) {
  const { document, time } = compiled;
  const column = (id: string | undefined): ColumnData =>
    placements.columns[id ?? ""] ?? numberColumn(Array<null>(placements.rows).fill(null));
  const from = column(time?.from);
  return {
    rows: placements.rows,
    columns: {
      recipient: column(document.roles.recipient),
      // Without ages everybody who starts is alike.
      born: time?.ages[0] === undefined ? from : column(time.ages[0].born),
      hours: column(hours),
      from,
    },
  } satisfies TableData;
}

/** Who starts, as the list shows it; by the ages of the tariff, all alike where it counts none. */
export function documentStarts(
  input: Pick<DocumentForecast, "compiled" | "placements" | "hours" | "begins">,
  ages: readonly number[] | null,
  all: string,
): readonly StartsOfAge[] {
  const seen = startsSeen(listSeen(input), input.begins, ages ?? [0]);
  return ages === null ? seen.map((one) => ({ ...one, name: all })) : seen;
}

/** The rows of the coming years, each with the amount that the document gives its stretch; and those to whom it gives none. */
export function documentForecast(input: DocumentForecast): {
  readonly rows: TableData;
  readonly without: readonly NoAmount[];
} {
  const { compiled, years, begins } = input;
  const without: NoAmount[] = [];
  const found: (Coming & { year: number; age: number; amount: number; begin: number; end: number })[] = [];
  const everybody = years === 0 ? [] : [...goingOn(input), ...starting(input)];
  const ageId = compiled.time?.ages[0]?.id ?? "";
  const amountId = compiled.time?.of ?? compiled.document.result;
  for (let ahead = 1; ahead <= years; ahead += 1) {
    const first = monthAt(begins, 12 * ahead);
    const { year } = calendarOf(first);
    const tables = input.cut(placementsOf(input, everybody), first);
    const results = evaluate(compiled.model, {
      tables,
      parameters: { ...input.parameters, [yearStart.definition.id]: first },
    });
    const numbers = (id: string): Float64Array => {
      const hasIt = compiled.model.tables.some(
        ({ name, columns }) => name === tableNames.row && columns.some((one) => one.id === id),
      );
      const column = hasIt ? results.column(tableNames.row, id) : undefined;
      return column?.kind === "number" ? column.values : new Float64Array();
    };
    const [amount, age, from, until] = [amountId, ageId, stretch.from, stretch.until].map(numbers);
    tables[tableNames.row]?.source?.rowNumbers.forEach((of, at) => {
      const one = everybody[of];
      const [begin, end] = [from?.[at] ?? 0, until?.[at] ?? 0];
      if (one === undefined) return;
      const value = amount?.[at] ?? Number.NaN;
      if (Number.isNaN(value)) without.push({ year, who: one.who, from: begin });
      else found.push({ ...one, year, begin, end, age: age?.[at] ?? Number.NaN, amount: value });
    });
  }
  const who = textColumn(found.map((one) => one.who));
  const number = runningNumber(who.codes);
  const figures = (of: (one: (typeof found)[number]) => number) => numberColumn(found.map(of));
  return {
    rows: {
      rows: found.length,
      columns: {
        segment: textColumn(found.map((one, at) => `${one.who} / ${number[at] ?? 0}`)),
        who,
        year: figures(({ year }) => year),
        children: figures(({ children }) => children),
        yearsSince: figures(({ year, countedFrom }) => year - countedFrom),
        ...(ageId === "" ? {} : { age: figures(({ age }) => age) }),
        [stretch.from]: figures(({ begin }) => begin),
        [stretch.until]: figures(({ end }) => end),
        amount: figures(({ amount }) => Math.round(amount * 1e6) / 1e6),
      },
    },
    without,
  };
}

/** The placements of the list, to their last day or until they leave by age. */
function goingOn({ compiled, begins, bands, placements, parameters, hours }: DocumentForecast): Coming[] {
  const { time, document } = compiled;
  const numbers = numbersIn(placements);
  const [born, from, to] = [numbers(time?.ages[0]?.born), numbers(time?.from), numbers(time?.to)];
  const names = placements.columns[document.roles.recipient ?? ""];
  const { year } = calendarOf(begins);
  const byAge = time?.ages[0] !== undefined;
  return Array.from({ length: placements.rows }, (_, row): Coming => {
    const last = to[row] ?? Number.NaN;
    const leaves = byAge ? leavingDay(born[row] ?? 0, bands, parameters) - 1 : Number.NaN;
    return {
      row,
      who: (names?.kind === "text" ? textAt(names, row) : null) ?? `row ${row + 1}`,
      children: 1,
      countedFrom: year,
      born: born[row] ?? Number.NaN,
      from: from[row] ?? Number.NaN,
      to: Number.isNaN(leaves) ? last : Number.isNaN(last) ? leaves : Math.min(last, leaves),
      hours: numbers(hours)[row] ?? Number.NaN,
    };
  });
}

/** Those who start in each coming year: like the one of the list who has their age and the middle hours, in everything else that the tariff asks for. */
function starting(input: DocumentForecast): Coming[] {
  const { compiled, begins, years, starts, bands, parameters } = input;
  const byAge = compiled.time?.ages[0] !== undefined;
  const ago = figure(parameters, birthdayMonths);
  // A figure of providers counts rows, so that each of them has one.
  const apart = compiled.document.steps.some(({ at, kind }) => at === "provider" || kind === "pool share");
  return Array.from({ length: years }, (_, ahead) => ahead + 1).flatMap((ahead) =>
    starts.flatMap((start) => {
      const row = alike(input, start);
      return start.months.flatMap((children, index): Coming[] => {
        if (children <= 0 || row < 0) return [];
        const from = monthAt(begins, 12 * ahead + index);
        const { year, month } = calendarOf(from);
        const born = byAge ? serialOf(year - start.age, month - ago, 1) : Number.NaN;
        const to = byAge ? leavingDay(born, bands, parameters) - 1 : Number.NaN;
        const name = input.startName(start, `${year}-${String(month).padStart(2, "0")}`);
        const counted = calendarOf(monthAt(begins, 12 * ahead)).year;
        const one = { row, born, from, to, hours: start.hours, countedFrom: counted };
        const rows = apart ? Math.ceil(children) : 1;
        return Array.from({ length: rows }, (__, at) => ({
          ...one,
          who: rows === 1 ? name : `${name} #${at + 1}`,
          children: apart ? Math.min(1, Math.round((children - at) * 100) / 100) : children,
        }));
      });
    }),
  );
}

/** The row of the list that those who start are like: of their age when the year begins or they come, with the hours assumed or the nearest. */
function alike(
  { compiled, placements, hours, begins }: DocumentForecast,
  { age, hours: assumed }: StartsOfAge,
): number {
  const numbers = numbersIn(placements);
  const born = numbers(compiled.time?.ages[0]?.born);
  const of = numbers(hours);
  const far = (row: number): number => {
    const years = (begins - (born[row] ?? begins)) / 365.25;
    const byAge = Number.isNaN(years) ? 0 : Math.abs(years - age - 0.5);
    const byHours = Number.isNaN(of[row] ?? Number.NaN) ? 0 : Math.abs((of[row] ?? 0) - assumed);
    // An age apart weighs more than any difference of hours.
    return Math.floor(byAge) * 1000 + byHours;
  };
  return Array.from({ length: placements.rows }, (_, row) => row).reduce(
    (best, row) => (best < 0 || far(row) < far(best) ? row : best),
    -1,
  );
}

/** Placements with the inputs of the rows that they are like; each names its place, so that its stretches are found again. */
function placementsOf({ compiled, placements, hours }: DocumentForecast, coming: readonly Coming[]): TableData {
  const { time, document } = compiled;
  const rows = Int32Array.from(coming, ({ row }) => row);
  const columns = Object.fromEntries(
    Object.entries(placements.columns).map(([id, column]) => [id, picked(column, rows)] as const),
  );
  const figures = (of: (one: Coming) => number): ColumnData => ({
    kind: "number",
    values: Float64Array.from(coming, of),
  });
  const { recipient } = document.roles;
  const born = time?.ages[0]?.born;
  return {
    rows: coming.length,
    columns: {
      ...columns,
      ...(recipient === undefined ? {} : { [recipient]: textColumn(coming.map(({ who }) => who)) }),
      ...(born === undefined ? {} : { [born]: figures((one) => one.born) }),
      ...(hours === undefined ? {} : { [hours]: figures((one) => one.hours) }),
      [time?.from ?? "from"]: figures(({ from }) => from),
      [time?.to ?? "to"]: figures(({ to }) => to),
    },
    source: { sheet: "", rowNumbers: Int32Array.from(coming.keys()), letters: {} },
  };
}

function numbersIn({ rows, columns }: TableData): (id: string | undefined) => Float64Array {
  return (id) => {
    const column = columns[id ?? ""];
    return column?.kind === "number" ? column.values : new Float64Array(rows).fill(Number.NaN);
  };
}
