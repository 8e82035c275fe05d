/**
 * The layers of the house (docs and reasons: architecture). Each room of src/ names here the rooms that it may import;
 * every other room is forbidden to it. test/house/layering.test.ts proves that these rules bite.
 */
const domain = ["organisation", "budget", "indicators", "commitments", "grants", "rewards", "evaluation"];

/** The port alone: the files directly in src/workbook, not its two sides. */
const port = "^src/workbook/[^/]+$";
const room = (name) => `^src/${name}/`;
const rooms = (...names) => names.map(room);

const belowApp = rooms(...["problem", "money", "rules", "intake", ...domain, "sheets", "workbook", "locale"]);

const mayImport = {
  problem: [],
  money: rooms("problem"),
  rules: rooms("money", "problem"),
  locale: rooms("problem"),
  workbook: rooms("problem"),
  intake: [...rooms("rules", "problem"), port],
  ...Object.fromEntries(domain.map((name) => [name, rooms("rules", "money", "problem", ...domain)])),
  sheets: [...rooms(...domain, "rules", "money", "problem", "locale"), port],
  app: belowApp,
};

/** What a person touches. They call app; of the rooms below they may know types only. */
const doors = ["taskpane", "commands", "functions", "cli"];
const doorsMayCall = rooms("app", "locale", "workbook", "problem");

const nodeFile = "^src/workbook/file/[^/]*node[^/]*[.]ts$";

module.exports = {
  forbidden: [
    ...Object.entries(mayImport).map(([name, allowed]) => ({
      name: `layer-${name}`,
      comment: `${name} stands below what it imports, or beside it.`,
      severity: "error",
      from: { path: room(name) },
      to: { path: "^src/", pathNot: [room(name), ...allowed] },
    })),
    ...doors.flatMap((name) => [
      {
        name: `layer-${name}`,
        comment: `${name} starts jobs of app; what it needs of a lower room at run time belongs in app.`,
        severity: "error",
        from: { path: room(name) },
        to: { path: "^src/", pathNot: [room(name), ...doorsMayCall], dependencyTypesNot: ["type-only"] },
      },
      {
        name: `layer-${name}-types`,
        comment: "The doors do not know each other, not even by type.",
        severity: "error",
        from: { path: room(name) },
        to: { path: rooms(...doors.filter((door) => door !== name)), dependencyTypes: ["type-only"] },
      },
    ]),
    {
      name: "room-unknown",
      comment: "A new room needs its place in the layers: name it in this file.",
      severity: "error",
      from: { path: "^src/", pathNot: [...rooms(...Object.keys(mayImport), ...doors), "\\.d\\.ts$"] },
      to: {},
    },
    ...["excel", "file"].map((side) => ({
      name: `workbook-beside-${side}`,
      comment: "The port knows neither of its sides, and the sides do not know each other.",
      severity: "error",
      from: { path: "^src/workbook/", pathNot: `^src/workbook/${side}/` },
      to: { path: `^src/workbook/${side}/` },
    })),
    {
      name: "no-cycle",
      comment: "Two files that need each other are one, or three.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "react-in-taskpane-only",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: "(^|/)node_modules/(react|react-dom|scheduler|@fluentui|@griffel)/" },
    },
    {
      name: "node-in-cli-only",
      comment: "The pane runs in a browser. Only the command line and files whose name says node touch the machine.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", nodeFile] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-files-from-cli-only",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/cli/", nodeFile] },
      to: { path: nodeFile },
    },
    {
      name: "src-stands-alone",
      comment: "Nothing that ships needs the tests, the scripts or a development package.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|bench|bin)/" },
    },
    {
      name: "src-without-development-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    {
      name: "resolvable",
      comment: "numfmt 4.0.1 names a file for require() that it does not ship; bundlers take the one that it does.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true, pathNot: "^numfmt$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|out|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
