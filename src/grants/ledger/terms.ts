import { z } from "zod";
import { numberColumn, textColumn, type Dataset, type TableData } from "../../rules/data";
import type { Results } from "../../rules/results";
import { appropriation, grantParameters, yearStart } from "../parameters";
import { tariff } from "../tariff";
import type { LedgerEntry, MonthAmount } from "./ledger";

/** A cell of the tariff with the bounds in force, both ends in it: ages in whole years, hours a week, kronor. */
export interface TariffCell {
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly hoursFrom: number;
  readonly hoursTo: number;
  readonly amount: number;
}

/** What amounts were computed by when a month was closed: enough to compute them anew. */
export interface Terms {
  readonly tariff: readonly TariffCell[];
  readonly parameters: Readonly<Record<string, number | string | boolean | null>>;
}

/** A cell of a sheet holds no more; a tariff that is longer is not kept. */
const longestText = 32_000;

const stored = z.strictObject({
  tariff: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
});

/** The tariff as computed and the parameters in force; the appropriation and the year change no amount. */
export function termsOf(results: Results, dataset: Dataset): Terms {
  const { name } = tariff.definition;
  const rows = dataset.tables[name]?.rows ?? 0;
  const figure = (column: string, row: number): number => {
    const value = results.value(name, column, row);
    return typeof value === "number" ? value : Number.NaN;
  };
  const cells = Array.from({ length: rows }, (_, row) => ({
    ageFrom: figure("ageFrom", row),
    ageTo: figure("ageTo", row),
    hoursFrom: figure("hoursFrom", row),
    hoursTo: figure("hoursTo", row),
    amount: figure("amount", row),
  }));
  const paidBy = grantParameters.map(({ definition }) => definition).filter(({ id }) => !changesNothing.has(id));
  return {
    tariff: cells.filter((cell) => Object.values(cell).every(Number.isFinite)),
    parameters: Object.fromEntries(paidBy.map(({ id, initial }) => [id, dataset.parameters[id] ?? initial])),
  };
}

const changesNothing = new Set<string>([yearStart.definition.id, appropriation.definition.id]);

/** Terms as a cell keeps them; empty where they are too long for one. */
export function termsText({ tariff: cells, parameters }: Terms): string {
  const text = JSON.stringify({
    tariff: cells.map(({ ageFrom, ageTo, hoursFrom, hoursTo, amount }) => [
      ...[ageFrom, ageTo, hoursFrom, hoursTo],
      amount,
    ]),
    parameters,
  });
  return text.length > longestText ? "" : text;
}

/** Terms read back; undefined where the text is not one that `termsText` gives. */
export function termsRead(text: string): Terms | undefined {
  try {
    const { tariff: cells, parameters } = stored.parse(JSON.parse(text));
    return {
      tariff: cells.map(([ageFrom, ageTo, hoursFrom, hoursTo, amount]) => ({
        ...{ ageFrom, ageTo, hoursFrom, hoursTo },
        amount,
      })),
      parameters,
    };
  } catch {
    return undefined;
  }
}

/**
 * Terms where a closing kept none: the tariff amounts that the rows paid last show, each for its own age and hours, and the
 * parameters as they are now. What no row shows cannot be told apart from what comes after it.
 */
export function termsShown(entries: readonly (MonthAmount | LedgerEntry)[], now: Terms): Terms {
  const cells = new Map<string, TariffCell>();
  for (const { age, hours, rate } of entries.flatMap(({ stretches }) => stretches))
    cells.set(`${age}/${hours}`, { ageFrom: age, ageTo: age, hoursFrom: hours, hoursTo: hours, amount: rate });
  return { tariff: [...cells.values()], parameters: now.parameters };
}

/** The terms as the tables of the grants' model: a band of hours for each cell, whatever the boundary rule. */
export function termTables({ tariff: cells }: Terms): { readonly HoursBands: TableData; readonly Tariff: TableData } {
  const names = cells.map((_, row) => `cell ${row + 1}`);
  const from = numberColumn(cells.map(({ hoursFrom }) => hoursFrom));
  const to = numberColumn(cells.map(({ hoursTo }) => hoursTo));
  return {
    HoursBands: {
      rows: cells.length,
      columns: {
        band: textColumn(names),
        printedFrom: from,
        printedTo: to,
        lowerStartsFrom: from,
        lowerStartsTo: to,
        aboveFigureFrom: from,
        aboveFigureTo: to,
        upperEndsFrom: from,
        upperEndsTo: to,
      },
    },
    Tariff: {
      rows: cells.length,
      columns: {
        cell: textColumn(names),
        ageFrom: numberColumn(cells.map(({ ageFrom }) => ageFrom)),
        ageTo: numberColumn(cells.map(({ ageTo }) => ageTo)),
        hours: textColumn(names),
        amount: numberColumn(cells.map(({ amount }) => amount)),
      },
    },
  };
}
