import { exampleRows } from "../../rewards/presets/example-rows";
import { inspectScheme } from "../../rewards/inspection/inspect";
import type { SchemeInspection } from "../../rewards/inspection/inspection";
import { ofScheme } from "../../rewards/inspection/subject";
import { computeScheme } from "../../rewards/scheme/compute";
import type { Scheme } from "../../rewards/scheme/document";
import { stops } from "../../problem/problem";
import { typedReaders } from "../schemes/typed-values";

/** Inspects a scheme of the gallery, with the figures that a person tries, on its example; null where it cannot be computed. */
export function exampleInspection(scheme: Scheme, year: number): SchemeInspection | null {
  const rows = exampleRows(scheme, year);
  if (rows === undefined) return null;
  const period = scheme.period === "month" ? `${year}-01` : String(year);
  const { computed, problems } = computeScheme(scheme, rows, { readers: typedReaders, period });
  return computed === null || stops(problems) ? null : inspectScheme(ofScheme(computed));
}
