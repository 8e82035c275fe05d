import type { PlacementFact, SampleFacts } from "../facts";
import type { SampleLocale } from "../options";
import { say, type Text } from "../words";
import { blank, date, number, numberAsText, strayRemark, words, type SampleCell } from "./cells";
import { draft, header, notes, type SheetDraft } from "./draft";

const headers: readonly Text[] = [
  ["Child id", "Barn-id"],
  ["Birth date", "Födelsedatum"],
  ["Hours a week", "Timmar per vecka"],
  ["Provider", "Utförare"],
  ["From", "Fr.o.m."],
  ["To (incl.)", "T.o.m."],
  ["Child order", "Syskonordning"],
  ["Monthly income (kr)", "Månadsinkomst (kr)"],
  ["Remark", "Anmärkning"],
];

/** The roster: a row a placement, a few hours typed as text, a stray remark. */
export function childrenSheet({ placements, municipality, year, options: { locale } }: SampleFacts): SheetDraft {
  const sheet = draft(
    say(["Children", "Barn"], locale),
    [12, 13, 12, 34, 13, 13, 10, 14, 34],
    say([`${municipality}: child care placements ${year}`, `${municipality}: barnomsorgsplaceringar ${year}`], locale),
    [
      say(
        [
          "Extract from the placement register, 4 January 2027. A new row where hours or provider change.",
          "Uttag ur placeringsregistret 4 januari 2027. Ny rad när timmar eller utförare ändras.",
        ],
        locale,
      ),
    ],
  );
  header(sheet, headers, locale);
  placements.forEach((placement, at) => sheet.rows.push(row(placement, at, locale)));
  sheet.filterTo = sheet.rows.length - 1;
  notes(
    sheet,
    [
      [
        "To: the last day of the placement; blank while it goes on.",
        "T.o.m.: placeringens sista dag; tom om placeringen pågår.",
      ],
      ["Income only where the family has reported it.", "Inkomst endast där familjen har lämnat uppgift."],
    ],
    locale,
  );
  return sheet;
}

function row(placement: PlacementFact, at: number, locale: SampleLocale): SampleCell[] {
  return [
    words(placement.recipient),
    date(placement.born),
    hoursCell(placement.hours, at),
    words(placement.provider),
    date(placement.from),
    placement.to === null ? blank : date(placement.to),
    placement.childOrder === null ? blank : number(placement.childOrder, "0"),
    placement.monthlyIncome === null
      ? blank
      : at % 211 === 60
        ? numberAsText(placement.monthlyIncome, 0)
        : number(placement.monthlyIncome, "#,##0"),
    ...(at === 36 ? [strayRemark(say(["mother rings back on Thursday", "mamman ringer på torsdag"], locale))] : []),
  ];
}

function hoursCell(hours: number, at: number): SampleCell {
  if (hours === 40) return { ...number(hours, "0.0"), wart: "hours in a hole", meant: hours };
  return at % 173 === 44 ? numberAsText(hours, 1) : number(hours, "0.0");
}
