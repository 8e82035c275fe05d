/** Words of the frame around every sheet: front page, parameters, sources. */

const frontPage = {
  CQM: "CQM",
  "Commitments, grants, rewards and evaluation {year}": "Åtaganden, bidrag, belöningar och utvärdering {year}",
  "In step with the sources": "I fas med källorna",
  "In step with its source": "I fas med källan",
  "Out of date: the source has changed": "Inaktuell: källan har ändrats",
  "What is next": "Vad som är nästa steg",
  "None found.": "Inga hittades.",
  "and {count} more": "och {count} till",
  "{count, plural, one {# warning} other {# warnings}}": "{count, plural, one {# varning} other {# varningar}}",
  "Units evaluated": "Utvärderade enheter",
  "Evaluate: answer the three questions on each unit's page, and set next year's development goals.":
    "Utvärdera: svara på de tre frågorna på varje enhets blad, och sätt nästa års utvecklingsmål.",
} as const;

const cycle = {
  "The year": "Året",
  "Customers' needs and next year's frame": "Kundernas behov och nästa års ram",
  "October to November": "Oktober till november",
  "Commitments are negotiated": "Åtaganden förhandlas",
  "Commitments are signed: goals are fixed before the year": "Åtaganden undertecknas: målen ligger fast före året",
  "January to December": "Januari till december",
  "Money followed up monthly, indicators quarterly": "Ekonomin följs upp varje månad, nyckeltalen varje kvartal",
  "Commitments reopened only on a trigger": "Åtaganden omförhandlas bara om ett villkor utlöses",
  "January after": "Januari efter",
  "February after": "Februari efter",
  "March after": "Mars efter",
  "Rewards are paid": "Belöningar betalas ut",
} as const;

const parameters = {
  Parameters: "Parametrar",
  "Yellow cells may be changed; every sheet follows.": "Gula celler får ändras; alla blad följer med.",
  Parameter: "Parameter",
  Value: "Värde",
  Unit: "Enhet",
  Meaning: "Betydelse",
  Source: "Källa",
  "Valid from": "Gäller från",
  Yes: "Ja",
  No: "Nej",
} as const;

const tables = {
  "Source row": "Källrad",
  "Written as values: too many rows for live formulas.": "Skrivet som värden: för många rader för levande formler.",
} as const;

export const frameWords: Readonly<Record<string, string>> = { ...frontPage, ...cycle, ...parameters, ...tables };
