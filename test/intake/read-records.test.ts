import { mappingSchema, proposeMapping } from "../../src/intake/mapping";
import { readRecords } from "../../src/intake/read-records";
import { textAt } from "../../src/rules/data";
import { recordsOf } from "./records-of";
import { f, snapshotOf, type SheetGiven } from "./sheet-of";

const budget: SheetGiven["rows"] = [
  ["Unit", "Account", "Budget"],
  ["School", 1, 10],
  ["Library", 2, 20],
];
const indicators: SheetGiven["rows"] = [
  ["Indicator", "Direction", "Target"],
  ["Index", "higher", 70],
];

describe("blocks", () => {
  test("two below each other, each with its title", () => {
    const { tables } = readRecords(snapshotOf({ rows: [["Money"], ...budget, [], ["What we aim at"], ...indicators] }));
    expect(tables.map(({ role, range, layout }) => [role, range, layout?.titles, layout?.block])).toEqual([
      ["budget", "A2:C4", ["Money"], 0],
      ["indicators", "A7:C8", ["What we aim at"], 1],
    ]);
  });

  test("two side by side", () => {
    const side = budget.map((row, at) => [...row, null, ...(indicators[at] ?? [])]);
    const { tables } = readRecords(snapshotOf({ rows: side }));
    expect(tables.map(({ role, rows }) => [role, rows])).toEqual([
      ["budget", 2],
      ["indicators", 1],
    ]);
    expect(tables[1]?.fields.map(({ letters }) => letters)).toEqual(["E", "F", "G"]);
  });

  test("a printed tariff with hours downwards", () => {
    const { tables } = readRecords(
      snapshotOf({
        rows: [
          ["Hours a week", "1-2", "3-5"],
          ["over 40", 108, 72],
          ["under 20", 42, 28],
        ],
      }),
    );
    expect(
      recordsOf(tables[0]).map(({ ageLow, hoursLow, hoursHigh, amount, amountCell }) => [
        ageLow,
        hoursLow,
        hoursHigh,
        amount,
        amountCell,
      ]),
    ).toEqual([
      [1, 40, null, 108, "B2"],
      [3, 40, null, 72, "C2"],
      [1, null, 20, 42, "B3"],
      [3, null, 20, 28, "C3"],
    ]);
  });

  test("hidden sheets and our own are not read", () => {
    const reading = readRecords(
      snapshotOf(
        { name: "A", rows: budget },
        { name: "B", rows: budget, hidden: true },
        { name: "C", rows: budget, ours: true },
      ),
    );
    expect(reading.tables.map(({ sheet }) => sheet)).toEqual(["A"]);
    expect(reading.ignored).toEqual([{ sheet: "B", reason: "it is hidden" }]);
  });

  test("rows keep their physical numbers, columns their letters, headers and reasons", () => {
    const [table] = readRecords(
      snapshotOf({
        at: "B3",
        rows: [["Unit", "Account", "Budget 2026 (tkr)"], ["School", 1, 10], [], ["Library", 2, 20]],
      }),
    ).tables;
    expect([...(table?.rowNumbers ?? [])]).toEqual([4, 6]);
    expect(table?.fields[2]).toMatchObject({
      field: "budget",
      letters: "D",
      period: "2026",
      scale: 1_000,
      header: "Budget 2026 (tkr)",
      confidence: 1,
    });
    expect(table?.fields[2]?.reason).toContain('"budget"');
  });

  test("a labelled appropriation, year and unit of amounts", () => {
    const { tables } = readRecords(
      snapshotOf({
        rows: [["Year", 2026], ["Amounts in", "tkr"], ["Total appropriation (Mkr)", "44,5"], [], ...budget],
      }),
    );
    expect(tables[0]?.labelled.map(({ field, value, address }) => [field, value, address])).toEqual([
      ["year", 2026, "B1"],
      ["amountUnit", "tkr", "B2"],
      ["appropriation", 44_500_000, "B3"],
    ]);
    expect(recordsOf(tables[0])[0]?.budget).toBe(10_000);
  });
});

describe("amounts are exact", () => {
  test.each([
    ["12.3 tkr as a number", 12.3, 12_300],
    ["noise of floating point", 1_234.560_000_000_1, 1_234_560],
    ["1.005 tkr", "1,005", 1_005],
    ["0.29 tkr", 0.29, 290],
  ])("%s", (_, value, kronor) => {
    const { tables } = readRecords(
      snapshotOf({
        rows: [
          ["Enhet", "Konto", "Budget (tkr)"],
          ["Skola", 1, value],
        ],
      }),
    );
    expect(recordsOf(tables[0])[0]?.budget).toBe(kronor);
  });
});

describe("a mapping", () => {
  const strange: SheetGiven = {
    name: "Ark",
    rows: [
      ["Where", "What", "How much"],
      ["School", 1, 10],
    ],
  };
  const mapping = mappingSchema.parse({
    version: 1,
    blocks: [
      {
        sheet: "Ark",
        block: 0,
        role: "budget",
        columns: [
          { header: "Where", field: "unit" },
          { header: "What", field: "account" },
          { header: "How much", field: "budget" },
        ],
      },
    ],
  });

  test("reads headers that no word list knows", () => {
    expect(readRecords(snapshotOf(strange)).tables).toEqual([]);
    expect(recordsOf(readRecords(snapshotOf(strange), { mapping }).tables[0])).toEqual([
      { unit: "School", account: "1", budget: 10 },
    ]);
  });

  test("finds its headers again where rows and columns have moved", () => {
    const moved = {
      name: "Ark",
      at: "D9",
      rows: [
        ["How much", "Note", "What", "Where"],
        [10, "n", 1, "School"],
      ],
    };
    expect(recordsOf(readRecords(snapshotOf(moved), { mapping }).tables[0])).toEqual([
      { budget: 10, account: "1", unit: "School" },
    ]);
  });

  test("says which header is gone", () => {
    const lost = {
      ...strange,
      rows: [
        ["Where", "What", "Sum now"],
        ["School", 1, 10],
      ],
    };
    expect(readRecords(snapshotOf(lost), { mapping }).problems.map(({ code }) => code)).toContain(
      "mapped-header-missing",
    );
  });

  test("turns a column off, and a sheet", () => {
    const given = {
      name: "Budget",
      rows: [
        ["Unit", "Account", "Budget", "Forecast"],
        ["School", 1, 10, 11],
      ],
    };
    const proposed = proposeMapping(readRecords(snapshotOf(given)));
    const corrected = {
      ...proposed,
      blocks: proposed.blocks.map((block) => ({
        ...block,
        columns: block.columns.map((column) => (column.header === "Forecast" ? { ...column, field: null } : column)),
      })),
    };
    expect(recordsOf(readRecords(snapshotOf(given), { mapping: corrected }).tables[0])).toEqual([
      { unit: "School", account: "1", budget: 10 },
    ]);
    expect(readRecords(snapshotOf(given), { mapping: { ...proposed, ignored: ["Budget"] } }).ignored).toHaveLength(1);
  });

  test("a proposal read back gives the same records, next year's sheet too", () => {
    const sheet = (year: number): SheetGiven => ({
      name: `Budget ${year}`,
      rows: [
        ["Unit", "Account", `Budget ${year}`, `Outturn ${year - 1}`, "Remark"],
        ["School", 1, 10, 9, "r"],
      ],
    });
    const reading = readRecords(snapshotOf(sheet(2026)));
    const proposed = mappingSchema.parse(JSON.parse(JSON.stringify(proposeMapping(reading))));
    expect(proposed.blocks[0]?.columns.map(({ header, field }) => [header, field])).toEqual([
      ["Unit", "unit"],
      ["Account", "account"],
      ["Budget 2026", "budget"],
      ["Outturn 2025", "outturn"],
      ["Remark", null],
    ]);
    expect(recordsOf(readRecords(snapshotOf(sheet(2026)), { mapping: proposed }).tables[0])).toEqual(
      recordsOf(reading.tables[0]),
    );
    expect(recordsOf(readRecords(snapshotOf(sheet(2027)), { mapping: proposed }).tables[0])).toEqual([
      { unit: "School", account: "1", "budget 2027": 10, "outturn 2026": 9 },
    ]);
  });
});

/** Milliseconds of processor time: a busy machine does not make the work more. */
const processorTime = (): number => process.cpuUsage().user / 1_000;

describe("size", () => {
  test("100,000 rows of ten columns", () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [
      `B-${at}`,
      f(44_000 + (at % 900), "yyyy-mm-dd").value,
      15 + (at % 30),
      `Provider ${at % 14}`,
      46_023,
      null,
      1 + (at % 3),
      20_000 + at,
      at % 5 === 0 ? `${15 + (at % 30)},5` : 40,
      "remark",
    ]);
    const snapshot = snapshotOf({
      name: "Children",
      rows: [
        [
          "Child id",
          "Born",
          "Hours a week",
          "Provider",
          "From",
          "To",
          "Child order",
          "Income",
          "Decision amount",
          "Remark",
        ],
        ...rows,
      ],
    });
    const began = processorTime();
    const [table] = readRecords(snapshot, { asOf: 46_387 }).tables;
    const took = processorTime() - began;
    expect(table?.rows).toBe(100_000);
    const provider = table?.fields.find(({ field }) => field === "provider")?.data;
    expect(provider?.kind === "text" && textAt(provider, 99_999)).toBe(`Provider ${99_999 % 14}`);
    // About half a second on a quiet machine; the bound leaves room for a busy one.
    expect(took).toBeLessThan(5_000);
    process.stdout.write(`100,000 rows of 10 columns read in ${took.toFixed(0)} ms\n`);
  });

  test("50,000 rows of mere text, and a million empty rows", () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => [
      `Unit name ${at}`,
      `of account ${at}`,
      `and budget goal ${at}`,
      `target ${at}`,
    ]);
    const began = processorTime();
    readRecords(snapshotOf({ rows }, { name: "Empty", rows: Array.from({ length: 1_000_000 }, () => []) }));
    expect(processorTime() - began).toBeLessThan(10_000);
  });

  test("300 sheets", () => {
    const sheets = Array.from({ length: 300 }, (_, at): SheetGiven => ({
      name: `Budget ${at}`,
      rows: [
        ["Unit", "Account", "Budget"],
        ...Array.from({ length: 40 }, (_row, row) => [`Unit ${at}`, row, row * 100]),
      ],
    }));
    expect(readRecords(snapshotOf(...sheets)).tables).toHaveLength(300);
  });
});
