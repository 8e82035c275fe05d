// npm run score [id...]: how well intake reads the tables of ../shared/corpus, whose true reading is known.
// With ids, says for these tables what differs.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { importTypeScript, root } from "./bundle.mjs";

const corpus = resolve(root, "../shared/corpus");
if (!existsSync(join(corpus, "manifest.json"))) {
  console.log("Skipped: there is no ../shared/corpus beside the project, so nothing can be scored.");
} else {
  const { score } = await importTypeScript(join(root, "scripts/corpus/score.ts"));
  process.exitCode = score(corpus, process.argv.slice(2)) ? 0 : 1;
}
