import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root, runNode } from "../taskpane/served-pane";

const dist = join(root, "dist");
const kilobytes = (text: Buffer) => Math.round(gzipSync(text, { level: 9 }).length / 1000);

it("stays small enough to start quickly", async () => {
  expect((await runNode(["scripts/start.mjs", "--once"])).code).toBe(0);
  const page = readFileSync(join(dist, "taskpane.html"), "utf8");
  const first = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, source]) => source ?? "");
  const initial = first.reduce((sum, name) => sum + kilobytes(readFileSync(join(dist, name))), 0);
  const all = readdirSync(dist).filter((name) => name.endsWith(".js") && statSync(join(dist, name)).isFile());
  const whole = all.reduce((sum, name) => sum + kilobytes(readFileSync(join(dist, name))), 0);
  console.log(`pane: ${initial} kB gzip before the first page, ${whole} kB with worker, pages and sheets`);
  expect(initial).toBeLessThan(190);
  expect(whole).toBeLessThan(550);
}, 180_000);
