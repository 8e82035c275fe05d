import type { SampleFacts } from "../facts";
import { say, type Text } from "../words";
import { formulaLike, words } from "./cells";
import { draft, header, notes, type SheetDraft } from "./draft";

const headers: readonly Text[] = [
  ["Code", "Kod"],
  ["Provider", "Utförare"],
  ["Kind", "Driftform"],
  ["Unit", "Enhet"],
  ["Municipality's contact", "Kommunens kontaktperson"],
  ["Phone", "Telefon"],
  ["Remark", "Anmärkning"],
];

/** Providers of child care: telephone numbers that start with a plus sign, a remark that starts with an equals sign. */
export function providersSheet({ providers, municipality, options: { locale } }: SampleFacts): SheetDraft {
  const sheet = draft(
    say(["Providers", "Utförare"], locale),
    [8, 34, 14, 24, 26, 20, 34],
    say([`${municipality}: providers of child care 2026`, `${municipality}: utförare av barnomsorg 2026`], locale),
    [say(["Approved by the child care committee", "Godkända av barnomsorgsnämnden"], locale)],
  );
  header(sheet, headers, locale);
  providers.forEach((provider, at) => {
    const kind: Text = provider.kind === "municipal" ? ["municipal", "kommunal"] : ["independent", "fristående"];
    const row = [
      words(provider.code),
      words(provider.name),
      words(say(kind, locale)),
      words(provider.unit),
      words(provider.contact),
      formulaLike(provider.phone),
    ];
    if (at === 9)
      row.push(formulaLike(say(["=same agreement as Trollskogen", "=samma avtal som Trollskogen"], locale)));
    sheet.rows.push(row);
  });
  notes(
    sheet,
    [
      [
        "Independent providers are paid on the last banking day of the month.",
        "Fristående utförare får betalt sista bankdagen i månaden.",
      ],
    ],
    locale,
  );
  return sheet;
}
