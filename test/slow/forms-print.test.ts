import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { employeeForm } from "../../src/commitments/employee-form";
import type { CommitmentForm } from "../../src/commitments/form";
import { inputCells, withValues } from "../../src/commitments/form-cells";
import { guaranteeForm } from "../../src/commitments/guarantee-form";
import { managerForm, mostResultsOnForm } from "../../src/commitments/manager-form";
import { teamForm } from "../../src/commitments/team-form";
import { wordsOf, type Language } from "../../src/locale/words";
import { commitmentSheet } from "../../src/sheets/commitment-sheet";
import { emptyWorkbook } from "../../src/workbook/file/empty-workbook";
import { writeWorkbook } from "../../src/workbook/file/write";
import { toPdf } from "../support/libreoffice";
import { describeWith } from "../support/requirements";

const person = { id: "P1", role: "Teacher", fte: 1, team: "North" };
const facts = {
  code: "10",
  name: "School of the northern district",
  parent: "1",
  parentName: "Education committee",
  manager: "Ann Andersson Lindqvist",
  superior: "Bo Bergström",
  role: null,
  year: 2026,
  frame: { budget: 12_345_678, priorOutturn: 12_000_000 },
  members: [person],
  results: Array.from({ length: mostResultsOnForm }, (_, at) => ({
    id: `School/Indicator ${at}`,
    goal: "Children who feel safe and learn more each year",
    indicator: `Share of children who say that they feel safe (${at + 1})`,
    kind: at % 2 === 0 ? "quality" : "satisfaction",
    measureUnit: "%",
    direction: "higher",
    baseline: 0.7,
    threshold: 0.75,
    target: 0.8,
    stretch: 0.9,
    weight: 0.1,
    method: "Questionnaire to every child",
    source: "Yearly survey of the district",
    owner: "Ann Andersson",
    frequency: "twice a year",
    costOfMeasuring: 12_000,
  })),
};
const formsOf = (results: number): readonly CommitmentForm[] => {
  const some = { ...facts, results: facts.results.slice(0, results) };
  return [managerForm(some), teamForm(some, "North"), employeeForm(some, person), guaranteeForm(some)];
};

const sentence = "The unit answers every question within two days and says by when the matter is settled. ";

/** The form with text in every cell that takes some: two sentences in a field, half a one in a line. */
function filled(form: CommitmentForm): CommitmentForm {
  const kinds = new Map(inputCells(form).map((one) => [one.cell, one]));
  return withValues(form, (cell) => {
    const asked = kinds.get(cell);
    if (asked?.kind !== "text" || asked.prefilled !== null) return undefined;
    return cell.split(".").length > 2 ? sentence.slice(0, 44).trim() : sentence.repeat(2).trim();
  });
}

/** Words of each page, and the height of the smallest, in points, by poppler. */
function pagesOf(pdf: Uint8Array): readonly { readonly text: string; readonly least: number }[] {
  const folder = mkdtempSync(join(tmpdir(), "cqm-print-"));
  try {
    writeFileSync(join(folder, "forms.pdf"), pdf);
    const xml = execFileSync("pdftotext", ["-bbox", join(folder, "forms.pdf"), "-"], { encoding: "utf8" });
    return xml
      .split("<page ")
      .slice(1)
      .map((page) => {
        const words = [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)];
        const heights = words.map(([, top, bottom]) => Number(bottom) - Number(top));
        return { text: words.map(([, , , word]) => word).join(" "), least: Math.min(...heights) };
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function printed(language: Language, of: readonly CommitmentForm[]) {
  const words = wordsOf(language);
  const sheets = of.map((form) => commitmentSheet(form, form.id, words, () => ({ value: 12_345_678 })));
  const log = { at: "2026-01-01T00:00:00Z", job: "print", rules: "", totals: "", checks: "" };
  const written = writeWorkbook(emptyWorkbook(), { language, sheets, log });
  if ("problems" in written) throw new Error(JSON.stringify(written.problems));
  return pagesOf(await toPdf(written.bytes));
}

describeWith("libreoffice", "commitment forms in print", () => {
  // Points from the top of the highest letter to the foot of the lowest: 9 of them are type of 7 points in the font that
  // LibreOffice takes here. What two pages do not hold in that size runs to a third, and at worst a fourth.
  const results = mostResultsOnForm;
  test.each<[Language, string, Readonly<Record<string, number>>, readonly CommitmentForm[]]>([
    ["en", "five results as prefilled", { A: 2, B: 2, C: 1, D: 1 }, formsOf(5)],
    ["sv", "five results as prefilled", { A: 2, B: 2, C: 1, D: 1 }, formsOf(5)],
    ["sv", "ten results as prefilled", { A: 3, B: 2, C: 1, D: 1 }, formsOf(results)],
    ["en", "ten results and text in every cell", { A: 4, B: 3, C: 2, D: 2 }, formsOf(results).map(filled)],
    ["sv", "ten results and text in every cell", { A: 4, B: 3, C: 2, D: 2 }, formsOf(results).map(filled)],
  ])(
    "%s, %s: no more pages than %j, no type below 7 points",
    async (language, _, most, of) => {
      const pages = await printed(language, of);
      for (const form of of) {
        const own = pages.filter(({ text }) => text.includes(`${form.id} ·`));
        expect([form.id, own.length]).toEqual([form.id, most[form.kind]]);
        for (const { least } of own) expect(least).toBeGreaterThanOrEqual(9);
      }
      const all = pages.map(({ text }) => text).join(" ");
      expect(all).not.toContain("###");
    },
    240_000,
  );

  test("a page begins with the heading of a section", async () => {
    const pages = await printed("en", [managerForm(facts)]);
    const [, ...later] = pages.filter(({ text }) => text.includes("A-10 ·"));
    expect(later).toHaveLength(2);
    expect(later.map(({ text }) => text.split(" ").slice(0, 2).join(" "))).toEqual(["How each", "Allocated resources"]);
  }, 240_000);
});
