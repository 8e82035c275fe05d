import type { CommitmentForm, LivePlace } from "../../commitments/form";
import { actionPlanModel } from "../../commitments/action-plan/plan-facts";
import { registerModel } from "../../commitments/register";
import { framesModel } from "../../budget/frames";
import type { Problem } from "../../problem/problem";
import { mergedModel } from "../../rules/model";
import { publishedGuarantee } from "../../commitments/published-guarantee";
import { actionPlanSheet, measuresSheet } from "../../sheets/action-plan-sheets";
import { commitmentSheet } from "../../sheets/commitment-sheet";
import { guaranteeSheet } from "../../sheets/guarantee-sheet";
import type { LiveFigure } from "../../sheets/form-pen";
import { commitmentLinesSheet, registerSheet, triggersSheet } from "../../sheets/register-sheet";
import { budgetLinesSheet, framesSheet } from "../../sheets/frames-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import type { SheetPlan } from "../../workbook/plan";
import { collectedSheet } from "../../sheets/collected-sheet";
import { calendarSheet } from "../../sheets/calendar-sheet";
import { calendarDay, calendarOf } from "../commitments/calendar";
import { changesSheet, signedSheet } from "../../sheets/signed-sheet";
import { introductionSheet } from "../../sheets/introduction-sheet";
import { netSheet } from "../../sheets/net-sheet";
import { prerequisitesSheet } from "../../sheets/prerequisites-sheet";
import { withValues } from "../../commitments/form-cells";
import { commitmentOverview } from "../commitments/overview";
import { signedRows } from "../commitments/signed-rows";
import { commitmentState, type CommitmentState } from "../commitments/state";
import { collectedRows } from "../distribution/collected-rows";
import { formsOf, type Forms } from "../inputs/commitments-input";
import type { SeparateFile } from "../job";
import { resultsBeyondForm } from "../commitments/results-beyond-form";
import type { Opened } from "../open";
import type { Section } from "../section";
import { commitmentSheetName, guaranteeSheetName } from "../sheet-names";

/** Commitment forms A, B and D on sheets, C as separate files, and the register. */
export const commitmentsSection: Section = {
  id: "commitments",
  // A commitment is required results against a frame: without a budget there is no frame to commit.
  needs: ["indicators", "budget"],
  uses: ["units", "staff"],
  sources: { frames: "budget", budgetLines: "budget" },
  part: (opened) => {
    const state = commitmentState(opened);
    return {
      model: mergedModel([framesModel(), registerModel(), actionPlanModel()]),
      tables: state.tables,
      problems: [
        ...unknownUnits(opened, state.forms),
        ...choiceNote(opened, state.forms),
        ...resultsBeyondForm(opened.reading),
        ...state.problems,
        ...commitmentOverview(opened).findings.map(({ problem }) => problem),
      ],
    };
  },
  mainSheet: "register",
  sheets: (written, opened) => {
    const state = commitmentState(opened);
    const overview = commitmentOverview(opened);
    const { words } = opened;
    return [
      ...[registerSheet, commitmentLinesSheet, triggersSheet].map((sheet) => sheet(written).sheet),
      netSheet(overview, written).sheet,
      prerequisitesSheet(overview.prerequisites, words).sheet,
      calendarSheet(calendarOf(opened, calendarDay(opened)), { year: opened.year, today: calendarDay(opened) }, words)
        .sheet,
      introductionSheet(overview.introduction.lists, words),
      actionPlanSheet(written, liveFigure(written)),
      measuresSheet(written).sheet,
      ...[framesSheet, budgetLinesSheet].map((sheet) => sheet(written).sheet),
      ...state.standing.filter(({ onSheet }) => onSheet).map((one) => formSheet(one.form, written, returnedIn(state))),
      ...guaranteeSheets(opened),
      ...(state.collected.length === 0
        ? []
        : [collectedSheet(collectedRows(state.collected, allForms(state)), words).sheet]),
      ...(state.signed.length === 0 ? [] : [signedSheet(signedRows(state), words).sheet]),
      ...(state.changes.length === 0 ? [] : [changesSheet(state.changes, words).sheet]),
    ];
  },
  totals: (written) => {
    const rows = written.dataset.tables["Commitments"]?.rows ?? 0;
    const name = written.naming.table("Commitments");
    return [
      {
        id: "commitments",
        label: "Commitments",
        formula: `=ROWS(${name}[${written.naming.column("Commitments", "commitment")}])`,
        value: rows,
        unit: "",
        numberFormat: "#,##0",
        sheet: "register",
      },
    ];
  },
  files: (written, opened) => commitmentState(opened).forms.separate.map((form) => separateFile(form, written, opened)),
  next: ["Negotiate: the unit fills in what it proposes, the superior likewise, then both what they agree on."],
};

/** Beside each form D on a sheet, the guarantee as it is published. */
function guaranteeSheets(opened: Opened): readonly SheetPlan[] {
  const { standing } = commitmentState(opened);
  return standing
    .filter(({ form, onSheet }) => onSheet && form.kind === "D")
    .map(({ form, signing, valueOf }) => {
      const { guarantee } = publishedGuarantee(form, signing, valueOf);
      return guaranteeSheet(guarantee, guaranteeSheetName(form.id, opened.words), opened.words).sheet;
    });
}

function allForms({ sources, forms }: CommitmentState): readonly CommitmentForm[] {
  const { onSheets, separate } = formsOf(sources, forms.unitsWithResults);
  return [...onSheets, ...separate];
}

/** What the sheet of a form begins with, besides what is prefilled: what was returned in a file of its own. */
function returnedIn({ collected, standing }: CommitmentState): (form: CommitmentForm) => CommitmentForm {
  const returned = new Set(collected.map(({ form, cell }) => `${form} ${cell}`));
  const byForm = new Map(standing.map((one) => [one.form.id, one]));
  return (form) =>
    withValues(form, (cell) =>
      returned.has(`${form.id} ${cell}`) && form.frozen === undefined
        ? (byForm.get(form.id)?.valueOf(cell) ?? null)
        : undefined,
    );
}

function formSheet(
  form: CommitmentForm,
  written: WrittenModel,
  standing: (form: CommitmentForm) => CommitmentForm,
): SheetPlan {
  return commitmentSheet(standing(form), commitmentSheetName(form), written.words, liveFigure(written));
}

/** Live figures of a form in the workbook: the cell of a table, found by its key. */
function liveFigure(written: WrittenModel): LiveFigure {
  return ({ table, column, key }: LivePlace) => {
    const rows = written.dataset.tables[table]?.rows ?? 0;
    const keyColumn = written.model.tables.find((one) => one.name === table)?.key ?? "";
    const row = Array.from({ length: rows }, (_, index) => index).find(
      (index) => written.results.value(table, keyColumn, index) === key,
    );
    const value = row === undefined ? null : written.results.value(table, column, row);
    const name = written.naming.table(table);
    const quoted = key.replace(/"/g, '""');
    const cell = `INDEX(${name}[${written.naming.column(table, column)}],MATCH("${quoted}",${name}[${written.naming.column(table, keyColumn)}],0))`;
    if (table !== "CommitmentTriggers")
      return { formula: `=${cell}`, value: typeof value === "object" && value !== null ? { error: "#N/A" } : value };
    // A blank line of a form has no row; a figure that is not known is blank, and would read as nought.
    if (row === undefined) return { value: null };
    return {
      formula: `=IF(${cell}="","",${cell})`,
      value: typeof value === "object" ? "" : value,
    };
  };
}

/** A person's form in a workbook of its own. */
function separateFile(form: CommitmentForm, written: WrittenModel, opened: Opened): SeparateFile {
  return {
    name: `${form.id.replace(/[\\/:*?"<>|]/g, "_")}.xlsx`,
    plan: {
      language: opened.language,
      sheets: [
        commitmentSheet(form, commitmentSheetName(form), written.words, (place) => ({
          value: commitmentState(opened).live(place),
        })),
      ],
      log: { at: opened.options.at, job: "commitments", rules: "", totals: form.id, checks: "" },
    },
  };
}

function unknownUnits(opened: Opened, forms: Forms): Problem[] {
  const known = new Set(
    forms.onSheets.flatMap((form) => [form.unit.toLowerCase(), form.id.replace(/^[A-D]-/, "").toLowerCase()]),
  );
  return (opened.options.units ?? [])
    .filter((unit) => !known.has(unit.toLowerCase()))
    .map((unit) => ({
      severity: "error",
      code: "unit-unknown",
      message: `There is no unit "${unit}" with required results.`,
      where: { at: "field", field: "unit" },
      fix: `Choose among: ${forms.unitsWithResults.join(", ")}.`,
    }));
}

function choiceNote(opened: Opened, forms: Forms): Problem[] {
  if ((opened.options.units ?? []).length > 0 || forms.chosen.length === 0) return [];
  return [
    {
      severity: "note",
      code: "forms-for-one-unit",
      message: `Form A was made for every unit with required results, forms B (teams) and D (service guarantee) for ${forms.chosen.join(", ")} only.`,
      fix: "Choose units to get all forms for them.",
    },
  ];
}
