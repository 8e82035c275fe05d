import { columnLetters } from "../workbook/cell";
import type { MappedBlock } from "./mapping";
import type { MeasureRows, MeasureText } from "./reading";
import { normalised } from "./header-words";
import { surveyedFields, type SurveyedRole } from "./survey-fit";
import { addedUp } from "./survey/added-up";
import { kinds, type Cells } from "./survey/cells";
import { figureField } from "./survey/header-fields";
import { periodIn } from "./survey/period";
import type { SurveyBlock } from "./survey/survey-block";
import type { SurveyColumn } from "./survey/survey-column";
import type { FigureField } from "./survey/words/survey-words";

/** Words for what amounts are; revenue, costs and their net are accounts, which stand in rows of their own anyway. */
const measureWords: ReadonlySet<FigureField> = new Set<FigureField>([
  "budget",
  "prior_budget",
  "budget_revised",
  "outturn",
  "forecast",
  "plan",
  "request",
  "proposal",
  "variance",
  "variance_pct",
  "target",
  "baseline",
  "threshold",
  "stretch",
]);
/** Words that stand for the budget only where no row is called so. */
const insteadOfBudget: ReadonlySet<string> = new Set(["request", "proposal", "plan"]);
const surely = 0.85;
const mostTexts = 12;

/**
 * The column whose texts say what the amounts of their rows are: under each unit a row Budget and a row Outturn, or a
 * column Type beside one of amounts. Undefined where no column does, or where the columns of figures say it themselves.
 * What a person has settled decides before any word.
 */
export function measureRowsOf(
  cells: Cells,
  block: SurveyBlock,
  role: SurveyedRole | undefined,
  mapped: MappedBlock | undefined,
): MeasureRows | undefined {
  if (!block.columns.some((column) => column.kind === "figure" && !saysItself(column))) return undefined;
  const settled = (column: SurveyColumn): string | null | undefined =>
    mapped?.columns.find(({ header }) => column.header !== null && normalised(header) === normalised(column.header))
      ?.field;
  const labels = block.columns.filter(({ kind }) => kind === "label");
  const chosen = labels.find((column) => settled(column) === "measure");
  // Without a header there is no entry to find it by, but its texts are known again.
  const byTexts = labels.find(({ column }) => knowsTexts(cells, block, column, mapped));
  const doubted = block.questions.some(({ code }) => code === "measures-in-rows");
  for (const label of chosen ? [chosen] : byTexts ? [byTexts] : labels) {
    if (label !== chosen && label !== byTexts && settled(label) !== undefined) continue;
    const texts = textsOf(cells, block.dataRows, label.column);
    if (texts === undefined) continue;
    if (label !== chosen && label !== byTexts && !doubted && !areMeasures(texts) && !areYears(texts, label, block))
      continue;
    return {
      letters: columnLetters(label.column),
      header: label.header,
      texts: told(cells, block, texts, role ?? roleBy(texts), mapped),
    };
  }
  return undefined;
}

/** Whether a column's own header says what its figures are. */
function saysItself({ header, field, confidence }: SurveyColumn): boolean {
  return (
    header !== null && confidence >= surely && field !== "amount" && figureField(periodIn(header).rest) !== undefined
  );
}

interface Texts {
  readonly text: string;
  readonly rows: number[];
  readonly word: FigureField | undefined;
  readonly period: string | null;
  /** It says a period and nothing else. */
  readonly bare: boolean;
}

/** The few texts of a column with their rows (1-based); undefined where there are many, or a data row has none. */
function textsOf(cells: Cells, rows: readonly number[], column: number): readonly Texts[] | undefined {
  const found = new Map<string, Texts>();
  for (const row of rows) {
    if (cells.kind(row - 1, column) !== kinds.text) return undefined;
    const text = cells.text(row - 1, column);
    const key = normalised(text);
    let one = found.get(key);
    if (!one) {
      if (found.size === mostTexts || text.length > 60) return undefined;
      const { period, rest } = periodIn(text);
      const said = figureField(rest);
      const word = said && said.score >= surely && measureWords.has(said.field) ? said.field : undefined;
      found.set(key, (one = { text, rows: [], word, period: period?.text ?? null, bare: rest.trim() === "" }));
    }
    one.rows.push(row);
  }
  return [...found.values()];
}

/** Whether texts name measures: two and more different ones, in most rows, and again and again. */
function areMeasures(texts: readonly Texts[]): boolean {
  // "FY16 est. oblig." beside "FY17 request": the year tells that it is a measure, though not which.
  const worded = texts.filter(({ word }) => word !== undefined);
  const named =
    worded.length > 0 && texts.every(({ word, period }) => word !== undefined || period !== null) ? texts : worded;
  const different = new Set(named.map(({ word, period }) => `${word}|${period ?? ""}`));
  const count = (list: readonly Texts[]): number => list.reduce((sum, { rows }) => sum + rows.length, 0);
  const again = named.filter(({ rows }) => rows.length > 1).length;
  return different.size >= 2 && again >= 2 && count(named) * 10 >= count(texts) * 6 && unknownAlike(texts, named);
}

/** Whether a row a year stands under each unit, in a column whose header says nothing of periods. */
function areYears(texts: readonly Texts[], { field }: SurveyColumn, { rows }: SurveyBlock): boolean {
  if (field === "period" || field === "date" || rows.section === "") return false;
  return texts.length > 1 && texts.every(({ bare, period, rows: own }) => bare && period !== null && own.length > 1);
}

/** What is not known must come about as often as what is: else the column names accounts, one of which is called Budget. */
function unknownAlike(texts: readonly Texts[], named: readonly Texts[]): boolean {
  const least = Math.min(...named.map(({ rows }) => rows.length));
  return texts.every(({ word, rows }) => word !== undefined || rows.length * 2 >= least);
}

function knowsTexts(cells: Cells, block: SurveyBlock, column: number, mapped: MappedBlock | undefined): boolean {
  if (!mapped?.measures || mapped.measures.length === 0) return false;
  const known = new Set(mapped.measures.map(({ text }) => normalised(text)));
  const texts = textsOf(cells, block.dataRows, column);
  return texts !== undefined && texts.filter(({ text }) => known.has(normalised(text))).length * 2 > texts.length;
}

/** Targets and their like are of indicators, everything else of budgets. */
function roleBy(texts: readonly Texts[]): SurveyedRole {
  return texts.some(({ word }) => word === "target" || word === "baseline" || word === "threshold")
    ? "indicators"
    : "budget";
}

function told(
  cells: Cells,
  block: SurveyBlock,
  texts: readonly Texts[],
  role: SurveyedRole,
  mapped: MappedBlock | undefined,
): readonly MeasureText[] {
  const figures = block.columns.filter(({ kind }) => kind === "figure").map(({ column }) => column);
  const hasBudget = texts.some(({ word }) => word === "budget" || word === "budget_revised" || word === "prior_budget");
  const main = insteadIn(texts);
  const taken = new Map<string, string>();
  return texts.map(({ text, rows, word, period, bare }): MeasureText => {
    const sums = Object.fromEntries(
      figures.map((column) => [
        columnLetters(column),
        addedUp(
          cells,
          rows.map((row) => row - 1),
          column,
        ),
      ]),
    );
    const base = { text, word: word ?? null, period, rows, sums };
    const known = mapped?.measures?.find((one) => normalised(one.text) === normalised(text));
    if (known) return { ...base, field: known.field, confidence: 1, reason: "a person has said so", asked: false };
    if (word === undefined && bare && period !== null) {
      const reason = `"${text}" names a period and no measure`;
      return { ...base, field: role === "budget" ? "amount" : "outcome", confidence: 0.8, reason, asked: false };
    }
    if (word === undefined) {
      const reason = "no word of it says what its rows hold";
      return { ...base, field: null, confidence: 0.3, reason, asked: true };
    }
    const instead = !hasBudget && word === main && role === "budget";
    const [field] = surveyedFields(role, instead ? "budget" : word);
    const reason = instead
      ? `"${text}" names a ${word}, and no row is called budget`
      : `"${text}" names a measure: ${word}`;
    if (field === undefined || (insteadOfBudget.has(word) && !instead))
      return { ...base, field: null, confidence: surely, reason: `${reason}, which no record has`, asked: false };
    const key = `${field}|${period ?? ""}`;
    const before = taken.get(key);
    taken.set(key, text);
    if (before !== undefined)
      return { ...base, field: null, confidence: 0.4, reason: `"${before}" says the same`, asked: true };
    return { ...base, field, confidence: instead ? 0.75 : 0.9, reason, asked: false };
  });
}

/** The word that stands for the budget where none is called so: the firmest of them. */
function insteadIn(texts: readonly Texts[]): FigureField | undefined {
  return (["proposal", "request", "plan"] as const).find((one) => texts.some(({ word }) => word === one));
}
