import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runOnFile } from "../../src/app/file-job";
import type { Language } from "../../src/locale/words";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { toPdf } from "../support/libreoffice";
import { describeWith } from "../support/requirements";

/** The words of each page, by poppler. */
function pagesOf(pdf: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "cqm-print-"));
  try {
    writeFileSync(join(folder, "pages.pdf"), pdf);
    const text = execFileSync("pdftotext", [join(folder, "pages.pdf"), "-"], { encoding: "utf8" });
    return text.split("\f").map((page) => page.replace(/\s+/g, " ").trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWith("libreoffice", "the evaluation in print", () => {
  test.each<[Language, Readonly<Record<string, string>>]>([
    [
      "en",
      {
        summary: "Evaluation Goals, results",
        comparison: "Comparison of units",
        words: "Evaluation in words",
        unit: "Evaluation of ",
        questions: "Three questions",
        status: "good",
      },
    ],
    [
      "sv",
      {
        summary: "Utvärdering Varje enhets",
        comparison: "Jämförelse av enheter",
        words: "Utvärdering i ord",
        unit: "Utvärdering av ",
        questions: "Tre frågor",
        status: "bra",
      },
    ],
  ])(
    "%s: a page a unit, the summary and the comparison on one, nothing cut",
    async (language, said) => {
      const { bytes } = await sampleWorkbook({ children: 20, staff: 24 });
      const result = runOnFile("evaluate", bytes, "town.xlsx", { at: "2027-01-30T09:00:00Z", language });
      if (result.bytes === null) throw new Error(JSON.stringify(result.problems));
      const pages = pagesOf(await toPdf(result.bytes));
      const begun = (text: string | undefined) => pages.filter((page) => page.startsWith(text ?? "?"));
      expect(begun(said["summary"])).toHaveLength(1);
      expect(begun(said["comparison"])).toHaveLength(1);
      expect(begun(said["words"])).toHaveLength(1);
      const units = begun(said["unit"]);
      expect(units).toHaveLength(12);
      // The whole page is there: from the title over the questions to the footer; the status is a word.
      for (const page of units) {
        expect(page).toContain(said["questions"]);
        expect(page).toContain("· 2026");
      }
      expect(units.filter((page) => page.includes(said["status"] ?? "?")).length).toBeGreaterThan(6);
      const ours = [...begun(said["summary"]), ...begun(said["comparison"]), ...begun(said["words"]), ...units];
      expect(ours.filter((page) => /###|Err:|#REF|#NAME|#VALUE|#DIV/.test(page))).toEqual([]);
    },
    240_000,
  );
});
