import type { ContentSign } from "./field";
import { isBlank, type Grid } from "./grid";
import { isDateFormat, readDate } from "./values/date-text";
import { readClock } from "./values/hours-text";
import { isMissing, readNumber } from "./values/number-text";
import { readYesNo } from "./values/choice-text";

/** What the cells of a stretch of a column hold. */
export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  readonly words: number;
  readonly distinct: number;
  readonly least: number;
  readonly most: number;
}

/** Looks at the cells of a column between two rows (zero-based, end not included). */
export function profileOf(grid: Grid, column: number, firstRow: number, endRow: number): ColumnProfile {
  let [filled, numbers, dates, words] = [0, 0, 0, 0];
  let [least, most] = [Infinity, -Infinity];
  const distinct = new Set<unknown>();
  for (let row = firstRow; row < endRow; row += 1) {
    const value = grid.value(row, column);
    if (isBlank(value) || (typeof value === "object" && value !== null)) continue;
    if (typeof value === "string" && isMissing(value)) continue;
    filled += 1;
    distinct.add(value);
    if (typeof value === "number") {
      if (isDateFormat(grid.look(row, column).numberFormat)) dates += 1;
      else numbers += 1;
      least = Math.min(least, value);
      most = Math.max(most, value);
    } else if (typeof value === "string") {
      if (readDate(value, "day first")) dates += 1;
      else if (readNumber(value, ".") || readClock(value) !== undefined || readYesNo(value) !== undefined) numbers += 1;
      else words += 1;
    }
  }
  return { filled, numbers, dates, words, distinct: distinct.size, least, most };
}

/** Whether a column that should hold figures or dates plainly holds words: only said of five cells or more. */
export function unlikeFigures(profile: ColumnProfile): boolean {
  return profile.filled >= 5 && profile.words / profile.filled > 0.7;
}

/** Whether the content alone makes a column a candidate for a needed field, and the reason in words. */
export function showsSign(profile: ColumnProfile, sign: ContentSign): string | undefined {
  const { filled, numbers, dates, words, distinct, least, most } = profile;
  if (filled < 3) return undefined;
  switch (sign) {
    case "every value differs":
      return distinct === filled && dates === 0 && numbers + words === filled
        ? "every value differs, as ids do"
        : undefined;
    case "dates":
      return dates === filled ? "every value is a date" : undefined;
    case "amounts":
      return numbers === filled && most > 100 ? "every value is an amount" : undefined;
    case "weekly hours":
      return numbers === filled && least >= 0 && most <= 70 && most > 7
        ? "every value lies between 0 and 70, as weekly hours do"
        : undefined;
    case "repeated names":
      return words === filled && distinct <= filled / 2 ? "a few names that come again" : undefined;
  }
}
