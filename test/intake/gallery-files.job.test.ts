import { describe, expect, test } from "@jest/globals";
import { inspect } from "../../src/app/inspect";
import { runOnFile } from "../../src/app/file-job";
import { mapPrefix } from "../../src/app/questions";
import { oneWorkbook } from "../../src/app/several-files";
import { readRecords } from "../../src/intake/read-records";
import { stops } from "../../src/problem/problem";
import { readAny } from "../../src/workbook/file/read-any";
import { readWorkbook } from "../../src/workbook/file/read";
import { asSeparated, asXlsx, encodings, isWindows1252, separators } from "./as-files";
import { gallery, type Exhibit } from "./gallery";
import { galleryAcross } from "./gallery-across";
import { recordsOf } from "./records-of";
import { snapshotOf, type SheetGiven } from "./sheet-of";

const exhibits: readonly Exhibit[] = [...gallery, ...galleryAcross];
const at = "2026-11-02T08:00:00Z";
const goals: SheetGiven = {
  name: "Goals",
  rows: [
    ["Indicator", "Unit", "Direction", "Target 2026", "Outcome 2026"],
    ["Satisfied visitors", "School", "higher", 80, 75],
    ["Loans", "Library", "higher", 90, 95],
  ],
};

/** Does the job, answering every question with its first choice; gives the budget lines that it wrote, or what stopped it. */
function done(
  bytes: Uint8Array,
  name: string,
): { readonly lines: readonly unknown[] | null; readonly said: readonly string[] } {
  let settings: Record<string, string> = {};
  for (let round = 0; round < 6; round += 1) {
    const result = runOnFile("evaluate", bytes, name, { at, settings });
    const asked = result.questions.filter(({ parameter }) => parameter.startsWith(mapPrefix));
    if (asked.length > 0) {
      settings = {
        ...settings,
        ...Object.fromEntries(asked.map(({ parameter, choices }) => [parameter, choices[0] ?? ""])),
      };
      continue;
    }
    const errors = result.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    if (result.bytes === null) return { lines: null, said: errors };
    const own = readWorkbook(result.bytes, "out.xlsx").own.find(({ id }) => id === "budgetLines");
    const columns = own?.tables[0]?.columns ?? [];
    const held = columns.filter(
      ({ id }) => id !== null && ["unit", "account", "budget", "outturn", "forecast"].includes(id),
    );
    return {
      lines: (held[0]?.values ?? []).map((_, row) => held.map(({ values }) => values[row] ?? null)),
      said: errors,
    };
  }
  return { lines: null, said: ["questions never end"] };
}

const isBudget = ({ records }: Exhibit): boolean =>
  records.some((record) => Object.keys(record).some((key) => /^(?:amount|budget|outturn|expense|income)\b/.test(key)));

describe("every wart through files", () => {
  test("there are at least forty", () => {
    expect(new Set(exhibits.map(({ wart }) => wart)).size).toBeGreaterThanOrEqual(40);
  });

  test.each(exhibits)("$wart, as .xlsx: the same records and the same reading", async ({ sheet, records }) => {
    const snapshot = readWorkbook(await asXlsx(sheet), "test.xlsx");
    expect(readRecords(snapshot).tables.map(recordsOf)).toEqual([records]);
    const blocks = inspect(snapshot).blocks;
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.map(({ range, role }) => [range, role])).toEqual(
      inspect(snapshotOf(sheet)).blocks.map(({ range, role }) => [range, role]),
    );
  });

  const texts = exhibits.flatMap((exhibit) => (asSeparated(exhibit.sheet, ";") === undefined ? [] : [exhibit]));

  test("most of them can be written as separated values", () => {
    expect(texts.length).toBeGreaterThanOrEqual(40);
  });

  test.each(texts)("$wart, as separated values in every encoding: the same records", ({ sheet }) => {
    // A file of separated values has no name of a sheet but its own.
    const name = sheet.name ?? "Sheet1";
    const wanted = readRecords(snapshotOf(sheet)).tables.map(recordsOf);
    for (const separator of separators) {
      const text = asSeparated(sheet, separator) ?? "";
      for (const [encoding, bytesOf] of Object.entries(encodings)) {
        if (encoding === "Windows-1252" && !isWindows1252(text)) continue;
        const read = readRecords(readAny(bytesOf(text), `${name}.csv`)).tables.map(recordsOf);
        expect([encoding, separator, read]).toEqual([encoding, separator, wanted]);
      }
    }
  });

  const names = Object.keys(encodings);
  test.each(exhibits.map((exhibit, index) => [exhibit.wart, exhibit, index] as const))(
    "%s, through a whole job: the same lines from .xlsx and from separated values",
    async (_, exhibit, index) => {
      const { sheet } = exhibit;
      const beside = sheet.name === "Goals" || !isBudget(exhibit) ? [] : [goals];
      const whole = done(await asXlsx(sheet, ...beside), "test.xlsx");
      // It goes through, or says what it lacks.
      expect(whole.lines !== null || whole.said.length > 0).toBe(true);
      if (isBudget(exhibit)) expect(whole.lines).not.toBeNull();
      const separator = separators[index % separators.length] ?? ";";
      const text = asSeparated(sheet, separator);
      if (text === undefined || !isBudget(exhibit)) return;
      const encoding = names
        .map((_, step) => names[(index + step) % names.length] ?? "")
        .find((one) => one !== "Windows-1252" || isWindows1252(text));
      const one = oneWorkbook([
        { name: `${sheet.name ?? "Sheet1"}.csv`, bytes: encodings[encoding ?? "UTF-8"]?.(text) ?? new Uint8Array() },
        { name: "Goals.csv", bytes: new TextEncoder().encode(asSeparated(goals, ";") ?? "") },
      ]);
      if ("problems" in one) throw new Error(JSON.stringify(one.problems));
      expect(stops(readWorkbook(one.file.bytes, one.file.name).problems)).toBe(false);
      expect([encoding, separator, done(one.file.bytes, one.file.name)]).toEqual([encoding, separator, whole]);
    },
  );
});
