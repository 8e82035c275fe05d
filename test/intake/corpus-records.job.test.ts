import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "@jest/globals";
import type { Manifest } from "../../scripts/corpus/manifest";
import { readRecords } from "../../src/intake/read-records";
import type { ReadField, ReadTable } from "../../src/intake/reading";
import { readAny } from "../../src/workbook/file/read-any";
import { describeWith, sharedFolder } from "../support/requirements";

/** The records of a field that stand in a column, added up in the unit of the sheet, whatever their sign was turned to. */
function sumOf(table: ReadTable, field: ReadField, letters: string): number {
  let sum = 0;
  if (field.data.kind !== "number") return Number.NaN;
  field.data.values.forEach((value, record) => {
    const own = field.partLetters?.[table.partOf?.[record] ?? -1] ?? field.letters;
    if (own === letters && !Number.isNaN(value)) sum += value;
  });
  return Number((sum / field.scale).toPrecision(12));
}

describeWith("shared", "budgets of the corpus as records", () => {
  const corpus = join(sharedFolder() ?? ".", "corpus");
  const read = (): Manifest => JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8")) as Manifest;

  test("every amount that is read adds up to the true sum of its column", () => {
    const entries = read().entries.filter(({ kind, leaf_sums }) => kind === "budget" && leaf_sums !== undefined);
    const readings = new Map<string, readonly ReadTable[]>();
    const compared: string[] = [];
    const wrong: string[] = [];
    for (const entry of entries) {
      if (!readings.has(entry.file)) {
        const snapshot = readAny(readFileSync(join(corpus, entry.file)), basename(entry.file));
        readings.set(entry.file, readRecords(snapshot).tables);
      }
      const [first = 0] = entry.header_rows;
      const table = readings
        .get(entry.file)
        ?.find((one) => (entry.sheet == null || one.sheet === entry.sheet) && one.headerRows.includes(first));
      if (!table) continue;
      // Amounts that the sheet writes with the other sign are turned, as the warning says.
      if (table.signs && table.signs.costs !== "positive") continue;
      if (table.signs?.income === "positive") continue;
      // Rows below the total of the table are left out, and that is asked.
      if (table.surveyed?.questions.some(({ code }) => code === "rows-after-total")) continue;
      for (const [letters, sum] of Object.entries(entry.leaf_sums ?? {})) {
        const field = table.fields.find((one) => (one.partLetters ?? [one.letters]).includes(letters));
        if (typeof sum !== "number" || !field) continue;
        compared.push(`${entry.id} ${letters}`);
        const found = sumOf(table, field, letters);
        if (Math.abs(found - sum) > Math.max(0.005 * table.rows, Math.abs(sum) * 1e-9))
          wrong.push(`${entry.id} ${letters}: ${found}, true ${sum}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared.length).toBeGreaterThan(20);
  });
});
