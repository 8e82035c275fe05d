/** The sheet that compares units by efficiency and productivity. */
export const efficiencyWords: Readonly<Record<string, string>> = {
  "constant returns to scale": "konstant skalavkastning",
  "variable returns to scale": "varierande skalavkastning",
  "how much less of every input would do": "hur mycket mindre av varje insats som skulle räcka",
  "how much more of every output is possible": "hur mycket mer av varje prestation som är möjligt",
  Efficiency: "Effektivitet",
  "Data envelopment analysis": "DEA (data envelopment analysis)",
  "Values, not formulas: each figure is the answer of a linear programme. A score of 1 is on the frontier that the best of these units show possible; peers are those that stand as example, with how much of each. A low score is a question to ask, not a verdict: it can come from what the measures leave out.":
    "Värden, inte formler: varje tal är svaret på ett linjärt program. Poängen 1 ligger på den front som de bästa av dessa enheter visar vara möjlig; förebilder är de som står som exempel, med hur mycket av var och en. Låg poäng är en fråga att ställa, inte en dom: den kan bero på det som måtten utelämnar.",
  "Change of productivity (Malmquist index): above 1 is better. Efficiency change x technical change = index; pure change x change of scale = efficiency change.":
    "Produktivitetens förändring (Malmquistindex): över 1 är bättre. Effektivitetsändring x teknisk ändring = index; ren ändring x skaländring = effektivitetsändring.",
  "Smoothed bootstrap of {runs} draws, seed {seed}": "Utjämnad bootstrap med {runs} dragningar, frö {seed}",
  "too small for its kind": "för liten för sitt slag",
  "of the right size": "av rätt storlek",
  "too large for its kind": "för stor för sitt slag",
  "On the frontier": "På fronten",
  "Efficiency less its bias": "Effektivitet utan systematiskt fel",
  "95 % from": "95 % från",
  "95 % to": "95 % till",
  "Best rank": "Bästa rang",
  "Worst rank": "Sämsta rang",
  "Efficiency of scale": "Skaleffektivitet",
  Size: "Storlek",
  Peers: "Förebilder",
  possible: "möjligt",
  slack: "outnyttjat",
  "Unit and years": "Enhet och år",
  "Productivity index": "Produktivitetsindex",
  "Efficiency change": "Effektivitetsändring",
  "Technical change": "Teknisk ändring",
  "Pure efficiency change": "Ren effektivitetsändring",
  "Change of scale": "Skaländring",
  "Comparison of units": "Jämförelse av enheter",
  EfficiencyScores: "Effektivitetspoäng",
  EfficiencyMeasures: "InsatserOchPrestationer",
  "Units compared": "Jämförda enheter",
  "Productivity since": "Produktivitet sedan",
  "Efficiency in words": "Effektivitet i ord",
  "Efficiency {score} %: none of the {compared} units compared does more with as little.":
    "Effektivitet {score} %: ingen av de {compared} jämförda enheterna gör mer med så lite.",
  "Efficiency: {score} % of its inputs would do if it worked as the best of {compared} units: {peers}.":
    "Effektivitet: {score} % av insatserna skulle räcka om den arbetade som de bästa av {compared} enheter: {peers}.",
  "Efficiency: it gives {score} % of what it could if it worked as the best of {compared} units: {peers}.":
    "Effektivitet: den ger {score} % av vad den kunde ge om den arbetade som de bästa av {compared} enheter: {peers}.",
  " Chance leaves {from} to {to} % and rank {best} to {worst}.":
    " Slumpen lämnar {from} till {to} % och rang {best} till {worst}.",
  " Few units for so many measures: a question to ask, not a verdict.":
    " Få enheter för så många mått: en fråga att ställa, inte en dom.",
  " Its productivity is {index} % of that of {since}.": " Produktiviteten är {index} % av den {since}.",
  "Unit and measure": "Enhet och mått",
  "Used or brought about": "Använt eller åstadkommet",
  Possible: "Möjligt",
  "Slack beyond the score": "Outnyttjat utöver poängen",
  "Possible, % of now": "Möjligt, % av nu",
  "Efficiency: returns to scale": "Effektivitet: skalavkastning",
  "Constant: twice the input is held to give twice the output, whatever the size. Variable: units are compared with mixes of others of their size.":
    "Konstant: dubbla insatsen antas ge dubbla prestationen, oavsett storlek. Varierande: enheter jämförs med blandningar av andra i deras storlek.",
  constant: "konstant",
  variable: "varierande",
  "Efficiency: looked for": "Effektivitet: vad som söks",
  "Less input: how much less of every input would do. More output: how much more of every output is possible.":
    "Mindre insats: hur mycket mindre av varje insats som skulle räcka. Mer prestation: hur mycket mer av varje prestation som är möjligt.",
  "less input": "mindre insats",
  "more output": "mer prestation",
  "Efficiency: draws for its intervals": "Effektivitet: dragningar för intervallen",
  "How many times the frontier is drawn again to see what chance alone may make of a score. With many units fewer are drawn; the sheet says how many. 0 leaves the intervals out.":
    "Hur många gånger fronten dras om för att se vad slumpen ensam kan göra av en poäng. Med många enheter dras färre; bladet säger hur många. 0 utelämnar intervallen.",
  "Charnes, Cooper and Rhodes 1978; Banker, Charnes and Cooper 1984":
    "Charnes, Cooper och Rhodes 1978; Banker, Charnes och Cooper 1984",
  "Simar and Wilson 1998": "Simar och Wilson 1998",
  "What each unit uses and brings about, and what would be possible as its examples work; slack is what could be saved or added beyond the score.":
    "Vad varje enhet använder och åstadkommer, och vad som vore möjligt så som dess förebilder arbetar; outnyttjat är vad som kunde sparas eller läggas till utöver poängen.",
  "Costs in the prices of the base year": "Kostnader i basårets priser",
  "inputs and outputs": "insatser och prestationer",
  "Inputs and outputs of the units": "Enheternas insatser och prestationer",
  "Input or output": "Insats eller prestation",
  "{count} units compared": "{count} enheter jämförda",
};
