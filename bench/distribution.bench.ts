import { collect } from "../src/app/distribution/collect";
import { distribute } from "../src/app/distribution/distribute";
import { county } from "../test/app/distribution/county";

/**
 * The forms of 500 units and of a person each, made as files of their own (1,000 files, 2,000 forms), and all of them taken
 * in again: by the clock and in processor time, which a busy machine does not stretch as much.
 */
const units = Number(process.env["UNITS"] ?? 500);
const most = 60;

async function main(): Promise<void> {
  const bytes = await county(units, 1);
  const sent = timed("distribute", () => distribute(bytes, "county.xlsx", { at: "2026-11-02T08:00:00Z" }));
  const stopped = sent.problems.filter(({ severity }) => severity === "error");
  if (stopped.length > 0) throw new Error(JSON.stringify(stopped.slice(0, 3)));
  const forms = sent.packets.flatMap((packet) => packet.forms).length;
  const size = sent.packets.reduce((sum, packet) => sum + packet.bytes.length, 0);
  console.log(`  ${sent.packets.length} files with ${forms} forms, ${(size / 1e6).toFixed(1)} MB`);
  const taken = timed("collect", () =>
    collect({ bytes, name: "county.xlsx" }, sent.packets, { at: "2026-11-20T08:00:00Z" }),
  );
  if (taken.bytes === null) throw new Error(JSON.stringify(taken.problems.slice(0, 3)));
  console.log(`  ${taken.accepted.length} forms taken in, ${taken.refused.length} refused`);
}

function timed<T>(what: string, work: () => T): T {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const done = work();
  const { user, system } = process.cpuUsage(before);
  const [clock, processor] = [(performance.now() - began) / 1e3, (user + system) / 1e6];
  console.log(
    `${what} of ${units} units: ${clock.toFixed(1)} s by the clock, ${processor.toFixed(1)} s of processor time`,
  );
  if (processor > most) process.exitCode = 1;
  return done;
}

await main();
