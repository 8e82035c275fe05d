import { evaluationModel } from "../../src/evaluation/model";
import type { EvaluatedUnit } from "../../src/sheets/evaluation-unit-sheet";
import { evaluationSummarySheet } from "../../src/sheets/evaluation-summary-sheet";
import { evaluationUnitSheet } from "../../src/sheets/evaluation-unit-sheet";
import { evaluationWordsSheet } from "../../src/sheets/evaluation-words-sheet";
import { framesSheet } from "../../src/sheets/rewards-sheets";
import { registerSheet } from "../../src/sheets/register-sheet";
import { scoresSheet } from "../../src/sheets/scores-sheet";
import type { WrittenModel } from "../../src/sheets/written-model";
import { swedish } from "../../src/locale/sv/swedish";
import type { Language, Words } from "../../src/locale/words";
import { numberColumn, textColumn, type Dataset } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { columnFormula } from "../../src/rules/formula/formula";
import { plainNaming } from "../../src/rules/naming";
import type { SheetPlan } from "../../src/workbook/plan";
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
  const model = evaluationModel({ say: words, commitments: true });
  const dataset = withCommitment(townOf(model, { ...town, group: words("All units") }), town.units[0] ?? "");
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
  const texts = {
    commitment: `A-${unit}`,
    form: "A",
    who: "Manager",
    level: "Unit to organisation",
    unit,
    status: "signed",
  };
  const numbers = {
    version: 1,
    from: 46_023,
    until: 46_387,
    reconsiderBy: 46_203,
    signedFirst: 46_000,
    signedSecond: 46_001,
  };
  const columns = {
    ...Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, textColumn([text])])),
    ...Object.fromEntries(Object.entries(numbers).map(([column, value]) => [column, numberColumn([value])])),
  };
  return { ...dataset, tables: { ...dataset.tables, Commitments: { rows: 1, columns } } };
}

export function unitOf(code: string): EvaluatedUnit {
  return { code, name: code, manager: "Ada Berg", superior: "Bo Ek", year: 2026 };
}

/** Every sheet of the evaluation, and those that hold the tables it reads. */
export function townSheets(written: WrittenModel): SheetPlan[] {
  const units = written.results.column("Evaluation", "unit");
  const names = units.kind === "text" ? units.dictionary : [];
  return [
    evaluationSummarySheet(written).sheet,
    evaluationWordsSheet(written).sheet,
    ...names.map((name) => evaluationUnitSheet(written, unitOf(name), `${written.words("Evaluation")} ${name}`)),
    scoresSheet(written).sheet,
    framesSheet(written).sheet,
    registerSheet(written).sheet,
  ];
}
