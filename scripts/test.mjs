// npm test [-- fast] [--require-all]: all checks of the house, one after the other; every one runs even when one before
// it failed. The last line counts: each test, and one for each other step.
//   fast           jest's fast project alone
//   --require-all  what a test needs and does not find (LibreOffice, Chromium, ../shared) is a failure, not a skip
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./bundle.mjs";

const { values, positionals } = parseArgs({
  options: { "require-all": { type: "boolean", default: false } },
  allowPositionals: true,
});
if (positionals.some((word) => word !== "fast")) {
  console.error("usage: node scripts/test.mjs [fast] [--require-all]");
  process.exit(2);
}

const environment = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
if (values["require-all"]) environment.CQM_REQUIRE_ALL = "1";
const results = mkdtempSync(join(tmpdir(), "cqm-test-"));

const checks = [
  { name: "types", run: () => program("typescript/bin/tsc", "--noEmit") },
  { name: "lint", run: () => program("eslint/bin/eslint.js", "--max-warnings", "0", ".") },
  {
    name: "layers",
    run: () =>
      program("dependency-cruiser/bin/dependency-cruise.mjs", "src", "test", "--config", ".dependency-cruiser.cjs"),
  },
  { name: "format", run: () => program("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".") },
];
const suites = [
  { name: "fast tests", run: () => jest("fast") },
  { name: "slow tests", run: () => jest("slow") },
];

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, by name: said again at the end, where a long log is cut. */
const failures = [];
try {
  for (const step of positionals.includes("fast") ? suites.slice(0, 1) : [...checks, ...suites]) {
    console.log(`\n== ${step.name}`);
    const start = performance.now();
    const count = step.run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`-- ${step.name}: ${inWords(count)} in ${seconds} s`);
    for (const key of Object.keys(total)) total[key] += count[key];
    if (count.failed > 0) failures.push(...(count.names ?? [step.name]));
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
for (const name of failures) console.log(`failed: ${name}`);
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function program(path, ...args) {
  return node(path, args) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Test counts by jest's own report. A suite that does not even load, or a jest that ends without report, counts one. */
function jest(project) {
  const report = join(results, `${project}.json`);
  const status = node("jest/bin/jest.js", [
    "--selectProjects",
    project,
    "--passWithNoTests",
    "--json",
    "--outputFile",
    report,
  ]);
  try {
    const said = JSON.parse(readFileSync(report, "utf8"));
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = said;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // A threshold or an open handle can fail a run in which no test failed.
    const unexplained = status !== 0 && failed === 0 ? 1 : 0;
    return {
      passed: numPassedTests,
      failed: failed + unexplained,
      skipped: numPendingTests + numTodoTests,
      names: [...said.testResults.flatMap(failedNames), ...(unexplained ? [`${project}: jest itself`] : [])],
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Each failed test of a suite by file and name, or the file where it did not even load. */
function failedNames({ name, status, assertionResults }) {
  const tests = assertionResults.filter((one) => one.status === "failed").map((one) => one.fullName);
  if (tests.length === 0) return status === "failed" ? [relative(root, name)] : [];
  return tests.map((test) => `${relative(root, name)}: ${test}`);
}

function node(path, args) {
  // jest repeats its report on stdout; people read what it says on stderr.
  const stdout = path.startsWith("jest/") ? "ignore" : "inherit";
  const run = spawnSync(process.execPath, [join(root, "node_modules", path), ...args], {
    cwd: root,
    env: environment,
    stdio: ["ignore", stdout, "inherit"],
  });
  if (run.error !== undefined) console.error(run.error.message);
  return run.status ?? 1;
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
