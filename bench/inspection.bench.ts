import { inspectScheme } from "../src/rewards/inspection/inspect";
import { ofScheme } from "../src/rewards/inspection/subject";
import { gallery } from "../src/rewards/presets/gallery";
import { presetOn } from "../test/rewards/inspection/preset-rows";

/** Inspection of every scheme of the gallery on three units of ten persons: each within a second of processor time. */
const [units, staffEach, target] = [3, 10, 1_000];

let slow = false;
inspectScheme(ofScheme(presetOn(gallery[0]?.id ?? "", units, staffEach)));
for (const { id } of gallery) {
  const subject = ofScheme(presetOn(id, units, staffEach));
  const [began, from] = [process.cpuUsage(), performance.now()];
  const { complete } = inspectScheme(subject);
  const { user, system } = process.cpuUsage(began);
  const time = (user + system) / 1000;
  slow ||= time > target;
  process.stdout.write(
    `${id.padEnd(24)} ${time.toFixed(0).padStart(5)} ms of processor time, ${(performance.now() - from).toFixed(0).padStart(5)} ms by the clock${complete ? "" : ", with a gap"}\n`,
  );
}
process.exitCode = slow ? 1 : 0;
