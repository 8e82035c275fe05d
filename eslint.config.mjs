import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Rooms that may name the host's globals. All others reach the workbook through the port. */
const hostRooms = ["src/workbook/excel/**", "src/taskpane/index*", "src/commands/**", "src/functions/**"];

/** Rooms that await: there a forgotten promise loses an error. Type-aware rules cost time, so only there. */
const asyncRooms = ["app", "cli", "commands", "functions", "taskpane", "workbook"].map(
  (room) => `src/${room}/**/*.{ts,tsx}`,
);

/** The tests of this configuration lint text under this name; it stands in no TypeScript project. */
const virtualFiles = "**/virtual.{ts,tsx}";

const hostGlobals = ["Office", "Excel", "CustomFunctions", "OfficeExtension"];
const hostMessage = "Only workbook/excel, taskpane/index, commands and functions may speak to the host.";

const noDefaultExport = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: "Export by name, so that a thing has the same name everywhere.",
};

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: nodeGlobals() },
    rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_" }] },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { module: "writable", require: "readonly", __dirname: "readonly", __filename: "readonly" },
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      "no-undef": "off", // the compiler's work
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/consistent-type-definitions": "off", // both have their use
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "no-restricted-syntax": ["error", noDefaultExport],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "no-console": "error", "no-eval": "error", "no-new-func": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: hostRooms,
    rules: {
      "no-restricted-globals": ["error", ...hostGlobals.map((name) => ({ name, message: hostMessage }))],
      "no-restricted-properties": [
        "error",
        ...["window", "globalThis", "self"].flatMap((object) =>
          hostGlobals.map((property) => ({ object, property, message: hostMessage })),
        ),
      ],
      "no-restricted-syntax": [
        "error",
        noDefaultExport,
        {
          selector: "TSQualifiedName > Identifier.left[name=/^(Office|Excel|CustomFunctions)$/]",
          message: hostMessage,
        },
      ],
    },
  },
  {
    files: ["src/**/{utils,util,helpers,common,misc}/**", "src/**/{utils,helpers,common,types}.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "Program", message: "Name the file or folder after what it does." },
      ],
    },
  },
  {
    files: ["src/**/index.{ts,tsx}"],
    ignores: ["src/taskpane/index.tsx", "src/commands/index.ts", "src/functions/index.ts"],
    rules: {
      "no-restricted-syntax": ["error", { selector: "Program", message: "No barrels: import from the file itself." }],
    },
  },
  {
    // Loops over typed arrays and columns, where the index is in bounds by construction and a check would cost time.
    files: ["src/rules/evaluate/**/*.ts", "src/rewards/stress/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/prefer-for-of": "off" },
  },
  {
    files: asyncRooms,
    ignores: [virtualFiles],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: hostRooms,
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // A question is asked and read in one place; its reader runs after the sync, which these rules do not see. The
    // client itself refuses to read what was not loaded, and the tests run the client.
    files: [
      "src/workbook/excel/journal/*.ts",
      ...["line", "questions", "look-over", "contact", "computed", "undo", "write-safely"].map(
        (name) => `src/workbook/excel/${name}.ts`,
      ),
    ],
    rules: {
      "office-addins/call-sync-after-load": "off",
      "office-addins/call-sync-before-read": "off",
      "office-addins/load-object-before-read": "off",
      "office-addins/no-context-sync-in-loop": "off",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);

function nodeGlobals() {
  const names = [
    "process",
    "console",
    "Buffer",
    "URL",
    "setTimeout",
    "clearTimeout",
    "performance",
    "fetch",
    "TextEncoder",
  ];
  return Object.fromEntries(names.map((name) => [name, "readonly"]));
}
