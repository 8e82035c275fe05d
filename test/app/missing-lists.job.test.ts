import { writeXlsx } from "hucre/xlsx";
import { sampleFacts } from "../../scripts/sample/sample-facts";
import { toWriteSheet } from "../../scripts/sample/sheets/draft";
import { sampleSheets } from "../../scripts/sample/workbook";
import { runOnFile } from "../../src/app/file-job";
import { problemText } from "../../src/locale/problems";
import { wordsOf } from "../../src/locale/words";
import { readWorkbook } from "../../src/workbook/file/read";
import { at, done, stopped } from "./small-town";

function townWithout(...names: readonly string[]): Promise<Uint8Array> {
  const sheets = sampleSheets(sampleFacts({ children: 40, staff: 24 }));
  return writeXlsx({ sheets: sheets.filter(({ name }) => !names.includes(name)).map(toWriteSheet) });
}

describe("without a budget", () => {
  let town: Uint8Array;
  const missing = "sheet-missing town.xlsx";

  beforeAll(async () => {
    town = await townWithout("Budget 2026");
  });

  test("grants and rewards run as before", () => {
    for (const job of ["grants", "rewards"] as const) {
      expect(done(town, {}, job).problems.filter(({ code }) => code === "sheet-missing")).toEqual([]);
    }
  });

  test("there are no commitments: they rest on a frame", () => {
    expect(stopped(town, {}, "commitments")).toEqual([missing]);
  });

  test("the evaluation runs and says what it lacks", () => {
    expect(done(town, {}, "evaluate").problems).toContainEqual(
      expect.objectContaining({ code: "no-frames", severity: "warning" }),
    );
  });

  test("the main job leaves the commitments out and says so", () => {
    const { bytes, problems } = done(town);
    const left = problems.filter(({ code }) => code === "sheet-missing");
    expect(left.map(({ severity, values }) => [severity, values])).toEqual([
      ["warning", { role: "budget", section: "commitments" }],
    ]);
    const own = readWorkbook(bytes, "out.xlsx").own.map(({ id }) => id);
    expect(own).toEqual(expect.arrayContaining(["grants", "shares", "evaluation"]));
    expect(own).not.toContain("register");
  });
});

test.each([
  [["Children"], "grants"],
  [["Tariff"], "grants"],
  [["Staff"], "rewards"],
  [["Economy"], "rewards"],
  [["Indicators"], "evaluate"],
] as const)("without %s the job %s does not run", async (names, job) => {
  expect(stopped(await townWithout(...names), {}, job)).toEqual(["sheet-missing town.xlsx"]);
});

test("what is missing is said once for each part, all of it", async () => {
  const { problems } = runOnFile(
    "run",
    await townWithout("Children", "Tariff", "Staff", "Economy", "Indicators"),
    "t.xlsx",
    { at },
  );
  expect(problems.filter(({ code }) => code === "sheet-missing").map(({ values }) => values)).toEqual([
    { role: "roster, tariff", section: "grants" },
    { role: "indicators", section: "commitments" },
    { role: "staff, indicators, economy", section: "rewards" },
    { role: "indicators", section: "evaluation" },
  ]);
  // What is there is named: nobody is told that their budget was not recognised.
  const alone = problems.find(({ code }) => code === "nothing-to-do");
  expect(alone?.message).toMatch(/^With a budget, providers and units alone no part can be computed/);
  expect(alone && problemText(alone, wordsOf("sv")).message).toMatch(/^Med enbart en budget, utförare och enheter /);
});

test("a workbook with nothing that a job needs says so once", async () => {
  const bytes = await townWithout("Budget 2026", "Children", "Tariff", "Staff", "Economy", "Indicators");
  const errors = runOnFile("run", bytes, "town.xlsx", { at }).problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code }) => code)).toEqual(["nothing-to-do"]);
});
