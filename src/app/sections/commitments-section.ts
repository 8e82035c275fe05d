import type { CommitmentForm, FormField } from "../../commitments/form";
import { registerModel } from "../../commitments/register";
import { framesModel } from "../../budget/frames";
import type { Problem } from "../../problem/problem";
import { evaluate } from "../../rules/evaluate/evaluate";
import { mergedModel } from "../../rules/model";
import type { Dataset } from "../../rules/data";
import { commitmentSheet, type LiveFigure } from "../../sheets/commitment-sheet";
import { commitmentLinesSheet, registerSheet } from "../../sheets/register-sheet";
import { budgetLinesSheet, framesSheet } from "../../sheets/frames-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import type { SheetPlan } from "../../workbook/plan";
import { formsOf, type Forms } from "../inputs/commitments-input";
import { framesTables } from "../inputs/frames-tables";
import { formReader, registerInput } from "../inputs/register-input";
import { unitsInput } from "../inputs/units-input";
import type { SeparateFile } from "../job";
import type { Opened } from "../open";
import type { Section } from "../section";
import { commitmentSheetName } from "../sheet-names";

/** Commitment forms A, B and D on sheets, C as separate files, and the register. */
export const commitmentsSection: Section = {
  id: "commitments",
  // A commitment is required results against a frame: without a budget there is no frame to commit.
  needs: ["indicators", "budget"],
  uses: ["units", "staff"],
  sources: { frames: "budget", budgetLines: "budget" },
  part: (opened) => {
    const frames = framesTables(opened);
    const dataset: Dataset = { tables: { ...frames, Units: unitsInput(opened.reading) }, parameters: opened.values };
    const forms = formsOf(
      { reading: opened.reading, dataset, results: evaluate(framesModel(), dataset), year: opened.year },
      opened.options.units,
    );
    const rows = registerInput(forms.onSheets, formReader(opened.snapshot, opened.words), opened.year);
    return {
      model: mergedModel([framesModel(), registerModel()]),
      tables: { ...frames, ...rows },
      problems: [...unknownUnits(opened, forms), ...choiceNote(opened, forms)],
    };
  },
  mainSheet: "register",
  sheets: (written, opened) => {
    const forms = formsIn(written, opened);
    return [
      ...[registerSheet, commitmentLinesSheet, framesSheet, budgetLinesSheet].map((sheet) => sheet(written).sheet),
      ...forms.onSheets.map((form) => formSheet(form, written)),
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
  files: (written, opened) => formsIn(written, opened).separate.map((form) => separateFile(form, written, opened)),
  next: ["Negotiate: the unit fills in what it proposes, the superior likewise, then both what they agree on."],
};

function formsIn(written: WrittenModel, opened: Opened): Forms {
  const dataset: Dataset = {
    ...written.dataset,
    tables: { ...written.dataset.tables, Units: unitsInput(opened.reading) },
  };
  return formsOf(
    { reading: opened.reading, dataset, results: written.results, year: opened.year },
    opened.options.units,
  );
}

function formSheet(form: CommitmentForm, written: WrittenModel): SheetPlan {
  return commitmentSheet(form, commitmentSheetName(form), written.words, liveFigure(written));
}

function liveFigure(written: WrittenModel): LiveFigure {
  return ({ table, column, key }: NonNullable<FormField["live"]>) => {
    const rows = written.dataset.tables[table]?.rows ?? 0;
    const keyColumn = written.model.tables.find((one) => one.name === table)?.key ?? "";
    const row = Array.from({ length: rows }, (_, index) => index).find(
      (index) => written.results.value(table, keyColumn, index) === key,
    );
    const name = written.naming.table(table);
    const quoted = key.replace(/"/g, '""');
    const value = row === undefined ? null : written.results.value(table, column, row);
    return {
      formula: `=INDEX(${name}[${written.naming.column(table, column)}],MATCH("${quoted}",${name}[${written.naming.column(table, keyColumn)}],0))`,
      value: typeof value === "object" && value !== null ? { error: "#N/A" } : value,
    };
  };
}

/** A person's form in a workbook of its own. */
function separateFile(form: CommitmentForm, written: WrittenModel, opened: Opened): SeparateFile {
  return {
    name: `${form.id.replace(/[\\/:*?"<>|]/g, "_")}.xlsx`,
    plan: {
      language: opened.language,
      sheets: [formSheet(form, written)],
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
