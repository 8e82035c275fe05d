import { stops, type Problem } from "../../problem/problem";
import type { WrittenModel } from "../../sheets/written-model";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { composedFor } from "../jobs";
import type { OutlookAsked } from "../outlook/outlook-asked";
import { columnIn } from "../../rules/model";
import { numberIn, rowsOf, textIn } from "./rows";

/** What a coming year costs, in whole kronor. */
export interface ForecastYear {
  readonly year: number;
  /** Children over the year: one who is there half the year is a half. */
  readonly children: number;
  readonly cost: number;
  /** More than the year before; null in the grant year. */
  readonly change: number | null;
  /** Of the appropriation of the grant year; null where none is set. */
  readonly left: number | null;
}

/** A scenario beside the base, in whole kronor. */
export interface ShownScenario {
  readonly title: string;
  readonly base: boolean;
  readonly year: number;
  readonly cost: number;
  readonly difference: number;
  /** The difference in parts of the base's cost. */
  readonly share: number | null;
  readonly left: number | null;
}

/** What coming years cost, and what other assumptions make of it. */
export interface OutlookView {
  readonly problems: readonly Problem[];
  /** In what amounts are. */
  readonly unit: string;
  readonly years: readonly ForecastYear[];
  readonly scenarios: readonly ShownScenario[];
}

/** Computes a forecast and scenarios that somebody tries; those on the sheet Scenarios unless told. Writes nothing. */
export function outlookView(snapshot: Snapshot, options: JobOptions, asked: OutlookAsked): OutlookView {
  const { written, problems } = composedFor(snapshot, { ...options, outlook: asked }, "grants");
  if (written === null || stops(problems)) return { problems, unit: "", years: [], scenarios: [] };
  const unit = columnIn(written.model, { table: "ForecastYears", column: "cost" }).unit ?? "kr";
  return { problems, unit, years: yearsIn(written), scenarios: scenariosIn(written) };
}

function yearsIn(written: WrittenModel): readonly ForecastYear[] {
  return rowsOf(written, "ForecastYears", (row) => ({
    year: numberIn(written, "ForecastYears", "year", row) ?? 0,
    children: numberIn(written, "ForecastYears", "children", row) ?? 0,
    cost: numberIn(written, "ForecastYears", "cost", row) ?? 0,
    change: numberIn(written, "ForecastYears", "change", row),
    left: numberIn(written, "ForecastYears", "left", row),
  }));
}

function scenariosIn(written: WrittenModel): readonly ShownScenario[] {
  return rowsOf(written, "Scenarios", (row) => ({
    title: textIn(written, "Scenarios", "scenario", row),
    base: numberIn(written, "Scenarios", "isBase", row) === 1,
    year: numberIn(written, "Scenarios", "year", row) ?? 0,
    cost: numberIn(written, "Scenarios", "cost", row) ?? 0,
    difference: numberIn(written, "Scenarios", "difference", row) ?? 0,
    share: numberIn(written, "Scenarios", "share", row),
    left: numberIn(written, "Scenarios", "left", row),
  }));
}
