import { explainCell, type CellExplanation } from "../../src/app/explain";
import { explanationTexts } from "../../src/rules/explain/words";
import { addressOf } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/workbook/file/read";
import type { Snapshot } from "../../src/workbook/snapshot";
import { at, columnOf, done, ownCell, ownTable, smallTown } from "./small-town";

let written: Uint8Array;
let snapshot: Snapshot;

beforeAll(async () => {
  written = done((await smallTown()).bytes).bytes;
  snapshot = readWorkbook(written, "book.xlsx");
});

function explained(table: string, column: string, row: number, depth?: number): CellExplanation {
  const { sheet, address } = ownCell(written, table, column, row);
  const answer = explainCell(snapshot, `${sheet}!${address}`, { at }, depth);
  if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

/** Lines of an explanation that have nothing below them. */
function leaves({ lines }: CellExplanation): string[] {
  const depth = (line: string | undefined): number => /^ */.exec(line ?? "")?.[0].length ?? 0;
  return lines.filter((line, index) => depth(lines[index + 1]) <= depth(line));
}

test.each([
  ["Grants", "grantAYear", 1, /\[(Tariff|Tariff in force|Grants)!\w+\]/],
  ["Grants", "days", 1, /\[Children!E\d+\]/],
  ["Shares", "hoursCounted", 3, /\[Staff!\w+\]/],
  ["Pools", "surplus", 0, /\[Economy!\w+\]/],
  ["Payments", "m03", 1, /\[Grants!\w+\]/],
  ["Frames", "budget", 2, /\[Budget 2026!\w+\]/],
  ["Commitments", "coverage", 1, /\[Commitment lines!\w+\]|\[Commitments!\w+\]/],
])("%s %s: the leaves name cells", (table, column, row, cell) => {
  const ends = leaves(explained(table, column, row));
  expect(ends.some((line) => cell.test(line))).toBe(true);
  // What has no place is a constant, a rest of rows, or a text that a condition compares with.
  const placeless = ends.filter((line) => !/\[.+\]$/.test(line) && !/Constant|and \d+ more|^\s*[·?] /.test(line));
  expect(placeless).toEqual([]);
});

test("a key column that does not stand first finds the row all the same", () => {
  // Scores shows unit and indicator first; its key is the id.
  expect(columnOf(ownTable(written, "Scores"), "id")).not.toEqual(ownTable(written, "Scores").columns[0]?.values);
  const scores = columnOf(ownTable(written, "Scores"), "score");
  for (const row of [0, 7, 31]) {
    const value = explained("Scores", "score", row, 0).explanation.value;
    expect(value).toBe(scores[row] === "" ? null : scores[row]);
  }
});

test("more levels open when told", () => {
  const [none, one, two] = [0, 1, 2].map((depth) => explained("Payments", "paid", 1, depth).lines.length) as [
    number,
    number,
    number,
  ];
  expect(one).toBeGreaterThan(none);
  expect(two).toBeGreaterThan(one);
  expect(explained("Payments", "paid", 1).lines).toHaveLength(one);
});

test("the value explained is the value that the sheet shows", () => {
  for (const [table, column] of [
    ["Shares", "paid"],
    ["Pools", "pool"],
    ["Grants", "grant"],
    ["Evaluation", "score"],
  ] as const) {
    const values = columnOf(ownTable(written, table), column);
    expect([table, explained(table, column, 2).explanation.value]).toEqual([table, values[2]]);
  }
});

test.each([
  ["Staff!B7", "cell-not-ours", "is on a sheet of your own"],
  ["Grants!A1", "cell-not-in-table", "is not in a table of ours"],
  ["Grants!AZ900", "cell-not-in-table", "is not in a table of ours"],
  ["Parameters!B6", "cell-not-in-table", "is not in a table of ours"],
  ["Grants!Z6", "column-without-rule", "no rule fills"],
  ["Nowhere!A1", "sheet-unknown", 'There is no sheet "Nowhere"'],
  ["Log!B2", "column-without-rule", "no rule fills"],
])("%s cannot be explained", (cell, code, says) => {
  const answer = explainCell(snapshot, cell, { at });
  const [problem] = "problems" in answer ? answer.problems : [];
  expect([problem?.code, problem?.severity]).toEqual([code, "error"]);
  expect(problem?.message).toContain(says);
  expect(problem?.fix).toBeTruthy();
});

test("a workbook without sheets of ours has nothing to explain", async () => {
  const answer = explainCell(readWorkbook((await smallTown()).bytes, "book.xlsx"), "Staff!B7", { at });
  expect("problems" in answer && answer.problems.map(({ fix }) => fix)).toEqual([
    expect.stringContaining("Run a job first"),
  ]);
});

test("a Swedish workbook is explained in Swedish, in every column of every table of ours", async () => {
  const bytes = done((await smallTown()).bytes, { language: "sv" }).bytes;
  const swedish = readWorkbook(bytes, "book.xlsx");
  // Labels without places to fill; names of the town's own are no words of ours.
  const english = new Set(explanationTexts.filter((text) => !text.includes("{") && text !== "no"));
  let cells = 0;
  for (const { name, tables } of swedish.own) {
    for (const { area, columns } of tables) {
      columns.forEach((_, index) => {
        const address = addressOf({ row: area.row + 1, column: area.column + index });
        const answer = explainCell(swedish, `${name}!${address}`, { at }, 3);
        if ("problems" in answer) return;
        cells += 1;
        const labels = answer.lines.map((line) => /^\s*[?·]?\s*(.*?): /.exec(line)?.[1] ?? line);
        expect(labels.filter((label) => english.has(label))).toEqual([]);
        expect(answer.lines.filter((line) => /\[computed\]|\(blank\)|\brows of\b|\brow \d/.test(line))).toEqual([]);
      });
    }
  }
  expect(cells).toBeGreaterThan(150);
});
