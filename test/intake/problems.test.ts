import { readRecords, type ReadOptions } from "../../src/intake/read-records";
import type { Problem } from "../../src/problem/problem";
import { b, f, snapshotOf, type SheetGiven } from "./sheet-of";

interface BadInput {
  readonly fault: string;
  readonly sheets: readonly SheetGiven[];
  readonly options?: ReadOptions;
  /** Severity, code and place of every problem. */
  readonly problems: readonly string[];
  /** Words that the first message must hold. */
  readonly says?: readonly string[];
}

const units: SheetGiven = {
  name: "Units",
  rows: [
    ["Unit", "Code", "Manager"],
    ["School", "10", "Ann"],
    ["Library", "20", "Bo"],
  ],
};
const providers: SheetGiven = {
  name: "Providers",
  rows: [
    ["Provider", "Kind"],
    ["Sunny", "municipal"],
    ["Hill", "independent"],
  ],
};
const staff = (...rows: SheetGiven["rows"]): SheetGiven => ({
  name: "Staff",
  rows: [["Employee id", "Unit", "Hours worked", "Salary"], ...rows],
});
const children = (...rows: SheetGiven["rows"]): SheetGiven => ({
  name: "Children",
  rows: [["Child id", "Born", "Hours a week", "Provider", "From", "To"], ...rows],
});
const day = (serial: number) => f(serial, "yyyy-mm-dd");

const faults: readonly BadInput[] = [
  { fault: "a workbook without values", sheets: [{ rows: [] }], problems: ["error empty-workbook test.xlsx"] },
  {
    fault: "only blanks",
    sheets: [{ rows: [["  ", null], ["\u00a0"]] }],
    problems: ["error empty-workbook test.xlsx"],
  },
  {
    fault: "nothing that is known",
    sheets: [{ rows: [["Shopping list"], ["Milk", 2], ["Bread", 1]] }],
    problems: ["error nothing-recognised test.xlsx"],
  },
  {
    fault: "text in an amount",
    sheets: [
      {
        rows: [
          ["Unit", "Account", "Budget"],
          ["School", 1, 10],
          ["School", 2, "twelve thousand"],
        ],
      },
    ],
    problems: ["error amount-unreadable Sheet1!C3"],
    says: ["twelve thousand", "amount in figures"],
  },
  {
    fault: "a percentage in an amount",
    sheets: [
      {
        rows: [
          ["Unit", "Account", "Budget"],
          ["School", 1, "12 %"],
        ],
      },
    ],
    problems: ["error amount-unreadable Sheet1!C2"],
  },
  {
    fault: "an error value in an amount",
    sheets: [
      {
        rows: [
          ["Unit", "Account", "Budget"],
          ["School", 1, { error: "#REF!" }],
        ],
      },
    ],
    problems: ["error cell-error Sheet1!C2"],
    says: ["#REF!"],
  },
  {
    fault: "a negative hour",
    sheets: [children(["B1", day(44_322), -5, "Sunny", day(46_023), null])],
    problems: ["error negative-value Children!C2"],
    says: ["-5"],
  },
  {
    fault: "more hours than a week has",
    sheets: [children(["B1", day(44_322), 400, "Sunny", day(46_023), null])],
    problems: ["error out-of-range Children!C2"],
  },
  {
    fault: "a birth date in the future of the year in a title",
    sheets: [
      {
        name: "Children 2026",
        rows: [
          ["Child id", "Born", "Hours"],
          ["B1", day(48_000), 40],
        ],
      },
    ],
    problems: ["error born-in-future Children 2026!B2"],
    says: ["2031-06-01", "2026-12-31"],
  },
  {
    fault: "a birth date in the future of a stated day",
    sheets: [children(["B1", day(46_030), 40, "Sunny", null, null])],
    options: { asOf: 46_023 },
    problems: ["error born-in-future Children!B2"],
  },
  {
    fault: "a placement that ends before it begins",
    sheets: [children(["B1", day(44_322), 40, "Sunny", day(46_100), day(46_023)])],
    problems: ["error end-before-start Children!F2"],
  },
  {
    fault: "a birth date that is none",
    sheets: [children(["B1", "2021-13-45", 40, "Sunny", null, null])],
    problems: ["error date-unreadable Children!B2"],
  },
  {
    fault: "a year for a birth date",
    sheets: [children(["B1", 2021, 40, "Sunny", null, null])],
    problems: ["error date-unreadable Children!B2"],
  },
  {
    fault: "no birth date",
    sheets: [children(["B1", null, 40, "Sunny", day(46_023), null])],
    problems: ["error value-missing Children!B2"],
  },
  {
    fault: "two staff with one id",
    sheets: [staff(["A1", null, 1_500, 30_000], ["A2", null, 1_500, 30_000], ["A1", null, 1_500, 30_000])],
    problems: ["error duplicate-id Staff!A4"],
    says: ["A1", "row 2"],
  },
  {
    fault: "staff without id",
    sheets: [staff(["A1", null, 1_500, 30_000], [null, null, 1_400, 31_000])],
    problems: ["error value-missing Staff!A3"],
  },
  {
    fault: "an unknown unit, nearly right",
    sheets: [units, staff(["A1", "Shool", 1_500, 30_000], ["A2", "Shool", 1_500, 30_000])],
    problems: ["error unknown-unit Staff!B2"],
    says: ["Shool", "2 rows", "School"],
  },
  {
    fault: "a unit by its code is known",
    sheets: [units, staff(["A1", "10", 1_500, 30_000], ["A2", "20 Library", 1_500, 30_000])],
    problems: [],
  },
  {
    fault: "an unknown unit in the budget",
    sheets: [
      units,
      {
        name: "Budget",
        rows: [
          ["Unit", "Account", "Budget"],
          ["Museum", 1, 10],
        ],
      },
    ],
    problems: ["warning unknown-unit Budget!A2"],
  },
  {
    fault: "an unknown provider",
    sheets: [providers, children(["B1", day(44_322), 40, "Moon", day(46_023), null])],
    problems: ["error unknown-provider Children!D2"],
  },
  {
    fault: "no needed column",
    sheets: [
      {
        name: "Budget",
        rows: [
          ["Unit", "Account", "Comment"],
          ["School", 1, "a"],
          ["School", 2, "b"],
        ],
      },
    ],
    problems: ["error needed-column-missing Budget!A1"],
    says: ["amount or budget", "Unit, Account, Comment"],
  },
  {
    fault: "a list that only looks like a budget",
    sheets: [
      {
        name: "Cars",
        rows: [
          ["Unit", "Account", "Activity", "Period", "Account name", "Comment"],
          ["School", 1, "a", 2026, "x", "c"],
        ],
      },
    ],
    problems: ["warning block-not-read Cars!A1", "error nothing-recognised test.xlsx"],
  },
  {
    fault: "two columns that claim one field",
    sheets: [
      {
        name: "Budget",
        rows: [
          ["Unit", "Account", "Budget", "Adopted budget"],
          ["School", 1, 10, 20],
        ],
      },
    ],
    problems: ["warning column-ambiguous Budget!D1"],
    says: ["Adopted budget"],
  },
  {
    fault: "a direction nobody knows",
    sheets: [
      {
        rows: [
          ["Indicator", "Target", "Direction"],
          ["Index", 70, "sideways"],
        ],
      },
    ],
    problems: ["warning choice-unknown Sheet1!C2"],
    says: ["sideways", "higher"],
  },
  {
    fault: "a target in words",
    sheets: [
      {
        rows: [
          ["Indicator", "Target", "Direction"],
          ["Index", "see appendix", "higher"],
        ],
      },
    ],
    problems: ["error number-unreadable Sheet1!B2"],
  },
  {
    fault: "a band of ages that became a date",
    sheets: [
      {
        name: "Tariff",
        rows: [
          ["Age", "over 40", "30-39.5"],
          [day(46_054), 100, 90],
          ["6", 50, 40],
        ],
      },
    ],
    problems: ["error band-unreadable Tariff!A2"],
    says: ["2026-02-01"],
  },
  {
    fault: "text in a cell of the tariff",
    sheets: [
      {
        name: "Tariff",
        rows: [
          ["Age", "over 40", "30-39.5"],
          ["1-2", "a lot", 90],
        ],
      },
    ],
    problems: ["error amount-unreadable Tariff!B2"],
  },
  {
    fault: "a hundred faults in one column",
    sheets: [
      {
        rows: [
          ["Unit", "Account", "Budget"],
          ...Array.from({ length: 100 }, (_, at) => ["School", at, at % 2 === 0 ? 1 : "text"]),
        ],
      },
    ],
    problems: [
      ...Array.from({ length: 20 }, (_, at) => `error amount-unreadable Sheet1!C${at * 2 + 3}`),
      "error more-of-the-same Sheet1!C101",
    ],
  },
  {
    fault: "32,767 letters in a header and a cell",
    sheets: [
      {
        rows: [
          ["Unit", "Account", "Budget", "x".repeat(32_767)],
          ["y".repeat(32_767), 1, 10],
          ["School", 2, "9".repeat(32_767)],
        ],
      },
    ],
    problems: ["error amount-unreadable Sheet1!C3"],
  },
  {
    fault: "everything merged",
    sheets: [
      {
        rows: [
          ["Unit", "Account", "Budget"],
          ["School", 1, 10],
        ],
        merges: ["A1:XFD1048576"],
      },
    ],
    problems: [],
  },
  {
    fault: "mixed types",
    sheets: [
      {
        rows: [
          ["Unit", "Account", "Budget"],
          [true, false, 10],
          [12, { error: "#N/A" }, 20],
        ],
      },
    ],
    problems: ["error cell-error Sheet1!B3"],
  },
  { fault: "a bold group name among staff", sheets: [staff([b("School")], ["A1", null, 1_500, 30_000])], problems: [] },
];

const placed = ({ severity, code, where }: Problem): string =>
  `${severity} ${code} ${where?.at === "cell" ? `${where.sheet}!${where.address}` : where?.at === "file" ? where.file : ""}`;

test.each(faults)("$fault", ({ sheets, options, problems, says = [] }) => {
  const found = readRecords(snapshotOf(...sheets), options).problems;
  expect(found.map(placed)).toEqual(problems);
  for (const word of says) expect(found[0]?.message).toContain(word);
  for (const problem of found) expect(problem.fix).toBeTruthy();
});
