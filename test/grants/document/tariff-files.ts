import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readProviders, readTariffRows, recordRows } from "../../../src/app/tariff-rows";
import { compileTariff, type CompiledTariff } from "../../../src/grants/document/compile";
import { computeTariff, type ComputedTariff } from "../../../src/grants/document/compute-tariff";
import { checkedDocument, readDocument } from "../../../src/grants/document/read-document";
import type { TariffDocument } from "../../../src/grants/document/schema";
import { withSettings } from "../../../src/grants/document/settings";
import type { Problem } from "../../../src/problem/problem";
import { serialOfText } from "../../cases/case-tables";

export type JsonRow = Readonly<Record<string, string | number | boolean | null>>;

const folder = join(__dirname, "../../../assets/tariffs");

/** Names of the tariffs of the gallery. */
export const galleryNames = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""));

export function galleryTariff(name: string): TariffDocument {
  return documentOf(JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
}

/** A document that must be valid. */
export function documentOf(data: unknown): TariffDocument {
  const read = checkedDocument(data);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems, null, 1));
  return read.document;
}

export interface TariffRun {
  readonly tariff: TariffDocument;
  readonly rows: readonly JsonRow[];
  readonly providers?: readonly JsonRow[];
  readonly set?: Readonly<Record<string, string>>;
  readonly on?: string;
}

/** Everything that is wrong with a run, or what it computes. */
export function runTariff(run: TariffRun): {
  readonly problems: readonly Problem[];
  readonly computed?: ComputedTariff;
} {
  const set = withSettings(run.tariff, run.set ?? {});
  const compiled = compileTariff(set.document);
  if (!("model" in compiled)) return { problems: [...set.problems, ...compiled.problems] };
  return { ...computedOn(compiled, run, set.parameters) };
}

function computedOn(
  compiled: CompiledTariff,
  run: TariffRun,
  parameters: ReturnType<typeof withSettings>["parameters"],
) {
  const rows = readTariffRows(compiled.document, recordRows(run.rows, "rows"));
  const providers =
    run.providers === undefined ? undefined : readProviders(compiled.document, recordRows(run.providers, "providers"));
  const computed = computeTariff(compiled, {
    rows: rows.table,
    ...(providers === undefined ? {} : { providers: providers.table }),
    ...(run.on === undefined ? {} : { on: serialOfText(run.on) }),
    parameters,
  });
  return { computed, problems: [...rows.problems, ...(providers?.problems ?? []), ...computed.problems] };
}

export { readDocument };
