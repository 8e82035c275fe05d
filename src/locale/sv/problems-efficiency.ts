/** Messages about comparing units: efficiency and change of productivity. */
export const efficiencyProblems = {
  "The indicator has {read} cases, but its outcome is no share from 0 to 100 %.":
    "Nyckeltalet har {read} fall, men dess utfall är ingen andel från 0 till 100 %.",
  "Write the outcome as a percentage of the cases, or leave the number of cases empty.":
    "Skriv utfallet som procent av fallen, eller lämna antalet fall tomt.",
  "{measure} of {unit} stands twice; a comparison needs one figure.":
    "{measure} för {unit} står två gånger; en jämförelse behöver ett tal.",
  "Keep one row, or write the year of each.": "Behåll en rad, eller skriv årtalet för var och en.",
  "Efficiency is not compared in the group {group}: it has fewer than {least} units.":
    "Effektivitet jämförs inte i gruppen {group}: den har färre än {least} enheter.",
  "Put the units into a larger peer group, or leave them out of the list.":
    "För enheterna till en större jämförelsegrupp, eller utelämna dem ur listan.",
  "Efficiency compares what units use with what they bring about: {inputs} inputs and {outputs} outputs were given, at least one of each is needed.":
    "Effektivitet jämför vad enheter använder med vad de åstadkommer: {inputs} insatser och {outputs} prestationer gavs, minst en av varje behövs.",
  "Name at least one input, such as cost or hours worked, and one output, such as children served.":
    "Ange minst en insats, till exempel kostnad eller arbetade timmar, och en prestation, till exempel antal barn.",
  "{measure} of {unit} is {read}; efficiency needs figures of zero or more.":
    "{measure} för {unit} är {read}; effektivitet kräver tal som är noll eller större.",
  "Choose a measure that cannot be negative, or leave the unit out.":
    "Välj ett mått som inte kan vara negativt, eller utelämna enheten.",
  "{measure} has no figure above zero for any unit.": "{measure} har inget tal över noll för någon enhet.",
  "Leave the measure out or give its figures.": "Utelämna måttet eller ange dess tal.",
  "{unit} is left out of the comparison of efficiency: no figure for {names}.":
    "{unit} utelämnas i jämförelsen av effektivitet: tal saknas för {names}.",
  "Give the figure; a missing figure is not zero.": "Ange talet; ett tal som saknas är inte noll.",
  "{unit} uses nothing: {names} are all zero.": "{unit} använder inget: {names} är alla noll.",
  "{unit} brings about nothing: {names} are all zero.": "{unit} åstadkommer inget: {names} är alla noll.",
  "Leave the unit out or correct its figures.": "Utelämna enheten eller rätta dess tal.",
  "No unit has a figure for every measure, so nothing can be compared.":
    "Ingen enhet har tal för alla mått, så inget kan jämföras.",
  "Give the missing figures or fewer measures.": "Ange de tal som saknas eller färre mått.",
  "{count} units are compared on {measures} measures; with fewer than {least} units most look efficient only because nobody resembles them.":
    "{count} enheter jämförs på {measures} mått; med färre än {least} enheter ser de flesta effektiva ut bara för att ingen liknar dem.",
  "Use fewer measures or more units, and read the result as a question, not as a verdict.":
    "Använd färre mått eller fler enheter, och läs resultatet som en fråga, inte som en dom.",
  "The efficiency of {unit} could not be computed with certainty, and is left empty.":
    "Effektiviteten för {unit} kunde inte beräknas säkert och lämnas tom.",
  "Look for a figure that is far too large or too small, and compare again.":
    "Leta efter ett tal som är alldeles för stort eller för litet, och jämför igen.",
  "The change of productivity of {unit} from {year} to {other} could not be computed with certainty, and is left empty.":
    "Produktivitetens förändring för {unit} från {year} till {other} kunde inte beräknas säkert och lämnas tom.",
  "Every unit is on the frontier, so that nothing can be said of how sure the scores are.":
    "Alla enheter ligger på fronten, så inget kan sägas om hur säkra poängen är.",
  "Compare more units, or by fewer measures.": "Jämför fler enheter, eller på färre mått.",
  "{unit} stands on several rows; a comparison needs one row a unit.":
    "{unit} står på flera rader; en jämförelse behöver en rad per enhet.",
  "{unit} stands on several rows of {year}; a comparison needs one row a unit.":
    "{unit} står på flera rader för {year}; en jämförelse behöver en rad per enhet.",
  "Add the rows together, or name the column with the year.": "Summera raderna, eller ange kolumnen med år.",
  '{column}: read "{read}", expected a figure.': '{column}: läste "{read}", väntade ett tal.',
  "Correct the cell, or empty it where the figure is not known.": "Rätta cellen, eller töm den där talet inte är känt.",
  "No row of {file} has the headers {names} beside the others asked for.":
    "Ingen rad i {file} har rubrikerna {names} bredvid de andra som efterfrågas.",
  "Write the headers as they stand in the file.": "Skriv rubrikerna som de står i filen.",
  "{file} is not JSON: {reason}.": "{file} är inte JSON: {reason}.",
  "{file} is not a list of objects.": "{file} är inte en lista av objekt.",
  "Give a list of objects, one a row, each with the headers as its fields.":
    "Ge en lista av objekt, ett per rad, vart och ett med rubrikerna som fält.",
} as const;
