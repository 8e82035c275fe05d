/** Why sheets and columns were taken for what they are. A field's name and another reason may stand in a place. */
export const reasonTexts: Readonly<Record<string, string>> = {
  'the header "{header}" is "{word}", a word for {field}': 'rubriken "{header}" är "{word}", ett ord för {field}',
  'the header "{header}" contains "{word}", a word for {field}':
    'rubriken "{header}" innehåller "{word}", ett ord för {field}',
  'the header "{header}" contains "{word}", a word for {field}, and columns beside it hold the other side':
    'rubriken "{header}" innehåller "{word}", ett ord för {field}, och kolumner bredvid innehåller den andra sidan',
  'mapped by a person: "{header}"': 'utpekad av en person: "{header}"',
  "a person has said so": "en person har sagt det",
  "the header is the period {period} alone": "rubriken är bara perioden {period}",
  "the columns named income and expense have these signs": "kolumnerna för intäkter och kostnader har dessa tecken",
  "amounts of both signs stand there, and nothing says that costs have a minus":
    "där står belopp med båda tecknen, och inget säger att kostnader har minus",
  "amounts of costs stand without a minus": "kostnadsbelopp står utan minus",
  "amounts of costs stand with a minus": "kostnadsbelopp står med minus",
  "amounts of costs and of income both stand without a minus": "både kostnader och intäkter står utan minus",
  "it holds no values": "det innehåller inga värden",
  "the mapping says that it is not to be read": "kopplingen säger att det inte ska läsas",
  "it is hidden": "det är dolt",
  "no word of it says what its rows hold": "inget ord säger vad raderna innehåller",
  "{reason}, which no record has": "{reason}, vilket ingen post har",
  '"{header}" says the same': '"{header}" säger detsamma',
  "the column value of Kolada's export, in the rows of {year}":
    "kolumnen value i Koladas export, på raderna för {year}",
  "the headers of the columns of figures name it": "rubrikerna över sifferkolumnerna nämner det",
  "the headers of the columns of figures name months": "rubrikerna över sifferkolumnerna nämner månader",
  "a printed table of bands: one record a cell": "en tryckt tabell med intervall: en post för varje cell",
  "sheet name or title speaks of positions, not of money":
    "bladets namn eller rubrik talar om tjänster, inte om pengar",
  "its figures are shown in percent": "siffrorna visas i procent",
  "each row holds the difference of two columns before it": "varje rad är skillnaden mellan två kolumner före den",
  "each row holds the sum of {count} columns before it": "varje rad är summan av {count} kolumner före den",
  'added up with columns of {field} in the column "{header}"':
    'summeras med kolumner för {field} i kolumnen "{header}"',
  "its header speaks of an amount a head": "rubriken talar om ett belopp per person",
  "texts that hold for the rows below them": "texter som gäller för raderna under dem",
  "the column of texts that tells the rows apart": "textkolumnen som skiljer raderna åt",
  "numbers that count the rows": "tal som numrerar raderna",
  "neither header nor content says what it is": "varken rubrik eller innehåll säger vad det är",
  "its formulas divide one figure of the row by another": "formlerna delar en siffra på raden med en annan",
  "the sum of the columns of {period}": "summan av kolumnerna för {period}",
  "the header is a word for total beside other columns of figures":
    "rubriken är ett ord för summa bredvid andra sifferkolumner",
  "the header is a word for total, and no other column holds parts of it":
    "rubriken är ett ord för summa, och ingen annan kolumn innehåller dess delar",
  "the only figures of a list of indicators": "de enda siffrorna i en lista över nyckeltal",
  "the same period {period} as a column whose header says it":
    "samma period {period} som en kolumn vars rubrik säger det",
  "a later year ({year}) than the last budget that is named": "ett senare år ({year}) än den sista budget som nämns",
  "an earlier year ({year}) without a word, before the budget years":
    "ett tidigare år ({year}) utan ord, före budgetåren",
  "an earlier year than {year}": "ett tidigare år än {year}",
  "no later budget stands beside it": "ingen senare budget står bredvid",
  "a column of figures": "en sifferkolumn",
  "the header does not say which": "rubriken säger inte vilken",
  "neither header nor title says which": "varken rubrik eller bladrubrik säger vilken",
  "sheet name or title speaks of positions": "bladets namn eller rubrik talar om tjänster",
  "sheet name or title speaks of indicators, and the header names a period":
    "bladets namn eller rubrik talar om nyckeltal, och rubriken nämner en period",
  "sheet name or title speaks of a budget": "bladets namn eller rubrik talar om en budget",
  "sheet name or title speaks of outturn": "bladets namn eller rubrik talar om utfall",
  "what looks like a list lacks columns that are needed": "det som liknar en lista saknar kolumner som behövs",
  "no row on it was recognised as the header of a list that is known here":
    "ingen rad kändes igen som rubrik för en lista som är känd här",
  "one of several columns of figures whose headers name neither a measure nor a period":
    "en av flera sifferkolumner vars rubriker varken nämner mått eller period",
  'one of several columns that the column "{header}" adds': 'en av flera kolumner som kolumnen "{header}" summerar',
  'one of several columns under the header "{header}"': 'en av flera kolumner under rubriken "{header}"',
  "every value is a date": "varje värde är ett datum",
  "every value is an amount": "varje värde är ett belopp",
  "a few names that come again": "några få namn som återkommer",
  "no header says {field}, but {reason}": "ingen rubrik säger {field}, men {reason}",
  "the section rows name the unit": "avsnittsraderna nämner enheten",
  "section rows say which amounts are costs and which revenue":
    "avsnittsraderna säger vilka belopp som är kostnader och vilka som är intäkter",
};
