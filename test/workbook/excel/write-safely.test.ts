import { contactWorkbook } from "../../../src/workbook/excel/contact";
import { journalFromRows, journalRows } from "../../../src/workbook/excel/journal/journal";
import { touchedBy } from "../../../src/workbook/excel/journal/touched";
import { openLine } from "../../../src/workbook/excel/line";
import { apiProblems } from "../../../src/workbook/excel/look-over";
import { undoWrite } from "../../../src/workbook/excel/undo";
import { writeSafely, type WriteOutcome } from "../../../src/workbook/excel/write-safely";
import { readWorkbook } from "../../../src/workbook/file/read";
import { writeWorkbook } from "../../../src/workbook/file/write";
import type { Host } from "../../host/host";
import { addSheet, cellAt, madeCell } from "../../host/model";
import { startOffice } from "../../host/office";
import { spelledBook } from "../../host/spelled-book";
import { workbookToFile } from "../../host/to-file";
import { someActions, someChanges, standingBook } from "./standing-changes";

const codes = (outcome: { readonly problems?: readonly { code: string }[] }) =>
  outcome.problems?.map(({ code }) => code);

function written(outcome: WriteOutcome) {
  if (outcome.state !== "written") throw new Error(JSON.stringify(outcome, null, 1));
  return outcome;
}

async function standing(change: (host: Host) => void = () => undefined) {
  const host = await standingBook();
  const changes = await someChanges();
  change(host);
  host.resetCount();
  return { host, changes, before: spelledBook(host.book), line: openLine({ deadline: 20_000 }) };
}

test("changes to standing sheets are written in few round trips, checked, and undone entirely", async () => {
  const { host, changes, before, line } = await standing();
  const seen: number[] = [];
  const outcome = written(await writeSafely(line, changes, { progress: (done, all) => seen.push(done / all) }));
  // Charts and rules are asked for twice more; else it would be five.
  expect(host.exchanges).toHaveLength(7);
  expect(host.book.screenSuspensions).toBe(3);
  expect(seen.at(-1)).toBe(1);
  expect(outcome.receipt.check).toEqual({ compared: 5, differences: [] });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(["Data", "Grants", "U03 form", "Charts", "Payments"]);
  expect(spelledBook(host.book)).not.toBe(before);
  expect(await undoWrite(line, outcome.undo)).toEqual({ state: "undone" });
  expect(spelledBook(host.book)).toBe(before);
  expect(host.missing).toEqual([]);
});

test("undo is refused where somebody has edited since, naming the cells", async () => {
  const { host, changes, line } = await standing();
  const { undo } = written(await writeSafely(line, changes));
  madeCell(host.book.sheets[1]!, 3, 7).value = "edited";
  madeCell(host.book.sheets[4]!, 2, 1).value = 21;
  madeCell(host.book.sheets[4]!, 9, 9).value = "a note";
  const after = spelledBook(host.book);
  const outcome = await undoWrite(line, undo);
  if (outcome.state !== "refused") throw new Error(outcome.state);
  expect(outcome.problems.map(({ message }) => message.split(" ")[0]).sort()).toEqual([
    "Grants!H4",
    "Payments!B3",
    "Payments!J10",
  ]);
  expect(spelledBook(host.book)).toBe(after);
});

test("read-only, a protected structure, an Excel too old: refused before anything is done", async () => {
  for (const [change, code] of [
    [({ book }: Host) => void (book.readOnly = true), "workbook-read-only"],
    [({ book }: Host) => void (book.structureLocked = true), "structure-protected"],
    [({ book }: Host) => void addSheet(book, "Payments"), "sheet-name-taken"],
  ] as const) {
    const { host, changes, before, line } = await standing(change);
    const outcome = await writeSafely(line, changes);
    expect([outcome.state, spelledBook(host.book)]).toEqual(["as before", before]);
    expect(codes(outcome as never)).toEqual([code, "workbook-as-before"]);
    expect(host.exchanges.length).toBeLessThanOrEqual(3);
  }
  expect(apiProblems(() => true)).toEqual([]);
  expect(codes({ problems: apiProblems(() => false) })).toEqual(["excel-too-old"]);
});

test("manual calculation is calculated for the check; that and other settings are said", async () => {
  const { host, changes, line } = await standing(({ book }) => {
    book.calculationMode = "Manual";
    book.precisionAsDisplayed = true;
    book.iterativeCalculation = true;
    book.sheets[1]!.visibility = "VeryHidden";
    book.calculations = 0;
  });
  const { receipt } = written(await writeSafely(line, changes));
  expect(host.book.calculations).toBe(1);
  expect(codes(receipt)).toEqual([
    "manual-calculation",
    "precision-as-displayed",
    "iterative-calculation",
    "own-sheet-very-hidden",
  ]);
});

test("given up between round trips: the workbook is as before", async () => {
  const { host, changes, before, line } = await standing();
  const ended = new AbortController();
  const progress = (done: number): void => {
    if (done === 3) ended.abort();
  };
  const outcome = await writeSafely(line, changes, { signal: ended.signal, progress });
  expect([outcome.state, codes(outcome as never)]).toEqual(["as before", ["job-cancelled"]]);
  expect(spelledBook(host.book)).toBe(before);
});

test("a user's sheet with the journal's name stays; the journal takes another", async () => {
  const { host, changes, before, line } = await standing(({ book }) => {
    madeCell(addSheet(book, "CQM journal"), 0, 0).value = "mine";
  });
  host.faultAt = (batch) => (batch === 6 ? { kind: "refused", code: "GeneralException" } : undefined);
  expect((await writeSafely(line, changes)).state).toBe("as before");
  expect(spelledBook(host.book)).toBe(before);
  expect(cellAt(host.book.sheets.at(-1)!, 0, 0)?.value).toBe("mine");
});

test("an unfinished write is found at the next contact; one that may be somebody's at work is left alone", async () => {
  const { host, changes, before, line } = await standing();
  host.faultAt = (batch) => (batch >= 6 ? { kind: "refused", code: "ServiceNotAvailable" } : undefined);
  const outcome = await writeSafely(line, changes);
  expect([outcome.state, codes(outcome as never)?.at(-1)]).toEqual(["unfinished", "write-unfinished"]);
  host.faultAt = () => undefined;
  const soon = await contactWorkbook(line, { now: "2026-11-23T12:01:00Z" });
  expect([soon.state, codes(soon as never)]).toEqual(["unfinished", ["write-by-another"]]);
  expect(await contactWorkbook(line, { now: "2026-11-23T12:06:00Z" })).toMatchObject({ state: "restored" });
  expect(spelledBook(host.book)).toBe(before);
  host.resetCount();
  expect(await contactWorkbook(line)).toEqual({ state: "clean" });
  expect(host.exchanges).toHaveLength(1);
});

test("where the opening read fails, an earlier unfinished write is looked for before anything is said", async () => {
  const { host, changes, before, line } = await standing();
  host.faultAt = (batch) => (batch >= 6 ? { kind: "refused", code: "ServiceNotAvailable" } : undefined);
  expect(await writeSafely(line, changes)).toMatchObject({ state: "unfinished" });
  expect(spelledBook(host.book)).not.toBe(before);
  const later = { ...changes, at: "2026-11-24T12:00:00Z" };
  host.resetCount();
  host.faultAt = (batch) => (batch >= 1 ? { kind: "refused", code: "ServiceNotAvailable" } : undefined);
  const silent = await writeSafely(line, later);
  expect([silent.state, codes(silent as never)]).toEqual(["as before", ["excel-connection", "earlier-write-not-seen"]]);
  host.resetCount();
  host.faultAt = (batch) => (batch === 1 ? { kind: "refused", code: "ServiceNotAvailable" } : undefined);
  const outcome = await writeSafely(line, later);
  expect([outcome.state, codes(outcome as never)]).toEqual(["as before", ["excel-connection", "write-set-back"]]);
  expect(spelledBook(host.book)).toBe(before);
});

test("a file saved while a write was unfinished says so, and nothing is written into it", async () => {
  const { host, changes, line } = await standing();
  // Up to the journal without a round trip of the write: nothing has changed yet, so nothing is said.
  for (const [last, said] of [
    [4, []],
    [5, ["unfinished-write-in-file"]],
  ] as const) {
    const { host: own, changes: same } = last === 4 ? { host, changes } : await standing();
    own.faultAt = (batch) => (batch > last ? { kind: "refused", code: "ServiceNotAvailable" } : undefined);
    expect(await writeSafely(line, same)).toMatchObject({ state: "unfinished" });
    // The host saves visible names only.
    for (const sheet of own.book.sheets) for (const name of sheet.names) name.visible = true;
    const bytes = await workbookToFile(own.book);
    expect(codes(readWorkbook(bytes, "town.xlsx"))).toEqual(said);
    const log = { at: changes.at, job: "test", rules: "", totals: "", checks: "" };
    const result = writeWorkbook(bytes, { language: "en", sheets: [], log }, "town.xlsx");
    expect("problems" in result ? codes(result) : []).toEqual(said);
  }
});

test("the journal is texts within what a cell holds, and is believed only whole", async () => {
  const { changes, host, line } = await standing();
  const { undo } = written(await writeSafely(line, changes));
  startOffice(host);
  const rows = journalRows(undo);
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(32_767);
  const sum = host.exchanges.flatMap(({ batch }) => JSON.stringify(batch).match(/complete: \d+ rows, [0-9a-f]+/) ?? []);
  const mark = sum[0] ?? "";
  expect(journalFromRows(rows, mark)).toMatchObject({ touched: undo.touched, before: undo.before });
  expect(journalFromRows([...rows.slice(0, -1), "x"], mark)).toBeUndefined();
});

test("a fill touches only the cells that it writes to, and added sheets are not touched", () => {
  const touched = touchedBy(someActions, { sheets: [] });
  expect(touched.added).toEqual([{ name: "Payments", id: "payments" }]);
  expect(touched.sheets.map(({ name }) => name)).toEqual(["U03 form", "Grants", "Charts"]);
  const kept = { row: 3, column: 8, rows: 1, columns: 1 };
  const { contents = [] } = touched.sheets[1] ?? {};
  expect(
    contents.some(
      ({ row, column, rows, columns }) =>
        row <= kept.row && kept.row < row + rows && column <= kept.column && kept.column < column + columns,
    ),
  ).toBe(false);
});
