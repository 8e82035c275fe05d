/** Words of rewards: pools, shares, the scheme's parameters. */

const headers = {
  Pools: "Belöningspotter",
  Shares: "Andelar",
  "Required result": "Resultatkrav",
  "Adjusted result": "Justerat resultat",
  "Actual cost": "Verklig kostnad",
  "Base cost": "Baskostnad",
  Output: "Prestationer",
  "Base output": "Basprestationer",
  "Price index": "Prisindex",
  "Base price index": "Basprisindex",
  Surplus: "Överskott",
  "Economy part": "Ekonomidel",
  "Allowed cost": "Tillåten kostnad",
  "Productivity gain": "Produktivitetsvinst",
  "Productivity part": "Produktivitetsdel",
  "Quality multiplier": "Kvalitetsfaktor",
  Earned: "Intjänat",
  Heads: "Antal personer",
  Payroll: "Lönesumma",
  "Shared by, in all": "Fördelningstal, summa",
  "Cap per head x heads": "Tak per person x antal personer",
  "Cap of the payroll": "Tak av lönesumman",
  "Earned, under the caps": "Intjänat, under taken",
  "Cap that binds": "Tak som gäller",
  "Pool paid": "Pott betalas",
  Pool: "Belöningspott",
  Wages: "Löner",
  "Employer charge": "Arbetsgivaravgift",
  Shared: "Fördelat",
  "Paid to staff": "Utbetalt till personalen",
  "Back to the owner": "Åter till ägaren",
  Person: "Person",
  "Order of keys": "Ordning efter id",
  Team: "Arbetslag",
  Sex: "Kön",
  Extent: "Sysselsättningsgrad",
  "Hours worked": "Arbetade timmar",
  "Other absence": "Övrig frånvaro",
  "Sick leave": "Sjukfrånvaro",
  "Parental leave": "Föräldraledighet",
  "Leave of absence": "Tjänstledighet",
  Salary: "Lön",
  "Employed from": "Anställd från",
  "Employed to": "Anställd till",
  "Own contract": "Eget avtal",
  "Employed in the year from": "Anställd under året från",
  "Employed in the year until": "Anställd under året till",
  "Days employed": "Dagar anställd",
  "Months employed": "Månader anställd",
  "Employed on the day": "Anställd på dagen",
  "Takes part": "Deltar",
  "Hours counted": "Räknade timmar",
  "FTE-days": "Heltidsdagar",
  "Salary of the year": "Årets lön",
  "Shared by": "Fördelningstal",
  "Wages to share in the unit": "Löner att fördela i enheten",
  "Share: weight": "Andel: vikt",
  "Share: sum of weights": "Andel: summa vikter",
  "Share: steps x weight": "Andel: steg x vikt",
  "Share: whole part": "Andel: heltalsdel",
  "Share: remainder": "Andel: rest",
  "Share: rank of remainder": "Andel: restens plats",
  Share: "Andel",
  Paid: "Utbetalt",
} as const;

const units = {
  hours: "timmar",
  "of full time": "av heltid",
  "whole months": "hela månader",
  "whole months of the year": "hela månader av året",
  "of the surplus": "av överskottet",
  "of the gain": "av vinsten",
  "of wages": "av lönerna",
  "kr a person": "kr per person",
  "kr a year, employer charge included": "kr per år, inklusive arbetsgivaravgift",
  "of the payroll, employer charge included": "av lönesumman, inklusive arbetsgivaravgift",
} as const;

const choices = {
  none: "inget",
  "per head": "per person",
  "of the payroll": "av lönesumman",
  yes: "ja",
  "no: no result": "nej: resultat saknas",
  "no: result below the required one": "nej: resultatet under kravet",
  "no: an outcome is missing that blocks the payout": "nej: ett utfall saknas som hindrar utbetalning",
  "no: no quality index": "nej: kvalitetsindex saknas",
  "no: quality below the least index": "nej: kvaliteten under lägsta index",
  "no: nobody to share among": "nej: ingen att fördela på",
  "no: nothing earned": "nej: inget intjänat",
  "no: own contract": "nej: eget avtal",
  "no: not employed in the year": "nej: inte anställd under året",
  "no: too few months": "nej: för få månader",
  "no: not employed on the day": "nej: inte anställd på dagen",
  woman: "kvinna",
  man: "man",
  other: "annat",
  "hours worked": "arbetade timmar",
  salary: "lön",
  "months employed": "månader anställd",
  "employed on a day": "anställd en viss dag",
  both: "båda",
  either: "endera",
  "not paid": "betalas inte",
  "multiplier 1": "faktor 1",
} as const;

const parameters = {
  "Reward scheme: Lund type": "Belöningssystem: Lundmodell",
  "Share of the surplus": "Andel av överskottet",
  "What part of the result above the required one goes to the pool.":
    "Hur stor del av resultatet över resultatkravet som går till belöningspotten.",
  "Ours: the scheme of 1996 was never published with its figures":
    "Vårt val: 1996 års system publicerades aldrig med sina siffror",
  "Share of the productivity gain": "Andel av produktivitetsvinsten",
  "What part of the cost saved against the allowed cost goes to the pool.":
    "Hur stor del av kostnaden som sparats mot den tillåtna som går till belöningspotten.",
  "Least quality index": "Lägsta kvalitetsindex",
  "Below this quality index nothing is paid.": "Under detta kvalitetsindex betalas inget.",
  "Multiplier at the least quality index": "Faktor vid lägsta kvalitetsindex",
  "The line to 1 at the target begins here. Above 0 a unit just under the minimum loses this much at once.":
    "Linjen till 1 vid målnivån börjar här. Över 0 förlorar en enhet strax under det lägsta så mycket på en gång.",
  "Quality index for multiplier 1": "Kvalitetsindex för faktor 1",
  "100 when every quality goal is met exactly.": "100 när varje kvalitetsmål nås precis.",
  "Quality index for the highest multiplier": "Kvalitetsindex för högsta faktor",
  "Quality beyond this index raises the pool no further.": "Kvalitet över detta index höjer inte potten mer.",
  "Highest multiplier": "Högsta faktor",
  "The multiplier for quality at its best.": "Faktorn när kvaliteten är som bäst.",
  "Unit without a quality index": "Enhet utan kvalitetsindex",
  "Whether a unit none of whose quality goals has an outcome is paid nothing, or as if it had met its target.":
    "Om en enhet där inget kvalitetsmål har utfall får inget, eller som om den nått sin målnivå.",
  "Cap per head": "Tak per person",
  "The most that a pool may be for each who takes part. Blank: no such cap.":
    "Det mesta som en pott får vara för var och en som deltar. Tomt: inget sådant tak.",
  "The most that a pool may be as a share of the year's salaries of those who take part. Blank: no such cap.":
    "Det mesta som en pott får vara som andel av årets löner för dem som deltar. Tomt: inget sådant tak.",
  "The pool pays it: wages are the pool over 1 + charge. It differs by year and by age; here is the full charge.":
    "Potten betalar den: lönerna är potten delad med 1 + avgiften. Den skiljer sig mellan år och åldrar; här står full avgift.",
  "Swedish Tax Agency, employer contributions 2024: 3.55 + 2.60 + 10.21 + 0.60 + 2.64 + 0.20 + 11.62 %":
    "Skatteverket, arbetsgivaravgifter 2024: 3,55 + 2,60 + 10,21 + 0,60 + 2,64 + 0,20 + 11,62 %",
  "Hours worked count absence that does not reduce. FTE-days are the extent times days employed in the year.":
    "Arbetade timmar räknar med frånvaro som inte minskar. Heltidsdagar är sysselsättningsgraden gånger anställda dagar under året.",
  "Year of the reward": "Belöningsår",
  "Results, hours and employment of this calendar year.": "Resultat, timmar och anställning detta kalenderår.",
  "Takes part by": "Deltar genom",
  "Months employed in the year, employed on a day of the year, both of these, or either.":
    "Månader anställd under året, anställd en viss dag på året, båda eller endera.",
  "Least months employed": "Minsta antal månader anställd",
  "Whole months of employment within the year.": "Hela månaders anställning under året.",
  "Employed on: month": "Anställd den: månad",
  "For the rule employed on a day.": "För regeln anställd en viss dag.",
  "Employed on: day of the month": "Anställd den: dag i månaden",
  "Other absence reduces": "Övrig frånvaro minskar",
  "No: these hours count as hours worked when the pool is shared.":
    "Nej: dessa timmar räknas som arbetade när potten fördelas.",
  "Sick leave reduces": "Sjukfrånvaro minskar",
  "Parental leave reduces": "Föräldraledighet minskar",
  "No, unless somebody decides so in the open: these hours count as hours worked when the pool is shared.":
    "Nej, om inte någon öppet beslutar det: dessa timmar räknas som arbetade när potten fördelas.",
  "Leave of absence reduces": "Tjänstledighet minskar",
  "Salaries a year": "Löner per år",
  "12 where the staff list states monthly salaries, 1 where it states yearly ones.":
    "12 där personallistan anger månadslöner, 1 där den anger årslöner.",
  "Salaries are stated for full time": "Löner anges för heltid",
  "Yes: a salary times the extent is what a person earns.":
    "Ja: lönen gånger sysselsättningsgraden är vad en person tjänar.",
  "Least payment": "Minsta utbetalning",
  "A smaller share is not paid; it goes back to the unit's owner.":
    "En mindre andel betalas inte; den går tillbaka till enhetens ägare.",
} as const;

const origins = {
  "Adjusted result less required result": "Justerat resultat minus resultatkrav",
  "Base cost x output / base output x price index / base price index":
    "Baskostnad x prestationer / basprestationer x prisindex / basprisindex",
  "Largest remainder; equal remainders in the order of ids": "Största rest; lika rester i ordning efter id",
} as const;

const pages = {
  "From result to pool: economy and productivity, times quality, behind a gate and under caps. A Lund-type scheme (Svensson 1996); every figure is ours.":
    "Från resultat till pott: ekonomi och produktivitet, gånger kvalitet, bakom en spärr och under tak. Ett system av Lundtyp (Svensson 1996); varje siffra är vår egen.",
  "Each person's share of the unit's wages, in whole kronor that sum to the pool. By id, without names.":
    "Varje persons andel av enhetens löner, i hela kronor som summerar till potten. Efter id, utan namn.",
  "Reward pools, employer charge included": "Belöningspotter, inklusive arbetsgivaravgift",
  "Look at the pools: which cap binds, which gate is closed, and why.":
    "Se på potterna: vilket tak som gäller, vilken spärr som är stängd, och varför.",
} as const;

export const rewardWords: Readonly<Record<string, string>> = {
  ...headers,
  ...units,
  ...choices,
  ...parameters,
  ...origins,
  ...pages,
};
