import { fieldOf } from "../intake/field";
import type { MeasureText, Reading, ReadField, ReadTable, Role, SheetSigns } from "../intake/reading";
import { roleNames, roles } from "../intake/roles";
import { saysTheSame } from "../intake/survey-fit";
import { rangesOf } from "../intake/survey/row-ranges";
import type { SurveyBlock } from "../intake/survey/survey-block";
import type { Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { areaOf, columnLetters } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { budgetsOf } from "./inputs/budgets";
import { readMapped } from "./open";
import { questionsOf, type Question } from "./questions";
import { isOpen } from "./relevant-problems";

/** What was recognised in a workbook, for a person or a machine. */
export interface Inspection {
  readonly file: string;
  readonly blocks: readonly InspectedBlock[];
  readonly ignored: readonly { readonly sheet: string; readonly reason: string }[];
  readonly ours: readonly string[];
  /** What a job that reads everything would ask, with the choices that settle it; block by block in their `questions`. */
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

/** One block. Rows are physical rows, 1-based (of a CSV file: records), as texts of ranges; subtotals one text a level, lowest first. */
export interface InspectedBlock {
  readonly sheet: string;
  readonly range: string;
  readonly role: string;
  readonly confidence: number;
  readonly headerRows: readonly number[];
  readonly records: number;
  readonly rows: SurveyBlock["rows"];
  /** Set where records run across: then `columns` are fields, each with its `row`, and `sums` are by row. */
  readonly recordsRun?: "across";
  readonly columns: readonly {
    readonly column: string;
    readonly row?: number;
    readonly header: string | null;
    readonly field: string | null;
    /** The field that jobs read the column as; null where they leave it out. */
    readonly readAs: string | null;
    readonly fillDown: boolean;
    readonly period: string | null;
    readonly scale: number;
    readonly confidence: number;
    readonly reason: string;
  }[];
  /** Sums of the numeric columns over the data rows only, by column letters, in the unit of the sheet. */
  readonly sums: Readonly<Record<string, number>>;
  readonly statedTotals: SurveyBlock["statedTotals"];
  /** Where rows hold different measures: what each text says, its rows, and their sums by column letters. */
  readonly measures?: readonly {
    readonly text: string;
    readonly field: string | null;
    /** The field that jobs read the rows as; null where they leave them out. */
    readonly readAs: string | null;
    readonly period: string | null;
    readonly confidence: number;
    readonly reason: string;
    readonly rows: string;
    readonly sums: Readonly<Record<string, number>>;
  }[];
  /** How costs and income are written, where it shows. */
  readonly signs: SheetSigns | null;
  readonly questions: readonly Problem[];
  readonly problems: readonly Problem[];
  readonly labelled: ReadTable["labelled"];
}

/** Reads a workbook and says what each block was taken for. Writes nothing. */
export function inspect(
  snapshot: Snapshot,
  options: Pick<JobOptions, "mapping" | "settings"> & { readonly language?: Language } = {},
): Inspection {
  const ours = snapshot.sheets.filter((sheet) => sheet.ours).map((sheet) => sheet.name);
  const empty = { file: snapshot.name, blocks: [], ignored: [], ours, questions: [] };
  if (stops(snapshot.problems)) return { ...empty, problems: snapshot.problems };
  const { reading, problems: unusable } = readMapped(snapshot, options, options.language ?? "en");
  const said = [...reading.problems, ...budgetsOf(reading).problems];
  const open = said.filter((problem) => isOpen(problem, reading, everyRole));
  const asked = new Set<Problem>();
  const blocks = snapshot.sheets.flatMap(({ name }) =>
    blocksOf(reading, name).map((block): InspectedBlock => {
      // Which of several budgets counts is a question about the workbook, not about how a table was read.
      const own = open.filter(
        (problem) => problem.code !== "several-budgets" && !asked.has(problem) && concerns(problem, block),
      );
      for (const problem of own) asked.add(problem);
      return { ...block, questions: own };
    }),
  );
  return {
    ...empty,
    blocks,
    questions: questionsOf(open.map((problem) => ({ ...problem, severity: "error" }))),
    ignored: reading.ignored.filter(({ sheet }) => !blocks.some((block) => block.sheet === sheet)),
    problems: [
      ...snapshot.problems,
      ...unusable,
      ...problemsOf(
        said.filter((problem) => !asked.has(problem)),
        blocks,
      ),
    ],
  };
}

/** The blocks of a sheet from top to bottom: what the jobs read, and tables of figures that they do not. */
function blocksOf({ tables, unread = [] }: Reading, sheet: string): readonly InspectedBlock[] {
  const read = tables.filter((table) => table.sheet === sheet);
  const left = unread.filter((table) => table.sheet === sheet).map(({ surveyed }) => surveyed);
  return [
    ...read.map((table) => (table.surveyed ? ofSurvey(table.surveyed, table) : ofTable(table))),
    // Figures that nothing is known of are only worth a word where nothing else stands on the sheet.
    ...left.filter(({ role }) => role !== "other" || read.length === 0).map((block) => ofSurvey(block, undefined)),
  ].sort((a, b) => (a.headerRows[0] ?? 0) - (b.headerRows[0] ?? 0));
}

const everyRole: ReadonlySet<Role> = new Set(roleNames);

/** Whether a problem's cell lies in a block. */
function concerns({ where }: Problem, { sheet, range }: InspectedBlock): boolean {
  if (where?.at !== "cell" || where.sheet !== sheet) return false;
  const [cell, area] = [areaOf(where.address), areaOf(range)];
  return (
    cell !== undefined &&
    area !== undefined &&
    cell.row >= area.row &&
    cell.row < area.row + area.rows &&
    cell.column >= area.column &&
    cell.column < area.column + area.columns
  );
}

/** Problems of the record reading that concern blocks now told by the survey are told there. */
function problemsOf(problems: readonly Problem[], blocks: readonly InspectedBlock[]): readonly Problem[] {
  const none = new Set(["nothing-recognised", "block-not-read", "stated-sum-differs"]);
  return blocks.length === 0 ? problems : problems.filter(({ code }) => !none.has(code));
}

/** A table of figures: what each row and column is as the survey found it, and what of it the jobs read. */
function ofSurvey(block: SurveyBlock, table: ReadTable | undefined): InspectedBlock {
  const role = table?.role ?? block.role;
  const readAs = new Map(table ? fieldsByLetters(table) : []);
  return {
    sheet: block.sheet,
    range: block.range,
    role,
    confidence: block.confidence,
    headerRows: block.headerRows,
    records: table?.rows ?? block.dataRows.length,
    rows: table ? { ...block.rows, data: rangesOf(dataRowsOf(table)) } : block.rows,
    columns: block.columns.map(({ column, header, field, fillDown, period, scale, confidence, reason }) => {
      const letters = columnLetters(column);
      const found = readAs.get(letters);
      // Amounts of several measures are told apart by their rows, not by their column.
      const read = found && table?.measures && found.elsewhere ? { ...found, field: "amount" } : found;
      const shown = { column: letters, header, fillDown, period: period?.text ?? null, scale };
      // A mapping or a header word has settled something else than the survey found.
      if (read !== undefined && !saysTheSame(role, field, read.field))
        return { ...shown, field: read.field, readAs: read.field, confidence: read.confidence, reason: read.reason };
      const word = field === "outturn" && role === "indicators" ? "outcome" : field;
      return { ...shown, field: word, readAs: read?.field ?? null, confidence, reason };
    }),
    sums: block.sums,
    statedTotals: block.statedTotals,
    ...(table?.measures && { measures: table.measures.texts.map(measureOf) }),
    signs: table?.signs ?? null,
    questions: [],
    // Of a table that is not read, what it holds is asked first; what the survey doubts besides is said.
    problems: table
      ? block.problems
      : [...block.questions.filter(({ code }) => code !== "role-unknown"), ...block.problems],
    labelled: table?.labelled ?? [],
  };
}

/** The physical rows that records were made of. */
function dataRowsOf({ rowNumbers, measures }: ReadTable): readonly number[] {
  const rows = measures ? measures.texts.flatMap((one) => one.rows) : rowNumbers;
  return [...new Set(rows)].sort((a, b) => a - b);
}

function measureOf({ text, field, word, period, confidence, reason, rows, sums }: MeasureText) {
  return { text, field: field ?? word, readAs: field, period, confidence, reason, rows: rangesOf(rows), sums };
}

/** The fields of a table by the letters of every column that they were read from. */
function fieldsByLetters({ fields }: ReadTable): readonly (readonly [string, ReadField])[] {
  return fields
    .filter(({ header, partLetters }) => header !== null || partLetters === undefined)
    .flatMap((field) =>
      (field.partLetters ?? [field.letters]).flatMap((letters) =>
        letters === null ? [] : [[letters, field] as const],
      ),
    );
}

function ofTable(table: ReadTable): InspectedBlock {
  const { layout } = table;
  return {
    sheet: table.sheet,
    range: table.range,
    role: table.role,
    confidence: table.confidence,
    headerRows: table.headerRows,
    records: table.rows,
    rows: {
      data: rangesOf(table.across ? fieldRows(table) : [...new Set(table.rowNumbers)].sort((a, b) => a - b)),
      section: rangesOf(layout?.section ?? []),
      blank: rangesOf(layout?.blank ?? []),
      subtotal: layout && layout.subtotal.length > 0 ? [rangesOf(layout.subtotal)] : [],
      total: rangesOf(layout?.total ?? []),
      other: rangesOf([...(layout?.note ?? []), ...(layout?.other ?? [])].sort((a, b) => a - b)),
    },
    ...(table.across && { recordsRun: "across" as const }),
    columns: table.fields.map(({ letters, row, header, field, period, scale, confidence, reason }) => ({
      column: letters,
      ...(row !== undefined && { row }),
      header,
      field,
      readAs: field,
      fillDown: false,
      period,
      scale,
      confidence,
      reason,
    })),
    sums: Object.fromEntries(
      table.fields.flatMap(({ letters, row, field, data, scale }) => {
        // Days are kept as numbers, but a sum of them says nothing.
        if (data.kind !== "number" || fieldOf(roles, table.role, field)?.kind === "date") return [];
        const sum = data.values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
        return [[row === undefined ? letters : String(row), Number((sum / scale).toPrecision(15))] as const];
      }),
    ),
    statedTotals: table.statedTotals ?? [],
    signs: table.signs ?? null,
    questions: [],
    problems: [],
    labelled: table.labelled,
  };
}

/** The rows that hold the fields of records across. */
function fieldRows({ fields }: ReadTable): readonly number[] {
  return fields.flatMap(({ row }) => row ?? []).sort((a, b) => a - b);
}
