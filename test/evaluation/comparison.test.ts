import fc from "fast-check";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { peerGroups, type Peer } from "../../src/evaluation/peer-groups";
import { drawnRanks, type ScoredGoal } from "../../src/evaluation/uncertainty/score-errors";
import { evaluatedTown, fiveUnits, type Goal } from "./town";

const plain = (english: string) => english;
const peer = (unit: string, costs: number | null, listed: string | null = null): Peer => ({
  unit,
  listed,
  kind: unit.startsWith("S") ? "school" : null,
  costs,
});

describe("peer groups", () => {
  const twelve = Array.from({ length: 12 }, (_, at) => peer(`U${at}`, (at + 1) * 1_000_000));

  it("are those of the list where it names any", () => {
    const listed = [peer("A", 1, "towns"), peer("B", 2), peer("C", 3, "towns")];
    expect(peerGroups(listed, "as listed or by size", 5, plain)).toEqual(["towns", "Without a group", "towns"]);
  });

  it("are one where there are too few units to part, and by size with the limits said where there are enough", () => {
    expect(new Set(peerGroups(twelve, "as listed or by size", 5, plain))).toEqual(new Set(["All units"]));
    const forty = Array.from({ length: 40 }, (_, at) => peer(`U${at}`, (at + 1) * 1_000_000));
    const groups = peerGroups(forty, "as listed or by size", 5, plain);
    expect([groups[0], groups[10], groups[20], groups[39]]).toEqual([
      "Costs up to 10.0 Mkr",
      "Costs 10.0 to 20.0 Mkr",
      "Costs 20.0 to 30.0 Mkr",
      "Costs over 30.0 Mkr",
    ]);
  });

  it("keep units of unknown size apart, and say so", () => {
    const groups = peerGroups([...twelve, peer("X", null)], "by size", 5, plain);
    expect(groups[12]).toBe("Size not known");
    expect(new Set(groups).size).toBe(3);
  });

  it("can be the kinds of units", () => {
    expect(peerGroups([peer("S1", 1), peer("T", 2)], "by kind of unit", 5, plain)).toEqual([
      "school",
      "Without a kind",
    ]);
  });
});

describe("ranks with intervals", () => {
  const goal = (unit: string, score: number, weight = 1): ScoredGoal => ({ unit, score, weight });

  // Two units, each with goals 40 and 60 (mean 50): squares 4 x 100 over 2 degrees; too few to say.
  it("say nothing where too few goals tell how scores spread", () => {
    const drawn = drawnRanks(
      ["A", "B"].map((unit) => ({ unit, group: "all", score: 50 })),
      ["A", "B"].flatMap((unit) => [goal(unit, 40), goal(unit, 60)]),
      { runs: 200, seed: 1 },
    );
    expect(drawn.map(({ error, bestRank }) => [error, bestRank])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  // Six units with goals 40 and 60: squares 6 x 200 = 1,200 over 6 degrees, s = 14.142; two equal weights: s / root 2 = 10.
  it("have the standard error of so few goals", () => {
    const units = ["A", "B", "C", "D", "E", "F"];
    const drawn = drawnRanks(
      units.map((unit) => ({ unit, group: "all", score: 50 })),
      units.flatMap((unit) => [goal(unit, 40), goal(unit, 60)]),
      { runs: 200, seed: 1 },
    );
    expect(drawn.map(({ error }) => error)).toEqual(units.map(() => 10));
    for (const { bestRank, worstRank } of drawn) expect([bestRank, worstRank]).toEqual([1, 6]);
  });

  it("tell apart what lies far apart, and rank within the group only", () => {
    const units = Array.from({ length: 8 }, (_, at) => `U${at}`);
    const drawn = drawnRanks(
      units.map((unit, at) => ({ unit, group: at < 4 ? "first" : "second", score: at * 100 })),
      units.flatMap((unit, at) => [goal(unit, at * 100 - 1), goal(unit, at * 100 + 1)]),
      { runs: 300, seed: 4 },
    );
    expect(drawn.map(({ bestRank }) => bestRank)).toEqual([4, 3, 2, 1, 4, 3, 2, 1]);
    expect(drawn.map(({ worstRank }) => worstRank)).toEqual([4, 3, 2, 1, 4, 3, 2, 1]);
  });
});

describe("the comparison of a town", () => {
  it("reads quartiles, median and median absolute deviation within each group", () => {
    // Scores: North 90, South 60 (Index only), East 70, West 80, Centre 100.
    const { of } = evaluatedTown({ ...fiveUnits, groups: ["A", "A", "B", "B", "B"] });
    const figures = (group: string) =>
      ["compared", "firstQuartile", "median", "thirdQuartile", "deviation"].map((column) =>
        of("Comparison", column, group),
      );
    expect(figures("A")).toEqual([2, 67.5, 75, 82.5, 15]);
    expect(figures("B")).toEqual([3, 75, 80, 90, 10]);
    expect(["North", "South", "East", "West", "Centre"].map((unit) => of("Evaluation", "rank", unit))).toEqual([
      1, 2, 3, 2, 1,
    ]);
  });

  it("says draw again as soon as a score is no longer the one drawn from", () => {
    const many = manyGoals([90, 70, 50, 30]);
    const { of } = evaluatedTown({ ...many, draws: true });
    expect(of("Ranks", "standing", "U0")).not.toBe("draw again");
    const { dataset, model } = evaluatedTown({ ...many, draws: true });
    const drawnScore = dataset.tables["Ranks"]?.columns["drawnScore"];
    if (drawnScore?.kind !== "number") throw new Error("no draws");
    drawnScore.values[0] = 12;
    const standing = evaluate(model, dataset).value("Ranks", "standing", 1);
    expect(standing).toBe("draw again");
  });

  it("calls nobody worst whose interval of ranks reaches the better half", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 7 }), (levels) => {
        const { of } = evaluatedTown({ ...manyGoals(levels), draws: true, parameters: { rankDraws: 200 } });
        levels.forEach((_, at) => {
          const unit = `U${at}`;
          const [from, to, standing] = ["from", "to", "standing"].map((column) => of("Ranks", column, unit));
          const middle = (levels.length + 1) / 2;
          if (standing === "worse half") expect(Number(from)).toBeGreaterThan(middle);
          if (standing === "better half") expect(Number(to)).toBeLessThan(middle);
          const said = String(of("EvaluationWords", "certainty", unit));
          expect(said.includes("in the worse half")).toBe(standing === "worse half");
          if (standing !== "worse half" && standing !== "better half") expect(said).not.toContain("half");
        });
      }),
      { numRuns: 15 },
    );
  });
});

/** Units with four goals each around a level. */
function manyGoals(levels: readonly number[]): Parameters<typeof evaluatedTown>[0] {
  const units = levels.map((_, at) => `U${at}`);
  const goals = levels.flatMap((level, at) =>
    [-6, -2, 2, 6].map((off): Goal => ({
      unit: `U${at}`,
      indicator: `I${off}`,
      direction: "higher",
      baseline: 0,
      threshold: 0,
      target: 100,
      outcome: Math.max(0, Math.min(100, level + off)),
    })),
  );
  return { units, goals, money: [] };
}
