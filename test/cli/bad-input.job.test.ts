import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialOf } from "../../src/rules/dates";
import type { Role } from "../../src/intake/reading";
import { cellAt, given, smallTown } from "../app/small-town";
import { positionOf } from "../../src/workbook/cell";
import { editCells } from "../support/cell-edits";
import { makeWorkbook } from "../workbook/files";
import { encryptedWorkbook, picture } from "./bad-files";
import { cqm, inFolder } from "./command";

/** A cell of the sample retyped: where, what, and what the message must say beside the cell's address. */
interface BadCell {
  readonly fault: string;
  readonly cell: readonly [Role, string, number, string?];
  readonly typed: string | number | ((town: Uint8Array) => string | number);
  readonly says: RegExp;
}

const badCells: readonly BadCell[] = [
  {
    fault: "text in an amount of the budget",
    cell: ["budget", "budget", 3, "2026"],
    typed: "twelve",
    says: /"twelve".*amount/,
  },
  { fault: "text in hours worked", cell: ["staff", "hours", 4], typed: "all year", says: /"all year"/ },
  { fault: "negative hours a week", cell: ["roster", "hours", 5], typed: -10, says: /-10/ },
  { fault: "negative hours worked", cell: ["staff", "hours", 6], typed: -1600, says: /-1600/ },
  { fault: "a birth date in the future", cell: ["roster", "born", 7], typed: serialOf(2031, 5, 1), says: /2031-05-01/ },
  { fault: "a day that is none", cell: ["roster", "born", 8], typed: "2022-02-30", says: /2022-02-30/ },
  {
    fault: "two staff with one id",
    cell: ["staff", "id", 9],
    typed: (town) => idOf(town, 1),
    says: /twice|also|already|same/i,
  },
  { fault: "an unknown unit of a person", cell: ["staff", "unit", 10], typed: "Castle", says: /Castle/ },
  { fault: "an unknown unit of an indicator", cell: ["indicators", "unit", 2], typed: "Castle", says: /Castle/ },
  { fault: "an unknown provider", cell: ["roster", "provider", 11], typed: "Moonbeam", says: /Moonbeam/ },
];

/** A file that is none of ours: what it holds, and what the message must say. */
interface BadFile {
  readonly fault: string;
  readonly bytes: (town: Uint8Array) => Uint8Array;
  readonly says: RegExp;
}

const badFiles: readonly BadFile[] = [
  { fault: "a workbook without cells", bytes: () => makeWorkbook(), says: /no|empty/ },
  { fault: "a workbook with nothing that is known", bytes: () => listOfSongs(), says: /recognised/ },
  { fault: "a file of no bytes", bytes: () => new Uint8Array(), says: /is empty/ },
  { fault: "half a file", bytes: (town) => town.slice(0, town.length / 2), says: /truncated|cut|incomplete|end/i },
  {
    fault: "a file without its last bytes",
    bytes: (town) => town.slice(0, -30),
    says: /truncated|cut|incomplete|end/i,
  },
  { fault: "a file with a damaged part", bytes: (town) => damaged(town), says: /damaged|cannot be read|broken/i },
  { fault: "a file with a password", bytes: encryptedWorkbook, says: /password/ },
  { fault: "a text", bytes: () => Buffer.from("Unit;Budget\nSchool;12\n"), says: /not a workbook/ },
  { fault: "a picture", bytes: picture, says: /not a workbook/ },
];

/** Tests of a concurrent block begin before hooks do. */
const town = smallTown().then(({ bytes }) => bytes);

function idOf(bytes: Uint8Array, record: number): string {
  const { sheet, address } = given(bytes, "staff", "id", record);
  const { row, column } = positionOf(address) ?? { row: 0, column: 0 };
  return String(cellAt(bytes, sheet, row, column));
}

function listOfSongs(): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (...texts: readonly string[]) => `<row>${texts.map(cell).join("")}</row>`;
  return makeWorkbook([
    { name: "Songs", inside: `<sheetData>${row("Song", "Singer")}${row("Summer", "Ann")}</sheetData>` },
  ]);
}

/** Some bytes of a sheet's compressed part are changed. */
function damaged(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf("xl/worksheets/sheet2.xml") + 200;
  copy.fill(0x55, at, at + 40);
  return copy;
}

/** Runs the main job on a file beside an older result: nothing of the folder may change. */
async function refused(bytes: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    writeFileSync(join(folder, "out.xlsx"), "an earlier result");
    const answer = await cqm(["run", "in.xlsx", "--out", "out.xlsx"], folder);
    expect([answer.code, answer.out]).toEqual([1, ""]);
    expect(readFileSync(join(folder, "out.xlsx"), "utf8")).toBe("an earlier result");
    expect(Buffer.compare(readFileSync(join(folder, "in.xlsx")), bytes)).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "out.xlsx"]);
    expect(answer.error).toContain("Nothing was written.");
    return answer.error;
  });
}

function errorsIn(text: string): string[] {
  return text.split("\n").filter((line) => line.startsWith("error: "));
}

jest.setTimeout(240_000);

describe("a cell that cannot be used stops the job, and the message names it", () => {
  test.concurrent.each(badCells)("$fault", async ({ cell, typed, says }) => {
    const bytes = await town;
    const [role, field, record, period] = cell;
    const { sheet, address } = given(bytes, role, field, record, period);
    const value = typeof typed === "function" ? typed(bytes) : typed;
    const errors = errorsIn(await refused(editCells(bytes, [{ sheet, address, value }])));
    expect(errors.filter((line) => line.startsWith(`error: ${sheet}!${address}: `) && says.test(line))).toEqual(errors);
    expect(errors).toHaveLength(1);
  });
});

describe("a file that cannot be used stops the job, and the message names it", () => {
  test.concurrent.each(badFiles)("$fault", async ({ bytes, says }) => {
    const errors = errorsIn(await refused(bytes(await town)));
    expect(errors.filter((line) => line.startsWith("error: in.xlsx: ") && says.test(line))).toEqual(errors);
    expect(errors).toHaveLength(1);
  });

  test("a file that is not there, and a folder in its place", async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, "folder.xlsx"));
      const answers = [];
      for (const file of ["nowhere.xlsx", "folder.xlsx"])
        answers.push(await cqm(["run", file, "--out", "out.xlsx"], folder));
      expect(answers.map(({ code, out }) => [code, out])).toEqual([
        [1, ""],
        [1, ""],
      ]);
      expect(answers[0]?.error).toContain('error: nowhere.xlsx: "nowhere.xlsx" cannot be read: it is not there.');
      expect(answers[1]?.error).toContain('error: folder.xlsx: "folder.xlsx" cannot be read: it is a folder.');
      expect(readdirSync(folder)).toEqual(["folder.xlsx"]);
    });
  });
});

test("a target that cannot be written leaves everything as it was", async () => {
  const bytes = await town;
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    writeFileSync(join(folder, "file"), "no folder");
    mkdirSync(join(folder, "taken.xlsx"));
    const answers = [];
    for (const out of ["taken.xlsx", "nowhere/out.xlsx", "file/out.xlsx"]) {
      answers.push(await cqm(["rewards", "in.xlsx", "--out", out], folder));
    }
    const forms = await cqm(["commitments", "in.xlsx", "--out", "out.xlsx", "--forms", "file"], folder);
    expect([...answers, forms].map(({ code, out }) => [code, out])).toEqual(Array.from({ length: 4 }, () => [1, ""]));
    expect(answers.map(({ error }) => errorsIn(error).length)).toEqual([1, 1, 1]);
    expect(errorsIn(forms.error)).toEqual([expect.stringContaining("error: file: ")]);
    expect(readdirSync(folder).sort()).toEqual(["file", "in.xlsx", "taken.xlsx"]);
  });
});
