import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SchemeText } from "../../src/rewards/scheme/document";
import { textAt } from "../../src/rules/data";
import { readRecords } from "../../src/intake/read-records";
import { readWorkbook } from "../../src/workbook/file/read";
import { given, smallTown } from "../app/small-town";
import { editCells, type CellEdit } from "../support/cell-edits";
import { cqm, inFolder, type Answer } from "./command";

jest.setTimeout(120_000);

/** The same job beside an older result: what stops it leaves the folder as it was. */
async function asked(
  files: Readonly<Record<string, string | Uint8Array>>,
  words: readonly string[],
): Promise<Answer & { readonly written: boolean }> {
  return inFolder(async (folder) => {
    const before = { ...files, "out.xlsx": "an earlier result" };
    for (const [name, content] of Object.entries(before)) writeFileSync(join(folder, name), content);
    const answer = await cqm(["rewards", ...words, "--out", "out.xlsx"], folder);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(before).sort());
    const written = readFileSync(join(folder, "out.xlsx"), "utf8") !== "an earlier result";
    return { ...answer, written };
  });
}

function expectStopped({ code, out, error, written }: Answer & { readonly written: boolean }, errors: RegExp): void {
  expect({ code, out, written }).toEqual({ code: 1, out: "", written: false });
  const said = error.split("\n").filter((line) => line.startsWith("error: "));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((line) => !errors.test(line))).toEqual([]);
  expect(error).toContain("Nothing was written.");
}

const plain: SchemeText = {
  format: "cqm-scheme/1",
  id: "plain",
  title: "Plain",
  source: "Ours, for a test",
  measures: [
    { id: "surplus", header: "Surplus", meaning: "money" },
    { id: "now", header: "Output" },
    { id: "before", header: "Base output" },
  ],
  components: [{ id: "part", header: "Part", kind: "surplus share", result: "surplus", share: 0.3 }],
  pool: { of: "part" },
  absence: [{ id: "sick", header: "Sick leave", reduces: true }],
  distribution: { by: "hours" },
};
const allowed = {
  id: "part",
  header: "Saved",
  kind: "allowed cost",
  baseCost: 1_000_000,
  output: "now",
  baseOutput: "before",
  cost: 900_000,
  share: 0.5,
} as const;
const units = "unit;year;area;surplus;now;before\nNorth;2026;A;100000;110;100\nSouth;2026;A;200000;120;100\n";
const staff = "person;unit;hours;points\n1;North;1600;1\n2;North;1200;2\n3;South;1500;1\n";

interface BadScheme {
  readonly fault: string;
  readonly scheme?: Partial<SchemeText>;
  readonly units?: string;
  readonly staff?: string;
  readonly absence?: string;
  readonly words?: readonly string[];
  /** What each error says: where it is, what was read, what to do. */
  readonly says: RegExp;
}

const capped: Partial<SchemeText> = {
  caps: [{ id: "capPerson", header: "Cap of a person", kind: "per person", limit: 4000 }],
  minimumPayment: { amount: 500, rest: "owner" },
};

const badSchemes: readonly BadScheme[] = [
  {
    fault: "a reserve whose part depends on the pool that it is taken from",
    scheme: { reserve: { taken: "before the split", share: "if(pool > 0, 10%, 0)" } },
    says: /^error: reserve\.share: reserve depends on itself: reserve -> pool -> reserve\. Break the circle/,
  },
  {
    fault: "a component that reads the reserve that it feeds",
    scheme: {
      components: [
        { id: "part", header: "Part", kind: "surplus share", result: "surplus", required: "reserve", share: 1 },
      ],
      reserve: { taken: "before the split", share: 0.1 },
    },
    says: /^error: components\.part: part depends on itself: part -> reserve -> part\. Break the circle/,
  },
  {
    fault: "a cap below the least payment",
    scheme: { ...capped, minimumPayment: { amount: 5000, rest: "owner" } },
    says: /^error: caps\.capPerson\.limit: .* is 4000, below the least payment, 5000 .*Raise the cap, or lower/,
  },
  {
    fault: "a cap set below the least payment with the call",
    scheme: capped,
    words: ["--set", "caps.capPerson.limit=400"],
    says: /^error: caps\.capPerson\.limit: .* is 400, below the least payment, 500 /,
  },
  {
    fault: "a cap by a parameter below the least payment",
    scheme: {
      parameters: [{ id: "roof", header: "Roof", value: 400, meaning: "money" }],
      caps: [{ id: "capPerson", header: "Cap of a person", kind: "per person", limit: "roof" }],
      minimumPayment: { amount: 500, rest: "owner" },
    },
    says: /^error: caps\.capPerson\.limit: .* is 400, below the least payment, 500 /,
  },
  {
    fault: "levels that are all zero",
    scheme: {
      levels: [
        { id: "areaPart", header: "The area's part", to: "area", share: 0 },
        { id: "unitPart", header: "The unit's part", to: "unit", share: 0 },
      ],
    },
    says: /^error: levels: The shares of the levels are all zero\. Give one level a share/,
  },
  {
    fault: "goals without any points, set with the call",
    scheme: {
      components: [
        {
          id: "part",
          header: "Award",
          kind: "goal points",
          maximum: 1000,
          goals: [{ id: "more", header: "More", points: 10, met: "now > before" }],
        },
      ],
    },
    words: ["--set", "components.part.more.points=0"],
    says: /^error: components\.part\.goals: The points of Award are all zero\. Give one goal points/,
  },
  {
    fault: "points of 0 for everybody",
    scheme: { distribution: { by: "points" } },
    staff: staff.replace(/;\d$/gm, ";0"),
    says: /^error: units!A[23]: (North|South): .* 0 for everybody\. Fill in the hours, salaries or points/,
  },
  {
    fault: "prices of an index that are all zero",
    scheme: {
      components: [
        {
          id: "part",
          header: "Index",
          kind: "productivity index",
          form: "laspeyres",
          outputs: [{ header: "O", quantity: "now", baseQuantity: "before", basePrice: 0 }],
          inputs: [{ header: "I", quantity: 1, baseQuantity: 1, basePrice: 1 }],
        },
      ],
    },
    says: /^error: components\.part\.outputs: The prices by which Index weighs .* all zero\. State a price above/,
  },
  {
    fault: "a base of zero in a cell",
    scheme: { components: [allowed] },
    units: units.replace("120;100", "120;0"),
    says: /^error: units!F3: 0 is a base that nothing can be compared with\. State a figure above zero/,
  },
  {
    fault: "a base of zero in the scheme",
    scheme: { components: [{ ...allowed, baseOutput: 0 }] },
    says: /^error: components\.part\.baseOutput: .* is 0; nothing can be compared with it\. State a figure/,
  },
  {
    fault: "a base that a rule makes zero",
    scheme: { components: [{ ...allowed, baseOutput: "before - 100" }] },
    says: /^error: units!A[23]: (North|South): Saved: base output is zero or less/,
  },
  {
    fault: "a base set to zero with the call",
    scheme: { components: [{ ...allowed, baseOutput: 100 }] },
    words: ["--set", "components.part.baseOutput=0"],
    says: /^error: components\.part\.baseOutput: .* is 0; nothing can be compared with it/,
  },
  {
    fault: "a unit with no staff",
    staff: staff.replace(/^3;.*\n/m, ""),
    says: /^error: units!A3: The unit South has no staff\. Add its staff, or leave the unit out/,
  },
  {
    fault: "0 hours for everybody",
    staff: staff.replace(/;\d{4};/g, ";0;"),
    says: /^error: units!A[23]: (North|South): .* 0 for everybody\. Fill in the hours/,
  },
  {
    fault: "an absence of an unknown kind",
    absence: "person;kind;hours\n1;sick;80\n2;vabb;40\n",
    says: /^error: absence!B3: "vabb" is a kind of absence that the scheme does not know\. Write one of: sick/,
  },
  {
    fault: "a column of absence of an unknown kind",
    staff: "person;unit;hours;Absence strike\n1;North;1600;8\n2;South;1500;0\n",
    says: /^error: staff!D1: The column Absence strike is a kind of absence .* Write one of: sick/,
  },
  {
    fault: "two schemes for one unit",
    words: ["--scheme", "other.json"],
    says: /^error: units!A[23]: The unit (North|South) is covered by two schemes, plain and other\. State in units/,
  },
];

test.each(badSchemes)("a scheme on rows is refused for $fault", async ({ says, words = [], ...bad }) => {
  const scheme = { ...plain, ...bad.scheme };
  const files = {
    "mine.json": JSON.stringify(scheme),
    "other.json": JSON.stringify({ ...scheme, id: "other" }),
    "units.csv": bad.units ?? units,
    "staff.csv": bad.staff ?? staff,
    ...(bad.absence === undefined ? {} : { "absence.csv": bad.absence }),
  };
  const rows = Object.keys(files).flatMap((name) => (name.endsWith(".csv") ? ["--rows", name] : []));
  const call = ["--scheme", "mine.json", ...rows, ...words];
  const out = words.includes("other.json");
  // --out takes one scheme: with two there is nothing to write to.
  if (!out) return expectStopped(await asked(files, call), says);
  await inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    expectStopped({ ...(await cqm(["rewards", ...call], folder)), written: false }, says);
  });
});

test("a negative surplus is no fault: nothing is paid for it, and it is said", async () => {
  const files = {
    "mine.json": JSON.stringify({
      ...plain,
      components: [
        { id: "part", header: "Part", kind: "surplus share", result: "surplus", share: 0.3, deficits: "negative" },
      ],
    }),
    "units.csv": units.replace("A;100000", "A;-100000"),
    "staff.csv": staff,
  };
  const call = ["--scheme", "mine.json", "--rows", "units.csv", "--rows", "staff.csv"];
  const done = await asked(files, [...call, "--json"]);
  expect({ code: done.code, written: done.written }).toEqual({ code: 0, written: true });
  const { tables, problems } = JSON.parse(done.out) as {
    readonly tables: readonly { readonly name: string; readonly rows: readonly Record<string, unknown>[] }[];
    readonly problems: readonly object[];
  };
  expect(tables.find(({ name }) => name === "Pools")?.rows[0]).toMatchObject({
    pool: 0,
    outcome: "no: the result is negative",
  });
  expect(problems).toEqual([
    expect.objectContaining({
      code: "negative-result",
      severity: "warning",
      where: { at: "cell", sheet: "units", address: "A2" },
    }),
  ]);
});

interface BadTown {
  readonly fault: string;
  readonly edits: (town: Uint8Array) => readonly CellEdit[];
  readonly words?: readonly string[];
  readonly says: RegExp;
}

/** The row of the year of a unit in the list of the economy; the year before stands above it. */
const networkRow = 1;
const economyCell = (field: string) => (town: Uint8Array) => [
  { ...given(town, "economy", field, networkRow), value: 0 },
];

/** Every cell of some fields of the records of a unit, with the same value. */
function ofUnit(role: "staff" | "indicators", fields: readonly string[], value: string | number) {
  return (town: Uint8Array): CellEdit[] => {
    const table = readRecords(readWorkbook(town, "town.xlsx")).tables.find((one) => one.role === role);
    const unit = table?.fields.find(({ field }) => field === "unit")?.data;
    if (unit?.kind !== "text") throw new Error(`${role} has no units.`);
    const records = [...unit.codes.keys()].filter((record) => textAt(unit, record) === "Electricity network");
    return records.flatMap((record) => fields.map((field) => ({ ...given(town, role, field, record), value })));
  };
}

const badTowns: readonly BadTown[] = [
  {
    fault: "a cap per head below the least payment",
    edits: () => [],
    words: ["--set", "capPerHead=300", "--set", "minimumPayment=500"],
    says: /^error: capPerHead: .*"Cap per head" is 300, below "Least payment", 500.* Raise the cap, or lower/,
  },
  {
    fault: "weights of a unit's goals that are all zero",
    edits: ofUnit("indicators", ["weight"], 0),
    says: /^error: Indicators!O\d+: The weight is 0, as all weights of the goals of its unit are.* Give one goal/,
  },
  {
    fault: "a base cost of zero",
    edits: economyCell("baseCost"),
    says: /^error: Economy!F6: The base cost is 0; .* Fill in the cost of the base year/,
  },
  {
    fault: "a base output of zero",
    edits: economyCell("baseOutput"),
    says: /^error: Economy!I6: The base output is 0; .* Fill in the output of the base year/,
  },
  {
    fault: "a base price index of zero",
    edits: economyCell("basePriceIndex"),
    says: /^error: Economy!K6: The base price index is 0; .* Fill in the price index/,
  },
  {
    fault: "a unit with no staff",
    edits: ofUnit("staff", ["unit"], "District heating"),
    says: /^error: Economy!A6: The unit Electricity network has no staff\. Add its staff, or leave the unit out/,
  },
  {
    fault: "0 hours for everybody of a unit",
    edits: ofUnit("staff", ["hours", "absenceSick", "absenceParental", "absenceLeave"], 0),
    says: /^error: Economy!A6: Everybody of Electricity network who takes part has 0 .* Fill in their hours/,
  },
  {
    fault: "an absence of an unknown kind",
    edits: () => [
      { sheet: "Staff", address: "P5", value: "Strike leave (hours)" },
      { sheet: "Staff", address: "P6", value: 8 },
    ],
    says: /^error: Staff!P5: The column Strike leave \(hours\) is a kind of absence .* Name the column for one of/,
  },
  {
    fault: "two rows, and so two rewards, for one unit",
    edits: (town) => [{ ...given(town, "economy", "unit", 3), value: "Electricity network" }],
    says: /^error: Economy!A[69]: The unit Electricity network has more than one row/,
  },
];

const town = smallTown().then(({ bytes }) => bytes);

test.each(badTowns)("a workbook is refused for $fault", async ({ edits, words = [], says }) => {
  const bytes = await town;
  expectStopped(await asked({ "in.xlsx": editCells(bytes, edits(bytes)) }, ["in.xlsx", ...words]), says);
});

test("a workbook with a result below the required one is paid elsewhere, and it is said", async () => {
  const bytes = await town;
  const { sheet, address } = given(bytes, "economy", "adjustedResult", networkRow);
  const done = await asked({ "in.xlsx": editCells(bytes, [{ sheet, address, value: -500 }]) }, ["in.xlsx"]);
  expect({ code: done.code, written: done.written }).toEqual({ code: 0, written: true });
  expect(done.error).toContain(
    `warning: ${sheet}!${address}: The result -500000 is below the required one: nothing is paid in the unit.`,
  );
});
