/** Messages about closing months, the ledger and payment files. What is filled in may stand in another order. */
export const ledgerProblems = {
  "{count} named to attest; it takes two people.": "{count} angivna som attestanter; det krävs två personer.",
  "Give two names.": "Ange två namn.",
  "{name} is named twice; it takes two different people to attest.":
    "{name} är angiven två gånger; det krävs två olika personer för att attestera.",
  "Let somebody else attest too.": "Låt någon annan attestera också.",
  "{month} is not in {year}, the year that the workbook grants.":
    "{month} ligger inte i {year}, året som arbetsboken beviljar.",
  "Choose a month of that year, or the workbook of the other.":
    "Välj en månad i det året, eller det andra årets arbetsbok.",
  "{month} was closed {date} by {first} and {second}.": "{month} stängdes {date} av {first} och {second}.",
  "A closed month does not change: what differs is paid as a correction with the next month.":
    "En stängd månad ändras inte: det som skiljer betalas som rättelse med nästa månad.",
  "{month} cannot be closed yet: {next} is the next.": "{month} kan inte stängas än: {next} står på tur.",
  "Close the months in order, from the first of the year.": "Stäng månaderna i ordning, från årets första.",
  "The ledger has {month} closed, and the workbook grants {year}.":
    "Liggaren har {month} stängd, och arbetsboken beviljar {year}.",
  "Set the grant year back, and begin the other year in a workbook of its own.":
    "Ställ tillbaka bidragsåret, och börja det andra året i en egen arbetsbok.",
  "{provider} has been paid and is no longer among the providers.":
    "{provider} har fått betalt och finns inte längre bland utförarna.",
  "Put it back into the list of providers: what it was paid is settled with it, also after it has closed.":
    "Lägg tillbaka den i listan över utförare: det den fått regleras med den, också sedan den lagts ned.",
  '"{text}" is no month.': '"{text}" är ingen månad.',
  "Write the year and the month, such as 2026-03.": "Skriv år och månad, till exempel 2026-03.",
  "{month} is not closed: no month is.": "{month} är inte stängd: ingen månad är det.",
  "{month} is not closed: the last closed month is {last}.":
    "{month} är inte stängd: den senast stängda månaden är {last}.",
  "Close the month first; then it is paid.": "Stäng månaden först; sedan betalas den.",
  "With {month}, {provider} owes {amount} kr: its corrections take back more than the month pays.":
    "Med {month} är {provider} skyldig {amount} kr: rättelserna tar tillbaka mer än månaden betalar.",
  "Claim it back, or hold it against the next payment; the row is in the payment file with a minus.":
    "Kräv tillbaka det, eller dra av det från nästa utbetalning; raden står i betalningsfilen med minus.",
  "The layout in {file} cannot be used at {place}: {reason}.":
    "Uppställningen i {file} kan inte användas vid {place}: {reason}.",
  '"{text}" names a column twice.': '"{text}" nämner en kolumn två gånger.',
  '"{text}" is no column of a payment file.': '"{text}" är ingen kolumn i en betalningsfil.',
  "The rows of the ledger differ by {read} from what was closed.":
    "Liggarens rader skiljer {read} från det som stängdes.",
  "Take the workbook back as it was when the month was closed.":
    "Ta tillbaka arbetsboken som den var när månaden stängdes.",
  "Take the workbook back as it was when the month was closed; a correction is made in the lists.":
    "Ta tillbaka arbetsboken som den var när månaden stängdes; en rättelse görs i listorna.",
  "The correction and its causes differ by {read}.": "Rättelsen och dess orsaker skiljer {read}.",
  "The change and its causes differ by {read}.": "Ändringen och dess orsaker skiljer {read}.",
  "Run the grants again: the list or the tariff has changed since the causes were computed.":
    "Kör bidragen igen: listan eller tariffen har ändrats sedan orsakerna beräknades.",
  "No month has been closed in {file}.": "Ingen månad har stängts i {file}.",
  "Close a month first: a change is counted from what was paid.":
    "Stäng först en månad: en ändring räknas från det som betalats.",
  "What is to be corrected and the corrections listed differ by {read}.":
    "Det som ska rättas och rättelserna i listan skiljer {read}.",
  "Run the grants again: the list or the tariff has changed since the corrections were listed.":
    "Kör bidragen igen: listan eller tariffen har ändrats sedan rättelserna listades.",
  "Row {entry} of the ledger was changed after it was paid.": "Rad {entry} i liggaren ändrades efter att den betalats.",
  "The closing of {month} and its {count} rows in the ledger are not as they were attested.":
    "Stängningen av {month} och dess {count} rader i liggaren är inte som de attesterades.",
  "The ledger has rows paid with {month}, which is not among the closed months.":
    "Liggaren har rader betalda med {month}, som inte är bland de stängda månaderna.",
  'The log says "{job}", and the ledger does not have that month.':
    'Loggen säger "{job}", och liggaren har inte den månaden.',
} as const;
