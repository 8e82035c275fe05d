/** Words of the audit of published tables. */
export const tableAuditWords: Readonly<Record<string, string>> = {
  "Or {column} is the misprint: printed {printed}; with {meant} the whole row follows.":
    "Eller {column} är tryckfelet: tryckt {printed}; med {meant} följer hela raden.",
  "to the nearest, half away from zero": "till närmaste, halva från noll",
  "to the nearest, half up": "till närmaste, halva uppåt",
  "to the nearest, half to the even digit": "till närmaste, halva till jämn siffra",
  "to the nearest, half down": "till närmaste, halva nedåt",
  up: "uppåt",
  down: "nedåt",
  "cut off": "genom avkortning",
  "One digit differs.": "En siffra skiljer.",
  "Two digits are swapped.": "Två siffror har bytt plats.",
  "A digit is left out.": "En siffra saknas.",
  "There is a digit too many.": "Det finns en siffra för mycket.",
  "It differs by one in the last digit.": "Den skiljer med ett i sista siffran.",
  "A simpler rule leaves {count, plural, one {# cell} other {# cells}}:":
    "En enklare regel lämnar {count, plural, one {# cell} other {# celler}}:",
  "Another rule explains as many cells; the table does not tell them apart:":
    "En annan regel förklarar lika många celler; tabellen skiljer dem inte åt:",
  "{count, plural, one {The printed cell follows} other {All # printed cells follow}} from this rule:":
    "{count, plural, one {Den tryckta cellen följer} other {Alla # tryckta celler följer}} av denna regel:",
  "{deviating} of {count} printed cells {deviating, plural, one {does} other {do}} not follow from this rule:":
    "{deviating} av {count} tryckta celler {deviating, plural, one {följer} other {följer}} inte av denna regel:",
  "  Only that cell speaks for the less simple rule: it may as well be at fault itself.":
    "  Bara den cellen talar för den mindre enkla regeln: felet kan lika gärna ligga i cellen.",
  "  {cells} cells speak for the less simple rule.": "  {cells} celler talar för den mindre enkla regeln.",
  "Total divided by {factor}: {value}.": "Summan delad med {factor}: {value}.",
  "{row}: {column} is not printed; from the sum it is {value}, between {low} and {high}.":
    "{row}: {column} är inte tryckt; av summan följer {value}, mellan {low} och {high}.",
  "{row}, {column}: printed {printed}; with {meant} the whole row follows.":
    "{row}, {column}: tryckt {printed}; med {meant} följer hela raden.",
  "rounded {mode}, to {step}": "avrundat {mode}, till {step}",
  "from figures with all their decimals": "av siffror med alla decimaler",
  "from the rounded figures": "av de avrundade siffrorna",
  "as the difference of the rounded sums with and without it":
    "som skillnaden mellan de avrundade summorna med och utan det",
  "as half of the rounded double amount": "som hälften av det avrundade dubbla beloppet",
  "{row}, {column}: printed {printed}, computed {computed}, difference {difference}.":
    "{row}, {column}: tryckt {printed}, beräknat {computed}, skillnad {difference}.",
  "{column} from {from} to {to}": "{column} från {from} till {to}",
  "Hidden decimals explain it: {inputs}.": "Dolda decimaler förklarar det: {inputs}.",
  "No decimals of the inputs that are not printed give this row: a misprint, or another rule.":
    "Inga dolda decimaler i underlaget ger denna rad: ett tryckfel, eller en annan regel.",
  "No decimals of the inputs were found that give this row: a misprint, or another rule.":
    "Inga dolda decimaler i underlaget hittades som ger denna rad: ett tryckfel, eller en annan regel.",
};

export const tableAuditProblems = {
  "The published table cannot be read here: {reason}.": "Den publicerade tabellen kan inte läsas här: {reason}.",
  "Correct the field; docs/table-auditor.md shows tables.": "Rätta fältet; docs/table-auditor.md visar tabeller.",
  '"{file}" holds no published table: {reason}.': '"{file}" innehåller ingen publicerad tabell: {reason}.',
  "Write the table as docs/table-auditor.md shows.": "Skriv tabellen som docs/table-auditor.md visar.",
};
