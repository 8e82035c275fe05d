import type { Exhibit } from "./gallery";
import { b } from "./sheet-of";

/** Sheets whose records do not stand one a row under a header, and line breaks and quotes in cells. */
export const galleryAcross: readonly Exhibit[] = [
  {
    wart: "units across, budget and outturn under each other",
    sheet: {
      name: "Budget 2026",
      rows: [["Budget and actual 2026"], [], [null, "School", "Library"], ["Budget", 10, 20], ["Actual", 11, 19]],
    },
    records: [
      { unit: "School", budget: 10, outturn: 11 },
      { unit: "Library", budget: 20, outturn: 19 },
    ],
    problems: ["records-across"],
  },
  {
    wart: "years across, budget and outturn under each other",
    sheet: {
      name: "Budget",
      rows: [
        [null, 2025, 2026],
        ["Budget", 10, 20],
        ["Actual", 11, 19],
      ],
    },
    records: [
      { period: "2025", budget: 10, outturn: 11 },
      { period: "2026", budget: 20, outturn: 19 },
    ],
    problems: ["needed-column-missing", "records-across"],
  },
  {
    wart: "a row budget and a row outturn under each unit",
    sheet: {
      name: "Budget 2026",
      rows: [
        ["Unit", "Amount"],
        [b("School")],
        ["Budget", 10],
        ["Actual", 11],
        [b("Library")],
        ["Budget", 20],
        ["Actual", 19],
      ],
    },
    records: [
      { unit: "School", budget: 10, outturn: 11 },
      { unit: "Library", budget: 20, outturn: 19 },
    ],
    problems: ["measures-told"],
  },
  {
    wart: "a column of types beside one of amounts",
    sheet: {
      name: "Budget 2026",
      rows: [
        ["Unit", "Account", "Type", "Amount"],
        ["School", 4010, "Budget", 10],
        ["School", 4010, "Actual", 11],
        ["School", 4010, "Forecast", 12],
        ["Library", 4020, "Budget", 20],
        ["Library", 4020, "Actual", 19],
        ["Library", 4020, "Forecast", 21],
      ],
    },
    records: [
      { unit: "School", account: "4010", budget: 10, outturn: 11, forecast: 12 },
      { unit: "Library", account: "4020", budget: 20, outturn: 19, forecast: 21 },
    ],
    problems: ["measures-told"],
  },
  {
    wart: "line breaks, quotes and separators in cells",
    sheet: {
      rows: [
        ["Unit", "Account\nname", "Budget"],
        ["School", 'Pay, "all"; and\nmore', 10],
        ["Library", "Rent\tand heat", 20],
      ],
    },
    records: [
      { unit: "School", accountName: 'Pay, "all"; and more', budget: 10 },
      { unit: "Library", accountName: "Rent and heat", budget: 20 },
    ],
  },
];
