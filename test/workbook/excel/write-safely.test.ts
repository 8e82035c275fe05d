import { openLine } from "../../../src/workbook/excel/line";
import { undoWrite } from "../../../src/workbook/excel/undo";
import { writeSafely } from "../../../src/workbook/excel/write-safely";
import { spelledBook } from "../../host/spelled-book";
import { someChanges, standingBook } from "./standing-changes";

test("changes to standing sheets are written in few round trips, checked, and undone entirely", async () => {
  const host = await standingBook();
  const before = spelledBook(host.book);
  const changes = await someChanges();
  host.resetCount();
  const line = openLine();
  const seen: string[] = [];
  const outcome = await writeSafely(line, changes, { progress: (done, all) => seen.push(`${done}/${all}`) });
  expect(host.missing).toEqual([]);
  if (outcome.state !== "written") throw new Error(JSON.stringify(outcome, null, 1));
  expect(outcome.receipt.check).toMatchObject({ compared: 5, differences: [] });
  expect(spelledBook(host.book)).not.toBe(before);
  expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Data", "Grants", "U03 form", "Charts", "Payments"]);
  console.log(
    host.exchanges.map((e) => [e.batch.Actions.length, e.sent, e.received].join(" ")),
    seen,
  );
  const undone = await undoWrite(line, outcome.undo);
  expect(undone).toEqual({ state: "undone" });
  expect(host.missing).toEqual([]);
  expect(spelledBook(host.book)).toBe(before);
});
