/** Words of scores and evaluation: statuses, headers, parameters, sentences, pages. */

const statuses = {
  good: "bra",
  indifferent: "varken bra eller dåligt",
  bad: "dåligt",
  "no data": "uppgift saknas",
  "highest quarter": "högsta fjärdedelen",
  "second quarter": "näst högsta fjärdedelen",
  "third quarter": "näst lägsta fjärdedelen",
  "lowest quarter": "lägsta fjärdedelen",
  "too few units": "för få enheter",
  better: "bättre",
  unchanged: "oförändrat",
  worse: "sämre",
  "not compared": "ej jämfört",
  economy: "ekonomi",
  productivity: "produktivitet",
  quality: "kvalitet",
  satisfaction: "nöjdhet",
  volume: "volym",
} as const;

const headers = {
  Evaluation: "Utvärdering",
  EvaluationWords: "UtvärderingIOrd",
  Comparison: "Jämförelse",
  Changes: "Förändringar",
  Scores: "Måluppfyllelse",
  "Compared with": "Jämförs med",
  "All units": "Alla enheter",
  Group: "Grupp",
  Goals: "Mål",
  "Goals met": "Uppnådda mål",
  "Goals without data": "Mål utan uppgift",
  "Goals with data": "Mål med uppgift",
  "Share of goals met": "Andel uppnådda mål",
  "Weighted score": "Vägt resultat",
  "Economy score": "Resultat ekonomi",
  "Productivity score": "Resultat produktivitet",
  "Quality score": "Resultat kvalitet",
  "Satisfaction score": "Resultat nöjdhet",
  "Volume score": "Resultat volym",
  Status: "Omdöme",
  "Goals without a target": "Mål utan målnivå",
  "Goals on quality or satisfaction": "Mål om kvalitet eller nöjdhet",
  "Goals with a method": "Mål med mätmetod",
  "Goals with an owner": "Mål med ansvarig",
  "Cost of measuring": "Mätkostnad",
  "Budget figures": "Budgetuppgifter",
  "Outturn figures": "Utfallsuppgifter",
  Frame: "Ram",
  Outturn: "Utfall",
  "Frame less outturn": "Ram minus utfall",
  "Deviation of the frame": "Avvikelse från ramen",
  "Status of economy": "Omdöme om ekonomin",
  "Score in hundredths": "Resultat i hundradelar",
  Rank: "Plats",
  "Units with a score": "Enheter med resultat",
  Median: "Median",
  "Points from the median": "Poäng från medianen",
  Quarter: "Fjärdedel",
  "Goals better than the year before": "Mål bättre än året innan",
  "Goals worse than the year before": "Mål sämre än året innan",
  "Goals compared with the year before": "Mål jämförda med året innan",
  "Mean progress gained": "Framsteg i medeltal",
  "Change since the year before": "Förändring sedan året innan",
  "Results sufficient (suggested)": "Tillräckliga resultat (förslag)",
  Commitments: "Åtaganden",
  "Commitments signed by both": "Åtaganden undertecknade av båda",
  "Lowest score": "Lägsta resultat",
  "First quartile": "Första kvartil",
  "Third quartile": "Tredje kvartil",
  "Highest score": "Högsta resultat",
  "Enough units for quarters": "Tillräckligt många enheter för fjärdedelar",
  "Goal id": "Mål-id",
  Indicator: "Indikator",
  "Direction used": "Riktning som används",
  "Prior outcome": "Utfall året innan",
  Baseline: "Utgångsläge",
  Target: "Målnivå",
  "Target from": "Målnivå från",
  "Target to": "Målnivå till",
  Improvement: "Förbättring",
  "Progress gained": "Framsteg",
  "Goals in words": "Mål i ord",
  "Methods in words": "Mätning i ord",
  "Results in words": "Resultat i ord",
  "Frame less outturn in tkr": "Ram minus utfall i tkr",
  "Deviation in percent": "Avvikelse i procent",
  "Economy in words": "Ekonomi i ord",
  "Median in whole points": "Median i hela poäng",
  "Whole points from the median": "Hela poäng från medianen",
  "Comparison in words": "Jämförelse i ord",
  "Change in words": "Förändring i ord",
  "Data in words": "Uppgifter i ord",
} as const;

const parameters = {
  "Unit is good from score": "Enheten är bra från resultat",
  "Weighted score of all goals; 100 means that every target is met.":
    "Vägt resultat av alla mål; 100 betyder att varje målnivå är nådd.",
  "Unit is indifferent from score": "Enheten är varken bra eller dålig från resultat",
  "Below this weighted score the results are bad.": "Under detta vägda resultat är resultaten dåliga.",
  "Goals without data at most": "Mål utan uppgift, högst",
  "With a larger share of goals without data the unit gets no status word.":
    "Med en större andel mål utan uppgift får enheten inget omdöme.",
  "Overrun of the frame that is good": "Överskridande av ramen som är bra",
  "An outturn up to this share above the frame still counts as good economy.":
    "Ett utfall upp till denna andel över ramen räknas ändå som bra ekonomi.",
  "Overrun of the frame that is indifferent": "Överskridande av ramen som varken är bra eller dåligt",
  "An outturn further above the frame than this is bad economy.":
    "Ett utfall längre över ramen än så är dålig ekonomi.",
  "Fewest units for quarters": "Minsta antal enheter för fjärdedelar",
  "With fewer units that have a score, no unit is said to be in the highest or lowest quarter.":
    "Med färre enheter som har resultat sägs ingen enhet höra till högsta eller lägsta fjärdedelen.",
  points: "poäng",
  units: "enheter",
  "of the goals": "av målen",
  "of the frame": "av ramen",
} as const;

const sentences = {
  "No goals are registered.": "Inga mål är registrerade.",
  "Goals: {goals}. On quality or satisfaction: {customer}. Without a target: {noTarget}.":
    "Mål: {goals}. Om kvalitet eller nöjdhet: {customer}. Utan målnivå: {noTarget}.",
  "Of {goals} goals, {method} state how they are measured and {owner} who answers for it. Measuring costs {cost} kr.":
    "Av {goals} mål anger {method} hur de mäts och {owner} vem som ansvarar. Mätningen kostar {cost} kr.",
  "The results cannot be scored, because outcomes or targets are missing.":
    "Resultaten kan inte bedömas, eftersom utfall eller målnivåer saknas.",
  "Of {measured} goals with data, {met} were met. Too many goals lack data for a verdict.":
    "Av {measured} mål med uppgifter nåddes {met}. För många mål saknar uppgift för ett omdöme.",
  "Of {measured} goals with data, {met} were met. The weighted score is {score} points: {status}.":
    "Av {measured} mål med uppgifter nåddes {met}. Det vägda resultatet är {score} poäng: {status}.",
  "The economy cannot be judged, because the budget or the outturn is missing.":
    "Ekonomin kan inte bedömas, eftersom budget eller utfall saknas.",
  "The outturn is on the frame.": "Utfallet ligger på ramen.",
  "The outturn is {amount} tkr over the frame.": "Utfallet är {amount} tkr över ramen.",
  "The outturn is {amount} tkr under the frame.": "Utfallet är {amount} tkr under ramen.",
  "The outturn is {amount} tkr over the frame ({share} %).": "Utfallet är {amount} tkr över ramen ({share} %).",
  "The outturn is {amount} tkr under the frame ({share} %).": "Utfallet är {amount} tkr under ramen ({share} %).",
  "The unit cannot be compared, because it has no score.": "Enheten kan inte jämföras, eftersom den saknar resultat.",
  "There is no other unit with a score to compare with.": "Det finns ingen annan enhet med resultat att jämföra med.",
  "Rank {rank} of {compared}. The units are too few to speak of quarters; a small difference may be chance.":
    "Plats {rank} av {compared}. Enheterna är för få för att tala om fjärdedelar; en liten skillnad kan vara en slump.",
  "Rank {rank} of {compared}, at the median of {median} points: {quarter}.":
    "Plats {rank} av {compared}, på medianen {median} poäng: {quarter}.",
  "Rank {rank} of {compared}, {points} points above the median of {median}: {quarter}.":
    "Plats {rank} av {compared}, {points} poäng över medianen på {median}: {quarter}.",
  "Rank {rank} of {compared}, {points} points below the median of {median}: {quarter}.":
    "Plats {rank} av {compared}, {points} poäng under medianen på {median}: {quarter}.",
  "No outcome can be compared with the year before.": "Inget utfall kan jämföras med året innan.",
  "Of {comparable} goals with outcomes for both years, {improved} are better, {worsened} worse and {same} unchanged.":
    "Av {comparable} mål med utfall för båda åren är {improved} bättre, {worsened} sämre och {same} oförändrade.",
  "All goals have data.": "Alla mål har uppgifter.",
  "Data are missing for {missing} of {goals} goals; the Scores sheet says by which rule each was treated.":
    "Uppgift saknas för {missing} av {goals} mål; bladet Måluppfyllelse säger enligt vilken regel vart och ett behandlades.",
} as const;

export const evaluationWords: Readonly<Record<string, string>> = {
  ...statuses,
  ...headers,
  ...parameters,
  ...sentences,
};
