import { childrenOf, year } from "./grants-model";
import { fullCase, plainCase, type Computed } from "./tariff-year-cases";

/**
 * A million children with changes inside the year and all add-ons, beside the plain case of grants.bench (twelve months by age on
 * 1 January and hours): a tariff document with care and premises, a structural amount shared from a pool, administration, VAT
 * compensation and a fee, placements cut at birthdays. Cutting the placements is counted; the plain case has nothing to cut. The cases
 * take turns, so that what else the machine does weighs on all of them.
 */
const rows = Number(process.env.ROWS ?? 1_000_000);
const runs = Number(process.env.RUNS ?? 5);
const only = process.env.ONLY;
const providers = 200;
const most = 3;

interface Case {
  readonly name: string;
  readonly compute: () => Computed;
  readonly elapsed: number[];
  /** Processor time of the process, that of the collection of garbage included. */
  readonly processor: number[];
  rows: number;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function run(one: Case): void {
  const [began, before] = [performance.now(), process.cpuUsage()];
  one.rows = one.compute().rows;
  const { user, system } = process.cpuUsage(before);
  one.elapsed.push(performance.now() - began);
  one.processor.push((user + system) / 1000);
}

const children = childrenOf(rows, providers);
const cases = [
  { name: "plain: twelve months by age and hours", compute: plainCase(children, providers) },
  { name: "all add-ons, cut at birthdays", compute: fullCase(children, providers, []) },
  {
    name: "the same, and new amounts from July",
    compute: fullCase(children, providers, [`${year}-01-01`, `${year}-07-01`]),
  },
]
  .filter(({ name }) => only === undefined || name.startsWith(only))
  .map((one): Case => ({ ...one, elapsed: [], processor: [], rows: 0 }));
for (let turn = 0; turn < runs; turn += 1) cases.forEach(run);

if (process.env.REPORT !== undefined) {
  // For whoever reads it: one line.
  process.stdout.write(
    `${JSON.stringify(cases.map(({ name, rows: cut, processor }) => ({ name, rows: cut, processor })))}\n`,
  );
  process.exit();
}

const [plain] = cases as [Case];
const ratio = (one: Case, of: "elapsed" | "processor"): number => median(one[of]) / median(plain[of]);
process.stdout.write(
  `${rows.toLocaleString("en")} children, ${providers} providers; median of ${runs} runs in turns\n`,
);
process.stdout.write(`memory at its peak: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB\n\n`);
process.stdout.write(`${"case".padEnd(38)} |       rows |      ms | of plain | processor ms | of plain\n`);
for (const one of cases) {
  const figures = [
    one.rows.toLocaleString("en").padStart(10),
    median(one.elapsed).toFixed(0).padStart(7),
    `${ratio(one, "elapsed").toFixed(2)} x`.padStart(8),
    median(one.processor).toFixed(0).padStart(12),
    `${ratio(one, "processor").toFixed(2)} x`.padStart(8),
  ];
  process.stdout.write(`${[one.name.padEnd(38), ...figures].join(" | ")}\n`);
}
if (cases.some((one) => ratio(one, "elapsed") >= most)) process.exitCode = 1;
