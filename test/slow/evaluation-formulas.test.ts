import { evaluationModel } from "../../src/evaluation/model";
import { checkFormulas } from "../../src/rules/formula/check";
import { plainNaming } from "../../src/rules/naming";
import { fiveUnits } from "../evaluation/town";
import { formulaParity } from "../support/formula-parity";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { computedCells, townWorkbook, writtenTown } from "../sheets/written-town";

const fourScored = { ...fiveUnits, goals: fiveUnits.goals.filter((goal) => goal.unit !== "Centre") };
const twoGroups = ["A", "A", "B", "B", "B"];
const noGoals = { ...fiveUnits, goals: [] };

it("formulas of the evaluation are legal", () => {
  const model = evaluationModel({ say: (english) => english, commitments: true });
  expect(checkFormulas(model, plainNaming(model))).toEqual([]);
});

describeWith("libreoffice", "formulas of the evaluation", () => {
  // Without goals the tables have no rows, which only the workbook room can write: below.
  it("give in LibreOffice what the engine gives, in every case", async () => {
    const { compared, differences } = await formulaParity([
      { name: "five units", ...writtenTown() },
      { name: "five units in Swedish", ...writtenTown("sv") },
      { name: "four units with a score", ...writtenTown("en", fourScored) },
      { name: "two groups, ranks drawn", ...writtenTown("sv", { ...fiveUnits, groups: twoGroups, draws: true }) },
    ]);
    process.stdout.write(`evaluation: ${compared} cells compared, ${differences.length} differ\n`);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
  }, 300_000);

  it.each([
    ["en", fiveUnits],
    ["sv", fiveUnits],
    ["en", noGoals],
  ] as const)(
    "on pages and sheets too (%s)",
    async (language, town) => {
      const { bytes, sheets } = townWorkbook(writtenTown(language, town));
      const workbook = await recalculate(bytes);
      const cells = sheets.flatMap(computedCells);
      const differing = cells.filter(({ sheet, row, column, value }) => {
        const shown = workbook.sheets.get(sheet)?.at(row, column) ?? null;
        if (typeof shown === "number" && typeof value === "number")
          return Math.abs(shown - value) > 1e-9 * Math.max(1, Math.abs(value));
        return (shown ?? "") !== (value ?? "");
      });
      expect(differing).toEqual([]);
      expect(cells.length).toBeGreaterThan(300);
    },
    300_000,
  );
});
