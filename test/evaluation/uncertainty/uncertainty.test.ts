import fc from "fast-check";
import { funnelOfMeans, funnelOfShares, funnelStanding } from "../../../src/evaluation/uncertainty/funnel";
import { rankIntervals, type Evidence } from "../../../src/evaluation/uncertainty/rank-intervals";

describe("ranks with intervals", () => {
  test("clear differences are told, small ones are not", () => {
    const shares: Evidence[] = [
      { kind: "share", count: 900, of: 1000 },
      { kind: "share", count: 7, of: 10 },
      { kind: "share", count: 6, of: 10 },
      { kind: "share", count: 100, of: 1000 },
    ];
    const ranked = rankIntervals(shares, { best: "highest", seed: 1 });
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(ranked[3]).toMatchObject({ bestRank: 4, worstRank: 4, standing: "worse half" });
    expect(ranked[1]?.standing).toBe("not told apart");
    expect(ranked[2]?.standing).toBe("not told apart");
  });

  test("the lowest is best where it is said, and equal figures share the rank", () => {
    const days = [4, 4, 9].map((value): Evidence => ({ kind: "standard error", value, standardError: 0.01 }));
    const ranked = rankIntervals(days, { best: "lowest", seed: 1 });
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(ranked[0]).toMatchObject({ bestRank: 1, worstRank: 2 });
  });

  test("nobody of equal units is called worse than the middle", () => {
    // Ten units with the same true share, as far apart as chance put them within one standard error.
    const units = Array.from({ length: 10 }, (_, at): Evidence => ({ kind: "share", count: 16 + (at % 5), of: 30 }));
    const ranked = rankIntervals(units, { best: "highest", seed: 3 });
    expect(ranked.map(({ standing }) => standing)).toEqual(Array.from({ length: 10 }, () => "not told apart"));
  });

  test("the rank lies in its interval but for chance, and the seed decides all", () => {
    const answers = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 6 }), fc.integer(), (units, seed) => {
        const evidence = units.map((own): Evidence => ({ kind: "answers", answers: own }));
        const options = { best: "highest", seed, runs: 200 } as const;
        const ranked = rankIntervals(evidence, options);
        expect(rankIntervals(evidence, options)).toEqual(ranked);
        for (const one of ranked) {
          expect(one.from).toBeLessThanOrEqual(one.value + 1e-9);
          expect(one.to).toBeGreaterThanOrEqual(one.value - 1e-9);
          expect(one.bestRank).toBeLessThanOrEqual(one.worstRank);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("funnel limits", () => {
  test("a share of 20 % among 100 persons (Wilson 1927)", () => {
    const limits = funnelOfShares(0.2, 100);
    expect(limits.lower95).toBeCloseTo(0.1333669, 6);
    expect(limits.upper95).toBeCloseTo(0.2888292, 6);
  });

  test("smaller units have wider limits; the wider limits hold the narrower", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (target, of) => {
        const small = funnelOfShares(target, of);
        const large = funnelOfShares(target, of * 2);
        expect(small.upper95 - small.lower95).toBeGreaterThan(large.upper95 - large.lower95);
        expect(small.lower998).toBeLessThanOrEqual(small.lower95);
        expect(small.upper998).toBeGreaterThanOrEqual(small.upper95);
        expect(funnelStanding(target, small)).toBe("within");
      }),
    );
  });

  test("means, and how a figure stands", () => {
    const limits = funnelOfMeans(70, 20, 100);
    expect(limits.upper95).toBeCloseTo(73.92, 2);
    expect([70, 73.9, 74, 77].map((value) => funnelStanding(value, limits))).toEqual([
      "within",
      "within",
      "outside 95 %",
      "outside 99.8 %",
    ]);
  });
});
