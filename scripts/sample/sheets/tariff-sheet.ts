import type { SampleFacts } from "../facts";
import { say, type Text } from "../words";
import { number, styles, words } from "./cells";
import { draft, header, notes, type SheetDraft } from "./draft";

const bands: readonly Text[] = [
  ["Age", "Ålder"],
  ["over 40", "över 40"],
  ["30-39.5", "30-39,5"],
  ["20-29.5", "20-29,5"],
  ["under 20", "under 20"],
];

/** The tariff as the paper prints it, holes and all, and the appropriation in a labelled cell. */
export function tariffSheet({
  tariff,
  appropriation,
  municipality,
  year,
  options: { locale },
}: SampleFacts): SheetDraft {
  const sheet = draft(
    say(["Tariff", "Ersättning"], locale),
    [52, 14, 14, 14, 14],
    say(
      [`${municipality}: grants to day-care centres ${year}`, `${municipality}: ersättning till daghem ${year}`],
      locale,
    ),
    [
      say(
        [
          "Kronor per child and year, by the child's age and hours a week",
          "Kronor per barn och år, efter barnets ålder och timmar per vecka",
        ],
        locale,
      ),
    ],
  );
  const over = sheet.rows.length;
  sheet.rows.push([
    words(null, styles.header),
    words(say(["Hours a week", "Timmar per vecka"], locale), styles.headerOver),
    ...[0, 1, 2].map(() => words(null, styles.headerOver)),
  ]);
  sheet.merges.push({ startRow: over, startCol: 1, endRow: over, endCol: 4 });
  header(sheet, bands, locale);
  for (const { age, ageFrom, ageTo, rates } of tariff) {
    sheet.rows.push([
      ageFrom === ageTo ? number(ageFrom, "0", styles.leftNumber) : words(age),
      ...rates.map((rate) => number(rate, "#,##0")),
    ]);
  }
  notes(
    sheet,
    [["Source: Svensson 1996, child day-care table.", "Källa: Svensson 1996, tabell över barnomsorg."]],
    locale,
  );
  sheet.rows.push(
    [],
    [
      words(
        say(
          [`Appropriation for child-care grants ${year} (kr)`, `Anslag för barnomsorgsersättning ${year} (kr)`],
          locale,
        ),
        styles.label,
      ),
      number(appropriation, "#,##0", styles.input),
    ],
  );
  return sheet;
}
