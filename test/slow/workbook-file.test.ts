import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { addressOf, positionOf } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/workbook/file/read";
import { describeWith, findLibreOffice, sharedFolder } from "../support/requirements";
import { editCells } from "../support/cell-edits";
import { recalculate, type RecalculatedWorkbook } from "../support/libreoffice";
import { orderFaults } from "../workbook/element-order";
import { makeWorkbook, partTexts } from "../workbook/files";
import { chartSheet, formSheet, fullPlan, grantsSheet, planOf } from "../workbook/plans";
import { written } from "../workbook/written";

const patched = new Set([
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "[Content_Types].xml",
  "xl/styles.xml",
  "xl/calcChain.xml",
]);
const tenMinutes = 600_000;

/** Computed cells of our sheets whose engine value in the file differs from LibreOffice's. */
function compareOurs(bytes: Uint8Array, calculated: RecalculatedWorkbook): { compared: number; differing: string[] } {
  let compared = 0;
  const differing: string[] = [];
  for (const sheet of readWorkbook(bytes, "x").sheets) {
    if (!sheet.ours) continue;
    for (const address of sheet.formulas.keys()) {
      const at = positionOf(address);
      if (!at) throw new Error(address);
      const engine = sheet.rows[at.row - sheet.origin.row]?.[at.column - sheet.origin.column] ?? null;
      const value = calculated.sheets.get(sheet.name)?.at(at.row, at.column) ?? null;
      compared += 1;
      if (JSON.stringify(value) !== JSON.stringify(engine))
        differing.push(`${sheet.name}!${address}: ${JSON.stringify(engine)}, LibreOffice ${JSON.stringify(value)}`);
    }
  }
  return { compared, differing };
}

/** The workbook opened and saved by LibreOffice, as a person might. */
async function savedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "cqm-saved-again-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    await promisify(execFile)(findLibreOffice() ?? "soffice", [
      "--headless",
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
      join(folder, "in.xlsx"),
    ]);
    return readFileSync(join(folder, "out", "in.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeWith("libreoffice", "a written workbook in LibreOffice", () => {
  test(
    "our formulas recalculate to the engine's values",
    async () => {
      const { bytes } = written(makeWorkbook(), fullPlan);
      const result = compareOurs(bytes, await recalculate(bytes));
      expect(result).toEqual({ compared: 4, differing: [] });
    },
    tenMinutes,
  );

  test(
    "saved by LibreOffice, our sheets are found again and nothing is reported as changed",
    async () => {
      const plan = planOf(grantsSheet(undefined, ["a", null, null]), formSheet, chartSheet);
      const first = written(makeWorkbook(), plan).bytes;
      const edited = editCells(first, [
        { sheet: "Grants", address: "B6", value: "typed" },
        { sheet: "Grants", address: "H7", value: "a note" },
        { sheet: "U03 form", address: "C2", value: 5 },
      ]);
      const again = written(await savedAgain(edited), plan);
      expect(again.receipt.problems.map((problem) => [problem.code, problem.where])).toEqual([
        ["input-kept", { at: "cell", sheet: "Grants", address: "B6" }],
        ["input-kept", { at: "cell", sheet: "U03 form", address: "C2" }],
      ]);
      expect(again.receipt.changes).toEqual([]);
      const own = readWorkbook(again.bytes, "x").sheets.find((sheet) => sheet.name === "Grants");
      expect(own?.rows[6]?.[7]).toBe("a note");
      expect(Object.keys(partTexts(again.bytes)).filter((path) => /charts\/[^_]*\.xml$/.test(path))).toHaveLength(5);
    },
    tenMinutes,
  );
});

describeWith("libreoffice", "the corpus of real workbooks", () => {
  describeWith("shared", "with our sheets added", () => {
    const folder = join(sharedFolder() ?? "", "corpus", "files");
    const files = sharedFolder() === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

    test.each(files)(
      "%s",
      async (name) => {
        const bytes = readFileSync(join(folder, name));
        const after = written(bytes, fullPlan).bytes;
        const old = partTexts(bytes);
        const now = partTexts(after);
        for (const path of Object.keys(old))
          if (!patched.has(path) && !path.endsWith("/")) expect([path, now[path] === old[path]]).toEqual([path, true]);
        expect(
          Object.entries(now)
            .filter(([path]) => !path.startsWith("xl/") || /cqm|workbook\.xml$|styles\.xml$/.test(path))
            .flatMap(([path, text]) => (/\.(xml|rels)$/.test(path) ? orderFaults(path, text) : [])),
        ).toEqual([]);

        const [before, calculated] = [await recalculate(bytes), await recalculate(after)];
        const ours = compareOurs(after, calculated);
        expect(ours).toEqual({ compared: 4, differing: [] });
        let cells = 0;
        const snapshot = readWorkbook(bytes, name);
        // Random figures differ from one calculation to the next: there only constants are compared.
        const random = snapshot.sheets.some((sheet) =>
          [...sheet.formulas.values()].some((formula) => /\bRAND/.test(formula)),
        );
        for (const [sheet, values] of before.sheets) {
          const formulas = snapshot.sheets.find((one) => one.name === sheet)?.formulas;
          const same = calculated.sheets.get(sheet);
          for (let row = 0; row < values.rows; row += 1) {
            for (let column = 0; column < values.columns; column += 1) {
              const value = values.at(row, column);
              if (random && formulas?.has(addressOf({ row, column }))) continue;
              if (value !== null) cells += 1;
              if (JSON.stringify(value) !== JSON.stringify(same?.at(row, column)))
                throw new Error(
                  `${name} ${sheet} row ${row + 1} column ${column + 1}: ${JSON.stringify(value)} became ${JSON.stringify(same?.at(row, column))}`,
                );
            }
          }
        }
        expect(cells).toBeGreaterThan(10);
        const twice = partTexts(written(after, fullPlan).bytes);
        expect(Object.keys(now).filter((path) => now[path] !== twice[path])).toHaveLength(2);
      },
      tenMinutes,
    );
  });
});
