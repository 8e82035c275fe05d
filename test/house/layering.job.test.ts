import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, resolve } from "node:path";

jest.setTimeout(120_000);

const root = resolve(__dirname, "../..");

/** One import from a file to a file or package, and the rule that must report it; null where it is allowed. */
type Case = { readonly from: string; readonly imports: string; readonly type?: true; readonly rule: string | null };

const layers: readonly Case[] = [
  { from: "src/problem/a.ts", imports: "src/rules/rules.ts", rule: "layer-problem" },
  { from: "src/money/a.ts", imports: "src/problem/problem.ts", rule: null },
  { from: "src/money/b.ts", imports: "src/rules/rules.ts", rule: "layer-money" },
  { from: "src/rules/a.ts", imports: "src/problem/problem.ts", rule: null },
  { from: "src/rules/b.ts", imports: "src/money/money.ts", rule: null },
  { from: "src/rules/c.ts", imports: "src/grants/grants.ts", rule: "layer-rules" },
  { from: "src/rules/d.ts", imports: "src/grants/grants.ts", type: true, rule: "layer-rules" },
  { from: "src/rules/e.ts", imports: "src/workbook/snapshot.ts", rule: "layer-rules" },
  { from: "src/rules/f.ts", imports: "react", rule: "react-in-taskpane-only" },
  { from: "src/rules/g.ts", imports: "node:fs", rule: "node-in-cli-only" },
  { from: "src/intake/a.ts", imports: "src/workbook/snapshot.ts", rule: null },
  { from: "src/intake/b.ts", imports: "src/workbook/file/read.ts", rule: "layer-intake" },
  { from: "src/intake/c.ts", imports: "src/workbook/excel/read.ts", rule: "layer-intake" },
  { from: "src/intake/d.ts", imports: "src/grants/grants.ts", rule: "layer-intake" },
  { from: "src/intake/e.ts", imports: "src/rules/rules.ts", rule: null },
  { from: "src/grants/a.ts", imports: "src/budget/budget.ts", rule: null },
  { from: "src/grants/b.ts", imports: "src/money/money.ts", rule: null },
  { from: "src/grants/c.ts", imports: "src/intake/intake.ts", rule: "layer-grants" },
  { from: "src/grants/d.ts", imports: "src/sheets/sheets.ts", rule: "layer-grants" },
  { from: "src/grants/e.ts", imports: "src/workbook/plan.ts", type: true, rule: "layer-grants" },
  { from: "src/grants/f.ts", imports: "src/locale/locale.ts", rule: "layer-grants" },
  { from: "src/rewards/a.ts", imports: "src/app/job.ts", rule: "layer-rewards" },
  { from: "src/sheets/a.ts", imports: "src/grants/grants.ts", rule: null },
  { from: "src/sheets/b.ts", imports: "src/workbook/plan.ts", rule: null },
  { from: "src/sheets/c.ts", imports: "src/workbook/excel/read.ts", rule: "layer-sheets" },
  { from: "src/sheets/d.ts", imports: "src/locale/locale.ts", rule: null },
  { from: "src/sheets/e.ts", imports: "src/intake/intake.ts", rule: "layer-sheets" },
  { from: "src/workbook/a.ts", imports: "src/problem/problem.ts", rule: null },
  { from: "src/workbook/b.ts", imports: "src/rules/rules.ts", type: true, rule: "layer-workbook" },
  { from: "src/workbook/c.ts", imports: "src/workbook/file/read.ts", rule: "workbook-beside-file" },
  { from: "src/workbook/excel/a.ts", imports: "src/workbook/file/read.ts", rule: "workbook-beside-file" },
  { from: "src/workbook/excel/b.ts", imports: "src/workbook/plan.ts", rule: null },
  { from: "src/workbook/file/a.ts", imports: "node:fs", rule: "node-in-cli-only" },
  { from: "src/workbook/file/save-node.ts", imports: "node:fs", rule: null },
  { from: "src/locale/a.ts", imports: "src/rules/expr.ts", rule: "layer-locale" },
  { from: "src/app/a.ts", imports: "src/workbook/file/read.ts", rule: null },
  { from: "src/app/b.ts", imports: "src/sheets/sheets.ts", rule: null },
  { from: "src/app/c.ts", imports: "src/taskpane/page.tsx", rule: "layer-app" },
  { from: "src/app/d.ts", imports: "src/workbook/file/save-node.ts", rule: "node-files-from-cli-only" },
  { from: "src/taskpane/a.tsx", imports: "src/app/job.ts", rule: null },
  { from: "src/taskpane/b.tsx", imports: "src/grants/grants.ts", rule: "layer-taskpane" },
  { from: "src/taskpane/c.tsx", imports: "src/grants/grants.ts", type: true, rule: null },
  { from: "src/taskpane/d.tsx", imports: "src/cli/main.ts", type: true, rule: "layer-taskpane-types" },
  { from: "src/taskpane/e.tsx", imports: "react", rule: null },
  { from: "src/taskpane/f.tsx", imports: "node:fs", rule: "node-in-cli-only" },
  { from: "src/cli/a.ts", imports: "node:fs", rule: null },
  { from: "src/cli/b.ts", imports: "src/workbook/file/save-node.ts", rule: null },
  { from: "src/cli/c.ts", imports: "src/rewards/rewards.ts", rule: "layer-cli" },
  { from: "src/commands/a.ts", imports: "src/taskpane/page.tsx", rule: "layer-commands" },
  { from: "src/attic/a.ts", imports: "src/problem/problem.ts", rule: "room-unknown" },
  { from: "src/app/e.ts", imports: "hucre", rule: "src-without-development-packages" },
  { from: "src/app/f.ts", imports: "test/support/sample.ts", rule: "src-stands-alone" },
  { from: "src/app/g.ts", imports: "src/app/missing.ts", rule: "resolvable" },
];

/** Writes the cases as files, with every imported file in place, and gives what dependency-cruiser reports on them. */
function violationsOf(cases: readonly Case[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "cqm-layering-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    cpSync(join(root, ".dependency-cruiser.cjs"), join(folder, ".dependency-cruiser.cjs"));
    write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } }));
    write("package.json", JSON.stringify({ dependencies: { react: "1" }, devDependencies: { hucre: "1" } }));
    for (const name of ["react", "hucre"]) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
      write(`node_modules/${name}/index.js`, "exports.thing = 1;\n");
    }
    const origins = new Set(cases.map(({ from }) => from));
    for (const { imports } of cases) {
      if (/^(src|test)\//.test(imports) && !imports.includes("missing") && !origins.has(imports)) {
        write(imports, "export const thing = 1;\nexport type thing = number;\n");
      }
    }
    for (const { from, imports, type } of cases) {
      const specifier = /^(src|test)\//.test(imports) ? relativeTo(from, imports) : imports;
      write(
        from,
        `import ${type ? "type " : ""}{ thing } from "${specifier}";\nexport const mine${type ? ": thing = 1" : " = thing"};\n`,
      );
    }
    return cruise(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function relativeTo(from: string, file: string): string {
  const path = posix.relative(posix.dirname(from), file).replace(/\.tsx?$/, "");
  return path.startsWith(".") ? path : `./${path}`;
}

type Report = {
  readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] };
};

function cruise(folder: string): readonly string[] {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [program, "src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const report = JSON.parse(
    execFileSync(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }).toString(),
  ) as Report;
  return report.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`).sort();
}

describe("the layers of the house", () => {
  const violations = violationsOf(layers);

  it.each(layers)("$from importing $imports", ({ from, rule }) => {
    const reported = violations.filter((violation) => violation.startsWith(`${from} `));
    expect(reported).toEqual(rule === null ? [] : expect.arrayContaining([`${from} ${rule}`]));
  });

  it("refuses a cycle", () => {
    const cycle: readonly Case[] = [
      { from: "src/grants/one.ts", imports: "src/grants/two.ts", rule: "no-cycle" },
      { from: "src/grants/two.ts", imports: "src/grants/one.ts", rule: "no-cycle" },
    ];
    expect(violationsOf(cycle)).toContain("src/grants/one.ts no-cycle");
  });
});
