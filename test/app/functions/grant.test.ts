import fc from "fast-check";
import { grantOf } from "../../../src/app/functions/grant";
import { computeGrants } from "../../../src/grants/compute";
import { wordsOf } from "../../../src/locale/words";
import { serialOf } from "../../../src/rules/dates";
import { paperText } from "../../grants/paper";
import { inputOf, serial } from "../../grants/roster";

const words = wordsOf("en");
const rule = "upper band begins above its figure";

/** The paper's table as it stands in a sheet. */
const sheet = [
  ["Age", ...paperText.hours],
  ...paperText.ages.map((age, row) => [age, ...(paperText.amounts[row] ?? [])]),
];
const turned = sheet[0]!.map((_, column) => sheet.map((row) => row[column] ?? null));
turned[0]![0] = "Hours a week";

const iso = (day: number) => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);

test("a placement is granted what the job grants it", () => {
  const placement = fc.record({
    born: fc.integer({ min: serialOf(2020, 2, 1), max: serialOf(2024, 12, 31) }),
    hours: fc.integer({ min: 100, max: 5000 }).map((hundredths) => hundredths / 100),
    from: fc.integer({ min: serialOf(2026, 1, 1), max: serialOf(2026, 9, 30) }),
    days: fc.integer({ min: 0, max: 300 }),
  });
  fc.assert(
    fc.property(placement, ({ born, hours, from, days }) => {
      const until = from + days;
      const job = computeGrants(
        inputOf([{ recipient: "1", born: iso(born), hours, from: iso(from), to: iso(until) }], {
          parameters: { boundaryRule: rule },
        }),
      );
      const answer = grantOf(sheet, { born, hours, from, until, boundaryRule: rule }, words);
      if (job.problems.some((problem) => problem.severity === "error")) expect(answer).toHaveProperty("error");
      else {
        expect(answer).toEqual({ value: job.results.value("Frame", "granted", 0) });
        expect(grantOf(turned, { born, hours, from, until, boundaryRule: rule }, words)).toEqual(answer);
      }
    }),
    { numRuns: 10 },
  );
});

const child = { born: serial("2022-05-10"), hours: 35, from: serial("2026-01-01") };

test("a whole year at 3 years of age and 35 hours is the table's figure in twelve whole kronor", () => {
  // 3 to 5 years, 30-39.5 hours: 56,000 a year, 4,667 a month in whole kronor, 12 times; the child turns 4 and stays in the band.
  expect(grantOf(sheet, child, words)).toEqual({ value: 56_004 });
});

test.each([
  ["a word for a date", sheet, { ...child, born: "May" }, "value", 'Birth date is "May", not a number.'],
  ["no first day", sheet, { ...child, from: null }, "not available", "First day is missing."],
  ["half a day", sheet, { ...child, from: 46_000.5 }, "number", "46000.5 is no date."],
  ["a rule that is none", sheet, { ...child, boundaryRule: "any" }, "value", '"any" is no boundary rule.'],
  [
    "a list for a table",
    [
      ["Age", "Amount"],
      [1, 2],
    ],
    child,
    "value",
    "The tariff is no table of bands: hours a week across, ages down, an amount in each cell.",
  ],
  [
    "a word for an amount",
    sheet.map((row, at) => (at === 1 ? [row[0] ?? null, "lots", ...row.slice(2)] : row)),
    child,
    "value",
    'An amount of the tariff is "lots".',
  ],
] as const)("refuses %s", (_, tariff, placement, error, message) => {
  expect(grantOf(tariff, placement, words)).toEqual({ error, message });
});

test("hours that no band holds are told, and nothing is guessed", () => {
  expect(grantOf(sheet, { ...child, hours: 40 }, words)).toMatchObject({
    error: "not available",
    message: expect.stringMatching(/40/) as string,
  });
});
