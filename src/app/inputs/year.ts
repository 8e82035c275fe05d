import type { Reading } from "../../intake/reading";
import { yearSaid } from "./budget-input";
import { budgetsOf } from "./budgets";
import { labelledValues } from "../source-table";

/** The year that a workbook is about: stated in a cell, else the latest year that its budget or outcomes are for. */
export function yearOfReading(reading: Reading): number | undefined {
  const stated = labelledValues(reading).find((one) => one.field === "year" && Number.isInteger(Number(one.value)));
  if (stated !== undefined) return Number(stated.value);
  return (
    latestYear(reading, "budget", "budget") ??
    latestYear(reading, "indicators", "outcome") ??
    latestYear(reading, "budget", "outturn") ??
    latestRowYear(reading)
  );
}

/** The latest year in a budget's column of years or dates. */
function latestRowYear(reading: Reading): number | undefined {
  const years = budgetsOf(reading)
    .used.flatMap(({ fields }) => fields)
    .flatMap(({ field, data }) => (field === "period" && data.kind === "text" ? data.dictionary : []))
    .flatMap((text) => yearSaid(text) ?? []);
  return years.length === 0 ? undefined : Math.max(...years);
}

function latestYear(reading: Reading, role: string, field: string): number | undefined {
  const years = reading.tables
    .filter((table) => table.role === role)
    .flatMap((table) => table.fields)
    .filter((one) => one.field === field && one.period !== null)
    .map((one) => Number(one.period?.slice(0, 4)))
    .filter((year) => Number.isInteger(year));
  return years.length === 0 ? undefined : Math.max(...years);
}
