import { stops, type Problem } from "../problem/problem";
import { frontPage, type FrontFigure } from "../sheets/front-page";
import { withStepCheck, type StepCheck } from "../sheets/step-check";
import { mappingSheet } from "../sheets/mapping-sheet";
import { parametersSheet } from "../sheets/parameters-sheet";
import type { WrittenModel } from "../sheets/written-model";
import type { Plan, SheetPlan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { commitmentReport } from "./commitments/report";
import { composed } from "./compose";
import { schemeSheetsJob, tariffSheetsJob } from "./gallery/gallery-job";
import { sampleSheetsJob } from "./gallery/sample-job";
import type { JobName, JobOptions, JobOutcome, Total } from "./job";
import { opened as openedFrom, type Opened } from "./open";
import { groupsBeside, inCurrency } from "./parameters";
import { schemeGroup } from "./schemes/scheme-book";
import { relevantProblems } from "./relevant-problems";
import { againstOf } from "./rewards/against";
import { againstAnswer } from "./rewards/against-answer";
import { missingRoles, rolesInWords, type Section, type SectionId, type SectionTotal } from "./section";
import { commitmentsSection } from "./sections/commitments-section";
import { evaluationSection } from "./sections/evaluation-section";
import { grantsSection } from "./sections/grants-section";
import { rewardsSection } from "./sections/rewards-section";
import { roleNames } from "../intake/roles";
import { tablesOf } from "./source-table";
import { stepCheck } from "./step-check";
import { rulesVersion } from "./version";

const allSections: readonly Section[] = [grantsSection, commitmentsSection, rewardsSection, evaluationSection];

/** Every job of the workbook: what it reads, computes and wants to write. None of them touches a workbook. */
export const jobs: Readonly<Record<JobName, (snapshot: Snapshot, options: JobOptions) => JobOutcome>> = {
  grants: (snapshot, options) => job("grants", [grantsSection], snapshot, options),
  rewards: (snapshot, options) => job("rewards", [rewardsSection], snapshot, options),
  commitments: (snapshot, options) => job("commitments", [commitmentsSection], snapshot, options),
  evaluate: (snapshot, options) => job("evaluate", [evaluationSection], snapshot, options),
  run: (snapshot, options) => job("run", allSections, snapshot, options),
  scheme: schemeSheetsJob,
  tariff: tariffSheetsJob,
  sample: sampleSheetsJob,
};

function job(name: JobName, wanted: readonly Section[], snapshot: Snapshot, options: JobOptions): JobOutcome {
  const progress = options.onProgress ?? (() => undefined);
  const opened = openedFrom(snapshot, options);
  const missing = wanted.map((section) => ({
    section,
    problems: missingRoles(section, opened, name === "run" ? "warning" : "error"),
  }));
  const possible = missing.filter((one) => one.problems.length === 0).map((one) => one.section);
  const found = [...relevantProblems(opened, wanted), ...missing.flatMap((one) => one.problems)];
  const before = [...found, ...(stops(found) ? [] : nothingToDo(name, possible, opened))];
  if (possible.length === 0 || stops(before)) return { job: name, problems: before, totals: [], plan: null, files: [] };

  progress({ step: "Computing", done: 0.3 });
  // Sections written by earlier jobs are computed along, so that the front page goes on showing them; where they cannot be, it does not.
  const earlier = writtenEarlier(opened, possible);
  const both = allSections.filter((section) => possible.includes(section) || earlier.includes(section));
  const along = earlier.length === 0 ? null : computedSections(opened, both);
  const whole = along !== null && !stops(along.problems);
  const { written, problems } = whole ? along : computedSections(opened, possible);
  const all = [...before, ...problems];
  if (written === null || stops(all)) return { job: name, problems: all, totals: [], plan: null, files: [] };

  progress({ step: "Laying out the sheets", done: 0.5 });
  const shown = whole ? both : possible;
  const steps = stepsOf(opened, shown);
  const sheets = checkedSheets(
    uniqueSheets(possible.flatMap((section) => section.sheets(written, opened))),
    steps,
    possible,
    opened,
  );
  const standing =
    shown.length === possible.length
      ? sheets
      : uniqueSheets(shown.flatMap((section) => section.sheets(written, opened)));
  const totals = totalsOf(
    possible.flatMap((section) => section.totals(written, opened)),
    sheets,
  );
  const figures = shown.flatMap((section) => section.totals(written, opened));
  const plan: Plan = {
    language: opened.language,
    sheets: [
      ...sheets,
      parametersPlan(written, opened),
      frontPlan(opened, shown, figures, standing, steps, all),
      ...(opened.mapping === null ? [] : [mappingSheet(JSON.stringify(opened.mapping))]),
    ],
    log: {
      at: options.at,
      job: name,
      rules: rulesVersion,
      totals: totals.map((total) => `${opened.words(total.label)}: ${String(total.value)}`).join("; "),
      checks: opened.words("{count, plural, one {# warning} other {# warnings}}", {
        count: all.filter((problem) => problem.severity === "warning").length,
      }),
    },
  };
  const files = possible.flatMap((section) =>
    options.separateForms === true ? (section.files?.(written, opened) ?? []) : [],
  );
  const report = possible.includes(commitmentsSection) ? { commitments: commitmentReport(opened) } : {};
  const { against } = possible.includes(rewardsSection) ? againstOf(opened) : { against: null };
  return {
    ...{ job: name, problems: all, totals, plan, files, ...report },
    ...(against === null ? {} : { against: againstAnswer(against) }),
  };
}

/** Sections that earlier jobs have written and that the workbook's lists still allow. */
function writtenEarlier(opened: Opened, wanted: readonly Section[]): Section[] {
  const ids = new Set(opened.snapshot.own.map((sheet) => sheet.id));
  return allSections.filter(
    (section) =>
      !wanted.includes(section) &&
      [section.mainSheet, ...(section.otherMainSheets ?? [])].some((id) => ids.has(id)) &&
      missingRoles(section, opened, "warning").length === 0,
  );
}

/** The sections as one computed model; without one where a part of them cannot be. */
function computedSections(
  opened: Opened,
  sections: readonly Section[],
): { readonly written: WrittenModel | null; readonly problems: readonly Problem[] } {
  const beside: ReadonlySet<SectionId> = new Set(sections.map((section) => section.id));
  const parts = sections.map((section) => section.part(opened, beside));
  const early = parts.flatMap((part) => part.problems);
  return stops(early) ? { written: null, problems: early } : composed(opened, parts);
}

/**
 * The model of a workbook as it stands, for looking into it: the whole of it, or one part with what it alone has to say; null where a
 * problem stands in the way.
 */
export function composedFor(
  snapshot: Snapshot,
  options: JobOptions,
  part?: SectionId,
): { readonly written: WrittenModel | null; readonly problems: readonly Problem[] } {
  const opened = openedFrom(snapshot, options);
  const possible = allSections.filter(
    (section) => (part === undefined || section.id === part) && missingRoles(section, opened, "warning").length === 0,
  );
  if (possible.length === 0 || stops(opened.problems)) return { written: null, problems: opened.problems };
  return computedSections(opened, possible);
}

function nothingToDo(name: JobName, possible: readonly Section[], { reading, snapshot }: Opened): Problem[] {
  if (possible.length > 0 || name !== "run") return [];
  const { name: file } = snapshot;
  const found = roleNames.filter((role) => tablesOf(reading, role).length > 0);
  return [
    {
      severity: "error",
      code: "nothing-to-do",
      message:
        found.length === 0
          ? `No list that any job needs was recognised in ${file}.`
          : `With ${rolesInWords(found)} alone no part can be computed: each needs more than ${file} has.`,
      where: { at: "file", file },
      fix:
        found.length === 0
          ? "Run inspect to see what was recognised and why; the sample workbook shows what the lists can look like."
          : "Add what the lines about the parts name, as sheets of the workbook or as further files.",
      values: { role: found.join(", ") },
    },
  ];
}

/** Sections may share a sheet: it is written once. */
function uniqueSheets(sheets: readonly SheetPlan[]): SheetPlan[] {
  return [...new Map(sheets.map((sheet) => [sheet.id, sheet])).values()];
}

function totalsOf(totals: readonly SectionTotal[], sheets: readonly SheetPlan[]): Total[] {
  const nameOf = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  return totals.map(({ id, label, value, unit, sheet }) => ({
    id,
    label,
    value,
    unit,
    sheet: nameOf.get(sheet) ?? sheet,
  }));
}

function parametersPlan(written: WrittenModel, opened: Opened): SheetPlan {
  const { tariff, scheme } = opened;
  const groups = groupsBeside(scheme !== null)
    .map((group) => (tariff?.compiled == null ? group : inCurrency(group, tariff.document.currency)))
    .map((group) => ({ ...group, values: opened.values }));
  if (scheme?.scheme != null)
    groups.push({ id: schemeGroup, header: scheme.scheme.title, parameters: scheme.parameters, values: opened.values });
  if (tariff !== null && tariff.parameters.length > 0)
    groups.push({ id: "tariff", header: tariff.document.title, parameters: tariff.parameters, values: opened.values });
  return parametersSheet(groups, written.naming, opened.words).sheet;
}

/** The state of every source that the sections read, when it was read. */
function stepsOf(opened: Opened, sections: readonly Section[]): StepCheck[] {
  const roles = [...new Set(sections.flatMap((section) => [...section.needs, ...section.uses]))];
  return roles.flatMap((role) =>
    tablesOf(opened.reading, role).flatMap((table, index): StepCheck[] => {
      const check = stepCheck(opened.snapshot, table, `${role}${index + 1}`, role);
      return check === undefined ? [] : [check];
    }),
  );
}

/** Puts the check of its source on each sheet that is made from one. */
function checkedSheets(
  sheets: readonly SheetPlan[],
  steps: readonly StepCheck[],
  sections: readonly Section[],
  opened: Opened,
): SheetPlan[] {
  const sources = new Map(sections.flatMap((section) => Object.entries(section.sources)));
  return sheets.map((sheet) => {
    const step = steps.find((one) => one.result === sources.get(sheet.id));
    return step === undefined ? sheet : withStepCheck(sheet, step, opened.words);
  });
}

function frontPlan(
  opened: Opened,
  sections: readonly Section[],
  totals: readonly SectionTotal[],
  sheets: readonly SheetPlan[],
  steps: readonly StepCheck[],
  problems: readonly Problem[],
): SheetPlan {
  const nameOf = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  const figures = totals.map((total): FrontFigure => ({ ...total, sheet: nameOf.get(total.sheet) ?? total.sheet }));
  return frontPage(
    {
      year: opened.year,
      totals: figures,
      steps,
      sheets: sheets.map((sheet) => ({ name: sheet.name, about: aboutOf(sheet) })),
      next: sections.flatMap((section) => section.next.map((step) => opened.words(step))),
      problems,
    },
    opened.words,
  ).sheet;
}

/** What a sheet is about: its subtitle; a form's or page's title, because its subtitle is only the year. */
function aboutOf(sheet: SheetPlan): string {
  const first = sheet.blocks[0];
  const row = sheet.id.includes(":") ? 0 : 1;
  const text = first?.kind === "cells" ? first.cells.find((cell) => cell.row === row)?.content.value : undefined;
  return typeof text === "string" ? text : "";
}
