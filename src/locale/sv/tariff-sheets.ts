/** The sheets on which a tariff is edited: headings and headers. */
export const tariffSheetWords: Readonly<Record<string, string>> = {
  from: "från",
  until: "till",
  Inputs: "Uppgifter",
  "Inputs of providers": "Uppgifter om utförare",
  "Ages over time": "Åldrar över tid",
  "Parameters of the tariff": "Tariffens parametrar",
  "Values over time": "Värden över tid",
  "Steps of the tariff": "Tariffens steg i ordning",
  "Bands of": "Intervall i",
  "Entries of": "Poster i",
  "Band tables": "Intervalltabeller",
  "Dimensions of bands": "Intervallens dimensioner",
  "Figures of bands and lists": "Siffror i intervall och listor",
  "Lists by key": "Listor med nyckel",
  "Tariff rules": "Tariffens regler",
  "Tariff amounts": "Tariffens belopp",
  "Tariff steps": "Tariffens steg",
  "What the tariff is, what each row must have, and how it is paid over time.":
    "Vad tariffen är, vad varje rad måste ha och hur den betalas över tid.",
  "Parameters, bands and lists. A blank figure of a band is open; add rows below the last one, without a gap.":
    "Parametrar, intervall och listor. En tom gräns är öppen; lägg till rader under den sista, utan tomrad.",
  "The steps in order, each with its own base. A base is a number, a name or a written rule; lists are parted by semicolons.":
    "Stegen i ordning, vart och ett med egen bas. En bas är ett tal, ett namn eller en skriven regel; listor delas med semikolon.",
  "Name of the tariff": "Tariffens namn",
  "A row is a": "En rad är",
  "Column of the recipient": "Mottagarens kolumn",
  "Column of the provider": "Utförarens kolumn",
  "Column of the day that chooses versions": "Kolumn för dagen som väljer version",
  "Column of the first day, rows as given": "Kolumn för första dagen, rader som de är",
  "Column of the last day, rows as given": "Kolumn för sista dagen, rader som de är",
  "Step that is the result": "Steg som är resultatet",
  "Steps that are summed besides": "Steg som också summeras",
  "Over time: step that is paid": "Över tid: steg som betalas",
  "Over time: period of its amount": "Över tid: beloppets period",
  "Over time: part of a month": "Över tid: del av månad",
  "Over time: count date": "Över tid: avstämningsdag",
  "Over time: a month is rounded to": "Över tid: en månad avrundas till",
  "Over time: rounding": "Över tid: avrundning",
  "Over time: month in which the year begins": "Över tid: månad då året börjar",
  "Over time: column of the first day": "Över tid: kolumn för första dagen",
  "Over time: column of the last day": "Över tid: kolumn för sista dagen",
  "Advance: percent of the estimate": "Förskott: procent av det beräknade",
  "Advance: step that is claimed": "Förskott: steg som begärs",
  "Advance: claimed when": "Förskott: begärt när",
  "Advance: months until reconciled": "Förskott: månader till avräkning",
  Input: "Uppgift",
  Header: "Rubrik",
  Decimals: "Decimaler",
  "What it is": "Vad det är",
  Choices: "Val",
  "May be blank": "Får vara tomt",
  "Blank means": "Tomt betyder",
  "Column of the birth date": "Kolumn för födelsedatum",
  "Changes on": "Ändras",
  "Date of the year": "Dag på året",
  "Born on 29 February": "Född 29 februari",
  Table: "Tabell",
  Title: "Benämning",
  Dimension: "Dimension",
  "Looked up": "Slås upp",
  "At least": "Minst",
  "At most": "Högst",
  Figure: "Siffra",
  "Lower figure": "Nedre siffran",
  "Upper figure": "Övre siffran",
  "Boundary rule of printed bands": "Gränsregel för tryckta intervall",
  "Printed: at least": "Tryckt: minst",
  "Printed: at most": "Tryckt: högst",
  "Table or list": "Tabell eller lista",
  List: "Lista",
  Otherwise: "Annars",
  Key: "Nyckel",
  "For each": "För varje",
  Percent: "Procent",
  Less: "Avgår",
  More: "Mer",
  "Rounded to": "Avrundas till",
  Rounding: "Avrundning",
  "Shown as": "Visas som",
  "Folded away": "Dold",
  "Tariff tables": "Tariffens tabeller",
};

/** Messages about the sheets on which a tariff is edited. */
export const tariffSheetMessages = {
  "The workbook holds two tariffs.": "Arbetsboken innehåller två tariffer.",
  "This row stands below a blank row, outside every part of the tariff, and would not be read.":
    "Raden står under en tom rad, utanför tariffens alla delar, och skulle inte läsas.",
  "Remove the blank row above it, or the row itself.": "Ta bort den tomma raden ovanför, eller själva raden.",
  '"{read}" was read in the column {header}; expected name = value, parted by semicolons.':
    '"{read}" lästes i kolumnen {header}; väntade namn = värde, delade med semikolon.',
  "Write for instance width = 50; strictly = true.": "Skriv till exempel width = 50; strictly = true.",
  '"{read}" is no field of a tariff.': '"{read}" är inget fält i en tariff.',
  "Use the fields of a tariff that was written by cqm tariff sheets.":
    "Använd fälten i en tariff som skrivits av cqm tariff sheets.",
  '"{name}" is not known here.': '"{name}" är inte känt här.',
  "Name one of: {names}.": "Namnge något av: {names}.",
  'A step of the kind {name} has nothing in this column; "{read}" was read.':
    'Ett steg av slaget {name} har inget i den här kolumnen; "{read}" lästes.',
  '"{file}" holds no sheets of a tariff.': '"{file}" innehåller inga tariffblad.',
  "Write them with cqm tariff sheets, or give a tariff as JSON.":
    "Skriv dem med cqm tariff sheets, eller ange en tariff som JSON.",
  "The cell shows {read}.": "Cellen visar {read}.",
  "Correct the formula, or write the value.": "Rätta formeln, eller skriv värdet.",
  'No column is headed "{name}".': 'Ingen kolumn har rubriken "{name}".',
  'The name "{name}" is taken by a parameter of the workbook.':
    'Namnet "{name}" är upptaget av en parameter i arbetsboken.',
  "{header} is {read} on Parameters and {value} in the tariff.":
    "{header} är {read} på Parametrar och {value} i tariffen.",
  "Let both say the same: the tariff's own sheets decide.": "Låt båda säga samma sak: tariffens egna blad avgör.",
  "Add a sheet with a row a provider and those columns.":
    "Lägg till ett blad med en rad per utförare och de kolumnerna.",
  "Months have been closed by the printed tariff, and the workbook now grants by a tariff document.":
    "Månader har stängts med den tryckta tariffen, och arbetsboken beviljar nu efter ett tariffdokument.",
  "Months have been closed by a tariff document, and the workbook now has none.":
    "Månader har stängts med ett tariffdokument, och arbetsboken har nu inget.",
  "Take the sheets of the tariff back, or give it with --tariff.":
    "Ta tillbaka tariffens blad, eller ange den med --tariff.",
  "No month can be closed: the tariff does not name the {role}.":
    "Ingen månad kan stängas: tariffen anger inte {role}.",
  "Name the input in the roles of the tariff.": "Ange indatat bland tariffens roller.",
  "The forecast of {year} cannot be computed: the tariff gives no amount to {count} of its rows, first {who} from {date}.":
    "Prognosen för {year} kan inte beräknas: tariffen ger inget belopp till {count} av dess rader, först {who} från {date}.",
  "Give the tariff a band for them, or let recipients leave earlier: Parameters has the age at which they leave.":
    "Ge tariffen ett intervall för dem, eller låt mottagare sluta tidigare: åldern då de slutar står på Parametrar.",
  "Leave the tariff document out, or begin it in a workbook of its own.":
    "Lämna tariffdokumentet utanför, eller börja med det i en egen arbetsbok.",
  "The printed tariff on {sheet} is not used: the workbook grants by a tariff document.":
    "Den tryckta tariffen på {sheet} används inte: arbetsboken beviljar efter ett tariffdokument.",
  "Empty the cell, or choose another kind.": "Töm cellen, eller välj ett annat slag.",
} as const;
