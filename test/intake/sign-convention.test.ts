import { readRecords } from "../../src/intake/read-records";
import { recordsOf } from "./records-of";
import { snapshotOf, type SheetGiven } from "./sheet-of";

type Row = SheetGiven["rows"][number];
const head: Row = ["Enhet", "Konto", "Budget 2026"];

/** What a sheet writes, the amounts as records have them (costs positive, revenue negative), and what is said. */
const cases: readonly [string, readonly Row[], readonly number[], readonly string[]][] = [
  ["costs positive, revenue negative", [head, ["N", "Avgifter", -100], ["N", "Löner", 500]], [-100, 500], []],
  [
    "costs negative, revenue positive",
    [head, ["N", "Avgifter", 100], ["N", "Löner", -500]],
    [-100, 500],
    ["sign-convention"],
  ],
  [
    "nothing but negative amounts",
    [head, ["N", "a", -1], ["N", "b", -2], ["N", "c", -3]],
    [1, 2, 3],
    ["sign-convention"],
  ],
  ["nothing but positive amounts", [head, ["N", "a", 1], ["N", "b", 2], ["N", "c", 3]], [1, 2, 3], []],
  ["a credit among costs", [head, ["N", "Löner", 9], ["N", "Hyra", 5], ["N", "Material", -1]], [9, 5, -1], []],
  [
    "both positive, a column says the kind",
    [
      ["Enhet", "Konto", "Slag", "Budget 2026"],
      ["N", "1", "Intäkt", 100],
      ["N", "2", "Kostnad", 500],
    ],
    [-100, 500],
    ["sign-convention"],
  ],
  [
    "both positive, sections say the kind",
    [["Konto", "Budget 2026"], ["Intäkter"], ["Taxor", 100], ["Kostnader"], ["Löner", 500]],
    [-100, 500],
    ["sign-convention"],
  ],
  [
    "both positive, classes of municipal accounts",
    [head, ["N", "3010", 100], ["N", "5010", 500], ["N", "6010", 50]],
    [-100, 500, 50],
    ["sign-convention"],
  ],
  [
    "both positive, only names of accounts: asked",
    [head, ["N", "Avgifter", 100], ["N", "Löner", 500]],
    [100, 500],
    ["sign-unclear"],
  ],
];

test.each(cases)("%s", (_, rows, amounts, codes) => {
  const { tables, problems } = readRecords(snapshotOf({ name: "Budget", rows }));
  expect(recordsOf(tables[0]).map((record) => record["budget 2026"])).toEqual(amounts);
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
