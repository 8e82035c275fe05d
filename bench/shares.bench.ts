import { given, key } from "../src/rules/column";
import { numberColumn, textColumn, type Dataset } from "../src/rules/data";
import { evaluate } from "../src/rules/evaluate/evaluate";
import { modelOf } from "../src/rules/model";
import { table } from "../src/rules/table";

/** A pool shared among 10,000 staff by hours worked, in whole kronor, within 40 units: the time of one whole evaluation. */
const rows = Number(process.env.ROWS ?? 10_000);
const runs = 15;
const units = 40;
const target = 100;

const staff = table("Staff", {
  person: key("Person"),
  unit: given.text("Unit"),
  pool: given.money("Pool"),
  hours: given.number("Hours worked", { decimals: 1 }),
}).addSplit("share", "Share", (row) => ({ whole: row.pool, weight: row.hours, within: ["unit"], step: 1 }));
const model = modelOf({ tables: [staff] });

const dataset: Dataset = {
  parameters: {},
  tables: {
    Staff: {
      rows,
      columns: {
        person: textColumn(Array.from({ length: rows }, (_, row) => `P-${row + 1}`)),
        unit: textColumn(Array.from({ length: rows }, (_, row) => `Unit ${row % units}`)),
        pool: numberColumn(Array.from({ length: rows }, (_, row) => 400_000 + (row % units) * 1_003)),
        hours: numberColumn(Array.from({ length: rows }, (_, row) => 800 + ((row * 7_919) % 11_000) / 10)),
      },
    },
  },
};

const times: number[] = [];
let paid = 0;
for (let run = 0; run < runs; run++) {
  const began = performance.now();
  const results = evaluate(model, dataset);
  times.push(performance.now() - began);
  const share = results.column("Staff", "share");
  paid = share.kind === "number" ? share.values.reduce((sum, one) => sum + one, 0) : Number.NaN;
}
times.sort((a, b) => a - b);
const median = times[Math.floor(runs / 2)] ?? Number.NaN;
const pools = Array.from({ length: units }, (_, unit) => 400_000 + unit * 1_003).reduce((sum, one) => sum + one, 0);
process.stdout.write(
  `${rows.toLocaleString("en")} shares within ${units} units: median ${median.toFixed(1)} ms of ${runs} runs, target ${target} ms\n`,
);
process.stdout.write(
  paid === pools
    ? `the shares sum to the pools: ${paid.toLocaleString("en")} kr\n`
    : `the shares sum to ${paid} instead of ${pools}\n`,
);
if (paid !== pools || median > target) process.exitCode = 1;
