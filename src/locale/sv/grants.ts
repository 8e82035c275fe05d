/** Words of grants: tariff, placements, payments, appropriation. */

const months = {
  January: "Januari",
  February: "Februari",
  March: "Mars",
  April: "April",
  May: "Maj",
  June: "Juni",
  July: "Juli",
  August: "Augusti",
  September: "September",
  October: "Oktober",
  November: "November",
  December: "December",
  "To the end of January": "Till och med januari",
  "To the end of February": "Till och med februari",
  "To the end of March": "Till och med mars",
  "To the end of April": "Till och med april",
  "To the end of May": "Till och med maj",
  "To the end of June": "Till och med juni",
  "To the end of July": "Till och med juli",
  "To the end of August": "Till och med augusti",
  "To the end of September": "Till och med september",
  "To the end of October": "Till och med oktober",
  "To the end of November": "Till och med november",
  "To the end of December": "Till och med december",
} as const;

const headers = {
  Grants: "Bidrag",
  HoursBands: "Timintervall",
  Tariff: "Ersättningstabell",
  "Tariff in force": "Gällande ersättningstabell",
  Providers: "Utförare",
  Placements: "Placeringar",
  Payments: "Utbetalningar",
  "Hours a week as printed": "Timmar i veckan enligt tabellen",
  "Printed: from": "Tryckt: från",
  "Printed: to": "Tryckt: till",
  "Lower figure starts the band: from": "Nedre siffran börjar intervallet: från",
  "Lower figure starts the band: to": "Nedre siffran börjar intervallet: till",
  "Upper band begins above its figure: from": "Övre intervallet börjar ovanför sin siffra: från",
  "Upper band begins above its figure: to": "Övre intervallet börjar ovanför sin siffra: till",
  "Upper figure ends the band: from": "Övre siffran slutar intervallet: från",
  "Upper figure ends the band: to": "Övre siffran slutar intervallet: till",
  "In force: from": "Gäller: från",
  "In force: to": "Gäller: till",
  "Age / hours a week": "Ålder / timmar i veckan",
  "Age from": "Ålder från",
  "Age to": "Ålder till",
  "Hours from": "Timmar från",
  "Hours to": "Timmar till",
  Amount: "Belopp",
  Provider: "Utförare",
  Child: "Barn",
  Born: "Född",
  "Hours a week": "Timmar i veckan",
  From: "Från",
  To: "Till",
  Until: "Till (dagen räknas ej)",
  "First day": "Första dag",
  "Last day": "Sista dag",
  "Days in the year": "Dagar under året",
  Segment: "Delperiod",
  "Counted as recipient": "Räknas som mottagare",
  Days: "Dagar",
  Age: "Ålder",
  "Tariff amount": "Tabellbelopp",
  "Grant a year": "Bidrag per år",
  Grant: "Bidrag",
  Children: "Antal barn",
  "Paid in the year": "Utbetalt under året",
  "Paid per child": "Utbetalt per barn",
  "Sum of grants": "Summa bidrag",
  "Paid less granted": "Utbetalt minus beviljat",
  Appropriation: "Anslag",
  Granted: "Beviljat",
  Remaining: "Återstår",
  "Share used": "Andel förbrukad",
  "Granted less sum of grants": "Beviljat minus summa bidrag",
} as const;

const units = {
  kr: "kr",
  "kr a year": "kr per år",
  years: "år",
  days: "dagar",
  children: "barn",
  weeks: "veckor",
  "hours a week": "timmar i veckan",
  "day of the month": "dag i månaden",
} as const;

const choices = {
  "not set": "ej vald",
  "lower figure starts the band": "nedre siffran börjar intervallet",
  "upper band begins above its figure": "övre intervallet börjar ovanför sin siffra",
  "upper figure ends the band": "övre siffran slutar intervallet",
  year: "år",
  month: "månad",
  hour: "timme",
  daily: "per dag",
  "count date": "avstämningsdag",
} as const;

const parameters = {
  "Grant year begins": "Bidragsåret börjar",
  "1 January of the year that is granted and paid. Another year also needs its rows cut anew.":
    "Den 1 januari det år som beviljas och betalas ut. Ett annat år kräver också att raderna delas om.",
  "Ours: the budget year": "Vårt val: budgetåret",
  "Appropriation for grants": "Anslag för bidrag",
  "What is set aside for the year's grants; blank where it is not known.":
    "Vad som är avsatt för årets bidrag; tomt där det inte är känt.",
  "The budget": "Budgeten",
  "Boundary rule for hours": "Gränsregel för timmar",
  "Which band takes hours that the printed table leaves between two bands, such as exactly 40. The table of hours bands, on a sheet of its own or among the tariff tables, shows what each choice gives.":
    "Vilket intervall som tar timmar som den tryckta tabellen lämnar mellan två intervall, till exempel precis 40. Tabellen över timintervall, på ett eget blad eller bland tarifftabellerna, visar vad varje val ger.",
  "To be decided: the printed table is silent": "Att besluta: den tryckta tabellen säger inget",
  "Period of tariff amounts": "Tabellbeloppens period",
  "Year: the grant a year. Month: times 12. Hour: times hours a week, weeks in a month and 12.":
    "År: bidraget per år. Månad: gånger 12. Timme: gånger timmar i veckan, veckor per månad och 12.",
  "The tariff": "Ersättningstabellen",
  "Weeks in a month": "Veckor per månad",
  "Only for amounts an hour.": "Bara för belopp per timme.",
  "Skellefteå 2018: 4 weeks": "Skellefteå 2018: 4 veckor",
  "Method for part of a month": "Metod för del av månad",
  "Daily: days placed over days in the month. Count date: the whole month where the child is placed that way on the count date, else nothing.":
    "Per dag: placerade dagar genom dagar i månaden. Avstämningsdag: hela månaden om barnet är placerat så på avstämningsdagen, annars inget.",
  "Ours: both are in use": "Vårt val: båda används",
  "Count date": "Avstämningsdag",
  "Day of the month. Only with the method count date.": "Dag i månaden. Bara med metoden avstämningsdag.",
  "Skellefteå 2018: the 15th": "Skellefteå 2018: den 15:e",
  "Rounding step of a month": "Avrundningssteg för en månad",
  "To the nearest multiple, half upwards. Months are rounded first and the year is their sum.":
    "Till närmaste multipel, hälften uppåt. Månaderna avrundas först och året är deras summa.",
  "Ours: whole kronor; Huddinge 2016 prints months so": "Vårt val: hela kronor; så trycker Huddinge 2016 månader",
} as const;

const origins = {
  "Svensson 1996, child day-care table": "Svensson 1996, tabellen för barnomsorg",
  "Huddinge 2016: a month is a twelfth of the year": "Huddinge 2016: en månad är en tolftedel av året",
} as const;

const pages = {
  "What is granted by age and hours a week. Both ends are in the band.":
    "Vad som beviljas efter ålder och timmar i veckan. Båda ändarna hör till intervallet.",
  "Hours bands": "Timintervall",
  "The boundary rule on the Parameters sheet decides which band takes hours that the printed table leaves between two bands.":
    "Gränsregeln på bladet Parametrar avgör vilket intervall som tar timmar som den tryckta tabellen lämnar mellan två intervall.",
  "The money follows the child: a row for each stretch of the year in which age, hours and provider stay the same.":
    "Pengarna följer barnet: en rad för varje del av året då ålder, timmar och utförare är desamma.",
  "What each provider is paid, month by month.": "Vad varje utförare får utbetalt, månad för månad.",
  "The year's grants against the appropriation, and month by month.": "Årets bidrag mot anslaget, och månad för månad.",
  "Granted in the year": "Beviljat under året",
  "Left of the appropriation": "Kvar av anslaget",
  "Look at the payments, and at what is left of the appropriation.":
    "Se på utbetalningarna och på vad som är kvar av anslaget.",
} as const;

const tariffDocuments = {
  Calculation: "Beräkning",
  "A row each, a column a step: yellow cells may be changed, everything follows.":
    "En rad för var och en, en kolumn för varje steg: gula celler får ändras, allt följer med.",
  "Steps that are computed once for each provider, and the sums of its rows.":
    "Steg som beräknas en gång för varje utförare, och summorna av dess rader.",
  Currency: "Valuta",
  About: "Om tariffen",
  "What the tariff comes to, and how.": "Vad tariffen ger, och hur.",
  "Of each": "Per",
  Rule: "Regel",
  "Steps in order": "Stegen i ordning",
  "rounded to": "avrundat till",
  provider: "utförare",
  "Bands, lists and values over time. Yellow cells may be changed; every sheet follows.":
    "Intervall, listor och värden över tid. Gula celler får ändras; alla blad följer med.",
} as const;

export const grantsWords: Readonly<Record<string, string>> = {
  ...months,
  ...headers,
  ...units,
  ...choices,
  ...parameters,
  ...origins,
  ...pages,
  ...tariffDocuments,
};
