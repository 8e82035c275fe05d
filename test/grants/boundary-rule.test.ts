import { endsOf, hoursAWeek } from "../../src/grants/band-ends";
import { boundaryRules, resolvedBands, type BoundaryChoice } from "../../src/grants/boundary-rule";
import { readBand } from "../../src/grants/printed-band";
import { paper } from "./paper";

const rising = endsOf(paper.hours, hoursAWeek);
const bandsOf = (hours: number, choice: BoundaryChoice) =>
  resolvedBands(rising, choice)
    .filter(({ from, to }) => from <= hours && hours <= to)
    .map(({ band }) => band);

describe("a boundary rule on the paper's table", () => {
  it.each([
    // hours, not set, lower figure starts, begins above its figure, upper figure ends
    [40, [], ["over 40"], ["30-39.5"], ["over 40"]],
    [39.75, [], ["30-39.5"], ["30-39.5"], ["over 40"]],
    [29.75, [], ["20-29.5"], ["20-29.5"], ["30-39.5"]],
    [19.75, [], ["under 20"], ["under 20"], ["under 20"]],
    [39.5, ["30-39.5"], ["30-39.5"], ["30-39.5"], ["30-39.5"]],
    [30, ["30-39.5"], ["30-39.5"], ["30-39.5"], ["30-39.5"]],
    [40.01, ["over 40"], ["over 40"], ["over 40"], ["over 40"]],
    [19.5, ["under 20"], ["under 20"], ["under 20"], ["under 20"]],
    [0, [], [], [], []],
  ])("%d hours", (hours, none, lowerStarts, aboveFigure, upperEnds) => {
    expect(bandsOf(hours, "not set")).toEqual(none);
    expect(boundaryRules.map((rule) => bandsOf(hours, rule))).toEqual([lowerStarts, aboveFigure, upperEnds]);
  });

  it.each(boundaryRules)("%s: every hundredth from 0.01 to 168 is in one band", (rule) => {
    const bands = resolvedBands(rising, rule);
    expect(bands[0]?.from).toBe(0.01);
    expect(bands[bands.length - 1]?.to).toBe(168);
    bands.slice(1).forEach((band, at) => expect(Math.round((band.from - bands[at]!.to) * 100)).toBe(1));
  });
});

describe("a boundary rule where two bands print one figure", () => {
  it("gives it to the upper band by the first rule and to the lower by the others", () => {
    const twice = endsOf(
      ["30-40", "20-30"].map((text) => readBand(text)!),
      hoursAWeek,
    );
    expect(boundaryRules.map((rule) => resolvedBands(twice, rule).map(({ from, to }) => [from, to]))).toEqual([
      [
        [20, 29.99],
        [30, 40],
      ],
      [
        [20, 30],
        [30.01, 40],
      ],
      [
        [20, 30],
        [30.01, 40],
      ],
    ]);
  });
});
