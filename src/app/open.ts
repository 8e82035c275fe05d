import { readRecords } from "../intake/read-records";
import type { Reading } from "../intake/reading";
import { wordsOf, type Language, type Words } from "../locale/words";
import type { Problem } from "../problem/problem";
import { serialOf } from "../rules/dates";
import type { ParameterDefinition } from "../rules/parameter";
import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { allParameters } from "./parameters";
import { parameterCell, settingsOf, type ParameterValue } from "./settings";
import { labelledValues } from "./source-table";
import { yearOfReading } from "./inputs/year";

/** A workbook understood: its records, the year it is about, and every parameter's value. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  readonly language: Language;
  readonly words: Words;
  readonly year: number;
  readonly parameters: readonly ParameterDefinition[];
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly options: JobOptions;
  readonly problems: readonly Problem[];
}

/** Reads the records and parameters of a workbook. The language fixed at the first write wins over the one asked for. */
export function opened(snapshot: Snapshot, options: JobOptions): Opened {
  const language = snapshot.language ?? options.language ?? "en";
  const words = wordsOf(language);
  const reading = readRecords(snapshot, { locale: language });
  const found = yearOfReading(reading) ?? yearSet(snapshot);
  const year = found ?? Number(options.at.slice(0, 4));
  const problems: Problem[] = [];
  if (found === undefined && reading.tables.length > 0) {
    problems.push({
      severity: "warning",
      code: "year-assumed",
      message: `No sheet says which year it is about; ${year} is taken.`,
      where: { at: "file", file: snapshot.name },
      fix: "Set the year on the Parameters sheet, or write it in a header, for instance Budget 2026.",
      values: { year },
    });
  }
  const suggested = {
    grantYear: serialOf(year, 1, 1),
    rewardYear: year,
    ...labelled(reading, "appropriation"),
  };
  const settings = settingsOf(allParameters, snapshot, words, options.settings, suggested);
  return {
    snapshot,
    reading,
    language,
    words,
    year,
    parameters: allParameters,
    values: settings.values,
    options,
    problems: [...reading.problems, ...problems, ...settings.problems],
  };
}

/** The year on the Parameters sheet, which counts where the user's sheets name none. */
function yearSet(snapshot: Snapshot): number | undefined {
  const value = parameterCell(snapshot, "rewardYear")?.value;
  return typeof value === "number" && Number.isInteger(value) ? value : undefined;
}

/** A labelled value of the user's sheets as a suggestion for the parameter of the same name. */
function labelled(reading: Reading, id: string): Record<string, ParameterValue> {
  const found = labelledValues(reading).find((one) => one.field === id);
  return found === undefined ? {} : { [id]: found.value };
}
