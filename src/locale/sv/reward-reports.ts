/** Words of what is told about a scheme before and after it pays: simulation, comparison, statements, decision. */
export const rewardReportWords: Readonly<Record<string, string>> = {
  "Simulated: {runs} runs, seed {seed}. These figures are drawn, no formula gives them.":
    "Simulerat: {runs} körningar, frö {seed}. Siffrorna är dragna, ingen formel ger dem.",
  "{count} runs could not be computed and are left out.": "{count} körningar kunde inte räknas och är utelämnade.",
  mean: "medelvärde",
  "chance of pay": "chans till utbetalning",
  noise: "brus",
  "Noise: the part of the variance of a unit's pay that remains when the same true result is measured again.":
    "Brus: den del av variansen i en enhets utbetalning som är kvar när samma sanna resultat mäts igen.",
  "Noise: a unit's variance by chance against the real differences between units, both per head. All spread is taken as chance.":
    "Brus: en enhets slumpvarians mot de verkliga skillnaderna mellan enheter, båda per person. All spridning räknas som slump.",
  "Pools and pay follow exactly from each draw; employer charges are taken before they are rounded.":
    "Potter och utbetalningar följer exakt av varje dragning; arbetsgivaravgifter tas före avrundning.",
  "Pools follow exactly from each draw; a person's share is taken before it is rounded to whole amounts.":
    "Potter följer exakt av varje dragning; en persons andel tas före avrundning till hela belopp.",
};
