import { b, f, type Given, type SheetGiven } from "./sheet-of";

/** A small sheet with one wart and what a person reads off it. Rows are 1-based texts of ranges. */
export interface SurveyExhibit {
  readonly wart: string;
  readonly sheet: SheetGiven;
  readonly header: readonly number[];
  readonly data: string;
  readonly sums: Readonly<Record<string, number>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly periods?: Readonly<Record<string, string>>;
  /** What amounts are multiplied by, by column. */
  readonly scales?: Readonly<Record<string, number>>;
  /** How costs are written. */
  readonly costs?: "positive" | "negative";
  readonly subtotal?: readonly string[];
  readonly total?: string;
  /** Codes of questions and problems. */
  readonly said?: readonly string[];
  /** Which block of the sheet, from 0. */
  readonly block?: number;
}

type Row = readonly Given[];
const head: Row = ["Unit", "Item", "Budget"];
const two: readonly Row[] = [
  ["School", "Salaries", 100],
  ["Library", "Rent", 50],
];
const typed = (...texts: readonly string[]): SheetGiven => ({
  rows: [["Enhet", "Budget"], ...texts.map((text, at) => [`Enhet ${at + 1}`, text])],
});
const german: Row = ["Konto", "Bezeichnung", "Ansatz 2026", "Ergebnis 2024"];

/** One wart a sheet. */
export const surveyGallery: readonly SurveyExhibit[] = [
  {
    wart: "plain",
    sheet: { rows: [head, ...two] },
    header: [1],
    data: "2-3",
    sums: { C: 150 },
    fields: { A: "unit", B: "item", C: "budget" },
  },
  {
    wart: "away from the corner",
    sheet: { at: "C7", rows: [head, ...two] },
    header: [7],
    data: "8-9",
    sums: { E: 150 },
  },
  {
    wart: "title rows",
    sheet: { rows: [["Budget of the town"], ["Adopted in November"], [], head, ...two] },
    header: [4],
    data: "5-6",
    sums: { C: 150 },
  },
  {
    wart: "a merged title right above",
    sheet: { rows: [["Budget of the town"], head, ...two], merges: ["A1:C1"] },
    header: [2],
    data: "3-4",
    sums: { C: 150 },
  },
  {
    wart: "years merged over measures",
    sheet: {
      rows: [
        [null, 2025, null, 2026, null],
        ["Unit", "Budget", "Actual", "Budget", "Actual"],
        ["A", 1, 2, 3, 4],
        ["B", 10, 20, 30, 40],
      ],
      merges: ["B1:C1", "D1:E1"],
    },
    header: [1, 2],
    data: "3-4",
    sums: { B: 11, C: 22, D: 33, E: 44 },
    fields: { B: "prior_budget", C: "outturn", D: "budget", E: "outturn" },
    periods: { B: "2025", E: "2026" },
  },
  {
    wart: "a header of four rows",
    sheet: {
      rows: [
        ["Obligations"],
        [],
        [null, "Fiscal Year", "Fiscal Year"],
        [null, 2015, 2016],
        [null, "Actual", "Proposed"],
        ["Item", "Amounts", "Budget"],
        ["Pay", 5, 6],
        ["Rent", 7, 8],
      ],
    },
    header: [3, 4, 5, 6],
    data: "7-8",
    sums: { B: 12, C: 14 },
    fields: { B: "outturn", C: "budget" },
    periods: { B: "2015", C: "2016" },
  },
  {
    wart: "units under the names",
    sheet: {
      rows: [
        ["Unit", "Budget", "Outturn"],
        [null, "tkr", "tkr"],
        ["A", 1, 2],
        ["B", 3, 4],
      ],
    },
    header: [1, 2],
    data: "3-4",
    sums: { B: 4, C: 6 },
    fields: { B: "budget", C: "outturn" },
  },
  {
    wart: "no name over the labels",
    sheet: {
      rows: [
        [null, "Budget 2026", "Budget 2025"],
        ["A", 1, 2],
        ["B", 3, 4],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 4, C: 6 },
    fields: { B: "budget", C: "prior_budget" },
  },
  {
    wart: "sections with subtotals",
    sheet: {
      rows: [
        ["Item", "Budget"],
        ["School"],
        ["Pay", 100],
        ["Rent", 50],
        ["Subtotal", 150],
        ["Library"],
        ["Pay", 30],
        ["Books", 20],
        ["Subtotal", 50],
        ["Total", 200],
      ],
    },
    header: [1],
    data: "3-4,7-8",
    sums: { B: 200 },
    subtotal: ["5,9"],
    total: "10",
  },
  {
    wart: "two levels of subtotals",
    sheet: {
      rows: [
        ["Enhet", "Post", "Utgifter"],
        ["A", "Lön", 10],
        [null, "Hyra", 5],
        [null, "Delsumma", 15],
        [null, "Mat", 7],
        [null, "Resor", 3],
        [null, "Delsumma", 10],
        ["Subtotalt", null, 25],
        ["B", "Lön", 4],
        [null, "Hyra", 4],
        [null, "Delsumma", 8],
        ["Subtotalt", null, 8],
        ["Totalt", null, 33],
      ],
    },
    header: [1],
    data: "2-3,5-6,9-10",
    sums: { C: 33 },
    total: "13",
    fields: { C: "expense" },
  },
  {
    wart: "blank rows and stray zeros",
    sheet: {
      rows: [
        ["Unit", "Item", "Income", "Expense", "Net"],
        ["A", "x", 5, 3, 2],
        [null, null, null, null, 0],
        ["B", "y", 1, 1, 0],
      ],
    },
    header: [1],
    data: "2,4",
    sums: { C: 6, D: 4 },
    fields: { C: "income", D: "expense", E: "net" },
  },
  {
    wart: "a total that does not agree",
    sheet: {
      rows: [
        ["Item", "Budget"],
        ["Pay", 100],
        ["Rent", 50],
        ["Total", 175],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 150 },
    said: ["stated-total-differs"],
  },
  {
    wart: "a total known by its look only",
    sheet: {
      rows: [
        ["Item", "Budget"],
        ["Pay", 100],
        ["Rent", 50],
        ["Everything", b(150)],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 150 },
    total: "4",
  },
  {
    wart: "every item with its own total",
    sheet: {
      rows: [
        ["Fund", "2025", "2026"],
        ["Cash", 1, 2],
        ["Cash Total", 1, 2],
        ["Tip", 3, 4],
        ["Tip Total", 3, 4],
        ["FUNDS TOTAL", 4, 6],
      ],
    },
    header: [1],
    data: "2,4",
    sums: { B: 4, C: 6 },
    total: "6",
  },
  {
    wart: "sections with totals and a result",
    sheet: {
      rows: [
        ["Item", "Jan", "Feb"],
        ["Income"],
        ["Pay", 300, 310],
        ["Bonus", 30, 20],
        ["Total income", 330, 330],
        [],
        ["Costs"],
        ["Food", 100, 90],
        ["Rent", 150, 150],
        ["Total costs", 250, 240],
        [],
        ["Left over", 80, 90],
      ],
    },
    header: [1],
    data: "3-4,8-9",
    sums: { B: 580, C: 570 },
  },
  {
    wart: "opening and closing balance",
    sheet: {
      rows: [
        ["Item", "April", "May"],
        ["Opening balance", 10, 20],
        ["Receipts", 30, 40],
        ["Payments", -20, -30],
        ["Closing balance", 20, 30],
      ],
    },
    header: [1],
    data: "3-4",
    sums: { B: 10, C: 10 },
  },
  {
    wart: "notes below the total",
    sheet: { rows: [["Item", "Budget"], ["Pay", 1], ["Rent", 2], ["Total", 3], [], ["Source: the office"]] },
    header: [1],
    data: "2-3",
    sums: { B: 3 },
    total: "4",
  },
  {
    wart: "figures below the total",
    sheet: { rows: [["Item", "Budget"], ["Pay", 1], ["Rent", 2], ["Total", 3], [], ["Inhabitants", 9000]] },
    header: [1],
    data: "2-3",
    sums: { B: 3 },
    said: ["rows-after-total"],
  },
  {
    wart: "two tables on one sheet",
    sheet: {
      rows: [
        head,
        ...two,
        [],
        ["Reserves"],
        ["Unit", "Item", "Budget", "Outturn"],
        ["Park", "Trees", 5, 6],
        ["Road", "Gravel", 7, 8],
      ],
    },
    header: [6],
    data: "7-8",
    sums: { C: 12, D: 14 },
    block: 1,
  },
  {
    wart: "two tables side by side",
    sheet: {
      rows: [
        ["Unit", "Budget", null, "Unit", "Budget"],
        ["A", 1, null, "X", 10],
        ["B", 2, null, "Y", 20],
        [null, null, null, "Z", 30],
      ],
    },
    header: [1],
    data: "2-4",
    sums: { E: 60 },
    block: 1,
  },
  {
    wart: "labels copied in a wide table",
    sheet: {
      rows: [
        ["Fund", "FY17 Budget", "FY16 Budget", null, "Fund", "FY15 Actual"],
        ["A", 1, 2, null, "A", 5],
        ["B", 3, 4, null, "B", 6],
        ["C", 5, 6, null, "C", 7],
      ],
    },
    header: [1],
    data: "2-4",
    sums: { B: 9, C: 12, F: 18 },
    fields: { B: "budget", C: "prior_budget", F: "outturn" },
  },
  {
    wart: "empty columns between",
    sheet: {
      rows: [
        ["Item", "Jan", null, "Feb", null, "TOTALS"],
        ["Pay", 1, null, 2, null, 3],
        ["Rent", 4, null, 5, null, 9],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 5, D: 7, F: 12 },
    fields: { F: "total_row" },
    periods: { B: "01", D: "02" },
  },
  {
    wart: "the header repeated",
    sheet: {
      rows: [
        ["Dept one"],
        head,
        ...two,
        ["Total", null, 150],
        [],
        ["Dept two"],
        head,
        ["Park", "Trees", 5],
        ["Road", "Gravel", 6],
        ["Total", null, 11],
      ],
    },
    header: [2],
    data: "3-4,9-10",
    sums: { C: 161 },
  },
  {
    wart: "units as columns",
    sheet: {
      rows: [
        ["Begroting per gemeente"],
        ["Omschrijving", "Utrecht", "Zeeland", "Drenthe"],
        ["Onderwijs", 1, 2, 3],
        ["Wegen", 4, 5, 6],
        ["Totaal", 5, 7, 9],
      ],
    },
    header: [2],
    data: "3-4",
    sums: { B: 5, C: 7, D: 9 },
    total: "5",
  },
  {
    wart: "years as columns, a budget by its title",
    sheet: {
      name: "Driftsbudsjett",
      rows: [
        ["Avdeling", "Tjeneste", "2026", "2027"],
        ["Skole", "Lønn", 1, 2],
        ["Park", "Drift", 3, 4],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { C: 4, D: 6 },
    fields: { C: "budget", D: "budget" },
    periods: { C: "2026" },
  },
  {
    wart: "months as columns, Finnish",
    sheet: {
      rows: [
        ["Nimi", "Tammikuu", "Helmikuu"],
        ["Palkat", 1, 2],
        ["Vuokrat", 3, 4],
        ["Yhteensä", 4, 6],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 4, C: 6 },
    periods: { B: "01", C: "02" },
    total: "4",
  },
  {
    wart: "blanks between thousands, comma for decimals",
    sheet: typed("1 234,50", "2\u00a0000,25"),
    header: [1],
    data: "2-3",
    sums: { B: 3234.75 },
  },
  {
    wart: "commas between thousands",
    sheet: typed("1,234.50", "2,000.25"),
    header: [1],
    data: "2-3",
    sums: { B: 3234.75 },
  },
  {
    wart: "points between thousands",
    sheet: typed("1.234,50", "-2.000,25"),
    header: [1],
    data: "2-3",
    sums: { B: -765.75 },
  },
  {
    wart: "brackets, trailing and real minus",
    sheet: typed("(1 234)", "1 000-", "\u2212500", "- 1"),
    header: [1],
    data: "2-5",
    sums: { B: -2735 },
  },
  {
    wart: "thousands in every cell, no decimals anywhere",
    sheet: typed("1,234", "12,000"),
    header: [1],
    data: "2-3",
    sums: { B: 13234 },
  },
  {
    wart: "a mark that the sheet uses for decimals before three digits",
    sheet: {
      rows: [
        ["Enhet", "Budget", "Utfall"],
        ["A", "1,234", "5,5"],
        ["B", "2,345", "6,5"],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 3579, C: 12 },
    said: ["number-ambiguous"],
  },
  {
    wart: "units in the cells",
    sheet: typed("1,2 Mkr", "300 tkr", "500 kr"),
    header: [1],
    data: "2-4",
    sums: { B: 1_500_500 },
  },
  {
    wart: "currency signs",
    sheet: typed("459,000.00€", "$1,000.00", "€ 20.50"),
    header: [1],
    data: "2-4",
    sums: { B: 460_020.5 },
  },
  {
    wart: "percent",
    sheet: {
      name: "Indikatorer",
      rows: [
        ["Indikator", "Utfall 2025"],
        ["Andel nöjda", "12 %"],
        ["Svarsandel", "55,5 %"],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 0.675 },
    fields: { A: "indicator", B: "outturn" },
  },
  {
    wart: "no value in many words",
    sheet: typed("-", "..", "n/a", "#Missing", "saknas", "5"),
    header: [1],
    data: "2-7",
    sums: { B: 5 },
  },
  {
    wart: "error values",
    sheet: { rows: [head, ...two, ["Park", "Trees", { error: "#REF!" }]] },
    header: [1],
    data: "2-4",
    sums: { C: 150 },
    said: ["cell-error"],
  },
  {
    wart: "words among the amounts",
    sheet: { rows: [head, ...two, ["Park", "Trees", 5], ["Road", "Gravel", "see note"], ["Pool", "Water", 4]] },
    header: [1],
    data: "2-6",
    sums: { C: 159 },
    said: ["amount-unreadable"],
  },
  {
    wart: "codes that are numbers",
    sheet: {
      rows: [
        ["Kontonummer", "Benämning", "Budget"],
        [4010, "Lön", 5],
        [4020, "Hyra", 6],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { C: 11 },
    fields: { A: "account", B: "item", C: "budget" },
  },
  {
    wart: "an unnamed running number",
    sheet: {
      rows: [
        [null, "Indicator", "Target 2022", "Actual 2021"],
        [1, "Visits", 5, 4],
        [2, "Loans", 6, 5],
        [3, "Books", 7, 6],
        [4, "Days", 8, 7],
      ],
    },
    header: [1],
    data: "2-5",
    sums: { C: 26, D: 22 },
    fields: { A: "row_no", B: "indicator", C: "target", D: "outturn" },
  },
  {
    wart: "labels carried down",
    sheet: {
      rows: [
        ["Nämnd", "Verksamhet", "Post", "Budget"],
        ["Skola", "Grund", "Lön", 1],
        [null, null, "Hyra", 2],
        [null, "Gymnasium", "Lön", 3],
        ["Kultur", "Bibliotek", "Lön", 4],
      ],
    },
    header: [1],
    data: "2-5",
    sums: { D: 10 },
  },
  {
    wart: "a misspelt header",
    sheet: {
      rows: [
        ["Namn", "Intäker", "Utgiter"],
        ["A", 1, 2],
        ["B", 3, 4],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 4, C: 6 },
    fields: { B: "income", C: "expense" },
  },
  {
    wart: "German",
    sheet: {
      rows: [
        german,
        ["5011", "Dienstbezüge", "1.200,00", "1.100,50"],
        ["5041", "Beihilfen", "300,00", "250,25"],
        ["Summe", null, "1.500,00", "1.350,75"],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { C: 1500, D: 1350.75 },
    fields: { A: "account", B: "item", C: "budget", D: "outturn" },
    total: "4",
  },
  {
    wart: "Danish",
    sheet: {
      rows: [
        ["Udvalg", "Betegnelse", "Regnskab 2024", "Korrigeret budget 2025", "Budget 2026"],
        ["Skole", "Løn", 1, 2, 3],
        ["Miljø", "Drift", 4, 5, 6],
        ["I alt", null, 5, 7, 9],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { C: 5, D: 7, E: 9 },
    fields: { C: "outturn", D: "budget_revised", E: "budget" },
    total: "4",
  },
  {
    wart: "French",
    sheet: {
      rows: [
        ["Chapitre", "Libellé", "Budget primitif 2026", "Réalisé 2025"],
        ["011", "Charges", 1, 2],
        ["012", "Personnel", 3, 4],
        ["Total général", null, 4, 6],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { C: 4, D: 6 },
    fields: { A: "group_code", B: "item", C: "budget", D: "outturn" },
    total: "4",
  },
  {
    wart: "Spanish",
    sheet: {
      rows: [
        ["Partida", "Descripción", "Presupuesto inicial", "Obligaciones reconocidas"],
        ["100", "Sueldos", 1, 2],
        ["200", "Alquiler", 3, 4],
        ["Total", null, 4, 6],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { C: 4, D: 6 },
    fields: { A: "account", B: "item", C: "budget", D: "outturn" },
    total: "4",
  },
  {
    wart: "Norwegian",
    sheet: {
      rows: [
        ["Tjeneste", "Beskrivelse", "Vedtatt budsjett 2026", "Regnskap 2024"],
        ["202", "Undervisning", 1, 2],
        ["213", "Voksenopplæring", 3, 4],
        ["Sum", null, 4, 6],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { C: 4, D: 6 },
    fields: { A: "account", C: "budget", D: "outturn" },
    total: "4",
  },
  {
    wart: "fiscal years",
    sheet: {
      rows: [
        ["Program", "FY 21 Actual", "FY22 Actual", "FY23 Appropriation", "FY24 Adopted"],
        ["A", 1, 2, 3, 4],
        ["B", 5, 6, 7, 8],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 6, C: 8, D: 10, E: 12 },
    fields: { B: "outturn", D: "prior_budget", E: "budget" },
    periods: { B: "2021", E: "2024" },
  },
  {
    wart: "years out of order",
    sheet: {
      name: "Indicators",
      rows: [
        ["Indicator", "2023", "2021", "2022"],
        ["Visits", 3, 1, 2],
        ["Loans", 6, 4, 5],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 9, C: 5, D: 7 },
    periods: { B: "2023", C: "2021", D: "2022" },
    fields: { B: "outturn" },
  },
  {
    wart: "positions, not money",
    sheet: {
      name: "Positions",
      rows: [
        ["Agency", "2025", "2026"],
        ["Fire", 10, 11],
        ["Police", 20, 21],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 30, C: 32 },
    fields: { B: "headcount", C: "headcount" },
  },
  {
    wart: "dates as headers",
    sheet: {
      rows: [
        ["Item", f(46023, "mmm yyyy"), f(46054, "mmm yyyy")],
        ["Pay", 1, 2],
        ["Rent", 3, 4],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 4, C: 6 },
  },
  {
    wart: "hours on a clock, typed and as Excel keeps them",
    sheet: {
      rows: [
        ["Enhet", "Pass", "Antal timmar"],
        ["A", "dag", "7:30"],
        ["A", "natt", f(0.4375, "[h]:mm")],
        ["B", "dag", "7,5"],
      ],
    },
    header: [1],
    data: "2-4",
    sums: { C: 25.5 },
  },
  {
    wart: "dates typed in three ways and as Excel keeps them",
    sheet: {
      rows: [
        ["Datum", "Mottagare", "Utfall"],
        ["2026-01-31", "A", 1],
        ["28/2 2026", "B", 2],
        ["31 mars 2026", "C", 4],
        [f(46142, "yyyy-mm-dd"), "D", 8],
      ],
    },
    header: [1],
    data: "2-5",
    sums: { C: 15 },
    fields: { A: "date", C: "outturn" },
  },
  {
    wart: "thousands said in the title",
    sheet: { rows: [["Driftbudget 2026 (tkr)"], ["Enhet", "Budget"], ["Skola", 100], ["Park", 50]] },
    header: [2],
    data: "3-4",
    sums: { B: 150 },
    scales: { B: 1_000 },
  },
  {
    wart: "millions said in a header",
    sheet: {
      rows: [
        ["Service", "Budget 2026 £m", "Staff FTE"],
        ["Roads", 1.5, 20],
        ["Parks", 2.25, 30],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 3.75, C: 50 },
    scales: { B: 1_000_000, C: 1 },
  },
  {
    wart: "thousands said in the corner",
    sheet: {
      rows: [
        ["1 000 €", "Talousarvio 2026", "Toteuma 2025"],
        ["Kirjasto", "1 200", "1 100"],
        ["Koulut", "45 300", "44 000"],
      ],
    },
    header: [1],
    data: "2-3",
    sums: { B: 46_500, C: 45_100 },
    fields: { B: "budget", C: "outturn" },
    scales: { B: 1_000 },
  },
  {
    wart: "thousands in a row of their own, that look like numbers",
    sheet: {
      rows: [
        ["Directorate", "Original Budget", "Outturn"],
        [null, "£000", "£000"],
        ["Roads", 120, 110],
        ["Parks", 80, 95],
      ],
    },
    header: [1, 2],
    data: "3-4",
    sums: { B: 200, C: 205 },
    scales: { B: 1_000, C: 1_000 },
    fields: { B: "budget", C: "outturn" },
  },
  {
    wart: "Kolada's long export",
    sheet: {
      rows: [
        ["kpi", "municipality", "period", "gender", "value"],
        ["N15428", "0180", 2024, "T", 73.5],
        ["N15428", "0180", 2024, "K", null],
        ["N15428", "1480", 2024, "M", 70.1],
        ["N15428", "1480", 2024, "K", 76.25],
      ],
    },
    header: [1],
    data: "2-5",
    sums: { E: 219.85 },
    fields: { A: "indicator", B: "municipality", C: "period", D: "gender", E: "outturn" },
  },
  {
    wart: "a unit's sum above its items",
    sheet: {
      rows: [
        ["Verksamhet", "Budget 2026", "Bokslut 2024"],
        [b("Skola"), b(1520), b(1410)],
        ["Personal", 1210, 1100],
        ["Lokaler", 310, 310],
        [b("Park"), b(215), b(190)],
        ["Personal", 145, 125],
        ["Maskiner", 70, 65],
        ["Summa", 1735, 1600],
      ],
    },
    header: [1],
    data: "3-4,6-7",
    sums: { B: 1735, C: 1600 },
    subtotal: ["2,5"],
    total: "8",
  },
  {
    wart: "accounts over their sub-accounts",
    sheet: {
      rows: [
        ["Cuenta", "Descripción", "Créditos iniciales", "Obligaciones reconocidas"],
        [1, "Gastos de personal", 9120, 8804],
        [12, "Personal funcionario", 6020, 5811],
        [13, "Personal laboral", 3100, 2993],
        [2, "Bienes corrientes", 4550, 4211],
        [21, "Reparaciones", 1250, 1180],
        [22, "Material", 3300, 3031],
        [null, "Total", 13670, 13015],
      ],
    },
    header: [1],
    data: "3-4,6-7",
    sums: { C: 13_670, D: 13_015 },
    subtotal: ["2,5"],
    total: "8",
  },
  {
    wart: "a sum above its rows that does not agree",
    sheet: {
      rows: [
        ["Amt", "Ansatz 2026", "Ergebnis 2024"],
        [b("Schule"), b(1520), b(1410)],
        ["Personal", 1210, 1100],
        ["Gebäude", 310, 310],
        [b("Park"), b(215), b(190)],
        ["Personal", 145, 125],
        ["Geräte", 70, 65],
        [b("Kultur"), b(999), b(300)],
        ["Personal", 301, 200],
        ["Honorare", 99, 100],
      ],
    },
    header: [1],
    data: "3-4,6-7,9-10",
    sums: { B: 2135, C: 1900 },
    said: ["stated-total-differs"],
  },
  {
    wart: "the total in the first row",
    sheet: {
      rows: [
        ["Service", "2025", "2026"],
        ["Total", 361, 402],
        ["Roads", 121, 152],
        ["Parks", 240, 250],
      ],
    },
    header: [1],
    data: "3-4",
    sums: { B: 361, C: 402 },
    total: "2",
  },
  {
    wart: "what a row holds of something",
    sheet: {
      rows: [
        ["Bezeichnung", "Ansatz 2026", "Ergebnis 2024"],
        ["Personalaufwendungen", 5200, 5010],
        ["davon Beamte", 1900, 1850],
        ["Sachaufwendungen", 2400, 2290],
        ["Summe", 7600, 7300],
      ],
    },
    header: [1],
    data: "2,4",
    sums: { B: 7600, C: 7300 },
    total: "5",
  },
  {
    wart: "years over two columns each without merging",
    sheet: {
      rows: [
        [null, 2025, null, 2026, null],
        ["Omschrijving", "Begroting", "Realisatie", "Begroting", "Realisatie"],
        ["Onderwijs", 10, 11, 12, 13],
        ["Sport", 20, 21, 22, 23],
      ],
    },
    header: [1, 2],
    data: "3-4",
    sums: { B: 30, C: 32, D: 34, E: 36 },
    fields: { B: "prior_budget", C: "outturn", D: "budget", E: "outturn" },
    periods: { C: "2025", E: "2026" },
  },
  {
    wart: "a year with a footnote, a lone header",
    sheet: {
      rows: [
        ["Budget primitif"],
        [],
        [null, "BP\n20261)"],
        ["Voirie", 100],
        ["Culture", 50],
        [],
        ["1) montants arrondis"],
      ],
    },
    header: [3],
    data: "4-5",
    sums: { B: 150 },
    fields: { B: "budget" },
    periods: { B: "2026" },
  },
  {
    wart: "costs with a minus, income without",
    sheet: {
      rows: [
        ["Benämning", "Budget 2026"],
        ["Intäkter", 500],
        ["Personalkostnader", -300],
        ["Övriga kostnader", -150],
      ],
    },
    header: [1],
    data: "2-4",
    sums: { B: 50 },
    costs: "negative",
  },
];
