import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, saveBeside } from "../../src/workbook/file/save-node";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cqm-save-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file is written whole and nothing else is left", async () => {
  const path = join(folder, "out.xlsx");
  writeFileSync(path, "old");
  expect(await saveBeside(path, Uint8Array.of(1, 2, 3))).toEqual([]);
  expect([...readFileSync(path)]).toEqual([1, 2, 3]);
  expect(readdirSync(folder)).toEqual(["out.xlsx"]);
  expect(await openFile(path)).toMatchObject({ name: "out.xlsx" });
});

test("what cannot be written is a problem, and the folder is as before", async () => {
  expect(await saveBeside(join(folder, "nowhere", "out.xlsx"), Uint8Array.of(1))).toMatchObject([
    { code: "file-not-written", severity: "error", values: { system: "ENOENT" } },
  ]);
  expect(await saveBeside(folder, Uint8Array.of(1))).toMatchObject([{ code: "file-not-written" }]);
  expect(readdirSync(folder)).toEqual([]);
});

test("what cannot be read is a problem", async () => {
  expect(await openFile(join(folder, "none.xlsx"))).toMatchObject({
    problems: [{ code: "file-not-read", message: '"none.xlsx" cannot be read: it is not there' }],
  });
});
