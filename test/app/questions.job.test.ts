import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { inspect } from "../../src/app/inspect";
import { jobs } from "../../src/app/jobs";
import { mapPrefix, questionsOf, type Question } from "../../src/app/questions";
import { stops } from "../../src/problem/problem";
import type { Snapshot } from "../../src/workbook/snapshot";
import { gallery } from "../intake/gallery";
import { snapshotOf, type SheetGiven } from "../intake/sheet-of";
import { surveyGallery } from "../intake/survey-gallery";

const at = "2026-11-02T08:00:00Z";
const goals: SheetGiven = {
  name: "Indicators",
  rows: [
    ["Indicator", "Unit", "Direction", "Target 2026", "Outcome 2026"],
    ["Satisfied visitors", "School", "higher", 80, 75],
    ["Loans", "Library", "higher", 90, 95],
  ],
};

/** Sheets in which something must be asked. */
const doubtful: readonly SheetGiven[] = [
  {
    name: "Budget",
    rows: [
      ["Unit", "Account", "Amount A", "Amount B"],
      ["School", 4010, 1, 2],
      ["Library", 4020, 3, 4],
    ],
  },
  {
    name: "Budget",
    rows: [
      ["Unit", "Item", "Budget"],
      ["School", "Pay", 100],
      ["Library", "Pay", 50],
      ["Total", null, 150],
      ["Pool", "Pay", 7],
    ],
  },
  {
    name: "Sheet",
    rows: [
      [null, "School", "Library"],
      ["Budget", 100, 50],
      ["Actual", 90, 55],
      ["Number of children", 12, 7],
    ],
  },
  {
    name: "Money",
    rows: [
      ["Unit", "Account", "Type", "Amount"],
      ...["School", "Library", "Pool"].flatMap((unit) =>
        ["Budget 2026", "Actual 2026", "Considered"].map((type, index) => [unit, 4010, type, 10 * index + 1]),
      ),
    ],
  },
  {
    name: "Figures",
    rows: [
      ["Place", "North", "South"],
      ["School", 1, 2],
      ["Library", 3, 4],
    ],
  },
  {
    name: "Budget",
    rows: [
      ["Unit", "Account", "Budget", "Budget"],
      ["School", 4010, 1, 2],
      ["Library", 4020, 3, 4],
    ],
  },
  {
    name: "Budget",
    rows: [
      ["Unit", "Account", "Budget"],
      ["School", "Fees", 10],
      ["School", "Pay", 30],
      ["Library", "Income", 5],
      ["Library", "Rent", 20],
    ],
  },
  {
    name: "Budget",
    rows: [
      ["Enhet", "Konto", "Budget"],
      ["School", 4010, "1.234"],
      ["Library", 4020, "2.500"],
    ],
  },
];

/** Every workbook of the property: each sheet of the galleries and each doubtful one beside a list of indicators. */
const books: readonly (readonly [string, Snapshot])[] = [
  ...gallery.map(({ wart, sheet }) => [wart, sheet] as const),
  ...surveyGallery.map(({ wart, sheet }) => [wart, sheet] as const),
  ...doubtful.map((sheet, index) => [`doubtful ${index + 1}`, sheet] as const),
].map(([name, sheet]) => [
  name,
  snapshotOf(...(/^(?:Mål|Indicators)$/.test(sheet.name ?? "") ? [sheet] : [sheet, goals])),
]);

const asked = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ parameter }) => parameter.startsWith(mapPrefix));
const places = (questions: readonly Question[]): readonly string[] =>
  asked(questions)
    .map(({ parameter }) => parameter)
    .sort();

test.each(books)("%s: a job asks what inspect asks, and the first choices settle it", (_, snapshot) => {
  let settings: Record<string, string> = {};
  let rounds = 0;
  for (;;) {
    const outcome = jobs.run(snapshot, { at, settings });
    const questions = questionsOf(outcome.problems);
    const inspected = inspect(snapshot, { settings });
    expect(asked(inspected.questions)).toEqual(asked(questions));
    // Every question stands with its table, or is about the whole workbook.
    const inBlocks = new Set(
      inspected.blocks.flatMap(({ questions: own }) => own).map(({ where }) => JSON.stringify(where)),
    );
    for (const where of inBlocks) expect(JSON.parse(where)).toMatchObject({ at: "cell" });
    for (const question of questions) expect(question.choices.length).toBeGreaterThan(1);
    if (questions.length === 0) {
      // The job goes on, or says what is wrong.
      expect(outcome.plan !== null || stops(outcome.problems)).toBe(true);
      expect(outcome.problems.filter(({ code }) => code === "answer-not-usable")).toEqual([]);
      return;
    }
    rounds += 1;
    expect([rounds <= 6, places(questions)]).toEqual([true, expect.anything()]);
    settings = {
      ...settings,
      ...Object.fromEntries(questions.map(({ parameter, choices }) => [parameter, choices[0] ?? ""])),
    };
  }
});

test("whatever is answered, nothing is asked twice and no answer is refused", () => {
  const books = doubtful.map((sheet) => snapshotOf(sheet, goals));
  fc.assert(
    fc.property(fc.constantFrom(...books), fc.array(fc.nat(7), { minLength: 12, maxLength: 12 }), (snapshot, picks) => {
      let settings: Record<string, string> = {};
      for (let round = 0; round < 8; round += 1) {
        const { problems } = jobs.run(snapshot, { at, settings });
        const questions = questionsOf(problems);
        expect(questions.filter(({ parameter }) => parameter in settings)).toEqual([]);
        expect(problems.filter(({ code }) => code === "answer-not-usable")).toEqual([]);
        if (questions.length === 0) return;
        const chosen = questions.map(({ parameter, choices }, index) => [
          parameter,
          choices[(picks[round + index] ?? 0) % choices.length] ?? "",
        ]);
        settings = { ...settings, ...Object.fromEntries(chosen) };
      }
      throw new Error("the questions never end");
    }),
    { numRuns: 60 },
  );
});
