import { wordsOf, type Language } from "../../locale/words";
import { stops, type Problem } from "../../problem/problem";
import { readWorkbook } from "../../workbook/file/read";
import type { JobOptions } from "../job";
import { opened } from "../open";
import { tablesOf } from "../source-table";
import { calendarFile } from "./calendar-file";
import { calendarOf, type CalendarEntry } from "./calendar";

/** The calendar of a workbook, and as a file that calendars read; null where a problem stopped it. */
export interface CycleAnswer {
  readonly entries: readonly CalendarEntry[];
  readonly file: string | null;
  readonly problems: readonly Problem[];
  readonly language: Language;
}

/** What is due in the workbook's year; `options.units` limits what commitments set a date for to some units. */
export function cycleOfWorkbook(bytes: Uint8Array, name: string, options: JobOptions): CycleAnswer {
  const snapshot = readWorkbook(bytes, name);
  const book = opened(snapshot, options);
  const problems = [...snapshot.problems, ...book.problems];
  const { language } = book;
  if (tablesOf(book.reading, "indicators").length === 0) {
    problems.push({
      severity: "error",
      code: "no-year-to-plan",
      message: `${name} has no list of required results, so there is no year of commitments to plan.`,
      where: { at: "file", file: name },
      fix: "Add a sheet with indicators and targets for each unit.",
    });
  }
  if (stops(problems)) return { entries: [], file: null, problems, language };
  const entries = calendarOf(book, options.at.slice(0, 10));
  const words = wordsOf(language);
  const title = words("Calendar of the commitments for {year}", { year: String(book.year) });
  return { entries, problems, language, file: calendarFile(entries, { name: title, at: options.at, words, language }) };
}
