import { evaluationModel } from "../../src/evaluation/model";
import type { EvaluatedUnit } from "../../src/sheets/evaluation-unit-sheet";
import { comparisonSheet } from "../../src/sheets/comparison-sheet";
import { evaluationSummarySheet } from "../../src/sheets/evaluation-summary-sheet";
import { evaluationUnitSheet } from "../../src/sheets/evaluation-unit-sheet";
import { evaluationWordsSheet } from "../../src/sheets/evaluation-words-sheet";
import { budgetLinesSheet, framesSheet } from "../../src/sheets/frames-sheets";
import { qualitySheet } from "../../src/sheets/rewards-sheets";
import { commitmentLinesSheet, registerSheet, triggersSheet } from "../../src/sheets/register-sheet";
import { scoresSheet } from "../../src/sheets/scores-sheet";
import type { WrittenModel } from "../../src/sheets/written-model";
import { swedish } from "../../src/locale/sv/swedish";
import type { Language, Words } from "../../src/locale/words";
import { numberColumn, textColumn, type Dataset, type TableData } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { columnFormula } from "../../src/rules/formula/formula";
import { plainNaming } from "../../src/rules/naming";
import { wordedDataset, wordedModel } from "../../src/rules/wording";
import type { CellValue } from "../../src/workbook/cell";
import type { SheetPlan } from "../../src/workbook/plan";
import { valueAt } from "../../src/workbook/values";
import { emptyWorkbook } from "../../src/workbook/file/empty-workbook";
import { writeWorkbook } from "../../src/workbook/file/write";
import { parametersSheet } from "../../src/sheets/parameters-sheet";
import { fiveUnits, townOf } from "../evaluation/town";

/** Words of a language with plain placeholders; the locale room adds plurals. */
export function plainWords(language: Language): Words {
  return (english, values = {}) => {
    const text = language === "sv" ? (swedish.get(english) ?? english) : english;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
  };
}

type Town = Parameters<typeof townOf>[1];

/** The made-up town's evaluation, with a register of one commitment, as sheet builders take it. */
export function writtenTown(language: Language = "en", town: Town = fiveUnits): WrittenModel {
  const words = plainWords(language);
  const english = evaluationModel({ say: words, commitments: true });
  const read = withCommitment(townOf(english, { ...town, group: words("All units") }), town.units[0] ?? "");
  const model = wordedModel(english, words);
  const dataset = wordedDataset(english, read, words);
  const naming = plainNaming(model, words);
  return {
    model,
    dataset,
    results: evaluate(model, dataset),
    naming,
    words,
    formulaOf: (address) => columnFormula(model, address, naming),
  };
}

function withCommitment(dataset: Dataset, unit: string): Dataset {
  const commitment = `A-${unit}`;
  const Commitments = oneRow(
    { commitment, form: "A", who: "Manager", level: "Unit to organisation", unit, status: "signed" },
    {
      version: 1,
      from: 46_023,
      until: 46_387,
      reconsiderBy: 46_203,
      closedVersion: null,
      signedFirst: 46_000,
      signedSecond: 46_001,
    },
  );
  const CommitmentLines = oneRow(
    {
      line: `${commitment}/1`,
      commitment,
      goal: "Content customers",
      indicator: "Index",
      owner: "Ada Berg",
      frequency: null,
    },
    {
      baseline: 0,
      threshold: 0,
      target: 100,
      stretch: null,
      weight: 1,
      proposedByUnit: 95,
      proposedBySuperior: 100,
      agreed: 100,
    },
  );
  return { ...dataset, tables: { ...dataset.tables, Commitments, CommitmentLines } };
}

function oneRow(
  texts: Readonly<Record<string, string | null>>,
  numbers: Readonly<Record<string, number | null>>,
): TableData {
  const columns = {
    ...Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, textColumn([text])])),
    ...Object.fromEntries(Object.entries(numbers).map(([column, value]) => [column, numberColumn([value])])),
  };
  return { rows: 1, columns };
}

/** A unit whose code is not its name: tables have the name as key, sheets the code as id. */
export function unitOf(name: string): EvaluatedUnit {
  return { code: `C-${name}`, name, manager: "Ada Berg", superior: "Bo Ek", year: 2026 };
}

/** Every sheet of the evaluation, and those that hold the tables it reads. */
export function townSheets(written: WrittenModel): SheetPlan[] {
  const units = written.results.column("Evaluation", "unit");
  const names = units.kind === "text" ? units.dictionary : [];
  return [
    evaluationSummarySheet(written).sheet,
    comparisonSheet(written).sheet,
    evaluationWordsSheet(written).sheet,
    ...names.map((name) => evaluationUnitSheet(written, unitOf(name), `${written.words("Evaluation")} ${name}`)),
    scoresSheet(written).sheet,
    qualitySheet(written).sheet,
    framesSheet(written).sheet,
    budgetLinesSheet(written).sheet,
    registerSheet(written).sheet,
    commitmentLinesSheet(written).sheet,
    triggersSheet(written).sheet,
  ];
}

/** The town's evaluation as an .xlsx file of its own. Throws where the plan cannot be written. */
export function townWorkbook(written: WrittenModel): {
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetPlan[];
} {
  const parameters = written.model.parameters;
  const group = { id: "all", header: "Evaluation", parameters, values: written.dataset.parameters };
  const sheets = [...townSheets(written), parametersSheet([group], written.naming, written.words).sheet];
  const log = { at: "2026-02-01T09:00:00Z", job: "evaluate", rules: "test", totals: "", checks: "" };
  const result = writeWorkbook(emptyWorkbook(), { language: "en", sheets, log });
  if (!("bytes" in result)) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return { bytes: result.bytes, sheets };
}

/** Every cell of a sheet that has a formula, with the value that the engine gives it. */
export function computedCells(
  sheet: SheetPlan,
): { sheet: string; row: number; column: number; formula: string; value: CellValue }[] {
  return sheet.blocks.flatMap((block) => {
    if (block.kind === "chart") return [];
    if (block.kind === "cells") {
      return block.cells.flatMap((cell) =>
        "formula" in cell.content
          ? [
              {
                sheet: sheet.name,
                row: block.at.row + cell.row,
                column: block.at.column + cell.column,
                ...cell.content,
              },
            ]
          : [],
      );
    }
    return block.columns.flatMap((column, index) =>
      column.formula === undefined
        ? []
        : Array.from({ length: block.rows }, (_, row) => ({
            sheet: sheet.name,
            row: block.at.row + 1 + row,
            column: block.at.column + index,
            formula: column.formula ?? "",
            value: valueAt(column.values, row),
          })),
    );
  });
}
