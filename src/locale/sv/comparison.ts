/** Words of the comparison of units and of the customer survey. */

const headers = {
  Ranks: "Platser",
  "Budgeted cost": "Budgeterad kostnad",
  "Budgeted costs": "Budgeterade kostnader",
  "Deviation of the costs": "Avvikelse från kostnaderna",
  "Median absolute deviation": "Medianavvikelse",
  "Score drawn from": "Resultat vid dragningen",
  "Goals scored": "Bedömda mål",
  "Standard error of the score": "Resultatets medelfel",
  "Score now": "Resultat nu",
  "Changed since the draws": "Ändrat sedan dragningen",
  "Funnel 95 % from": "Tratt 95 % från",
  "Funnel 95 % to": "Tratt 95 % till",
  "Funnel 99.8 % from": "Tratt 99,8 % från",
  "Funnel 99.8 % to": "Tratt 99,8 % till",
  "Scores changed in the group": "Ändrade resultat i gruppen",
  "Units drawn in the group": "Dragna enheter i gruppen",
  "Middle rank, doubled": "Mittplatsen, dubblad",
  "Where the unit stands": "Var enheten står",
  "Rank from": "Plats från",
  "Rank to": "Plats till",
  "Against the funnel": "Mot tratten",
  "Ranked in": "Rangordnad i",
  "Place from below": "Plats nedifrån",
  "Distance from the median in hundredths": "Avstånd till medianen i hundradelar",
  "Place of the distance from below": "Avståndets plats nedifrån",
  "Certainty in words": "Säkerhet i ord",
  SurveyAnswers: "Enkätsvar",
  Answer: "Svar",
  "Question of the unit": "Enhetens fråga",
  "Answer, 1 to 10": "Svar, 1 till 10",
  "Answer squared": "Svar i kvadrat",
  Surveys: "Enkäter",
  "Answers stated": "Angivet antal svar",
  "Mean stated": "Angivet medelvärde",
  "Standard deviation stated": "Angiven standardavvikelse",
  "Persons asked": "Tillfrågade",
  "Answers counted": "Räknade svar",
  Answers: "Antal svar",
  "Mean, 1 to 10": "Medelvärde, 1 till 10",
  "Spread taken from": "Spridning hämtad från",
  "Standard deviation": "Standardavvikelse",
  "Response rate": "Svarsandel",
  "Enough answers": "Tillräckligt många svar",
  "Customer index, 0 to 100": "Kundindex, 0 till 100",
  "Finite population": "Ändlig population",
  "Margin of error, 95 %": "Felmarginal, 95 %",
  CustomerIndexes: "Kundindex",
  "Questions with enough answers": "Frågor med tillräckligt många svar",
  "Questions asked": "Ställda frågor",
  "Answers, at least": "Svar, minst",
  "Customer index": "Kundindex",
  "Index from": "Index från",
  "Index to": "Index till",
  "Index x answers": "Index x svar",
  "Index of all units": "Alla enheters index",
  "Against all units": "Mot alla enheter",
  CustomerWords: "KundindexIOrd",
  "Customers in words": "Kunderna i ord",
  answers: "svar",
} as const;

const choices = {
  "draw again": "dra om",
  "better half": "bättre halvan",
  "worse half": "sämre halvan",
  "not told apart": "kan inte skiljas ut",
  "below the others": "under de andra",
  "above the others": "över de andra",
  "within chance": "inom slumpen",
  "too few answers": "för få svar",
  "surely below the others": "säkert under de andra",
  "surely above the others": "säkert över de andra",
  "the list": "listan",
  "the answers": "svaren",
  "the largest possible": "största möjliga",
  "as listed or by size": "som listan säger eller efter storlek",
  "all together": "alla tillsammans",
  "by kind of unit": "efter slag av enhet",
  "by size": "efter storlek",
} as const;

const groups = {
  "Without a kind": "Utan slag",
  "Without a group": "Utan grupp",
  "Size not known": "Storlek inte känd",
  "Costs over {low} Mkr": "Kostnader över {low} Mkr",
  "Costs up to {high} Mkr": "Kostnader till och med {high} Mkr",
  "Costs {low} to {high} Mkr": "Kostnader {low} till {high} Mkr",
} as const;

const parameters = {
  "Fewest answers for an index": "Minsta antal svar för ett index",
  "With fewer answers a question gives no index: it would say more of who answered than of the service.":
    "Med färre svar ger en fråga inget index: det skulle säga mer om vem som svarat än om verksamheten.",
  "Units are compared": "Enheter jämförs",
  "As listed: the column Peer group in the list of units names who is compared with whom. By size: by budgeted costs, in groups of as many units; the names of the groups state the limits. With few units and no such column all are compared together.":
    "Som listan säger: kolumnen Jämförelsegrupp i listan över enheter anger vilka som jämförs. Efter storlek: efter budgeterade kostnader, i grupper med lika många enheter; gruppernas namn anger gränserna. Med få enheter och ingen sådan kolumn jämförs alla tillsammans.",
  "Draws for the interval of ranks": "Dragningar för platsernas intervall",
  draws: "dragningar",
  "How many times scores are drawn again to see between which ranks a unit lies. 0 leaves the intervals out.":
    "Hur många gånger resultaten dras om för att se mellan vilka platser en enhet ligger. 0 utelämnar intervallen.",
  "Seed of the draws": "Dragningarnas frö",
  "The same seed gives the same draws, so that anybody can check a published interval.":
    "Samma frö ger samma dragningar, så att vem som helst kan kontrollera ett publicerat intervall.",
} as const;

const origins = {
  "The budget of a line of cost; revenue is none": "Budgeten för en kostnadsrad; intäkter är inget",
  "Median of the distances from the median": "Medianen av avstånden till medianen",
  "Where a unit with so few goals lies by chance alone (Spiegelhalter 2005)":
    "Var en enhet med så få mål ligger av bara slump (Spiegelhalter 2005)",
  "Frame less outturn, over the budgeted costs": "Ram minus utfall, delat med de budgeterade kostnaderna",
  "Stated, or from the answers; else the largest that a mean between 1 and 10 allows (Bhatia and Davis 2000), so that the margin is never too small":
    "Angiven, eller ur svaren; annars den största som ett medelvärde mellan 1 och 10 medger (Bhatia och Davis 2000), så att felmarginalen aldrig blir för liten",
  "(mean - 1) / 9 x 100": "(medelvärde - 1) / 9 x 100",
  "Root of (asked - answers) / (asked - 1): where everybody has answered nothing is left to chance":
    "Roten ur (tillfrågade - svar) / (tillfrågade - 1): där alla har svarat återstår ingen slump",
  "Student's t x standard deviation / root of answers x finite population, on the index":
    "Students t x standardavvikelse / roten ur antalet svar x ändlig population, på index",
  "Mean of the indexes of its questions": "Medelvärdet av frågornas index",
  "Mean of the margins of its questions: the same persons answer them all, so that chance does not even out":
    "Medelvärdet av frågornas felmarginaler: samma personer svarar på alla, så att slumpen inte jämnar ut sig",
  "Indexes weighted by answers: the middle of the funnel": "Index vägda med antalet svar: trattens mitt",
  "Where a unit with so many answers lies by chance alone (Spiegelhalter 2005)":
    "Var en enhet med så många svar ligger av bara slump (Spiegelhalter 2005)",
} as const;

const pages = {
  surveys: "enkäter",
  "A survey": "En enkät",
  "How scores spread in each group, and between which ranks a unit lies when chance is counted in.":
    "Hur resultaten sprider sig i varje grupp, och mellan vilka platser en enhet ligger när slumpen räknas med.",
  "The ranks from and to hold with 95 % certainty: every score is drawn again {runs} times (seed {seed}) around what it is now, with the standard error that so few goals give, and all are ranked each time. The draws are values and are made again with every run; where a score has changed since, the sheet says draw again. A unit is in the better or worse half only where its whole interval is. Quartiles by {method}.":
    "Platserna från och till gäller med 95 % säkerhet: varje resultat dras om {runs} gånger (frö {seed}) kring det som det är nu, med det medelfel som så få mål ger, och alla rangordnas varje gång. Dragningarna är värden och görs om vid varje körning; där ett resultat har ändrats sedan dess säger bladet dra om. En enhet är i bättre eller sämre halvan bara där hela intervallet är det. Kvartiler enligt {method}.",
  "Weighted score: the scores of a unit's goals by their weights, 100 when every target is met. A unit without a score is not ranked; units with the same score have the same rank. Rank from and to: where the unit lies with 95 % certainty, because a few goals are also a matter of chance. The sheet Comparison says how it is reckoned.":
    "Vägt resultat: resultaten för enhetens mål efter deras vikter, 100 när varje målnivå är nådd. En enhet utan resultat rangordnas inte; enheter med samma resultat har samma plats. Plats från och till: var enheten ligger med 95 % säkerhet, eftersom några få mål också är en fråga om slump. Bladet Jämförelse säger hur det räknas.",
  "How sure": "Hur säkert",
  "Rank with 95 % certainty": "Plats med 95 % säkerhet",
  "Customer survey": "Kundenkät",
  "Answers from 1 to 10 as an index from 0 to 100, with what chance alone may make of it.":
    "Svar från 1 till 10 som ett index från 0 till 100, med vad bara slumpen kan göra av det.",
  "With 95 % certainty the index of all who were asked lies within the margin of error. A unit within chance cannot be told from the others: its index differs from that of all units by no more than so few answers may. Questions with too few answers give no index.":
    "Med 95 % säkerhet ligger index för alla tillfrågade inom felmarginalen. En enhet inom slumpen kan inte skiljas från de andra: dess index avviker från alla enheters med högst så mycket som så få svar kan göra. Frågor med för få svar ger inget index.",
  "Survey answers": "Svaren i enkäten",
  "One row an answer, as the workbook's own list has them.": "En rad per svar, som arbetsbokens egen lista har dem.",
} as const;

const sentences = {
  "Too few have answered for a customer index.": "För få har svarat för ett kundindex.",
  "Customer index {index}, give or take {margin}, from {answers} answers; all units {common}: {standing}.":
    "Kundindex {index}, plus eller minus {margin}, från {answers} svar; alla enheter {common}: {standing}.",
  "Customer index {index}, give or take {margin}, from {answers} answers to {questions} of {asked} questions, the others with too few answers; all units {common}: {standing}.":
    "Kundindex {index}, plus eller minus {margin}, från {answers} svar på {questions} av {asked} frågor, de andra med för få svar; alla enheter {common}: {standing}.",
  "Rank {rank} of {compared}, at the median, which is {median} points.":
    "Plats {rank} av {compared}, vid medianen, som är {median} poäng.",
  "Rank {rank} of {compared}, {points} above the median, which is {median} points.":
    "Plats {rank} av {compared}, {points} över medianen, som är {median} poäng.",
  "Rank {rank} of {compared}, {points} below the median, which is {median} points.":
    "Plats {rank} av {compared}, {points} under medianen, som är {median} poäng.",
  "Nothing can be said of the rank.": "Inget kan sägas om platsen.",
  "Scores have changed since ranks were drawn: run the evaluation again to see how sure they are.":
    "Resultat har ändrats sedan platserna drogs: kör utvärderingen igen för att se hur säkra de är.",
  "How sure the rank is, is not known: there are too few goals to tell, or nothing was drawn.":
    "Hur säker platsen är vet man inte: målen är för få för att avgöra det, eller inget drogs.",
  "With so few goals chance plays a part: the rank may be {ranks} of {compared}, in the better half.":
    "Med så få mål spelar slumpen in: placeringen kan vara {ranks} av {compared}, i den bättre halvan.",
  "With so few goals chance plays a part: the rank may be {ranks} of {compared}, in the worse half.":
    "Med så få mål spelar slumpen in: placeringen kan vara {ranks} av {compared}, i den sämre halvan.",
  "With so few goals chance plays a part: the rank may be {ranks} of {compared}, so that the unit cannot be told from the middle.":
    "Med så få mål spelar slumpen in: placeringen kan vara {ranks} av {compared}, så att enheten inte kan skiljas från mitten.",
} as const;

const assessments = {
  CostQuality: "KostnadKvalitet",
  "Frame less outturn, % of costs": "Ram minus utfall, % av kostnaderna",
  "Goals relevant and complete (suggested)": "Mål relevanta och heltäckande (förslag)",
  "Methods relevant and adequate (suggested)": "Metoder relevanta och tillräckliga (förslag)",
  "Reason for the goals": "Skäl för målen",
  "Reason for the methods": "Skäl för metoderna",
  "Reason for the results": "Skäl för resultaten",
  "Cost against quality, a point a unit": "Kostnad mot kvalitet, en punkt per enhet",
  "Year before": "Året innan",
  "Frame and outturn, kr": "Ram och utfall, kr",
  RewardClasses: "Belöningsklasser",
  "At least, kr": "Minst, kr",
  "Below, kr": "Under, kr",
  persons: "personer",
  "Distribution of rewards": "Belöningarnas fördelning",
  "How many persons are paid how much. Nobody is named; the amounts are those of the sheet Shares.":
    "Hur många personer som får hur mycket. Ingen nämns vid namn; beloppen är de på bladet Andelar.",
  "Persons by amount paid": "Personer efter utbetalt belopp",
  "Paid, kr": "Utbetalt, kr",
  Trends: "Trender",
  "How far each goal had come from its baseline to the target of this year: 0 % is the baseline, 100 % the target.":
    "Hur långt varje mål hade kommit från utgångsläget till årets målnivå: 0 % är utgångsläget, 100 % målnivån.",
  "Way from baseline to target": "Väg från utgångsläge till målnivå",
  "Outcome {year}": "Utfall {year}",
  "Nothing is registered to judge by.": "Inget finns registrerat att döma efter.",
  "More than half of the goals lack a target.": "Mer än hälften av målen saknar målnivå.",
  "A goal without a target cannot be followed up.": "Ett mål utan målnivå kan inte följas upp.",
  "No goal says what the customers get: quality or satisfaction.":
    "Inget mål säger vad kunderna får: kvalitet eller nöjdhet.",
  "Every goal has a target, and some are about what the customers get.":
    "Varje mål har en målnivå, och några gäller vad kunderna får.",
  "For more than half of the goals nobody has said how they are measured.":
    "För mer än hälften av målen har ingen sagt hur de mäts.",
  "For some goals nobody has said how they are measured.": "För några mål har ingen sagt hur de mäts.",
  "Some goals have nobody who answers for them.": "Några mål har ingen som ansvarar för dem.",
  "Every goal states how it is measured and who answers for it.": "Varje mål anger hur det mäts och vem som ansvarar.",
  "There are too few data for a suggestion.": "Uppgifterna är för få för ett förslag.",
  "The weighted score is bad.": "Det vägda resultatet är dåligt.",
  "The weighted score is indifferent.": "Det vägda resultatet är neutralt.",
  "The frame is overrun by more than passes for indifferent.": "Ramen är överskriden med mer än vad som är neutralt.",
  "The frame is overrun, by little enough to pass for indifferent.":
    "Ramen är överskriden, så lite att det räknas som neutralt.",
  "The weighted score is good, but other units surely do better.":
    "Det vägda resultatet är bra, men andra enheter är säkert bättre.",
  "The weighted score is good; the economy is not known.": "Det vägda resultatet är bra; ekonomin är inte känd.",
  "The weighted score and the economy are good.": "Det vägda resultatet och ekonomin är bra.",
} as const;

/** Shares with their numbers of cases. */
const funnels = {
  ShareFunnels: "AndelarOchFall",
  "Shares and cases": "Andelar och fall",
  "Whether a unit's share can be told from the others', so few cases as it may have.":
    "Om en enhets andel kan skiljas från de andras, så få fall som den kan ha.",
  "The middle of a funnel is the share of all units taken together. Between the limits of 95 % a unit lies by chance alone; only outside those of 99.8 % does it surely differ. With fewer than five expected cases either way nothing is said.":
    "Trattens mitt är alla enheters andel sammantagna. Mellan gränserna för 95 % hamnar en enhet av slumpen ensam; först utanför dem för 99,8 % skiljer den sig säkert. Med färre än fem förväntade fall åt något håll sägs inget.",
  "Set that is compared": "Grupp som jämförs",
  "Number of cases": "Antal fall",
  "Cases counted": "Räknade fall",
  "Share x cases": "Andel x fall",
  "Share of all units": "Andel för alla enheter",
  "Shares weighted by their cases: the middle of the funnel": "Andelar vägda med antal fall: trattens mitt",
  "Where a unit with so many cases lies by chance alone (Spiegelhalter 2005)":
    "Där en enhet med så många fall hamnar av slumpen ensam (Spiegelhalter 2005)",
  "Lower is better": "Lägre är bättre",
  "too few cases": "för få fall",
  "surely better than the others": "säkert bättre än de andra",
  "better than the others": "bättre än de andra",
  "surely worse than the others": "säkert sämre än de andra",
  "worse than the others": "sämre än de andra",
} as const;

export const comparisonWords: Readonly<Record<string, string>> = {
  Customers: "Kunderna",
  ...headers,
  ...funnels,
  ...choices,
  ...groups,
  ...parameters,
  ...origins,
  ...pages,
  ...sentences,
  ...assessments,
};
