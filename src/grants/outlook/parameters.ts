import { parameter } from "../../rules/parameter";

/** Multiplied for each year after the grant year; zero or less is refused. */
export const forecastIndex = parameter.number({
  id: "forecastIndex",
  header: "Price index a year",
  note: "Tariff amounts of a coming year are this times those of the year before: 1.02 is 2 % dearer. 1: as they are.",
  source: "Assumption: the tariff as it is",
  initial: 1,
  decimals: 4,
  least: 0.01,
  most: 10,
});

export const leavingAge = parameter.number({
  id: "leavingAge",
  header: "Children leave in the year they turn",
  note: "They leave on the first day of the leaving month of that year, or when the tariff has no age band for them, whichever is first.",
  unit: "years",
  source: "Assumption: the paper's table ends with 6-year-olds",
  initial: 7,
  least: 1,
  most: 20,
});

export const leavingMonth = parameter.number({
  id: "leavingMonth",
  header: "Leaving month",
  note: "1 is January, 8 is August.",
  unit: "month",
  source: "Assumption: the school year",
  initial: 8,
  least: 1,
  most: 12,
});

export const leaversShare = parameter.share({
  id: "leaversShare",
  header: "Leave earlier, share a year",
  note: "The share of the children that leaves before a forecast year, and not by age: they are counted down by it for each year.",
  source: "Assumption: nobody moves away without another moving in",
  initial: 0,
  least: 0,
  most: 0.9,
});

export const birthdayMonths = parameter.number({
  id: "birthdayMonths",
  header: "Months since the birthday at start",
  note: "How long before they start new children had their birthday: from when on they are a year older.",
  unit: "months",
  source: "Assumption: birthdays spread over the year",
  initial: 6,
  least: 0,
  most: 11,
});

/** Assumptions of the forecast, in the order of a reader. */
export const forecastParameters = [forecastIndex, leavingAge, leavingMonth, leaversShare, birthdayMonths] as const;
