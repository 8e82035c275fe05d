import { boundaryRules } from "../../src/grants/boundary-rule";
import { holesIn } from "../../src/grants/holes";
import { printedTariff } from "../../src/grants/printed-tariff";
import { tariffProblems } from "../../src/grants/tariff-problems";
import { paper, paperText } from "./paper";

const told = (text: Partial<typeof paperText>) =>
  holesIn(printedTariff.parse({ ...paperText, ...text })).map(({ kind, what, example }) => [kind, what, example]);

describe("the holes of the paper's table", () => {
  it("are all told, each with an example, the outer limits last", () => {
    expect(told({})).toEqual([
      ["inside", "between 19.5 and 20 hours", 19.75],
      ["inside", "between 29.5 and 30 hours", 29.75],
      ["inside", "exactly 40 hours", 40],
      ["inside", "between 39.5 and 40 hours", 39.75],
      ["outer", "0 hours or less", 0],
      ["outer", "under 1 year", 0],
      ["outer", "7 years and over", 7],
    ]);
  });

  it("say that 'under 20' may be read to hold 19.75", () => {
    expect(holesIn(paper)[0]?.doubt).toBe(
      'By its words "under 20" holds them; by the steps in which the table prints its other figures it ends at 19.5.',
    );
  });

  it("are warnings until a boundary rule is chosen; the outer limits stay", () => {
    const before = tariffProblems(paper, "not set");
    expect(before.filter(({ severity }) => severity === "warning").map(({ message }) => message)).toContain(
      'In the tariff "Day care 1996", exactly 40 hours belongs to no band: it lies between "30-39.5" and "over 40".',
    );
    for (const rule of boundaryRules) {
      expect(tariffProblems(paper, rule).map(({ code }) => code)).toEqual(Array(3).fill("tariff-outer-limit"));
    }
  });

  it("point at the heading of the band where the table's cells are known", () => {
    const place = { sheet: "Tariff", ages: ["A6", "A7", "A8"], hours: ["B5", "C5", "D5", "E5"] };
    const forty = tariffProblems(printedTariff.parse({ ...paperText, place }), "not set").find(({ message }) =>
      message.includes("exactly 40"),
    );
    expect(forty?.where).toEqual({ at: "cell", sheet: "Tariff", address: "B5" });
    expect(tariffProblems(paper, "not set")[0]?.where).toEqual({ at: "field", field: "tariff" });
  });
});

describe("other tables", () => {
  it("without holes have outer limits only", () => {
    expect(told({ hours: ["at least 40", "30-39.99", "20-29.99", "under 20"] }).map(([kind]) => kind)).toEqual([
      "outer",
      "outer",
      "outer",
    ]);
  });

  it("may print a figure twice: a rule settles it", () => {
    const text = { ...paperText, hours: ["30-40", "20-30", "10-20", "up to 10"] };
    expect(told(text).filter(([kind]) => kind === "overlap")).toEqual([
      ["overlap", "exactly 10 hours", 10],
      ["overlap", "exactly 20 hours", 20],
      ["overlap", "exactly 30 hours", 30],
    ]);
    const problems = tariffProblems(printedTariff.parse(text), "lower figure starts the band");
    expect(problems.some(({ code }) => code === "tariff-overlap")).toBe(false);
  });

  it("may overlap by more than a figure: no rule settles it", () => {
    const text = { ...paperText, hours: ["over 40", "30-42", "20-29.5", "under 20"] };
    expect(tariffProblems(printedTariff.parse(text), "lower figure starts the band")).toContainEqual(
      expect.objectContaining({
        severity: "error",
        code: "tariff-overlap",
        message: 'In the tariff "Day care 1996", from 40.01 to 42 hours belongs to both "30-42" and "over 40".',
      }),
    );
  });

  it("may lack an age", () => {
    expect(told({ ages: ["1-2", "4-5", "6"] })).toContainEqual(["inside", "3 years", 3]);
  });

  it("are refused in words where a cell is no band or an amount is missing", () => {
    const broken = printedTariff.safeParse({ ...paperText, ages: ["1-2", "toddlers", "6"] });
    expect(broken.error?.issues[0]).toMatchObject({
      path: ["ages", 1],
      message: expect.stringContaining('"toddlers"'),
    });
    const short = printedTariff.safeParse({ ...paperText, amounts: paperText.amounts.slice(1) });
    expect(short.error?.issues[0]?.message).toBe("Expected 3 rows (ages) of 4 amounts (hours).");
  });
});
