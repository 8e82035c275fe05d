/** Words of the command line's receipt. */
export const commandLineWords: Readonly<Record<string, string>> = {
  added: "tillagt",
  changed: "ändrat",
  "{count, plural, one {# cell} other {# cells}} of earlier sheets changed.":
    "{count, plural, one {# cell} other {# celler}} på tidigare blad ändrades.",
  "Nothing was saved: give --out FILE to save the workbook.":
    "Inget sparades: ange --out FIL för att spara arbetsboken.",
  "Saved: {file}": "Sparat: {file}",
  "as things stand": "som det står nu",
  "not known": "okänt",
  "Not everything could be searched to the end: some bounds may be wider than need be.":
    "Allt kunde inte sökas till slut: en del gränser kan vara vidare än nödvändigt.",
  "{count} separate forms in {folder}": "{count} separata blanketter i {folder}",
  "{place}: {role}, {count, plural, one {# row} other {# rows}} ({sure} %)":
    "{place}: {role}, {count, plural, one {# rad} other {# rader}} ({sure} %)",
  "(not known)": "(okänt)",
  "(no header)": "(ingen rubrik)",
  "{count, plural, one {# stated total, which agrees} other {# stated totals, all agree}}":
    "{count, plural, one {# angiven summa, som stämmer} other {# angivna summor, alla stämmer}}",
  "{count, plural, one {# stated total} other {# stated totals}}, {differ} differ":
    "{count, plural, one {# angiven summa} other {# angivna summor}}, {differ} avviker",
  "rows {rows}": "rader {rows}",
  "{sheet}: left alone, {reason}": "{sheet}: läses inte, {reason}",
  "Our own sheets, not read: {sheets}": "Våra egna blad, läses inte: {sheets}",
};
