/** Messages about deciding rewards and payroll files. */
export const decisionProblems = {
  "{year} was to be decided, and the workbook computes the rewards of {otherYear}.":
    "{year} skulle beslutas, och arbetsboken räknar belöningarna för {otherYear}.",
  "Decide the year of the workbook, or set its year of the reward.":
    "Besluta arbetsbokens år, eller ange belöningens år i den.",
  "The rewards of {year} are decided, and nothing has changed since: nothing is paid twice.":
    "Belöningarna för {year} är beslutade, och inget har ändrats sedan dess: inget betalas två gånger.",
  "Nobody is paid anything for {year}: there is nothing to decide.":
    "Ingen får något för {year}: det finns inget att besluta.",
  "Decide again when the lists or the rules have changed.": "Besluta igen när listorna eller reglerna har ändrats.",
  "Look at the pools: which gate is closed, and why.": "Se på potterna: vilket villkor är stängt, och varför.",
  "{file} has no decided rewards.": "{file} har inga beslutade belöningar.",
  "There is no decision {id} in {file}.": "Det finns inget beslut {id} i {file}.",
  "Decide the rewards first; then they are paid.": "Besluta belöningarna först; sedan betalas de.",
  "{count} rows take back what was paid too much; they are in the file with a minus.":
    "{count} rader tar tillbaka vad som betalades för mycket; de står i filen med minus.",
  "See that the payroll system takes amounts below zero, or claim them otherwise.":
    "Se till att lönesystemet tar emot belopp under noll, eller kräv tillbaka dem på annat sätt.",
  "Row {id} of the decided rewards was changed after it was decided.":
    "Rad {id} i de beslutade belöningarna ändrades efter beslutet.",
  "The decision {id} and its {count} rows in the ledger are not as they were attested.":
    "Beslutet {id} och dess {count} rader i reskontran är inte som de attesterades.",
  "The decided rewards have rows of the decision {id}, which is not among the decisions.":
    "De beslutade belöningarna har rader av beslutet {id}, som inte finns bland besluten.",
  'The log says "{id}", and the ledger does not have that decision.':
    'Loggen säger "{id}", och reskontran har inte det beslutet.',
  "Take the workbook back as it was when the rewards were decided; a correction is made in the lists.":
    "Ta tillbaka arbetsboken som den var när belöningarna beslutades; en rättelse görs i listorna.",
  "The rows of the ledger differ by {read} from what was decided.":
    "Reskontrans rader skiljer sig med {read} från det beslutade.",
  "Take the workbook back as it was when the rewards were decided.":
    "Ta tillbaka arbetsboken som den var när belöningarna beslutades.",
} as const;
