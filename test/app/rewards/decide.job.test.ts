import { decideOnFile } from "../../../src/app/rewards/decide";
import { payrollLayouts, payrollOf } from "../../../src/app/rewards/payroll";
import { statementsOfBook } from "../../../src/app/rewards/statements";
import type { FileJobResult } from "../../../src/app/file-job";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells } from "../../support/cell-edits";
import { recalculate } from "../../support/libreoffice";
import { describeWith } from "../../support/requirements";
import { differences, writtenCells } from "../../support/written-cells";
import { refusal, rowsOf, sum } from "../ledger/closing";
import { at, columnOf, done, given, ownCell, ownTable, smallTown } from "../small-town";

jest.setTimeout(300_000);

const year = 2026;
const attesters = ["Ada Lind", "Bo Ek"];

function decide(bytes: Uint8Array, asked: Partial<{ year: number; attesters: readonly string[] }> = {}): FileJobResult {
  return decideOnFile(bytes, "town.xlsx", { year, attesters, ...asked }, { at });
}

function decided(bytes: Uint8Array): Uint8Array {
  const result = decide(bytes);
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.bytes;
}

/** The hours of a paid person, halved. */
function withFewerHours(bytes: Uint8Array): Uint8Array {
  const paid = columnOf(ownTable(bytes, "Shares"), "paid").findIndex((amount) => Number(amount) > 0);
  const hours = Number(columnOf(ownTable(bytes, "Shares"), "hours")[paid]);
  return editCells(bytes, [{ ...given(bytes, "staff", "hours", paid), value: hours / 2 }]);
}

describe("deciding rewards", () => {
  let town: Uint8Array;
  let first: Uint8Array;
  let second: Uint8Array;
  beforeAll(async () => {
    town = (await smallTown()).bytes;
    first = decided(town);
    second = decided(withFewerHours(first));
  });

  it("freezes the shares, whatever is edited afterwards", () => {
    const shares = ownTable(first, "Shares");
    const paid = columnOf(shares, "paid").map(Number);
    expect(sum(rowsOf(first, "RewardLedger"), "amount")).toBe(paid.reduce((total, one) => total + one, 0));
    const later = done(withFewerHours(first), {}, "rewards").bytes;
    expect(rowsOf(later, "RewardLedger")).toEqual(rowsOf(first, "RewardLedger"));
    const open = rowsOf(later, "RewardCorrections");
    expect(open.length).toBeGreaterThan(1);
    expect(open.map(({ cause }) => String(cause)).join("; ")).toMatch(/what the person shares by \d+ became \d+/);
  });

  it("makes of later changes correction rows of a second decision, so that ledger and shares agree", () => {
    const rows = rowsOf(second, "RewardLedger");
    expect(new Set(rows.map(({ decision }) => decision))).toEqual(new Set(["2026/1", "2026/2"]));
    const now = new Map(
      columnOf(ownTable(second, "Shares"), "id").map((id, row) => [
        id,
        Number(columnOf(ownTable(second, "Shares"), "paid")[row]),
      ]),
    );
    for (const [person, amount] of now)
      expect([
        person,
        sum(
          rows.filter((row) => row["person"] === person),
          "amount",
        ),
      ]).toEqual([person, amount]);
    expect(rowsOf(second, "RewardCorrections")).toEqual([]);
  });

  it("never pays twice: each row stands in the file of one decision, and nothing is decided where nothing changed", () => {
    const files = ["2026/1", "2026/2"].map((decision) => payrollOf(second, "town.xlsx", { decision }));
    const references = files.flatMap(({ text }) =>
      (text ?? "")
        .split("\r\n")
        .slice(1, -1)
        .map((line) => line.split(";")[4]),
    );
    expect(new Set(references).size).toBe(references.length);
    expect(references).toHaveLength(rowsOf(second, "RewardLedger").length);
    expect(payrollOf(second, "town.xlsx", { decision: "2026/1" })).toEqual(files[0]);
    expect(refusal(decide(second))).toEqual(["nothing-to-decide year"]);
  });

  it("lays the payroll file out as asked", () => {
    const layout = payrollLayouts.ofJson(
      '{"columns": [{"field": "person", "header": "Anst.nr"}, {"field": "amount", "header": "Belopp"}], "decimalMark": ","}',
      "layout.json",
    );
    if (!("layout" in layout)) throw new Error("The layout was not read.");
    const { text } = payrollOf(first, "town.xlsx", { decision: null, layout: layout.layout });
    expect(text).toMatch(/^Anst\.nr;Belopp\r\nA-\d+;\d+,00\r\n/);
    expect(payrollLayouts.ofOption("person,salary")).toMatchObject({
      problems: [{ code: "payment-layout-unreadable" }],
    });
    expect(payrollLayouts.jsonSchema()).toMatchObject({ properties: { columns: { type: "array" } } });
  });

  it.each([
    ["one who attests", { attesters: ["Ada Lind"] }, "attesters-not-two attest"],
    ["the same named twice", { attesters: ["Ada Lind", " ada  lind"] }, "attester-twice attest"],
    ["another year", { year: 2025 }, "decision-other-year year"],
  ])("refuses %s, and writes nothing", (_, asked, expected) => {
    expect(refusal(decide(town, asked))).toEqual([expected]);
  });

  it("names a row of the ledger that somebody edited, and computes nothing from it", () => {
    const cell = ownCell(first, "RewardLedger", "amount", 1);
    const result = decide(editCells(first, [{ ...cell, value: 99_999 }]));
    const [found] = refusal(result);
    expect(found).toMatch(/^reward-row-edited Rewards decided!A\d+:/);
  });

  it("is said on the statements of those whose amount was decided", () => {
    const asked = { teams: false, persons: [], units: [], smallestGroup: 3 };
    const statusOf = (book: Uint8Array): unknown[] =>
      statementsOfBook(book, "town.xlsx", { at }, asked).files.map(({ bytes }) => {
        const sheet = readWorkbook(bytes, "one.xlsx").sheets.find(({ name }) => name === "Statement");
        return sheet?.rows.find((cells) => cells[0] === "Status")?.[1];
      });
    expect(new Set(statusOf(town))).toEqual(new Set(["Preliminary: not decided"]));
    expect(statusOf(first)).toContain("Decided 2027-01-30, Ada Lind and Bo Ek");
    expect(statusOf(withFewerHours(first))).toContain("Preliminary: not decided");
  });

  describeWith("libreoffice", "recalculated", () => {
    it("agrees with the engine in the ledger's live columns", async () => {
      const book = done(withFewerHours(first), {}, "rewards").bytes;
      const sheets = ["RewardDecisions", "RewardCorrections"].map((id) => ownTable(book, id).sheet);
      const cells = writtenCells(book).filter(({ sheet }) => sheets.includes(sheet));
      expect(cells.length).toBeGreaterThan(5);
      expect(differences(cells, await recalculate(book))).toEqual([]);
    });
  });
});
