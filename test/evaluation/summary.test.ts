import { evaluatedTown, fiveUnits } from "./town";

describe("the evaluation of a unit", () => {
  const { of, results } = evaluatedTown(fiveUnits);
  const figure = (column: string, unit: string) => of("Evaluation", column, unit);
  const row = (unit: string, ...columns: string[]) => columns.map((column) => figure(column, unit));

  it("has no faults", () => {
    expect(results.faults).toEqual([]);
  });

  it("counts goals, goals met and goals without data", () => {
    // North: outcomes 100 and 60 against 100: one met. South: one outcome missing.
    expect(row("North", "goals", "goalsMet", "missing", "measured", "shareMet")).toEqual([2, 1, 0, 2, 0.5]);
    expect(row("South", "goals", "goalsMet", "missing", "measured", "shareMet")).toEqual([2, 0, 1, 1, 0]);
  });

  it("weighs scores of all goals and of each kind", () => {
    // North: 100 and 50 + 60 / 2 = 80, weights alike: 90. South: the missing goal is dropped, 50 + 20 / 2 = 60.
    expect(row("North", "score", "qualityScore", "economyScore", "satisfactionScore")).toEqual([90, 100, 80, null]);
    expect(row("South", "score", "satisfactionScore", "qualityScore")).toEqual([60, 60, null]);
  });

  it("gives the first status word that holds", () => {
    // Good from 90, indifferent from 50. South: one of two goals without data is not more than half.
    expect(["North", "South", "East", "West", "Centre"].map((unit) => figure("status", unit))).toEqual([
      "good",
      "indifferent",
      "indifferent",
      "indifferent",
      "good",
    ]);
    const strict = evaluatedTown({ ...fiveUnits, parameters: { mostMissing: 0.4 } });
    expect(strict.of("Evaluation", "status", "South")).toBe("no data");
  });

  it("compares frame and outturn", () => {
    // South: 1,000,000 - 1,060,000 = -60,000, 6 % over: bad. East: 5,000 over 500,000, 1 % over: indifferent.
    expect(row("North", "deviation", "deviationShare", "economyStatus")).toEqual([50_000, 0.05, "good"]);
    expect(row("South", "frame", "outturn", "deviation", "deviationShare", "economyStatus")).toEqual([
      1_000_000,
      1_060_000,
      -60_000,
      -0.06,
      "bad",
    ]);
    expect(row("East", "deviationShare", "economyStatus")).toEqual([-0.01, "indifferent"]);
  });

  it("gives no share of a frame that is smaller than the deviation", () => {
    // A net frame of 1,000 kr and an outturn of 22,000 kr: 2,100 % says nothing, 21,000 kr over does.
    const small = evaluatedTown({ ...fiveUnits, money: [{ unit: "North", budget: 1_000, outturn: 22_000 }] });
    expect(
      ["deviation", "deviationShare", "economyStatus"].map((column) => small.of("Evaluation", column, "North")),
    ).toEqual([-21_000, null, "bad"]);
    expect(small.of("EvaluationWords", "economy", "North")).toBe("The outturn is 21 tkr worse than the frame.");
  });

  it("does not take a missing outturn for an outturn of zero", () => {
    expect(row("West", "frame", "outturn", "deviation", "economyStatus")).toEqual([100_000, null, null, "no data"]);
    expect(row("Centre", "frame", "deviation", "economyStatus")).toEqual([null, null, "no data"]);
  });

  it("places units by quartiles of type 7", () => {
    // Scores 60, 70, 80, 90, 100 (South, East, West, North, Centre): quartiles at places 2, 3 and 4.
    const spread = ["compared", "lowest", "firstQuartile", "median", "thirdQuartile", "highest"];
    expect(spread.map((column) => of("Comparison", column, "All units"))).toEqual([5, 60, 70, 80, 90, 100]);
    expect(row("Centre", "rank", "fromMedian", "quarter")).toEqual([1, 20, "highest quarter"]);
    expect(row("North", "rank", "fromMedian", "quarter")).toEqual([2, 10, "highest quarter"]);
    expect(row("West", "rank", "fromMedian", "quarter")).toEqual([3, 0, "second quarter"]);
    expect(row("East", "rank", "fromMedian", "quarter")).toEqual([4, -10, "third quarter"]);
    expect(row("South", "rank", "fromMedian", "quarter")).toEqual([5, -20, "lowest quarter"]);
  });

  it("interpolates quartiles between units", () => {
    // Four scores 60, 70, 80, 90: first quartile at place 1 + 3/4: 67.5; median 75; third quartile 82.5.
    const four = evaluatedTown({ ...fiveUnits, goals: fiveUnits.goals.filter((goal) => goal.unit !== "Centre") });
    expect(
      ["firstQuartile", "median", "thirdQuartile"].map((column) => four.of("Comparison", column, "All units")),
    ).toEqual([67.5, 75, 82.5]);
    // Four are fewer than five: no quarters. Centre has no goal: nothing to compare.
    expect(four.of("Evaluation", "quarter", "North")).toBe("too few units");
    expect(four.of("Evaluation", "rank", "Centre")).toBeNull();
    expect(four.of("Evaluation", "quarter", "Centre")).toBe("no data");
    expect(four.of("Evaluation", "status", "Centre")).toBe("no data");
  });

  it("gives units of the same score the same rank", () => {
    const even = fiveUnits.goals.map((goal) => (goal.unit === "West" ? { ...goal, outcome: 80 } : goal));
    const tied = evaluatedTown({ ...fiveUnits, goals: even });
    // West: 50 + 80 / 2 = 90, as North.
    expect(["Centre", "North", "West", "East"].map((unit) => tied.of("Evaluation", "rank", unit))).toEqual([
      1, 2, 2, 4,
    ]);
  });

  it("compares outcomes with the year before, in the direction of the goal", () => {
    expect(of("Changes", "gain", "North / Index")).toBe(10);
    expect(of("Changes", "change", "North / Cost")).toBe("unchanged");
    expect(of("Changes", "gain", "South / Index")).toBe(-10);
    // The band is 19 to 22: the year before lay 1 outside, this year inside.
    expect(of("Changes", "gain", "Centre / Room")).toBe(1);
    expect(of("Changes", "change", "East / Index")).toBe("not compared");
    expect(row("North", "improved", "worsened", "comparable", "change")).toEqual([1, 0, 2, "better"]);
    expect(row("South", "improved", "worsened", "comparable", "change")).toEqual([0, 1, 1, "worse"]);
    expect(row("East", "comparable", "change", "progressGained")).toEqual([0, "not compared", null]);
    // From 0 to 100: 10 and 0 points of progress gained, 5 % in the mean.
    expect(figure("progressGained", "North")).toBeCloseTo(0.05, 12);
  });

  it("turns the sign where lower is better and for yes or no", () => {
    const turned = evaluatedTown({
      units: ["North"],
      money: [],
      goals: [
        {
          unit: "North",
          indicator: "Errors",
          direction: "lower",
          target: 2,
          threshold: 6,
          outcome: 3,
          priorOutcome: 5,
        },
        { unit: "North", indicator: "Plan", direction: "yes/no", outcome: 0, priorOutcome: 1 },
        { unit: "North", indicator: "Opened", direction: "milestone", target: 0, outcome: 4, priorOutcome: 9 },
      ],
    });
    expect(["Errors", "Plan", "Opened"].map((goal) => turned.of("Changes", "gain", `North / ${goal}`))).toEqual([
      2, -1, 5,
    ]);
  });

  it("suggests an answer to whether results suffice", () => {
    // North good and within its frame; South bad because of its overrun; West and East indifferent.
    expect(["North", "South", "East", "West", "Centre"].map((unit) => figure("suggestion", unit))).toEqual([
      "good",
      "bad",
      "indifferent",
      "indifferent",
      "good",
    ]);
  });
});
