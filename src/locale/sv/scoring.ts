const numbered = (from: number, until: number, english: string, swedish: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: until - from + 1 }, (_, at) => [
      english.replace("#", String(from + at)),
      swedish.replace("#", String(from + at)),
    ]),
  );

/** Ways of scoring: headers, words and the tables of points. */
export const scoringWords: Readonly<Record<string, string>> = {
  Scoring: "Poängsättning",
  "piecewise linear": "styckvis linjär",
  "step table": "stegtabell",
  "dead band": "dödband",
  "index against base": "index mot bas",
  "score tables": "poängtabeller",
  ...numbered(1, 8, "Value # of the table", "Tabellens värde #"),
  ...numbered(1, 8, "Points # of the table", "Tabellens poäng #"),
  "Band from": "Band från",
  "Band to": "Band till",
  ...numbered(1, 7, "Points of stretch #", "Poäng på sträcka #"),
  "Points by lines": "Poäng enligt linjer",
  "Points by steps": "Poäng enligt steg",
};

/** Messages about ways of scoring. */
export const scoringProblems = {
  "The score table is of an indicator that the list of indicators does not have, so that it is not used.":
    "Poängtabellen gäller en indikator som inte finns i listan över indikatorer och används därför inte.",
  "Write the indicator, and the unit where one is named, as the list of indicators does.":
    "Skriv indikatorn, och enheten där en anges, som i listan över indikatorer.",
  "A score table has at most {most} rows; this one has more.":
    "En poängtabell har högst {most} rader; den här har fler.",
  "Leave out rows between which the line is straight.": "Utelämna rader på en rak linje mellan andra.",
  "Scoring by {read} needs the direction higher or lower.":
    "Poängsättning med {read} kräver riktningen högre eller lägre.",
  "State higher or lower as the direction, or choose another way of scoring.":
    "Ange högre eller lägre som riktning, eller välj en annan poängsättning.",
  "Scoring is {read}, but no score table names the indicator.":
    "Poängsättningen är {read}, men ingen poängtabell nämner indikatorn.",
  "Add a sheet Score tables with the columns Indicator, Value and Points and a row a point, or clear the cell.":
    "Lägg till bladet Poängtabeller med kolumnerna Indikator, Värde och Poäng och en rad per punkt, eller töm cellen.",
  "Scoring is {read}, but the score table of the indicator has one row only.":
    "Poängsättningen är {read}, men indikatorns poängtabell har bara en rad.",
  "Straight lines need two rows or more.": "Raka linjer kräver minst två rader.",
  "The indicator has a score table, but its scoring is not stated as piecewise linear or step table: the table is not used.":
    "Indikatorn har en poängtabell, men poängsättningen anges inte som styckvis linjär eller stegtabell: tabellen används inte.",
  "State the scoring of the indicator in the column Scoring of the list of indicators.":
    "Ange indikatorns poängsättning i kolumnen Poängsättning i listan över indikatorer.",
  "The value {read} of the score table is not above that of the row before.":
    "Poängtabellens värde {read} är inte högre än värdet på raden före.",
  "Write the rows of a score table from the lowest value to the highest, each value once.":
    "Skriv poängtabellens rader från lägsta till högsta värde, varje värde en gång.",
  "The base {read} of an index must be above zero.": "Basen {read} för ett index måste vara större än noll.",
  "Write the value that counts as 100 as the baseline, or choose another way of scoring.":
    "Skriv värdet som räknas som 100 som utgångsläge, eller välj en annan poängsättning.",
  "An index has no base to be measured against.": "Ett index saknar bas att mätas mot.",
  "The outcome {read} is below zero, so that it has no index.":
    "Utfallet {read} är mindre än noll och har därför inget index.",
  "Score the indicator by another way.": "Poängsätt indikatorn på ett annat sätt.",
  "A dead band needs its ends: Target from and, not below it, Target to, or one target.":
    "Ett dödband behöver sina gränser: Målnivå från och, inte lägre, Målnivå till, eller en enda målnivå.",
  "The threshold {read} does not lie on the worse side of the dead band.":
    "Tröskeln {read} ligger inte på dödbandets sämre sida.",
  "The threshold is the end of the live band on the worse side: there the score reaches zero.":
    "Tröskeln är slutet på det verksamma bandet på den sämre sidan: där blir poängen noll.",
  "The stretch target {read} does not lie on the better side of the dead band.":
    "Toppnivån {read} ligger inte på dödbandets bättre sida.",
  "The stretch target is the end of the live band on the better side: beyond it nothing more is won.":
    "Toppnivån är slutet på det verksamma bandet på den bättre sidan: bortom den vinns inget mer.",
} as const;
