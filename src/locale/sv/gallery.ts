/** Words of the galleries of schemes and tariffs, and of the first run with the sample. */
export const galleryWords: Readonly<Record<string, string>> = {
  "Gallery of schemes": "Galleri med belöningsmodeller",
  "Gallery of tariffs": "Galleri med taxor",
  "As the workbook has it": "Som arbetsboken har det",
  "Schemes that were published or are taught. Choose one to try it here; nothing is written until you write it.":
    "Modeller som har publicerats eller lärs ut. Välj en för att pröva den här; inget skrivs förrän du skriver den.",
  "Tariffs of several countries. Choose one to try it here; nothing is written until you write it.":
    "Taxor från flera länder. Välj en för att pröva den här; inget skrivs förrän du skriver den.",
  "Tried from the gallery: {scheme}.": "Prövas från galleriet: {scheme}.",
  "The scheme stands in the workbook and lacks figures: each line below leads to its cell.":
    "Modellen står i arbetsboken och saknar siffror: varje rad nedan leder till sin cell.",
  "The scheme is tried here. Your sheets do not have all that it measures, so nobody's pay is shown yet.":
    "Modellen prövas här. Dina blad har inte allt som den mäter, så ingens belöning visas ännu.",
  "What the scheme measures of each unit": "Vad modellen mäter för varje enhet",
  "in your sheets": "finns i dina blad",
  "to fill in": "att fylla i",
  "Its sheets come into the workbook, with a list to fill in what is missing. Your own sheets stay as they are.":
    "Dess blad kommer in i arbetsboken, med en lista där det som saknas fylls i. Dina egna blad lämnas som de är.",
  "Preview the sheets of the scheme": "Förhandsgranska modellens blad",
  "An example: a unit of twenty with round figures of ours. Nobody is paid by it.":
    "Ett exempel: en enhet med tjugo anställda och våra egna runda tal. Ingen får betalt efter det.",
  "Your lists do not have all that this tariff asks for: each line below says what, and leads to the place.":
    "Dina listor har inte allt som taxan frågar efter: varje rad nedan säger vad och leder till platsen.",
  "Preview the sheets of the tariff": "Förhandsgranska taxans blad",
  "What the tariff asks for": "Vad taxan frågar efter",
  "Scheme measures": "Modellens mått",
  "What the scheme measures of each unit. Fill in the yellow cells; take out the row of a unit that takes no part.":
    "Vad modellen mäter för varje enhet. Fyll i de gula cellerna; ta bort raden för en enhet som inte deltar.",
  "Or try the program first: the sample has a budget, indicators, staff and a roster of an invented municipality.":
    "Eller pröva programmet först: exemplet har budget, nyckeltal, personal och placeringar i en påhittad kommun.",
  "Fill with the sample": "Fyll med exemplet",
  "The sample workbook is not here. Ask who installed the program.":
    "Exempelarbetsboken finns inte här. Fråga den som installerade programmet.",
  "Lund-type: economic result, productivity and quality": "Lundatyp: ekonomiskt resultat, produktivitet och kvalitet",
  "A share of the surplus and of the productivity gain, times a quality multiplier, behind the gate of no deficit and under two caps.":
    "En andel av överskottet och av produktivitetsvinsten, gånger en kvalitetsfaktor, bakom villkoret inget underskott och under två tak.",
  "All-staff scorecard of a municipal utility": "Styrkort för all personal i ett kommunalt energiverk",
  "Every goal is all or nothing; the award is a part of each salary.":
    "Varje mål är allt eller inget; belöningen är en del av varje lön.",
  "Unit surplus: a quarter to the area, three quarters to the group":
    "Enhetens överskott: en fjärdedel till området, tre fjärdedelar till gruppen",
  "What the cap leaves goes back to the owner.": "Det som taket lämnar går tillbaka till ägaren.",
  "Four of seven goals and the budget met": "Fyra av sju mål och budgeten nådda",
  "A third of the surplus when all goals are met": "En tredjedel av överskottet när alla mål är nådda",
  "Scanlon plan": "Scanlonplan",
  "A loss is drawn from the reserve; beyond it the company bears it.":
    "En förlust tas ur reserven; därutöver bär företaget den.",
  "Rucker plan, labour saving": "Ruckerplan, arbetskraftsbesparing",
  "Rucker plan, value added": "Ruckerplan, förädlingsvärde",
  "The two conventions give different gains on the same figures: k x value added - labour, or value added - labour/k.":
    "De två sätten ger olika vinst på samma siffror: k x förädlingsvärde - arbetskraft, eller förädlingsvärde - arbetskraft/k.",
  Improshare: "Improshare",
  "Reliability incentive with a dead band": "Leveranssäkerhet med dödband",
  "A worse result than the target gives a negative amount: nothing is paid, and the column says so.":
    "Ett sämre resultat än målet ger ett negativt belopp: inget betalas, och kolumnen säger det.",
  "Day care 1996": "Barnomsorg 1996",
  "The table as printed. It leaves exactly 40 hours, and what lies between 39.5 and 40, 29.5 and 30, 19.5 and 20, to no band: the boundary rule is asked for.":
    "Tabellen som den trycktes. Den lämnar precis 40 timmar, och det som ligger mellan 39,5 och 40, 29,5 och 30, 19,5 och 20, utan band: gränsregeln frågas efter.",
  "Pre-school, independent providers": "Förskola, fristående huvudmän",
  "Items, a structural amount shared from a pool, administration 3 % of care and structure without premises, VAT compensation 6 % of everything, the average parent fee deducted last, a twelfth a month.":
    "Poster, ett strukturbelopp som fördelas ur en pott, administration 3 % av omsorg och struktur utan lokaler, momskompensation 6 % av allt, genomsnittlig föräldraavgift dras av sist, en tolftedel i månaden.",
  "Hourly rate 2018": "Timersättning 2018",
  "An hourly rate times hours a week times four weeks, for children placed on the count date.":
    "En timersättning gånger timmar i veckan gånger fyra veckor, för barn som är placerade på avläsningsdagen.",
  "Maximum fee, pre-school": "Maxtaxa, förskola",
  "3, 2 and 1 % of the household's income up to a ceiling, by child order; nothing from the fourth child on. Half a place of the third child is half the fee as rounded.":
    "3, 2 och 1 % av hushållets inkomst upp till ett tak, efter barnets ordning; inget från fjärde barnet. En halv plats för tredje barnet är halva avgiften efter avrundning.",
  "Service voucher, early education": "Servicesedel, småbarnspedagogik",
  "Ceiling times a coefficient by age and hours, less the own share: 10.7 % of income above the limit of the family, at most 288.":
    "Taket gånger en koefficient efter ålder och timmar, minus självrisken: 10,7 % av inkomsten över familjens gräns, högst 288.",
  "Parents' contribution, Kita": "Föräldraavgift, Kita",
  "A fee, and 5 for every 50 of income above the limit that is strictly exceeded, at most 20 steps; a sibling pays a third.":
    "En avgift, och 5 för varje 50 i inkomst som gränsen överskrids med, högst 20 steg; ett syskon betalar en tredjedel.",
  "Toddler care supplement": "Bidrag till småbarnsomsorg",
  "Standard rate less the parent's share of the income band, times hours a year; a twelfth a month. The names of the bands are ours; the shares are printed.":
    "Normbelopp minus förälderns andel i inkomstbandet, gånger timmar om året; en tolftedel i månaden. Bandens namn är våra; andelarna är tryckta.",
  "Early years entitlement": "Rätt till förskola",
  "Hours times a base rate and a supplement by the share of the setting's children who live in the 20 % most deprived areas. 70 % is paid in advance on estimated hours; the claim on actual hours is reconciled with it.":
    "Timmar gånger ett grundbelopp och ett tillägg efter andelen barn som bor i de 20 % mest utsatta områdena. 70 % betalas i förskott på beräknade timmar; kravet på faktiska timmar stäms av mot det.",
  "School subsidy by attendance": "Skolbidrag efter närvaro",
  "The unit value of the subsidy times the factor of the class, rounded to cents, times average attendance.":
    "Bidragets enhetsvärde gånger klassens faktor, avrundat till cent, gånger genomsnittlig närvaro.",
};
