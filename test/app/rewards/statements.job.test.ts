import { strFromU8, unzipSync } from "fflate";
import { statementsOfBook, statementsOfScheme, type StatementsAsked } from "../../../src/app/rewards/statements";
import type { RowFile } from "../../../src/app/schemes/row-files";
import { runSchemes, schemeWorkbook } from "../../../src/app/schemes/scheme-job";
import { gallery, presetScheme } from "../../../src/rewards/presets/gallery";
import type { Scheme } from "../../../src/rewards/scheme/document";
import type { CellValue } from "../../../src/workbook/cell";
import { readWorkbook } from "../../../src/workbook/file/read";
import { rowsFor } from "../../rewards/inspection/preset-rows";
import { columnOf, done, ownTable, smallTown } from "../small-town";

jest.setTimeout(180_000);

const asked: StatementsAsked = { teams: false, persons: [], units: [], smallestGroup: 3 };
const at = "2027-02-01T09:00:00Z";

/** Rows in which no two persons of a unit get the same where hours, salaries or points count. */
function rowsOf(scheme: Scheme): RowFile[] {
  const rows = rowsFor(scheme, 2, 5);
  const staff = rows["staff"]!.map((person, index) => ({
    ...person,
    person: `Q${7_301 + 17 * index}`,
    hours: 1_201 + 137 * index,
    salary: 31_000 + 1_713 * index,
    points: 3 + index,
    fte: 1 - 0.07 * (index % 5),
  }));
  const period = scheme.period === "month" ? { period: "202603" } : { year: 2026 };
  return [{ name: "rows.json", bytes: new TextEncoder().encode(JSON.stringify({ ...period, ...rows, staff })) }];
}

const options = { language: "en", at, units: [], periods: [], settings: {} } as const;

/** The figure beside a label on a statement's sheet, the first of that label. */
function beside(bytes: Uint8Array, label: string): CellValue {
  const sheet = readWorkbook(bytes, "statement.xlsx").sheets.find(({ name }) => name === "Statement");
  const row = sheet?.rows.find((cells) => cells[0] === label);
  return row?.[1] ?? null;
}

describe.each(gallery.map(({ id }) => id))("statements of %s", (id) => {
  const scheme = presetScheme(id);
  const files = rowsOf(scheme);
  const [run] = runSchemes([scheme], files, options);
  const made = statementsOfScheme(scheme, files, options, asked);

  it("say to the krona what the sheet and the engine say", () => {
    const written = schemeWorkbook(run!, options);
    if (!("bytes" in written)) throw new Error(JSON.stringify(written.problems));
    const shares = ownTable(written.bytes, "Shares");
    const { results } = run!.computed!;
    expect(made.files).toHaveLength(10);
    made.files.forEach(({ of, paid, bytes }, row) => {
      const engine = results.value("Shares", "paid", row);
      expect([columnOf(shares, "person")[row], columnOf(shares, "paid")[row]]).toEqual([of, engine]);
      expect([paid, beside(bytes, "Paid")]).toEqual([engine, engine]);
      const pool = results.value("Pools", "pool", row < 5 ? 0 : 1);
      expect(beside(bytes, "Pool")).toBe(pool);
    });
  });

  it("hold nobody else's id or amount, in any part of the file", () => {
    const paid = made.files.map((file) => file.paid);
    made.files.forEach(({ of, bytes }, index) => {
      const whole = Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part, true))
        .join("\n");
      expect(whole).toContain(of);
      for (const [other, file] of made.files.entries()) {
        if (other === index) continue;
        expect(whole).not.toContain(file.of);
        const amount = paid[other]!;
        // Amounts that the person has too, or that are the unit's, tell nothing.
        const known = paid[index] === amount || amount < 100 || amount % 1_000 === 0;
        if (!known) expect(whole).not.toMatch(new RegExp(`(?<![\\d.])${amount}(?![\\d.])`));
      }
    });
  });
});

describe("statements of the main job's workbook", () => {
  it("are what the shares on its sheet are, and none for a team that is too small", async () => {
    const { bytes } = await smallTown();
    const shares = ownTable(done(bytes, {}, "rewards").bytes, "Shares");
    const made = statementsOfBook(bytes, "town.xlsx", { at }, asked);
    expect(made.files.map(({ of, paid }) => [of, paid])).toEqual(
      columnOf(shares, "id").map((id, row) => [id, columnOf(shares, "paid")[row]]),
    );
    expect(made.files.some(({ paid }) => paid > 0)).toBe(true);
    const one = made.files.find(({ paid }) => paid > 0)!;
    expect(beside(one.bytes, "Paid")).toBe(one.paid);
    expect(
      readWorkbook(one.bytes, "one.xlsx").sheets.filter(({ visibility }) => visibility === "visible"),
    ).toHaveLength(1);
    const teams = statementsOfBook(bytes, "town.xlsx", { at }, { ...asked, teams: true, smallestGroup: 4 });
    expect(teams.problems.filter(({ code }) => code === "team-too-small").length).toBeGreaterThan(0);
    expect(statementsOfBook(bytes, "town.xlsx", { at }, { ...asked, persons: ["nobody"] })).toMatchObject({
      files: [],
      problems: expect.arrayContaining([expect.objectContaining({ code: "person-unknown" })]) as unknown,
    });
  });
});
