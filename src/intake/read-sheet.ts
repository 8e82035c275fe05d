import { areaOf, columnLetters, type Area } from "../workbook/cell";
import { findBlocks, titlesAbove, type Block, type ListBlock, type MatrixBlock } from "./blocks";
import type { Grid } from "./grid";
import { rolesNamed } from "./header-words";
import { koladaAt, koladaTable } from "./kolada";
import { labelledValues } from "./labelled";
import type { MappedBlock } from "./mapping";
import { measureRowsOf } from "./measure-rows";
import { cellPlace, type ProblemList } from "./problems";
import type { MeasureRows, ReadTable, UnreadTable } from "./reading";
import { lackingIn, listTable, scaleOf } from "./records";
import type { RowKinds } from "./rows";
import { mappedTo, type HeaderColumn } from "./columns";
import { signed } from "./sign-convention";
import { surveyedHeaders, surveyedList } from "./surveyed-table";
import { cellsOf, type Cells } from "./survey/cells";
import { surveyCells } from "./survey/survey";
import type { SurveyBlock } from "./survey/survey-block";
import { isAskedBesides, told } from "./survey-told";
import { askColumns } from "./different-amounts";
import { withRowsBelow } from "./rows-below";
import { vocabularies } from "./synonyms/languages";
import { withBandLimits } from "./tariff-list";
import { matrixTable } from "./tariff-matrix";
import type { DecimalMark } from "./values/number-text";

export interface SheetOptions {
  readonly file: string;
  /** The language whose decimal mark decides where neither column nor headers do. */
  readonly locale?: "en" | "sv";
}

/** What was read from one sheet; where there is no table, why. */
export interface SheetRead {
  readonly tables: readonly ReadTable[];
  readonly unread: readonly UnreadTable[];
  readonly reason: string;
}

/** A block that will be read: a list of a role, a printed tariff, or a table of figures as surveyed. */
type Found =
  | { readonly kind: "matrix"; readonly block: MatrixBlock }
  | { readonly kind: "list"; readonly block: ListBlock; readonly mapped: MappedBlock | undefined }
  | {
      readonly kind: "surveyed";
      readonly block: ListBlock;
      readonly rows: RowKinds;
      readonly survey: SurveyBlock;
      readonly mapped: MappedBlock | undefined;
      readonly measures: MeasureRows | undefined;
    };

/**
 * Reads the blocks of a sheet. Lists of people, units and tariffs are found by their header words; tables of figures
 * (budgets and indicators) by the survey of the whole layout, which also says what each row is. Where both see a block in
 * the same cells, the list is believed when its headers say more than the figures do.
 */
export function readSheet(
  grid: Grid,
  mapped: readonly MappedBlock[],
  options: SheetOptions,
  problems: ProblemList,
): SheetRead {
  const kolada = koladaAt(grid);
  if (kolada) return { tables: [koladaTable(grid, kolada, problems)], unread: [], reason: "" };
  const hints = { bySheet: rolesNamed(grid.sheet.name), mapped };
  const blocks = findBlocks(grid, hints);
  const cells =
    blocks.length > 0 && blocks.every(isSureList) ? undefined : cellsOf(grid, options.locale === "sv" ? "," : ".");
  const survey = cells ? surveyCells(cells, options.file) : [];
  const found = joined(grid, cells, blocks, survey, mapped, problems);
  const tables = readBlocks(grid, cells, found, options, problems);
  for (const one of found)
    if (one.kind === "surveyed")
      for (const problem of [...one.survey.problems, ...one.survey.questions]) {
        // Figures of different measures must not be added up; a person who has settled the table may know better.
        const unread = problem.code === "measures-in-rows";
        const severity = unread && !one.mapped ? "error" : problem.severity;
        if (told.has(problem.code) && !(unread && one.measures) && !isAskedBesides(problem, one, problems))
          problems.add({ ...problem, severity }, grid.sheet.name);
      }
  return {
    tables,
    unread: unreadOf(grid, survey, found, blocks, mapped, problems),
    reason:
      blocks.length > 0
        ? "what looks like a list lacks columns that are needed"
        : "no row on it was recognised as the header of a list that is known here",
  };
}

/** Below this a role is asked, not assumed. */
const leastConfidence = 0.7;

/** Whether a list that header words have found is a table of figures, which the survey knows better. */
function isFigures(block: Block): block is ListBlock {
  return block.kind === "list" && (block.header.fit.role === "budget" || block.header.fit.role === "indicators");
}

/** Whether a list is believed whatever figures stand in it, so that the sheet need not be surveyed. */
function isSureList(block: Block): boolean {
  return !isFigures(block) && (block.kind === "matrix" || strongMatches(block) >= 3);
}

function strongMatches(list: ListBlock): number {
  return list.header.fit.matches.filter(({ confidence }) => confidence >= 0.85).length;
}

/** The blocks to be read where header words and survey see some each. */
function joined(
  grid: Grid,
  cells: Cells | undefined,
  blocks: readonly Block[],
  survey: readonly SurveyBlock[],
  mapped: readonly MappedBlock[],
  problems: ProblemList,
): readonly Found[] {
  const lists = blocks.filter((block) => !isFigures(block));
  const figures = survey.filter((one) => !lists.some((list) => meet(areaOfBlock(list), one) && believed(list, one)));
  const words = blocks.filter(isFigures);
  const found: Found[] = [];
  for (const one of figures) {
    const said = words.filter((list) => meet(areaOfBlock(list), one));
    // Two lists side by side, each complete by its own header words, are not one table.
    if (said.length > 1 && said.every((list) => list.header.fit.missing.length === 0) && !sharesColumns(said)) continue;
    const role = roleOf(grid, cells, one, said, mapped);
    if (role === undefined) continue;
    const block = cells ? withRowsBelow(cells, one, role.mapped?.below) : one;
    const { list, rows } = surveyedList(grid, block, role.role, role.mapped);
    if (!isReadable(list)) {
      if (role.mapped) leftAlone(grid, { ...list, header: { ...list.header, hinted: false } }, problems);
      continue;
    }
    const measures = cells && measureRowsOf(cells, block, role.role, role.mapped);
    if (role.mapped?.parts === false) askColumns(grid, block, role.mapped, role.role, problems);
    found.push({ kind: "surveyed", block: list, rows, survey: block, mapped: role.mapped, measures });
  }
  const taken = found.flatMap((one) => (one.kind === "surveyed" ? [one.survey] : []));
  const heads = figures.filter(
    (one) => countsHeads(one) && mappedFor(surveyedHeaders(grid, one), mapped) === undefined,
  );
  for (const block of blocks) {
    const rivals = [...taken, ...(isFigures(block) ? heads : [])].filter((one) => meet(areaOfBlock(block), one));
    if (rivals.length > 0) continue;
    if (block.kind === "matrix") found.push({ kind: "matrix", block });
    else {
      const settled = mappedFor(block.header.columns, mapped);
      if (settled?.role !== null && !leftAlone(grid, block, problems))
        found.push({ kind: "list", block, mapped: settled });
    }
  }
  return found.sort((a, b) => topOf(a) - topOf(b) || leftOf(a) - leftOf(b));
}

/** Whether a surveyed table has the figures that its role is about: an amount of some kind, or an indicator with a level or outcome. */
function isReadable({ header: { fit } }: ListBlock): boolean {
  const has = (...fields: readonly string[]): boolean => fit.matches.some(({ field }) => fields.includes(field));
  return fit.role === "budget"
    ? has("amount", "budget", "outturn", "forecast", "income", "expense")
    : has("indicator") && has("target", "targetLow", "targetHigh", "outcome");
}

/** Whether a surveyed table holds positions or people and no money: nothing in it is an amount. */
function countsHeads({ role, columns }: SurveyBlock): boolean {
  const figures = columns.filter(({ kind }) => kind === "figure");
  const counted = figures.filter(({ field, confidence }) => field === "headcount" && confidence >= 0.5);
  const apart = new Set(["headcount", "variance", "variance_pct", "ratio", "total_row"]);
  return role === "budget" && counted.length > 0 && figures.every(({ field }) => apart.has(String(field)));
}

/** Whether a list is believed against a table of figures in the same cells. */
function believed(list: Block, block: SurveyBlock): boolean {
  if (list.kind === "matrix" || list.header.fit.role === "tariff") return true;
  const { matches } = list.header.fit;
  if (matches.some(({ by }) => by === "mapping")) return true;
  const strong = strongMatches(list);
  return block.role === "other" || strong >= 3 || (strong >= 2 && block.confidence < 0.8);
}

/** What a surveyed block holds: as a person has settled, else as its header words say when they are sure, else as the survey says. */
function roleOf(
  grid: Grid,
  cells: Cells | undefined,
  block: SurveyBlock,
  said: readonly ListBlock[],
  mapped: readonly MappedBlock[],
): { readonly role: "budget" | "indicators"; readonly mapped: MappedBlock | undefined } | undefined {
  const settled = mappedFor(surveyedHeaders(grid, block), mapped);
  if (settled)
    return settled.role === "budget" || settled.role === "indicators"
      ? { role: settled.role, mapped: settled }
      : undefined;
  const [sure] = said.filter(
    ({ header }) =>
      header.fit.missing.length === 0 && (header.hinted || header.confidence >= 0.8 || block.role === "other"),
  );
  const role =
    sure?.header.fit.role ?? (block.confidence < leastConfidence ? cells && roleByRows(cells, block) : block.role);
  return role === "budget" || role === "indicators" ? { role, mapped: undefined } : undefined;
}

/** What rows named after measures say of a table that headers and titles leave open. */
function roleByRows(cells: Cells, block: SurveyBlock): "budget" | "indicators" | undefined {
  const fields = measureRowsOf(cells, block, undefined, undefined)?.texts.map(({ field }) => field);
  if (fields === undefined) return undefined;
  return fields.includes("target") || fields.includes("baseline") ? "indicators" : "budget";
}

/** The entry of a mapping that speaks of a block: the one that most of its headers are named in. */
function mappedFor(columns: readonly HeaderColumn[], mapped: readonly MappedBlock[]): MappedBlock | undefined {
  if (mapped.length === 0) return undefined;
  const headers = columns.map(({ header }) => header).filter(({ joined: text }) => text !== "");
  const named = (entry: MappedBlock): number =>
    entry.columns.filter((column) => headers.some((header) => mappedTo(header, [column]))).length;
  const best = [...mapped].sort((a, b) => named(b) - named(a))[0];
  return best && named(best) > 0 && named(best) * 2 >= Math.min(best.columns.length, headers.length) ? best : undefined;
}

/** Tables of figures that nothing was read from; one that may be a budget or indicators is asked about. */
function unreadOf(
  grid: Grid,
  survey: readonly SurveyBlock[],
  found: readonly Found[],
  blocks: readonly Block[],
  mapped: readonly MappedBlock[],
  problems: ProblemList,
): readonly UnreadTable[] {
  const read = [
    ...found.map((one) => areaOfBlock(one.block)),
    ...blocks.filter((block) => !isFigures(block)).map(areaOfBlock),
  ];
  const left = survey.filter((one) => !read.some((area) => meet(area, one)));
  return left.map((one, at): UnreadTable => {
    const columns = surveyedHeaders(grid, one);
    const [first] = columns;
    // Figures that nothing is known of are only worth a word where nothing else stands on the sheet.
    const worth = one.role !== "other" || (read.length === 0 && left.length === 1);
    if (worth && !countsHeads(one) && first && mappedFor(columns, mapped) === undefined)
      problems.add({
        severity: "warning",
        code: "role-unsure",
        message:
          one.role === "other"
            ? `A table of figures stands on ${grid.sheet.name}, but neither headers nor titles say what it holds; it was not read.`
            : `A table of figures on ${grid.sheet.name} may hold a ${one.role}, but neither headers nor titles say so surely; it was not read.`,
        where: cellPlace(grid.sheet.name, (one.headerRows.at(-1) ?? 1) - 1, first.column),
        fix: "Say what the table holds, or that it is not to be read.",
        values: { asked: true, ask: "role", role: one.role === "other" ? "budget" : one.role },
      });
    return {
      sheet: grid.sheet.name,
      range: one.range,
      block: found.length + at,
      surveyed: one,
      headers: columns.map(({ column, header }) => ({ letters: columnLetters(column), header: header.joined || null })),
    };
  });
}

function sharesColumns(lists: readonly ListBlock[]): boolean {
  return lists.some((one, at) =>
    lists
      .slice(at + 1)
      .some(({ header }) => header.firstColumn < one.header.endColumn && one.header.firstColumn < header.endColumn),
  );
}

function meet(area: Area, block: SurveyBlock): boolean {
  const other = areaOf(block.range);
  if (!other) return false;
  const overlap = (from: number, size: number, next: number, nextSize: number): boolean =>
    from < next + nextSize && next < from + size;
  return (
    overlap(area.row, area.rows, other.row, other.rows) &&
    overlap(area.column, area.columns, other.column, other.columns)
  );
}

function areaOfBlock(block: Block): Area {
  if (block.kind === "list") {
    const { top, firstColumn, endColumn } = block.header;
    return { row: top, column: firstColumn, rows: block.end - top, columns: endColumn - firstColumn };
  }
  const { headerRow, labelColumn, columns } = block.matrix;
  const last = columns.at(-1)?.column ?? labelColumn;
  return { row: headerRow, column: labelColumn, rows: block.end - headerRow, columns: last - labelColumn + 1 };
}

function topOf({ block }: Found): number {
  return block.kind === "matrix" ? block.matrix.headerRow : block.header.top;
}

function leftOf({ block }: Found): number {
  return block.kind === "matrix" ? block.matrix.labelColumn : block.header.firstColumn;
}

/** Reads the blocks from top to bottom; labelled values between two blocks belong to the one below, those behind the last to it. */
function readBlocks(
  grid: Grid,
  cells: Cells | undefined,
  found: readonly Found[],
  options: SheetOptions,
  problems: ProblemList,
): readonly ReadTable[] {
  let free = grid.firstRow;
  return found.map((one, index) => {
    const next = found[index + 1];
    const above = topOf(one);
    const start = Math.min(free, above);
    const titles = titlesAbove(grid, above, start);
    free = Math.max(free, one.block.end);
    if (one.kind === "matrix") {
      const end = one.block.end;
      const labelled = [
        ...labelledValues(grid, start, above),
        ...labelledValues(grid, end, Math.max(end, next === undefined ? grid.endRow : topOf(next))),
      ];
      const scale = scaleOf(one.block.titles, labelled);
      const table = matrixTable(grid, one.block.matrix, scale, markOf(undefined, options), problems);
      return { ...table, labelled, layout: { ...bare, block: index, titles: one.block.titles } };
    }
    const { header, end } = one.block;
    const labelled = labelledValues(grid, start, above);
    const settled = one.mapped?.decimal;
    const reading = {
      grid,
      ...(cells && { cells }),
      block: index,
      mark: settled ?? markOf(one.block, options),
      certain: settled !== undefined,
      labelled,
      problems,
    };
    const block = one.kind === "surveyed" ? { ...one.block, titles } : one.block;
    const table = listTable(
      block,
      one.kind === "surveyed"
        ? { ...reading, rows: one.rows, ...(one.measures && { measures: one.measures }) }
        : reading,
    );
    const last = Math.max(table.rowNumbers.at(-1) ?? 0, header.bottom + 1);
    const below = labelledValues(grid, last, Math.max(last, Math.min(end, last + 100)));
    const beside = one.mapped?.beside ? { beside: one.mapped.beside } : {};
    const whole = signed({ ...table, ...beside, labelled: [...labelled, ...below] }, one.mapped?.signs, problems);
    if (one.kind === "surveyed") return { ...whole, surveyed: withoutMeasures(one.survey, one.measures) };
    return table.role === "tariff" ? withBandLimits(whole, problems) : whole;
  });
}

/** A block without the question that its rows of different measures have settled. */
function withoutMeasures(block: SurveyBlock, measures: MeasureRows | undefined): SurveyBlock {
  if (!measures) return block;
  return { ...block, questions: block.questions.filter(({ code }) => code !== "measures-in-rows") };
}

const bare = { headers: [], section: [], subtotal: [], total: [], note: [], blank: [], other: [] };

/** The decimal mark where no cell shows it: that of the language of the headers, else of the locale asked for. */
function markOf(block: ListBlock | undefined, { locale }: SheetOptions): DecimalMark {
  const matches = block?.header.fit.matches ?? [];
  const english = matches.filter(({ by }) => by === "en").length;
  const others = matches.filter(({ by }) => vocabularies.some(({ language }) => language === by)).length - english;
  if (others !== english) return others > english ? "," : ".";
  return locale === "sv" ? "," : ".";
}

/** Whether a block is not read because needed columns are missing and only its headers say what it might be. */
function leftAlone(grid: Grid, block: Block, problems: ProblemList): boolean {
  if (block.kind === "matrix") return false;
  const lacking = lackingIn(grid, block);
  if (lacking.length === 0) return false;
  const { header } = block;
  problems.add({
    severity: "warning",
    code: "block-not-read",
    message: `A list on ${grid.sheet.name} looks like ${header.fit.role}, but has no column for ${lacking.join(", nor ")}; it was not read.`,
    where: cellPlace(grid.sheet.name, header.bottom, header.firstColumn),
    fix: "If it is to be read, name the column, or say in the mapping what the list holds.",
    values: { asked: true, ask: "role", role: header.fit.role, lacking: lacking.join("; ") },
  });
  return true;
}
