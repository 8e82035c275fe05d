import { oneWorkbook } from "../../../src/app/several-files";
import { decideOnFile } from "../../../src/app/rewards/decide";
import { payrollOf } from "../../../src/app/rewards/payroll";
import { statementsOfBook } from "../../../src/app/rewards/statements";
import { explainCell } from "../../../src/app/explain";
import { viewOf } from "../../../src/app/views/views";
import { schemeOfBook } from "../../../src/app/schemes/scheme-book";
import { gallery, presetScheme } from "../../../src/rewards/presets/gallery";
import type { Scheme, SchemeText } from "../../../src/rewards/scheme/document";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells } from "../../support/cell-edits";
import { recalculate } from "../../support/libreoffice";
import { describeWith } from "../../support/requirements";
import { differences, writtenCells } from "../../support/written-cells";
import { at, columnOf, done, given, ownTable, smallTown, stopped } from "../small-town";

jest.setTimeout(600_000);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const schemeFile = (document: unknown) => ({ name: "scheme.json", bytes: bytesOf(JSON.stringify(document)) });
const csv = (rows: readonly (readonly (string | number)[])[]) => bytesOf(rows.map((row) => row.join(";")).join("\n"));

/** A workbook with the lists that a preset needs: results, staff and goals of two units. */
function listsFor(scheme: Scheme): Uint8Array {
  const units = ["North", "South"];
  const month = scheme.period === "month";
  const figure = (id: string, of: number): number =>
    /purchases/i.test(id)
      ? 300_000
      : /base|required|target|budget/i.test(id)
        ? 900_000 + 1000 * of
        : /cost|labour|purchases|outturn/i.test(id)
          ? 800_000
          : 1_000_000;
  const value = ({ id, meaning }: Scheme["measures"][number], of: number): string | number =>
    meaning === "yes/no" ? "yes" : meaning === "share" ? 0.8 : figure(id, of);
  const results = [
    ["Unit", month ? "Month" : "Year", "Area", ...scheme.measures.map(({ header }) => header)],
    ...units.map((unit, of) => [
      unit,
      month ? "2026-03" : 2026,
      "All",
      ...scheme.measures.map((one) => value(one, of)),
    ]),
  ];
  const staff = [
    ["Employee id", "Unit", "Team", "Hours worked", "Extent", "Salary", "Employed from"],
    ...units.flatMap((unit) =>
      Array.from({ length: 4 }, (_, at) => [
        `${unit[0] ?? ""}-${at + 1}`,
        unit,
        "Team 1",
        1500 + 100 * at,
        0.7 + at / 10,
        30_000 + 1000 * at,
        "2020-01-01",
      ]),
    ),
  ];
  const goals = [
    ["Unit", "Indicator", "Kind", "Direction", "Threshold", "Target 2026", "Outcome 2026"],
    ...units.map((unit) => [unit, "Customer index", "quality", "higher", 60, 80, 85]),
  ];
  const one = oneWorkbook([
    { name: "results.csv", bytes: csv(results) },
    { name: "staff.csv", bytes: csv(staff) },
    { name: "indicators.csv", bytes: csv(goals) },
  ]);
  if ("problems" in one) throw new Error(JSON.stringify(one.problems));
  return one.file.bytes;
}

describe("rewards of a workbook by the scheme on its sheets", () => {
  let town: Uint8Array;
  let paid: Uint8Array;
  beforeAll(async () => {
    town = (await smallTown()).bytes;
    paid = done(town, { scheme: schemeFile(presetScheme("lund-type")) }, "rewards").bytes;
  });

  it.each(gallery.map(({ id }) => id))("%s: computed, read back as it was, and left alone by the next job", (id) => {
    const scheme = presetScheme(id);
    const book = done(listsFor(scheme), { scheme: schemeFile(scheme), language: "sv" }, "rewards").bytes;
    const read = schemeOfBook(book, "book.xlsx");
    expect("scheme" in read ? read.scheme : read).toEqual(scheme);
    expect(columnOf(ownTable(book, "Pools"), "pool").length).toBe(2);
    const again = done(book, {}, "rewards");
    expect(again.receipt?.changes.filter(({ sheet }) => sheet !== "CQM").length).toBe(0);
  });

  it("follows a cell of the scheme that a person changes, and one on Parameters", () => {
    const own = readWorkbook(paid, "town.xlsx");
    const find = (sheet: string, text: string, column: number): string => {
      const rows = own.sheets.find(({ name }) => name === sheet)!;
      const row = rows.rows.findIndex((cells) => cells[column] === text);
      return `${String.fromCharCode(65 + rows.origin.column + column + 1)}${rows.origin.row + row + 1}`;
    };
    const title = find("Scheme rules", "Title", 0);
    const changed = done(
      editCells(paid, [{ sheet: "Scheme rules", address: title, value: "Ours" }]),
      {},
      "rewards",
    ).bytes;
    expect(schemeOfBook(changed, "town.xlsx")).toMatchObject({ scheme: { title: "Ours" } });

    const parameters = own.own.find(({ id }) => id === "parameters")!;
    const cell = parameters.inputs.get("scheme/economyShare")!;
    expect(cell.value).toBe(0.25);
    const halved = done(
      editCells(paid, [{ sheet: parameters.name, address: cell.address, value: 0.1 }]),
      {},
      "rewards",
    ).bytes;
    const read = schemeOfBook(halved, "town.xlsx");
    expect("scheme" in read ? read.scheme.parameters[0]?.value : read).toBe(0.1);
    const pool = (book: Uint8Array) => columnOf(ownTable(book, "Pools"), "economyPart").map(Number);
    expect(Math.max(...pool(halved))).toBeCloseTo(0.4 * Math.max(...pool(paid)), 2);
  });

  it("names a bad cell by its sheet and address, and writes nothing", () => {
    const rules = readWorkbook(paid, "town.xlsx").sheets.find(({ name }) => name === "Scheme sharing")!;
    const row = rules.rows.findIndex((cells) => cells.includes("per head"));
    const column = rules.rows[row]!.indexOf("per head");
    const address = `${String.fromCharCode(65 + column)}${row + 1 + rules.origin.row}`;
    const edited = editCells(paid, [{ sheet: "Scheme sharing", address, value: "per elephant" }]);
    expect(stopped(edited, {}, "rewards")).toEqual([`value-unreadable Scheme sharing!${address}`]);
    const rule = readWorkbook(paid, "town.xlsx").sheets.find(({ name }) => name === "Scheme components")!;
    const at = rule.rows.findIndex((cells) => cells[1] === "Share");
    const unknown = editCells(paid, [
      { sheet: rule.name, address: `C${at + 1 + rule.origin.row}`, value: "nobody * 2" },
    ]);
    expect(stopped(unknown, {}, "rewards")[0]).toMatch(/ Scheme components!C\d+$/);
  });

  it("names a cell of the lists that the scheme cannot use", () => {
    const cell = given(town, "economy", "actualCost", 1);
    const edited = editCells(town, [{ sheet: cell.sheet, address: cell.address, value: null }]);
    const found = stopped(edited, { scheme: schemeFile(presetScheme("lund-type")) }, "rewards");
    expect(found.join("; ")).toContain(`${cell.sheet}!${cell.address}`);
  });

  it("takes measures from the budget and from indicators where the scheme says so", () => {
    const document: SchemeText = {
      format: "cqm-scheme/1",
      id: "saving",
      title: "Half of what is left of the frame",
      source: "Ours",
      measures: [
        { id: "left", header: "Left", meaning: "money", missing: 0, from: { list: "budget", figure: "result" } },
        {
          id: "index",
          header: "Index",
          missing: 0,
          from: { list: "indicators", figure: "outcome", indicator: "Customer index" },
        },
      ],
      components: [{ id: "saved", header: "Saved", kind: "rule", rule: "max(0, left) / 2" }],
      pool: { of: "saved" },
      distribution: { by: "head" },
    };
    const book = done(town, { scheme: schemeFile(document) }, "rewards").bytes;
    const left = columnOf(ownTable(book, "Pools"), "left").map(Number);
    expect(left.some((one) => one !== 0)).toBe(true);
    const total = columnOf(ownTable(book, "Shares"), "paid").reduce<number>((sum, one) => sum + Number(one), 0);
    const pools = columnOf(ownTable(book, "Pools"), "pool").reduce<number>((sum, one) => sum + Number(one), 0);
    expect(total).toBeLessThanOrEqual(pools);
  });

  it("decides by two, pays from the ledger, and says so on statements", () => {
    const asked = { year: 2026, attesters: ["Ada Lind", "Bo Ek"] };
    const decided = decideOnFile(paid, "town.xlsx", asked, { at });
    const { bytes } = decided;
    if (bytes === null) throw new Error(JSON.stringify(decided.problems));
    const amounts = columnOf(ownTable(bytes, "Shares"), "paid")
      .map(Number)
      .filter((one) => one > 0);
    expect(columnOf(ownTable(bytes, "RewardLedger"), "amount").map(Number)).toEqual(amounts);
    const file = payrollOf(bytes, "town.xlsx", { decision: null });
    expect(file.total).toBe(amounts.reduce((sum, one) => sum + one, 0));
    const hours = given(
      bytes,
      "staff",
      "hours",
      columnOf(ownTable(bytes, "Shares"), "paid").findIndex((one) => Number(one) > 0),
    );
    const later = done(
      editCells(bytes, [{ sheet: "Parameters", address: shareCell(bytes), value: 0 }]),
      {},
      "rewards",
    ).bytes;
    expect(columnOf(ownTable(later, "RewardLedger"), "amount").map(Number)).toEqual(amounts);
    expect(columnOf(ownTable(later, "RewardCorrections"), "difference").some((one) => Number(one) < 0)).toBe(true);
    expect(hours.sheet).toBe("Staff");
    const one = decideOnFile(paid, "town.xlsx", { ...asked, attesters: ["Ada Lind"] }, { at });
    expect(one.bytes).toBeNull();
    const statements = statementsOfBook(
      bytes,
      "town.xlsx",
      { at },
      { teams: false, persons: [], units: [], smallestGroup: 3 },
    );
    expect(statements.files.reduce((sum, { paid: amount }) => sum + amount, 0)).toBe(file.total);
  });

  it("is what the page on rewards shows, and tries", () => {
    const book = readWorkbook(paid, "town.xlsx");
    const shown = viewOf("rewards", book, { at }, null);
    expect(shown.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(shown.figures?.cost).toBe(
      columnOf(ownTable(paid, "Pools"), "pool").reduce<number>((sum, one) => sum + Number(one), 0),
    );
    expect(shown.parameters.map(({ id }) => id)).toContain("economyShare");
    const tried = viewOf("rewards", book, { at, settings: { economyShare: "0", productivityShare: "0" } }, null);
    expect(tried.before?.cost).toBe(shown.figures?.cost);
    expect(tried.figures?.cost).toBe(0);
  });

  it.each(["en", "sv"] as const)("explains every computed cell, in %s", (language) => {
    const book = done(town, { scheme: schemeFile(presetScheme("lund-type")), language }, "rewards").bytes;
    const snapshot = readWorkbook(book, "town.xlsx");
    const unexplained: string[] = [];
    let cells = 0;
    for (const id of ["Pools", "Shares", "Totals"]) {
      const table = ownTable(book, id);
      table.columns.forEach((column, offset) => {
        if (column.id === null || column.id === "sourceRow") return;
        const letters = lettersOf(table.area.column + offset);
        const cell = `${table.sheet}!${letters}${table.area.row + 2}`;
        const answer = explainCell(snapshot, cell, { at });
        cells += 1;
        if ("problems" in answer || answer.lines.length === 0) unexplained.push(cell);
      });
    }
    expect(unexplained).toEqual([]);
    expect(cells).toBeGreaterThan(60);
  });

  describeWith("libreoffice", "recalculated", () => {
    it("agrees with the engine in every cell, for every preset", async () => {
      let compared = 0;
      for (const { id } of gallery) {
        const scheme = presetScheme(id);
        const book = done(listsFor(scheme), { scheme: schemeFile(scheme) }, "rewards").bytes;
        const cells = writtenCells(book);
        compared += cells.length;
        expect(differences(cells, await recalculate(book))).toEqual([]);
      }
      process.stdout.write(`schemes of a workbook: ${compared} cells compared\n`);
      expect(compared).toBeGreaterThan(1000);
    });
  });
});

function shareCell(bytes: Uint8Array): string {
  const sheet = readWorkbook(bytes, "town.xlsx").own.find(({ id }) => id === "parameters");
  return sheet?.inputs.get("scheme/economyShare")?.address ?? "";
}

function lettersOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${lettersOf(Math.floor(column / 26) - 1)}${lettersOf(column % 26)}`;
}
