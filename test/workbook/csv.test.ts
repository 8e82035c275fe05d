import { describe, expect, test } from "@jest/globals";
import { readAny } from "../../src/workbook/file/read-any";
import { readCsv } from "../../src/workbook/file/csv/read-csv";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((one) => {
      const code = one.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((one) => one.charCodeAt(0)));
const rowsOf = (bytes: Uint8Array) => readCsv(bytes, "folder/Budget 2026.csv").sheets[0]?.rows;

const table = "Enhet;Belopp\r\nFörskola;1 234,50\r\n";
const read = [
  ["Enhet", "Belopp"],
  ["Förskola", "1 234,50"],
];

describe("encodings", () => {
  test.each([
    ["UTF-8", utf8(table)],
    ["UTF-8 with a mark", utf8(`\ufeff${table}`)],
    ["UTF-16 little endian with a mark", utf16(`\ufeff${table}`, true)],
    ["UTF-16 little endian without a mark", utf16(table, true)],
    ["UTF-16 big endian with a mark", utf16(`\ufeff${table}`, false)],
    ["Windows-1252", latin(table)],
  ])("%s", (_, bytes) => expect(rowsOf(bytes)).toEqual(read));
});

describe("separators", () => {
  test.each([",", ";", "\t", "|"])("%j", (separator) => {
    const text = ["Unit", "Item", "Sum", "\n", "A", "b", "1", "\n", "C", "d", "2"]
      .join(separator)
      .replaceAll(`${separator}\n${separator}`, "\n");
    expect(rowsOf(utf8(text))).toEqual([
      ["Unit", "Item", "Sum"],
      ["A", "b", "1"],
      ["C", "d", "2"],
    ]);
  });
  test("decimal commas do not make a comma the separator", () =>
    expect(rowsOf(utf8("a;b\n1,5;2,5\n3,5;4,5\n"))).toEqual([
      ["a", "b"],
      ["1,5", "2,5"],
      ["3,5", "4,5"],
    ]));
  test("a first line that names it is a blank row", () =>
    expect(rowsOf(utf8("sep=;\na;b\n1;2\n"))).toEqual([[], ["a", "b"], ["1", "2"]]));
});

describe("quotes and line ends", () => {
  test("breaks, separators and quotes inside quotes", () =>
    expect(rowsOf(utf8('a,b\n"one\ntwo, ""three""",4\n'))).toEqual([
      ["a", "b"],
      ['one\ntwo, "three"', "4"],
    ]));
  test("lines end with CR alone", () =>
    expect(rowsOf(utf8("a,b\r1,2\r"))).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]));
  test("a quote that is never closed is text", () =>
    expect(rowsOf(utf8('a,b\n"x,1\ny,2\n'))).toEqual([
      ["a", "b"],
      ['"x', "1"],
      ["y", "2"],
    ]));
  test("empty values at the end are kept apart", () =>
    expect(rowsOf(utf8("a,b,\n,,\n1,2,3"))).toEqual([
      ["a", "b", null],
      [null, null, null],
      ["1", "2", "3"],
    ]));
});

test("the sheet is named after the file, and content chooses the reader", () => {
  expect(readAny(utf8(table), "folder/Budget 2026.csv").sheets.map(({ name }) => name)).toEqual(["Budget 2026"]);
  expect(readAny(utf8("PK"), "x.csv").problems.map(({ severity }) => severity)).toEqual(["error"]);
  expect(readAny(utf8(table), "book.xlsx").problems.map(({ severity }) => severity)).toEqual(["error"]);
});
