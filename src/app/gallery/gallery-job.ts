import { wordsOf } from "../../locale/words";
import type { Problem } from "../../problem/problem";
import { schemeDocumentSheets } from "../../sheets/scheme-document-sheets";
import type { SheetPlan } from "../../workbook/plan";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobName, JobOptions, JobOutcome } from "../job";
import { opened as openedFrom } from "../open";
import { tariffBookSheets } from "../tariff-book";
import { rulesVersion } from "../version";
import { measuresSheet } from "./measures";

/** Writes the sheets of the scheme that a person tries, and a list to fill in with what it measures; no reward is computed. */
export function schemeSheetsJob(snapshot: Snapshot, options: JobOptions): JobOutcome {
  const opened = openedFrom(snapshot, options);
  const main = opened.scheme;
  const problems = main?.problems ?? [];
  if (main?.scheme == null) return stopped("scheme", problems.length > 0 ? problems : [nothingChosen("scheme")]);
  const { scheme } = main;
  const { words } = opened;
  const sheets = [...schemeDocumentSheets(scheme, words), ...measuresSheet(opened, scheme)];
  return outcome("scheme", snapshot, options, sheets, scheme.title, problems);
}

/** Writes the sheets of the tariff that a person tries; no grant is computed. */
export function tariffSheetsJob(snapshot: Snapshot, options: JobOptions): JobOutcome {
  const { tariff, words } = openedFrom(snapshot, options);
  if (tariff === null) return stopped("tariff", [nothingChosen("tariff")]);
  // What must still be decided, as a boundary rule, is asked where grants are computed.
  const problems = tariff.problems.filter(({ code }) => code !== "boundary-not-set");
  if (tariff.document.id === undefined) return stopped("tariff", problems);
  const { document } = tariff;
  return outcome("tariff", snapshot, options, tariffBookSheets(document, words), document.title, problems);
}

function outcome(
  job: JobName,
  snapshot: Snapshot,
  { at, language: asked }: JobOptions,
  sheets: readonly SheetPlan[],
  title: string,
  problems: readonly Problem[],
): JobOutcome {
  const language = snapshot.language ?? asked ?? "en";
  const log = { at, job: `${job} sheets`, rules: rulesVersion, totals: wordsOf(language)(title), checks: "" };
  return { job, problems, totals: [], plan: { language, sheets, log }, files: [] };
}

function stopped(job: JobName, problems: readonly Problem[]): JobOutcome {
  return { job, problems, totals: [], plan: null, files: [] };
}

function nothingChosen(what: "scheme" | "tariff"): Problem {
  return {
    severity: "error",
    code: "nothing-chosen",
    message: what === "scheme" ? "No scheme of the gallery is chosen." : "No tariff of the gallery is chosen.",
    where: { at: "field", field: `preset:${what}` },
    fix: "Choose one from the gallery.",
  };
}
