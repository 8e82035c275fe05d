/** Tariffs that are paid over time: columns, parameters and sheets. */
export const tariffTimeWords: Readonly<Record<string, string>> = {
  Advance: "Förskott",
  Claim: "Anspråk",
  "Stretch of days": "Sträcka av dagar",
  "Share of the year": "Andel av året",
  "Reconciled after the year": "Avräknas efter året",
  Recipients: "Mottagare",
  "Paid in the year: all less by provider": "Utbetalt under året: alla minus per utförare",
  "Reconciled after the year: all less by provider": "Avräknas efter året: alla minus per utförare",
  "Days placed": "Placerade dagar",
  "Days placed less days of the stretches": "Placerade dagar minus sträckornas dagar",
  "Year of payment begins": "Utbetalningsåret börjar",
  "The first day of the twelve months that are paid. Another year also needs its stretches cut anew.":
    "Första dagen av de tolv månader som betalas. Ett annat år kräver också att sträckorna delas på nytt.",
  "Given for this run": "Angivet för denna körning",
  "The placements as given. First and last day decide the stretches: when they change, compute anew.":
    "Placeringarna som de är angivna. Första och sista dag bestämmer sträckorna: beräkna på nytt när de ändras.",
  "A row for each stretch of days in which nothing changes, a column a step, then the months.":
    "En rad för varje sträcka av dagar då inget ändras, en kolumn per steg, sedan månaderna.",
};

/** Messages about how a tariff is paid over time. */
export const tariffTimeMessages = {
  "The rows are placements ({name} instead of {column}), and the year of payment is not told.":
    "Raderna är placeringar ({name} i stället för {column}), och utbetalningsåret är inte angivet.",
  "Give --year, for instance --year 2026.": "Ange --year, till exempel --year 2026.",
  "The days of the placements and of their stretches differ by {read}.":
    "Placeringarnas dagar och deras sträckors dagar skiljer sig med {read}.",
  "Compute anew: placements have been changed since they were cut.":
    "Beräkna på nytt: placeringar har ändrats sedan de delades.",
  "The tariff does not say how it is paid over time.": "Tariffen säger inte hur den betalas över tid.",
  'Give it time, for instance "time": with per "year", and ages with the birth date.':
    'Ange time, till exempel "time": med per "year", och åldrar med födelsedatum.',
  'The name "{name}" is taken by time.': 'Namnet "{name}" är upptaget av tid.',
  '"{name}" is no input of whole years.': '"{name}" är ingen uppgift om hela år.',
  'The age "{name}" is told twice.': 'Åldern "{name}" anges två gånger.',
  '"{name}" may be blank, and an age cannot be counted then.': '"{name}" kan vara tomt, och då kan ingen ålder räknas.',
  "Let every row have it.": "Låt varje rad ha det.",
  '"{name}" is no step of rows.': '"{name}" är inget steg för rader.',
  "Name a step of rows that is paid.": "Namnge ett steg för rader som betalas.",
} as const;
