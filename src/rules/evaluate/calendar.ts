import type { LeapDayRule } from "../expr";

/** First and last serial day that a spreadsheet shows as a date: 1900-01-01 and 9999-12-31. */
export const firstSerial = 1;
export const lastSerial = 2_958_465;

/** Days from the serial epoch (1899-12-30) to 1 March of the year 0 of the proleptic Gregorian calendar, turned positive. */
const shift = 693_899;

/**
 * Year, month and day of a serial day in one whole number: year x 512 + month x 32 + day, so that a part is a shift
 * away and calendar order is number order. Howard Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */
export function packedDate(serial: number): number {
  const days = (serial | 0) + shift;
  const era = (days / 146_097) | 0;
  const dayOfEra = days - era * 146_097;
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1_460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * marchMonth + 2) / 5) | 0) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 512 + month * 32 + day;
}

/** Days that most dates lie in, 1900 to 2100: their packed dates are read from a list that is made when first asked for. */
const listedDays = 73_415;
let packedDays: Int32Array | null = null;

/** `packedDate` for loops over many rows. */
export function packedDay(serial: number): number {
  if (!(serial >= 0 && serial < listedDays)) return packedDate(serial);
  return (packedDays ??= Int32Array.from({ length: listedDays }, (_, day) => packedDate(day)))[serial | 0]!;
}

/** The serial day of a year, month 1 to 12 and day of the Gregorian calendar. */
export function serialOfDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + (yearOfEra >> 2) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146_097 + dayOfEra - shift;
}

export function isLeapYear(year: number): boolean {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The serial day of a date whose month and day may overflow, as DATE counts; NaN outside 1900 to 9999. */
export function serialOverflowing(year: number, month: number, day: number): number {
  if (!(year >= 1900 && year <= 9999 && Math.abs(month) < 100_000 && Math.abs(day) < 4_000_000)) return Number.NaN;
  const months = Math.trunc(month) - 1;
  const serial =
    serialOfDay(Math.trunc(year) + Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1) + Math.trunc(day) - 1;
  return serial >= firstSerial && serial <= lastSerial ? serial : Number.NaN;
}

/** The same day so many months later or the last of that month; NaN outside 1900 to 9999. */
export function serialMonthsAfter(serial: number, months: number): number {
  if (!(serial >= firstSerial && serial <= lastSerial && Math.abs(months) < 200_000)) return Number.NaN;
  const packed = packedDate(serial);
  const count = (packed >> 9) * 12 + ((packed >> 5) & 15) - 1 + Math.trunc(months);
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const result = serialOfDay(year, month, Math.min(packed & 31, daysInMonth(year, month)));
  return result >= firstSerial && result <= lastSerial ? result : Number.NaN;
}

const leapDay = 2 * 32 + 29;

/** Whole years completed between two packed dates; rounded down, thus negative when reversed. */
export function yearsBetweenPacked(from: number, to: number, rule: LeapDayRule): number {
  const years = (to >> 9) - (from >> 9);
  const reached =
    (to & 511) >= (from & 511) || (rule === "28 February" && (from & 511) === leapDay && isLastOfCommonFebruary(to));
  return reached ? years : years - 1;
}

/** Whole months completed between two packed dates; rounded down, thus negative when reversed. */
export function monthsBetweenPacked(from: number, to: number, rule: LeapDayRule): number {
  const months = ((to >> 9) - (from >> 9)) * 12 + ((to >> 5) & 15) - ((from >> 5) & 15);
  const reached =
    (to & 31) >= (from & 31) || (rule === "28 February" && (from & 511) === leapDay && isLastOfCommonFebruary(to));
  return reached ? months : months - 1;
}

function isLastOfCommonFebruary(packed: number): boolean {
  return (packed & 511) === leapDay - 1 && !isLeapYear(packed >> 9);
}

/** Whether a number can be read as a date: a serial day between 1900 and 9999. */
export function isSerial(value: number): boolean {
  return value >= firstSerial && value < lastSerial + 1;
}
