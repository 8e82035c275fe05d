import { serialOf } from "../rules/dates";
import { parameter } from "../rules/parameter";
import { boundaryChoices, noBoundaryRule } from "./boundary-rule";
import { ratePeriods } from "./printed-tariff";

/** The year that is granted and paid. */
export const yearStart = parameter.date({
  id: "grantYear",
  header: "Grant year begins",
  note: "1 January of the year that is granted and paid. Another year also needs its rows cut anew.",
  source: "Ours: the budget year",
  initial: serialOf(2026, 1, 1),
});

/** Asked for: the printed table does not say. */
export const boundaryRule = parameter.choice({
  id: "boundaryRule",
  header: "Boundary rule for hours",
  note: "Which band takes hours that the printed table leaves between two bands, such as exactly 40. The table of hours bands, on a sheet of its own or among the tariff tables, shows what each choice gives.",
  source: "To be decided: the printed table is silent",
  initial: noBoundaryRule,
  choices: boundaryChoices,
});

export const ratePeriod = parameter.choice({
  id: "ratePeriod",
  header: "Period of tariff amounts",
  note: "Year: the grant a year. Month: times 12. Hour: times hours a week, weeks in a month and 12.",
  source: "The tariff",
  initial: "year",
  choices: ratePeriods,
});

export const weeksInMonth = parameter.number({
  id: "weeksInMonth",
  header: "Weeks in a month",
  note: "Only for amounts an hour.",
  unit: "weeks",
  source: "Skellefteå 2018: 4 weeks",
  initial: 4,
  decimals: 4,
  least: 0,
  most: 5,
});

/** How a month that a child is in for only a part of is paid. */
export const proration = { daily: "daily", countDate: "count date" } as const;

export const monthMethod = parameter.choice({
  id: "monthMethod",
  header: "Method for part of a month",
  note: "Daily: days placed over days in the month. Count date: the whole month where the child is placed that way on the count date, else nothing.",
  source: "Ours: both are in use",
  initial: proration.daily,
  choices: [proration.daily, proration.countDate],
});

export const countDay = parameter.number({
  id: "countDay",
  header: "Count date",
  note: "Day of the month. Only with the method count date.",
  unit: "day of the month",
  source: "Skellefteå 2018: the 15th",
  initial: 15,
  least: 1,
  most: 28,
});

export const monthStep = parameter.money({
  id: "monthStep",
  header: "Rounding step of a month",
  note: "To the nearest multiple, half upwards. Months are rounded first and the year is their sum.",
  source: "Ours: whole kronor; Huddinge 2016 prints months so",
  initial: 1,
  least: 1,
});

export const appropriation = parameter.optionalNumber({
  id: "appropriation",
  header: "Appropriation for grants",
  note: "What is set aside for the year's grants; blank where it is not known.",
  meaning: "money",
  unit: "kr",
  source: "The budget",
  initial: null,
  least: 1,
});

/** Every parameter of grants, in the order of a reader. */
export const grantParameters = [
  yearStart,
  appropriation,
  boundaryRule,
  ratePeriod,
  weeksInMonth,
  monthMethod,
  countDay,
  monthStep,
] as const;
