import type { ReadTable } from "../intake/reading";
import { rangesOf } from "../intake/survey/row-ranges";
import { surveySheet, type SurveyBlock } from "../intake/survey/survey";
import type { Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { areaOf, columnLetters, type Area } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { readMapped } from "./open";

/** What was recognised in a workbook, for a person or a machine. */
export interface Inspection {
  readonly file: string;
  readonly blocks: readonly InspectedBlock[];
  readonly ignored: readonly { readonly sheet: string; readonly reason: string }[];
  readonly ours: readonly string[];
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
  readonly columns: readonly {
    readonly column: string;
    readonly header: string | null;
    readonly field: string | null;
    readonly fillDown: boolean;
    readonly period: string | null;
    readonly scale: number;
    readonly confidence: number;
    readonly reason: string;
  }[];
  /** Sums of the numeric columns over the data rows only, by column letters, in the unit of the sheet. */
  readonly sums: Readonly<Record<string, number>>;
  readonly statedTotals: SurveyBlock["statedTotals"];
  /** How costs and income are written, where it shows. */
  readonly signs: SurveyBlock["signs"] | null;
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
  const empty = { file: snapshot.name, blocks: [], ignored: [], ours };
  if (stops(snapshot.problems)) return { ...empty, problems: snapshot.problems };
  const { reading, problems: unusable } = readMapped(snapshot, options, options.language ?? "en");
  const blocks: InspectedBlock[] = [];
  for (const sheet of snapshot.sheets) {
    if (sheet.ours) continue;
    const tables = reading.tables.filter((table) => table.sheet === sheet.name);
    const found =
      sheet.visibility === "visible"
        ? surveySheet(sheet, { file: snapshot.name, ...(options.language === "sv" ? { decimal: "," } : {}) })
        : [];
    blocks.push(...joined(tables, found));
  }
  const surveyed = new Set(blocks.map(({ sheet }) => sheet));
  return {
    ...empty,
    blocks,
    ignored: reading.ignored.filter(({ sheet }) => !surveyed.has(sheet)),
    problems: [...snapshot.problems, ...unusable, ...problemsOf(reading.problems, blocks)],
  };
}

/** Roles that the survey knows better than the reading of records, because it looks at the whole layout. */
const surveyedRoles = new Set(["budget", "indicators"]);

/** What the two readings of a sheet say together: lists of people and tariffs as read, tables of figures as surveyed. */
function joined(tables: readonly ReadTable[], found: readonly SurveyBlock[]): readonly InspectedBlock[] {
  const lists = tables.filter(({ role }) => !surveyedRoles.has(role));
  const figures = found.filter(
    (block) => !lists.some((table) => overlap(table.range, block.range) && believed(table, block)),
  );
  const left = tables.filter((table) =>
    surveyedRoles.has(table.role)
      ? !figures.some((block) => overlap(table.range, block.range))
      : !figures.some((block) => overlap(table.range, block.range) && !believed(table, block)),
  );
  const known = left.length > 0 || tables.length > 0;
  return [
    ...left.map(ofTable),
    ...figures
      .filter(({ role }) => role !== "other" || !known)
      .map((block) =>
        ofSurvey(
          block,
          tables.find((table) => overlap(table.range, block.range)),
        ),
      ),
  ].sort((a, b) => (a.headerRows[0] ?? 0) - (b.headerRows[0] ?? 0));
}

/** Whether a list is believed against a table of figures in the same place. */
function believed(table: ReadTable, block: SurveyBlock): boolean {
  const strong = table.fields.filter(({ confidence }) => confidence >= 0.85).length;
  return block.role === "other" || strong >= 3 || (strong >= 2 && block.confidence < 0.8) || table.role === "tariff";
}

function overlap(a: string, b: string): boolean {
  const [first, second] = [areaOf(a), areaOf(b)];
  if (!first || !second) return false;
  const meets = (from: number, size: number, other: number, otherSize: number): boolean =>
    from < other + otherSize && other < from + size;
  const both = (one: Area, two: Area): boolean =>
    meets(one.row, one.rows, two.row, two.rows) && meets(one.column, one.columns, two.column, two.columns);
  return both(first, second);
}

/** Problems of the record reading that concern blocks now told by the survey are told there. */
function problemsOf(problems: readonly Problem[], blocks: readonly InspectedBlock[]): readonly Problem[] {
  const none = new Set(["nothing-recognised", "block-not-read", "stated-sum-differs"]);
  return blocks.length === 0 ? problems : problems.filter(({ code }) => !none.has(code));
}

function ofSurvey(block: SurveyBlock, table: ReadTable | undefined): InspectedBlock {
  return {
    sheet: block.sheet,
    range: block.range,
    role: block.role,
    confidence: block.confidence,
    headerRows: block.headerRows,
    records: block.dataRows.length,
    rows: block.rows,
    columns: block.columns.map(({ column, header, field, fillDown, period, scale, confidence, reason }) => ({
      column: columnLetters(column),
      header,
      field: field === "outturn" && block.role === "indicators" ? "outcome" : field,
      fillDown,
      period: period?.text ?? null,
      scale,
      confidence,
      reason,
    })),
    sums: block.sums,
    statedTotals: block.statedTotals,
    signs: block.signs ?? null,
    questions: block.questions,
    problems: block.problems,
    labelled: table?.labelled ?? [],
  };
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
      data: rangesOf([...new Set(table.rowNumbers)].sort((a, b) => a - b)),
      section: rangesOf(layout?.section ?? []),
      blank: rangesOf(layout?.blank ?? []),
      subtotal: layout && layout.subtotal.length > 0 ? [rangesOf(layout.subtotal)] : [],
      total: rangesOf(layout?.total ?? []),
      other: rangesOf([...(layout?.note ?? []), ...(layout?.other ?? [])].sort((a, b) => a - b)),
    },
    columns: table.fields.map(({ letters, header, field, period, scale, confidence, reason }) => ({
      column: letters,
      header,
      field,
      fillDown: false,
      period,
      scale,
      confidence,
      reason,
    })),
    sums: Object.fromEntries(
      table.fields.flatMap(({ letters, data, scale }) => {
        if (data.kind !== "number") return [];
        const sum = data.values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
        return [[letters, Number((sum / scale).toPrecision(15))] as const];
      }),
    ),
    statedTotals: [],
    signs: null,
    questions: [],
    problems: [],
    labelled: table.labelled,
  };
}
