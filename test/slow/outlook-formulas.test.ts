import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outlookOnFile } from "../../src/app/outlook/outlook-job";
import { outlookAnswer } from "../../src/app/outlook/outlook-answer";
import { readScenarios } from "../../src/app/outlook/scenario-file";
import { at, done, ownCell, smallTown } from "../app/small-town";
import { editCells } from "../support/cell-edits";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";

const paper = "svensson-1996.json";

function withScenarios(bytes: Uint8Array): Uint8Array {
  const file = readFileSync(join(__dirname, "../../assets/scenarios", paper));
  const read = readScenarios(new Uint8Array(file), paper);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const asked = {
    years: 2,
    scenarios: [...read.scenarios, { title: "Next year", year: 2027, rates: { "1-2": 1.05 } }],
  };
  const settings = { forecastIndex: "1.02", leaversShare: "0.05" };
  const result = outlookOnFile(bytes, "town.xlsx", asked, { at, settings });
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.bytes;
}

describe("forecast and scenarios in a workbook", () => {
  it("are kept up to date by later jobs, with what a person assumed", async () => {
    const book = withScenarios((await smallTown()).bytes);
    expect(done(book, {}, "grants").receipt?.changeCount).toBe(0);
    const edited = editCells(book, [{ ...ownCell(book, "ScenarioBands", "volume", 3), value: 1.5 }]);
    const [base, tendering] = outlookAnswer(done(edited, {}, "grants").bytes, "town.xlsx").scenarios;
    expect(Number(tendering?.["cost"])).toBeGreaterThan(Number(base?.["cost"]) / 1.13 + 100);
  }, 120_000);
});

describeWith("libreoffice", "forecast and scenarios, recalculated from scratch", () => {
  it("agree with the engine in every computed cell", async () => {
    const book = withScenarios((await smallTown()).bytes);
    const cells = writtenCells(book);
    const found = differences(cells, await recalculate(book));
    console.log(`forecast and scenarios: ${cells.length} computed cells compared, ${found.length} differ`);
    expect(found.slice(0, 20)).toEqual([]);
  }, 300_000);
});
