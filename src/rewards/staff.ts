import { given, key } from "../rules/column";

export const sexes = ["woman", "man", "other"] as const;

/** A row a person, by id: names are not read into the scheme. Hours are those of the year. */
export const staff = {
  id: key("Person"),
  unit: given.text("Unit"),
  team: given.optional.text("Team"),
  sex: given.optional.choice("Sex", sexes),
  fte: given.optional.share("Extent", { unit: "of full time" }),
  hours: given.optional.number("Hours worked", { decimals: 2, unit: "hours" }),
  absence: given.optional.number("Other absence", { decimals: 2, unit: "hours" }),
  absenceSick: given.optional.number("Sick leave", { decimals: 2, unit: "hours" }),
  absenceParental: given.optional.number("Parental leave", { decimals: 2, unit: "hours" }),
  absenceLeave: given.optional.number("Leave of absence", { decimals: 2, unit: "hours" }),
  salary: given.optional.money("Salary"),
  employedFrom: given.optional.date("Employed from"),
  employedTo: given.optional.date("Employed to"),
  ownContract: given.optional.boolean("Own contract"),
} as const;
