import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

jest.setTimeout(120_000);

/** A text, the place where it would stand, and the rules that eslint must report for it, in this order. */
type Case = { readonly says: string; readonly path: string; readonly text: string; readonly rules: readonly string[] };

const runs = "export const sync = () => Excel.run((context) => context.sync());\n";

const cases: readonly Case[] = [
  {
    says: "no Excel in the rules",
    path: "src/rules/virtual.ts",
    text: runs,
    rules: ["no-restricted-globals"],
  },
  {
    says: "no Office through the window",
    path: "src/app/virtual.ts",
    text: "export const ready = () => window.Office.onReady();\n",
    rules: ["no-restricted-properties"],
  },
  {
    says: "no type of Excel's either",
    path: "src/workbook/virtual.ts",
    text: "export const address = (range: Excel.Range): string => range.address;\n",
    rules: ["no-restricted-syntax"],
  },
  {
    says: "no Excel in a page of the pane",
    path: "src/taskpane/virtual.tsx",
    text: runs,
    rules: ["no-restricted-globals"],
  },
  ...["src/workbook/excel/virtual.ts", "src/commands/virtual.ts", "src/functions/virtual.ts"].map((path) => ({
    says: "Excel in the host's rooms",
    path,
    text: runs,
    rules: [],
  })),
  {
    says: "a value read before it was loaded",
    path: "src/workbook/excel/virtual.ts",
    text: [
      "export function title(context: Excel.RequestContext): unknown {",
      '  const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");',
      "  return range.values;",
      "}",
      "",
    ].join("\n"),
    rules: ["office-addins/call-sync-before-read", "office-addins/load-object-before-read"],
  },
  {
    says: "a round trip in a loop",
    path: "src/workbook/excel/virtual.ts",
    text: "export async function drum(context: Excel.RequestContext) {\n  while (true) await context.sync();\n}\n",
    rules: ["office-addins/no-context-sync-in-loop"],
  },
  {
    says: "no default export",
    path: "src/rules/virtual.ts",
    text: "export default 1;\n",
    rules: ["no-restricted-syntax"],
  },
  {
    says: "no any",
    path: "src/rules/virtual.ts",
    text: "export const same = (value: any) => value;\n",
    rules: ["@typescript-eslint/no-explicit-any"],
  },
  {
    says: "nothing unused",
    path: "src/rules/virtual.ts",
    text: "const unused = 1;\nexport const used = 2;\n",
    rules: ["@typescript-eslint/no-unused-vars"],
  },
  {
    says: "no folder named utils",
    path: "src/rules/utils/virtual.ts",
    text: "export const one = 1;\n",
    rules: ["no-restricted-syntax"],
  },
  {
    says: "no barrel",
    path: "src/rules/index.ts",
    text: 'export { one } from "./one";\n',
    rules: ["no-restricted-syntax"],
  },
];

/** eslint loads its configuration as an ES module, which jest's module system does not do: a process of its own. */
const program = `
  import { readFileSync } from "node:fs";
  import { ESLint } from "eslint";
  const eslint = new ESLint();
  const reports = [];
  for (const { path, text } of JSON.parse(readFileSync(0, "utf8"))) {
    const [result] = await eslint.lintText(text, { filePath: path });
    reports.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
  }
  process.stdout.write(JSON.stringify(reports));
`;

function rulesBroken(): readonly (readonly string[])[] {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: resolve(__dirname, "../.."),
    input: JSON.stringify(cases),
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as readonly (readonly string[])[];
}

describe("eslint", () => {
  const broken = rulesBroken();

  it.each(cases.map((one, index) => ({ ...one, index })))("$says: $path", ({ index, rules }) => {
    expect([...new Set(broken[index])].sort()).toEqual([...rules].sort());
  });
});
