import { oneWorkbook } from "../../src/app/several-files";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";
import { columnOf, done, ownTable } from "./small-town";

const names = ["Norr", "Söder", "Öster", "Väster", "Mitt"];
const header = "Unit;Indicator;Kind;Measure unit;Direction;Threshold;Target;Outcome 2026;Number of cases;Weight";
/** Share of all: (80 + 82 + 78 + 80 + 240) / 800 = 70 %. */
const answered: readonly (readonly [number, number])[] = [
  [80, 100],
  [82, 100],
  [78, 100],
  [80, 100],
  [60, 400],
];
const rows = names.flatMap((name, at) => [
  `${name};Calls answered;quality;%;higher;50;90;${answered[at]?.[0]}%;${answered[at]?.[1]};1`,
  `${name};Complaints;quality;%;lower;90;10;${answered[at]?.[0]}%;${answered[at]?.[1]};1`,
]);
const few =
  "Norr;Falls;quality;%;lower;20;1;2%;40;1\nSöder;Falls;quality;%;lower;20;1;5%;40;1\nÖster;Falls;quality;%;lower;20;1;4%;40;1\nNorr;Thefts;quality;%;lower;20;1;4%;400;1";
const files = {
  Units: `Name;Code\n${names.map((name, at) => `${name};${at + 1}`).join("\n")}\n`,
  Goals: `${header}\n${rows.join("\n")}\n${few}\nNorr;Visits;volume;persons;higher;1;2;3;50;1\n`,
};

function book(given: Readonly<Record<string, string>>): Uint8Array {
  const made = oneWorkbook(
    Object.entries(given).map(([name, text]) => ({ name: `${name}.csv`, bytes: Buffer.from(text) })),
  );
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made.file.bytes;
}

describe("shares with their numbers of cases", () => {
  it("are held against funnel limits, the better way round", () => {
    const table = ownTable(done(book(files), {}, "evaluate").bytes, "ShareFunnels");
    const of = (column: string, indicator: string) =>
      columnOf(table, column).filter((_, row) => columnOf(table, "indicator")[row] === indicator);
    // In each set from few cases to many: the first four have 100.
    expect(of("unit", "Calls answered")).toEqual(names);
    expect(of("common", "Calls answered")[0]).toBe(0.7);
    // 0.7 +- 1.96 x root(0.21 / 100), and 3.09 x root(0.21 / 400).
    expect(of("high", "Calls answered")[0]).toBe(0.7898);
    expect(of("lowest", "Calls answered")[4]).toBe(0.6292);
    expect(of("standing", "Calls answered")).toEqual([
      "better than the others",
      "better than the others",
      "within chance",
      "better than the others",
      "surely worse than the others",
    ]);
    expect(of("standing", "Complaints")).toEqual([
      "worse than the others",
      "worse than the others",
      "within chance",
      "worse than the others",
      "surely better than the others",
    ]);
  });

  it("say nothing of few expected cases, nor of what is no share", () => {
    const table = ownTable(done(book(files), {}, "evaluate").bytes, "ShareFunnels");
    expect(columnOf(table, "indicator")).not.toContain("Visits");
    // Two units and fewer are not compared.
    expect(columnOf(table, "indicator")).not.toContain("Thefts");
    expect(columnOf(table, "standing").slice(-3)).toEqual(Array(3).fill("too few cases"));
  });

  it("are left out where no indicator states its cases", () => {
    const { bytes } = done(book({ ...files, Goals: files.Goals.replace("Number of cases", "Remark") }), {}, "evaluate");
    expect(() => ownTable(bytes, "ShareFunnels")).toThrow();
  });
});

describeWith("libreoffice", "funnels of shares", () => {
  it("are what a spreadsheet program calculates", async () => {
    const { bytes } = done(book(files), {}, "evaluate");
    const cells = writtenCells(bytes).filter(({ sheet }) => sheet !== "Frames");
    expect(differences(cells, await recalculate(bytes))).toEqual([]);
  }, 120_000);
});
