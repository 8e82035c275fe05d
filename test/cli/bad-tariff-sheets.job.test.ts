import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TariffText } from "../../src/grants/document/schema";
import { serialOf } from "../../src/rules/dates";
import type { CellValue } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/workbook/file/read";
import { given, smallTown } from "../app/small-town";
import { editCells } from "../support/cell-edits";
import { cqm, inFolder } from "./command";

jest.setTimeout(300_000);

/** A tariff with everything that a person can get wrong in a cell: bands by two dimensions, versions, dated values, an index. */
const voucher: TariffText = {
  tariff: 1,
  id: "voucher",
  title: "Voucher",
  source: "Decision of the council, § 71",
  currency: "kr",
  recipient: "child",
  roles: { recipient: "child", provider: "provider" },
  inputs: [
    { id: "child", kind: "text" },
    { id: "provider", kind: "text" },
    { id: "age" },
    { id: "hours", decimals: 2 },
  ],
  parameters: [
    { id: "priceIndex", header: "Price index", value: 110 },
    {
      id: "supplement",
      kind: "money",
      values: [
        { from: "2020-01-01", until: "2026-07-01", value: 1000 },
        { from: "2026-07-01", value: 2000 },
      ],
    },
  ],
  tables: [
    {
      id: "basic",
      title: "Basic amounts",
      dimensions: [
        { id: "age", sides: { from: "included", until: "excluded" } },
        { id: "hours", sides: { from: "included", until: "excluded" } },
      ],
      versions: [
        { from: "2020-01-01", until: "2026-08-01", rows: bandRows(0) },
        { from: "2026-08-01", rows: bandRows(1000) },
      ],
    },
  ],
  lists: [{ id: "area", title: "Area factor", of: "provider", rows: { Nowhere: 1.1 }, otherwise: 1 }],
  steps: [
    { id: "amount", kind: "bands", table: "basic" },
    { id: "factor", kind: "list", list: "area", meaning: "number" },
    {
      id: "voucher",
      kind: "rule",
      rule: "amount / priceIndex * 100 * factor + supplement",
      round: { to: 1 },
    },
  ],
  result: "voucher",
  time: { per: "year", ages: [{ id: "age", born: "born", switch: "birthday" }] },
};

function bandRows(more: number): { age: [number, number]; hours: [number, number | null]; amount: number }[] {
  return [
    { age: [0, 3], hours: [0, 25], amount: 50_000 + more },
    { age: [0, 3], hours: [25, null], amount: 80_000 + more },
    { age: [3, 20], hours: [0, 25], amount: 30_000 + more },
    { age: [3, 20], hours: [25, null], amount: 60_000 + more },
  ];
}

/** A cell of the tariff's sheets: the column headed so, in the n-th row below the heading of its part. */
type Cell = readonly [sheet: string, part: string, header: string, row: number];
/** A cell of the roster: its field and the number of the record. */
type Field = readonly [field: string, record: number];

interface Fault {
  readonly fault: string;
  readonly cells: readonly (readonly [Cell | Field, string | number | null])[];
  /** The cells that are named as errors, first of all others. */
  readonly named: readonly (Cell | Field)[];
  readonly said: RegExp;
}

const amounts = "Tariff amounts";
const band = (header: string, row: number): Cell => [amounts, "Bands of basic", header, row];

const faults: readonly Fault[] = [
  {
    fault: "overlapping bands",
    cells: [[band("age: until", 0), 4]],
    named: [band("age: until", 0), band("age: from", 2)],
    said: /Two bands of "Basic amounts" overlap, 0-4 \/ 0-25 and 3-20 \/ 0-25: both hold age 3, hours 0\./,
  },
  {
    fault: "a band with a word",
    cells: [[band("age: until", 0), "3 years"]],
    named: [band("age: until", 0)],
    said: /"0-3 years" was read as a band; expected where it begins and where it ends/,
  },
  {
    fault: "a hole met by data",
    cells: [
      [band("age: from", 2), 19],
      [band("age: from", 3), 19],
    ],
    named: [["born", 6]],
    said: /no band of "Basic amounts" holds the value; it has age 6/,
  },
  {
    fault: "two versions of a table valid on one day",
    cells: [[band("Valid until", 0), "2026-09-01"]],
    named: [band("Valid until", 0), band("Valid from", 4)],
    said: /Two versions of "Basic amounts" are valid on one day: both hold age 0, hours 0, day 2026-08-01/,
  },
  {
    fault: "two values of a parameter valid on one day",
    cells: [[[amounts, "Values over time", "Valid until", 0], serialOf(2026, 8, 1)]],
    named: [
      [amounts, "Values over time", "Valid until", 0],
      [amounts, "Values over time", "Valid from", 1],
    ],
    said: /Two values of supplement are valid on one day/,
  },
  {
    fault: "a price index of zero",
    cells: [[[amounts, "Parameters of the tariff", "Value", 0], 0]],
    named: [[amounts, "Parameters of the tariff", "Value", 0]],
    said: /Price index is 0, and voucher divides by it/,
  },
  {
    fault: "a price index that was emptied",
    cells: [[[amounts, "Parameters of the tariff", "Value", 0], null]],
    named: [[amounts, "Parameters of the tariff", "Value", 0]],
    said: /"priceIndex" has no value/,
  },
  {
    fault: "a value that ends before it begins",
    cells: [[[amounts, "Values over time", "Valid until", 0], "2019-12-31"]],
    named: [[amounts, "Values over time", "Valid until", 0]],
    said: /2019-12-31 is not after 2020-01-01/,
  },
  {
    fault: "a version that ends before it begins",
    cells: [0, 1, 2, 3].map((row) => [band("Valid until", row), "2019-12-31"] as const),
    named: [band("Valid until", 0)],
    said: /2019-12-31 is not after 2020-01-01/,
  },
  {
    fault: "a band that ends before it begins",
    cells: [[band("age: from", 2), 22]],
    named: [band("age: from", 2)],
    said: /The band 22-20 ends before it begins/,
  },
  {
    fault: "a day that no version holds",
    cells: [0, 1, 2, 3].map((row) => [band("Valid until", row), "2026-03-01"] as const),
    named: [["born", 0]],
    said: /no version of "Basic amounts" is valid on 2026-03-01/,
  },
  {
    fault: "a provider without a figure in a list",
    cells: [[[amounts, "Lists by key", "Otherwise", 0], null]],
    named: [["provider", 0]],
    said: /factor cannot be computed: key not found in "Area factor"; it has provider Harbour day nursery/,
  },
  {
    fault: "a result that is no step",
    cells: [[["Tariff rules", "The tariff", "Value", 13], "vouchr"]],
    named: [["Tariff rules", "The tariff", "Value", 13]],
    said: /"vouchr" is no step of rows/,
  },
  {
    fault: "a placement that ends before it starts",
    cells: [
      [["from", 4], serialOf(2026, 3, 1)],
      [["to", 4], serialOf(2026, 2, 1)],
    ],
    named: [["to", 4]],
    said: /before/,
  },
  {
    fault: "overlapping placements of one child",
    cells: [
      [["recipient", 4], "SAME"],
      [["recipient", 5], "same"],
      [["from", 4], serialOf(2026, 1, 1)],
      [["from", 5], serialOf(2026, 1, 1)],
    ],
    named: [["from", 4]],
    said: /same days|some of the days|another placement/,
  },
  {
    fault: "a provider that does not exist",
    cells: [[["provider", 4], "Moonbeam"]],
    named: [["provider", 4]],
    said: /Moonbeam/,
  },
];

/** The town's workbook with the tariff on sheets, as `cqm tariff sheets` writes them. */
const book = inFolder(async (folder) => {
  const { bytes } = await smallTown();
  writeFileSync(join(folder, "town.xlsx"), bytes);
  writeFileSync(join(folder, "tariff.json"), JSON.stringify(voucher));
  const call = ["tariff", "sheets", "tariff.json", "--into", "town.xlsx", "--out", "book.xlsx"];
  expect(await cqm(call, folder)).toEqual({ code: 0, out: "", error: "" });
  return new Uint8Array(readFileSync(join(folder, "book.xlsx")));
});

/** Sheet and address of a cell. */
function placeOf(bytes: Uint8Array, cell: Cell | Field): { readonly sheet: string; readonly address: string } {
  if (cell.length === 2) return given(bytes, "roster", cell[0], cell[1]);
  const [name, part, header, row] = cell;
  const sheet = readWorkbook(bytes, "book.xlsx").sheets.find((one) => one.name === name);
  const top = sheet?.rows.findIndex((cells) => cells[0] === part) ?? -1;
  const column = sheet?.rows[top + 1]?.findIndex((one: CellValue) => one === header) ?? -1;
  if (sheet === undefined || top < 0 || column < 0) throw new Error(`There is no ${header} under ${part} on ${name}.`);
  return { sheet: name, address: `${String.fromCharCode(65 + column)}${top + 3 + row}` };
}

/** Runs a command beside an older result, of which nothing may change, and gives its errors. */
async function refused(call: readonly string[], bytes: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    writeFileSync(join(folder, "out.xlsx"), "an earlier result");
    const answer = await cqm([...call, "--out", "out.xlsx"], folder);
    expect([answer.code, answer.out]).toEqual([1, ""]);
    expect(readFileSync(join(folder, "out.xlsx"), "utf8")).toBe("an earlier result");
    expect(Buffer.from(bytes).equals(readFileSync(join(folder, "book.xlsx")))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "out.xlsx"]);
    expect(answer.error).toMatch(/^(?:Nothing was written|Inget skrevs)\.$/m);
    return answer.error.split("\n").filter((line) => /^(?:error|fel): /.test(line));
  });
}

test("the sheets as they were written are granted by", async () => {
  const bytes = await book;
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const answer = await cqm(["grants", "book.xlsx", "--out", "out.xlsx"], folder);
    expect([answer.code, answer.error]).toEqual([0, expect.not.stringMatching(/^(?:error|warning)/m)]);
  });
});

describe("a tariff on the workbook's sheets made wrong in a cell stops the job and is named with its cells", () => {
  test.each(faults)("$fault", async ({ cells, named, said }) => {
    const bytes = await book;
    const wrong = editCells(
      bytes,
      cells.map(([cell, value]) => ({ ...placeOf(bytes, cell), value })),
    );
    const errors = await refused(["grants", "book.xlsx"], wrong);
    const places = named
      .map((cell) => placeOf(bytes, cell))
      .map(({ sheet, address }) => `error: ${sheet}!${address}: `);
    expect(errors.slice(0, places.length).map((line) => /^error: .*?![A-Z]+\d+: /.exec(line)?.[0])).toEqual(places);
    expect(errors[0]).toMatch(said);
  });

  test("in the whole job and in Swedish", async () => {
    const bytes = await book;
    const cell = placeOf(bytes, band("age: until", 0));
    const errors = await refused(["run", "book.xlsx", "--locale", "sv"], editCells(bytes, [{ ...cell, value: 4 }]));
    expect(errors).toEqual(
      [cell.address, placeOf(bytes, band("age: from", 2)).address].map((address) =>
        expect.stringContaining(`${cell.sheet}!${address}: Två intervall i "Basic amounts" överlappar`),
      ),
    );
  });
});
