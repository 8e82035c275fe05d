import { budgetingProblems } from "./budgeting";
import { intakeProblems } from "./problems-intake";
import { commitmentProblems } from "./problems-commitments";
import { excelProblems } from "./problems-excel";
import { distributionProblems } from "./distribution";
import { efficiencyProblems } from "./problems-efficiency";
import { fitProblems } from "./fit";
import { inspectProblems } from "./problems-inspect";
import { decisionProblems } from "./problems-decision";
import { schemeProblems } from "./problems-schemes";
import { tableAuditProblems } from "./table-audit";
import { ledgerProblems } from "./problems-ledger";
import { tariffProblemMessages } from "./tariff-problems";
import { schemeSheetMessages } from "./scheme-sheets";
import { tariffSheetMessages } from "./tariff-sheets";
import { tariffTimeMessages } from "./tariff-time";
import { scoringProblems } from "./scoring";
import { nextYearProblems, surveyProblems } from "./problems-survey";

/** Messages of problems and what to do about them. What is filled in may stand in another order. */

const app = {
  "It is used as rounded. Round it in the list, so that the list and the result show the same figure.":
    "Den används avrundad. Avrunda den i listan, så att listan och resultatet visar samma siffra.",
  "{cell} is on a sheet of your own: its figure is as you wrote it.":
    "{cell} är på ett av dina egna blad: siffran är som du skrev den.",
  'There is no sheet "{sheet}" in {file}.': 'Det finns inget blad "{sheet}" i {file}.',
  "Run a job first; then every figure that it writes can be explained.":
    "Kör ett jobb först; sedan kan varje siffra som det skriver förklaras.",
  "Name a cell on one of: {names}.": "Ange en cell på något av: {names}.",
  "{cell} is not in a table of ours.": "{cell} är inte i någon av våra tabeller.",
  "The sheet has no table; its figures are references to other sheets.":
    "Bladet har ingen tabell; dess siffror är hänvisningar till andra blad.",
  "Tables on {sheet}: {names}.": "Tabeller på {sheet}: {names}.",
  '{cell} belongs to the row "{read}", which the workbook\'s own sheets no longer give.':
    '{cell} hör till raden "{read}", som arbetsbokens egna blad inte längre ger.',
  "Run the job again, then explain the cell.": "Kör jobbet igen och förklara sedan cellen.",
  "{cell} is in a column that no rule fills.": "{cell} är i en kolumn som ingen regel fyller.",
  "Name a cell of another column of the table.": "Ange en cell i en annan kolumn i tabellen.",
  "{header}: {read} is used, your lists say {value}.": "{header}: {read} används, dina listor säger {value}.",
  "Empty the cell and run again to take over what the lists say.":
    "Töm cellen och kör igen för att ta över det som listorna säger.",
  "No list of budget was recognised, so that the evaluation says nothing about frames and outturn.":
    "Ingen budget kändes igen, så utvärderingen säger inget om ramar och utfall.",
  "Add a sheet with the budget, or run inspect to see what was recognised and why.":
    "Lägg till ett blad med budgeten, eller kör inspect för att se vad som kändes igen och varför.",
  "No list that any job needs was recognised in {file}.": "Ingen lista som något jobb behöver kändes igen i {file}.",
  "Run inspect to see what was recognised and why; the sample workbook shows what the lists can look like.":
    "Kör inspect för att se vad som kändes igen och varför; exempelboken visar hur listorna kan se ut.",
  "No sheet says which year it is about; {year} is taken.": "Inget blad säger vilket år det gäller; {year} antas.",
  "Set the year on the Parameters sheet, or write it in a header, for instance Budget 2026.":
    "Ange året på bladet Parametrar, eller skriv det i en rubrik, till exempel Budget 2026.",
  'The job "{section}" needs sheets with {role}, which were not recognised in {file}.':
    'Jobbet "{section}" behöver blad med {role}, som inte kändes igen i {file}.',
  "With {role} alone no part can be computed: each needs more than {file} has.":
    "Med enbart {role} kan ingen del räknas ut: varje del behöver mer än vad {file} innehåller.",
  "Add what the lines about the parts name, as sheets of the workbook or as further files.":
    "Lägg till det som raderna om delarna nämner, som blad i arbetsboken eller som ytterligare filer.",
  'No sheet with {role} was recognised, so the part "{section}" is left out.':
    'Inget blad med {role} kändes igen, så delen "{section}" utelämnas.',
  "Add a sheet with {role}, or run inspect to see what was recognised and why.":
    "Lägg till ett blad med {role}, eller kör inspect för att se vad som kändes igen och varför.",
  'There is no parameter "{read}".': 'Det finns ingen parameter "{read}".',
  "Use one of: {names}.": "Använd någon av: {names}.",
  "{parameter}: read {nothing}, expected {expected}.": "{parameter}: läste {nothing}, väntade {expected}.",
  "Write {expected} there.": "Skriv {expected} där.",
  "Two tariffs were found, on {sheet} and on {other}.": "Två ersättningstabeller hittades, på {sheet} och på {other}.",
  "Keep one tariff in the workbook, or rename the columns of the other.":
    "Behåll en ersättningstabell i arbetsboken, eller döp om den andras kolumner.",
  "The tariff could not be read: {expected}": "Ersättningstabellen kunde inte läsas: {expected}",
  "Print it as age by hours a week, an amount in each cell.":
    "Skriv den som ålder och timmar i veckan, ett belopp i varje cell.",
  'There is no unit "{read}" with required results.': 'Det finns ingen enhet "{read}" med resultatkrav.',
  "Choose among: {names}.": "Välj bland: {names}.",
  "Form A was made for every unit with required results, forms B (teams) and D (service guarantee) for {names} only.":
    "Blankett A gjordes för varje enhet med resultatkrav, blanketterna B (arbetslag) och D (servicegaranti) bara för {names}.",
  "Choose units to get all forms for them.": "Välj enheter för att få alla blanketter för dem.",
} as const;

const grants = {
  "Child {recipient} is {age} years old from {date}; that age is in {expected} of the tariff.":
    "Barnet {recipient} är {age} år från {date}; den åldern finns i {expected} i ersättningstabellen.",
  "Correct the birth date or the last day, or give the tariff a band for the age.":
    "Rätta födelsedatum eller sista dag, eller ge ersättningstabellen ett intervall för åldern.",
  "Child {recipient} has {hours} hours a week, which {expected}.":
    "Barnet {recipient} har {hours} timmar i veckan, vilket {expected}.",
  "Choose the boundary rule among the parameters.": "Välj gränsregel bland parametrarna.",
  "Correct the hours, or the bands of the tariff.": "Rätta timmarna eller ersättningstabellens intervall.",
  "Payments and grants differ by {read} kr: a grant has a provider that is not among the payments.":
    "Utbetalningar och bidrag skiljer {read} kr: ett bidrag har en utförare som inte finns bland utbetalningarna.",
  "Add the provider to the list.": "Lägg till utföraren i listan.",
  "The grants exceed the appropriation: remaining {read} kr.": "Bidragen överskrider anslaget: återstår {read} kr.",
  "Raise the appropriation, or change the tariff.": "Höj anslaget eller ändra ersättningstabellen.",
  "Paid and granted differ by {read} kr.": "Utbetalt och beviljat skiljer {read} kr.",
  "Write the payments anew: rows or formulas have been changed.":
    "Skriv utbetalningarna på nytt: rader eller formler har ändrats.",
  "{read} hours a week: a placement has more than 0.": "{read} timmar i veckan: en placering har mer än 0.",
  "Correct the hours, or remove the row.": "Rätta timmarna eller ta bort raden.",
  "{read} hours a week: a week has 168.": "{read} timmar i veckan: en vecka har 168.",
  "Correct the hours; were they hours a month?": "Rätta timmarna; var det timmar per månad?",
  "{read} hours a week: hours are taken with at most two decimals.":
    "{read} timmar i veckan: timmar räknas med högst två decimaler.",
  "Round the hours to hundredths.": "Avrunda timmarna till hundradelar.",
  "Born {read}, after the year that is granted.": "Född {read}, efter det år som beviljas.",
  "Correct the birth date.": "Rätta födelsedatum.",
  "Born {read}, after the placement begins.": "Född {read}, efter att placeringen börjar.",
  "Correct the birth date or the first day.": "Rätta födelsedatum eller första dag.",
  "The placement ends {read}, before it begins.": "Placeringen slutar {read}, innan den börjar.",
  "Correct the first or the last day.": "Rätta första eller sista dag.",
  "The child has another placement on some of the days from {read} on.":
    "Barnet har en annan placering under någon av dagarna från och med {read}.",
  "Let one placement end the day before the next begins.": "Låt en placering sluta dagen innan nästa börjar.",
  "{read} is not among the providers.": "{read} finns inte bland utförarna.",
  "Correct the name, or add the provider to the list.": "Rätta namnet eller lägg till utföraren i listan.",
  '"{read}" was read as a band; expected words such as "over 40", "30-39.5", "at least 30", "under 20" or "6".':
    '"{read}" lästes som ett intervall; väntade ord som "over 40", "30-39.5", "at least 30", "under 20" eller "6".',
  "Expected {expected}.": "Väntade {expected}.",
  "Correct the bands so that each value is in one.": "Rätta intervallen så att varje värde finns i ett.",
  'The tariff "{read}" has no amount for {what}.': 'Ersättningstabellen "{read}" har inget belopp för {what}.',
  'In the tariff "{read}", {what} belongs to no band: it lies between {beside}.{doubt}':
    'I ersättningstabellen "{read}" hör {what} inte till något intervall: det ligger mellan {beside}.{doubt}',
  'In the tariff "{read}", {what} belongs to both {beside}.':
    'I ersättningstabellen "{read}" hör {what} till både {beside}.',
} as const;

const indicators = {
  "The indicator {read} stands twice for the same unit.": "Nyckeltalet {read} står två gånger för samma enhet.",
  "Keep one row a unit and indicator, or give the second another name.":
    "Behåll en rad per enhet och nyckeltal, eller ge det andra ett annat namn.",
  "The unit {read} is not in the list of units.": "Enheten {read} finns inte i listan över enheter.",
  "Write the unit's name as the list of units does, or add it there.":
    "Skriv enhetens namn som i listan över enheter, eller lägg till den där.",
  "The indicator has no kind, so that it does not count in the quality index.":
    "Nyckeltalet har inget slag och räknas därför inte i kvalitetsindex.",
  "State its kind: economy, productivity, quality, satisfaction or volume.":
    "Ange slag: ekonomi, produktivitet, kvalitet, nöjdhet eller volym.",
  "The weight {read} is below zero.": "Vikten {read} är under noll.",
  "Weights are shares or points of zero or more.": "Vikter är andelar eller poäng från noll och uppåt.",
  "No direction is stated. It was read from the levels: see the column Direction used.":
    "Ingen riktning anges. Den lästes ur nivåerna: se kolumnen Riktning som används.",
  "State the direction: higher, lower, band, milestone or yes/no.":
    "Ange riktning: högre, lägre, intervall, milstolpe eller ja/nej.",
  "The indicator has no target, so that it is not scored.": "Nyckeltalet har ingen målnivå och bedöms därför inte.",
  "Agree on a target, or leave the indicator out of the commitment.":
    "Kom överens om en målnivå, eller ta bort nyckeltalet ur åtagandet.",
  "A target band needs both ends.": "Ett målintervall behöver båda ändarna.",
  "Fill in Target from and Target to.": "Fyll i Målnivå från och Målnivå till.",
  "The target band begins at {read}, which is above its end.":
    "Målintervallet börjar vid {read}, som är över dess slut.",
  "Exchange Target from and Target to.": "Byt plats på Målnivå från och Målnivå till.",
  "The threshold {read} lies inside the target band.": "Tröskeln {read} ligger inom målintervallet.",
  "The threshold of a band is the value outside it that scores nothing.":
    "Tröskeln för ett intervall är det värde utanför det som ger noll.",
  "The threshold {read} is better than the target.": "Tröskeln {read} är bättre än målnivån.",
  "Exchange threshold and target, or turn the direction.": "Byt plats på tröskel och målnivå, eller vänd riktningen.",
  "The stretch target {read} is easier than the target.": "Toppnivån {read} är lättare än målnivån.",
  "Exchange stretch target and target, or turn the direction.":
    "Byt plats på toppnivå och målnivå, eller vänd riktningen.",
  "The outcome {read} is neither yes nor no.": "Utfallet {read} är varken ja eller nej.",
  "Write yes or no (1 or 0).": "Skriv ja eller nej (1 eller 0).",
  "The indicator has no outcome. The column Rule applied says what was done.":
    "Nyckeltalet har inget utfall. Kolumnen Tillämpad regel säger vad som gjordes.",
  "Fill in the outcome, or decide by which rule it is left out.":
    "Fyll i utfallet, eller besluta enligt vilken regel det utelämnas.",
  "There is no last value to use, so that the indicator was dropped and the others reweighted.":
    "Det finns inget senaste värde att använda, så nyckeltalet utelämnades och de andra viktades om.",
  "Fill in the outcome of the period before, or choose another rule.":
    "Fyll i utfallet för perioden innan, eller välj en annan regel.",
  "The indicator has no weight although others of its unit have, so that it counts for nothing.":
    "Nyckeltalet har ingen vikt fast andra i enheten har det, så det räknas inte.",
  "State its weight.": "Ange vikten.",
  "The baseline {read} is already better than the target, so that the goal is reached or not, without steps between.":
    "Utgångsläget {read} är redan bättre än målnivån, så målet nås eller nås inte, utan steg emellan.",
  "Set a threshold, or a target that asks for more than the baseline.":
    "Ange en tröskel, eller en målnivå som kräver mer än utgångsläget.",
  "The weights of the goals of {read} sum to neither 1 nor 100. They are used in proportion.":
    "Vikterna för målen i {read} summerar varken till 1 eller 100. De används i proportion.",
  "Set weights that sum to 1 (100 %).": "Ange vikter som summerar till 1 (100 %).",
} as const;

const lists = {
  "The sheet states {value}, but the rows above add up to {sum}: a difference of {more}.":
    "Bladet anger {value}, men raderna ovanför blir {sum}: en skillnad på {more}.",
  "The rows hold different measures under one column ({names}); their sum adds them together.":
    "Raderna rymmer olika mått i en och samma kolumn ({names}); summan lägger ihop dem.",
  "Give each measure a column of its own, or keep the rows of one measure only.":
    "Ge varje mått en egen kolumn, eller behåll bara raderna för ett mått.",
  "Rows with figures stand below the total of the table ({names}); they are not in it and were left out.":
    "Rader med siffror står under tabellens summa ({names}); de ingår inte i den och har lämnats utanför.",
  "If they are records of their own, give them a header, or move them above the total.":
    "Om de är egna poster: ge dem en rubrik eller flytta dem ovanför summan.",
  '"{read}" was read in the column {header}; expected a number. It is left out of the sum.':
    '"{read}" lästes i kolumnen {header}; ett tal väntades. Det räknas inte med i summan.',
  '"{read}" stands twice in the column {field}: here and in row {row}; every {role} row needs its own.':
    '"{read}" står två gånger i kolumnen {field}: här och på rad {row}; varje rad i listan över {role} behöver ett eget värde.',
  "Give each its own, or join the two rows.": "Ge var och en sitt eget, eller slå ihop de två raderna.",
  "{read} was read in the column {field}; expected {expected}.":
    "{read} lästes i kolumnen {field}; väntade {expected}.",
  "Correct the cell.": "Rätta cellen.",
  "{read} was read in the column {field}, before {other} in the column {otherField}; expected the same or later.":
    "{read} lästes i kolumnen {field}, före {other} i kolumnen {otherField}; väntade samma eller senare.",
  "Correct {field} or {otherField}.": "Rätta {field} eller {otherField}.",
  '"{read}" was read in the column {field}{rows}; expected a name or code listed among the {role}{such}.':
    '"{read}" lästes i kolumnen {field}{rows}; väntade ett namn eller en kod ur listan över {role}{such}.',
  'Write "{suggestion}" if that is meant, or add "{read}" to the list.':
    'Skriv "{suggestion}" om det är det som menas, eller lägg till "{read}" i listan.',
  "Correct the name, or add it to the list of {role}.": "Rätta namnet, eller lägg till det i listan över {role}.",
  "one of {choices}, or a word for it": "något av {choices}, eller ett ord för det",
  "yes or no": "ja eller nej",
  "a date such as 2026-03-01": "ett datum som 2026-03-01",
  'a band such as "1-2", "6" or "over 40"': 'ett intervall som "1-2", "6" eller "över 40"',
  "an amount in figures": "ett belopp i siffror",
  "{more} more problems like the ones above ({code}), the last at {where}.":
    "{more} problem till som de ovan ({code}), det sista vid {where}.",
  "Correct the first ones and read again: often one cause explains all.":
    "Rätta de första och läs igen: ofta förklarar en orsak alla.",
  '"{read}" was read in the column {field}; expected {expected}.':
    '"{read}" lästes i kolumnen {field}; väntade {expected}.',
  "Correct the cell, or leave it blank where there is no value.": "Rätta cellen, eller lämna den tom där värde saknas.",
  "The cell holds the error {read}; the column {field} needs a value there.":
    "Cellen har felet {read}; kolumnen {field} behöver ett värde där.",
  "Correct the formula that gives the error, or type the value.": "Rätta formeln som ger felet, eller skriv värdet.",
  "The cell is blank; every row needs a value in the column {field}.":
    "Cellen är tom; varje rad behöver ett värde i kolumnen {field}.",
  "Fill in the cell, or remove the row if it is not a record.":
    "Fyll i cellen, eller ta bort raden om den inte är en post.",
  "A list on {sheet} looks like {role}, but has no column for {fields}; it was not read.":
    "En lista på {sheet} liknar {role}, men saknar kolumn för {fields}; den lästes inte.",
  "If it is to be read, name the column, or say in the mapping what the list holds.":
    "Om den ska läsas, ge kolumnen rubrik, eller ange i kopplingen vad listan innehåller.",
  'The mapping reads {field} from the header "{read}" on {sheet}, but no such header stands there now.':
    'Kopplingen läser {field} från rubriken "{read}" på {sheet}, men ingen sådan rubrik står där nu.',
  "Correct the header, or choose the column anew in the mapping.":
    "Rätta rubriken, eller välj kolumnen på nytt i kopplingen.",
  "{file} holds no values; expected sheets with a budget, indicators, staff or a roster.":
    "{file} innehåller inga värden; väntade blad med budget, nyckeltal, personal eller placeringar.",
  "Choose the workbook that holds the lists.": "Välj arbetsboken som innehåller listorna.",
  "{file} holds values, but no list was recognised; expected a header row with names such as Unit, Budget, Indicator, Employee or Child.":
    "{file} innehåller värden, men ingen lista kändes igen; väntade en rubrikrad med namn som Enhet, Budget, Nyckeltal, Anställd eller Barn.",
  "Put a header above each list, or say in the mapping what the sheets hold.":
    "Sätt en rubrik över varje lista, eller ange i kopplingen vad bladen innehåller.",
  "On {sheet} {reason} in column {column}{rows}, which was taken for it.":
    "På {sheet}: {reason} i kolumn {column}{rows}, som togs för det.",
  "On {sheet} the column {column}{rows} was taken for {field}: {reason}.":
    "På {sheet} togs kolumn {column}{rows} för {field}: {reason}.",
  'In the column "{header}" costs are written as negative amounts; they are counted as costs, and positive amounts as revenue.':
    "I kolumnen ”{header}” är kostnader skrivna som negativa belopp; de räknas som kostnader, och positiva belopp som intäkter.",
  'In the column "{header}" costs and revenue are both written as positive amounts; the {count} rows named as revenue are subtracted.':
    "I kolumnen ”{header}” är både kostnader och intäkter skrivna som positiva belopp; de {count} rader som kallas intäkter dras av.",
  "Say in the mapping how the sheet writes costs and revenue, if this is wrong.":
    "Ange i kopplingen hur bladet skriver kostnader och intäkter, om detta är fel.",
  'In the column "{header}" the signs do not say which amounts are costs: of the rows named as revenue {count} are positive and {other} negative, of those named as costs {third} and {fourth}.':
    "I kolumnen ”{header}” säger tecknen inte vilka belopp som är kostnader: av raderna som kallas intäkter är {count} positiva och {other} negativa, av dem som kallas kostnader {third} och {fourth}.",
  "Say how the sheet writes costs and revenue.": "Ange hur bladet skriver kostnader och intäkter.",
  "The headers of {count} columns on {sheet} ({names}) name neither a measure nor a period; they were taken for parts of one amount, a column a unit.":
    "Rubrikerna för {count} kolumner på {sheet} ({names}) nämner varken mått eller period; de togs för delar av ett belopp, en kolumn per enhet.",
  "Say whether they are parts of one amount or different amounts.":
    "Ange om de är delar av ett belopp eller olika belopp.",
  '"{read}" in the column "{header}" can mean thousands or decimals; it would be read as {number}.':
    "”{read}” i kolumnen ”{header}” kan betyda tusental eller decimaler; det skulle läsas som {number}.",
  "Say which mark parts decimals, or type the figures as numbers.":
    "Ange vilket tecken som skiljer decimaler, eller skriv siffrorna som tal.",
  "A table of figures on {sheet} may hold a {role}, but neither headers nor titles say so surely; it was not read.":
    "En tabell med siffror på {sheet} kan innehålla {role}, men varken rubriker eller titlar säger det säkert; den lästes inte.",
  "Say what the table holds, or that it is not to be read.":
    "Ange vad tabellen innehåller, eller att den inte ska läsas.",
  'The answer "{read}" for {place} cannot be used; expected {expected}.':
    "Svaret ”{read}” för {place} kan inte användas; väntade {expected}.",
  "Run inspect to see the tables and their headers.": "Kör inspect för att se tabellerna och deras rubriker.",
  "The mapping cannot be used: {what}.": "Kopplingen kan inte användas: {what}.",
  "Write the mapping anew with cqm mapping, and correct that file.":
    "Skriv ut kopplingen på nytt med cqm mapping, och rätta den filen.",
  "Remove one of the two rows.": "Ta bort en av de två raderna.",
  "{name} of {other} for {year} ({kind}) stands twice: here and in row {row}; the first is used.":
    "{name} för {other} {year} ({kind}) står två gånger: här och i rad {row}; den första används.",
  "Confirm it in the mapping, or correct the header.": "Bekräfta det i kopplingen, eller rätta rubriken.",
  "{sheet} was read as {role}, but has no column for {fields}. Headers seen in row {row}: {names}.":
    "{sheet} lästes som {role}, men saknar kolumn för {fields}. Rubriker på rad {row}: {names}.",
  "Name the column, or say in the mapping which one is {fields}.":
    "Ge kolumnen rubrik, eller ange i kopplingen vilken som är {fields}.",
  'Both "{read}" (column {column}) and "{other}" (column {otherColumn}) can be {field}; the first was taken.':
    'Både "{read}" (kolumn {column}) och "{other}" (kolumn {otherColumn}) kan vara {field}; den första valdes.',
  "Say in the mapping which one is meant.": "Ange i kopplingen vilken som menas.",
  "{sheet} was read as {role}, but could also be {otherRole}.":
    "{sheet} lästes som {role}, men kan också vara {otherRole}.",
  "Confirm the role in the mapping.": "Bekräfta rollen i kopplingen.",
  '"{read}" in the column "{column}" can mean thousands or decimals; it was read as {number}.':
    '"{read}" i kolumnen "{column}" kan betyda tusental eller decimaler; det lästes som {number}.',
  "Type the figures as numbers, or without a mark between thousands.":
    "Skriv siffrorna som tal, eller utan tecken mellan tusental.",
  'The figures in the column "{column}" are over 1 and were read as percentages: 100 is 1.':
    'Siffrorna i kolumnen "{column}" är över 1 och lästes som procent: 100 är 1.',
  "Format the column as percentages, or write % in the header.":
    "Formatera kolumnen som procent, eller skriv % i rubriken.",
  'The stated total {read} in the column "{column}" differs from the sum of its rows, {sum}, by {difference}.':
    'Den angivna summan {read} i kolumnen "{column}" skiljer sig från radernas summa, {sum}, med {difference}.',
  "The rows are used, not the stated total. Look for a row that is missing or counted twice.":
    "Raderna används, inte den angivna summan. Leta efter en rad som saknas eller räknas två gånger.",
  "Type the band as text. Excel turns 1-2 into a date unless the cell is formatted as text first.":
    "Skriv intervallet som text. Excel gör 1-2 till ett datum om cellen inte först formaterats som text.",
  "The unit {read} stands more than once in the list of units.":
    "Enheten {read} står mer än en gång i listan över enheter.",
  "Keep one row a unit.": "Behåll en rad per enhet.",
  "The parent unit {read} is not in the list of units.":
    "Den överordnade enheten {read} finns inte i listan över enheter.",
  "Add the parent, or write its name as the list does.": "Lägg till den överordnade, eller skriv namnet som i listan.",
} as const;

const dates = {
  'Dates in the column "{column}" can be read day first or month first, and no cell decides it; day first was assumed (01/03/2026 is 1 March).':
    'Datum i kolumnen "{column}" kan läsas med dag eller månad först, och ingen cell avgör det; dag först antogs (01/03/2026 är 1 mars).',
  "If the month stands first, type the dates as 2026-03-01 or as real dates.":
    "Om månaden står först, skriv datumen som 2026-03-01 eller som riktiga datum.",
} as const;

const rewards = {
  "Two rows of the staff list have the id {read}.": "Två rader i personallistan har id {read}.",
  "Give each person one row and one id.": "Ge varje person en rad och ett id.",
  "The employment ends before it begins.": "Anställningen slutar innan den börjar.",
  "Exchange the dates, or correct the year.": "Byt plats på datumen, eller rätta året.",
  "No extent is stated; it was read as full time.": "Ingen sysselsättningsgrad anges; den lästes som heltid.",
  "State the extent, for instance 75 %.": "Ange sysselsättningsgraden, till exempel 75 %.",
  "No hours are stated; they were read as 0.": "Inga timmar anges; de lästes som 0.",
  "State the hours worked in the year.": "Ange årets arbetade timmar.",
  "No salary is stated; it was read as 0, which lowers the cap of the payroll.":
    "Ingen lön anges; den lästes som 0, vilket sänker taket av lönesumman.",
  "State the salary, or leave the cap of the payroll blank.": "Ange lönen, eller lämna taket av lönesumman tomt.",
  "{read} is below zero.": "{read} är under noll.",
  "Hours, extent and salary are zero or more.": "Timmar, sysselsättningsgrad och lön är noll eller mer.",
  'The parameter "{parameter}" is blank.': 'Parametern "{parameter}" är tom.',
  "Fill it in.": "Fyll i.",
  'The parameter "{parameter}" is "{read}", which is not one of its choices.':
    'Parametern "{parameter}" är "{read}", som inte är något av dess val.',
  "Choose one of: {choices}.": "Välj något av: {choices}.",
  'The parameter "{parameter}" is "{read}", which is not a number.':
    'Parametern "{parameter}" är "{read}", som inte är ett tal.',
  "Fill in a number.": "Fyll i ett tal.",
  'The parameter "{parameter}" is {read}, below {least}.': 'Parametern "{parameter}" är {read}, under {least}.',
  "Set it to {least} or more.": "Sätt den till {least} eller mer.",
  'The parameter "{parameter}" is {read}, above {most}.': 'Parametern "{parameter}" är {read}, över {most}.',
  "Set it to {most} or less.": "Sätt den till {most} eller mindre.",
  'The parameter "{parameter}" is {read}, not below "{otherParameter}", {other}.':
    'Parametern "{parameter}" är {read}, inte under "{otherParameter}", {other}.',
  "Let the first be below the second.": "Låt den första vara under den andra.",
  "The unit {read} has more than one row in the economy sheet.": "Enheten {read} har mer än en rad i ekonomibladet.",
  "Keep one row a unit and year.": "Behåll en rad per enhet och år.",
  "No required result is stated; it was read as 0.": "Inget resultatkrav anges; det lästes som 0.",
  "State what the unit owes its owner, 0 where nothing.": "Ange vad enheten är skyldig sin ägare, 0 där inget.",
  "The base output is {read}; output cannot be compared with it.":
    "Basprestationerna är {read}; prestationer kan inte jämföras med det.",
  "Fill in the output of the base year, or leave both outputs blank.":
    "Fyll i basårets prestationer, eller lämna båda tomma.",
  "The base price index is {read}; prices cannot be compared with it.":
    "Basprisindex är {read}; priser kan inte jämföras med det.",
  "Fill in the price index of the base year, for instance 100.": "Fyll i basårets prisindex, till exempel 100.",
  "The productivity gain cannot be computed; its part of the pool is 0.":
    "Produktivitetsvinsten kan inte beräknas; dess del av potten är 0.",
  "Fill in actual cost, base cost, output and price index, the last two for both years.":
    "Fyll i verklig kostnad, baskostnad, prestationer och prisindex, de två sista för båda åren.",
  "The base cost is {read}; cost cannot be compared with it.":
    "Baskostnaden är {read}; kostnader kan inte jämföras med den.",
  "Fill in the cost of the base year, or leave it blank where the unit has no productivity part.":
    "Fyll i basårets kostnad, eller lämna den tom där enheten inte har någon produktivitetsdel.",
  "The result {read} is below the required one: nothing is paid in the unit.":
    "Resultatet {read} är under det krävda: inget betalas i enheten.",
  "Nobody of {read} takes part, so that what the unit has earned is not paid.":
    "Ingen i {read} deltar, så att det som enheten har tjänat inte betalas ut.",
  "Look at the column Takes part of its staff: dates, months employed and own contracts.":
    "Se kolumnen Deltar för dess personal: datum, anställningsmånader och egna avtal.",
  "Everybody of {read} who takes part has 0 of what its pool is shared by.":
    "Alla i {read} som deltar har 0 av det som pottens fördelning går efter.",
  "Fill in their hours, salaries or extents in the staff list, or choose another way to share.":
    "Fyll i deras timmar, löner eller sysselsättningsgrader i personallistan, eller välj ett annat sätt att fördela.",
  "The weight is {read}, as all weights of the goals of its unit are: nothing would count.":
    "Vikten är {read}, liksom alla vikter för enhetens mål: inget skulle räknas.",
  "Give one goal of the unit a weight above zero, or leave all of them blank: then they weigh the same.":
    "Ge ett av enhetens mål en vikt över noll, eller lämna alla tomma: då väger de lika.",
  'The parameter "{header}" is {read}, below "{other}", {minimum}: nobody could be paid.':
    'Parametern "{header}" är {read}, under "{other}", {minimum}: ingen skulle kunna få något.',
  "Name the column for one of the kinds that the Parameters sheet knows: sick leave, parental leave, leave of absence, absence; or take it out of the staff list.":
    "Kalla kolumnen efter ett av de slag som bladet Parametrar känner: sjukfrånvaro, föräldraledighet, tjänstledighet, frånvaro; eller ta bort den ur personallistan.",
  "The shares of {read} do not sum to its wages.": "Andelarna i {read} summerar inte till lönerna.",
  "This is a fault of the program; do not pay, and report it.":
    "Detta är ett fel i programmet; betala inte, och rapportera det.",
} as const;

const tables = {
  "The {header} is blank.": "Uppgift saknas: {header}.",
  "The {header} is {read}, which is not known.": "Okänt värde för {header}: {read}.",
  "Write one of: {choices}.": "Skriv något av: {choices}.",
  "{header} cannot be computed: {reason}{rows}.": "{header} kan inte beräknas: {reason}{rows}.",
  "Correct what this row is computed from.": "Rätta det som raden beräknas från.",
  'The rule "{rule}" cannot be read at character {position}: {reason}.':
    'Regeln "{rule}" kan inte läsas vid tecken {position}: {reason}.',
  "Correct the rule; docs/written-rules.md lists signs and functions.":
    "Rätta regeln; docs/written-rules.md visar tecken och funktioner.",
  "The same holds for {more} more rows of {header}: {reason}": "Detsamma gäller {more} rader till i {header}: {reason}",
} as const;

const files = {
  '"{file}" holds more than {count} records; a sheet has no more rows than that.':
    '"{file}" har fler än {count} poster; ett blad har inte fler rader än så.',
  "Split the file and read the parts one by one.": "Dela filen och läs delarna var för sig.",
  '"{file}" is saved as "Strict Open XML", to which sheets cannot be added':
    '"{file}" är sparad som "Strict Open XML", där blad inte kan läggas till',
  'Save it as "Excel Workbook (.xlsx)"': 'Spara den som "Excel-arbetsbok (.xlsx)"',
  '{address} of "{other}" refers to the column "{header}", which stands among the columns of "{sheet}" and would have to move':
    '{address} på "{other}" hänvisar till kolumnen "{header}", som står bland kolumnerna på "{sheet}" och skulle behöva flyttas',
  "Drag the column to the right end of its table in Excel, then run again":
    "Dra kolumnen till tabellens högra kant i Excel och kör igen",
  'The structure of "{file}" is protected: no sheet can be added':
    'Strukturen i "{file}" är skyddad: inget blad kan läggas till',
  "Unprotect it in Excel (Review, Protect Workbook)": "Ta bort skyddet i Excel (Granska, Skydda arbetsbok)",
  'The workbook has a {kind} called "{name}", which "{sheet}" needs':
    'Arbetsboken har redan {kind} "{name}", som "{sheet}" behöver',
  "Rename it in the workbook (Formulas, Name Manager)": "Döp om det i arbetsboken (Formler, Namnhanteraren)",
  'The chart "{title}" takes its data from a sheet "{sheet}" that is not there':
    'Diagrammet "{title}" hämtar sina data från bladet "{sheet}", som inte finns',
  "Correct the chart": "Rätta diagrammet",
  '"{file}" is empty (0 bytes)': '"{file}" är tom (0 byte)',
  "Fetch or save the file again": "Hämta eller spara filen igen",
  '"{file}" is not a workbook{doubt}': '"{file}" är inte en arbetsbok{doubt}',
  "Give an Excel workbook (.xlsx or .xlsm)": "Ange en Excel-arbetsbok (.xlsx eller .xlsm)",
  '"{file}" is an OpenDocument file': '"{file}" är en OpenDocument-fil',
  '"{file}" is a zip file, but not a workbook': '"{file}" är en zip-fil, men inte en arbetsbok',
  "Save it as an Excel workbook (.xlsx)": "Spara den som en Excel-arbetsbok (.xlsx)",
  '"{file}" is protected with a password and cannot be read': '"{file}" är skyddad med lösenord och kan inte läsas',
  "Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it":
    "Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok, Kryptera med lösenord) och spara den",
  '"{file}" is in the format of Excel 97-2003 (.xls)': '"{file}" är i formatet Excel 97-2003 (.xls)',
  "Open it in Excel and save it as an Excel workbook (.xlsx)":
    "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx)",
  '"{file}" is not a workbook': '"{file}" är inte en arbetsbok',
  'What a person had typed ({typed}) was kept on row {row} of "{sheet}"':
    'Vad en person hade skrivit ({typed}) behölls på rad {row} i "{sheet}"',
  "Move it where it belongs, or delete it": "Flytta det dit det hör, eller ta bort det",
  '{cell} of "{sheet}" keeps {kept}, which a person typed; {planned} was not written':
    '{cell} i "{sheet}" behåller {kept}, som en person skrev; {planned} skrevs inte',
  "Clear the cell to have it filled again": "Töm cellen för att få den ifylld igen",
  '"{file}" is a binary workbook (.xlsb)': '"{file}" är en binär arbetsbok (.xlsb)',
  '"{file}" is an Office file, but not a workbook': '"{file}" är en Office-fil, men inte en arbetsbok',
  '"{file}" lacks the part "{part}"': '"{file}" saknar delen "{part}"',
  "Open the file in Excel, let it repair it, save it and try again":
    "Öppna filen i Excel, låt Excel reparera den, spara den och försök igen",
  'Sheet "{sheet}": {reason}': 'Bladet "{sheet}": {reason}',
  '"{file}" cannot be {done}: {reason}': '"{file}" kan inte {done}: {reason}',
  'The workbook has a sheet "{sheet}" already; ours is called "{name}"':
    'Arbetsboken har redan ett blad "{sheet}"; vårt heter "{name}"',
  "Rename either sheet as you like: ours is found again under any name":
    "Döp om vilket du vill: vårt hittas igen under alla namn",
  'The part "{part}" of "{file}" cannot be read: {reason}': 'Delen "{part}" av "{file}" kan inte läsas: {reason}',
  'The part "{part}" of "{file}" declares a document type, which a workbook never does; it is not opened':
    'Delen "{part}" av "{file}" anger en dokumenttyp, vilket en arbetsbok aldrig gör; den öppnas inte',
  "Ask where the file comes from; save it anew from Excel": "Fråga varifrån filen kommer; spara den på nytt från Excel",
  '"{file}" is damaged or was not saved to its end: {reason}': '"{file}" är skadad eller sparades inte klart: {reason}',
  "Open it in Excel, let it repair the file, save it and try again; or fetch the file again":
    "Öppna den i Excel, låt Excel reparera filen, spara den och försök igen; eller hämta filen igen",
  '"{file}" is a zip file with a password': '"{file}" är en zip-fil med lösenord',
  "Save it as an ordinary workbook without a password": "Spara den som en vanlig arbetsbok utan lösenord",
  '"{file}" would unpack to {size} MB (part "{part}"), more than is safe to open':
    '"{file}" skulle packas upp till {size} MB (delen "{part}"), mer än vad som är säkert att öppna',
  "Split the workbook, or remove unused formatted rows and columns, and save it again":
    "Dela arbetsboken, eller ta bort oanvända formaterade rader och kolumner, och spara den igen",
  'The part "{part}" of "{file}" is damaged': 'Delen "{part}" av "{file}" är skadad',
} as const;

export const problemMessages: Readonly<Record<string, string>> = {
  ...intakeProblems,
  ...app,
  ...grants,
  ...indicators,
  ...lists,
  ...dates,
  ...rewards,
  ...schemeProblems,
  ...decisionProblems,
  ...inspectProblems,
  ...tables,
  ...fitProblems,
  ...tableAuditProblems,
  ...tariffProblemMessages,
  ...tariffSheetMessages,
  ...schemeSheetMessages,
  ...tariffTimeMessages,
  ...budgetingProblems,
  ...ledgerProblems,
  ...files,
  ...efficiencyProblems,
  ...surveyProblems,
  ...scoringProblems,
  ...nextYearProblems,
  ...excelProblems,
  ...distributionProblems,
  ...commitmentProblems,
};
