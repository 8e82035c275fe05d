/** Words of rolling the year over. */
export const nextYearWords: Readonly<Record<string, string>> = {
  Remark: "Anmärkning",
  "Baselines are the outcomes of {year}; targets are those of {year} until others are agreed; development goals are marked.":
    "Utgångslägena är utfallen {year}; målnivåerna är de för {year} tills andra har avtalats; utvecklingsmål är märkta.",
  "Costs positive, revenue negative. Fill in the frame of {year} when it is decided.":
    "Kostnader positiva, intäkter negativa. Fyll i ramen för {year} när den är beslutad.",
  "{goals} goals for {year}, {developed} of them development goals":
    "{goals} mål för {year}, {developed} av dem utvecklingsmål",
};
