import fc from "fast-check";
import { parse } from "../../../src/rules/written/parse";
import { printedRule } from "../../../src/rules/written/print";
import { WrittenFault, type Sign, type Written } from "../../../src/rules/written/syntax";
import { readRule } from "../../../src/rules/written/written-rule";

const signs: readonly Sign[] = ["+", "-", "*", "/", "^", "=", "<>", "<", "<=", ">", ">=", "and", "or"];
const name = fc.constantFrom("income", "limit", "Parent fee", "över 40", "true", "and", "a.b", "x1", "_y");

const { rule } = fc.letrec<{ rule: Written }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({
      kind: fc.constant("number" as const),
      digits: fc.constantFrom("0", "7", "10.7", ".5", "0.001", "45260"),
      percent: fc.boolean(),
      at: fc.constant(0),
    }),
    fc.record({ kind: fc.constant("name" as const), name, at: fc.constant(0) }),
    fc.record({
      kind: fc.constant("text" as const),
      value: fc.constantFrom("a", 'b "c"', "", "[x]"),
      at: fc.constant(0),
    }),
    fc.record({ kind: fc.constant("truth" as const), value: fc.boolean(), at: fc.constant(0) }),
    fc.record({
      kind: fc.constant("call" as const),
      name: fc.constantFrom("min", "round", "fee", "and"),
      of: fc.array(tie("rule"), { maxLength: 3 }),
      at: fc.constant(0),
    }),
    fc.record({ kind: fc.constantFrom("negative" as const, "not" as const), of: tie("rule"), at: fc.constant(0) }),
    fc.record({
      kind: fc.constant("operation" as const),
      sign: fc.constantFrom(...signs),
      left: tie("rule"),
      right: tie("rule"),
      at: fc.constant(0),
    }),
  ),
}));

/** The same rule without places. */
function placeless(of: Written): unknown {
  return JSON.parse(JSON.stringify(of, (key, value: unknown) => (key === "at" ? undefined : value)));
}

describe("a rule that is printed and parsed again", () => {
  it("is the same", () => {
    fc.assert(
      fc.property(rule, (one) => {
        expect(placeless(parse(printedRule(one)))).toEqual(placeless(one));
      }),
      { numRuns: 500 },
    );
  });

  it("is printed with the parentheses it needs, and no others", () => {
    const again = (text: string) => printedRule(parse(text));
    expect(again("min(288,10.7%*max(0,income-limit))")).toBe("min(288, 10.7% * max(0, income - limit))");
    expect(again("((a)+(b))+c-(d-e)")).toBe("a + b + c - (d - e)");
    expect(again("(a or b) and not (c and d)")).toBe("(a or b) and not (c and d)");
    expect(again("(a and b) or c")).toBe("(a and b) or c");
    expect(again("-(2^2)*3")).toBe("(-(2 ^ 2)) * 3");
  });
});

it("any text at all is read or gives a problem, and never anything else", () => {
  const pieces = fc.constantFrom(
    "min",
    "(",
    ")",
    ",",
    "income",
    "1",
    "%",
    "+",
    "-",
    "^",
    "and",
    "not",
    '"',
    "[",
    "]",
    " ",
    "<",
    "\u0000",
    "å",
    "if",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.array(pieces, { maxLength: 20 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readRule(text, { values: {} }, undefined);
      if ("problem" in read) expect(read.problem.values?.["position"]).toBeGreaterThan(0);
      expect(() => {
        try {
          parse(text);
        } catch (fault) {
          if (!(fault instanceof WrittenFault)) throw fault;
        }
      }).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
