/** Words of the scheme over earlier years. */
export const backtestWords: Readonly<Record<string, string>> = {
  BacktestYears: "År för år",
  BacktestUnits: "Enheter år för år",
  BacktestPools: "Potter år för år",
  Backtest: "Bakåtprövning",
  "The scheme over earlier years": "Modellen över tidigare år",
  "What the scheme of today would have paid in each year of the lists. Pools and pay are values; sums are formulas.":
    "Vad dagens modell skulle ha betalat varje år som listorna har. Potter och utbetalningar är värden; summor är formler.",
  "Every unit's year": "Varje enhets år",
  "Year {year}": "År {year}",
  "Pool {year}": "Pott {year}",
  "Reserve {year}": "Reserv {year}",
  "Unit and year": "Enhet och år",
  "Reserve carried on": "Reserv som förs vidare",
  "Has pay": "Har utbetalning",
  "Pools of all years": "Potter alla år",
  "Years with pay": "År med utbetalning",
  "Would have been paid to staff": "Skulle ha betalats till personalen",
  "Units with pay": "Enheter med utbetalning",
  "Decided then": "Beslutat då",
  "Would have been paid less decided": "Skulle ha betalats minus beslutat",
};
