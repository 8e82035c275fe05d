import { oneWorkbook } from "../../src/app/several-files";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";
import { columnOf, done, ownTable, stopped } from "./small-town";

/**
 * Five units with X = (2,5),(2,4),(6,6),(3,2),(6,2) and Y = 1,2,3,1,2, by hand: input-oriented constant returns
 * 0.5, 1, 0.833, 0.714, 1; slack 0.5 on input 2 of the first; target of the fourth (2.143, 1.429).
 */
const names = ["Åsen", "Östra & Västra", "1.10 Väst", "O'Brien", "Söder"];
const inputs = [
  [2, 5],
  [2, 4],
  [6, 6],
  [3, 2],
  [6, 2],
];
const outputs = [1, 2, 3, 1, 2];

const units = `Name;Code;Parent unit\nTown;1;\n${names.map((name, at) => `${name};${at + 11};Town`).join("\n")}\n`;
const goals = `Unit;Indicator;Kind;Measure unit;Direction;Target;Outcome 2026;Weight\n${names
  .map((name, at) => `${name};Calls answered;quality;%;higher;90;${80 + at};1`)
  .join("\n")}\n`;

const rowsOf = (year: number, factor: number): string =>
  names
    .flatMap((name, at) => [
      `${name};${year};input;Staff;${(inputs[at]?.[0] ?? 0) * factor}`,
      `${name};${year};input;Premises;${(inputs[at]?.[1] ?? 0) * factor}`,
      `${name};${year};output;Visits;${outputs[at] ?? 0}`,
    ])
    .join("\n");
const header = "Unit;Year;Input or output;Measure;Amount";
const list = `${header}\n${rowsOf(2025, 2)}\n${rowsOf(2026, 1)}\n`;

function book(files: Readonly<Record<string, string>>): Uint8Array {
  const made = oneWorkbook(
    Object.entries(files).map(([name, text]) => ({ name: `${name}.csv`, bytes: Buffer.from(text) })),
  );
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made.file.bytes;
}

const english = { Units: units, Goals: goals, "Inputs and outputs": list };

describe("efficiency in the evaluation", () => {
  it("scores the units of a list of inputs and outputs, with slacks, targets, peers, intervals and change", () => {
    const { bytes } = done(book(english), {}, "evaluate");
    const scores = ownTable(bytes, "EfficiencyScores");
    expect(columnOf(scores, "unit")).toEqual(names);
    expect(columnOf(scores, "score")).toEqual([0.5, 1, 0.8333, 0.7143, 1]);
    expect(columnOf(scores, "efficient")).toEqual(["behind it", "on it", "behind it", "behind it", "on it"]);
    expect(columnOf(scores, "peers")[0]).toBe("Östra & Västra (0.50)");
    expect(columnOf(scores, "bestRank").every((rank) => typeof rank === "number")).toBe(true);
    const measures = ownTable(bytes, "EfficiencyMeasures");
    expect(columnOf(measures, "slack").slice(0, 3)).toEqual([0, 0.5, 0]);
    expect(columnOf(measures, "possible").slice(9, 12)).toEqual([2.1429, 1.4286, 1]);
    // Everybody used twice as much the year before: the frontier moved, nobody's distance to it did.
    const changes = ownTable(bytes, "Productivity");
    expect(columnOf(changes, "index")).toEqual([2, 2, 2, 2, 2]);
    expect(columnOf(changes, "efficiencyChange")).toEqual([1, 1, 1, 1, 1]);
    const words = columnOf(scores, "words");
    expect(words[0]).toMatch(
      /^Efficiency: 50 % of its inputs would do if it worked as the best of 5 units: Östra & Västra \(0\.50\)\. Chance leaves \d+ to \d+ % and rank \d to \d\. Few units for so many measures: a question to ask, not a verdict\. Its productivity is 200 % of that of 2025\.$/,
    );
    expect(words[1]).toMatch(/^Efficiency 100 %: none of the 5 units compared does more with as little\./);
  });

  it("reads the list in Swedish", () => {
    const swedish = {
      Enheter: units.replace("Name;Code;Parent unit", "Namn;Kod;Överordnad enhet"),
      Mål: goals
        .replace(/^.*\n/, "Enhet;Indikator;Typ;Måttenhet;Riktning;Målnivå;Utfall 2026;Vikt\n")
        .replaceAll("quality", "kvalitet")
        .replaceAll("higher", "högre"),
      "Insatser och prestationer": list
        .replace(header, "Enhet;År;Insats eller prestation;Mått;Mängd")
        .replaceAll(";input;", ";insats;")
        .replaceAll(";output;", ";prestation;"),
    };
    const { bytes } = done(book(swedish), { language: "sv" }, "evaluate");
    const scores = ownTable(bytes, "EfficiencyScores");
    expect(columnOf(scores, "score")).toEqual([0.5, 1, 0.8333, 0.7143, 1]);
    expect(columnOf(scores, "words")[1]).toMatch(/^Effektivitet 100 %: ingen av de 5 jämförda enheterna/);
  });

  it.each([
    ["a negative figure", ";2026;input;Staff;2\n", ";2026;input;Staff;-2\n", "negative-value Inputs and outputs!E17"],
    ["a figure that stands twice", "Premises;5\n", "Staff;5\n", "input-output-twice Inputs and outputs!D18"],
    [
      "a word that is neither input nor output",
      ";2026;input;Staff;2\n",
      ";2026;both;Staff;2\n",
      "Inputs and outputs!C17",
    ],
    [
      "a unit that brings about nothing",
      "Söder;2026;output;Visits;2",
      "Söder;2026;output;Visits;0",
      "efficiency-unit-empty Inputs and outputs!A14",
    ],
  ])("names the cell of %s", (_, good, bad, problem) => {
    const at = list.lastIndexOf(good);
    const first = list.indexOf(good, list.indexOf("Åsen;2026"));
    const place = good.startsWith(";2026;input") || good.startsWith("Premises") ? first : at;
    const spoiled = list.slice(0, place) + bad + list.slice(place + good.length);
    expect(stopped(book({ ...english, "Inputs and outputs": spoiled }), {}, "evaluate").join()).toContain(problem);
  });

  it("leaves out a unit without a figure, and says so", () => {
    const lacking = list.replace(/O'Brien;2026;output;Visits;1/, "O'Brien;2026;output;Visits;");
    const { bytes } = done(book({ ...english, "Inputs and outputs": lacking }), {}, "evaluate");
    expect(columnOf(ownTable(bytes, "EfficiencyScores"), "unit")).toEqual(names.filter((name) => name !== "O'Brien"));
  });

  it("takes the economy of units that deliver the same where there is no such list", () => {
    const economy = `Unit;Required result;Adjusted result;Actual cost;Base cost;Output measure;Output;Base output;Price index;Base price index\n${names
      .map(
        (name, at) =>
          `${name};0;0;${110 * (at + 2)};${100 * (at + 2)};visits;${10 * (at + 1)};${10 * (at + 1)};110;100`,
      )
      .join("\n")}\n`;
    const { bytes } = done(book({ Units: units, Goals: goals, Economy: economy }), {}, "evaluate");
    const scores = ownTable(bytes, "EfficiencyScores");
    // Output over cost is 10/200, 20/300, 30/400, 40/500, 50/600: the last is the frontier.
    expect(columnOf(scores, "score")).toEqual([0.6, 0.8, 0.9, 0.96, 1]);
    // Costs rose as prices did.
    expect(columnOf(scores, "productivity")).toEqual([1, 1, 1, 1, 1]);
  });
});

describeWith("libreoffice", "the sheet of efficiency", () => {
  it("is what a spreadsheet program calculates", async () => {
    const { bytes } = done(book(english), {}, "evaluate");
    const cells = writtenCells(bytes).filter(({ sheet }) => sheet !== "Frames");
    expect(differences(cells, await recalculate(bytes))).toEqual([]);
  }, 120_000);
});
