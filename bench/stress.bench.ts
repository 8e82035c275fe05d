import { presetScheme } from "../src/rewards/presets/gallery";
import { computeScheme } from "../src/rewards/scheme/compute";
import type { Scheme } from "../src/rewards/scheme/document";
import { plainReaders, plainRows } from "../src/rewards/scheme/rows";
import { stress } from "../src/rewards/stress/stress";

/** Monte Carlo of 10,000 runs over 40 units with 2,000 staff: the gallery's scheme, and the same with caps and least payments of persons. */
const [runs, units, staffEach, target] = [10_000, 40, 50, 10_000];

const rows = plainRows({
  units: Array.from({ length: units }, (_, unit) => ({
    unit: `Unit ${unit + 1}`,
    area: `Area ${(unit % 5) + 1}`,
    surplus: 300_000 + 20_000 * unit,
  })),
  staff: Array.from({ length: units * staffEach }, (_, at) => ({
    person: `P${at + 1}`,
    unit: `Unit ${(at % units) + 1}`,
    hours: 900 + ((at * 7_919) % 900),
    salary: 28_000 + ((at * 131) % 20_000),
    born: "1980-06-01",
  })),
});

const plain = presetScheme("unit-surplus");
const personal: Scheme = {
  ...plain,
  distribution: { by: "hours", presence: false, extent: false },
  caps: [{ id: "most", header: "Most a person", on: "pool", kind: "per person", limit: 9_000 }],
  capRest: "others",
  minimumPayment: { amount: 500, rest: "others" },
  charge: {
    pool: "includes it",
    payday: "03-25",
    ageIfUnknown: 40,
    table: [{ from: "2020-01-01", ageFrom: 0, ageUntil: 999, rate: 0.3142 }],
  } as Scheme["charge"],
};

let slow = false;
for (const [name, scheme] of [
  ["unit-surplus", plain],
  ["with caps, least payment and charge of persons", personal],
] as const) {
  const { computed, problems } = computeScheme(scheme, rows, { readers: plainReaders, period: "2026" });
  if (computed === null) throw new Error(JSON.stringify(problems));
  const began = performance.now();
  const answer = stress(computed, {
    spreads: [{ measure: "surplus", shape: "normal", of: "share", size: 0.3 }],
    noises: [{ measure: "surplus", shape: "normal", of: "share", size: 0.1 }],
    runs,
    seed: 1,
  });
  const time = performance.now() - began;
  if (!("stress" in answer) || answer.stress === null) throw new Error(JSON.stringify(answer));
  const { cost } = answer.stress;
  slow ||= time > target;
  process.stdout.write(
    `${name}: ${runs.toLocaleString("en")} runs (measured twice) x ${units} units x ${units * staffEach} staff: ${(time / 1000).toFixed(2)} s, target ${target / 1000} s; cost ${cost.mean.toFixed(0)} (${cost.quantiles[5].toFixed(0)}-${cost.quantiles[95].toFixed(0)})\n`,
  );
}
if (slow) process.exitCode = 1;
