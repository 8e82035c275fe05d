/** Words of reward schemes as data: the columns, sheets and parameters that every scheme can have. */

const split = (english: string, swedish: string): Readonly<Record<string, string>> => ({
  [`${english}: weight`]: `${swedish}: fördelningstal`,
  [`${english}: sum of weights`]: `${swedish}: summa fördelningstal`,
  [`${english}: steps x weight`]: `${swedish}: steg x fördelningstal`,
  [`${english}: whole part`]: `${swedish}: heltalsdel`,
  [`${english}: remainder`]: `${swedish}: rest`,
  [`${english}: rank of remainder`]: `${swedish}: restens ordning`,
});

const unitPart = {
  "The unit's part": "Enhetens del",
  "The unit's part, under the caps": "Enhetens del, under taken",
  "The unit's part: over the caps, to the owner": "Enhetens del: över taken, till ägaren",
  "The unit's part: shared by, in all": "Enhetens del: fördelas efter, summa",
  "The unit's part: employer charge": "Enhetens del: arbetsgivaravgift",
  "The unit's part: wages": "Enhetens del: löner",
  "The unit's part: shared by": "Enhetens del: fördelas efter",
  "The unit's part: weight x charge": "Enhetens del: fördelningstal x avgift",
  "The unit's part: wages to share": "Enhetens del: löner att fördela",
  ...split("The unit's part", "Enhetens del"),
};

const columns = {
  ChargeParts: "Avgiftsdelar",
  Charge: "Avgift",
  Part: "Del",
  Rate: "Sats",
  Charges: "Arbetsgivaravgifter",
  "Valid until": "Gäller till",
  "Age until": "Ålder till",
  "Rate stated": "Angiven sats",
  Reserves: "Reserver",
  Area: "Område",
  "Area's row": "Områdets rad",
  Period: "Period",
  "Order of the period": "Periodens ordning",
  Gain: "Vinst att dela",
  "Gain through the gates": "Vinst efter villkoren",
  "The employees' part": "De anställdas del",
  "The owner's part": "Ägarens del",
  "Under the caps": "Under taken",
  "no: the result is negative": "nej: resultatet är negativt",
  Areas: "Områden",
  Teams: "Arbetslagen",
  "Shares in the pool of": "Delar på potten i",
  "Team's name": "Arbetslagets namn",
  Points: "Poäng",
  "Person's id": "Personens id",
  "Team's row": "Arbetslagets rad",
  "Employed in the period from": "Anställd i perioden från",
  "Employed in the period until": "Anställd i perioden till",
  "Part of the period employed": "Del av perioden som anställd",
  "no: not employed in the period": "nej: inte anställd i perioden",
  "Part of a head": "Del av en person",
  Presence: "Närvaro",
  "Salary of the period": "Periodens lön",
  "Age at the start of the year of payment": "Ålder vid utbetalningsårets ingång",
  "Employer charge on wages": "Arbetsgivaravgift på lön",
  "Employer charge on what is paid": "Arbetsgivaravgift på det som betalas",
  "Cap of the person": "Personens tak",
  "Share under the cap": "Andel under taket",
  "Over the cap": "Över taket",
  "From those over the cap": "Från dem över taket",
  "From those over the cap: to share": "Från dem över taket: att fördela",
  ...split("From those over the cap", "Från dem över taket"),
  "Share with what others left": "Andel med det andra lämnat",
  "Not below the least payment": "Inte under minsta utbetalning",
  "Below the least payment": "Under minsta utbetalning",
  "From those below the least payment": "Från dem under minsta utbetalning",
  "From those below the least payment: to share": "Från dem under minsta utbetalning: att fördela",
  ...split("From those below the least payment", "Från dem under minsta utbetalning"),
  "With what others left": "Med det andra lämnat",
  "Paid as wage": "Utbetalt som lön",
  "Employer charge on it": "Arbetsgivaravgift på den",
  Total: "Summering",
  "Kept for uses of their own": "Behållet för egen användning",
  "Cost with employer charge": "Kostnad med arbetsgivaravgift",
};

const parameters = {
  "The scheme": "Modellen",
  "No: these hours count as worked.": "Nej: timmarna räknas som arbetade.",
  "12 where monthly salaries are stated, 1 where yearly ones are.": "12 där månadslöner anges, 1 där årslöner anges.",
  "Age where no birth date is stated": "Ålder där inget födelsedatum anges",
  "A smaller amount is not paid.": "Ett mindre belopp betalas inte ut.",
};

const sheets = {
  "From result to pool, a row a unit and period: components, gates, reserve, caps, levels.":
    "Från resultat till pott, en rad per enhet och period: delar, villkor, reserv, tak, nivåer.",
  "A row a person: who takes part, by what is shared, shares in whole amounts that sum to the pool. By id, without names.":
    "En rad per person: vem som deltar, vad som fördelas efter, andelar i hela belopp som blir potten. Efter id, utan namn.",
  "What is set aside, drawn and released in each period, and the balance that is carried over.":
    "Vad som avsätts, tas ut och frigörs varje period, och saldot som förs vidare.",
  "A row an area: the parts of its units together.": "En rad per område: enheternas delar tillsammans.",
  "A row a team: its part of its unit's pool.": "En rad per arbetslag: dess del av enhetens pott.",
  "Employer charges by date of payment and age.": "Arbetsgivaravgifter efter utbetalningsdag och ålder.",
  "The parts that a charge is the sum of.": "Delarna som en avgift är summan av.",
  "Where every krona of the pools went.": "Vart varje krona i potterna tog vägen.",
  no: "nej",
  "Holiday-pay-bearing": "Semesterlönegrundande",
  Pensionable: "Pensionsgrundande",
  "The pool pays the employer charge": "Potten betalar arbetsgivaravgiften",
  "A reward scheme: every number is a parameter, every sheet follows it.":
    "En belöningsmodell: varje tal är en parameter, varje blad följer den.",
  "What was assumed": "Vad som antogs",
  Scheme: "Modell",
  Field: "Fält",
};

export const schemeWords: Readonly<Record<string, string>> = { ...columns, ...unitPart, ...parameters, ...sheets };
