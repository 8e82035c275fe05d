import {
  decimal,
  fraction,
  halfAway,
  multiply,
  divide,
  nearestDouble,
  type Rational,
} from "../../rules/exact/rational";
import type { TariffDocument } from "../document/schema";

/** A rate of a tariff that may be moved: where it stands in the document, and what it is. */
export interface Rate {
  /** Its place in the JSON: tables, 0, rows, 3, amount. */
  readonly path: readonly (string | number)[];
  readonly table: string;
  /** Its band or key in words. */
  readonly band: string;
  readonly value: number;
}

/**
 * The amounts of the band tables and lists named, of all of them where none is named. Of a table with versions those of the
 * last one: earlier ones have been paid.
 */
export function ratesOf(document: TariffDocument, tables: readonly string[]): readonly Rate[] {
  const wanted = (id: string) => tables.length === 0 || tables.includes(id);
  return [...bandRates(document, wanted), ...listRates(document, wanted)].filter(({ value }) => value > 0);
}

function bandRates(document: TariffDocument, wanted: (id: string) => boolean): Rate[] {
  return document.tables.flatMap((table, at) => {
    if (!wanted(table.id)) return [];
    const versions = table.versions ?? [];
    const last = versions.reduce(
      (latest, one, index) => (one.from > (versions[latest]?.from ?? "") ? index : latest),
      0,
    );
    const rows = table.rows ?? versions[last]?.rows ?? [];
    const place = table.rows === undefined ? ["tables", at, "versions", last, "rows"] : ["tables", at, "rows"];
    return rows.flatMap((row, index) =>
      amountsOf(table).flatMap((id): Rate[] => {
        const value = row[id];
        const band = table.dimensions.map((dimension) => bandText(row[dimension.id])).join(", ");
        return typeof value === "number" ? [{ path: [...place, index, id], table: table.id, band, value }] : [];
      }),
    );
  });
}

function listRates(document: TariffDocument, wanted: (id: string) => boolean): Rate[] {
  return document.lists.flatMap((list, at) =>
    !wanted(list.id)
      ? []
      : Object.entries(list.rows).flatMap(([key, row]) =>
          amountsOf(list).flatMap((id): Rate[] => {
            const [value, path] = typeof row === "number" ? [row, [key]] : [row[id], [key, id]];
            const band = typeof row === "number" ? key : `${key}, ${id}`;
            return value === undefined ? [] : [{ path: ["lists", at, "rows", ...path], table: list.id, band, value }];
          }),
        ),
  );
}

function amountsOf({
  values,
}: {
  readonly values: readonly { readonly id: string; readonly kind: string }[];
}): string[] {
  return values.filter(({ kind }) => kind === "money").map(({ id }) => id);
}

function bandText(cell: unknown): string {
  if (!Array.isArray(cell)) return String(cell);
  const [from, until] = cell as readonly unknown[];
  return `${from === null ? "" : String(from)}-${until === null ? "" : String(until)}`;
}

/** The coarsest power of ten of which every rate is a multiple, from a hundredth to a thousand: how the table is printed. */
export function printedStep(rates: readonly Rate[]): number {
  const steps = [1000, 100, 10, 1, 0.1];
  return steps.find((step) => rates.every(({ value }) => divide(decimal(value), decimal(step)).d === 1n)) ?? 0.01;
}

/** A rate times a factor, rounded half away from zero to the step. */
export function movedRate(value: number, factor: Rational, step: number): number {
  const steps = halfAway(divide(multiply(decimal(value), factor), decimal(step)));
  return nearestDouble(multiply(fraction(steps), decimal(step)));
}

/** Factors above `from` and up to `to` at which a rate goes to its next step: (m + 1/2) steps / value. */
export function turningPoints(value: number, step: number, from: Rational, to: Rational): readonly Rational[] {
  const stepsIn = (factor: Rational) => divide(multiply(decimal(value), factor), decimal(step));
  const points: Rational[] = [];
  for (let steps = halfAway(stepsIn(from)) + 1n; steps <= halfAway(stepsIn(to)); steps += 1n)
    points.push(divide(multiply(fraction(2n * steps - 1n, 2n), decimal(step)), decimal(value)));
  return points;
}

/** A document with other rates: a copy. */
export function withRates<D extends object>(document: D, rates: readonly Rate[], values: readonly number[]): D {
  const copy = structuredClone(document);
  rates.forEach(({ path }, at) => {
    let holder = copy as Record<string | number, unknown>;
    for (const part of path.slice(0, -1)) holder = holder[part] as Record<string | number, unknown>;
    holder[path.at(-1) ?? ""] = values[at];
  });
  return copy;
}
