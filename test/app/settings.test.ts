import { settingsOf } from "../../src/app/settings";
import { wordsOf } from "../../src/locale/words";
import { parameter } from "../../src/rules/parameter";
import { serialOf } from "../../src/rules/dates";
import type { CellValue } from "../../src/workbook/cell";
import type { OwnInput, Snapshot } from "../../src/workbook/snapshot";

const source = "Ours";
const share = parameter.share({ id: "share", header: "Share", source, initial: 0.25, least: 0, most: 1 });
const amount = parameter.money({ id: "amount", header: "Amount", source, initial: 100, least: 0 });
const count = parameter.number({ id: "count", header: "Count", source, initial: 12, least: 1, most: 12 });
const begins = parameter.date({ id: "begins", header: "Begins", source, initial: serialOf(2026, 1, 1) });
const method = parameter.choice({
  id: "method",
  header: "Method",
  source,
  initial: "daily",
  choices: ["daily", "count date"],
});
const on = parameter.boolean({ id: "on", header: "On", source, initial: true });
const all = [share, amount, count, begins, method, on].map(({ definition }) => definition);
const initial = { share: 0.25, amount: 100, count: 12, begins: serialOf(2026, 1, 1), method: "daily", on: true };

/** A workbook whose Parameters sheet holds these values, each in a cell of column B. */
function withCells(cells: Readonly<Record<string, CellValue>>): Snapshot {
  const inputs = Object.entries(cells).map(([id, value], row): [string, OwnInput] => [
    `group/${id}`,
    { address: `B${row + 1}`, value, written: null },
  ]);
  const own = { id: "parameters", name: "Parametrar", inputs: new Map(inputs), tables: [] };
  return { name: "book.xlsx", sheets: [], own: [own], names: [], problems: [] };
}

const empty: Snapshot = { name: "book.xlsx", sheets: [], own: [], names: [], problems: [] };
const words = wordsOf("en");

test("a new workbook has every parameter as it begins, or as its lists suggest", () => {
  expect(settingsOf(all, empty, words)).toEqual({ values: initial, problems: [] });
  expect(settingsOf(all, empty, words, {}, { amount: 900 }).values).toEqual({ ...initial, amount: 900 });
});

test("values of each kind are read back from their cells", () => {
  const written = { share: 0.4, amount: 0, count: 6, begins: serialOf(2027, 1, 1), method: "count date", on: false };
  expect(settingsOf(all, withCells(written), words)).toEqual({ values: written, problems: [] });
});

test.each([
  ["share", "a quarter", 'read "a quarter", expected a share'],
  ["share", 25, "expected a share from 0 to 1"],
  ["share", null, "read nothing, expected a share"],
  ["share", { error: "#DIV/0!" }, "read #DIV/0!, expected a share"],
  ["amount", -1, "expected an amount from 0 to any"],
  ["count", 13, "expected a number from 1 to 12"],
  ["count", true, 'read "true", expected a number'],
  ["begins", "in spring", "expected a date"],
  ["method", "weekly", 'expected one of "daily", "count date"'],
  ["on", "perhaps", "expected TRUE or FALSE"],
] as const)("%s as %j is an error that names its cell", (id, value, says) => {
  const { values, problems } = settingsOf(all, withCells({ [id]: value }), words);
  expect(problems.map(({ severity, code, where }) => [severity, code, where])).toEqual([
    ["error", "parameter-not-usable", { at: "cell", sheet: "Parametrar", address: "B1" }],
  ]);
  expect(problems[0]?.message).toContain(says);
  expect(values).toEqual(initial);
});

test("a choice is read in the language of the workbook, in English too, however it is written", () => {
  const swedish = wordsOf("sv");
  for (const text of [swedish("count date"), "Count date ", "COUNT DATE"]) {
    expect(settingsOf(all, withCells({ method: text }), swedish).values["method"]).toBe("count date");
  }
});

test.each([
  ["share", "40 %", 0.4],
  ["share", "0,4", 0.4],
  ["share", "0.4", 0.4],
  ["amount", "1200", 1200],
  ["begins", "2027-01-01", serialOf(2027, 1, 1)],
  ["method", "count date", "count date"],
  ["on", "FALSE", false],
] as const)("%s set to %s with the job", (id, text, value) => {
  const { values, problems } = settingsOf(all, withCells({ [id]: initial[id] }), words, { [id]: text });
  expect([values[id], problems]).toEqual([value, []]);
});

test("a wrong value or an unknown parameter set with the job is named", () => {
  const { problems } = settingsOf(all, empty, words, { share: "much", speed: "3" });
  expect(problems.map(({ code, where }) => [code, where])).toEqual([
    ["unknown-parameter", { at: "field", field: "speed" }],
    ["parameter-not-usable", { at: "field", field: "share" }],
  ]);
});

describe("where the lists suggest something else than the cell says", () => {
  const suggested = { amount: 900, begins: serialOf(2027, 1, 1) };

  test("the cell counts, with a warning", () => {
    const { values, problems } = settingsOf(
      all,
      withCells({ amount: 800, begins: serialOf(2026, 1, 1) }),
      words,
      {},
      suggested,
    );
    expect([values["amount"], values["begins"]]).toEqual([800, serialOf(2026, 1, 1)]);
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ["warning", "Amount: 800 is used, your lists say 900."],
      ["warning", "Begins: 2026-01-01 is used, your lists say 2027-01-01."],
    ]);
  });

  test("an emptied cell takes over what they say", () => {
    const { values, problems } = settingsOf(all, withCells({ amount: null, begins: "" }), words, {}, suggested);
    expect([values["amount"], values["begins"], problems]).toEqual([900, serialOf(2027, 1, 1), []]);
  });

  test("nothing is said where both agree, or where the job sets it", () => {
    expect(settingsOf(all, withCells({ amount: 900 }), words, {}, suggested).problems).toEqual([]);
    expect(settingsOf(all, withCells({ amount: 800 }), words, { amount: "700" }, suggested).problems).toEqual([]);
  });
});
