import {
  numberColumn,
  sourceOfRows,
  textAt,
  textColumn,
  type Dataset,
  type NumberColumn,
  type RowSource,
  type TableData,
  type TextColumn,
} from "../rules/data";
import { serialOf } from "../rules/dates";
import { picked } from "../rules/generators/picked";
import { runningNumber, segments } from "../rules/generators/segments";
import { birthdayOnLeapDay } from "./birthday";
import { ratePeriod, yearStart } from "./parameters";
import type { PrintedTariff } from "./printed-tariff";
import { tariffData } from "./tariff";

/** What a year's grants are computed from. */
export interface GrantsInput {
  /** The calendar year. */
  readonly year: number;
  readonly tariff: PrintedTariff;
  /** Columns recipient, born, hours, provider, from, to; the last two may be left out. `to` is the last day. */
  readonly roster: TableData;
  /** Column provider: who can be paid. Left out, those of the roster. */
  readonly providers?: TableData;
  /** By parameter id; the rest have their initial values. */
  readonly parameters?: Dataset["parameters"];
}

/** The tables of `grantsModel`: the tariff's cells, the roster, and the roster's stretches of the year. */
export function grantsDataset({ year, tariff, roster, providers, parameters = {} }: GrantsInput): Dataset {
  const placements = placementRows(roster);
  const paid = providerRows(providers ?? placements);
  return {
    tables: {
      ...tariffData(tariff),
      Providers: paid,
      Placements: placements,
      Grants: grantRows(placements, year),
      Payments: { rows: paid.rows, columns: paid.columns },
      Frame: { rows: 1, columns: { frame: textColumn([tariff.name]) } },
    },
    parameters: {
      [ratePeriod.definition.id]: tariff.per,
      ...parameters,
      [yearStart.definition.id]: serialOf(year, 1, 1),
    },
  };
}

/** Each provider once, in the order of the list. */
function providerRows(list: TableData): TableData {
  const column = texts(list, "provider");
  const first = firstRows(column.codes).filter((row) => textAt(column, row) !== null);
  return { ...list, rows: first.length, columns: { provider: picked(column, first) }, ...sourceOf(list, first) };
}

/** The roster under the ids of `placements`, each row named by its row on the sheet. */
function placementRows(roster: TableData): TableData {
  const names = Array.from({ length: roster.rows }, (_, row) => `row ${roster.source?.rowNumbers[row] ?? row + 1}`);
  return {
    ...roster,
    columns: {
      placement: eachOnce(names),
      recipient: texts(roster, "recipient"),
      born: numbers(roster, "born"),
      hours: numbers(roster, "hours"),
      provider: texts(roster, "provider"),
      from: numbers(roster, "from"),
      to: numbers(roster, "to"),
    },
  };
}

/** Each placement's days in the year, cut where the child turns a year older. */
function grantRows(placements: TableData, year: number): TableData {
  const born = numbers(placements, "born");
  const { rows, source, from, until } = segments({
    rows: placements.rows,
    from: numbers(placements, "from").values,
    until: numbers(placements, "to").values.map((lastDay) => lastDay + 1),
    window: { from: serialOf(year, 1, 1), until: serialOf(year + 1, 1, 1) },
    anniversaries: { of: born.values, leapDay: birthdayOnLeapDay },
  });
  const recipient = picked(texts(placements, "recipient"), source);
  const provider = picked(texts(placements, "provider"), source);
  const atProvider = runningNumber(pairs(recipient.codes, provider.codes));
  return {
    rows,
    columns: {
      segment: segmentNames(recipient),
      recipient,
      provider,
      born: picked(born, source),
      hours: picked(numbers(placements, "hours"), source),
      from: { kind: "number", values: from },
      until: { kind: "number", values: until },
      counted: { kind: "number", values: Float64Array.from(atProvider, (number) => (number === 1 ? 1 : 0)) },
    },
    ...sourceOf(placements, source),
  };
}

/** "B-17 / 2" is the second stretch of child B-17. */
function segmentNames(recipient: TextColumn): TextColumn {
  const numbersWithin = runningNumber(recipient.codes);
  return eachOnce(Array.from(numbersWithin, (number, row) => `${textAt(recipient, row) ?? ""} / ${number}`));
}

/** A column of texts that all differ. */
function eachOnce(dictionary: readonly string[]): TextColumn {
  return { kind: "text", codes: Int32Array.from(dictionary.keys()), dictionary };
}

/** One number for each pair of two codes. */
function pairs(first: Int32Array, second: Int32Array): Int32Array {
  const known = new Map<number, number>();
  const width = 1 + second.reduce((most, code) => Math.max(most, code), 0);
  return first.map((code, row) => {
    const pair = code * width + (second[row] ?? 0);
    const number = known.get(pair) ?? known.size;
    known.set(pair, number);
    return number;
  });
}

/** The rows in which a code stands for the first time. */
function firstRows(codes: Int32Array): Int32Array {
  const numbers = runningNumber(codes);
  return Int32Array.from(codes.keys()).filter((row) => numbers[row] === 1);
}

/** Where generated rows came from: the sheet rows of those that they were made from. */
function sourceOf({ source }: TableData, rows: Int32Array): { readonly source?: RowSource } {
  return source === undefined ? {} : { source: sourceOfRows(source, rows) };
}

function texts({ rows, columns }: TableData, id: string): TextColumn {
  const column = columns[id];
  return column?.kind === "text" ? column : textColumn(Array<null>(rows).fill(null));
}

function numbers({ rows, columns }: TableData, id: string): NumberColumn {
  const column = columns[id];
  return column?.kind === "number" ? column : numberColumn(Array<null>(rows).fill(null));
}
