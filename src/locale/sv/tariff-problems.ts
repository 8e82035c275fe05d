/** Messages about tariff documents and the rows they are computed on. What is filled in may stand in another order. */
export const tariffProblemMessages = {
  "The tariff needs a list of providers with {names}.": "Tariffen behöver en lista över utförare med {names}.",
  "Give --providers with a file.": "Ange --providers med en fil.",
  'There is no figure "{read}".': 'Det finns ingen siffra "{read}".',
  'Name a row or provider and a step, for instance "row 3!voucher".':
    'Ange en rad eller utförare och ett steg, till exempel "row 3!voucher".',
  '"{file}" holds no rows: {reason}.': '"{file}" innehåller inga rader: {reason}.',
  "Give a CSV or Excel file with a header row, or JSON: a list of records.":
    "Ange en CSV- eller Excelfil med rubrikrad, eller JSON: en lista med poster.",
  'The printed bands of {name} in "{table}" leave values between them, and the boundary rule is not set.':
    'De tryckta intervallen för {name} i "{table}" lämnar värden mellan sig, och gränsregeln är inte vald.',
  "Choose one of: {names}.": "Välj något av: {names}.",
  'Two versions of "{table}" are valid on one day: both hold {read}.':
    'Två versioner av "{table}" gäller samma dag: båda innehåller {read}.',
  'Two bands of "{table}" overlap, {first} and {second}: both hold {read}.':
    'Två intervall i "{table}" överlappar, {first} och {second}: båda innehåller {read}.',
  "Let one version end on the day on which the next begins.": "Låt en version sluta den dag då nästa börjar.",
  "Let one end on the day on which the next begins.": "Låt ett värde sluta den dag då nästa börjar.",
  'No band of "{table}" holds {read}.': 'Inget intervall i "{table}" innehåller {read}.',
  'No band of "{table}" holds {read}, nor {count} other places between its figures.':
    'Inget intervall i "{table}" innehåller {read}, och inte heller {count} andra ställen mellan dess siffror.',
  "A row that has it is an error; give the table a band for it if it can happen.":
    "En rad som har det är ett fel; ge tabellen ett intervall för det om det kan förekomma.",
  "The sums by provider differ from the total by {read}.": "Summorna per utförare skiljer sig från totalen med {read}.",
  "Compute anew: rows or formulas have been changed.": "Beräkna på nytt: rader eller formler har ändrats.",
  "{name} is {read}; expected at least {least}.": "{name} är {read}; väntade minst {least}.",
  "Correct the value.": "Rätta värdet.",
  "{name} is {read}; expected at most {most}.": "{name} är {read}; väntade högst {most}.",
  "The tariff changes over time, and the day of calculation is not told.":
    "Tariffen ändras över tid, och beräkningsdagen är inte angiven.",
  "Give --on with a date, or name the input of the day in roles.":
    "Ange --on med ett datum, eller namnge dagens uppgift i roles.",
  "{row}: {header} cannot be computed: {reason}{rows}.": "{row}: {header} kan inte beräknas: {reason}{rows}.",
  "{count} more rows cannot be computed.": "{count} rader till kan inte beräknas.",
  "Correct the rows above, and compute anew.": "Rätta raderna ovan och beräkna på nytt.",
  "Correct the row, or give the tariff a rule for it.": "Rätta raden, eller ge tariffen en regel för den.",
  '"{file}" is no JSON: {reason}.': '"{file}" är ingen JSON: {reason}.',
  "Correct the file; docs/tariffs.md shows tariffs.": "Rätta filen; docs/tariffs.md visar tariffer.",
  "A tariff has no {names} here.": "En tariff har ingen {names} här.",
  '"{read}" was read; expected {expected}.': '"{read}" lästes; väntade {expected}.',
  "Nothing was read here; expected {expected}.": "Inget lästes här; väntade {expected}.",
  "Correct it; docs/tariffs.md says what a tariff holds.": "Rätta det; docs/tariffs.md visar vad en tariff innehåller.",
  "Parameters: {names}.": "Parametrar: {names}.",
  '{parameter}: read "{read}", expected {expected}.': '{parameter}: läste "{read}", väntade {expected}.',
  "{name} is 0, and {header} divides by it.": "{name} är 0, och {header} delar med det.",
  "Give it a value, for instance 100 for an index.": "Ge det ett värde, till exempel 100 för ett index.",
  'Two columns are headed "{read}".': 'Två kolumner har rubriken "{read}".',
  "Keep one, or rename the other.": "Behåll en, eller döp om den andra.",
  'No column is headed "{read}" or "{name}".': 'Ingen kolumn har rubriken "{read}" eller "{name}".',
  "Add the column.": "Lägg till kolumnen.",
  'Add the column, or rename "{name}".': 'Lägg till kolumnen, eller döp om "{name}".',
  'The column "{read}" is not used.': 'Kolumnen "{read}" används inte.',
  'The table "{table}" does not say which band takes a {name} that is exactly at a band\'s figure.':
    'Tabellen "{table}" säger inte vilket intervall som tar {name} precis vid ett intervalls siffra.',
  'Write sides, for instance "from": "included", "until": "excluded".':
    'Skriv sides, till exempel "from": "included", "until": "excluded".',
  'The table "{table}" needs either rows or versions.': 'Tabellen "{table}" behöver antingen rows eller versions.',
  "Give rows, or versions with the day from which each holds.":
    "Ange rows, eller versions med dagen från vilken var och en gäller.",
  'A band of "{table}" has no figure for {name}.': 'Ett intervall i "{table}" har ingen siffra för {name}.',
  "Write a number.": "Skriv ett tal.",
  '"{read}" was read as a band; expected where it begins and where it ends, each {expected} or blank.':
    '"{read}" lästes som intervall; väntade var det börjar och var det slutar, vart och ett {expected} eller tomt.',
  "Write dates such as 2026-01-01.": "Skriv datum som 2026-01-01.",
  "Write figures only; units stand beside the table.": "Skriv bara siffror; enheten står bredvid tabellen.",
  '"{read}" was read as {what} of a band of "{table}"; expected a number.':
    '"{read}" lästes som {what} för ett intervall i "{table}"; väntade ett tal.',
  "The band {read} ends before it begins.": "Intervallet {read} slutar innan det börjar.",
  "Write the lower figure first.": "Skriv den lägre siffran först.",
  '"{read}" was read as a band; expected words such as "over 40", "30-39.5", "at least 30", "under 20" or "6".':
    '"{read}" lästes som intervall; väntade ord som "over 40", "30-39.5", "at least 30", "under 20" eller "6".',
  "Write the band as it is printed.": "Skriv intervallet som det är tryckt.",
  '"{read}" was read as a band; expected a word, or nothing for any.':
    '"{read}" lästes som intervall; väntade ett ord, eller inget för alla.',
  "Write a word.": "Skriv ett ord.",
  "Correct the first or the last day.": "Rätta första eller sista dagen.",
  "Two values of {name} are valid on one day: from {day} and from {otherDay}.":
    "Två värden för {name} gäller samma dag: från {day} och från {otherDay}.",
  'The step "{name}" is about providers.': 'Steget "{name}" gäller utförare.',
  "Name the input of the provider in roles.": "Namnge utförarens uppgift i roles.",
  'The step "{name}" is no figure that can be rounded.': 'Steget "{name}" är ingen siffra som kan avrundas.',
  "Leave round out.": "Utelämna round.",
  '"{name}" is no step with a figure.': '"{name}" är inget steg med en siffra.',
  "Name a step with a figure.": "Ange ett steg med en siffra.",
  "{read} has more than {number} decimals.": "{read} har fler än {number} decimaler.",
  "Round it, or declare more decimals.": "Avrunda det, eller ange fler decimaler.",
  'The name "{name}" is taken by {read}.': 'Namnet "{name}" är upptaget av {read}.',
  "Choose another name.": "Välj ett annat namn.",
  'The title "{name}" is taken already.': 'Titeln "{name}" är redan upptagen.',
  "Choose another title.": "Välj en annan titel.",
  'The name "{name}" is twice in the table.': 'Namnet "{name}" finns två gånger i tabellen.',
  '"{name}" is no input of kind {names} that every row has.':
    '"{name}" är ingen uppgift av slaget {names} som varje rad har.',
  '"{name}" is no input of kind date.': '"{name}" är ingen uppgift av slaget date.',
  "Name such an input.": "Ange en sådan uppgift.",
  "There are inputs of providers, and nothing says which input of a row names its provider.":
    "Det finns uppgifter om utförare, och inget säger vilken uppgift i en rad som namnger dess utförare.",
  '"{name}" has no value.': '"{name}" har inget värde.',
  "Give it a value, or values from a day each.": "Ge det ett värde, eller värden från var sin dag.",
  '"{name}" has a value and values from a day each.': '"{name}" har ett värde och värden från var sin dag.',
  "Keep one of the two.": "Behåll det ena.",
  '"{read}" was read for "{name}"; expected a {word}.': '"{read}" lästes för "{name}"; väntade {word}.',
  '"{read}" is none of the choices of "{name}".': '"{read}" är inget av valen för "{name}".',
  "The calendar has no day {day}.": "Kalendern har ingen dag {day}.",
  "Correct the date.": "Rätta datumet.",
  "{day} is not after {otherDay}.": "{day} är inte efter {otherDay}.",
  '"{read}" is twice in the list "{table}".': '"{read}" finns två gånger i listan "{table}".',
  "Keep one.": "Behåll en.",
  '"{read}" of "{table}" has no figure for {name}.': '"{read}" i "{table}" har ingen siffra för {name}.',
  '"{read}" is {what}; expected {expected}.': '"{read}" är {what}; väntade {expected}.',
  "Name something else here.": "Ange något annat här.",
  '"{read}" may be blank, and the step does not say what that means.':
    '"{read}" kan vara tomt, och steget säger inte vad det betyder.',
  "Give the input whenBlank, or write orelse(name, 0).": "Ge uppgiften whenBlank, eller skriv orelse(name, 0).",
  '"{read}" is not declared as a share, so that 3 could mean 3 % or 300 %.':
    '"{read}" är inte angiven som andel, så 3 kan betyda 3 % eller 300 %.',
  'Declare it with kind "share", or write for instance rate / 100.':
    'Ange den med kind "share", eller skriv till exempel rate / 100.',
  'There is no table "{read}"; known are {names}.': 'Det finns ingen tabell "{read}"; kända är {names}.',
  "Name one of them.": "Ange en av dem.",
  'There is no list "{read}"; known are {names}.': 'Det finns ingen lista "{read}"; kända är {names}.',
  "The table has {names}; expected one of them here.": "Tabellen har {names}; väntade en av dem här.",
  "Nothing says how a {read} becomes a {word}.": "Inget säger hur {read} blir {word}.",
  '"{read}" was read; expected for instance "weeks a month".': '"{read}" lästes; väntade till exempel "weeks a month".',
  'Write it in per, for instance "weeks a month": 4.': 'Skriv det i per, till exempel "weeks a month": 4.',
  'The step "{name}" is about a provider\'s rows.': 'Steget "{name}" gäller en utförares rader.',
  'Give the step "at": "provider", and name the input of the provider in roles.':
    'Ge steget "at": "provider", och namnge utförarens uppgift i roles.',
  '"{read}" is no figure of a row.': '"{read}" är ingen siffra i en rad.',
  "Name an input or a step of rows.": "Ange en uppgift eller ett steg för rader.",
  '"{read}" is no input or step here.': '"{read}" är ingen uppgift och inget steg här.',
  "Name an input.": "Ange en uppgift.",
} as const;
