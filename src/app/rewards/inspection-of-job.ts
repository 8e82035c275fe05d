import type { Problem } from "../../problem/problem";
import { inspectScheme } from "../../rewards/inspection/inspect";
import type { SchemeInspection } from "../../rewards/inspection/inspection";
import { inspectionSheets } from "../../sheets/inspection-sheet";
import type { WrittenModel } from "../../sheets/written-model";
import type { SheetPlan } from "../../workbook/plan";
import { sumFormula, sumOfColumn } from "../figures";
import type { Opened } from "../open";
import { bookRewards, type MeasureRanges } from "./book-rewards";

/** What is known of a scheme before anybody is paid; without an inspection, the problems say why. Plain data. */
export interface InspectedFile {
  readonly inspection: SchemeInspection | null;
  readonly problems: readonly Problem[];
}

/** Inspects the scheme of a workbook, and says what the scheme is called. */
export function inspectOpened(opened: Opened, ranges: MeasureRanges): InspectedFile & { readonly title: string } {
  const { rewards, problems } = bookRewards(opened);
  if (rewards === null) return { inspection: null, problems, title: "" };
  const subject = rewards.subject(ranges);
  const unknown = unknownRanges(Object.keys(ranges), subject.units);
  return { inspection: inspectScheme(subject), problems: [...problems, ...unknown], title: rewards.title };
}

/** The inspection in a job that writes the rewards: its sheets, with a live check on the pools. */
export function inspectionOfJob(opened: Opened, written: WrittenModel): readonly SheetPlan[] {
  const { inspection, title } = inspectOpened(opened, {});
  if (inspection === null) return [];
  return inspectionSheets(inspection, { title: opened.words(title), pools: poolsIn(written) }, opened.words);
}

/** The sum of the pools of a model as a formula without "=", and as it stands. */
export function poolsIn(written: WrittenModel): { readonly formula: string; readonly value: number } {
  return {
    formula: sumFormula(written, "Pools", "pool").slice(1),
    value: sumOfColumn(written, "Pools", "pool"),
  };
}

/** Ranges of what is no measure: said, because nothing that somebody states is left out in silence. */
export function unknownRanges(
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
