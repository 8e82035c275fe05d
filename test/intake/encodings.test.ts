import { expect, test } from "@jest/globals";
import { readRecords } from "../../src/intake/read-records";
import { textAt } from "../../src/rules/data";
import { readAny } from "../../src/workbook/file/read-any";

const text = (separator: string): string =>
  [
    ["Enhet", "Konto", "Budget 2026"],
    ["Förskola Åsen", '"Löner,\n; och mer"', '"1 000,50"'],
    ["Kök", "Övrigt", '"-20,25"'],
  ]
    .map((row) => row.join(separator))
    .join("\r\n");

const encodings: Readonly<Record<string, (from: string) => Uint8Array>> = {
  "UTF-8": (from) => new TextEncoder().encode(from),
  "UTF-8 with a mark": (from) => new TextEncoder().encode(`\ufeff${from}`),
  "UTF-16": (from) => Buffer.from(`\ufeff${from}`, "utf16le"),
  "Windows-1252": (from) => Buffer.from(from, "latin1"),
};

test.each(Object.keys(encodings).flatMap((name) => [",", ";", "\t"].map((separator) => [name, separator] as const)))(
  "%s parted by %j gives the same records",
  (name, separator) => {
    const bytes = encodings[name]?.(text(separator)) ?? new Uint8Array();
    const { tables } = readRecords(readAny(bytes, "Budget 2026.csv"));
    expect(tables.map(({ role }) => role)).toEqual(["budget"]);
    const held = (tables[0]?.fields ?? []).map(({ data }) =>
      data.kind === "number" ? [...data.values] : [0, 1].map((record) => textAt(data, record)),
    );
    expect(held).toEqual([
      ["Förskola Åsen", "Kök"],
      ["Löner, ; och mer", "Övrigt"],
      [1000.5, -20.25],
    ]);
  },
);
