import type { HeaderRows } from "./find-header";
import type { Head } from "./heads";
import type { SurveyColumn } from "./survey-column";
import { near, type Fit } from "./sums";
import type { totalWord } from "./total-words";

/** What every row of a block's body is. Rows are zero-based. */
export interface SurveyRows {
  readonly data: readonly number[];
  readonly section: readonly number[];
  readonly blank: readonly number[];
  /** By level, lowest first. */
  readonly subtotal: readonly (readonly number[])[];
  readonly total: readonly number[];
  readonly other: readonly number[];
  readonly stated: readonly StatedTotal[];
  /** Rows with figures below the total of the whole block, left out. */
  readonly afterTotal: readonly number[];
}

/** A sum that the sheet states, and what the rows above it add up to. */
export interface StatedTotal {
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  readonly computed: number;
  readonly agrees: boolean;
  readonly from: number;
}

export type RowKind = "data" | "section" | "blank" | "subtotal" | "total" | "other";

/** A row that states the sum of rows above it. */
export interface Closing {
  readonly row: number;
  readonly fit: Fit;
  readonly stated: Float64Array;
  readonly word: ReturnType<typeof totalWord>;
}

/** The rows by kind, subtotals by level, and every stated sum beside the computed one. */
export function settle(
  header: HeaderRows,
  end: number,
  primary: readonly SurveyColumn[],
  kindOf: Map<number, RowKind>,
  closings: readonly Closing[],
  heads: readonly Head[],
  adding: boolean,
): SurveyRows {
  const afterTotal: number[] = [];
  const final = adding ? lastTotal(closings) : undefined;
  if (final) {
    kindOf.set(final.row, "total");
    for (let row = final.row + 1; row < end; row += 1) {
      const kind = kindOf.get(row);
      if (kind === "data") afterTotal.push(row);
      if (kind === "data" || kind === "subtotal") kindOf.set(row, "other");
    }
  }
  const data = rowsThatAre(kindOf, "data");
  const [firstData, lastData] = [Math.min(...ends(data, "first")), Math.max(...ends(data, "last"))];
  for (const { row, last, level } of heads)
    if (row < firstData && last >= lastData && (level > 0 || heads.length === 1)) kindOf.set(row, "total");
  const of = (kind: RowKind): number[] => rowsThatAre(kindOf, kind).sort((a, b) => a - b);
  const levels: number[][] = [];
  const lowest = Math.min(...closings.map(({ fit }) => fit.level));
  for (const { row, fit } of closings) {
    if (kindOf.get(row) === "subtotal") (levels[Math.min(5, fit.level - lowest)] ??= []).push(row);
  }
  for (const { row, level } of heads) if (kindOf.get(row) === "subtotal") (levels[Math.min(5, level)] ??= []).push(row);
  const closed = new Set([...closings, ...heads].map(({ row }) => row));
  const unclosed = of("subtotal").filter((row) => !closed.has(row));
  if (unclosed.length > 0) (levels[0] ??= []).push(...unclosed);
  for (const level of levels) level?.sort((a, b) => a - b);
  const stated = [...closings.map((one) => ({ ...one, expected: one.fit.expected })), ...heads]
    .filter(({ row }) => final === undefined || row <= final.row)
    .sort((a, b) => a.row - b.row)
    .flatMap(({ row, expected, stated: values }) =>
      primary.flatMap(({ column }, at): StatedTotal[] => {
        const value = values[at] ?? NaN;
        const computed = Number((expected[at] ?? 0).toPrecision(15));
        return Number.isNaN(value)
          ? []
          : [
              {
                row,
                column,
                stated: value,
                computed,
                agrees: Math.abs(value - computed) <= Math.max(0.51, Math.abs(value) * 1e-9),
                from: header.bottom + 1,
              },
            ];
      }),
    );
  return {
    data: of("data"),
    section: of("section"),
    blank: of("blank"),
    subtotal: levels.filter((level) => level !== undefined && level.length > 0),
    total: of("total"),
    other: of("other"),
    stated,
    afterTotal,
  };
}

function rowsThatAre(kindOf: ReadonlyMap<number, RowKind>, kind: RowKind): number[] {
  const rows: number[] = [];
  for (const [row, one] of kindOf) if (one === kind) rows.push(row);
  return rows;
}

/** The total of the whole block, after which nothing is data: it covers all rows, and no sums of their own follow it. */
function lastTotal(closings: readonly Closing[]): Closing | undefined {
  return closings.find((one, at) => {
    if (!one.fit.whole || !one.fit.agrees)
      return one.fit.whole && one.word === "bare total" && one.fit.level >= 1 && at === closings.length - 1;
    return !closings
      .slice(at + 1)
      .some(
        (later) =>
          (later.fit.agrees || (one.word === "total" && later.word !== undefined && agreesInPart(later))) &&
          later.fit.covers > 0 &&
          !sameFigures(later.stated, one.stated),
      );
  });
}

/** Whether some of a row's figures are the sums of what it covers: after "Sum of North", the next unit's sum with one figure wrong. */
function agreesInPart({ stated, fit }: Closing): boolean {
  return stated.some((value, at) => Math.abs(value) >= 100 && near(value, fit.expected[at] ?? 0, 1));
}

function sameFigures(a: Float64Array, b: Float64Array): boolean {
  return a.every(
    (value, at) => Number.isNaN(value) || Number.isNaN(b[at] ?? NaN) || Math.abs(value - (b[at] ?? 0)) < 0.51,
  );
}

function ends(rows: readonly number[], which: "first" | "last"): readonly number[] {
  const end = which === "first" ? rows[0] : rows.at(-1);
  return end === undefined ? [] : [end];
}
