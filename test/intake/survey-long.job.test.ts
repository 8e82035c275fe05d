import { expect, test } from "@jest/globals";
import { surveySheet } from "../../src/intake/survey/survey";
import { sheetOf } from "./sheet-of";

const once = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const took = (work: () => void): number => Math.min(once(work), once(work));

test("a long sheet takes time in proportion to its rows", () => {
  const sheet = (count: number, width: number) => ({
    ...sheetOf({ rows: [], name: "Budget" }),
    rows: [
      ["Unit", "Item", ...Array.from({ length: width - 2 }, (_, at) => `Budget ${2000 + at}`)],
      ...Array.from({ length: count }, (_, row) => [
        `Unit ${row % 50}`,
        `Item ${row}`,
        ...Array.from({ length: width - 2 }, (_, at) => row * 7 + at),
      ]),
    ],
  });
  const [small, large] = [sheet(500, 30), sheet(4_000, 30)];
  let found = 0;
  const few = took(() => void surveySheet(small));
  // Eight times the rows: in proportion, not in the square. The seconds are measured by scripts/corpus/speed.ts.
  expect(took(() => void (found = surveySheet(large)[0]?.dataRows.length ?? 0))).toBeLessThan(few * 24 + 200);
  expect(found).toBe(4_000);
});
