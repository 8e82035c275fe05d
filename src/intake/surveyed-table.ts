import type { ListBlock } from "./blocks";
import { fitRole, type HeaderColumn } from "./columns";
import { isBlank, type Grid } from "./grid";
import { headerColumns, repeatsHeader, type HeaderFound } from "./header-rows";
import type { MappedBlock } from "./mapping";
import { moneyKind } from "./money-kind";
import type { RowKinds } from "./rows";
import { surveyFit } from "./survey-fit";
import { rowsIn } from "./survey/row-ranges";
import type { SurveyBlock } from "./survey/survey-block";
import { totalWord } from "./survey/total-words";
import { isMissing } from "./values/number-text";
import { areaOf } from "../workbook/cell";

/** A surveyed block as a list with its role's fields, and what each of its rows is. */
export function surveyedList(
  grid: Grid,
  block: SurveyBlock,
  role: "budget" | "indicators",
  mapped: MappedBlock | undefined,
): { readonly list: ListBlock; readonly rows: RowKinds } {
  const area = areaOf(block.range) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const top = (block.headerRows[0] ?? 1) - 1;
  const bottom = (block.headerRows.at(-1) ?? 1) - 1;
  const end = area.row + area.rows;
  const [firstColumn, endColumn] = [area.column, area.column + area.columns];
  const columns = surveyedHeaders(grid, block);
  const words = fitRole(role, columns, grid, bottom + 1, mapped?.columns);
  const fit = surveyFit(role, words, columns, block.columns, mapped?.parts);
  const header: HeaderFound = {
    top,
    bottom,
    firstColumn,
    endColumn,
    columns,
    fit,
    score: fit.weight,
    confidence: block.confidence,
    hinted: true,
  };
  return { list: { kind: "list", header, end, titles: [] }, rows: rowKindsOf(grid, block, header) };
}

/** The headers of a surveyed block, column by column. */
export function surveyedHeaders(grid: Grid, block: SurveyBlock): readonly HeaderColumn[] {
  const area = areaOf(block.range) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const [top, bottom] = [block.headerRows[0] ?? 1, block.headerRows.at(-1) ?? 1];
  return headerColumns(grid, top - 1, bottom - 1, area.column, area.column + area.columns);
}

function rowKindsOf(grid: Grid, block: SurveyBlock, header: HeaderFound): RowKinds {
  const zeroBased = (ranges: string): number[] => rowsIn(ranges).map((row) => row - 1);
  const headed = zeroBased(block.rows.section).flatMap((row) => {
    const found = sectionLabel(grid, row, header);
    return found === undefined ? [] : [found];
  });
  // "Revenue" and "Costs" are no units, but say what the amounts under them are; one department of many that is called Revenue is.
  const named = headed.filter(({ label }) => moneyKind(label) !== null);
  const kindsGiven = named.length * 2 >= headed.length;
  const sections = kindsGiven ? headed.filter((one) => !named.includes(one)) : headed;
  const data = recordRows(grid, block, header);
  const sectionOf = new Int32Array(data.length).fill(-1);
  let section = -1;
  data.forEach((row, record) => {
    while ((sections[section + 1]?.row ?? Infinity) < row) section += 1;
    sectionOf[record] = section;
  });
  const kinds = kindsGiven ? underKinds(named, data) : undefined;
  return {
    data,
    sectionOf,
    ...(kinds && { kinds }),
    sections,
    subtotal: block.rows.subtotal.flatMap(zeroBased).sort((a, b) => a - b),
    total: zeroBased(block.rows.total),
    note: [],
    blank: zeroBased(block.rows.blank),
    other: zeroBased(block.rows.other),
  };
}

/** For each data row the last section above it that speaks of costs or revenue. */
function underKinds(
  kinds: readonly { readonly row: number; readonly label: string }[],
  data: Int32Array,
): readonly (string | null)[] | undefined {
  if (kinds.length === 0) return undefined;
  let at = -1;
  return Array.from(data, (row) => {
    while ((kinds[at + 1]?.row ?? Infinity) < row) at += 1;
    return kinds[at]?.label ?? null;
  });
}

/**
 * The data rows, and two kinds that the figures alone do not tell: a row whose figure is merged with the one above is a
 * record, and a row of mere words behind the last figures (who approved the budget) is none.
 */
function recordRows(grid: Grid, block: SurveyBlock, header: HeaderFound): Int32Array {
  const figures = block.columns.filter(({ kind }) => kind === "figure").map(({ column }) => column);
  const rows = new Set(block.dataRows.map((row) => row - 1));
  for (const { row, column, rows: height } of grid.sheet.merges) {
    if (height < 2 || height > 1_000 || !figures.includes(column) || !rows.has(row)) continue;
    for (let under = row + 1; under < row + height; under += 1)
      if (!grid.blank(under) && under > header.bottom) rows.add(under);
  }
  const sorted = [...rows].sort((a, b) => a - b);
  const wordsOnly = (row: number): boolean =>
    figures.some((column) => !isBlank(grid.value(row, column))) &&
    figures.every((column) => {
      const value = grid.value(row, column);
      return isBlank(value) || (typeof value === "string" && !/\d/.test(value) && !isMissing(value));
    });
  for (
    let last = sorted.at(-1);
    last !== undefined && wordsOnly(last) && sorted.at(-2) !== last - 1;
    last = sorted.at(-1)
  )
    sorted.pop();
  return Int32Array.from(sorted);
}

/** The label of a section row: its first text. A header said again and a bare word for total head no section. */
function sectionLabel(
  grid: Grid,
  row: number,
  header: HeaderFound,
): { readonly row: number; readonly column: number; readonly label: string } | undefined {
  if (repeatsHeader(grid, row, header.columns)) return undefined;
  for (let column = header.firstColumn; column < header.endColumn; column += 1) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    const label = String(typeof value === "object" ? "" : value).trim();
    return label === "" || label.length > 120 || totalWord(label) !== undefined ? undefined : { row, column, label };
  }
  return undefined;
}
