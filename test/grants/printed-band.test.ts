import { bandName, readBand } from "../../src/grants/printed-band";

describe("a printed band", () => {
  it.each([
    ["over 40", { kind: "over", above: 40 }],
    ["Over 40 hours", { kind: "over", above: 40 }],
    ["över 40 tim", { kind: "over", above: 40 }],
    ["> 40", { kind: "over", above: 40 }],
    ["30-39.5", { kind: "from-to", low: 30, high: 39.5 }],
    ["30–39,5", { kind: "from-to", low: 30, high: 39.5 }],
    ["1-2 years", { kind: "from-to", low: 1, high: 2 }],
    ["6", { kind: "from-to", low: 6, high: 6 }],
    ["under 20", { kind: "under", below: 20 }],
    ["< 20", { kind: "under", below: 20 }],
    ["at least 30", { kind: "at least", low: 30 }],
    ["30+", { kind: "at least", low: 30 }],
    ["up to 25 h a week", { kind: "up to", high: 25 }],
    ["högst 25 timmar per vecka", { kind: "up to", high: 25 }],
  ])("%s is read by its words", (text, band) => {
    expect(readBand(text)).toEqual(band);
  });

  it.each(["", "all day", "40-", "3 0", "-5"])("%p is none", (text) => {
    expect(readBand(text)).toBeUndefined();
  });

  it("has a name that no sheet reads as an operator, and that reads back", () => {
    for (const text of ["> 40", "30-39,5", "<20", "6", "30+", "<= 25"]) {
      const band = readBand(text)!;
      expect(bandName(band)).not.toMatch(/^[<>=]/);
      expect(readBand(bandName(band))).toEqual(band);
    }
  });
});
