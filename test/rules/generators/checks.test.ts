import { given, key } from "../../../src/rules/column";
import { numberColumn, textColumn, type TableData } from "../../../src/rules/data";
import { checkGiven, checkKeys } from "../../../src/rules/generators/checks";
import { table } from "../../../src/rules/table";

const { definition } = table("Children", {
  child: key("Child"),
  hours: given.number("Hours", { decimals: 1 }),
  fee: given.optional.money("Fee"),
});

function data(keys: readonly (string | null)[], hours: readonly (number | null)[] = keys.map(() => 30)): TableData {
  return {
    rows: keys.length,
    columns: { child: textColumn(keys), hours: numberColumn(hours), fee: numberColumn(keys.map(() => null)) },
    source: {
      sheet: "Roster",
      rowNumbers: Int32Array.from(keys, (_, row) => row + 4),
      letters: { child: "B", hours: "D" },
    },
  };
}

test.each<readonly [string, readonly (string | null)[], readonly (readonly [string, string])[]]>([
  ["good keys", ["B-1", "B-2", "123", "B-0123"], []],
  [
    "blank",
    ["B-1", null, " "],
    [
      ["key-blank", "B5"],
      ["key-blank", "B6"],
    ],
  ],
  ["twice", ["B-1", "B-1"], [["key-twice", "B5"]]],
  ["letter case", ["B-1", "b-1"], [["key-same-letters", "B5"]]],
  ["spaces at the end", ["B-1", "B-1 "], [["key-same-letters", "B5"]]],
  [
    "wildcards",
    ["B*1", "B?1", "B~1"],
    [
      ["key-wildcard", "B4"],
      ["key-wildcard", "B5"],
      ["key-wildcard", "B6"],
    ],
  ],
  [
    "operators",
    ["=1", "<1", ">1"],
    [
      ["key-operator", "B4"],
      ["key-operator", "B5"],
      ["key-operator", "B6"],
    ],
  ],
  ["leading zeros", ["0123", "123"], [["key-same-number", "B5"]]],
  ["an exponent", ["1e3", "1000"], [["key-same-number", "B5"]]],
  ["more than 15 digits", ["1234567890123456", "1234567890123457"], [["key-same-number", "B5"]]],
  ["15 digits", ["123456789012345", "123456789012346"], []],
  ["too long", ["x".repeat(256)], [["key-too-long", "B4"]]],
])("keys: %s", (_, keys, expected) => {
  const found = checkKeys(definition, data(keys));
  expect(found.map(({ code, where }) => [code, where?.at === "cell" ? where.address : ""])).toEqual(expected);
  expect(found.every(({ severity, fix }) => severity === "error" && fix !== undefined)).toBe(true);
});

test("a key that stands elsewhere names the other cell", () => {
  expect(checkKeys(definition, data(["B-1", "b-1"]))[0]?.message).toBe(
    'The child "b-1" differs from "B-1" in B4 only by letter case or spaces.',
  );
});

test("figures with more decimals than declared, and blanks where a value is needed", () => {
  const found = checkGiven(definition, data(["a", "b", "c", "d"], [30.5, 30.55, null, 30.1 + 1e-13]));
  expect(found.map(({ code, message, where }) => [code, message, where?.at === "cell" ? where.address : ""])).toEqual([
    ["too-many-decimals", "The hours is 30.55; expected at most 1 decimals.", "D5"],
    ["value-missing", "The hours is blank.", "D6"],
  ]);
});

test("the fiftieth problem says how many more there are", () => {
  const found = checkKeys(definition, data(Array.from({ length: 80 }, () => "B-1")));
  expect(found).toHaveLength(50);
  expect(found[49]?.message).toContain("29 more rows");
});
