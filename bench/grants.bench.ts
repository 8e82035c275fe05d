import { evaluate } from "../src/rules/evaluate/evaluate";
import { numberAt } from "../src/rules/data";
import { sumsByLoop } from "./grants-loop";
import {
  ageBands,
  childrenOf,
  datasetOf,
  grantsModel,
  hoursBands,
  months,
  rates,
  year,
  type Children,
} from "./grants-model";

/**
 * A million children, twelve monthly payments each, summed by provider: our evaluation of a model, a loop written by hand and
 * DuckDB on one thread, measured in one run on the same figures. Loading is not counted for anybody.
 */
const rows = Number(process.env.ROWS ?? 1_000_000);
const runs = Number(process.env.RUNS ?? 7);

interface Measured {
  readonly name: string;
  readonly providers: number;
  readonly milliseconds: number;
  readonly sums: Float64Array;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

async function measured(
  name: string,
  providers: number,
  compute: () => Float64Array | Promise<Float64Array>,
): Promise<Measured> {
  const times: number[] = [];
  let sums = new Float64Array(0);
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    sums = new Float64Array(await compute());
    times.push(performance.now() - began);
  }
  return { name, providers, milliseconds: median(times), sums };
}

function sumsByModel(children: Children, providers: number): () => Float64Array {
  const model = grantsModel();
  const dataset = datasetOf(children, providers);
  return () => {
    const results = evaluate(model, dataset);
    if (results.faultCount > 0) throw new Error(JSON.stringify(results.faults.slice(0, 3)));
    const sums = new Float64Array(providers * 12);
    months.forEach((month, index) => {
      const column = results.column("Payments", month.id);
      for (let provider = 0; provider < providers; provider++) {
        sums[provider * 12 + index] =
          column.kind === "number" ? (numberAt(column, provider) ?? Number.NaN) : Number.NaN;
      }
    });
    return sums;
  };
}

function query(): string {
  const ages = ageBands.map(([from, until], a) => {
    const hours = hoursBands.map(
      ([least, most], h) => `WHEN hours >= ${least} AND hours < ${most} THEN ${rates[a]?.[h]}.0`,
    );
    return `WHEN age >= ${from} AND age < ${until} THEN CASE ${hours.join(" ")} END`;
  });
  const paid = months.map(
    ({ start, end, days }, index) =>
      `sum(round(round(rate / 12 * (greatest(0, least(until, ${end}) - greatest("from", ${start}))::DOUBLE / ${days}), 6), 0)) AS m${index + 1}`,
  );
  return `WITH aged AS (SELECT *, date_sub('year', born, DATE '${year}-01-01') AS age FROM children),
    rated AS (SELECT *, CASE ${ages.join(" ")} END AS rate FROM aged)
    SELECT provider, ${paid.join(", ")} FROM rated GROUP BY provider ORDER BY provider`;
}

async function duckdb(
  all: readonly { readonly children: Children; readonly providers: number }[],
): Promise<Measured[]> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const found: Measured[] = [];
  for (const { children, providers } of all) {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    await connection.run(
      `CREATE TABLE loaded (provider INTEGER, born INTEGER, hours DOUBLE, "from" INTEGER, until INTEGER)`,
    );
    const appender = await connection.createAppender("loaded");
    for (let row = 0; row < children.rows; row++) {
      appender.appendInteger(children.provider[row] as number);
      appender.appendInteger(children.born[row] as number);
      appender.appendDouble(children.hours[row] as number);
      appender.appendInteger(children.from[row] as number);
      appender.appendInteger(children.until[row] as number);
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(`CREATE TABLE children AS SELECT * REPLACE (DATE '1899-12-30' + born AS born) FROM loaded`);
    found.push(
      await measured("DuckDB, one thread", providers, async () => {
        const reader = await connection.runAndReadAll(query());
        return Float64Array.from(reader.getRows().flatMap((row) => row.slice(1).map(Number)));
      }),
    );
    connection.closeSync();
    instance.closeSync();
  }
  return found;
}

async function main(): Promise<void> {
  const all = [14, 200].map((providers) => ({ providers, children: childrenOf(rows, providers) }));
  const ours: Measured[] = [];
  for (const { children, providers } of all)
    ours.push(await measured("evaluate", providers, sumsByModel(children, providers)));
  const memory = process.memoryUsage().rss / 2 ** 20;
  const loops: Measured[] = [];
  for (const { children, providers } of all)
    loops.push(await measured("loop by hand", providers, () => sumsByLoop(children, providers)));
  const peers = await duckdb(all);

  process.stdout.write(`${rows.toLocaleString("en")} children, 12 payments each; median of ${runs} runs\n`);
  process.stdout.write(`memory of our part (rss, before DuckDB is loaded): ${memory.toFixed(0)} MiB\n\n`);
  process.stdout.write("providers | reading            |      ms | evaluate is\n");
  for (const our of ours) {
    for (const one of [our, ...loops, ...peers].filter((peer) => peer.providers === our.providers)) {
      const same = one.sums.length === our.sums.length && one.sums.every((sum, index) => sum === our.sums[index]);
      const ratio = one === our ? "" : `${(our.milliseconds / one.milliseconds).toFixed(2)} x its time`;
      process.stdout.write(
        `${String(one.providers).padStart(9)} | ${one.name.padEnd(18)} | ${one.milliseconds.toFixed(0).padStart(7)} | ${ratio}${same ? "" : "  SUMS DIFFER"}\n`,
      );
      if (!same) process.exitCode = 1;
    }
  }
}

void main();
