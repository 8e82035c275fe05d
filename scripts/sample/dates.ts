/** A serial day of the 1900 system, as a sheet stores a date. */
export type Day = number;

const epoch = Date.UTC(1899, 11, 30);
const millisecondsADay = 86_400_000;

/** The serial day of a calendar date; months count from 1. */
export function day(year: number, month: number, date: number): Day {
  return (Date.UTC(year, month - 1, date) - epoch) / millisecondsADay;
}

/** Year, month (from 1) and date of a serial day. */
export function partsOf(serial: Day): { year: number; month: number; date: number } {
  const at = new Date(epoch + serial * millisecondsADay);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `2026-04-01` for a serial day. */
export function iso(serial: Day): string {
  return new Date(epoch + serial * millisecondsADay).toISOString().slice(0, 10);
}

/** The day on which somebody born on `born` turns `age`. Nobody in the sample is born on a leap day. */
export function birthday(born: Day, age: number): Day {
  const { year, month, date } = partsOf(born);
  return day(year + age, month, date);
}

/** The year the sample is about; its prior year is the one before. */
export const sampleYear = 2026;
export const firstDay = day(sampleYear, 1, 1);
export const lastDay = day(sampleYear, 12, 31);
export const daysInSampleYear = lastDay - firstDay + 1;
