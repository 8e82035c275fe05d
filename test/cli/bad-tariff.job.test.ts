import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TariffText } from "../../src/grants/document/schema";
import { serialOf } from "../../src/rules/dates";
import { given, smallTown } from "../app/small-town";
import { editCells } from "../support/cell-edits";
import { cqm, inFolder } from "./command";

jest.setTimeout(120_000);

const paper = JSON.parse(
  readFileSync(join(__dirname, "../../assets/tariffs/svensson-1996.json"), "utf8"),
) as TariffText;
const set = ["--set", "boundaryRule=upper figure ends the band"];
const [table] = paper.tables ?? [];
const rows = table?.rows ?? [];

/** The paper's tariff with its table changed, and with a price index by which the amount is divided or multiplied. */
const withTable = (change: object): TariffText => ({ ...paper, tables: [{ ...table, ...change }] }) as TariffText;
const withIndex = (value: number): TariffText =>
  ({
    ...paper,
    parameters: [{ id: "priceIndex", value, decimals: 2 }],
    steps: [...paper.steps, { id: "deflated", kind: "rule", rule: `${paper.result} / priceIndex` }],
    result: "deflated",
    time: { ...paper.time, of: "deflated" },
  }) as TariffText;

interface Row {
  readonly child: string;
  readonly provider: string;
  readonly born: string;
  readonly hours: number;
  readonly from: string;
  readonly to: string | null;
}
const ada: Row = { child: "Ada", provider: "Linden", born: "2023-02-01", hours: 35, from: "2026-01-01", to: null };

interface Fault {
  readonly fault: string;
  readonly tariff?: TariffText;
  /** Cells of the sample's roster that are retyped. */
  readonly cells?: readonly (readonly [field: string, record: number, value: string | number])[];
  /** Rows given with --rows beside a tariff. */
  readonly rows?: readonly Row[];
  /** What the main job says, and what is said of rows; each with its place first. */
  readonly inBook: RegExp;
  readonly inRows: RegExp;
}

const faults: readonly Fault[] = [
  {
    fault: "overlapping bands",
    tariff: withTable({ rows: [...rows, { age: [2, 4], hours: "30-39.5", amount: 1 }] }),
    inBook: /^error: tables\[0\]\.rows\[\d+\].*overlap/im,
    inRows: /^error: tables\[0\]\.rows\[\d+\].*overlap/im,
  },
  {
    fault: "a hole met by data",
    tariff: withTable({ rows: rows.filter(({ age }) => JSON.stringify(age) !== "[1,2]") }),
    rows: [{ ...ada, born: "2025-01-10" }],
    inBook: /^error: \S+![A-Z]+\d+: .*no band of "Grant a year"/m,
    inRows: /^error: rows\[0\]\.\w+: .*no band of "Grant a year"/m,
  },
  {
    fault: "two rules valid on one day",
    tariff: withTable({
      rows: undefined,
      versions: [
        { from: "2020-01-01", until: "2026-08-01", rows },
        { from: "2026-07-01", rows },
      ],
    }),
    inBook: /^error: tables\[0\]\.versions\[\d\].*valid/im,
    inRows: /^error: tables\[0\]\.versions\[\d\].*valid/im,
  },
  {
    fault: "a price index of zero",
    tariff: withIndex(0),
    inBook: /^error: parameters\[0\]\.value: priceIndex is 0/m,
    inRows: /^error: parameters\[0\]\.value: priceIndex is 0/m,
  },
  {
    fault: "an end before a start",
    cells: [
      ["from", 4, serialOf(2026, 3, 1)],
      ["to", 4, serialOf(2026, 2, 1)],
    ],
    rows: [{ ...ada, from: "2026-03-01", to: "2026-02-01" }],
    inBook: /^error: \S+![A-Z]+\d+: .*before/m,
    inRows: /^error: rows\[0\]\.to: .*before/m,
  },
  {
    fault: "overlapping placements of one child",
    cells: [
      ["recipient", 4, "SAME"],
      ["recipient", 5, "same"],
      ["from", 4, serialOf(2026, 1, 1)],
      ["from", 5, serialOf(2026, 1, 1)],
    ],
    rows: [ada, { ...ada, provider: "Eken", from: "2026-05-01" }],
    inBook: /^error: \S+![A-Z]+\d+: .*(?:same days|some of the days|another placement)/m,
    inRows: /^error: rows\[0\]\.\w+: .*(?:same days|some of the days|another placement)/m,
  },
  {
    fault: "a provider that does not exist",
    cells: [["provider", 4, "Moonbeam"]],
    rows: [{ ...ada, provider: "Moonbeam" }],
    inBook: /^error: \S+![A-Z]+\d+: .*Moonbeam/m,
    inRows: /^error: rows\[0\]\.provider: .*Moonbeam/m,
  },
];

const town = smallTown().then(({ bytes }) => bytes);

/** Runs a command beside an older result, of which nothing may change, and gives what was said. */
async function refused(call: readonly string[], files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  return inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, "out.xlsx"), "an earlier result");
    const answer = await cqm([...call, "--out", "out.xlsx"], folder);
    expect([answer.code, answer.out]).toEqual([1, ""]);
    expect(readFileSync(join(folder, "out.xlsx"), "utf8")).toBe("an earlier result");
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), "out.xlsx"].sort());
    expect(answer.error).toContain("Nothing was written.");
    return answer.error;
  });
}

describe("a wrong tariff or list stops the main job that grants by a document, and names its place", () => {
  test.each(faults)("$fault", async ({ tariff = paper, cells = [], inBook }) => {
    const bytes = await town;
    const edits = cells.map(([field, record, value]) => ({ ...given(bytes, "roster", field, record), value }));
    const files = { "book.xlsx": editCells(bytes, edits), "tariff.json": JSON.stringify(tariff) };
    expect(await refused(["grants", "book.xlsx", "--tariff", "tariff.json", ...set], files)).toMatch(inBook);
  });

  test.each(faults.filter(({ cells }) => cells !== undefined))(
    "$fault, by the printed table",
    async ({ cells = [], inBook }) => {
      const bytes = await town;
      const edits = cells.map(([field, record, value]) => ({ ...given(bytes, "roster", field, record), value }));
      expect(await refused(["run", "book.xlsx", ...set], { "book.xlsx": editCells(bytes, edits) })).toMatch(inBook);
    },
  );
});

describe("the same in rows beside a tariff", () => {
  test.each(faults)("$fault", async ({ tariff = paper, rows: list = [ada], inRows }) => {
    const files = {
      "tariff.json": JSON.stringify(tariff),
      "rows.json": JSON.stringify(list),
      "providers.json": JSON.stringify([{ provider: "Linden" }, { provider: "Eken" }]),
    };
    const call = [
      "grants",
      "--tariff",
      "tariff.json",
      "--rows",
      "rows.json",
      "--providers",
      "providers.json",
      "--year",
      "2026",
    ];
    expect(await refused([...call, ...set], files)).toMatch(inRows);
  });
});

test("a price index of zero in a forecast and in a scenario", async () => {
  const bytes = await town;
  const forecast = ["forecast", "book.xlsx", "--set", "forecastIndex=0", "--years", "1"];
  expect(await refused([...forecast, ...set], { "book.xlsx": bytes })).toMatch(/^error: forecastIndex: /m);
  const scenarios = JSON.stringify({ scenarios: [{ title: "None", priceIndex: 0 }] });
  const scenario = ["scenario", "book.xlsx", "--scenario", "s.json"];
  expect(await refused([...scenario, ...set], { "book.xlsx": bytes, "s.json": scenarios })).toMatch(
    /^error: .*priceIndex/im,
  );
});
