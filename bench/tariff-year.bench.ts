import { compileOverTime } from "../src/grants/document/time/compile-over-time";
import { placementDataset } from "../src/grants/document/time/dataset";
import { checkedDocument } from "../src/grants/document/read-document";
import { numberColumn, textColumn, type TableData } from "../src/rules/data";
import { evaluate } from "../src/rules/evaluate/evaluate";
import type { Model } from "../src/rules/model";
import { ageBands, childrenOf, datasetOf, grantsModel, hoursBands, rates, year, type Children } from "./grants-model";

/**
 * A million children with changes inside the year and all add-ons, beside the plain case of grants.bench (twelve months by age on
 * 1 January and hours): a tariff document with care and premises, a structural amount shared from a pool, administration, VAT
 * compensation and a fee, placements cut at birthdays. Cutting the placements is counted; the plain case has nothing to cut.
 */
const rows = Number(process.env.ROWS ?? 1_000_000);
const runs = Number(process.env.RUNS ?? 5);
const providers = 200;
const most = 3;

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

interface Timed {
  readonly milliseconds: number;
  readonly stretches: number;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function measured(compute: () => number): Timed {
  const times: number[] = [];
  let stretches = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    stretches = compute();
    times.push(performance.now() - began);
  }
  return { milliseconds: median(times), stretches };
}

function plainCase(children: Children): () => number {
  const model: Model = grantsModel();
  const dataset = datasetOf(children, providers);
  return () => {
    const results = evaluate(model, dataset);
    if (results.faultCount > 0) throw new Error(JSON.stringify(results.faults.slice(0, 3)));
    return children.rows;
  };
}

function fullCase(children: Children, versions: readonly string[]): () => number {
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
    const dataset = placementDataset(compiled, time, given, year);
    const results = evaluate(compiled.model, dataset);
    if (results.faultCount > 0) throw new Error(JSON.stringify(results.faults.slice(0, 3)));
    if (Number(results.value("Totals", "paidInYear", 0)) <= 0) throw new Error("Nothing is paid.");
    return dataset.tables["Calculation"]?.rows ?? 0;
  };
}

const children = childrenOf(rows, providers);
const plain = measured(plainCase(children));
const full = measured(fullCase(children, []));
const dated = measured(fullCase(children, [`${year}-01-01`, `${year}-07-01`]));
const line = (name: string, { milliseconds, stretches }: Timed): string =>
  `${name.padEnd(46)} | ${stretches.toLocaleString("en").padStart(10)} | ${milliseconds.toFixed(0).padStart(7)} | ${(milliseconds / plain.milliseconds).toFixed(2)} x`;
process.stdout.write(`${rows.toLocaleString("en")} children, ${providers} providers; median of ${runs} runs\n\n`);
process.stdout.write(`${"case".padEnd(46)} |       rows |      ms | of the plain case\n`);
process.stdout.write(`${line("plain: twelve months by age and hours", plain)}\n`);
process.stdout.write(`${line("all add-ons, cut at birthdays", full)}\n`);
process.stdout.write(`${line("the same, and new amounts from July", dated)}\n`);
if (full.milliseconds / plain.milliseconds >= most) process.exitCode = 1;
