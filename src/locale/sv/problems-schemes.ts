/** Messages of reward schemes as data: documents that do not hold together, lists that do not fit them. */
export const schemeProblems = {
  "The lists have no results of {years}; they have {known}.": "Listorna har inga resultat för {years}; de har {known}.",
  "Ask for years that the list of results holds, or add their rows.":
    "Fråga efter år som resultatlistan har, eller lägg till deras rader.",
  "The lists hold one year, {year}: there is nothing beside it.":
    "Listorna har ett år, {year}: det finns inget bredvid.",
  "Add earlier years to the list of results, with a column for the year.":
    "Lägg till tidigare år i resultatlistan, med en kolumn för året.",
  "The list of staff states no years: the same staff are taken in each, by their dates of employment.":
    "Personallistan anger inga år: samma personal tas varje år, efter anställningsdatum.",
  "Add a column for the year to the list of staff, where earlier staff are known.":
    "Lägg till en kolumn för året i personallistan, där tidigare personal är känd.",
  "{file} has no rewards of its own: it is computed by this year's scheme.":
    "{file} har inga egna ersättningar: den räknas med årets modell.",
  "Compare with the workbook that last year was paid by, where there is one.":
    "Jämför med den arbetsbok som förra året betalades efter, om den finns.",
  "Last year's workbook {file} cannot be computed, so there is nothing to compare with.":
    "Förra årets arbetsbok {file} kan inte räknas, så det finns inget att jämföra med.",
  "Put right what is said of it, or compare with the workbook that last year was paid by.":
    "Rätta det som sägs om den, eller jämför med den arbetsbok som förra året betalades efter.",
  "{file} is about {before}, which is not before {after}: the difference is told as if it were.":
    "{file} gäller {before}, som inte är före {after}: skillnaden visas som om det vore så.",
  "Give the workbook of the year before, or set the year of the reward on its Parameters sheet.":
    "Ge arbetsboken för året innan, eller sätt ersättningens år på dess blad Parametrar.",
  'The cap {header} is on "{read}", which is neither the pool nor a level.':
    'Taket {header} gäller "{read}", som varken är potten eller en nivå.',
  "The cap {header} is {read}, below the least payment, {least} (minimumPayment.amount): nobody could be paid.":
    "Taket {header} är {read}, under minsta utbetalning, {least} (minimumPayment.amount): ingen skulle kunna få något.",
  "Raise the cap, or lower the least payment.": "Höj taket, eller sänk minsta utbetalning.",
  "The charge ends {until}, before it begins {from}.": "Avgiften slutar {until}, innan den börjar {from}.",
  "Correct one of the dates.": "Rätta ett av datumen.",
  "Rows {row} and {otherRow} of the charge table hold for the same days and ages.":
    "Raderna {row} och {otherRow} i avgiftstabellen gäller för samma dagar och åldrar.",
  "Let one end where the other begins.": "Låt den ena sluta där den andra börjar.",
  "The gain is stated as {kind}, and the scheme has no staff to take it of.":
    "Vinsten anges som {kind}, och modellen har ingen personal att räkna den på.",
  "Add a distribution, or state the gain as an amount.": "Lägg till en fördelning, eller ange vinsten som ett belopp.",
  "The unit {read} has more than one row for the period.": "Enheten {read} har mer än en rad för perioden.",
  "Keep one row a unit and period.": "Behåll en rad per enhet och period.",
  "{read} has a negative result: nothing is paid for it.": "{read} har ett negativt resultat: inget betalas för det.",
  "Nothing to do; the column Pool paid says so.": "Inget att göra; kolumnen Pott betalas säger det.",
  "The shares of the levels sum to {sum}, more than the pool.":
    "Nivåernas andelar blir tillsammans {sum}, mer än potten.",
  "Let them sum to 1 or less; what is left is the owner's.":
    "Låt dem bli 1 eller mindre tillsammans; det som blir kvar är ägarens.",
  "The shares of the levels are all zero.": "Alla nivåers andelar är noll.",
  "Give one level a share.": "Ge någon nivå en andel.",
  "The unit {read} has no staff.": "Enheten {read} har ingen personal.",
  "Add its staff, or leave the unit out.": "Lägg till personalen, eller utelämna enheten.",
  "Nobody of {read} takes part; what the unit has earned goes to the owner.":
    "Ingen i {read} deltar; det som enheten har tjänat in går till ägaren.",
  "Look at the column Takes part.": "Titta på kolumnen Deltar.",
  "{read}: {header} is shared by figures that are 0 for everybody.":
    "{read}: {header} fördelas efter tal som är 0 för alla.",
  "Fill in the hours, salaries or points by which it is shared.":
    "Fyll i de timmar, löner eller poäng som den fördelas efter.",
  "{header} has neither a ratio nor the figures of a base period.":
    "{header} har varken en kvot eller en basperiods siffror.",
  "State ratio, or both {field} and {otherField}.": "Ange ratio, eller både {field} och {otherField}.",
  "The scheme cannot be read: {reason}": "Modellen kan inte läsas: {reason}",
  "Correct the field; docs/schemes.md and the JSON Schema say what it may hold.":
    "Rätta fältet; docs/schemes.md och JSON-schemat säger vad det får innehålla.",
  "The unit {unit} is covered by two schemes, {read} and {other}.":
    "Enheten {unit} omfattas av två modeller, {read} och {other}.",
  "State in units which units each scheme covers, so that every unit has one.":
    "Ange i units vilka enheter varje modell omfattar, så att varje enhet har en.",
  "The scheme has a {part} and no pool.": "Modellen har {part} men ingen pott.",
  "Add the pool, or leave it out.": "Lägg till potten, eller utelämna det.",
  "The scheme divides its pool and does not say how it is shared among persons.":
    "Modellen delar sin pott men säger inte hur den fördelas på personer.",
  "Add a distribution.": "Lägg till en fördelning.",
  "The name {read} is taken already, by {other}.": "Namnet {read} är redan upptaget, av {other}.",
  "Choose another id.": "Välj ett annat id.",
  "reserve depends on itself: reserve -> {read} -> reserve.":
    "reserve beror på sig själv: reserve -> {read} -> reserve.",
  "Break the circle: use a figure of the period before, or a measure.":
    "Bryt cirkeln: använd en siffra från perioden före, eller ett mått.",
  "The parts that a payment is made in are all zero.": "Alla delar som en utbetalning görs i är noll.",
  "Give one part a share.": "Ge någon del en andel.",
  "The parts that a payment is made in sum to {sum}, not to 1.":
    "Delarna som en utbetalning görs i blir tillsammans {sum}, inte 1.",
  "Let them sum to 1.": "Låt dem bli 1 tillsammans.",
  "{header} asks for {read} of {count}: it can never open.":
    "{header} kräver {read} av {count}: det kan aldrig uppfyllas.",
  "Ask for fewer, or add conditions.": "Kräv färre, eller lägg till villkor.",
  "The points of {header} are all zero.": "Alla poäng i {header} är noll.",
  "Give one goal points or more.": "Ge ett eller flera mål poäng.",
  "The goal {goal} has neither a condition nor measure, threshold and target.":
    "Målet {goal} har varken ett villkor eller mått, tröskel och målnivå.",
  "State met, or measure, threshold and target.": "Ange met, eller measure, threshold och target.",
  "The goal {goal} has the same threshold and target, {read}.": "Målet {goal} har samma tröskel och målnivå, {read}.",
  "Let them differ, or state met for a goal that is all or nothing.":
    "Låt dem skilja sig, eller ange met för ett mål som är allt eller inget.",
  "The pool is shared by a rule, and there is none.": "Potten fördelas efter en regel, och det finns ingen.",
  "Write the rule, for instance fte * presence.": "Skriv regeln, till exempel fte * presence.",
  "{read} depends on itself: {path}.": "{read} beror på sig själv: {path}.",
  "The shares of the group of {read} do not sum to what is shared.":
    "Andelarna i gruppen där {read} ingår blir inte det som fördelas.",
  "A day of the year decides who takes part, but the periods of the scheme are months.":
    "En dag på året avgör vem som deltar, men modellens perioder är månader.",
  "Leave the day out, or let the period be a year.": "Utelämna dagen, eller låt perioden vara ett år.",
  "{header} reduces the share, and the scheme does not say who decided so.":
    "{header} minskar andelen, och modellen säger inte vem som har beslutat det.",
  "Let it not reduce, or state in decided who decided it and where.":
    "Låt den inte minska, eller ange i decided vem som beslutat det och var.",
  "Hours, extent, salary and points are zero or more.": "Timmar, sysselsättningsgrad, lön och poäng är noll eller mer.",
  "{item} has no {price}, which the form {form} needs.": "{item} har inget {price}, som formen {form} behöver.",
  "State it, or choose another form.": "Ange det, eller välj en annan form.",
  "No unit is left to compute.": "Ingen enhet finns kvar att räkna på.",
  "Give rows of units with their measures; look at the units and years chosen.":
    "Ange rader med enheter och deras mått; se efter vilka enheter och år som valts.",
  "The column {column} is a kind of absence that the scheme does not know.":
    "Kolumnen {column} är ett slags frånvaro som modellen inte känner.",
  "The column {column} of the list {list} is not used by the scheme.":
    "Kolumnen {column} i listan {list} används inte av modellen.",
  "Nothing to do, unless it was meant for a field of another name.":
    "Inget att göra, om den inte var avsedd för ett fält med annat namn.",
  'The period of {unit} is "{read}"; expected a year such as 2026, or a month such as 2026-03.':
    'Perioden för {unit} är "{read}"; väntade ett år som 2026, eller en månad som 2026-03.',
  "Correct the period.": "Rätta perioden.",
  '"{read}" is no measure of the scheme.': '"{read}" är inget mått i modellen.',
  '"{read}" is a kind of absence that the scheme does not know.':
    '"{read}" är ett slags frånvaro som modellen inte känner.',
  "{person} has absence and is not in the staff list.": "{person} har frånvaro och finns inte i personallistan.",
  "Correct the id, or add the person to the staff list.": "Rätta id:t, eller lägg till personen i personallistan.",
  "Correct the value, or leave it blank.": "Rätta värdet, eller lämna det tomt.",
  'The rule "{read}" gives no number.': 'Regeln "{read}" ger inget tal.',
  "Write a rule that gives a number in every case.": "Skriv en regel som alltid ger ett tal.",
  'The rule "{read}" is no condition.': 'Regeln "{read}" är inget villkor.',
  "Compare something, for instance outturn <= frame.": "Jämför något, till exempel outturn <= frame.",
  'The figure "{header}" is {read}, below {least}.': 'Talet "{header}" är {read}, under {least}.',
  'The figure "{header}" is {read}, above {most}.': 'Talet "{header}" är {read}, över {most}.',
  "The name {read} stands for something else already.": "Namnet {read} står redan för något annat.",
  "{header} is {read}; nothing can be compared with it.": "{header} är {read}; inget kan jämföras med det.",
  "State a figure above zero.": "Ange ett tal över noll.",
  "{read} is a base that nothing can be compared with.": "{read} är en bas som inget kan jämföras med.",
  "The points of {header} do not rise: {read} follows {before}.":
    "Punkterna i {header} stiger inte: {read} följer på {before}.",
  "Write the points in rising order, each once.": "Skriv punkterna i stigande ordning, var och en en gång.",
  "There is no measure {read}.": "Det finns inget mått {read}.",
  "Name one of: {names}.": "Ange någon av: {names}.",
  'The figure "{header}" is {read}, which has more than {most} decimals.':
    'Talet "{header}" är {read}, som har fler än {most} decimaler.',
  "Round it, or write it as a rule, for instance 1/3.": "Avrunda det, eller skriv det som en regel, till exempel 1/3.",
  '"{file}" holds no scheme document.': '"{file}" innehåller inget modelldokument.',
  "Give a workbook written by cqm rewards --scheme ... --out, or a scheme as JSON.":
    "Ange en arbetsbok skriven av cqm rewards --scheme ... --out, eller en modell som JSON.",
  'The parameter "{id}" is {read} on Parameters and {other} in the scheme document.':
    'Parametern "{id}" är {read} på Parametrar och {other} i modellens dokument.',
  "Let both say the same.": "Låt båda säga samma sak.",
  "{read}: the base value added is zero or less, and nothing can be compared with it.":
    "{read}: basperiodens förädlingsvärde är noll eller mindre, och inget kan jämföras med det.",
  "{read}: {header} is zero or less, and nothing can be compared with it.":
    "{read}: {header} är noll eller mindre, och inget kan jämföras med det.",
  "The prices by which {header} weighs its items are all zero.":
    "Priserna som {header} väger sina poster med är alla noll.",
  "State a price above zero for one item or more.": "Ange ett pris över noll för minst en post.",
  "Correct the sales and purchases of the base period.": "Rätta basperiodens försäljning och inköp.",
  '"{file}" is no JSON: {reason}': '"{file}" är ingen JSON: {reason}',
  "Correct the file.": "Rätta filen.",
  'The least payment is the rule "{rule}"; a simulation needs a figure or one parameter.':
    'Minsta utbetalning är regeln "{rule}"; en simulering behöver en siffra eller en parameter.',
  "State the amount, or make it a parameter.": "Ange beloppet, eller gör det till en parameter.",
  "The scheme has no pool that is shared among staff: there is no pay to simulate.":
    "Modellen har ingen pott som fördelas på personal: det finns ingen belöning att simulera.",
  "Add a pool and a distribution.": "Lägg till en pott och en fördelning.",
  'A spread was stated for "{id}", which is no measure of the scheme.':
    'En spridning angavs för "{id}", som inte är ett mått i modellen.',
  'The spread of "{id}" is {value}.': 'Spridningen för "{id}" är {value}.',
  "State zero or more.": "Ange noll eller mer.",
  '"{id}" is answered by yes or no: its spread is the chance of the other answer.':
    '"{id}" besvaras med ja eller nej: spridningen är chansen för det andra svaret.',
  "State a share, for instance 5%.": "Ange en andel, till exempel 5%.",
  "The scheme has no pool that is shared among staff: there is nobody to make a statement for.":
    "Modellen har ingen pott som fördelas på personal: det finns ingen att göra ett besked för.",
  "Nobody in the staff list has the id {id}.": "Ingen i personallistan har id {id}.",
  "Write the id as the staff list does.": "Skriv id så som personallistan gör.",
  "{name} has no statement: {count} take part, fewer than {most}.":
    "{name} får inget besked: {count} deltar, färre än {most}.",
  "Their own statements tell each of them; a sum of so few would tell what another person gets.":
    "Deras egna besked säger det till var och en; en summa av så få skulle visa vad en annan person får.",
  'No statement is made for a unit "{id}".': 'Inget besked görs för en enhet "{id}".',
  "The scheme has no pool that is shared among staff: there is no pay to compare.":
    "Modellen har ingen pott som fördelas på personal: det finns ingen belöning att jämföra.",
  "No scheme of the gallery is chosen.": "Inget system i galleriet är valt.",
  "No tariff of the gallery is chosen.": "Ingen taxa i galleriet är vald.",
  "Choose one from the gallery.": "Välj ur galleriet.",
} as const;
