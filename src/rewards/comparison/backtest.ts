import { has, sumOf } from "../../rules/aggregate";
import { minus } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { numberColumn, textColumn, type Dataset, type TableData } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import { isAbove, when } from "../../rules/logic";
import { modelOf, type Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import { settle } from "../../rules/rounding";
import { draftOf } from "../scheme/draft";

/** One unit's year as the scheme of today would have paid it. */
export interface UnitYear {
  readonly unit: string;
  readonly year: number;
  readonly pool: number;
  readonly paid: number;
  /** Why the pool is paid, or the first reason why not; null where the scheme does not say. */
  readonly outcome: string | null;
  /** The balance that the unit carries on; null where the scheme has no reserve. */
  readonly reserve: number | null;
}

/** A year of a backtest: its units, what all of it costs, and what was decided then. */
export interface BacktestYear {
  readonly year: number;
  readonly units: readonly UnitYear[];
  /** With employer charges. */
  readonly cost: number;
  /** What the ledger of the workbook says was decided for the year; null where it says nothing. */
  readonly decided: number | null;
}

/** Years beside each other as a model: sums, counts and differences have their rules. */
export interface Backtest {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly years: readonly number[];
}

/** What a year, and the headers of one, are called. */
export type YearHeader = (what: "Year" | "Pool" | "Reserve", year: number) => string;

const plainHeader: YearHeader = (what, year) => `${what} ${year}`;

/** Years beside each other: what the scheme would have cost, unit by unit, with the reserve that is carried. */
export function backtestOf(
  years: readonly BacktestYear[],
  currency: string,
  header: YearHeader = plainHeader,
): Backtest {
  const rows = years.flatMap(({ units }) => units);
  const hasReserve = rows.some(({ reserve }) => reserve !== null);
  const hasDecided = years.some(({ decided }) => decided !== null);
  const model = backtestModel(
    years.map(({ year }) => year),
    {
      ...{ currency, hasReserve, hasDecided, header },
      decimals: rows.every((row) => [row.pool, row.paid, row.reserve ?? 0].every(Number.isInteger)) ? 0 : 2,
    },
  );
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const texts = (values: readonly (string | null)[]) => textColumn(values);
  const tables: Record<string, TableData> = {
    BacktestPools: {
      rows: rows.length,
      columns: {
        id: texts(rows.map(({ unit, year }) => `${unit}/${year}`)),
        unit: texts(rows.map(({ unit }) => unit)),
        year: texts(rows.map(({ year }) => header("Year", year))),
        pool: numberColumn(rows.map(({ pool }) => pool)),
        paid: numberColumn(rows.map(({ paid }) => paid)),
        outcome: texts(rows.map(({ outcome }) => outcome)),
        ...(hasReserve ? { reserve: numberColumn(rows.map(({ reserve }) => reserve ?? 0)) } : {}),
      },
    },
    BacktestUnits: { rows: units.length, columns: { id: texts(units) } },
    BacktestYears: {
      rows: years.length,
      columns: {
        id: texts(years.map(({ year }) => header("Year", year))),
        cost: numberColumn(years.map(({ cost }) => cost)),
        ...(hasDecided ? { decided: numberColumn(years.map(({ decided }) => decided ?? 0)) } : {}),
      },
    },
  };
  const dataset: Dataset = { parameters: {}, tables };
  return { model, dataset, results: evaluate(model, dataset), years: years.map(({ year }) => year) };
}

/** The rules of a backtest over the years told. */
export function backtestModel(
  years: readonly number[],
  said: {
    readonly currency: string;
    readonly hasReserve: boolean;
    readonly hasDecided: boolean;
    readonly header?: YearHeader;
    readonly decimals?: number;
  },
): Model {
  const { currency, hasReserve, hasDecided, header = plainHeader, decimals = 2 } = said;
  const money = { unit: currency, decimals, generated: true } as const;
  const amount = { meaning: "money", unit: currency } as const;
  const pools = draftOf("BacktestPools", {
    id: key("Unit and year", { generated: true }),
    unit: given.text("Unit", { generated: true }),
    year: given.text("Year", { generated: true }),
    pool: given.money("Pool", money),
    paid: given.money("Paid to staff", money),
    outcome: given.optional.text("Pool paid", { generated: true }),
    ...(hasReserve ? { reserve: given.money("Reserve carried on", money) } : {}),
  });
  pools.add("isPaid", "Has pay", when(isAbove(pools.number("paid"), 0), 1, 0));
  const units = draftOf("BacktestUnits", { id: key("Unit", { generated: true }) });
  const own = has(pools.column<"text">("unit"), units.text("id"));
  for (const year of years)
    units.add(
      `pool${year}`,
      header("Pool", year),
      settle(sumOf(pools.column("pool"), own, has(pools.column<"text">("year"), header("Year", year)))),
      amount,
    );
  units.add("pools", "Pools of all years", settle(sumOf(pools.column("pool"), own)), amount);
  units.add("paidYears", "Years with pay", sumOf(pools.column("isPaid"), own));
  if (hasReserve)
    for (const year of years)
      units.add(
        `reserve${year}`,
        header("Reserve", year),
        settle(sumOf(pools.column("reserve"), own, has(pools.column<"text">("year"), header("Year", year)))),
        amount,
      );
  const totals = draftOf("BacktestYears", {
    id: key("Year", { generated: true }),
    cost: given.money("Cost with employer charge", { ...money, decimals: 2 }),
    ...(hasDecided ? { decided: given.money("Decided then", { ...money, decimals: 2 }) } : {}),
  });
  const ofYear = has(pools.column<"text">("year"), totals.text("id"));
  totals.add("pool", "Pool", settle(sumOf(pools.column("pool"), ofYear)), amount);
  totals.add("paid", "Would have been paid to staff", settle(sumOf(pools.column("paid"), ofYear)), amount);
  totals.add("units", "Units with pay", sumOf(pools.column("isPaid"), ofYear));
  if (hasReserve) totals.add("reserve", "Reserve carried on", settle(sumOf(pools.column("reserve"), ofYear)), amount);
  if (hasDecided)
    totals.add(
      "differs",
      "Would have been paid less decided",
      settle(minus(totals.number("paid"), totals.number("decided"))),
      amount,
    );
  return modelOf({ tables: [totals, units, pools].map((draft) => draft.finished()) });
}
