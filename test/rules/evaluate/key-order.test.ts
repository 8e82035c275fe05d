import { textColumn } from "../../../src/rules/data";
import { keyOrderOf } from "../../../src/rules/evaluate/key-order";

test.each([
  [
    ["B-10", "B-9", "B-1"],
    [3, 2, 1],
  ],
  [
    ["b", "A", "a", "B"],
    [4, 1, 2, 3],
  ],
  [
    ["a10b2", "a10b10", "a9"],
    [2, 3, 1],
  ],
  [
    ["007", "7", "8"],
    [1, 2, 3],
  ],
  [
    ["x", null as unknown as string, "a"],
    [2, 3, 1],
  ],
])("%j are in the order %j", (keys, expected) => {
  expect([...keyOrderOf({ rows: keys.length, columns: { key: textColumn(keys) } }, "key")]).toEqual(expected);
});
