import fc from "fast-check";
import { readProviders, readTariffRows, recordRows } from "../../../../src/app/tariff-rows";
import type { CompiledTariff } from "../../../../src/grants/document/compile";
import { compileOverTime } from "../../../../src/grants/document/time/compile-over-time";
import { placementDataset } from "../../../../src/grants/document/time/dataset";
import { withSettings } from "../../../../src/grants/document/settings";
import type { Dataset } from "../../../../src/rules/data";
import { rowsFor } from "../random-rows";
import { galleryNames, galleryTariff, type JsonRow } from "../tariff-files";

export const paidYear = 2017;

/** The tariffs of the gallery over time; the paper's table with a boundary rule. */
export function galleryOverTime(): { readonly name: string; readonly compiled: CompiledTariff }[] {
  return galleryNames.map((name) => {
    const { document } = withSettings(galleryTariff(name), { boundaryRule: "upper figure ends the band" });
    const compiled = compileOverTime(document);
    if (!("model" in compiled)) throw new Error(`${name}: ${JSON.stringify(compiled.problems)}`);
    return { name, compiled };
  });
}

const isoOf = (day: number): string => new Date(Date.UTC(2016, 6, 1 + day)).toISOString().slice(0, 10);

/** Placements of a tariff: days around the year, births that give ages from 0 to 7. */
export function placementsFor({ document }: CompiledTariff): fc.Arbitrary<JsonRow> {
  const days = fc.option(fc.integer({ min: 0, max: 700 }).map(isoOf), { freq: 3 });
  return fc.tuple(rowsFor(document), days, days, fc.integer({ min: 0, max: 2500 })).map(([row, from, to, born]) => ({
    ...row,
    from,
    to,
    ...("born" in row ? { born: isoOf(-born) } : {}),
  }));
}

/** The dataset of placements in the year. */
export function yearOf(compiled: CompiledTariff, rows: readonly JsonRow[], providers: readonly JsonRow[]): Dataset {
  const { document, time } = compiled;
  if (time === undefined) throw new Error("no time");
  const read = readTariffRows(document, recordRows(rows, "rows"));
  const list = readProviders(document, recordRows(providers, "providers"));
  return placementDataset(compiled, time, { rows: read.table, providers: list.table }, paidYear);
}
