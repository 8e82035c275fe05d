/** Words of indicators and their scores. */

const headers = {
  UnitQuality: "EnheternasKvalitet",
  Goal: "Mål",
  Direction: "Riktning",
  Threshold: "Tröskel",
  "Stretch target": "Toppnivå",
  Weight: "Vikt",
  "Missing-data rule": "Regel vid bortfall",
  Method: "Mätmetod",
  Owner: "Ansvarig för målet",
  Frequency: "Mätfrekvens",
  "Target used": "Målnivå som används",
  "Rule applied": "Tillämpad regel",
  "Value used": "Värde som används",
  "Scored from": "Bedöms från",
  "Score there": "Resultat där",
  "Room below the target": "Utrymme under målnivån",
  "Room above the target": "Utrymme över målnivån",
  "Ahead of target": "Före målnivån",
  "Target met": "Målnivån nådd",
  Progress: "Framsteg mot målnivån",
  "Weight stated": "Angiven vikt",
  "Weight counted": "Räknad vikt",
  "Effective weight": "Verksam vikt",
  "Weighted points": "Viktade poäng",
  "Weight in the quality index": "Vikt i kvalitetsindex",
  "Points in the quality index": "Poäng i kvalitetsindex",
  "Goals that block the payout": "Mål som hindrar utbetalning",
  "Sum of weights": "Summa vikter",
  "Goals with a stated weight": "Mål med angiven vikt",
  "Weights counted": "Räknade vikter",
  "Weights in the quality index": "Vikter i kvalitetsindex",
  "Index of all goals": "Index för alla mål",
  "Quality index": "Kvalitetsindex",
} as const;

const choices = {
  higher: "högre",
  lower: "lägre",
  band: "intervall",
  milestone: "milstolpe",
  "yes/no": "ja/nej",
  "drop and reweight": "utelämna och vikta om",
  "last value": "senaste värde",
  zero: "noll",
  "block the payout": "hindra utbetalning",
  "no target": "ingen målnivå",
  measured: "mätt",
} as const;

const parameters = {
  "Scoring of indicators": "Bedömning av nyckeltal",
  Ours: "Vårt val",
  "Rule for missing outcomes": "Regel för utfall som saknas",
  "Applies where an indicator's own line states no rule. Drop and reweight: the other weights share its weight. Last value: the outcome of the period before, flagged.":
    "Gäller där nyckeltalets egen rad inte anger någon regel. Utelämna och vikta om: de andra vikterna delar på dess vikt. Senaste värde: utfallet för perioden innan, med anmärkning.",
  "Score at the threshold": "Resultat vid tröskeln",
  "Below the threshold the score is 0; from here it rises in a line to 100 at the target.":
    "Under tröskeln är resultatet 0; härifrån stiger det längs en linje till 100 vid målnivån.",
  "Score at the stretch target": "Resultat vid toppnivån",
  "The most that an indicator can score. 100 means that nothing is gained beyond the target.":
    "Det mesta som ett nyckeltal kan ge. 100 betyder att inget vinns över målnivån.",
  "Days late that score nothing": "Dagars försening som ger noll",
  "For a milestone without a threshold date: the score falls in a line from 100 on the day to 0 so many days later.":
    "För en milstolpe utan tröskeldatum: resultatet faller längs en linje från 100 på dagen till 0 så många dagar senare.",
  "Tolerance around a target band": "Tolerans kring ett målintervall",
  "of the band's width": "av intervallets bredd",
  "For a band without a threshold: how far outside the band the score reaches 0.":
    "För ett intervall utan tröskel: hur långt utanför intervallet resultatet blir 0.",
  "Good from score": "Bra från resultat",
  "The first rule that holds gives the word: good, indifferent, bad.":
    "Den första regel som gäller ger ordet: bra, neutralt, dåligt.",
  "Indifferent from score": "Neutralt från resultat",
  "Below this score a result is bad.": "Under detta resultat är utfallet dåligt.",
} as const;

const origins = {
  "(v - baseline) / (target - baseline)": "(värde - utgångsläge) / (målnivå - utgångsläge)",
  "Weighted mean of the scores of quality and satisfaction; the weights of what is dropped go to the others":
    "Vägt medelvärde av resultaten för kvalitet och nöjdhet; vikterna för det som utelämnas går till de andra",
} as const;

const pages = {
  "Quality of units": "Enheternas kvalitet",
  "What each unit's goals come to, and the quality index that multiplies its pool.":
    "Vad varje enhets mål blir tillsammans, och kvalitetsindex som räknar om dess pott.",
} as const;

export const indicatorWords: Readonly<Record<string, string>> = {
  ...headers,
  ...choices,
  ...parameters,
  ...origins,
  ...pages,
};
