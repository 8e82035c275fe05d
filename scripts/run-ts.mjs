// node scripts/run-ts.mjs <file.ts> [arguments]: runs a TypeScript script. The script sees its own name and arguments
// in process.argv as if Node had started it.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { importTypeScript } from "./bundle.mjs";

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
  console.error(
    file === undefined ? "usage: node scripts/run-ts.mjs <file.ts> [arguments]" : `there is no file ${file}`,
  );
  process.exit(2);
}
process.argv = [process.argv[0], resolve(file), ...rest];
await importTypeScript(file);
