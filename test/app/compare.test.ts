import { compareUnits, type ComparisonRequest } from "../../src/app/compare";
import { readWorkbook } from "../../src/workbook/file/read";

const request: ComparisonRequest = {
  unit: "Unit",
  year: null,
  inputs: ["Cost", "Hours"],
  outputs: ["Served"],
  returns: "constant",
  orientation: "input",
  runs: 0,
  seed: 1,
  language: "en",
  at: "2026-01-01T00:00:00Z",
};
const bytes = (text: string) => new TextEncoder().encode(text);
const textbook = "Unit;Cost;Hours;Served\n1;2;5;1\n2;2;4;2\n3;6;6;3\n4;3;2;1\n5;6;2;2\n";
const scores = [0.5, 1, 0.833, 0.714, 1];

describe("comparison of units from a file", () => {
  test("separated values, JSON and decimal commas give the same scores", () => {
    const json = JSON.stringify([
      { Unit: "1", Cost: 2, Hours: 5, Served: 1 },
      { Unit: "2", Cost: 2, Hours: 4, Served: 2 },
      { Unit: "3", Cost: 6, Hours: 6, Served: 3 },
      { Unit: "4", Cost: 3, Hours: 2, Served: 1 },
      { Unit: "5", Cost: 6, Hours: 2, Served: 2 },
    ]);
    const commas = textbook.replace(/;(\d)(?=;|\n)/g, ";$1,0");
    for (const [name, text] of [
      ["units.csv", textbook],
      ["units.json", json],
      ["units.csv", commas],
    ] as const) {
      const { units } = compareUnits(bytes(text), name, request);
      expect(units.map(({ score }) => Number(score.toFixed(3)))).toEqual(scores);
    }
  });

  test("the workbook holds the scores, targets and slacks, in the language asked for", () => {
    const { bytes: written } = compareUnits(bytes(textbook), "units.csv", { ...request, language: "sv" });
    const sheet = readWorkbook(written ?? new Uint8Array(), "out.xlsx").sheets.find(
      ({ name }) => name === "Effektivitet",
    );
    const header = sheet?.rows.find((row) => row[0] === "Enhet");
    expect(header).toEqual(
      expect.arrayContaining(["Enhet", "Effektivitet", "Förebilder", "Cost: möjligt", "Hours: outnyttjat"]),
    );
    const fourth = sheet?.rows.find((row) => row[0] === "4") ?? [];
    expect(fourth[header?.indexOf("Cost: möjligt") ?? -1]).toBeCloseTo(2.143, 3);
  });

  test("several years: the last is compared, changes between years beside it", () => {
    const years = "Unit;Year;Cost;Hours;Served\nA;2024;10;10;8\nB;2024;20;10;10\nA;2025;10;10;10\nB;2025;20;10;10\n";
    const { year, units, changes } = compareUnits(bytes(years), "units.csv", { ...request, year: "Year" });
    expect(year).toBe(2025);
    expect(units.map(({ unit }) => unit)).toEqual(["A", "B"]);
    expect(changes[0]?.index).toBeCloseTo(1.25, 6);
  });

  test("intervals where asked for; where all are on the frontier none, and it is said", () => {
    expect(compareUnits(bytes(textbook), "units.csv", { ...request, runs: 50 }).intervals).toHaveLength(5);
    const alike = compareUnits(bytes("Unit;Cost;Hours;Served\n1;2;5;1\n2;2;5;1\n"), "units.csv", {
      ...request,
      runs: 50,
    });
    expect(alike.intervals).toEqual([]);
    expect(alike.problems.map(({ code }) => code)).toContain("comparison-all-on-frontier");
  });

  test.each([
    ["a header that is not there", "Unit;Cost;Served\n1;2;3\n", "columns-not-found", /"Hours"/],
    ["a text where a figure is expected", textbook.replace("6;6;3", "6;six;3"), "figure-not-read", /Hours: read "six"/],
    ["a unit on two rows", `${textbook}1;2;5;1\n`, "comparison-unit-twice", /^1 stands on several rows;/],
    ["a negative figure", textbook.replace("6;6;3", "6;-6;3"), "efficiency-negative", /^Hours of 3 is -6;/],
  ])("%s stops it with its place", (_, text, code, message) => {
    const found = compareUnits(bytes(text), "units.csv", request);
    expect(found.bytes).toBeNull();
    expect(found.problems[0]).toMatchObject({ code, severity: "error" });
    expect(found.problems[0]?.message).toMatch(message);
  });

  test("JSON that is no list of objects is refused", () => {
    expect(compareUnits(bytes('{"a": 1}'), "units.json", request).problems[0]?.code).toBe("json-not-read");
    expect(compareUnits(bytes("[1,"), "units.json", request).problems[0]?.code).toBe("json-not-read");
  });
});
