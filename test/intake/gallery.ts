import type { PlainRecord } from "./records-of";
import { b, f, type SheetGiven } from "./sheet-of";

/** A small sheet with one wart, the records in it, and the codes of the problems it must give (none unless stated). */
export interface Exhibit {
  readonly wart: string;
  readonly sheet: SheetGiven;
  readonly records: readonly PlainRecord[];
  readonly problems?: readonly string[];
}

const nbsp = "\u00a0";
const thin = "\u2009";
const minus = "\u2212";
const head = ["Unit", "Account", "Budget"];
const two = (first: number | null, second: number | null): readonly PlainRecord[] => [
  { unit: "School", account: "4010", budget: first },
  { unit: "Library", account: "4020", budget: second },
];
const lines = (first: string | number, second: string | number) => [
  ["School", 4010, first],
  ["Library", 4020, second],
];
const grouped = (section: string) => [[b(section)], ["Salaries", 100], ["Rent", 50]];

/** One wart a sheet. Expected figures are what a person reads off the sheet. */
export const gallery: readonly Exhibit[] = [
  { wart: "a table away from the corner", sheet: { at: "C7", rows: [head, ...lines(10, 20)] }, records: two(10, 20) },
  {
    wart: "title rows above the header",
    sheet: { rows: [["Budget of the town"], ["Decided in November"], [], head, ...lines(10, 20)] },
    records: two(10, 20),
  },
  {
    wart: "a title right above the header",
    sheet: { rows: [["Budget 2026 of the town"], head, ...lines(10, 20)], merges: ["A1:C1"] },
    records: two(10, 20),
  },
  {
    wart: "years merged over budget and outturn",
    sheet: {
      rows: [
        ["Unit", "Account", 2026, null, 2025],
        [null, null, "Budget", "Outturn", "Outturn"],
        ["School", 4010, 10, 11, 12],
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1"],
    },
    records: [{ unit: "School", account: "4010", "budget 2026": 10, "outturn 2026": 11, "outturn 2025": 12 }],
  },
  {
    wart: "years over columns, not merged",
    sheet: {
      rows: [
        ["Enhet", "Konto", "2026", null, "2025"],
        [null, null, "Budget", "Utfall", "Utfall"],
        ["Skola", 4010, 10, 11, 12],
      ],
    },
    records: [{ unit: "Skola", account: "4010", "budget 2026": 10, "outturn 2026": 11, "outturn 2025": 12 }],
  },
  {
    wart: "years alone as headers",
    sheet: {
      rows: [
        ["Unit", "Account", 2025, 2026],
        ["School", 4010, 10, 11],
      ],
    },
    records: [{ unit: "School", account: "4010", "amount 2025": 10, "amount 2026": 11 }],
  },
  {
    wart: "months under one header",
    sheet: {
      rows: [
        ["Unit", "Account", "Budget", null, null],
        [null, null, "Jan", "Feb", "Mar"],
        ["School", 4010, 1, 2, 3],
      ],
      merges: ["A1:A2", "B1:B2", "C1:E1"],
    },
    records: [1, 2, 3].map((month) => ({ period: `0${month}`, unit: "School", account: "4010", budget: month })),
  },
  { wart: "Swedish headers", sheet: { rows: [["Enhet", "Konto", "Budget"], ...lines(10, 20)] }, records: two(10, 20) },
  {
    wart: "headers without dots and in capitals",
    sheet: { rows: [["FORVALTNING", "KONTO", "ARSBUDGET"], ...lines(10, 20)] },
    records: two(10, 20),
  },
  {
    wart: "tkr in the header",
    sheet: { rows: [["Unit", "Account", "Budget (tkr)"], ...lines(10.5, 12.3)] },
    records: two(10_500, 12_300),
  },
  {
    wart: "tkr in the title",
    sheet: { rows: [["Budget, belopp i tkr"], [], ["Enhet", "Konto", "Budget"], ...lines(10, 20)] },
    records: two(10_000, 20_000),
  },
  {
    wart: "thousands of kronor in words, kr in one header",
    sheet: { rows: [["All amounts in thousands of kronor"], [], ["Unit", "Account", "Budget (kr)"], ...lines(10, 20)] },
    records: two(10, 20),
  },
  {
    wart: "Mkr in the cell",
    sheet: { rows: [head, ...lines("1,2 Mkr", "350 tkr")] },
    records: two(1_200_000, 350_000),
  },
  {
    wart: "blanks between thousands",
    sheet: { rows: [head, ...lines("1 234 567", `12${nbsp}345`)] },
    records: two(1_234_567, 12_345),
  },
  {
    wart: "thin blanks and a decimal comma",
    sheet: { rows: [head, ...lines(`1${thin}234,50`, "0,5")] },
    records: two(1_234.5, 0.5),
  },
  { wart: "English thousands", sheet: { rows: [head, ...lines("1,234.50", "12,000")] }, records: two(1_234.5, 12_000) },
  {
    wart: "continental thousands",
    sheet: { rows: [head, ...lines("1.234,50", "12.000")] },
    records: two(1_234.5, 12_000),
  },
  {
    wart: "a mark that can be either, English headers",
    sheet: { rows: [head, ...lines("1,234", "5")] },
    records: two(1_234, 5),
    problems: ["decimal-mark-assumed"],
  },
  {
    wart: "negative in brackets and with a minus behind",
    sheet: { rows: [head, ...lines("(1 234)", "1 234-")] },
    records: two(-1_234, -1_234),
  },
  { wart: "a real minus sign", sheet: { rows: [head, ...lines(`${minus}1 234`, "–5")] }, records: two(-1_234, -5) },
  {
    wart: "dots, a dash and n/a as missing",
    sheet: {
      rows: [
        ["Unit", "Account", "Budget", "Outturn"],
        ["School", 1, "..", 5],
        ["Library", 2, "-", "n/a"],
        ["Pool", 3, 7, "saknas"],
      ],
    },
    records: [
      { unit: "School", account: "1", budget: null, outturn: 5 },
      { unit: "Library", account: "2", budget: null, outturn: null },
      { unit: "Pool", account: "3", budget: 7, outturn: null },
    ],
  },
  {
    wart: "kr behind the figure",
    sheet: { rows: [head, ...lines("1 000 kr", "2 000:-")] },
    records: two(1_000, 2_000),
  },
  {
    wart: "accounts with leading zeros by format",
    sheet: { rows: [head, ["School", f(10, "0000"), 1], ["Library", f(20, "0000"), 2]] },
    records: [
      { unit: "School", account: "0010", budget: 1 },
      { unit: "Library", account: "0020", budget: 2 },
    ],
  },
  {
    wart: "units as section rows, subtotals and a total",
    sheet: {
      rows: [
        ["Account", "Budget"],
        ...grouped("School"),
        [b("Total School"), 150],
        ...grouped("Library"),
        [b("Total Library"), 150],
        [b("Total"), 300],
      ],
    },
    records: ["School", "School", "Library", "Library"].map((unit, at) => ({
      unit,
      account: at % 2 === 0 ? "Salaries" : "Rent",
      budget: at % 2 === 0 ? 100 : 50,
    })),
  },
  {
    wart: "subtotals known only by bold and arithmetic",
    sheet: {
      rows: [
        head,
        ["School", 1, 10],
        ["School", 2, 30],
        [b(null), b(null), b(40)],
        ["Library", 1, 5],
        ["Library", 2, 6],
        [b("Library"), b(null), b(11)],
      ],
    },
    records: [
      ["School", "1", 10],
      ["School", "2", 30],
      ["Library", "1", 5],
      ["Library", "2", 6],
    ].map(([unit, account, budget]) => ({ unit, account, budget }) as PlainRecord),
  },
  {
    wart: "subtotals of two levels",
    sheet: {
      rows: [
        head,
        ["School", 1, 10],
        ["School", 2, 30],
        ["Summa School"],
        ["Delsumma", null, 40],
        ["Library", 1, 5],
        ["Delsumma", null, 5],
        ["Pool", 1, 2],
        ["Delsumma", null, 2],
        ["Summa kultur", null, 7],
        ["Summa totalt", null, 47],
      ],
    },
    records: [
      ["School", "1", 10],
      ["School", "2", 30],
      ["Library", "1", 5],
      ["Pool", "1", 2],
    ].map(([unit, account, budget]) => ({ unit, account, budget }) as PlainRecord),
  },
  {
    wart: "a stated total that differs from its rows",
    sheet: { rows: [head, ...lines(100, 200), ["Total", null, 310]] },
    records: two(100, 200),
    problems: ["stated-total-differs"],
  },
  {
    wart: "notes under the table",
    sheet: {
      rows: [
        head,
        ...lines(10, 20),
        [],
        ["Note: preliminary figures"],
        ["Source: the ledger"],
        ["Approved by the board", null, "A. Berg"],
      ],
    },
    records: two(10, 20),
  },
  {
    wart: "blank rows inside",
    sheet: { rows: [head, lines(10, 20)[0] ?? [], [], [], lines(10, 20)[1] ?? []] },
    records: two(10, 20),
  },
  {
    wart: "the header repeated on each printed page",
    sheet: { rows: [head, lines(10, 20)[0] ?? [], head, lines(10, 20)[1] ?? []] },
    records: two(10, 20),
  },
  {
    wart: "the unit named once, in the first row of its group",
    sheet: { rows: [head, ["School", 1, 10], [null, 2, 20], [null, 3, 30], ["Library", 1, 5], [null, 2, 6]] },
    records: [
      ["School", "1", 10],
      ["School", "2", 20],
      ["School", "3", 30],
      ["Library", "1", 5],
      ["Library", "2", 6],
    ].map(([unit, account, budget]) => ({ unit, account, budget }) as PlainRecord),
  },
  {
    wart: "the unit in a merged cell",
    sheet: { rows: [head, ["School", 1, 10], [null, 2, 20], ["Library", 1, 5]], merges: ["A2:A3"] },
    records: [
      ["School", "1", 10],
      ["School", "2", 20],
      ["Library", "1", 5],
    ].map(([unit, account, budget]) => ({ unit, account, budget }) as PlainRecord),
  },
  {
    wart: "an amount merged over rows counts once",
    sheet: { rows: [head, ["School", 1, 10], ["School", 2, null]], merges: ["C2:C3"] },
    records: [
      { unit: "School", account: "1", budget: 10 },
      { unit: "School", account: "2", budget: null },
    ],
  },
  {
    wart: "columns that nobody needs between",
    sheet: {
      rows: [
        ["Unit", "Ref.", "Account", "Checked by", "Budget"],
        ["School", "x1", 4010, "AB", 10],
      ],
    },
    records: [{ unit: "School", account: "4010", budget: 10 }],
  },
  {
    wart: "FTE as percent, text percent and share",
    sheet: {
      name: "Staff",
      rows: [
        ["Id", "Name", "FTE"],
        ["A1", "Ann", f(0.75, "0%")],
        ["A2", "Bo", "50 %"],
        ["A3", "Cy", 1],
      ],
    },
    records: [
      { id: "A1", name: "Ann", fte: 0.75 },
      { id: "A2", name: "Bo", fte: 0.5 },
      { id: "A3", name: "Cy", fte: 1 },
    ],
  },
  {
    wart: "FTE written as 75 for 75 %",
    sheet: {
      name: "Personal",
      rows: [
        ["Anst.nr", "Namn", "Syss.grad"],
        ["A1", "Ann", 75],
        ["A2", "Bo", 100],
      ],
    },
    records: [
      { id: "A1", name: "Ann", fte: 0.75 },
      { id: "A2", name: "Bo", fte: 1 },
    ],
    problems: ["percent-assumed"],
  },
  {
    wart: "hours as 37,5 and as 7:30",
    sheet: {
      name: "Barn",
      rows: [
        ["Barn-id", "Född", "Timmar/vecka"],
        ["B1", "2021-05-06", "37,5"],
        ["B2", "2021-05-07", "7:30"],
        ["B3", "2021-05-08", f(1.5, "[h]:mm")],
        ["B4", "2021-05-09", "25 tim"],
      ],
    },
    records: [
      ["B1", 44322, 37.5],
      ["B2", 44323, 7.5],
      ["B3", 44324, 36],
      ["B4", 44325, 25],
    ].map(([recipient, born, hours]) => ({ recipient, born, hours }) as PlainRecord),
  },
  {
    wart: "dates of every kind",
    sheet: {
      rows: [
        ["Child id", "Birth date", "Hours a week"],
        ["B1", f(44322, "yyyy-mm-dd"), 40],
        ["B2", "6 maj 2021", 40],
        ["B3", "20210506", 40],
        ["B4", 20210506, 40],
        ["B5", "May 6, 2021", 40],
        ["B6", "2021/05/06", 40],
      ],
    },
    records: ["B1", "B2", "B3", "B4", "B5", "B6"].map((recipient) => ({ recipient, born: 44322, hours: 40 })),
  },
  {
    wart: "day and month told apart by one cell",
    sheet: {
      rows: [
        ["Child id", "Born", "Hours"],
        ["B1", "06/05/2021", 40],
        ["B2", "25/05/2021", 40],
      ],
    },
    records: [
      { recipient: "B1", born: 44322, hours: 40 },
      { recipient: "B2", born: 44341, hours: 40 },
    ],
  },
  {
    wart: "month first told by one cell",
    sheet: {
      rows: [
        ["Child id", "Born", "Hours"],
        ["B1", "05/06/2021", 40],
        ["B2", "05/25/2021", 40],
      ],
    },
    records: [
      { recipient: "B1", born: 44322, hours: 40 },
      { recipient: "B2", born: 44341, hours: 40 },
    ],
  },
  {
    wart: "day and month that nothing tells apart",
    sheet: {
      rows: [
        ["Child id", "Born", "Hours"],
        ["B1", "06/05/2021", 40],
      ],
    },
    records: [{ recipient: "B1", born: 44322, hours: 40 }],
    problems: ["date-order-assumed"],
  },
  {
    wart: "yes as a cross, no as a blank",
    sheet: {
      name: "Staff",
      rows: [
        ["Id", "Salary", "Own contract"],
        ["A1", 30_000, "x"],
        ["A2", 31_000, null],
      ],
    },
    records: [
      { id: "A1", salary: 30_000, ownContract: 1 },
      { id: "A2", salary: 31_000, ownContract: 0 },
    ],
  },
  {
    wart: "a total row under staff",
    sheet: {
      name: "Staff",
      rows: [
        ["Id", "Hours worked", "Salary"],
        ["A1", 1_500, 30_000],
        ["A2", 1_600, 31_000],
        ["Total", 3_100, 61_000],
      ],
    },
    records: [
      { id: "A1", hours: 1_500, salary: 30_000 },
      { id: "A2", hours: 1_600, salary: 31_000 },
    ],
  },
  {
    wart: "percentages as 92 and as 92 %, other measures beside",
    sheet: {
      rows: [
        ["Indicator", "Measure unit", "Target", "Outcome"],
        ["Answered", "%", 92, "94,2 %"],
        ["Index", "0-100", 70, 72.5],
        ["Plan", "yes/no", "yes", "no"],
      ],
    },
    records: [
      { indicator: "Answered", measureUnit: "%", target: 0.92, outcome: 0.942 },
      { indicator: "Index", measureUnit: "0-100", target: 70, outcome: 72.5 },
      { indicator: "Plan", measureUnit: "yes/no", target: 1, outcome: 0 },
    ],
  },
  {
    wart: "words for directions and kinds",
    sheet: {
      rows: [
        ["Nyckeltal", "Riktning", "Typ", "Målvärde"],
        ["NKI", "Högre är bättre", "Nöjdhet", 70],
        ["Fel", "lägre", "kvalitet", 2],
      ],
    },
    records: [
      { indicator: "NKI", direction: "higher", kind: "satisfaction", target: 70 },
      { indicator: "Fel", direction: "lower", kind: "quality", target: 2 },
    ],
  },
  {
    wart: "no header says which column holds the amounts",
    sheet: {
      name: "Budget",
      rows: [
        ["Unit", "Account", "Nämnden 2026 föreslår"],
        ["School", 1, 1_000],
        ["Library", 2, 2_000],
        ["Pool", 3, 3_000],
      ],
    },
    records: [
      { unit: "School", account: "1", "budget 2026": 1_000 },
      { unit: "Library", account: "2", "budget 2026": 2_000 },
      { unit: "Pool", account: "3", "budget 2026": 3_000 },
    ],
    problems: ["column-assumed"],
  },
  {
    wart: "thousands shown by the number format, kronor in the cell",
    sheet: {
      rows: [
        ["Unit", "Account", "Budget (tkr)"],
        ["School", 1, f(12_500, "#,##0,")],
      ],
    },
    records: [{ unit: "School", account: "1", budget: 12_500 }],
  },
  {
    wart: "the tariff as a list",
    sheet: {
      name: "Tariff",
      rows: [
        ["Age", "Hours", "Grant a year"],
        ["1-2", "over 40", 108_000],
        ["6", "15 to 20", 19_600],
      ],
    },
    records: [
      {
        age: "1-2",
        ageLow: 1,
        ageLowIncluded: 1,
        ageHigh: 2,
        ageHighIncluded: 1,
        hoursText: "over 40",
        hoursLow: 40,
        hoursLowIncluded: 0,
        hoursHigh: null,
        hoursHighIncluded: 0,
        amount: 108_000,
      },
      {
        age: "6",
        ageLow: 6,
        ageLowIncluded: 1,
        ageHigh: 6,
        ageHighIncluded: 1,
        hoursText: "15 to 20",
        hoursLow: 15,
        hoursLowIncluded: 1,
        hoursHigh: 20,
        hoursHighIncluded: 1,
        amount: 19_600,
      },
    ],
  },
];
