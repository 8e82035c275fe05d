import fc from "fast-check";
import { fingerprint } from "../../src/app/fingerprint";

const data = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

test("equal data have equal fingerprints, different data different ones", () => {
  fc.assert(
    fc.property(data, data, (one, other) => {
      expect(fingerprint(structuredClone(one))).toBe(fingerprint(one));
      expect(fingerprint(one) === fingerprint(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test.each([
  ["a text and a number", "1", 1],
  ["nested lists", [[1], 2], [[1, 2]]],
  ["texts cut otherwise", ["ab", "c"], ["a", "bc"]],
  ["nothing and zero", null, 0],
  ["a krona and an öre more", { grant: 100 }, { grant: 100.01 }],
  ["typed numbers", new Float64Array([1, 2]), new Float64Array([1, 3])],
  ["objects that end elsewhere", [{ a: 1, b: {} }], [{ a: 1 }, { b: {} }]],
])("tells apart %s", (_, one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
});

test.each([
  ["what is undefined does not count", { a: 1, b: undefined }, { a: 1 }],
  ["typed or not", new Float64Array([1, 2.5]), [1, 2.5]],
  ["zero of either sign", [-0], [0]],
])("is the same: %s", (_, one, other) => {
  expect(fingerprint(one)).toBe(fingerprint(other));
});

test("a function is no data", () => {
  expect(() => fingerprint([() => 1])).toThrow("A function has no fingerprint");
});
