import type { SampleFacts, StaffFact } from "../facts";
import type { SampleLocale } from "../options";
import { no, say, yes, type Text } from "../words";
import {
  blank,
  date,
  dateAsText,
  formula,
  number,
  numberAsText,
  strayRemark,
  styles,
  words,
  type SampleCell,
} from "./cells";
import { columnLetters, draft, header, notes, type SheetDraft } from "./draft";

const headers: readonly Text[] = [
  ["Employee id", "Anställningsnr"],
  ["Name", "Namn"],
  ["Sex", "Kön"],
  ["Unit", "Enhet"],
  ["Team", "Arbetslag"],
  ["Role", "Befattning"],
  ["FTE", "Sysselsättningsgrad"],
  ["Hours worked", "Arbetade timmar"],
  ["Sick leave (hours)", "Sjukfrånvaro (timmar)"],
  ["Parental leave (hours)", "Föräldraledighet (timmar)"],
  ["Leave of absence (hours)", "Tjänstledighet (timmar)"],
  ["Monthly salary (kr)", "Månadslön (kr)"],
  ["Employed from", "Anställd från"],
  ["Employed to", "Anställd till"],
  ["Own contract", "Eget avtal"],
  ["Remark", "Anmärkning"],
];
const hourColumns = ["hoursWorked", "sickHours", "parentalHours", "leaveHours"] as const;
const firstHourColumn = 7;

/** Staff: a blank row between the organisation's parts, a total row, some figures and a date typed as text. */
export function staffSheet({ staff, units, municipality, year, options: { locale } }: SampleFacts): SheetDraft {
  const sheet = draft(
    say(["Staff", "Personal"], locale),
    [13, 22, 9, 30, 18, 20, 9, 10, 10, 10, 11, 12, 12, 12, 10, 26],
    say([`${municipality}: staff ${year}`, `${municipality}: personal ${year}`], locale),
    [
      say(
        [
          `Employees with at least one day of employment in ${year}; hours for the calendar year`,
          `Anställda minst en dag under ${year}; timmar för kalenderåret`,
        ],
        locale,
      ),
      say(["Salary as paid at the share of full time", "Lön enligt sysselsättningsgrad"], locale),
    ],
  );
  header(sheet, headers, locale);
  const first = sheet.rows.length + 1;
  const energy = units.find((unit) => unit.code === "3000")?.name;
  staff.forEach((one, at) => {
    if (one.unit === energy && staff[at - 1]?.unit !== energy) sheet.rows.push([]);
    sheet.rows.push(row(one, at, locale));
  });
  const last = sheet.rows.length;
  sheet.filterTo = last - 1;
  sheet.rows.push([
    words(say(["Total", "Summa"], locale), styles.total),
    ...Array<SampleCell>(6).fill(words(null, styles.total)),
    ...hourColumns.map((column, at) => {
      const letters = columnLetters(firstHourColumn + at);
      return formula(
        `SUM(${letters}${first}:${letters}${last})`,
        staff.reduce((sum, one) => sum + one[column], 0),
        "#,##0",
        styles.total,
      );
    }),
  ]);
  notes(
    sheet,
    [
      [
        "Employed to: the last day of employment; blank while employed.",
        "Anställd till: sista anställningsdag; tom om anställningen fortsätter.",
      ],
      ["Own contract: paid outside the collective agreement.", "Eget avtal: lön utanför kollektivavtalet."],
    ],
    locale,
  );
  return sheet;
}

function row(one: StaffFact, at: number, locale: SampleLocale): SampleCell[] {
  const hours = (value: number): SampleCell => number(value, "#,##0");
  const sex: Text = one.sex === "woman" ? ["woman", "kvinna"] : ["man", "man"];
  return [
    words(one.id),
    words(one.name),
    words(say(sex, locale)),
    words(one.unit),
    words(one.team),
    words(one.role),
    at % 83 === 21 ? numberAsText(one.fte, 0, "percent") : number(one.fte, "0%"),
    hours(one.hoursWorked),
    hours(one.sickHours),
    hours(one.parentalHours),
    hours(one.leaveHours),
    at % 61 === 17 ? numberAsText(one.monthlySalary, 0) : number(one.monthlySalary, "#,##0"),
    at === 5 ? dateAsText(one.employedFrom) : date(one.employedFrom),
    one.employedTo === null ? blank : date(one.employedTo),
    words(say(one.ownContract ? yes : no, locale)),
    at === 9 ? strayRemark(say(["new phone, see list", "ny telefon, se listan"], locale)) : blank,
  ];
}
