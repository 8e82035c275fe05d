import {
  namesOfRows,
  numberColumn,
  textAt,
  textColumn,
  type ColumnData,
  type Dataset,
  type NumberColumn,
  type RowSource,
  type TableData,
  type TextColumn,
} from "../../../rules/data";
import { picked } from "../../../rules/generators/picked";
import { runningNumber } from "../../../rules/generators/segments";
import type { CompiledTariff } from "../compile";
import { providerRows, type TariffRows } from "../dataset";
import { rowKey } from "../state";
import { tableNames } from "../table-names";
import type { TimeRule } from "../time-schema";
import { cutPlacements, fixedCuts, paymentYear } from "./cuts";
import { paymentYearParameter } from "./parameters";
import { stretch } from "./stretch";

/** The tables of a tariff paid over time: placements as given, their stretches in the year, and a row a provider. */
export function placementDataset(
  { document, data, model }: CompiledTariff,
  time: TimeRule,
  given: TariffRows,
  year: number,
): Dataset {
  const { provider, recipient } = document.roles;
  const placements = given.rows;
  const window = paymentYear(year, time.yearBegins);
  const days = (id: string): Float64Array => numbersOf(placements, id).values;
  const cut = cutPlacements(
    {
      rows: placements.rows,
      from: days(time.from),
      last: days(time.to),
      born: Object.fromEntries(time.ages.map(({ born }) => [born, days(born)])),
    },
    time.ages,
    fixedCuts(document, time.ages, window),
    window,
  );
  const names = placementNames(placements);
  const who = recipient === undefined ? undefined : placements.columns[recipient];
  const paid = provider === undefined ? undefined : providerRows(given, provider);
  const wanted = model.tables.find((one) => one.name === tableNames.row)?.columns.map((column) => column.id) ?? [];
  const inputs = wanted.flatMap((id): [string, ColumnData][] => {
    const column = placements.columns[id];
    return column === undefined ? [] : [[id, picked(column, cut.source)]];
  });
  return {
    tables: {
      ...data,
      ...(paid === undefined
        ? {}
        : {
            [tableNames.provider]: paid,
            [tableNames.payments]: { rows: paid.rows, columns: { [rowKey]: paid.columns[rowKey] ?? textColumn([]) } },
          }),
      [tableNames.placements]: { ...placements, columns: { [rowKey]: names, ...placements.columns } },
      [tableNames.row]: {
        rows: cut.rows,
        columns: {
          [rowKey]: stretchNames(who?.kind === "text" ? who : names, cut.source),
          ...Object.fromEntries(inputs),
          [stretch.from]: {
            kind: "number",
            values: cut.from,
            span: { least: window.from, most: window.until - 1, blanks: false },
          },
          [stretch.until]: {
            kind: "number",
            values: cut.until,
            span: { least: window.from + 1, most: window.until, blanks: false },
          },
          [stretch.counted]: countedOnce(placements, cut.source, recipient, provider),
        },
        ...sourceOf(placements, cut.source),
      },
      [tableNames.totals]: { rows: 1, columns: { [rowKey]: textColumn([document.title]) } },
    },
    // In a workbook of grants the year stands in a cell of its own.
    parameters: model.parameters.some(({ id }) => id === paymentYearParameter)
      ? { ...given.parameters, [paymentYearParameter]: window.from }
      : (given.parameters ?? {}),
  };
}

function numbersOf({ rows, columns }: TableData, id: string): NumberColumn {
  const column = columns[id];
  return column?.kind === "number" ? column : numberColumn(Array<null>(rows).fill(null));
}

/** Each placement named by its row on the sheet. */
function placementNames({ rows, source }: TableData): TextColumn {
  return namesOfRows(rows, () => (row) => `row ${source?.rowNumbers[row] ?? row + 1}`);
}

/** "B-17 / 2" is the second stretch of B-17, over all of its placements. */
function stretchNames(who: TextColumn, source: Int32Array): TextColumn {
  return namesOfRows(source.length, () => {
    const of = picked(who, source);
    const running = runningNumber(of.codes);
    return (row) => `${textAt(of, row) ?? ""} / ${running[row] as number}`;
  });
}

/** 1 in the first stretch of each recipient (of each placement, where nobody is named) at each provider. */
function countedOnce(
  placements: TableData,
  source: Int32Array,
  recipient: string | undefined,
  provider: string | undefined,
): NumberColumn {
  const codesOf = (id: string | undefined): Int32Array | undefined => {
    const column = id === undefined ? undefined : placements.columns[id];
    return column?.kind === "text" ? column.codes : undefined;
  };
  const [who, where] = [codesOf(recipient), codesOf(provider)];
  const values = new Float64Array(source.length);
  const span = { least: 0, most: 1, blanks: false };
  if (who === undefined) {
    let last = -1;
    for (let at = 0; at < source.length; at += 1) {
      const row = source[at] as number;
      values[at] = Number(row !== last);
      last = row;
    }
    return { kind: "number", values, span };
  }
  // Most have one provider: the one they were counted at first. Who has been at several is looked up.
  const firstOf = new Int32Array(2 + who.reduce((most, code) => Math.max(most, code), 0));
  const others = new Set<string>();
  for (let at = 0; at < source.length; at += 1) {
    const row = source[at] as number;
    // A blank name has the code -1.
    const person = 1 + (who[row] as number);
    const place = 1 + (where?.[row] ?? 0);
    const known = firstOf[person] as number;
    if (known === place) continue;
    if (known === 0) {
      firstOf[person] = place;
      values[at] = 1;
    } else if (!others.has(`${person} ${place}`)) {
      others.add(`${person} ${place}`);
      values[at] = 1;
    }
  }
  return { kind: "number", values, span };
}

function sourceOf({ source }: TableData, rows: Int32Array): { readonly source?: RowSource } {
  return source === undefined
    ? {}
    : {
        source: {
          ...source,
          rowNumbers: rows.map((row) => source.rowNumbers[row] ?? 0),
          ...(source.places && {
            places: { ...source.places, of: rows.map((row) => source.places?.of[row] ?? -1) },
          }),
        },
      };
}
