/** Words of units, budget and frames. */
export const budgetWords: Readonly<Record<string, string>> = {
  Units: "Enheter",
  Code: "Kod",
  "Parent unit": "Överordnad enhet",
  "Kind of unit": "Slag av enhet",
  "Role in the organisation": "Roll i organisationen",
  BudgetLines: "Budgetrader",
  Line: "Rad",
  Account: "Konto",
  Budget: "Budget",
  Forecast: "Prognos",
  "Outturn the year before": "Utfall året innan",
  Frames: "Ramar",
  "Budget lines": "Budgetrader",
  "As read from the budget, in kronor: costs positive, revenue negative.":
    "Som lästa ur budgeten, i kronor: kostnader positiva, intäkter negativa.",
  "Each unit's net cost in budget, outturn and forecast, kr: costs positive, revenue negative.":
    "Varje enhets nettokostnad i budget, utfall och prognos, kr: kostnader positiva, intäkter negativa.",
};
