import { runTariffJob } from "../../../../src/app/tariff-job";
import { compileTariff } from "../../../../src/grants/document/compile";
import type { TariffText } from "../../../../src/grants/document/schema";
import type { Problem } from "../../../../src/problem/problem";
import { readWorkbook } from "../../../../src/workbook/file/read";
import { documentOf, galleryNames, galleryTariff, runTariff } from "../tariff-files";
import { bookBytes, bookOf, cellBeside, contentOf, readBook, withCells } from "./book";

describe.each(galleryNames)("%s on sheets", (name) => {
  // Where an editor finds the schema of the JSON file is no part of the tariff.
  const { $schema: _, ...tariff } = galleryTariff(name);

  it.each(["en", "sv"] as const)("is read back as it was (%s)", (language) => {
    const read = readBook(bookOf(tariff, language));
    expect("problems" in read ? read.problems : read.document).toEqual(tariff);
  });
});

describe("a person's change in the sheets", () => {
  const hamburg = galleryTariff("hamburg");
  const book = bookOf(hamburg);
  const feeOf = (changed: ReturnType<typeof withCells>) => {
    const read = readBook(changed);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    const { computed } = runTariff({ tariff: read.document, rows: [{ child: "A", income: 2811, sibling: false }] });
    return computed?.results.value("Totals", "contribution", 0);
  };
  const parameterCell = (id: string) => `Tariff amounts!${cellBeside(book, "Tariff amounts", id, 3)}`;

  it("changes what the tariff gives", () => {
    // 101 above the limit: two steps of 50 are exceeded, 192 + 10; with steps of 20 a euro, 192 + 40.
    expect(feeOf(book)).toBe(202);
    expect(feeOf(withCells(book, { [parameterCell("perStep")]: 20 }))).toBe(232);
  });

  it("may be a date as Excel keeps it, and a step more", () => {
    const steps = book.sheets.find((one) => one.name === "Tariff steps")!;
    const last = steps.origin.row + steps.rows.length + 1;
    const changed = withCells(book, {
      [`Tariff rules!${cellBeside(book, "Tariff rules", "Valid from")}`]: 46_235,
      [`Tariff rules!${cellBeside(book, "Tariff rules", "Step that is the result")}`]: "doubled",
      [`Tariff steps!A${last}`]: "doubled",
      [`Tariff steps!C${last}`]: "product",
      [`Tariff steps!E${last}`]: "contribution; 2",
    });
    const read = readBook(changed);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect(read.document.validFrom).toBe("2026-08-01");
    expect(read.document.steps.at(-1)).toEqual({ id: "doubled", kind: "product", at: "row", of: ["contribution", 2] });
  });

  it.each([
    ["a kind that is none", "Tariff steps", "begun", 2, "stairs", "tariff-not-valid"],
    ["a base for a step without one", "Tariff steps", "begun", 5, 3, "column-not-of-kind"],
    ["settings that are none", "Tariff steps", "begun", 9, "strictly", "settings-not-read"],
    ["a name that is no name", "Tariff amounts", "width", 0, "wide step", "tariff-not-valid"],
    ["a value that shows an error", "Tariff amounts", "width", 3, { error: "#DIV/0!" }, "cell-error"],
  ] as const)("is told at its cell: %s", (_, sheet, text, right, value, code) => {
    const address = cellBeside(book, sheet, text, right);
    const read = readBook(withCells(book, { [`${sheet}!${address}`]: value }));
    expect("problems" in read ? read.problems : []).toContainEqual(
      expect.objectContaining({ severity: "error", code, where: { at: "cell", sheet, address } }),
    );
  });

  it("is told when a row stands below a blank one", () => {
    const rows = book.sheets.find((one) => one.name === "Tariff amounts")!;
    const last = rows.origin.row + rows.rows.length + 2;
    const read = readBook(withCells(book, { [`Tariff amounts!A${last}`]: "forgotten" }));
    expect("problems" in read ? read.problems : []).toEqual([expect.objectContaining({ code: "row-outside" })]);
  });

  it("is told when a step names what is not there", () => {
    const address = cellBeside(book, "Tariff steps", "above", 4);
    const read = readBook(withCells(book, { [`Tariff steps!${address}`]: "salary" }));
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect(compileTariff(read.document).problems.flatMap(read.atCells)).toContainEqual(
      expect.objectContaining({ where: { at: "cell", sheet: "Tariff steps", address } }),
    );
  });
});

describe("bad input of a tariff on sheets, placements in a file: named by its cells, nothing written", () => {
  const voucher: TariffText = {
    tariff: 1,
    id: "voucher",
    title: "Voucher",
    source: "Test",
    currency: "kr",
    roles: { recipient: "child", provider: "provider" },
    inputs: [{ id: "child", kind: "text" }, { id: "provider", kind: "text" }, { id: "age" }],
    parameters: [
      { id: "price", header: "Price index", value: 110 },
      {
        id: "supplement",
        kind: "money",
        values: [
          { from: "2026-01-01", until: "2026-07-01", value: 1000 },
          { from: "2026-07-01", value: 2000 },
        ],
      },
    ],
    tables: [
      {
        id: "basic",
        dimensions: [{ id: "age", sides: { from: "included", until: "excluded" } }],
        rows: [
          { age: [1, 3], amount: 60_000 },
          { age: [3, 6], amount: 40_000 },
        ],
      },
    ],
    steps: [
      { id: "amount", kind: "bands", table: "basic" },
      { id: "voucher", kind: "rule", rule: "amount / price * 100 + supplement", round: { to: 1 } },
    ],
    result: "voucher",
    time: { per: "year", ages: [{ id: "age", switch: "birthday" }] },
  };
  const placement = { child: "A", provider: "Linden", born: "2023-05-20", from: "2026-01-01", to: "2026-12-31" };
  const job = (
    text: TariffText,
    placements: readonly object[],
    providers: readonly object[] = [{ provider: "Linden" }],
  ) => {
    const tariff = { name: "tariff.xlsx", bytes: bookBytes(documentOf(text)) };
    const file = (name: string, rows: readonly object[]) => ({
      name,
      bytes: new TextEncoder().encode(
        [Object.keys(rows[0]!).join(","), ...rows.map((row) => Object.values(row).join(","))].join("\n"),
      ),
    });
    const result = runTariffJob({
      tariff,
      rows: file("placements.csv", placements),
      providers: file("providers.csv", providers),
      settings: {},
      year: 2026,
      language: "en",
      at: "2026-11-23T12:00:00Z",
      workbook: true,
    });
    return { result, book: readWorkbook(tariff.bytes, tariff.name) };
  };
  const cellsOf = ({ result, book }: ReturnType<typeof job>, code: string) =>
    result.problems
      .filter((problem: Problem) => problem.code === code && problem.severity === "error")
      .map(({ where }) =>
        where?.at !== "cell"
          ? where
          : where.sheet === "placements"
            ? `placements!${where.address}`
            : contentOf(book, where.sheet, where.address),
      );

  it("nothing is wrong", () => {
    const { result } = job(voucher, [placement]);
    expect(result.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result.bytes).not.toBeNull();
    // (60,000 / 1.1 + 1,000) / 12 to 20 May of 31 days; then 40,000 / 1.1; from July with 2,000.
    expect(result.totals["m01"]).toBe(Math.round((Math.round(60_000 / 1.1) + 1000) / 12));
  });

  const basic = voucher.tables![0]!;
  it.each([
    [
      "overlapping bands: both",
      {
        ...voucher,
        tables: [
          {
            ...basic,
            rows: [
              { age: [1, 3], amount: 60_000 },
              { age: [2.5, 6], amount: 40_000 },
            ],
          },
        ],
      },
      [placement],
      "bands-overlap",
      [3, 2.5],
    ],
    [
      "a hole met by data",
      {
        ...voucher,
        tables: [
          {
            ...basic,
            rows: [
              { age: [1, 2], amount: 60_000 },
              { age: [3, 6], amount: 40_000 },
            ],
          },
        ],
      },
      [placement],
      "row-not-computed",
      ["placements!C2"],
    ],
    [
      "two values valid on one day: both",
      {
        ...voucher,
        parameters: [
          voucher.parameters![0]!,
          {
            id: "supplement",
            kind: "money",
            values: [
              { from: "2026-01-01", until: "2026-08-01", value: 1000 },
              { from: "2026-07-01", value: 2000 },
            ],
          },
        ],
      },
      [placement],
      "versions-overlap",
      ["2026-08-01", "2026-07-01"],
    ],
    [
      "a price index of zero",
      { ...voucher, parameters: [{ id: "price", header: "Price index", value: 0 }, voucher.parameters![1]!] },
      [placement],
      "division-by-zero",
      [0],
    ],
    ["an end before a start", voucher, [{ ...placement, to: "2025-12-31" }], "end-before-start", ["placements!E2"]],
    [
      "overlapping placements of one child: both",
      voucher,
      [placement, { ...placement, from: "2026-12-31" }],
      "placements-overlap",
      ["placements!D2", "placements!D3"],
    ],
    [
      "a provider that does not exist",
      voucher,
      [{ ...placement, provider: "Eken" }],
      "provider-unknown",
      ["placements!B2"],
    ],
  ] as [string, TariffText, object[], string, unknown[]][])("%s", (_, text, placements, code, cells) => {
    const done = job(text, placements);
    expect(cellsOf(done, code)).toEqual(cells);
    expect(done.result.bytes).toBeNull();
  });
});
