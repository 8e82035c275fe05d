/**
 * Fast tests: unit, property, golden. Slow ones have a project of their own: what runs LibreOffice or Chromium is in
 * test/slow; what runs a whole job, the command line, another program or a property at its full size is called *.job.test.ts.
 */
const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];
const shared = {
  transform: { "^.+\\.(ts|tsx|js|mjs)$": swc },
  // The packages below ship ES modules only.
  transformIgnorePatterns: [
    "node_modules/(?!(hucre|saxes|xmlchars|fflate|@xmldom|intl-messageformat|@formatjs|numfmt|yalps)/)",
  ],
  moduleNameMapper: {
    "^office-addin-manifest$": "<rootDir>/test/stubs/office-addin-manifest.js",
    // Its package.json names a file for require() that it does not ship.
    // The same draws everywhere.
    "^fast-check$": "<rootDir>/test/support/fast-check.cjs",
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
  },
  testEnvironment: "node",
};
module.exports = {
  maxWorkers: 2,
  // A busy machine fails no test: what must be quick is measured against a peer.
  testTimeout: 120_000,
  testSequencer: "<rootDir>/test/support/sequencer.cjs",
  projects: [
    {
      ...shared,
      displayName: "fast",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/slow/", "\\.job\\.test\\.tsx?$"],
    },
    {
      ...shared,
      displayName: "slow",
      testMatch: ["<rootDir>/test/slow/**/*.test.{ts,tsx}", "<rootDir>/test/**/*.job.test.{ts,tsx}"],
    },
  ],
};
