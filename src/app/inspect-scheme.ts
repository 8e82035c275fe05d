import { stops, type Problem } from "../problem/problem";
import { computeRewards } from "../rewards/model";
import { inspectScheme, type SchemeInspection } from "../rewards/inspection/inspect";
import { ofLundType, ofScheme, type MeasureRange } from "../rewards/inspection/subject";
import type { Scheme } from "../rewards/scheme/document";
import type { Snapshot } from "../workbook/snapshot";
import { economyInput } from "./inputs/economy-input";
import { indicatorsInput } from "./inputs/indicators-input";
import { staffInput } from "./inputs/staff-input";
import { unitsInput } from "./inputs/units-input";
import type { JobOptions } from "./job";
import { opened as openedFrom } from "./open";
import type { RowFile } from "./schemes/row-files";
import { runSchemes, type SchemeOptions } from "./schemes/scheme-job";
import { missingRoles } from "./section";
import { rewardsSection } from "./sections/rewards-section";

/** From where to where measures may go, by their ids. */
export type MeasureRanges = Readonly<Record<string, MeasureRange>>;

/** What is known of a scheme before anybody is paid; without an inspection, the problems say why. Plain data. */
export interface InspectedFile {
  readonly inspection: SchemeInspection | null;
  readonly problems: readonly Problem[];
}

const nothing = { rows: 0, columns: {} } as const;

/** Inspects the reward scheme of a workbook on its lists and parameters. Writes nothing. */
export function inspectBook(snapshot: Snapshot, options: JobOptions, ranges: MeasureRanges = {}): InspectedFile {
  const opened = openedFrom(snapshot, options);
  const missing = missingRoles(rewardsSection, opened, "error");
  const before = [...opened.problems, ...missing];
  if (stops(before)) return { inspection: null, problems: before };
  const rewards = computeRewards({
    units: unitsInput(opened.reading),
    indicators: indicatorsInput(opened.reading, opened.year) ?? nothing,
    economy: economyInput(opened.reading, opened.year) ?? nothing,
    staff: staffInput(opened.reading) ?? nothing,
    parameters: opened.values,
  });
  const problems = [...before, ...rewards.problems];
  if (stops(problems)) return { inspection: null, problems };
  const subject = ofLundType(rewards, ranges);
  const unknown = unknownRanges(Object.keys(ranges), subject.units);
  return { inspection: inspectScheme(subject), problems: [...problems, ...unknown] };
}

/** Inspects a scheme that is written as data, on files of rows. */
export function inspectFiles(
  scheme: Scheme,
  files: readonly RowFile[],
  options: SchemeOptions,
  ranges: MeasureRanges = {},
): InspectedFile {
  const [run] = runSchemes([scheme], files, options);
  const computed = run?.computed ?? null;
  const problems = run?.problems ?? [];
  if (computed === null || stops(problems)) return { inspection: null, problems };
  const subject = ofScheme(computed, ranges);
  const unknown = unknownRanges(Object.keys(ranges), subject.units);
  return { inspection: inspectScheme(subject), problems: [...problems, ...unknown] };
}

function unknownRanges(
  ids: readonly string[],
  units: readonly { readonly measures: readonly { readonly id: string }[] }[],
): Problem[] {
  const known = new Set(units.flatMap(({ measures }) => measures.map(({ id }) => id)));
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      severity: "warning",
      code: "range-of-nothing",
      message: `A range was stated for "${id}", which is no measure with a value.`,
      where: { at: "field", field: id },
      fix: `Name one of: ${[...known].join(", ")}.`,
    }));
}
