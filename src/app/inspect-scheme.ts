import { stops } from "../problem/problem";
import { inspectScheme } from "../rewards/inspection/inspect";
import type { SchemeInspection } from "../rewards/inspection/inspection";
import { ofScheme } from "../rewards/inspection/subject";
import type { Scheme } from "../rewards/scheme/document";
import { wordsOf } from "../locale/words";
import { inspectionSheets } from "../sheets/inspection-sheet";
import type { Snapshot } from "../workbook/snapshot";
import { workOnFile, type FileJobResult } from "./file-job";
import type { JobOptions, JobOutcome } from "./job";
import { opened as openedFrom, type Opened } from "./open";
import type { MeasureRanges } from "./rewards/book-rewards";
import { inspectOpened, poolsIn, unknownRanges, type InspectedFile } from "./rewards/inspection-of-job";
import type { RowFile } from "./schemes/row-files";
import { runSchemes, schemeWorkbook, type SchemeOptions } from "./schemes/scheme-job";
import { rulesVersion } from "./version";

export type { MeasureRanges } from "./rewards/book-rewards";

export type { InspectedFile } from "./rewards/inspection-of-job";

/** Inspects the reward scheme of a workbook on its lists and parameters. Writes nothing. */
export function inspectBook(snapshot: Snapshot, options: JobOptions, ranges: MeasureRanges = {}): InspectedFile {
  const { inspection, problems } = inspectOpened(openedFrom(snapshot, options), ranges);
  return { inspection, problems };
}

/** Inspects the reward scheme of a workbook and writes what was found as sheets of it, and nothing else. */
export function inspectOnFile(
  bytes: Uint8Array,
  name: string,
  options: JobOptions,
  ranges: MeasureRanges = {},
): FileJobResult & InspectedFile {
  let inspection: SchemeInspection | null = null;
  const work = (snapshot: Snapshot): JobOutcome => {
    const opened = openedFrom(snapshot, options);
    const found = inspectOpened(opened, ranges);
    inspection = found.inspection;
    const { problems } = found;
    if (inspection === null || stops(problems)) return { job: "rewards", problems, totals: [], plan: null, files: [] };
    const { words, language } = opened;
    const sheets = inspectionSheets(inspection, { title: words(found.title), pools: poolsStanding(opened) }, words);
    const log = { at: options.at, job: "inspect-scheme", rules: rulesVersion, totals: costText(inspection, words) };
    const plan = { language, sheets, log: { ...log, checks: String(inspection.findings.length) } };
    return { job: "rewards", problems, totals: [], plan, files: [] };
  };
  const result = workOnFile("rewards", bytes, name, options, work);
  return { ...result, inspection };
}

/** The pools as an earlier job has written them. */
function poolsStanding({ snapshot }: Opened): { readonly formula: string; readonly value: number } | null {
  const table = snapshot.own.flatMap(({ tables }) => tables).find(({ id }) => id === "Pools");
  const column = table?.columns.find(({ id }) => id === "pool");
  if (table === undefined || column === undefined) return null;
  const value = column.values.reduce<number>((sum, one) => sum + (typeof one === "number" ? one : 0), 0);
  return { formula: `SUM(${table.name}[${column.header.replace(/['#[\]]/g, "'$&")}])`, value };
}

function costText({ cost }: SchemeInspection, words: Opened["words"]): string {
  const said = (value: number): string => String(Math.round(value));
  return words("Costs from {least} to {most}", { least: said(cost.least.bound), most: said(cost.most.bound) });
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

/** Inspects a scheme on files of rows and gives its workbook with the inspection in it. */
export function inspectFilesToBook(
  scheme: Scheme,
  files: readonly RowFile[],
  options: SchemeOptions,
  ranges: MeasureRanges = {},
): InspectedFile & { readonly bytes: Uint8Array | null } {
  const found = inspectFiles(scheme, files, options, ranges);
  const { inspection } = found;
  const [run] = runSchemes([scheme], files, options);
  if (inspection === null || run === undefined) return { ...found, bytes: null };
  const written = schemeWorkbook(run, options, (written) =>
    inspectionSheets(inspection, { title: scheme.title, pools: poolsIn(written) }, wordsOf(options.language)),
  );
  return "problems" in written
    ? { inspection: null, problems: [...found.problems, ...written.problems], bytes: null }
    : { ...found, bytes: written.bytes };
}
