import { casesIn, expectAgreement } from "../../cases/case-tables";
import { publishedCase, publishedComputed } from "../../cases/published";
import { describeWith } from "../../support/requirements";
import { expectFigures, figure, runCase, type SchemeCase } from "./scheme-case";

interface PublishedCase extends SchemeCase {
  /** Figures that somebody printed or that were computed beside this repository: by case, a column or columns. */
  readonly published?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly publishedRows?: Readonly<Record<string, string>>;
}

const all = casesIn<PublishedCase>("rewards", "scheme-");

describe.each(all)("%s", (_, one) => {
  const { computed, problems } = runCase(one);

  it(one.name, () => {
    expect(problems.filter((problem) => !one.problems.includes(problem.code))).toEqual([]);
    expect([...new Set(problems.map((problem) => problem.code))].sort()).toEqual([...one.problems].sort());
    if (computed !== null) expectFigures(computed, one.expected);
    else expect(Object.keys(one.expected)).toEqual([]);
  });

  it("is the same in the exact reading", () => {
    if (computed !== null) expectAgreement(computed.compiled.model, computed.dataset, computed.results);
  });

  it("names the place of each problem", () => {
    for (const [code, place] of Object.entries(one.at ?? {})) {
      const where = problems.find((problem) => problem.code === code)?.where;
      expect({ code, place: where?.at === "field" ? where.field : where }).toEqual({ code, place });
    }
  });
});

describeWith("shared", "published rewards as schemes", () => {
  const figures = all.flatMap(([, one]) =>
    Object.entries(one.published ?? {}).flatMap(([id, columns]) =>
      typeof columns === "string"
        ? [[id, columns, one, publishedCase(id)] as const]
        : Object.entries(columns).map(([name, column]) => [id, column, one, publishedComputed(id, name)] as const),
    ),
  );
  it("are all there", () => {
    expect(figures.length).toBeGreaterThan(25);
  });
  it.each(figures)("%s, %s", (id, column, one, published) => {
    const { computed } = runCase(one);
    const ours = figure(computed!, "Pools", one.publishedRows?.[id] ?? "", column);
    expect(typeof published).toBe("number");
    // A cent of a million is 1e-8: what is paid is rounded down to it.
    expect(Math.abs(Number(ours) - Number(published))).toBeLessThanOrEqual(1e-8);
  });
});
