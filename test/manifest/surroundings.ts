import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Surroundings } from "../../scripts/manifest/check";
import { sheetFunctions } from "../../scripts/manifest/functions";
import { actions } from "../../src/commands/actions";

export const root = join(__dirname, "../..");

/** Where the files come from that the build puts beside the pages. */
const built: Readonly<Record<string, string>> = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "taskpane-excel.html": "src/taskpane/taskpane.html",
  "functions.js": "src/functions/index.ts",
  "functions.json": "src/functions/functions.json",
  "functions.sv.json": "src/functions/functions.sv.json",
};

/** The repository as the manifest's surroundings: its icons, its pages, its actions and functions. */
export const repository: Surroundings = {
  base: "https://localhost:3000/",
  file: (path) => {
    const file = join(root, built[path] ?? path);
    return existsSync(file) ? readFileSync(file) : undefined;
  },
  actions: Object.keys(actions),
  functions: sheetFunctions.map(({ id }) => id),
};
