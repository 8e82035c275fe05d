import { surveyInput } from "../../src/app/inputs/survey-input";
import { readRecords } from "../../src/intake/read-records";
import { numberAt, textAt, type TableData } from "../../src/rules/data";
import { snapshotOf, type SheetGiven } from "../intake/sheet-of";

const reading = (sheet: SheetGiven) => readRecords(snapshotOf(sheet));

function valuesIn(table: TableData | undefined, column: string): (string | number | null)[] {
  const data = table?.columns[column];
  if (table === undefined || data === undefined) throw new Error(`There is no column ${column}.`);
  return Array.from({ length: table.rows }, (_, row) =>
    data.kind === "text" ? textAt(data, row) : numberAt(data, row),
  );
}

describe("a survey on a sheet", () => {
  it("is read with means, numbers of answers and of persons asked", () => {
    const found = surveyInput(
      reading({
        name: "Customer survey",
        rows: [
          ["Customer survey 2026"],
          ["Unit", "Question", "Responses", "Mean", "Standard deviation", "Persons asked"],
          ["North", "Content?", 120, 8.1, 1.8, 150],
          ["North", "Listened to?", 118, 7.4, null, 150],
          ["South", "Content?", 7, 6, 1.2, 40],
        ],
      }),
      2026,
    );
    expect(valuesIn(found?.Surveys, "line")).toEqual(["North/Content_", "North/Listened to_", "South/Content_"]);
    expect(valuesIn(found?.Surveys, "statedMean")).toEqual([8.1, 7.4, 6]);
    expect(valuesIn(found?.Surveys, "statedAnswers")).toEqual([120, 118, 7]);
    expect(valuesIn(found?.Surveys, "statedDeviation")).toEqual([1.8, null, 1.2]);
    expect(valuesIn(found?.Surveys, "population")).toEqual([150, 150, 40]);
    expect(valuesIn(found?.CustomerIndexes, "unit")).toEqual(["North", "South"]);
    expect(found?.Surveys.source?.rowNumbers).toEqual(Int32Array.from([3, 4, 5]));
  });

  it("is read in Swedish, with answers one by one, of the year only", () => {
    const found = surveyInput(
      reading({
        name: "Brukarenkät",
        rows: [
          ["Enhet", "Fråga", "Svar", "År"],
          ["Norr", "Nöjd", 8, 2026],
          ["Norr", "Nöjd", null, 2026],
          ["Norr", "Nöjd", 6, 2026],
          ["Söder", "Nöjd", 9, 2026],
          ["Söder", "Nöjd", 1, 2025],
        ],
      }),
      2026,
    );
    expect(valuesIn(found?.SurveyAnswers, "points")).toEqual([8, 6, 9]);
    expect(valuesIn(found?.SurveyAnswers, "line")).toEqual(["Norr/Nöjd", "Norr/Nöjd", "Söder/Nöjd"]);
    expect(valuesIn(found?.Surveys, "unit")).toEqual(["Norr", "Söder"]);
  });

  it("is none where no list asks questions", () => {
    expect(
      surveyInput(
        reading({
          name: "Indicators",
          rows: [
            ["Indicator", "Target"],
            ["Calls", 5],
          ],
        }),
        2026,
      ),
    ).toBeUndefined();
  });
});
