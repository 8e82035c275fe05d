import { readYesNo } from "../../intake/values/choice-text";
import { readDate } from "../../intake/values/date-text";
import { markShown, readNumber } from "../../intake/values/number-text";
import type { TextReaders } from "../../rewards/scheme/rows";

/** Values as people type them: 1 234,5, 40 %, 31/12/2026, ja. */
export const typedReaders: TextReaders = {
  number: (text) => {
    const read = readNumber(text, markShown(text) ?? ".");
    return read === undefined ? undefined : Number(`${read.digits}e${read.percent ? -2 : 0}`) * (read.scale ?? 1);
  },
  date: (text) => readDate(text, "day first")?.serial,
  boolean: (text) => readYesNo(text),
};
