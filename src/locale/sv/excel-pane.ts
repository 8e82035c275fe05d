/** Words of the pane in Excel. */
export const excelPaneWords: Readonly<Record<string, string>> = {
  Pages: "Sidor",
  Start: "Start",
  Rewards: "Belöningar",
  Explain: "Förklara",
  Settings: "Inställningar",
  "Computes grants, rewards, commitments and evaluation of this workbook and writes them as sheets with live formulas.":
    "Räknar bidrag, belöningar, åtaganden och utvärdering för arbetsboken och skriver dem som blad med levande formler.",
  "Prepares commitment sheets to negotiate and sign, from budget and indicators.":
    "Förbereder åtagandeblad att förhandla och underteckna, från budget och nyckeltal.",
  "Computes what each provider is granted, from roster and tariff, month by month against the appropriation.":
    "Räknar vad varje utförare beviljas, från placeringar och taxa, månad för månad mot anslaget.",
  "Computes the pool of each unit and the share of each employee, from budget, indicators and staff.":
    "Räknar varje enhets pott och varje anställds andel, från budget, nyckeltal och personal.",
  "Prepares a page for each unit and the summary of the year, in words with live figures.":
    "Förbereder en sida per enhet och årets sammanfattning, i ord med levande siffror.",
  "Finish editing the cell": "Avsluta redigeringen av cellen",
  "Excel waits while a cell is being edited. Press Enter or Esc in the sheet; the work then goes on.":
    "Excel väntar medan en cell redigeras. Tryck på Retur eller Esc i bladet; sedan fortsätter arbetet.",
  Unfinished: "Inte slutfört",
  "A write was interrupted, and the workbook is not yet as it was before. Do not work in our sheets until it is.":
    "En skrivning avbröts, och arbetsboken är ännu inte som den var. Arbeta inte i våra blad förrän den är det.",
  "Set it back now": "Återställ nu",
  "Out of date": "Inaktuellt",
  "Something that the written figures were computed from has changed. Nothing is written again by itself.":
    "Något som de skrivna siffrorna räknades från har ändrats. Inget skrivs om av sig självt.",
  "Preview again": "Förhandsgranska igen",
  Preview: "Förhandsgranska",
  "Something went wrong in the program.": "Något gick fel i programmet.",
  "Write {count, plural, one {# sheet} other {# sheets}}": "Skriv {count, plural, one {# blad} other {# blad}}",
  "Undo this write": "Ångra skrivningen",
  "Undoing the write": "Ångrar skrivningen",
  "Sheets that will be written": "Blad som skrivs",
  "brought up to date": "uppdateras",
  new: "nytt",
  "{count} computed cells were read back: all agree with the engine.":
    "{count} beräknade celler lästes tillbaka: alla stämmer med motorn.",
  "{different} of {count} computed cells differ from the engine: {cells}.":
    "{different} av {count} beräknade celler skiljer sig från motorn: {cells}.",
  "The write was not undone.": "Skrivningen ångrades inte.",
  "The write was not undone: somebody has edited these cells since.":
    "Skrivningen ångrades inte: någon har redigerat dessa celler sedan dess.",
  "The write was undone. The workbook is as it was before it.":
    "Skrivningen ångrades. Arbetsboken är som den var innan.",
  "Read again": "Läs igen",
  "Select a figure on one of our sheets: here stands how it came about.":
    "Markera en siffra på ett av våra blad: här står hur den kom till.",
  "The pane's language is kept in this workbook. Sheets that are written keep the language of the first write.":
    "Panelens språk sparas i arbetsboken. Blad som skrivs behåller språket från första skrivningen.",
};
