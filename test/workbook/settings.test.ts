import fc from "fast-check";
import {
  firstSettings,
  migrated,
  migrations,
  settingsFrom,
  settingsVersion,
  type Migration,
} from "../../src/workbook/settings";

test("there is a migration to every version", () => {
  expect(migrations).toHaveLength(settingsVersion);
});

test.each([
  ["nothing", null, firstSettings],
  ["a language from before versions", { language: "sv" }, { version: 1, language: "sv" }],
  ["the newest", { version: 1, language: "en" }, { version: 1, language: "en" }],
  ["a language that is none", { version: 1, language: "de" }, firstSettings],
  ["what is no settings", ["x"], firstSettings],
  ["a version that is none", { version: "new" }, firstSettings],
  ["a newer program's", { version: 99, language: "sv" }, firstSettings],
])("settings from %s", (_, stored, settings) => {
  expect(settingsFrom(stored)).toEqual(settings);
});

/** Three versions of a made-up setting: `name`, then `names`, then counted. */
const steps: readonly Migration[] = [
  ({ name }) => ({ version: 1, name }),
  ({ name }) => ({ version: 2, names: [name] }),
  ({ names }) => ({ version: 3, names, count: (names as unknown[]).length }),
];

test("every older version arrives at the same settings", () => {
  const wanted = { state: "current", settings: { version: 3, names: ["a"], count: 1 } };
  for (const stored of [{ name: "a" }, { version: 1, name: "a" }, { version: 2, names: ["a"] }, wanted.settings])
    expect(migrated(stored, steps)).toEqual(wanted);
});

test("a newer version is told, not guessed at", () => {
  expect(migrated({ version: 4, names: {} }, steps)).toEqual({ state: "newer", version: 4 });
});

test("whatever stands there, reading it gives settings", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const { version, language } = settingsFrom(stored);
      expect([version, [null, "en", "sv"].includes(language)]).toEqual([settingsVersion, true]);
    }),
  );
});
