/** Words of the functions CQM.*: names of arguments and what is wrong with them. */
export const functionWords: Readonly<Record<string, string>> = {
  "{name} is {read}, not a number.": "{name} är {read}, inte ett tal.",
  "{name} is missing.": "{name} saknas.",
  Whole: "Helhet",
  Step: "Steg",
  "The step is below 0.01.": "Steget är under 0,01.",
  "The whole is below 0: share the amount and turn the sign.": "Helheten är under 0: dela beloppet och vänd tecknet.",
  "The whole is no multiple of the step, so that no parts can sum to it.":
    "Helheten är ingen multipel av steget, så inga delar kan summera till den.",
  "A weight is below 0.": "En vikt är under 0.",
  "There is no weight above 0 to share by.": "Det finns ingen vikt över 0 att dela efter.",
  "The amounts are too large to be shared exactly.": "Beloppen är för stora för att delas exakt.",
  "{read} is no way to go on outside the points: flat, zero or extend.":
    "{read} är inget sätt att fortsätta utanför punkterna: plan, noll eller fortsätt.",
  flat: "plan",
  extend: "fortsätt",
  "The points need two columns: x and y.": "Punkterna behöver två kolumner: x och y.",
  "The points must rise: {x} follows {before}.": "Punkterna måste stiga: {x} följer på {before}.",
  "A curve needs two points or more.": "En kurva behöver minst två punkter.",
  "The curve has no height there.": "Kurvan har ingen höjd där.",
  "{read} is no direction: higher, lower, band, milestone or yes/no.":
    "{read} är ingen riktning: högre, lägre, band, milstolpe eller ja/nej.",
  "There is no score.": "Det finns ingen poäng.",
  "Birth date": "Födelsedatum",
  "{read} is no date.": "{read} är inget datum.",
  "{read} is no boundary rule.": "{read} är ingen gränsregel.",
  "The tariff gives no amount for this placement.": "Taxan ger inget belopp för den här placeringen.",
  "The tariff is no table of bands: hours a week across, ages down, an amount in each cell.":
    "Taxan är ingen tabell med band: timmar per vecka åt höger, åldrar nedåt, ett belopp i varje cell.",
  "An amount of the tariff is {read}.": "Ett belopp i taxan är {read}.",
  "The tariff could not be read: {reason}": "Taxan kunde inte läsas: {reason}",
  "There is nothing to explain there.": "Det finns inget att förklara där.",
  "{read} is no way of scoring: piecewise linear, step table, dead band or index against base.":
    "{read} är inget sätt att poängsätta: styckvis linjär, stegtabell, dödband eller index mot bas.",
  "The score table needs two columns: values and points.": "Poängtabellen behöver två kolumner: värden och poäng.",
  "A score table has at most {most} rows.": "En poängtabell har högst {most} rader.",
};
