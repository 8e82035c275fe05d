import { personStatements, teamStatements, type Statement } from "../../src/rewards/statement/statement";
import { explain } from "../../src/rules/explain/explain";
import { inLine } from "../../src/rules/explain/in-line";
import { presetOn } from "./inspection/preset-rows";

const computed = (heads: number) => {
  const { compiled, dataset, results } = presetOn("unit-surplus", 1, heads);
  return { model: compiled.model, dataset, results };
};
const idsOf = (statement: Statement | undefined, table: string) =>
  statement?.sections.find((one) => one.table === table)?.steps.map(({ column }) => column.id) ?? [];

describe("a person's statement", () => {
  it("has every step that the amount is computed from, in order, and no other", () => {
    const [first] = personStatements(computed(8), { smallestGroup: 3 });
    expect(first).toMatchObject({ kind: "person", name: "U1-1", unit: "U1", team: "Day", period: "2026" });
    const pools = idsOf(first, "Pools");
    expect(pools).toEqual(expect.arrayContaining(["surplus", "gain", "pool", "groupPart", "groupPart.capped"]));
    expect(pools.indexOf("gain")).toBeLessThan(pools.indexOf("pool"));
    // What all are paid together is no step on the way.
    expect(pools).not.toEqual(expect.arrayContaining(["paid"]));
    const shares = idsOf(first, "Shares");
    expect(shares.slice(-3)).toEqual(["paid", "paid.cash", "paid.training"]);
    expect(first!.sections.flatMap(({ steps }) => steps).find(({ column }) => column.id === "paid")?.value).toBe(
      first!.paid,
    );
  });

  it("leaves out what would tell the amount of the other of two", () => {
    const [first] = personStatements(computed(2), { smallestGroup: 3 });
    expect(idsOf(first, "Pools")).toEqual(["surplus", "outcome"]);
    expect(idsOf(first, "Shares")).not.toContain("groupPart.wages");
    expect(first!.sections.map(({ leftOut }) => leftOut > 0)).toContain(true);
    expect(idsOf(personStatements(computed(2), { smallestGroup: 1 })[0], "Pools")).toContain("pool");
    // Alone there is nobody else whose amount it could tell.
    expect(idsOf(personStatements(computed(1), { smallestGroup: 3 })[0], "Pools")).toContain("pool");
  });
});

describe("a team's statement", () => {
  it("tells what the members get together, and is not made for a team that is too small", () => {
    const of = computed(7);
    const { statements, tooSmall } = teamStatements(of, { smallestGroup: 4 });
    expect(statements.map(({ name, rows }) => [name, rows.length])).toEqual([["U1, Day", 4]]);
    expect(tooSmall).toEqual([{ name: "U1, Night", persons: 3 }]);
    const paid = statements[0]!.rows.map((row) => Number(of.results.value("Shares", "paid", row)));
    expect(statements[0]!.paid).toBe(paid.reduce((sum, one) => sum + one, 0));
    expect(statements[0]!.sections.map(({ table }) => table)).not.toContain("Shares");
  });
});

describe("a rule in a line", () => {
  const { model, dataset, results } = computed(8);
  const lineOf = (table: string, column: string) => inLine(explain(model, dataset, results, { table, column, row: 0 }));

  it.each([
    ["Pools", "groupPart.capped", /^the smallest of \(The group's part .*; Cap per person.*\), rounded down to 1$/],
    ["Shares", "groupPart", /^96,000 kr × 1 \/ 8, shared in whole steps of 1, the rest to the largest remainders$/],
    ["Shares", "paid.training", /^Paid .* − Cash /],
  ])("says %s.%s with its figures", (table, column, expected) => {
    expect(lineOf(table, column)).toMatch(expected);
  });

  it("is blank for what no rule computes", () => {
    expect(lineOf("Pools", "surplus")).toBe("");
  });
});
