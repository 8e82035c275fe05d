import { describe, expect, test } from "@jest/globals";
import { surveySheet } from "../../src/intake/survey/survey";
import type { CellValue } from "../../src/workbook/cell";
import { sheetOf } from "./sheet-of";

const once = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe("hostile sheets", () => {
  test.each<[string, Parameters<typeof sheetOf>[0]]>([
    ["nothing", { rows: [] }],
    ["only blanks", { rows: [["", " ", "\u00a0"], [], ["   "]] }],
    [
      "formulas as text",
      {
        rows: [
          ["Unit", "Budget"],
          ["A", "=1+1"],
          ["B", "+cmd|'/C calc'!A0"],
          ["C", 5],
        ],
      },
    ],
    [
      "cells as long as they can be",
      {
        rows: [
          ["Unit", "Budget"],
          ["x".repeat(32_767), "1".repeat(32_767)],
          ["B", 5],
        ],
      },
    ],
    [
      "a merge over everything",
      {
        rows: [
          ["Unit", "Budget"],
          ["A", 1],
          ["B", 2],
        ],
        merges: ["A1:XFD1048576"],
      },
    ],
    [
      "errors everywhere",
      {
        rows: [
          ["Unit", "Budget"],
          [{ error: "#REF!" }, { error: "#N/A" }],
          ["B", { error: "#DIV/0!" }],
        ],
      },
    ],
    [
      "every type in a column",
      {
        rows: [
          ["Unit", "Budget"],
          ["A", true],
          ["B", "x"],
          ["C", 5],
          ["D", { error: "#N/A" }],
          ["E", null],
          ["F", 6],
        ],
      },
    ],
  ])("%s", (_, given) => {
    expect(() => surveySheet(sheetOf(given))).not.toThrow();
  });

  test("an error value among amounts is a problem with its address", () => {
    const [block] = surveySheet(
      sheetOf({
        rows: [
          ["Unit", "Budget"],
          ["A", 1],
          ["B", { error: "#N/A" }],
          ["C", 2],
        ],
      }),
    );
    expect(block?.problems.map(({ where }) => where)).toEqual([{ at: "cell", sheet: "Sheet1", address: "B3" }]);
  });

  test("a million rows with formats and nothing else", () => {
    const rows: CellValue[][] = Array.from({ length: 1_000_000 }, () => []);
    expect(
      once(
        () =>
          void surveySheet({
            ...sheetOf({
              rows: [
                ["Unit", "Budget"],
                ["A", 1],
              ],
            }),
            rows: [["Unit", "Budget"], ["A", 1], ...rows],
          }),
      ),
    ).toBeLessThan(20_000);
  });
});
