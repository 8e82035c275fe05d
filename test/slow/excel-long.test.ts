import { openLine } from "../../src/workbook/excel/line";
import { readExcel } from "../../src/workbook/excel/read";
import { writeExcel } from "../../src/workbook/excel/write-excel";
import { makeHost } from "../host/host";
import { madeCell, newWorkbook, plainFormat } from "../host/model";
import { startOffice } from "../host/office";
import { spelledBook } from "../host/spelled-book";
import { grantsSheet, planOf, type Row } from "../workbook/plans";

const rows = 200_000;
const dated = { ...plainFormat, numberFormat: "yyyy-mm-dd" };

/** A roster: number, name, birthday, unit, hours, share. */
function roster() {
  const book = newWorkbook("roster.xlsx", "Roster");
  const sheet = book.sheets[0]!;
  ["No", "Name", "Born", "Unit", "Hours", "Share"].forEach((header, column) => {
    madeCell(sheet, 0, column).value = header;
  });
  for (let row = 1; row <= rows; row += 1) {
    [row, `Name ${row}`, 40_000 + (row % 2_000), `U${row % 40}`, 15 + (row % 30), (row % 100) / 100].forEach(
      (value, column) => {
        const cell = madeCell(sheet, row, column);
        cell.value = value;
        if (column === 2) cell.format = dated;
      },
    );
  }
  return book;
}

test("200,000 rows are read in blocks, with progress, and can be given up", async () => {
  const host = startOffice(makeHost(roster()));
  const seen: number[] = [];
  const snapshot = await readExcel(new Excel.RequestContext(), {
    progress: (done, all) => void seen.push(Math.round((done / all) * 100)),
  });
  const sheet = snapshot.sheets[0]!;
  expect(sheet.rows).toHaveLength(rows + 1);
  expect(sheet.rows[rows]).toEqual([rows, `Name ${rows}`, 40_000, "U0", 35, 0]);
  expect(sheet.lookTable[sheet.looks[rows]![2]!]?.numberFormat).toBe("yyyy-mm-dd");
  const received = host.exchanges.map((one) => one.received);
  const bytes = received.reduce((sum, one) => sum + one, 0);
  console.log(`200,000 rows: ${host.exchanges.length} round trips, ${(bytes / 1e6).toFixed(0)} MB`);
  expect(Math.max(...received)).toBeLessThan(5_000_000);
  expect(host.exchanges.length).toBeLessThanOrEqual(3 + Math.ceil(bytes / 2_000_000));
  expect(seen.at(-1)).toBe(100);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));

  host.resetCount();
  const ended = new AbortController();
  const given = readExcel(new Excel.RequestContext(), {
    signal: ended.signal,
    progress: () => {
      ended.abort(new Error("given up"));
    },
  });
  await expect(given).rejects.toThrow("given up");
  expect(host.exchanges).toHaveLength(3);
}, 300_000);

test("200,000 rows with a formula column are written in blocks, and given up without a trace", async () => {
  const plan = planOf(
    grantsSheet(Array.from({ length: rows }, (_, row): Row => [`C${row}`, 15 + (row % 30), 100 + (row % 7)])),
  );
  const host = startOffice(makeHost(newWorkbook("roster.xlsx", "Data")));
  const snapshot = await readExcel(new Excel.RequestContext());
  const before = spelledBook(host.book);

  const ended = new AbortController();
  const given = await writeExcel(openLine({ deadline: 600_000 }), snapshot, plan, {
    signal: ended.signal,
    progress: (done, all) => {
      if (done > all / 2) ended.abort();
    },
  });
  expect(given).toMatchObject({ state: "as before", problems: [{ code: "job-cancelled" }] });
  expect(host.book.sheets).toHaveLength(1);
  expect(spelledBook(host.book)).toBe(before);

  host.resetCount();
  const seen: number[] = [];
  const outcome = await writeExcel(openLine({ deadline: 600_000 }), snapshot, plan, {
    progress: (done, all) => void seen.push(Math.round((done / all) * 100)),
  });
  if (outcome.state !== "written") throw new Error(JSON.stringify(outcome));
  const sent = host.exchanges.map((one) => one.sent);
  const received = host.exchanges.map((one) => one.received);
  const bytes = [...sent, ...received].reduce((sum, one) => sum + one, 0);
  console.log(`200,000 rows written: ${sent.length} round trips, ${(bytes / 1e6).toFixed(0)} MB`);
  expect(Math.max(...sent, ...received)).toBeLessThan(5_000_000);
  expect(sent.length).toBeLessThanOrEqual(6 + Math.ceil(bytes / 2_000_000));
  expect(outcome.receipt.check?.compared).toBe(rows);
  expect(host.book.sheets.find(({ name }) => name === "Grants")?.tables[0]?.area.rows).toBe(rows + 1);
  expect(seen.at(-1)).toBe(100);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(host.missing).toEqual([]);
}, 900_000);
