import { nextYear } from "../../src/app/next-year/next-year";
import { readRecords } from "../../src/intake/read-records";
import { readWorkbook } from "../../src/workbook/file/read";
import { openSource } from "../../src/workbook/file/source";
import { editCells } from "../support/cell-edits";
import { at, done, ownInput, ownTable, columnOf, smallTown } from "./small-town";

/** The bytes of every sheet of the person's, by its name. */
function personsSheets(bytes: Uint8Array): Map<string, string> {
  const source = openSource(bytes, "town.xlsx");
  const ours = new Set(source.own.map(({ sheet }) => sheet));
  return new Map(
    source.workbook.sheets.flatMap((sheet, index) =>
      ours.has(index) || sheet.path === undefined
        ? []
        : [[sheet.name, Buffer.from(source.package.part(sheet.path)).toString("base64")] as const],
    ),
  );
}

/** Texts and numbers of a sheet, without formulas. */
function valuesOf(bytes: Uint8Array, name: string): string {
  const sheet = readWorkbook(bytes, "town.xlsx").sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  // An empty text and a cell that is only dressed show nothing, and may end a row or not.
  const shown = sheet.rows.map((row) =>
    row.flatMap((value, column) => (value === null || value === undefined || value === "" ? [] : [[column, value]])),
  );
  return JSON.stringify([sheet.origin, shown.filter((row) => row.length > 0).length, shown.flat()]);
}

describe("the year after", () => {
  it("begins where this one ended, and keeps everything of it", async () => {
    const { bytes } = await smallTown();
    const evaluated = done(bytes).bytes;
    const page = readWorkbook(evaluated, "town.xlsx").own.find(({ id }) => id.startsWith("evaluation:"));
    const unit = page?.id.slice("evaluation:".length) ?? "";
    const cell = (id: string) => ownInput(evaluated, `evaluation:${unit}`, id);
    const filled = editCells(evaluated, [
      { ...cell("development.line1.goal"), value: "Answer sooner" },
      { ...cell("development.line1.indicator"), value: "Days to answer" },
      { ...cell("development.line1.target"), value: 3 },
    ]);
    const before = filled.slice();
    const next = nextYear(filled, "town.xlsx", { at });
    if (next.bytes === null) throw new Error(JSON.stringify(next.problems));

    // The workbook given is not changed, and every sheet of the person's is in the new one, byte for byte.
    expect(filled).toEqual(before);
    const [old, now] = [personsSheets(filled), personsSheets(next.bytes)];
    expect(old.size).toBeGreaterThan(5);
    for (const [name, content] of old) expect([name, now.get(name) === content]).toEqual([name, true]);

    // Every sheet of ours stands there under the year's name, value for value, and calculates no more.
    expect(next.archived.length).toBeGreaterThan(20);
    const snapshot = readWorkbook(next.bytes, "next.xlsx");
    // The log alone has one line more: that the year was rolled over.
    for (const { was, name } of next.archived.filter((one) => one.was !== "Log")) {
      expect([name, valuesOf(next.bytes, name) === valuesOf(filled, was)]).toEqual([name, true]);
      const sheet = snapshot.sheets.find((one) => one.name === name);
      expect([name, sheet?.ours, sheet?.formulas.size, sheet?.tables.length]).toEqual([name, false, 0, 0]);
    }

    // Outcomes are baselines; the development goal is a line; commitments are drafts of the new year.
    expect([next.year, next.developed]).toEqual([2027, 1]);
    const mapping = {
      version: 1 as const,
      blocks: [],
      ignored: snapshot.sheets.map(({ name }) => name).filter((name) => name !== "Goals 2027"),
    };
    const goals = readRecords(snapshot, { locale: "en", mapping }).tables.find(({ role }) => role === "indicators");
    const field = (of: string, period: string | null = null) =>
      goals?.fields.find((one) => one.field === of && one.period === period)?.data;
    const [baseline, prior] = [field("baseline"), field("outcome", "2026")];
    expect(goals?.rows).toBe(next.goals);
    if (baseline?.kind !== "number" || prior?.kind !== "number") throw new Error("no figures");
    const carried = Array.from(prior.values, (value, row) => Number.isNaN(value) || value === baseline.values[row]);
    expect(carried.every(Boolean)).toBe(true);
    expect(prior.values.filter((value) => !Number.isNaN(value)).length).toBeGreaterThan(40);
    const register = ownTable(next.bytes, "Commitments");
    expect(new Set(columnOf(register, "status"))).toEqual(new Set(["draft"]));
    const lines = ownTable(next.bytes, "CommitmentLines");
    expect(columnOf(lines, "indicator")).toContain("Days to answer");

    // The new year can be worked with like any other, and rolled over again.
    const again = done(next.bytes, {}, "evaluate");
    expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const after = nextYear(again.bytes, "town.xlsx", { at: "2028-01-30T09:00:00Z" });
    expect(after.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(after.year).toBe(2028);
    expect(after.bytes).not.toBeNull();
  }, 300_000);

  it("is refused without a list of goals", async () => {
    const { emptyWorkbook } = await import("../../src/workbook/file/empty-workbook");
    const refused = nextYear(emptyWorkbook(), "empty.xlsx", { at });
    expect(refused.bytes).toBeNull();
    expect(refused.problems.map(({ code }) => code)).toContain("nothing-to-roll-over");
  });
});
