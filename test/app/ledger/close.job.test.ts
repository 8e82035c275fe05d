import { unzipSync, strFromU8 } from "fflate";
import { payFromFile } from "../../../src/app/ledger/pay-file";
import { serialOf } from "../../../src/rules/dates";
import { editCells } from "../../support/cell-edits";
import { deleteRow } from "../person-edits";
import { readRecords } from "../../../src/intake/read-records";
import type { Role } from "../../../src/intake/reading";
import { textAt } from "../../../src/rules/data";
import { readWorkbook } from "../../../src/workbook/file/read";
import { at, columnOf, done, given, ownCell, ownInput, ownTable, smallTown, stopped, total } from "../small-town";
import { close, closed, refusal, rowsOf, sum } from "./closing";

let town: Uint8Array;
let january: Uint8Array;

beforeAll(async () => {
  town = (await smallTown()).bytes;
  january = closed(town, "2026-01");
});

const edit = (bytes: Uint8Array, field: string, record: number, value: string | number | null, role = "roster") =>
  editCells(bytes, [{ ...given(bytes, role as "roster", field, record), value }]);

describe("closing a month", () => {
  test("freezes a row a provider and child, which sum to the month's payments", () => {
    const rows = rowsOf(january, "Ledger");
    expect(rows.length).toBeGreaterThan(20);
    expect(sum(rows, "amount")).toBe(
      columnOf(ownTable(january, "Payments"), "m01").reduce<number>((all, one) => all + Number(one), 0),
    );
    expect(
      new Set(rows.map(({ kind, month, closedWith }) => `${String(kind)} ${String(month)} ${String(closedWith)}`)),
    ).toEqual(new Set([`payment ${serialOf(2026, 1, 1)} ${serialOf(2026, 1, 1)}`]));
    expect(rows[0]).toMatchObject({ entry: "2026-01/1", rules: "2026.1", cause: null });
  });

  test("writes who attested, when and how much, also into the log", () => {
    const [closing] = rowsOf(january, "Closings");
    const paid = sum(rowsOf(january, "Ledger"), "amount");
    expect(closing).toMatchObject({
      closing: "2026-01",
      first: "Ada Lind",
      second: "Bo Ek",
      at,
      total: paid,
      totalNow: paid,
      difference: 0,
    });
    const log = rowsOf(january, "log").at(-1);
    expect(log?.["job"]).toBe("close 2026-01");
    expect(log?.["totals"]).toContain("Attested by Ada Lind and Bo Ek");
    expect(log?.["totals"]).toContain(`Paid with the month closed last: ${paid}`);
  });

  test("shows each provider's month as closed, and the others as open", () => {
    const months = rowsOf(january, "PaymentMonths");
    const ofYear = (begin: number) => months.filter(({ month }) => month === begin);
    const first = ofYear(serialOf(2026, 1, 1));
    expect(sum(first, "closed")).toBe(sum(rowsOf(january, "Ledger"), "amount"));
    expect([sum(first, "open"), sum(first, "toCorrect"), sum(first, "corrected")]).toEqual([0, 0, 0]);
    expect(sum(ofYear(serialOf(2026, 2, 1)), "open")).toBeGreaterThan(0);
    expect(rowsOf(january, "Corrections")).toEqual([]);
  });

  test("is followed by jobs that change nothing but the log", () => {
    const again = done(january, { at: "2027-03-01T08:00:00Z" }, "grants");
    expect(again.receipt?.changeCount).toBe(0);
    expect(rowsOf(again.bytes, "Ledger")).toEqual(rowsOf(january, "Ledger"));
    expect(done(january, {}, "run").bytes).not.toBeNull();
  });
});

describe("what is changed after a closing", () => {
  const hoursOf = (bytes: Uint8Array) => {
    const rows = rowsOf(bytes, "Grants");
    return rows.find(({ m01 }) => Number(m01) > 0);
  };

  test("is paid as a correction with the next month, and the closed rows stand", () => {
    const child = String(hoursOf(january)?.["recipient"]);
    const [cell] = cellsWith(january, "roster", "recipient", child, "hours");
    const hours = Number(hoursOf(january)?.["hours"]);
    if (cell === undefined) throw new Error(`${child} is not in the roster.`);
    const edited = editCells(january, [{ ...cell, value: hours > 20 ? 10 : 40 }]);
    const open = done(edited, {}, "grants");
    expect(rowsOf(open.bytes, "Ledger")).toEqual(rowsOf(january, "Ledger"));
    const [correction] = rowsOf(open.bytes, "Corrections");
    expect(String(correction?.["cause"])).toMatch(
      new RegExp(`^hours a week ${hours} became ${hours > 20 ? 10 : 40}: data [+−][0-9,]+ kr$`),
    );
    expect(correction).toMatchObject({ byData: correction?.["difference"], byDates: 0, byTariff: 0, byRules: 0 });
    expect(correction?.["difference"]).toBe(total(open, "toCorrect"));
    expect(total(open, "toCorrect")).not.toBe(0);
    const february = closed(edited, "2026-02");
    const rows = rowsOf(february, "Ledger");
    const before = rowsOf(january, "Ledger");
    expect(rows.slice(0, before.length)).toEqual(before);
    const corrections = rows.filter(({ kind }) => kind === "correction");
    expect(corrections).toHaveLength(1);
    expect(corrections[0]).toMatchObject({
      recipient: child,
      amount: correction?.["difference"],
      cause: correction?.["cause"],
    });
    const months = rowsOf(february, "PaymentMonths");
    expect([sum(months, "toCorrect"), sum(months, "corrected")]).toEqual([0, correction?.["difference"]]);
    expect(sum(rows, "amount")).toBe(
      ["m01", "m02"].reduce((all, id) => all + sum(rowsOf(february, "Payments"), id), 0),
    );
  });

  test("does not change the ledger, whatever it is", () => {
    const edits: ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => edit(bytes, "hours", 3, 12),
      (bytes) => edit(bytes, "born", 5, serialOf(2022, 5, 5)),
      (bytes) =>
        deleteRow(bytes, given(bytes, "roster", "recipient", 7).sheet, given(bytes, "roster", "recipient", 7).row),
      (bytes) => editCells(bytes, [{ ...ownInput(bytes, "parameters", "monthStep"), value: 100 }]),
    ];
    let book = january;
    for (const one of edits) {
      book = one(book);
      const result = done(book, {}, "grants");
      expect(rowsOf(result.bytes, "Ledger")).toEqual(rowsOf(january, "Ledger"));
      expect(total(result, "toCorrect")).not.toBeUndefined();
      book = result.bytes;
    }
    expect(rowsOf(book, "Corrections").map(({ cause }) => String(cause))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("left"),
        expect.stringContaining("rules or parameters changed: rules and parameters +33 kr"),
      ]),
    );
    expect(sum(rowsOf(book, "PaymentMonths"), "difference")).toBe(0);
  });
});

describe("is refused, with nothing written", () => {
  test.each([
    ["a month outside the year", "2025-12", ["A B", "C D"], ["month-outside-year month"]],
    ["a month closed already", "2026-01", ["A B", "C D"], ["month-closed-already month"]],
    ["a month before its turn", "2026-04", ["A B", "C D"], ["month-out-of-order month"]],
    ["what is no month", "2026-13", ["A B", "C D"], ["month-unreadable month"]],
    ["one attester", "2026-02", ["A B"], ["attesters-not-two attest"]],
    ["the same attester twice", "2026-02", ["A  B", "a b"], ["attester-twice attest"]],
    ["an attester without a name", "2026-02", ["A B", " "], ["attesters-not-two attest"]],
  ])("%s", (_, month, names, expected) => {
    expect(refusal(close(january, month, names))).toEqual(expected);
  });

  test("a first month that is not January", () => {
    expect(refusal(close(town, "2026-02"))).toEqual(["month-out-of-order month"]);
  });

  test.each([
    ["amount", 1],
    ["recipient", "somebody else"],
    ["hours", 1.5],
    ["cause", "because"],
    ["control", "0"],
  ])("a ledger row whose %s was edited", (column, value) => {
    const { sheet } = ownTable(january, "Ledger");
    const edited = editCells(january, [{ ...ownCell(january, "Ledger", column, 2), value }]);
    const [place] = stopped(edited, {}, "grants");
    expect(place).toMatch(new RegExp(`^ledger-row-edited ${sheet}!A7:[A-Z]+7$`));
  });

  test("a ledger row taken out, an edited attester, and a ledger that is gone", () => {
    const { sheet, area } = ownTable(january, "Ledger");
    expect(stopped(deleteRow(january, sheet, area.row + 3), {}, "grants")).toEqual([
      expect.stringMatching(/^closing-edited Months closed!A5:/),
    ]);
    const attester = editCells(january, [{ ...ownCell(january, "Closings", "second", 0), value: "Eva" }]);
    expect(stopped(attester, {}, "grants")).toEqual([expect.stringMatching(/^closing-edited Months closed!A5:/)]);
  });

  test("a provider that has been paid and is no longer there", () => {
    const paid = String(rowsOf(january, "Ledger")[0]?.["provider"]);
    const cells = [
      ...cellsWith(january, "providers", "provider", paid),
      ...cellsWith(january, "roster", "provider", paid),
    ];
    const edited = editCells(
      january,
      cells.map((cell) => ({ ...cell, value: `${paid} AB` })),
    );
    const { sheet, address } = ownCell(january, "Ledger", "provider", 0);
    expect(stopped(edited, {}, "grants")).toContain(`ledger-provider-unknown ${sheet}!${address}`);
  });

  test("another grant year than the ledger's", () => {
    const edited = editCells(january, [
      { ...ownInput(january, "parameters", "grantYear"), value: serialOf(2025, 1, 1) },
    ]);
    expect(stopped(edited, {}, "grants")).toContain("ledger-other-year grantYear");
  });
});

describe("paying a closed month", () => {
  const pay = (bytes: Uint8Array, month = "2026-01") =>
    payFromFile(bytes, "town.xlsx", { month, at, specifications: true });

  test("gives a row a provider that sums to the closing", () => {
    const { text, payments } = pay(january);
    const lines = (text ?? "")
      .trim()
      .split("\r\n")
      .map((line) => line.split(";"));
    expect(lines[0]).toEqual(["provider", "amount", "reference", "month", "payment", "correction", "children"]);
    expect(lines).toHaveLength(payments.length + 1);
    expect(lines.slice(1).reduce((all, [, amount]) => all + Number(amount), 0)).toBe(
      sum(rowsOf(january, "Ledger"), "amount"),
    );
    for (const [, amount, reference] of lines.slice(1)) {
      expect(amount).toMatch(/^-?\d+\.\d\d$/);
      expect(reference).toMatch(/^CQM-202601-\d{3}$/);
    }
    expect(pay(january).text).toBe(text);
  });

  test("gives each provider its own children and no other's, in any part of the file", () => {
    const { specifications, payments } = pay(january);
    expect(specifications).toHaveLength(payments.length);
    const rows = rowsOf(january, "Ledger");
    specifications.forEach(({ bytes }, at) => {
      const xml = Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join("\n");
      const own = payments[at]?.provider;
      for (const { provider, recipient } of rows) {
        const there = new RegExp(`>${String(recipient)}<`).test(xml);
        const here = rows.some((row) => row["provider"] === own && row["recipient"] === recipient);
        expect([recipient, there]).toEqual([recipient, here]);
        if (provider !== own) expect(xml).not.toContain(String(provider));
      }
    });
  });

  test("is refused for a month that is not closed", () => {
    expect(pay(january, "2026-02").problems.map(({ code }) => code)).toEqual(["month-not-closed"]);
    expect(pay(town).text).toBeNull();
    expect(pay(january, "jan").problems.map(({ code }) => code)).toEqual(["month-unreadable"]);
  });
});

/** Cells of a field of the user's lists, in the rows in which a field has a value. */
function cellsWith(bytes: Uint8Array, role: Role, field: string, value: string, wanted = field) {
  const table = readRecords(readWorkbook(bytes, "town.xlsx")).tables.find((one) => one.role === role);
  const data = table?.fields.find((one) => one.field === field)?.data;
  const letters = table?.fields.find((one) => one.field === wanted)?.letters;
  if (table === undefined || data?.kind !== "text" || letters === undefined) return [];
  return Array.from(table.rowNumbers, (row, at) => ({ row, at }))
    .filter(({ at }) => textAt(data, at) === value)
    .map(({ row }) => ({ sheet: table.sheet, address: `${letters}${row}` }));
}
