/** Words of the pane. */
export const paneWords: Readonly<Record<string, string>> = {
  "Commitments, grants, rewards and evaluation in your own workbook":
    "Åtaganden, bidrag, belöningar och utvärdering i din egen arbetsbok",
  "Something went wrong in the program. Nothing was changed in your file.":
    "Något gick fel i programmet. Inget ändrades i din fil.",
  "Run the main job": "Kör huvudjobbet",
  "Try again": "Försök igen",
  "Save the workbook": "Spara arbetsboken",
  Cancel: "Avbryt",
  because: "eftersom",
  "A figure on one of our sheets: press its cell, or name it here":
    "En siffra på ett av våra blad: tryck på dess cell, eller ange den här",
  Sheets: "Blad",
  "The file could not be read.": "Filen kunde inte läsas.",
  "The sample workbook is not here. Start the program with npm start.":
    "Exempelboken finns inte här. Starta programmet med npm start.",
  "Drop a workbook here": "Släpp en arbetsbok här",
  "It stays on this computer: nothing is sent anywhere.": "Den stannar på den här datorn: inget skickas någonstans.",
  "Choose a file": "Välj en fil",
  or: "eller",
  "Open the sample workbook": "Öppna exempelboken",
  "What happens:": "Det här händer:",
  "The program finds your budget, indicators, staff and roster.":
    "Programmet hittar din budget, dina nyckeltal, din personal och dina placeringar.",
  "It shows what it understood and what is wrong, cell by cell.":
    "Det visar vad det förstod och vad som är fel, cell för cell.",
  "It adds sheets with live formulas. Your own sheets are not changed.":
    "Det lägger till blad med levande formler. Dina egna blad ändras inte.",
  Language: "Språk",
  "Nothing was written": "Inget skrevs",
  "{count, plural, one {# problem} other {# problems}} must be put right first.":
    "{count, plural, one {# problem} other {# problem}} måste rättas först.",
  Done: "Klart",
  "{added, plural, one {# sheet} other {# sheets}} added, {changed} changed. Your own sheets are as they were.":
    "{added, plural, one {# blad} other {# blad}} tillagda, {changed} ändrade. Dina egna blad är som de var.",
  "Save {count, plural, one {# separate form} other {# separate forms}} (zip)":
    "Spara {count, plural, one {# separat blankett} other {# separata blanketter}} (zip)",
  "Make a form for each employee": "Gör en blankett för varje medarbetare",
  "Take another workbook": "Ta en annan arbetsbok",
  Totals: "Summor",
  Recognised: "Igenkänt",
  "No table was recognised.": "Ingen tabell kändes igen.",
  "{count, plural, one {# row} other {# rows}}": "{count, plural, one {# rad} other {# rader}}",
  "Left alone: {sheets}.": "Lämnade i fred: {sheets}.",
  Problems: "Problem",
  Error: "Fel",
  Warning: "Varning",
  Note: "Anmärkning",
  "Show all {count}": "Visa alla {count}",
  Row: "Rad",
  "Reading the workbook": "Läser arbetsboken",
  "Laying out the sheets": "Lägger ut bladen",
  "Writing the workbook": "Skriver arbetsboken",
  "Writing separate files": "Skriver separata filer",
  Computing: "Räknar",
  budget: "budget",
  indicators: "nyckeltal",
  staff: "personal",
  roster: "placeringar",
  providers: "utförare",
  tariff: "ersättningstabell",
};
