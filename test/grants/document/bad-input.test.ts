import { checkedDocument, readDocument } from "../../../src/grants/document/read-document";
import { documentOf, galleryTariff, runTariff, type JsonRow } from "./tariff-files";

interface Small {
  readonly [part: string]: unknown;
}

/** A tariff with an hourly rate by age and income, a provider, and an index. */
const small: Small = {
  tariff: 1,
  id: "small",
  title: "Small",
  source: "made up for tests",
  currency: "kr",
  roles: { recipient: "child", provider: "provider" },
  inputs: [
    { id: "child", kind: "text" },
    { id: "provider", kind: "text" },
    { id: "age", least: 0, most: 20 },
    { id: "extra", kind: "money", optional: true },
  ],
  parameters: [{ id: "index", header: "Price index", value: 110 }],
  tables: [
    {
      id: "amounts",
      title: "Amounts",
      dimensions: [{ id: "age", sides: { from: "included", until: "excluded" } }],
      rows: [
        { age: [1, 3], amount: 1000 },
        { age: [3, 6], amount: 700 },
      ],
    },
  ],
  steps: [
    { id: "amount", kind: "bands", table: "amounts" },
    { id: "real", kind: "rule", rule: "amount / (index / 100)" },
  ],
  result: "real",
};
const child: JsonRow = { child: "Ada", provider: "North", age: 2 };

interface Wrong {
  readonly document?: Small;
  readonly rows?: readonly JsonRow[];
  readonly providers?: readonly JsonRow[];
}

/** Errors of a run, as "place: message". Figures are never given beside an error. */
function errorsOf({ document = {}, rows = [child], providers }: Wrong): string[] {
  const read = checkedDocument({ ...small, ...document });
  const problems =
    "problems" in read
      ? read.problems
      : runTariff({ tariff: read.document, rows, ...(providers === undefined ? {} : { providers }) }).problems;
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ where, message }) => `${where?.at === "field" ? where.field : JSON.stringify(where)}: ${message}`);
}

const table = (changes: object) => ({ tables: [{ ...(small["tables"] as object[])[0], ...changes }] });
const steps = (...more: object[]) => ({ steps: [...(small["steps"] as object[]), ...more] });

it("the small tariff itself is right", () => {
  expect(errorsOf({})).toEqual([]);
});

describe("a tariff that cannot be used is told at its fields", () => {
  it.each<[string, Wrong, string[]]>([
    [
      "overlapping bands",
      {
        document: table({
          rows: [
            { age: [1, 3], amount: 1 },
            { age: [2, 6], amount: 2 },
          ],
        }),
      },
      [
        'tables[0].rows[0].age[1], tables[0].rows[1].age[0]: Two bands of "Amounts" overlap, 1-3 and 2-6: both hold age 2.',
      ],
    ],
    [
      "bands that share a figure which both include",
      { document: table({ dimensions: [{ id: "age", sides: { from: "included", until: "included" } }] }) },
      [
        'tables[0].rows[0].age[1], tables[0].rows[1].age[0]: Two bands of "Amounts" overlap, 1-3 and 3-6: both hold age 3.',
      ],
    ],
    [
      "no boundary rule",
      { document: table({ dimensions: [{ id: "age" }] }) },
      [
        'tables[0].dimensions[0].sides: The table "Amounts" does not say which band takes a age that is exactly at a band\'s figure.',
      ],
    ],
    [
      "a band that ends before it begins",
      { document: table({ rows: [{ age: [3, 1], amount: 1 }] }) },
      ["tables[0].rows[0].age: The band 3-1 ends before it begins."],
    ],
    [
      "two versions of a table valid on one day",
      {
        document: table({
          rows: undefined,
          versions: [
            { from: "2026-01-01", until: "2027-01-01", rows: [{ age: [1, 6], amount: 1 }] },
            { from: "2026-08-01", rows: [{ age: [1, 6], amount: 2 }] },
          ],
        }),
      },
      [
        'tables[0].versions[0].until, tables[0].versions[1].from: Two versions of "Amounts" are valid on one day: both hold age 1, day 2026-08-01.',
      ],
    ],
    [
      "two values of a parameter valid on one day",
      {
        document: {
          parameters: [
            {
              id: "index",
              header: "Price index",
              values: [
                { from: "2026-01-01", until: "2027-01-01", value: 1 },
                { from: "2026-08-01", value: 2 },
              ],
            },
          ],
        },
      },
      [
        "parameters[0].values[0].until, parameters[0].values[1].from: Two values of Price index are valid on one day: from 2026-01-01 and from 2026-08-01.",
      ],
    ],
    [
      "two values from the same day",
      {
        document: {
          parameters: [
            {
              id: "index",
              values: [
                { from: "2026-01-01", value: 1 },
                { from: "2026-01-01", value: 2 },
              ],
            },
          ],
        },
      },
      [
        "parameters[0].values[0].from, parameters[0].values[1].from: Two values of index are valid on one day: from 2026-01-01 and from 2026-01-01.",
      ],
    ],
    [
      "an end before a start",
      { document: { validFrom: "2026-08-01", validUntil: "2026-01-01" } },
      ["validUntil: 2026-01-01 is not after 2026-08-01."],
    ],
    [
      "a day that the calendar has not",
      { document: { validFrom: "2026-02-30" } },
      ["validFrom: The calendar has no day 2026-02-30."],
    ],
    [
      "a price index of zero",
      { document: { parameters: [{ id: "index", header: "Price index", value: 0 }] } },
      ["parameters[0].value: Price index is 0, and real divides by it."],
    ],
    [
      "a rule that cannot be read",
      { document: steps({ id: "more", kind: "rule", rule: "amount * (1 + )" }) },
      [
        'steps[2].rule: The rule "amount * (1 + )" cannot be read at character 15: read ")", expected a number, a name, a function or "(".',
      ],
    ],
    [
      "a name that comes later",
      { document: steps({ id: "more", kind: "sum", of: ["later"] }, { id: "later", kind: "amount", of: 1 }) },
      [expect.stringMatching(/^steps\[2\]\.of\[0\]: .*"later" is not known/) as unknown as string],
    ],
    [
      "a value that may be blank",
      { document: steps({ id: "more", kind: "sum", of: ["amount", "extra"] }) },
      ['steps[2].of[1]: "extra" may be blank, and the step does not say what that means.'],
    ],
    [
      "a percentage of no share",
      { document: steps({ id: "more", kind: "percentage", percent: "index", of: ["amount"] }) },
      ['steps[2].percent: "index" is not declared as a share, so that 3 could mean 3 % or 300 %.'],
    ],
    [
      "a period that nothing converts",
      { document: steps({ id: "more", kind: "convert", of: "amount", from: "hour", to: "month" }) },
      ["steps[2].per: Nothing says how a hour becomes a month."],
    ],
    [
      "a table that is not there",
      { document: steps({ id: "more", kind: "bands", table: "amount" }) },
      ['steps[2].table: There is no table "amount"; known are amounts.'],
    ],
    [
      "a name that is taken",
      { document: steps({ id: "Age", kind: "amount", of: 1 }) },
      ['steps[2]: The name "Age" is taken by inputs[2].'],
    ],
    [
      "a role that names nothing",
      { document: { roles: { provider: "unit" } } },
      ['roles.provider: "unit" is no input of kind text or choice that every row has.'],
    ],
    [
      "a step of a provider without a role",
      { document: { ...steps({ id: "n", kind: "provider count" }) } },
      [expect.stringContaining("steps[2]: ") as unknown as string],
    ],
    [
      "a field that is not known",
      { document: { steps: [{ id: "a", kind: "amount", of: 1, off: 2 }], result: "a" } },
      ["steps[0]: A tariff has no off here."],
    ],
    [
      "a kind that is not known",
      { document: { steps: [{ id: "a", kind: "magic" }], result: "a" } },
      [expect.stringMatching(/^steps\[0\]\.kind: /) as unknown as string],
    ],
  ])("%s", (_, wrong, said) => {
    expect(errorsOf(wrong)).toEqual(said);
  });

  it("text that is no JSON", () => {
    expect(readDocument("{", "tariff.json")).toMatchObject({
      problems: [{ code: "tariff-not-json", where: { at: "file", file: "tariff.json" } }],
    });
  });
});

describe("rows that the tariff cannot pay are told with their fields", () => {
  it.each<[string, Wrong, string[]]>([
    [
      "a hole that a row falls into",
      { rows: [child, { ...child, child: "Bo", age: 7 }] },
      [
        '{"at":"cell","sheet":"rows","address":"C2"}: row 2 (Bo): amount cannot be computed: no band of "Amounts" holds the value; it has age 7.',
      ],
    ],
    [
      "a value beyond its limits",
      { rows: [{ ...child, age: 21 }] },
      ['{"at":"cell","sheet":"rows","address":"C1"}: age is 21; expected at most 20.'],
    ],
    [
      "a value that is missing",
      { rows: [{ ...child, age: null }] },
      ['{"at":"cell","sheet":"rows","address":"C1"}: The age is blank.'],
    ],
    [
      "a word for a number",
      { rows: [{ ...child, age: "two" }] },
      [
        'rows[0].age: "two" was read in the column age; expected a number.',
        '{"at":"cell","sheet":"rows","address":"C1"}: The age is blank.',
      ],
    ],
    [
      "more decimals than declared",
      { rows: [{ ...child, age: 2.5 }] },
      [expect.stringContaining("expected a whole number") as unknown as string, expect.anything() as unknown as string],
    ],
    [
      "a column that is missing",
      { rows: [{ child: "Ada", provider: "North" }] },
      [
        expect.stringContaining('No column is headed "age" or "age".') as unknown as string,
        expect.anything() as unknown as string,
      ],
    ],
    [
      "a provider that does not exist",
      { rows: [{ ...child, provider: "Nord" }], providers: [{ provider: "North" }] },
      ['{"at":"cell","sheet":"rows","address":"B1"}: Nord is not among the providers.'],
    ],
  ])("%s", (_, wrong, said) => {
    expect(errorsOf(wrong)).toEqual(said);
  });
});

describe("placements that cannot be are told with their fields", () => {
  const placed = (...days: (readonly [string | null, string | null])[]) =>
    errorsOf({
      document: {
        roles: { recipient: "child", provider: "provider", from: "from", to: "to" },
        inputs: [
          ...(small["inputs"] as object[]),
          { id: "from", kind: "date", optional: true },
          { id: "to", kind: "date", optional: true },
        ],
      },
      rows: days.map(([from, to]) => ({ ...child, from, to })),
    });

  it("one that ends before it begins", () => {
    expect(placed(["2026-03-10", "2026-03-09"])).toEqual([
      '{"at":"cell","sheet":"rows","address":"E1"}: The placement ends 2026-03-09, before it begins.',
    ]);
  });

  it("two of one child on one day, both of them", () => {
    expect(placed(["2026-01-01", "2026-06-30"], ["2026-06-30", null])).toEqual([
      '{"at":"cell","sheet":"rows","address":"D1"}: The child has another placement on some of the days from 2026-01-01 on.',
      '{"at":"cell","sheet":"rows","address":"D2"}: The child has another placement on some of the days from 2026-06-30 on.',
    ]);
    expect(placed([null, "2026-06-30"], ["2026-07-01", null])).toEqual([]);
  });
});

it("the paper's table is asked for its boundary rule on first sight, and a rule answers", () => {
  const tariff = galleryTariff("svensson-1996");
  const rows = [{ child: "A", provider: "P", age: 1, hours: 40 }];
  const asked = runTariff({ tariff, rows });
  expect(asked.problems).toMatchObject([
    {
      code: "boundary-not-set",
      where: { field: "tables[0].dimensions[1].printed.boundary" },
      values: { parameter: "boundaryRule" },
    },
  ]);
  const paid = (boundaryRule: string) =>
    runTariff({ tariff, rows, set: { boundaryRule } }).computed?.results.value("Calculation", "year", 0);
  expect(paid("lower figure starts the band")).toBe(108000);
  expect(paid("upper band begins above its figure")).toBe(84000);
  expect(paid("upper figure ends the band")).toBe(108000);
  expect(documentOf({ ...tariff, about: "read again" }).about).toBe("read again");
});
