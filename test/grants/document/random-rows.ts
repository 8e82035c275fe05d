import fc from "fast-check";
import { compileTariff, type CompiledTariff } from "../../../src/grants/document/compile";
import { tariffDataset } from "../../../src/grants/document/dataset";
import type { InputDefinition, TariffDocument } from "../../../src/grants/document/schema";
import { withSettings } from "../../../src/grants/document/settings";
import { readProviders, readTariffRows, recordRows } from "../../../src/app/tariff-rows";
import type { Dataset } from "../../../src/rules/data";
import { galleryNames, galleryTariff, type JsonRow } from "./tariff-files";

export const providerNames = ["North", "South", "West"];

/** The tariffs of the gallery, compiled; the paper's table with a boundary rule. */
export function compiledGallery(): { readonly name: string; readonly compiled: CompiledTariff }[] {
  return galleryNames.map((name) => {
    const { document } = withSettings(galleryTariff(name), { boundaryRule: "upper figure ends the band" });
    const compiled = compileTariff(document);
    if (!("model" in compiled)) throw new Error(`${name}: ${JSON.stringify(compiled.problems)}`);
    return { name, compiled };
  });
}

/** Rows that a tariff could meet: figures at and around its bounds, words among its choices, days around its versions. */
export function rowsFor(document: TariffDocument): fc.Arbitrary<JsonRow> {
  return fc.record(Object.fromEntries(document.inputs.map((input) => [input.id, valueFor(input, document)])));
}

export function providersFor(document: TariffDocument): fc.Arbitrary<JsonRow[]> {
  const inputs = document.providerInputs.map((input) => [input.id, valueFor(input, document)] as const);
  return fc
    .tuple(...providerNames.map(() => fc.record(Object.fromEntries(inputs))))
    .map((all) => all.map((one, at) => ({ ...one, provider: providerNames[at]! })));
}

function valueFor(input: InputDefinition, document: TariffDocument): fc.Arbitrary<JsonRow[string]> {
  const value = presentFor(input, document);
  return input.optional ? fc.option(value, { freq: 3 }) : value;
}

function presentFor(input: InputDefinition, document: TariffDocument): fc.Arbitrary<JsonRow[string]> {
  switch (input.kind) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...(input.choices ?? []));
    case "text":
      return input.id === document.roles.provider
        ? fc.constantFrom(...providerNames)
        : fc.constantFrom("Ada", "Bo", "Cleo");
    case "date":
      return fc
        .integer({ min: 0, max: 800 })
        .map((days) => new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10));
    default: {
      const decimals = input.decimals ?? { number: 0, money: 2, share: 4 }[input.kind];
      const bounds = document.tables
        .flatMap((table) => table.rows ?? [])
        .flatMap((row) => row[input.id] ?? [])
        .filter((bound) => typeof bound === "number");
      const least = input.least ?? 0;
      const most = input.most ?? Math.max(input.kind === "money" ? 9000 : 12, ...bounds);
      const scale = 10 ** decimals;
      const any = fc
        .integer({ min: Math.ceil(least * scale), max: Math.floor(most * scale) })
        .map((whole) => whole / scale);
      return bounds.length === 0
        ? any
        : fc.oneof(any, fc.constantFrom(...bounds.filter((bound) => bound >= least && bound <= most)));
    }
  }
}

/** The dataset of rows and providers; what cannot be read is a mistake of the test. */
export function datasetFor(compiled: CompiledTariff, rows: readonly JsonRow[], providers: readonly JsonRow[]): Dataset {
  const { document } = compiled;
  const read = readTariffRows(document, recordRows(rows, "rows"));
  const list = readProviders(document, recordRows(providers, "providers"));
  const errors = [...read.problems, ...(document.roles.provider === undefined ? [] : list.problems)].filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return tariffDataset(compiled, { rows: read.table, providers: list.table, on: 42_800 });
}
