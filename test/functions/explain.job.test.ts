import { at, columnOf, done, ownCell, ownTable, smallTown } from "../app/small-town";
import { workbookFromFile } from "../host/from-file";
import { makeHost, type Host } from "../host/host";
import { startOffice } from "../host/office";
import { calculatedAs } from "../workbook/excel/both-sides";
import { recalculate } from "../host/model";
import { explainCell } from "../../src/app/explain";
import { readWorkbook } from "../../src/workbook/file/read";
import { startCustomFunctions } from "./custom-functions";

jest.setTimeout(120_000);

let written: Uint8Array;
let host: Host;
let explain: (cell: unknown, address: string) => Promise<string[][]>;

beforeAll(async () => {
  written = done((await smallTown()).bytes).bytes;
  host = startOffice(makeHost(workbookFromFile(written, "book.xlsx")));
  host.book.calculate = calculatedAs(readWorkbook(written, "book.xlsx"));
  recalculate(host.book);
  const associated = startCustomFunctions();
  await import("../../src/functions/index");
  explain = (cell, address) =>
    associated.get("EXPLAIN")?.(cell, { parameterAddresses: [address] }) as Promise<string[][]>;
});

test("CQM.EXPLAIN gives the figure of the cell that it points at, and below it what that came from, in cells", async () => {
  const { sheet, address } = ownCell(written, "Grants", "grantAYear", 1);
  const figure = columnOf(ownTable(written, "Grants"), "grantAYear")[1];
  const lines = await explain(figure, `${sheet}!${address}`);
  // One column, so that it spills downwards.
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every((row) => row.length === 1)).toBe(true);
  expect(lines[0]?.[0]?.replace(/\D/g, "")).toContain(String(figure).replace(/\D/g, ""));
  expect(lines.map(([line]) => line).join("\n")).toMatch(/\[(Tariff|Tariff in force|Grants)!\w+\]/);
  const told = explainCell(readWorkbook(written, "book.xlsx"), `${sheet}!${address}`, { at });
  expect(lines).toEqual("explanation" in told ? told.lines.map((line) => [line]) : told.problems);
  expect(host.missing).toEqual([]);
});

test("many cells that explain at once share one reading", async () => {
  const cells = [0, 1, 2].map((row) => ownCell(written, "Shares", "paid", row));
  const { exchanges } = host;
  const before = exchanges.length;
  const all = await Promise.all(cells.map(({ sheet, address }) => explain(0, `${sheet}!${address}`)));
  expect(new Set(all.map((lines) => JSON.stringify(lines))).size).toBe(3);
  expect(exchanges.length - before).toBeLessThanOrEqual(4);
});

test("a cell that cannot be explained is #N/A with the reason", async () => {
  await expect(explain(5, "Staff!B7")).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("is on a sheet of your own") as string,
  });
});
