import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { surveySheet } from "../../src/intake/survey/survey";
import { columnIndex, columnLetters, type CellValue } from "../../src/workbook/cell";
import { lexicons } from "./public-sheets/lexicon";
import { sheetOf } from "./sheet-of";

interface Line {
  readonly unit: string;
  readonly item: string;
  readonly amounts: readonly number[];
}

const letters = fc.constantFrom(..."bcdfghklmnprtv");
const name = (prefix: string) =>
  fc.array(letters, { minLength: 3, maxLength: 6 }).map((word) => `${prefix} ${word.join("")}`);
const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 100);

const table = fc
  .record({
    units: fc.uniqueArray(name("Enhet"), { minLength: 2, maxLength: 4 }),
    items: fc.uniqueArray(name("Post"), { minLength: 2, maxLength: 5 }),
    years: fc.integer({ min: 2, max: 4 }),
  })
  .chain(({ units, items, years }) =>
    fc.record({
      years: fc.constant(years),
      lines: fc
        .array(fc.array(amount, { minLength: years, maxLength: years }), {
          minLength: units.length * items.length,
          maxLength: units.length * items.length,
        })
        .map((all) =>
          all.map((amounts, at): Line => ({
            unit: units[Math.floor(at / items.length)] ?? "",
            item: items[at % items.length] ?? "",
            amounts,
          })),
        ),
    }),
  );

const layout = fc.record({
  down: fc.integer({ min: 0, max: 5 }),
  right: fc.integer({ min: 0, max: 4 }),
  titles: fc.integer({ min: 0, max: 2 }),
  depth: fc.constantFrom(1, 2, 3),
  lexicon: fc.constantFrom(...lexicons),
  form: fc.constantFrom("numbers", "1 234,50", "1,234.50", "1.234,50"),
  units: fc.constantFrom("every row", "carried down", "sections"),
  subtotals: fc.boolean(),
  total: fc.boolean(),
  blanks: fc.boolean(),
  notes: fc.boolean(),
});

function written(value: number, form: string): CellValue {
  if (form === "numbers") return value;
  const [thousands = "", decimal = ""] =
    form === "1 234,50" ? ["\u00a0", ","] : form === "1,234.50" ? [",", "."] : [".", ","];
  const [whole = "", rest = ""] = Math.abs(value).toFixed(2).split(".");
  return `${value < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${rest}`;
}

test("a random table laid out in a random way is read back to the same records", () => {
  fc.assert(
    fc.property(table, layout, ({ lines, years }, how) => {
      const rows: CellValue[][] = [];
      const expected: { row: number; line: Line }[] = [];
      const sections = how.units === "sections";
      const { lexicon } = how;
      const [budget, unitHeader, itemHeader, totalWord] = [
        lexicon.measures.budget[0] ?? "",
        lexicon.unitHeaders[0] ?? "",
        lexicon.itemHeaders[0] ?? "",
        lexicon.totals[0] ?? "",
      ];
      const scale = lexicon.scale[0] ?? { text: "", factor: 1 };
      const labels = sections ? [itemHeader] : [unitHeader, itemHeader];
      for (let at = 0; at < how.titles; at += 1) rows.push([lexicon.titles[at % lexicon.titles.length] ?? ""], []);
      const year = (at: number): number => 2024 + at;
      // The year that the titles name is the budget's, where it is among the columns; else the last.
      const named = rows.some(([title]) => String(title).includes("2026")) && years > 2;
      const main = named ? 2026 : year(years - 1);
      if (how.depth > 1) {
        rows.push([...labels.map(() => null), ...lines.slice(0, years).map(() => budget)]);
        rows.push([...labels, ...Array.from({ length: years }, (_, at) => year(at))]);
      } else rows.push([...labels, ...Array.from({ length: years }, (_, at) => `${budget} ${year(at)}`)]);
      if (how.depth > 2) rows.push([...labels.map(() => null), ...Array.from({ length: years }, () => scale.text)]);
      const add = (label: string, wanted: readonly Line[]): void => {
        const sums = Array.from(
          { length: years },
          (_, at) => wanted.reduce((sum, { amounts }) => sum + Math.round((amounts[at] ?? 0) * 100), 0) / 100,
        );
        rows.push([...labels.map((_, at) => (at === 0 ? label : null)), ...sums.map((sum) => written(sum, how.form))]);
      };
      const units = [...new Set(lines.map(({ unit }) => unit))];
      for (const unit of units) {
        const own = lines.filter((line) => line.unit === unit);
        if (sections) rows.push([unit]);
        for (const [at, line] of own.entries()) {
          expected.push({ row: rows.length + how.down + 1, line });
          const label = sections ? [line.item] : [how.units === "every row" || at === 0 ? unit : null, line.item];
          rows.push([...label, ...line.amounts.map((value) => written(value, how.form))]);
        }
        if (how.subtotals) add(lexicon.subtotals.at(-1)?.replace("{x}", unit) ?? "", own);
        if (how.blanks) rows.push([]);
      }
      if (how.total) add(totalWord, lines);
      if (how.notes) rows.push([], [lexicon.notes[0] ?? ""]);
      const sheet = sheetOf({ name: "Blad", at: `${columnLetters(how.right)}${how.down + 1}`, rows });
      const [block, ...more] = surveySheet(sheet);
      expect(more).toEqual([]);
      expect(block?.dataRows).toEqual(expected.map(({ row }) => row));
      const first = how.right + labels.length;
      for (let at = 0; at < years; at += 1) {
        const sum = lines.reduce((total, { amounts }) => total + Math.round((amounts[at] ?? 0) * 100), 0) / 100;
        expect(block?.sums[columnLetters(first + at)]).toBeCloseTo(sum, 6);
        const column = block?.columns.find((one) => one.column === columnIndex(columnLetters(first + at)));
        expect([column?.field, column?.period?.text, column?.scale]).toEqual([
          year(at) === main ? "budget" : year(at) > main ? "plan" : "prior_budget",
          String(year(at)),
          how.depth > 2 ? scale.factor : 1,
        ]);
      }
      expect(block?.statedTotals.filter(({ agrees }) => !agrees)).toEqual([]);
      expect(block?.questions).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
