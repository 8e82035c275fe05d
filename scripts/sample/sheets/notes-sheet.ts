import type { SampleFacts } from "../facts";
import { say, type Text } from "../words";
import { styles, words } from "./cells";
import type { SheetDraft } from "./draft";

const lines: readonly Text[] = [
  ["", ""],
  [
    "Meeting 12 January: the outcomes of metering are late again, Lena rings them.",
    "Möte 12 januari: mätningens utfall dröjer igen, Lena ringer.",
  ],
  [
    "The budget for 2027 starts from the forecast, less 1.5 %, plus the new district at Ängen.",
    "Budgeten för 2027 utgår från prognosen, minus 1,5 %, plus det nya området vid Ängen.",
  ],
  ["", ""],
  ["To do", "Att göra"],
  [
    "- check the hours of children who start school in August",
    "- kontrollera timmarna för barn som börjar skolan i augusti",
  ],
  ["- ask the auditors about the 400 tkr", "- fråga revisorerna om de 400 tkr"],
  ["- new keys for room 214", "- nya nycklar till rum 214"],
  ["", ""],
  ["Coffee money: Per 40, Karin 20, Nils 60 (owes!)", "Kaffekassan: Per 40, Karin 20, Nils 60 (skyldig!)"],
];

/** Somebody's own notes: nothing here is data, though numbers and the field's words occur. */
export function notesSheet({ options: { locale } }: SampleFacts): SheetDraft {
  return {
    name: say(["Notes", "Anteckningar"], locale),
    widths: [90],
    rows: [
      [words(say(["My notes", "Mina anteckningar"], locale), styles.title)],
      ...lines.map((line) => [words(say(line, locale) || null)]),
    ],
    merges: [],
    headerRow: 0,
  };
}
