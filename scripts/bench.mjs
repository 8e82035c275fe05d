// npm run bench [name ...]: runs bench/*.bench.ts one after the other, each in a process of its own.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const folder = join(root, "bench");
const wanted = process.argv.slice(2);
const benches = (existsSync(folder) ? readdirSync(folder).sort() : [])
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)));

if (benches.length === 0) console.log("There is no benchmark to run.");
let failed = 0;
for (const file of benches) {
  console.log(`\n${file.replace(".bench.ts", "")}`);
  const run = spawnSync(process.execPath, ["--expose-gc", join(root, "scripts/run-ts.mjs"), join(folder, file)], {
    stdio: "inherit",
    cwd: root,
  });
  if (run.status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
