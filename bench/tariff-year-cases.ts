import { compileOverTime } from "../src/grants/document/time/compile-over-time";
import { placementDataset } from "../src/grants/document/time/dataset";
import { checkedDocument } from "../src/grants/document/read-document";
import { numberColumn, textColumn, type Dataset, type TableData } from "../src/rules/data";
import { evaluate } from "../src/rules/evaluate/evaluate";
import type { Model } from "../src/rules/model";
import type { Results } from "../src/rules/results";
import { ageBands, datasetOf, grantsModel, hoursBands, rates, year, type Children } from "./grants-model";

const band = (age: readonly number[], hours: readonly number[], care: number) => ({
  age: [age[0] === 1 ? 0 : age[0], age[1] === 7 ? 9 : age[1]],
  hours: [hours[0], hours[1]],
  care,
  premises: Math.round(care / 8),
});
const bands = ageBands.flatMap((age, a) => hoursBands.map((hours, h) => band(age, hours, rates[a]?.[h] ?? 0)));

function tariff(versions: readonly string[]): unknown {
  const excluded = { from: "included", until: "excluded" };
  return {
    tariff: 1,
    id: "all_add_ons",
    title: "All add-ons",
    source: "Made for this benchmark",
    currency: "kr",
    roles: { provider: "provider" },
    inputs: [
      { id: "provider", kind: "text" },
      { id: "age" },
      { id: "hours", decimals: 1 },
      { id: "fee", kind: "money", optional: true, whenBlank: 0 },
    ],
    providerInputs: [{ id: "index", decimals: 2 }],
    parameters: [
      { id: "pool", kind: "money", value: 250_000_000, decimals: 0 },
      { id: "administration", kind: "share", value: 0.03 },
      { id: "vat", kind: "share", value: 0.06 },
    ],
    tables: [
      {
        id: "items",
        dimensions: [
          { id: "age", sides: excluded },
          { id: "hours", decimals: 1, sides: excluded },
        ],
        values: [{ id: "care" }, { id: "premises" }],
        ...(versions.length === 0 ? { rows: bands } : { versions: versions.map((from) => ({ from, rows: bands })) }),
      },
    ],
    steps: [
      { id: "children", kind: "provider count", at: "provider" },
      { id: "structure", kind: "pool share", at: "provider", pool: "pool", by: ["children", "index"], to: 100 },
      { id: "care", kind: "bands", table: "items", value: "care" },
      { id: "premises", kind: "bands", table: "items", value: "premises" },
      { id: "perChild", kind: "rule", rule: "if(children = 0, 0, structure / children)", round: { to: 1 } },
      { id: "adm", kind: "percentage", percent: "administration", of: ["care", "perChild"], round: { to: 1 } },
      { id: "municipal", kind: "sum", of: ["care", "premises", "perChild", "adm"] },
      { id: "compensation", kind: "percentage", percent: "vat", of: ["municipal"], round: { to: 1 } },
      { id: "total", kind: "sum", of: ["municipal", "compensation"] },
      { id: "voucher", kind: "subtract", from: "total", less: ["fee"], least: 0 },
    ],
    result: "voucher",
    time: { per: "year", ages: [{ id: "age", switch: "birthday" }] },
  };
}

function placementsOf(children: Children, names: readonly string[]): TableData {
  return {
    rows: children.rows,
    columns: {
      provider: { kind: "text", codes: children.provider, dictionary: names },
      born: { kind: "number", values: children.born },
      hours: { kind: "number", values: children.hours },
      fee: { kind: "number", values: children.hours.map((hours) => Math.round(hours * 150)) },
      from: { kind: "number", values: children.from },
      to: { kind: "number", values: children.until.map((until) => until - 1) },
    },
  };
}

/** What a case computes in one go: every column of a model on rows made from the children. */
export interface Computed {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  /** Rows that were computed: children, or the stretches that they were cut into. */
  readonly rows: number;
}

function computed(model: Model, dataset: Dataset, table: string): Computed {
  const results = evaluate(model, dataset);
  if (results.faultCount > 0) throw new Error(JSON.stringify(results.faults.slice(0, 3)));
  return { model, dataset, results, rows: dataset.tables[table]?.rows ?? 0 };
}

/** The plain case: twelve months by age on 1 January and hours, summed by provider. There is nothing to cut. */
export function plainCase(children: Children, providers: number): () => Computed {
  const model = grantsModel();
  const dataset = datasetOf(children, providers);
  return () => computed(model, dataset, "Children");
}

/** All add-ons over the year: placements are cut and every step, month and sum of the tariff is computed. */
export function fullCase(children: Children, providers: number, versions: readonly string[]): () => Computed {
  const read = checkedDocument(tariff(versions));
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const compiled = compileOverTime(read.document);
  if (!("model" in compiled) || compiled.time === undefined) throw new Error(JSON.stringify(compiled.problems));
  const { time } = compiled;
  const names = Array.from({ length: providers }, (_, index) => `Provider ${index + 1}`);
  const given = {
    rows: placementsOf(children, names),
    providers: {
      rows: providers,
      columns: { provider: textColumn(names), index: numberColumn(names.map((_, at) => 1 + (at % 50) / 100)) },
    },
  };
  return () => {
    const made = computed(compiled.model, placementDataset(compiled, time, given, year), "Calculation");
    if (Number(made.results.value("Totals", "paidInYear", 0)) <= 0) throw new Error("Nothing is paid.");
    return made;
  };
}
