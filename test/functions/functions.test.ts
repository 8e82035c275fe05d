import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsJson, sheetFunctions } from "../../scripts/manifest/functions";
import { startCustomFunctions } from "./custom-functions";

const associated = startCustomFunctions();
const folder = join(__dirname, "../../src/functions");
const invocation = { parameterAddresses: [""] };

/** What a cell shows: the value, or the error and its message. */
async function cell(id: string, ...given: unknown[]): Promise<unknown> {
  try {
    return await associated.get(id)?.(...given, invocation);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}

beforeAll(async () => {
  await import("../../src/functions/index");
});

test("the metadata beside the code is what scripts/manifest says, and has the functions that are associated", () => {
  expect(readFileSync(join(folder, "functions.json"), "utf8")).toBe(functionsJson("en"));
  expect(readFileSync(join(folder, "functions.sv.json"), "utf8")).toBe(functionsJson("sv"));
  expect([...associated.keys()]).toEqual(sheetFunctions.map(({ id }) => id));
});

test.each(["en", "sv"] as const)(
  "help in %s: every text there, of Excel's length, names of parameters once",
  (language) => {
    const { functions } = JSON.parse(functionsJson(language)) as {
      functions: { id: string; description: string; parameters: { name: string; description: string }[] }[];
    };
    for (const { id, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(255);
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
      for (const parameter of parameters) {
        expect(parameter.name).toMatch(/^[\p{L}][\p{L}\d]*$/u);
        expect(parameter.description.length).toBeGreaterThan(3);
      }
    }
  },
);

test("parameters that may be left out stand last", () => {
  for (const { parameters } of sheetFunctions) {
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect([...optional].sort()).toEqual(optional);
  }
});

test("a value as Excel asks for it", async () => {
  expect(await cell("SPLIT", 100, [[1], [1], [1]], null)).toEqual([[34], [33], [33]]);
  expect(
    await cell(
      "CURVE",
      90,
      [
        [80, 50],
        [100, 100],
      ],
      undefined,
    ),
  ).toBe(75);
  expect(await cell("SCORE", 75, 80, null, 70, null, null, null, null, null)).toBe(75);
});

test("a wrong argument is an error of Excel's with a message", async () => {
  expect(await cell("SPLIT", "x", [[1]], null)).toBe('#VALUE! Whole is "x", not a number.');
  expect(await cell("SPLIT", -1, [[1]], null)).toMatch(/^#NUM! The whole is below 0/);
  expect(
    await cell(
      "CURVE",
      null,
      [
        [1, 1],
        [2, 2],
      ],
      null,
    ),
  ).toBe("#N/A x is missing.");
});

test("messages follow the language of Excel", async () => {
  (globalThis as unknown as { Office: { context: { displayLanguage: string } } }).Office.context.displayLanguage =
    "sv-SE";
  expect(await cell("SPLIT", null, [[1]], null)).toBe("#N/A Helhet saknas.");
});
