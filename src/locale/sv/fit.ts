/** Words of fitting a tariff to a frame. */
export const fitWords: Readonly<Record<string, string>> = {
  "Change before rounding: {percent} %, rates rounded to {step}":
    "Ändring före avrundning: {percent} %, belopp avrundade till {step}",
  "Cost before: {amount}": "Kostnad före: {amount}",
  "Frame: {amount}": "Ram: {amount}",
  "Cost after: {amount}": "Kostnad efter: {amount}",
  "Left of the frame: {amount}": "Kvar av ramen: {amount}",
  "One step more of the uniform change would cost {amount}":
    "Ett steg till av den lika ändringen skulle kosta {amount}",
  FitRates: "Anpassade belopp",
  FitCost: "Anpassad kostnad",
  Present: "Nu",
  Fitted: "Anpassat",
  "Change, share": "Ändring, andel",
  "Fitted tariff": "Anpassad tariff",
  "Cost of one step more": "Kostnad för ett steg till",
  "Left of the frame": "Kvar av ramen",
  "One step more, above the frame": "Ett steg till, över ramen",
  "The nearest cost that is not above the frame. Rates and costs are values; differences are formulas.":
    "Den närmaste kostnad som inte överstiger ramen. Belopp och kostnader är värden; skillnader är formler.",
  "First one change for all rates, then single rates a step more, those first that rounding took most from.":
    "Först en lika ändring av alla belopp, sedan enskilda belopp ett steg till, de först som avrundningen tog mest från.",
  "One change for all rates.": "En lika ändring av alla belopp.",
  "Nothing was saved: give --out FILE to save the tariff.": "Inget sparades: ange --out FIL för att spara tariffen.",
};

export const fitProblems = {
  "The tariff gives no total.": "Tariffen ger ingen summa.",
  "Name a step with a figure as the result.": "Ange ett steg med en siffra som resultat.",
  "The cost does not rise with the rates: {least} at nothing, {most} at ten times the rates.":
    "Kostnaden stiger inte med beloppen: {least} vid noll, {most} vid tio gånger beloppen.",
  "Name with --table the table whose rates are paid, not one that is deducted.":
    "Ange med --table den tabell vars belopp betalas, inte en som dras av.",
  "Even rates of zero cost {read}, more than the frame of {frame}.":
    "Även belopp på noll kostar {read}, mer än ramen på {frame}.",
  "Correct the frame, or move more tables.": "Rätta ramen, eller ändra fler tabeller.",
  "Ten times the rates cost {read}, and the frame is {frame}.":
    "Tio gånger beloppen kostar {read}, och ramen är {frame}.",
  "The cost does not rise with the rates: {least} at lower rates, {most} at higher ones.":
    "Kostnaden stiger inte med beloppen: {least} vid lägre belopp, {most} vid högre.",
  'There is no table "{names}".': 'Det finns ingen tabell "{names}".',
  "The tariff has no table with amounts to move.": "Tariffen har ingen tabell med belopp att ändra.",
  "Tables and lists of the tariff: {names}.": "Tariffens tabeller och listor: {names}.",
};
