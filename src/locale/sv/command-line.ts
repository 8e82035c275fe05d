/** Words of the command line's receipt. */
export const commandLineWords: Readonly<Record<string, string>> = {
  added: "tillagt",
  changed: "ändrat",
  "{count, plural, one {# cell} other {# cells}} of earlier sheets changed.":
    "{count, plural, one {# cell} other {# celler}} på tidigare blad ändrades.",
  "Nothing was saved: give --out FILE to save the workbook.":
    "Inget sparades: ange --out FIL för att spara arbetsboken.",
  "Saved: {file}": "Sparat: {file}",
  "{count} separate forms in {folder}": "{count} separata blanketter i {folder}",
};
