import { runOnFile } from "../../../src/app/file-job";
import { serialOf } from "../../../src/rules/dates";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells } from "../../support/cell-edits";
import { recalculate } from "../../support/libreoffice";
import { describeWith } from "../../support/requirements";
import { county } from "../distribution/county";
import { columnOf, ownCell, ownTable } from "../small-town";
import { inputIn, withInputs } from "./books";

const at = "2026-03-02T08:00:00.000Z";
const run = (bytes: Uint8Array, language: "en" | "sv" = "en") =>
  runOnFile("commitments", bytes, "county.xlsx", { at, language });
const written = (bytes: Uint8Array, language: "en" | "sv" = "en"): Uint8Array => {
  const result = run(bytes, language);
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems));
  return result.bytes;
};

let book: Uint8Array;
beforeAll(async () => {
  const first = written(await county(3, 1));
  const planned = withInputs(first, "actionPlan", {
    "form/step1.answer": "To see whether children are safe",
    "form/step1.who": "The committee",
    "form/step9.by": serialOf(2026, 10, 1),
  });
  book = written(
    editCells(planned, [
      { ...ownCell(planned, "Measures", "usefulness", 0), value: "low" },
      { ...ownCell(planned, "Measures", "users", 0), value: "=nobody" },
      { ...ownCell(planned, "MeasureRule", "costlyFrom", 0), value: 5_000 },
    ]),
  );
});

describe("the action plan in a workbook", () => {
  test("keeps what people have filled in, and nothing changes when the job is run again", () => {
    expect(inputIn(book, "actionPlan", "form/step1.answer")).toBe("To see whether children are safe");
    expect(inputIn(book, "actionPlan", "form/step9.by")).toBe(serialOf(2026, 10, 1));
    expect(columnOf(ownTable(book, "Measures"), "users")[0]).toBe("=nobody");
    expect(columnOf(ownTable(book, "MeasureRule"), "costlyFrom")).toEqual([5_000]);
    expect(run(book).receipt?.changeCount).toBe(0);
  });

  test("says of each measure what could be done and why", () => {
    const measures = ownTable(book, "Measures");
    expect(columnOf(measures, "measure")).toHaveLength(9);
    expect(columnOf(measures, "verdict").slice(0, 2)).toEqual(["replace first", "keep"]);
    expect(columnOf(measures, "reason")[0]).toBe("of little use, but results are weighed by it");
  });

  test("a word that is no usefulness stops the job at its cell", () => {
    const place = ownCell(book, "Measures", "usefulness", 1);
    const { bytes, problems } = run(editCells(book, [{ ...place, value: "great" }]));
    expect(bytes).toBeNull();
    expect(problems.find(({ code }) => code === "usefulness-unknown")).toMatchObject({
      severity: "error",
      message: '"great" was read as the usefulness of a measure, expected high, some, low.',
      where: { at: "cell", ...place },
    });
  });

  test("in Swedish a word of the list is understood", async () => {
    const first = written(await county(1, 1), "sv");
    const rated = written(editCells(first, [{ ...ownCell(first, "Measures", "usefulness", 0), value: "liten" }]), "sv");
    expect(columnOf(ownTable(rated, "Measures"), "verdict")[0]).toBe("ersätt först");
    expect(run(rated, "sv").receipt?.changeCount).toBe(0);
  });
});

describeWith("libreoffice", "the sheets of the action plan", () => {
  test("calculate what the engine wrote", async () => {
    const snapshot = readWorkbook(book, "county.xlsx");
    const workbook = await recalculate(book);
    let compared = 0;
    for (const name of ["Action plan", "Measures"]) {
      const [sheet, shown] = [snapshot.sheets.find((one) => one.name === name), workbook.sheets.get(name)];
      sheet?.rows.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value === null || value === "" || typeof value === "object") return;
          const cell = shown?.at(sheet.origin.row + r, sheet.origin.column + c);
          expect([name, r, c, typeof value === "boolean" ? Boolean(cell) : cell]).toEqual([name, r, c, value]);
          compared += 1;
        }),
      );
    }
    expect(compared).toBeGreaterThan(200);
  }, 300_000);
});
