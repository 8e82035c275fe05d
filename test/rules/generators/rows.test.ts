import { numberColumn, textColumn } from "../../../src/rules/data";
import { serialOf } from "../../../src/rules/dates";
import { cross } from "../../../src/rules/generators/cross";
import { distinct } from "../../../src/rules/generators/distinct";
import { months } from "../../../src/rules/generators/months";
import { union } from "../../../src/rules/generators/union";

test("distinct: each combination once, letter case aside, blanks left out", () => {
  const found = distinct([textColumn(["Norr", "Syd", "NORR", null, "norr"]), numberColumn([1, 1, 1, 1, 2])]);
  expect(found.rows).toBe(3);
  expect([...found.source]).toEqual([0, 1, 4]);
  expect([...found.groupOf]).toEqual([0, 1, 0, -1, 2]);
});

test("distinct of no rows", () => {
  expect(distinct([textColumn([])]).rows).toBe(0);
  expect(distinct([]).rows).toBe(0);
});

test("union: in order of appearance, the first spelling", () => {
  const found = union([textColumn(["b", "a", "B"]), textColumn([null, "A", "c"])]);
  expect(found.texts.dictionary).toEqual(["b", "a", "c"]);
  expect([...found.column]).toEqual([0, 0, 1]);
  expect([...found.source]).toEqual([0, 1, 2]);
});

test("cross", () => {
  const found = cross(2, 3);
  expect([...found.first]).toEqual([0, 0, 0, 1, 1, 1]);
  expect([...found.second]).toEqual([0, 1, 2, 0, 1, 2]);
  expect(cross(0, 3).rows).toBe(0);
});

test("months: whole ones, over the turn of a year", () => {
  const found = months(serialOf(2023, 12, 31), serialOf(2024, 3, 1));
  expect([...found.month]).toEqual([12, 1, 2]);
  expect([...found.year]).toEqual([2023, 2024, 2024]);
  expect([...found.days]).toEqual([31, 31, 29]);
  expect(found.from[0]).toBe(serialOf(2023, 12, 1));
  expect(found.until[2]).toBe(serialOf(2024, 3, 1));
  expect(months(5, 5).rows).toBe(0);
});
