import { previewOf } from "../../../src/app/snapshot-job";
import { openExcelWorkbook } from "../../../src/workbook/excel/open-workbook";
import { sampleWorkbook } from "../../../scripts/sample/workbook";
import { workbookFromFile } from "../../host/from-file";
import { makeHost, type Host } from "../../host/host";
import { startOffice } from "../../host/office";
import { personAt } from "../../host/person";
import { spelledBook } from "../../host/spelled-book";

jest.setTimeout(900_000);

const at = "2026-11-23T12:00:00.000Z";
const settle = () => new Promise((done) => setTimeout(done, 30));

async function opened(): Promise<Host> {
  const { bytes } = await sampleWorkbook();
  return startOffice(makeHost(workbookFromFile(bytes, "sample.xlsx")));
}

test("the main job is previewed, written and undone; an equal preview has an equal fingerprint", async () => {
  const host = await opened();
  const workbook = openExcelWorkbook();
  const names = () => host.book.sheets.map((sheet) => sheet.name);
  const before = names();
  expect(await workbook.contact()).toEqual([]);
  const first = await workbook.read();
  const preview = previewOf("run", first, { at });
  expect(names()).toEqual(before);
  const written = await workbook.write(first, preview.plan!);
  expect(written.state).toBe("written");
  expect(preview.sheets.map((sheet) => sheet.name).every((name) => names().includes(name))).toBe(true);

  const second = await workbook.read();
  const again = previewOf("run", second, { at });
  expect(again.sheets.every((sheet) => sheet.standing)).toBe(true);
  expect(previewOf("run", await workbook.read(), { at }).fingerprint).toBe(again.fingerprint);
  await expect(workbook.write(first, preview.plan!)).rejects.toThrow("read again since");

  expect(await workbook.undo()).toEqual({ state: "undone" });
  expect(names()).toEqual(before);
  expect(host.missing).toEqual([]);
});

test("a person's edit and selection are told, our own writes and the time while we write are not", async () => {
  const host = await opened();
  const workbook = openExcelWorkbook();
  const told: string[] = [];
  const stop = await workbook.follow({
    changed: () => told.push("changed"),
    selected: () => told.push("selected"),
    editing: (waiting) => told.push(waiting ? "editing" : "not editing"),
  });
  const snapshot = await workbook.read();
  const { plan } = previewOf("grants", snapshot, { at });
  expect((await workbook.write(snapshot, plan!)).state).toBe("written");
  await settle();
  expect(told).toEqual([]);
  const person = personAt(host);
  person.types("Children", "Z1", 5);
  person.selects("Children", "B2:C3");
  await settle();
  expect(told).toEqual(["changed", "selected"]);
  expect(await workbook.selection()).toEqual({ sheet: "Children", address: "B2:C3" });
  await workbook.show({ sheet: "Grants", address: "B6" });
  expect(await workbook.selection()).toEqual({ sheet: "Grants", address: "B6" });
  await workbook.show({ sheet: "No such sheet", address: "A1" });
  stop();
  person.types("Children", "Z2", 5);
  await settle();
  expect(told.filter((one) => one === "changed")).toHaveLength(1);
});

test("a write that Excel neither lets finish nor set back stays unfinished until it does", async () => {
  const host = await opened();
  const workbook = openExcelWorkbook();
  const snapshot = await workbook.read();
  const before = spelledBook(host.book);
  // Just now: another's journal of that age would be left alone.
  const { plan } = previewOf("grants", snapshot, { at: new Date().toISOString() });
  host.resetCount();
  host.faultAt = (batch) => (batch > 4 ? { kind: "refused", code: "GeneralException" } : undefined);
  const written = await workbook.write(snapshot, plan!);
  expect(written.state).toBe("unfinished");
  expect(spelledBook(host.book)).not.toBe(before);
  expect((await workbook.contact()).map(({ code }) => code)).toContain("write-unfinished");
  host.faultAt = () => undefined;
  // Another's pane waits some minutes, unless a person says that nobody is writing.
  const another = openExcelWorkbook();
  expect((await another.contact()).map(({ code }) => code)).toEqual(["write-by-another"]);
  expect(await workbook.contact()).toEqual([]);
  expect(spelledBook(host.book)).toBe(before);

  host.resetCount();
  host.faultAt = (batch) => (batch > 4 ? { kind: "refused", code: "GeneralException" } : undefined);
  expect((await workbook.write(snapshot, plan!)).state).toBe("unfinished");
  host.faultAt = () => undefined;
  expect(await another.contact(true)).toEqual([]);
  expect(spelledBook(host.book)).toBe(before);
  expect(host.missing).toEqual([]);
});

test("a cell that is being edited is waited for, visibly, by reading and by writing", async () => {
  const host = await opened();
  const workbook = openExcelWorkbook();
  const told: boolean[] = [];
  const stop = await workbook.follow({
    changed: () => undefined,
    selected: () => undefined,
    editing: (waiting) => told.push(waiting),
  });
  const editFor = (milliseconds: number): void => {
    host.editingCell = true;
    setTimeout(() => {
      host.editingCell = false;
    }, milliseconds);
  };
  editFor(900);
  const snapshot = await workbook.read();
  expect(told).toEqual([true, false]);
  const { plan } = previewOf("grants", snapshot, { at });
  editFor(900);
  expect((await workbook.write(snapshot, plan!)).state).toBe("written");
  expect(told).toEqual([true, false, true, false]);
  stop();
});

test("settings are kept in the workbook", async () => {
  const host = await opened();
  const workbook = openExcelWorkbook();
  expect(await workbook.settings()).toBeNull();
  await workbook.keepSettings({ version: 1, language: "sv" });
  expect(await workbook.settings()).toEqual({ version: 1, language: "sv" });
  expect([...host.book.settings]).toEqual([["cqm.settings", { version: 1, language: "sv" }]]);
});
