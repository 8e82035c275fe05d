/** Messages about customer surveys. */
export const surveyProblems = {
  "The answer {read} is not on the scale from 1 to 10.": "Svaret {read} ligger inte på skalan från 1 till 10.",
  "Correct the answer, or leave the cell empty where the question was not answered.":
    "Rätta svaret, eller lämna cellen tom där frågan inte besvarades.",
  "The mean {read} is not on the scale from 1 to 10.": "Medelvärdet {read} ligger inte på skalan från 1 till 10.",
  "Answers are given from 1 to 10; convert means of other scales before they are entered.":
    "Svar ges från 1 till 10; räkna om medelvärden på andra skalor innan de förs in.",
  "Only {read} persons were asked, but more have answered.": "Bara {read} personer tillfrågades, men fler har svarat.",
  "Correct the number asked or the number of answers.": "Rätta antalet tillfrågade eller antalet svar.",
  "The mean {read} has no number of answers, so that it gives no index.":
    "Medelvärdet {read} har inget antal svar och ger därför inget index.",
  "State how many have answered.": "Ange hur många som har svarat.",
  "{read} answers are too few for an index of the unit.": "{read} svar är för få för ett index för enheten.",
  "Ask more persons, take several years together, or compare larger units.":
    "Fråga fler, slå ihop flera år, eller jämför större enheter.",
} as const;

/** Messages about rolling the year over. */
export const nextYearProblems = {
  "{name} has no list of goals, so there is no year to roll over.":
    "{name} har ingen lista över mål, så det finns inget år att föra över.",
  "Give the workbook of the year that was evaluated.": "Ange arbetsboken för året som utvärderades.",
  "{count} formulas on {sheet} read our sheets; they will show the new year once its sheets are written.":
    "{count} formler på {sheet} läser våra blad; de visar det nya året när dess blad har skrivits.",
  "Keep the old workbook for the old year's figures, or replace these formulas with their values.":
    "Behåll den gamla arbetsboken för det gamla årets siffror, eller ersätt formlerna med deras värden.",
} as const;
