import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/workbook/file/read";
import { columnOf, done, ownCell, ownTable, rowOf, smallTown } from "../app/small-town";
import { cqm, inFolder } from "./command";

jest.setTimeout(120_000);

/** Tests of a concurrent block begin before hooks do. */
const town = smallTown().then(({ bytes }) => bytes);

describe("wrong use ends with exit code 2 and the usage", () => {
  test.concurrent.each([
    { words: [], says: /^cqm - / },
    { words: ["divide", "in.xlsx"], says: /"divide" is not a command/ },
    { words: ["run", "in.xlsx", "--faster"], says: /--faster/ },
  ])("$words", async ({ words, says }) => {
    const { code, out, error } = await cqm(words);
    expect(code).toBe(2);
    expect(`${error}${out}`).toMatch(says);
    expect(`${error}${out}`).toContain("cqm run <in.xlsx> --out <out.xlsx>");
  });

  test("help is no wrong use", async () => {
    const { code, out, error } = await cqm(["--help"]);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("Exit codes: 0 done, 1 problems");
  });
});

test("a job writes its result, and may write it over its own input", async () => {
  const bytes = await town;
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const answer = await cqm(["rewards", "book.xlsx", "--out", "book.xlsx"], folder);
    expect(answer.code).toBe(0);
    expect(readdirSync(folder)).toEqual(["book.xlsx"]);
    const own = readWorkbook(readFileSync(join(folder, "book.xlsx")), "book.xlsx").own.map((sheet) => sheet.id);
    expect(own).toEqual(expect.arrayContaining(["pools", "shares", "parameters", "front"]));
  });
});

test("without --out nothing is written", async () => {
  const bytes = await town;
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const answer = await cqm(["rewards", "book.xlsx"], folder);
    expect([answer.code, readdirSync(folder)]).toEqual([0, ["book.xlsx"]]);
    expect(answer.out).toContain("Nothing was saved");
    expect(Buffer.compare(readFileSync(join(folder, "book.xlsx")), bytes)).toBe(0);
  });
});

test("--json answers with valid JSON and nothing else", async () => {
  const bytes = await town;
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const [run, inspected, bad] = [
      await cqm(["rewards", "book.xlsx", "--json", "--out", "out.xlsx"], folder),
      await cqm(["inspect", "book.xlsx", "--json"], folder),
      await cqm(["rewards", "book.xlsx", "--json", "--set", "speed=3"], folder),
    ];
    expect([run.code, inspected.code, bad.code]).toEqual([0, 0, 1]);
    expect([run.error, inspected.error, bad.error]).toEqual(["", "", ""]);
    const job = JSON.parse(run.out) as Record<string, { readonly id: string }[]>;
    expect(job["job"]).toBe("rewards");
    expect(job["totals"]?.map(({ id }) => id)).toEqual(["pools", "sharesPaid"]);
    expect(job["problems"]).toEqual(expect.any(Array));
    const inspection = JSON.parse(inspected.out) as { readonly blocks: readonly { readonly role: string }[] };
    expect(inspection.blocks.map(({ role }) => role).sort()).toEqual([
      "budget",
      "economy",
      "indicators",
      "providers",
      "roster",
      "staff",
      "tariff",
      "units",
    ]);
    const stopped = JSON.parse(bad.out) as { readonly problems: readonly { readonly code: string }[] };
    expect(stopped.problems.map(({ code }) => code)).toContain("unknown-parameter");
  });
});

test("exactly 40 hours stop the job until the boundary rule is set", async () => {
  const { bytes } = await smallTown({ warts: ["forty-hours"] });
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const call = ["grants", "book.xlsx", "--out", "out.xlsx"];
    const asked = await cqm(call, folder);
    expect(asked.code).toBe(1);
    expect(asked.error).toMatch(/^error: Children!C\d+: .*40 hours.*boundary rule/im);
    expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
    const told = await cqm([...call, "--set", "boundaryRule=upper band begins above its figure"], folder);
    expect(told.code).toBe(0);
    expect(told.out).toContain("Granted in the year");
    // The choice is in the workbook now.
    expect((await cqm(["grants", "out.xlsx", "--out", "again.xlsx"], folder)).code).toBe(0);
  });
});

test("explain prints the tree of a figure, and says why a cell has none", async () => {
  const { bytes } = done(await town, {}, "rewards");
  const { sheet, address } = ownCell(bytes, "Pools", "surplus", 0);
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const figure = `${sheet}!${address}`;
    const [text, json, theirs] = [
      await cqm(["explain", "book.xlsx", figure], folder),
      await cqm(["explain", figure, "book.xlsx", "--json", "--depth", "0"], folder),
      await cqm(["explain", "book.xlsx", "Staff!B7"], folder),
    ];
    expect([text.code, json.code, theirs.code]).toEqual([0, 0, 1]);
    expect(text.out).toMatch(
      /^Surplus: .* kr\n {2}The condition .*\n(.*\n)* {6}Adjusted result: .* kr {2}\[Economy!\w+\]/,
    );
    const { value } = JSON.parse(json.out) as { readonly value: number };
    expect(value).toBe(
      rowOf(ownTable(bytes, "Pools"), "unit", columnOf(ownTable(bytes, "Pools"), "unit")[0] ?? null)["surplus"],
    );
    expect([theirs.out, theirs.error.includes("Nothing was written")]).toEqual(["", false]);
    expect(theirs.error).toContain("is on a sheet of your own");
  });
});
