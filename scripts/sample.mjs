// Writes the sample workbook: node scripts/sample.mjs [out.xlsx] [--children N] [--staff N] [--seed N] [--locale en|sv] [--wart forty-hours]
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "cqm");
const outfile = join(cache, `sample-${process.pid}.mjs`);
mkdirSync(cache, { recursive: true });
await build({
  entryPoints: [join(root, "scripts", "sample", "main.ts")],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  outfile,
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile);
}
