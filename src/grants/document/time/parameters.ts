import { serialOf } from "../../../rules/dates";
import { parameter } from "../../../rules/parameter";
import type { TariffDocument } from "../schema";
import { monthMethods, type TimeRule } from "../time-schema";

/** Id of the first day of the year that is paid. */
export const paymentYearParameter = "paymentYear";

/** The cells that say how a tariff is paid over time; a person may change them in the workbook. */
export type TimeParameters = ReturnType<typeof timeParameters>;

export function timeParameters(document: TariffDocument, time: TimeRule) {
  const { source } = document;
  return {
    year: parameter.date({
      id: paymentYearParameter,
      header: "Year of payment begins",
      note: "The first day of the twelve months that are paid. Another year also needs its stretches cut anew.",
      source: "Given for this run",
      initial: serialOf(2026, time.yearBegins, 1),
    }),
    method: parameter.choice({
      id: "monthMethod",
      header: "Method for part of a month",
      note: "Daily: days placed over days in the month. Count date: the whole month where the recipient is placed that way on the count date, else nothing.",
      source,
      initial: time.method,
      choices: monthMethods,
    }),
    countDay: parameter.number({
      id: "countDay",
      header: "Count date",
      note: "Day of the month. Only with the method count date.",
      unit: "day of the month",
      source,
      initial: time.countDay,
      least: 1,
      most: 28,
    }),
    step: parameter.money({
      id: "monthStep",
      header: "Rounding step of a month",
      note: "To the nearest multiple, half upwards. Months are rounded first and the year is their sum.",
      unit: document.currency,
      source,
      initial: Math.max(1, Math.round(time.round.to)),
      least: 1,
    }),
  } as const;
}
