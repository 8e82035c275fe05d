import type { BudgetFact, SampleFacts } from "../facts";
import { say, type Text } from "../words";
import { formula, number, numberAsText, strayRemark, styles, words, type SampleCell } from "./cells";
import { columnLetters, draft, notes, type SheetDraft } from "./draft";

const format = "#,##0";
const amounts = ["budget", "outturn", "forecast", "priorOutturn"] as const;
const firstAmount = 3;
const remark: Text = ["Remark", "Anmärkning"];

/** Lines typed as text, by unit code, account and column: their subtotals are typed too, since a sum passes over text. */
const typedAsText = [
  ["2200", "6400", "outturn"],
  ["2200", "5600", "forecast"],
  ["3100", "3200", "priorOutturn"],
  ["4000", "4600", "budget"],
] as const;

/** Budget: two header rows with merged cells; a section row, the lines, a subtotal and a blank row a unit; a grand total. */
export function budgetSheet(facts: SampleFacts): SheetDraft {
  const {
    units,
    budget,
    municipality,
    year,
    options: { locale },
  } = facts;
  const sheet = draft(
    `Budget ${year}`,
    [30, 10, 38, 13, 13, 13, 13, 34],
    say(
      [`${municipality}: budget and outturn ${year}, tkr`, `${municipality}: budget och utfall ${year}, tkr`],
      locale,
    ),
    [
      say(
        [
          "All amounts in tkr (thousands of kronor). Costs are positive, revenue is negative.",
          "Alla belopp i tkr. Kostnader är positiva, intäkter är negativa.",
        ],
        locale,
      ),
      say(
        ["Finance, 29 January 2027; forecast as of October", "Ekonomi, 29 januari 2027; prognos per oktober"],
        locale,
      ),
    ],
  );
  headerRows(sheet, facts);
  const subtotalRows: number[] = [];
  for (const unit of units) {
    const lines = budget.filter((line) => line.unit === unit.name);
    sheet.rows.push([
      words(`${unit.code} ${unit.name}`, styles.section),
      ...Array<SampleCell>(7).fill(words(null, styles.section)),
    ]);
    const first = sheet.rows.length + 1;
    for (const line of lines) sheet.rows.push(lineRow(line, unit.code, facts));
    subtotalRows.push(sheet.rows.length + 1);
    const total = say([`Total ${unit.name}`, `Summa ${unit.name}`], locale);
    sheet.rows.push(
      [
        words(total, styles.total),
        words(null, styles.total),
        words(null, styles.total),
        ...amounts.map((column, at) => {
          const sum = lines.reduce((all, line) => all + line[column], 0);
          const letters = columnLetters(firstAmount + at);
          return typedAsText.some(([code, , typed]) => code === unit.code && typed === column)
            ? number(sum, format, styles.total)
            : formula(`SUM(${letters}${first}:${letters}${sheet.rows.length})`, sum, format, styles.total);
        }),
      ],
      [],
    );
  }
  sheet.rows.push([
    words(say([`Total ${municipality}`, `Summa ${municipality}`], locale), styles.grandTotal),
    words(null, styles.grandTotal),
    words(null, styles.grandTotal),
    ...amounts.map((column, at) => {
      const letters = columnLetters(firstAmount + at);
      return formula(
        subtotalRows.map((row) => `${letters}${row}`).join("+"),
        budget.reduce((sum, line) => sum + line[column], 0),
        format,
        styles.grandTotal,
      );
    }),
  ]);
  notes(
    sheet,
    [
      [
        "The grants to providers follow the children; see the sheets Children and Tariff.",
        "Ersättningen till utförarna följer barnen; se flikarna Barn och Ersättning.",
      ],
      ["Outturn 2025 before the auditors' remarks.", "Utfall 2025 före revisionens anmärkningar."],
    ],
    locale,
  );
  return sheet;
}

/** Years over budget, outturn and forecast; the other headers merged over both rows. */
function headerRows(sheet: SheetDraft, { year, options: { locale } }: SampleFacts): void {
  const over = sheet.rows.length;
  const outturn: Text = ["Outturn", "Utfall"];
  const tall: Text[] = [
    ["Unit", "Enhet"],
    ["Account", "Konto"],
    ["Account name", "Kontonamn"],
  ];
  const head = (text: Text): SampleCell => words(say(text, locale), styles.header);
  const underTall = words(null, styles.header);
  sheet.rows.push(
    [
      ...tall.map(head),
      number(year, "0", styles.headerOver),
      words(null, styles.headerOver),
      words(null, styles.headerOver),
      number(year - 1, "0", styles.headerOver),
      head(remark),
    ],
    [
      underTall,
      underTall,
      underTall,
      head(["Budget", "Budget"]),
      head(outturn),
      head(["Forecast", "Prognos"]),
      head(outturn),
      underTall,
    ],
  );
  for (const column of [0, 1, 2, 7])
    sheet.merges.push({ startRow: over, startCol: column, endRow: over + 1, endCol: column });
  sheet.merges.push({ startRow: over, startCol: 3, endRow: over, endCol: 5 });
  sheet.headerRow = over + 1;
}

function lineRow(line: BudgetFact, code: string, { options: { locale } }: SampleFacts): SampleCell[] {
  const cells = amounts.map((column) =>
    typedAsText.some(([unit, account, typed]) => unit === code && account === line.account && typed === column)
      ? numberAsText(line[column], 0)
      : number(line[column], format),
  );
  const row = [
    words(line.unit),
    number(Number(line.account), "0", styles.leftNumber),
    words(line.accountName),
    ...cells,
  ];
  if (code === "4000" && line.account === "4600")
    row.push(
      strayRemark(
        say(["ask Kjell about the January snow, 2 bills", "fråga Kjell om snön i januari, 2 fakturor"], locale),
      ),
    );
  return row;
}
