import { oneWorkbook } from "../../src/app/several-files";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";
import { columnOf, done, ownTable, stopped } from "./small-town";

const units = `Name;Code;Parent unit
City;1;
North;11;City
South;12;City
`;
const goals = `Unit;Indicator;Kind;Measure unit;Direction;Scoring;Baseline;Threshold;Target;Target from;Target to;Stretch target;Outcome 2026;Weight
North;Waiting time;quality;days;lower;piecewise linear;;;;;;;12;1
North;Calls answered;quality;%;higher;step table;;;90;;;;85;1
North;Outage minutes;quality;minutes;lower;dead band;;90;;60;70;40;75;1
North;Output index;volume;persons;higher;index against base;800;;;;;;850;2
South;Waiting time;quality;days;lower;piecewise linear;;;;;;;20;1
South;Calls answered;quality;%;higher;step table;;;90;;;;92;1
`;
const table = `Indicator;Unit;Value;Points
Waiting time;;7;100
Waiting time;;14;60
Waiting time;;30;0
Calls answered;;70;30
Calls answered;;80;60
Calls answered;;90;100
Calls answered;South;60;50
Calls answered;South;95;100
`;

function book(files: Readonly<Record<string, string>>): Uint8Array {
  const given = Object.entries(files).map(([name, text]) => ({ name: `${name}.csv`, bytes: Buffer.from(text) }));
  const made = oneWorkbook(given);
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made.file.bytes;
}

const english = { Units: units, Goals: goals, "Score tables": table };

describe("score tables on a sheet of the person's own", () => {
  it("score the goals that state them, a unit's own rows before those for all", () => {
    const { bytes } = done(book(english), {}, "evaluate");
    const scores = ownTable(bytes, "Scores");
    // 12 days: 5/7 of the way from 100 to 60. 85 %: the row of 80. 75 minutes: 15 of 20 left. 850 of 800.
    // South: 20 days is 10/16 of 60; 92 % has passed only its own first row.
    expect(columnOf(scores, "score")).toEqual([71.43, 60, 75, 106.25, 37.5, 50]);
  });

  it("are read in Swedish, and the words written in Swedish", () => {
    const swedish = {
      Enheter: units.replace("Name;Code;Parent unit", "Namn;Kod;Överordnad enhet"),
      Mål: goals
        .replace(
          /^.*\n/,
          "Enhet;Indikator;Typ;Måttenhet;Riktning;Poängsättning;Utgångsläge;Tröskel;Målnivå;Målnivå från;Målnivå till;Toppnivå;Utfall 2026;Vikt\n",
        )
        .replaceAll("piecewise linear", "styckvis linjär")
        .replaceAll("step table", "stegtabell")
        .replaceAll("dead band", "dödband")
        .replaceAll("index against base", "index mot bas")
        .replaceAll("lower", "lägre")
        .replaceAll("higher", "högre")
        .replaceAll("quality", "kvalitet")
        .replaceAll("volume", "volym"),
      Poängtabeller: table.replace("Indicator;Unit;Value;Points", "Indikator;Enhet;Värde;Poäng"),
    };
    const { bytes } = done(book(swedish), { language: "sv" }, "evaluate");
    const scores = ownTable(bytes, "Scores");
    expect(columnOf(scores, "score")).toEqual([71.43, 60, 75, 106.25, 37.5, 50]);
    expect(columnOf(scores, "scoring")[0]).toBe("styckvis linjär");
  });

  it.each([
    ["a value that is not above the one before", "14;60", "6;60", "score-table-not-ascending Score tables!C3"],
    ["a value that cannot be read", "14;60", "soon;60", "number-unreadable Score tables!C3"],
    ["a unit that is not listed", "South;95", "West;95", "unknown-unit Score tables!B9"],
  ])("name the cell of %s", (_, good, bad, problem) => {
    expect(stopped(book({ ...english, "Score tables": table.replace(good, bad) }), {}, "evaluate")).toContain(problem);
  });

  it("name the cell of a base of zero", () => {
    const zero = goals.replace("index against base;800", "index against base;0");
    expect(stopped(book({ ...english, Goals: zero }), {}, "evaluate")).toEqual(["index-base Goals!G5"]);
  });

  it("name the goal that asks for a table which is not there", () => {
    const { "Score tables": _, ...without } = english;
    expect(stopped(book(without), {}, "evaluate")).toEqual([
      "score-table-missing Goals!F2",
      "score-table-missing Goals!F3",
      "score-table-missing Goals!F6",
      "score-table-missing Goals!F7",
    ]);
  });
});

describeWith("libreoffice", "goals scored by every way", () => {
  it("give the same in LibreOffice", async () => {
    const { bytes } = done(book(english), {}, "evaluate");
    // Without a budget the table of frames has no row to compare.
    const cells = writtenCells(bytes).filter(({ sheet }) => sheet !== "Frames");
    expect(cells.length).toBeGreaterThan(500);
    expect(differences(cells, await recalculate(bytes))).toEqual([]);
  }, 120_000);
});
