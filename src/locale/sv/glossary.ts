/** The glossary: terms and what they mean. */
export const glossaryWords: Readonly<Record<string, string>> = {
  "The money a unit may use in the year.": "De pengar som en enhet får använda under året.",
  "What was used in fact, from the accounts.": "Vad som faktiskt användes, enligt redovisningen.",
  "What the outturn is expected to be at the end of the year.": "Vad utfallet väntas bli vid årets slut.",
  "What is set aside in the budget for the year's grants.": "Vad som är avsatt i budgeten för årets bidrag.",
  "What a provider is paid for a child or another recipient.":
    "Vad en utförare får för ett barn eller en annan mottagare.",
  "Who does the work for the recipient and is paid the grant.": "Den som utför arbetet åt mottagaren och får bidraget.",
  Roster: "Placeringar",
  "The list of recipients: who is where, from when, and how many hours.":
    "Listan över mottagare: vem som är var, från när och hur många timmar.",
  "The table of amounts that a grant is computed from.": "Tabellen med belopp som ett bidrag räknas från.",
  Band: "Intervall",
  "A stretch of ages or hours with one amount.": "En sträcka av åldrar eller timmar med ett belopp.",
  "Boundary rule": "Gränsregel",
  "To which band a figure between two printed bands belongs.":
    "Vilket intervall en siffra mellan två tryckta intervall hör till.",
  "A stretch of the year in which a child's age, hours and amount stay the same.":
    "En del av året då ett barns ålder, timmar och belopp är desamma.",
  Closing: "Stängning",
  "A month's payments are frozen. What differs later is paid as a correction.":
    "En månads betalningar fryses. Det som avviker senare betalas som en rättelse.",
  "The sheet with every payment and correction of closed months.":
    "Bladet med varje betalning och rättelse i stängda månader.",
  "A payment for an earlier month, because something changed after it was closed.":
    "En betalning för en tidigare månad, för att något ändrades efter stängningen.",
  Attest: "Attest",
  "Two named people stand for a payment.": "Två namngivna personer står för en betalning.",
  "The change of the tariff by which the year meets its appropriation.":
    "Den ändring av taxan som får året att nå sitt anslag.",
  "An agreement that binds both ways: results and quality against money, freedom and support.":
    "En överenskommelse som binder åt båda håll: resultat och kvalitet mot pengar, frihet och stöd.",
  "Service guarantee": "Servicegaranti",
  "What customers are promised, and what happens when it is broken.":
    "Vad kunderna lovas, och vad som händer när löftet bryts.",
  "How large a part of a commitment's lines is agreed.": "Hur stor del av ett åtagandes rader som är överenskomna.",
  "Reconsider-by date": "Omprövningsdag",
  "The day by which both parties look at the commitment again.": "Dagen då båda parter senast ser över åtagandet.",
  "A measure that shows whether a goal was reached.": "Ett mått som visar om ett mål nåddes.",
  "Where the indicator stood when the goal was set.": "Var nyckeltalet låg när målet sattes.",
  "The least that counts.": "Det minsta som räknas.",
  "What was agreed: it gives 100 points.": "Vad som överenskoms: det ger 100 poäng.",
  "More than agreed: what gives the highest points.": "Mer än överenskommet: vad som ger högst poäng.",
  "How much an indicator counts beside the others.": "Hur mycket ett nyckeltal räknas bredvid de andra.",
  "How far an indicator came: 50 at the threshold, 100 at the target, 120 at the stretch.":
    "Hur långt ett nyckeltal nådde: 50 vid tröskeln, 100 vid målet, 120 vid spetsen.",
  "A measure that shows when another is reached at the cost of something else.":
    "Ett mått som visar när ett annat nås på bekostnad av något.",
  "What a unit's staff share when its results earn a reward.":
    "Vad en enhets personal delar på när resultaten ger en belöning.",
  "The adjusted result above the required one.": "Det justerade resultatet över det krävda.",
  Gainshare: "Vinstdelning",
  "A part of what was saved against the allowed cost.": "En del av det som sparades mot den tillåtna kostnaden.",
  Gate: "Spärr",
  "A condition without which nothing is paid.": "Ett villkor utan vilket inget betalas.",
  Cap: "Tak",
  "The most that can be paid.": "Det mesta som kan betalas.",
  Cliff: "Språng",
  "Where a tiny change of a measure moves the pay a lot.":
    "Där en liten ändring av ett mått flyttar belöningen mycket.",
  Plateau: "Platå",
  "Where improving a measure changes nothing.": "Där ett bättre mått inte ändrar något.",
  "What the pool is multiplied by, according to the quality goals.":
    "Vad potten multipliceras med, efter kvalitetsmålen.",
  "What the employer pays on top of wages; the pool includes it.":
    "Vad arbetsgivaren betalar utöver lönen; potten innehåller den.",
  "What one person gets of the pool, in whole kronor; shares sum to the pool.":
    "Vad en person får av potten, i hela kronor; andelarna summerar till potten.",
  Eligibility: "Rätt till del",
  "Who takes part: months employed, employed on a day, own contract.":
    "Vem som får del: månader anställd, anställd en viss dag, eget avtal.",
  "The middle unit's figure: half lie above it, half below.":
    "Den mittersta enhetens siffra: hälften ligger över, hälften under.",
  "Units in order, cut into four parts of equal number.": "Enheter i ordning, delade i fyra lika stora delar.",
  "Whether goals were right, methods adequate and results sufficient: good, indifferent or bad.":
    "Om målen var rätt, metoderna lämpliga och resultaten tillräckliga: bra, likgiltigt eller dåligt.",
};
