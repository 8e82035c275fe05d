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
import type { Words } from "../../locale/words";
import { collectedSheet } from "../../sheets/collected-sheet";
import { collectedByCell, collectedIn, collectedKey, type CollectedCell } from "../distribution/collected";
import { collectedRows } from "../distribution/collected-rows";
import { withValues } from "../distribution/form-cells";
import { formsOf, type Forms, type FormSources } from "../inputs/commitments-input";
import { framesTables } from "../inputs/frames-tables";
import { chosen, formReader, registerInput } from "../inputs/register-input";
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
    const sources = { reading: opened.reading, dataset, results: evaluate(framesModel(), dataset), year: opened.year };
    const forms = formsOf(sources, opened.options.units);
    const collected = collectedCells(opened);
    const reader = formReader(opened.snapshot, opened.words, collectedByCell(collected));
    const rows = registerInput([...forms.onSheets, ...returnedOnly(sources, forms, collected)], reader, opened.year);
    return {
      model: mergedModel([framesModel(), registerModel()]),
      tables: { ...frames, ...rows },
      problems: [...unknownUnits(opened, forms), ...choiceNote(opened, forms)],
    };
  },
  mainSheet: "register",
  sheets: (written, opened) => {
    const forms = formsIn(written, opened);
    const collected = collectedCells(opened);
    const returned = collectedByCell(collected);
    return [
      ...[registerSheet, commitmentLinesSheet, framesSheet, budgetLinesSheet].map((sheet) => sheet(written).sheet),
      ...forms.onSheets.map((form) =>
        formSheet(
          withValues(form, (cell) => {
            const value = returned.get(collectedKey(form.id, cell))?.value;
            return value === undefined ? undefined : choiceIn(form, cell, value, opened.words);
          }),
          written,
        ),
      ),
      ...(collected.length === 0
        ? []
        : [collectedSheet(collectedRows(collected, allForms(written, opened)), opened.words).sheet]),
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

/** What people returned in files of their own: as the job was told, else what the workbook holds. */
function collectedCells({ options, snapshot }: Opened): readonly CollectedCell[] {
  return options.collected ?? collectedIn(snapshot);
}

/** Forms that have no sheet in the workbook, of which something was returned. */
function returnedOnly(sources: FormSources, forms: Forms, collected: readonly CollectedCell[]): CommitmentForm[] {
  const onSheets = new Set(forms.onSheets.map(({ id }) => id));
  const wanted = new Set(collected.map(({ form }) => form).filter((form) => !onSheets.has(form)));
  if (wanted.size === 0) return [];
  const every = formsOf(sources, forms.unitsWithResults);
  return [...every.onSheets, ...every.separate].filter(({ id }) => wanted.has(id));
}

function allForms(written: WrittenModel, opened: Opened): readonly CommitmentForm[] {
  const sources = {
    reading: opened.reading,
    dataset: { ...written.dataset, tables: { ...written.dataset.tables, Units: unitsInput(opened.reading) } },
    results: written.results,
    year: opened.year,
  };
  const { onSheets, separate } = formsOf(sources, formsOf(sources).unitsWithResults);
  return [...onSheets, ...separate];
}

/** A returned choice as the form lists it. */
function choiceIn(
  form: CommitmentForm,
  cell: string,
  value: string | number | null,
  words: Words,
): string | number | null {
  const read = chosen(form, cell, value, words);
  return typeof read === "string" || typeof read === "number" ? read : null;
}

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
