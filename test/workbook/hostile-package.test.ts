import { expect, test } from "@jest/globals";
import { readWorkbook } from "../../src/workbook/file/read";
import { readZip, writeZip, zipEntry, type ZipEntry } from "../../src/workbook/file/zip";
import { editPart, makeWorkbook } from "./files";

const sheetXml = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
const good = makeWorkbook([{ name: "Data", inside: sheetXml }]);
const parts = [...readZip(good, "x").values()];
const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${"bcdefghij"[at] ?? ""} "${`&${"abcdefghi"[at] ?? ""};`.repeat(10)}">`).join("")}]>`;
const external = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
const parameter = '<!DOCTYPE x [<!ENTITY % more SYSTEM "http://example.org/more.dtd"> %more;]>';
const claiming = (count: number, size: number): Uint8Array =>
  writeZip([
    ...parts,
    ...Array.from({ length: count }, (_, at): ZipEntry => {
      const entry = zipEntry(`xl/media/${at}.bin`, new Uint8Array(10));
      return { ...entry, size };
    }),
  ]);
const manyEntries = (): Uint8Array => {
  // The count in the closing record says 65,536 and more only in the wide form; here the narrow one lies.
  const bytes = Uint8Array.from(good);
  const view = new DataView(bytes.buffer);
  view.setUint16(bytes.length - 12, 0xfffe, true);
  return bytes;
};

test.each<[string, Uint8Array, string]>([
  [
    "entities that swell (billion laughs) in a sheet",
    editPart(good, "xl/worksheets/sheet1.xml", (text) => text.replace("<worksheet", `${laughs}<worksheet`)),
    "part-doctype",
  ],
  [
    "an entity that reads a file of the machine",
    editPart(good, "xl/worksheets/sheet1.xml", (text) => text.replace("<worksheet", `${external}<worksheet`)),
    "part-doctype",
  ],
  [
    "an entity that fetches from the net, in the workbook part",
    editPart(good, "xl/workbook.xml", (text) => text.replace("<workbook", `${parameter}<workbook`)),
    "part-doctype",
  ],
  [
    "a document type in lower case",
    editPart(good, "xl/workbook.xml", (text) => text.replace("<workbook", "<!doctype x><workbook")),
    "part-",
  ],
  [
    "an entity that was never declared",
    editPart(good, "xl/worksheets/sheet1.xml", (text) => text.replace("<v>7</v>", "<v>&secret;</v>")),
    "part-not-xml",
  ],
  ["many parts that swell to more than the limit together", claiming(4, 600_000_000), "file-too-large"],
  ["one part that says it swells a thousand thousand times", claiming(1, 30_000_000), "file-too-large"],
  ["more entries than the directory holds", manyEntries(), "file-truncated"],
])("%s: refused, with the file's name and what to do", (_, bytes, code) => {
  const { problems, sheets } = readWorkbook(bytes, "budget.xlsx");
  expect(sheets).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.code).toContain(code);
  expect(problems[0]).toMatchObject({ severity: "error", where: { at: "file", file: "budget.xlsx" } });
  expect(problems[0]?.message).toContain("budget.xlsx");
  expect(problems[0]?.fix).toBeTruthy();
});

test("an archive within the archive is left packed: it cannot swell", () => {
  const inner = writeZip([zipEntry("zeros.bin", new Uint8Array(5_000_000))]);
  const bytes = writeZip([...parts, zipEntry("xl/embeddings/inner.zip", inner)]);
  expect(readWorkbook(bytes, "x").sheets[0]?.rows).toEqual([[7]]);
});
