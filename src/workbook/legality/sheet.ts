import { limits } from "../limits";
import type { Block, CellStyle, ConditionalFormat, SheetPlan } from "../plan";
import { checkContent, checkFormula, checkText, checkValidation } from "./content";
import { checkLayout } from "./layout";
import { illegalCharacter, sheetNameFault } from "./names";
import type { SheetReport } from "./report";
import { checkTable } from "./table";

/** Checks one sheet on its own. */
export function checkSheet(sheet: SheetPlan, report: SheetReport): void {
  const fault =
    sheetNameFault(sheet.name) ?? (illegalCharacter(sheet.name) >= 0 ? "it holds a control character" : undefined);
  if (fault !== undefined)
    report.add("sheet-name", `"${sheet.name}" cannot name a sheet: ${fault}`, "Choose another name", undefined, {
      name: sheet.name,
    });
  checkLayout(sheet, report);
  checkLook(sheet, report);
  for (const block of sheet.blocks) checkBlock(block, report);
}

function checkBlock(block: Block, report: SheetReport): void {
  switch (block.kind) {
    case "cells":
      for (const cell of block.cells) {
        const at = { row: block.at.row + cell.row, column: block.at.column + cell.column };
        checkContent(cell.content, at, report);
        checkStyle(cell.style, at, report);
        if (cell.validation) checkValidation(cell.validation, at, report);
        if (
          cell.link !== undefined &&
          !/^(?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?$/.test(cell.link) &&
          /[!'\s]/.test(cell.link)
        ) {
          report.add(
            "link-place",
            `"${cell.link}" is no place in a workbook`,
            "Write it like 'Sheet'!A1, or a defined name",
            at,
          );
        }
      }
      break;
    case "table":
      checkTable(block, report);
      checkStyle(block.headerStyle, block.at, report);
      block.columns.forEach((column, index) =>
        checkStyle(column.style, { row: block.at.row, column: block.at.column + index }, report),
      );
      break;
    case "chart":
      checkText(block.title, block.at, report);
      if (block.series.length === 0)
        report.add(
          "chart-without-series",
          `The chart "${block.title}" has no series`,
          "Give it one, or leave it out",
          block.at,
        );
      return;
  }
  for (const format of block.conditional ?? []) checkConditional(format, block.at, report);
}

function checkConditional(format: ConditionalFormat, at: { row: number; column: number }, report: SheetReport): void {
  const { area, rule } = format;
  const row = at.row + area.row;
  const column = at.column + area.column;
  if (
    area.rows < 1 ||
    area.columns < 1 ||
    row < 0 ||
    column < 0 ||
    row + area.rows > limits.rows ||
    column + area.columns > limits.columns
  ) {
    report.add(
      "conditional-area",
      "The area of a conditional format does not lie on the sheet",
      "Correct the area",
      at,
    );
    return;
  }
  if (rule.kind === "formula") {
    const formula = rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`;
    checkFormula(formula, { row, column }, report);
    if (/\[[^\]]*\]/.test(formula.replace(/"(?:[^"]|"")*"/g, ""))) {
      report.add(
        "conditional-structured",
        "A conditional format refers to a table by name, which Excel refuses",
        "Use A1 references or {cell}",
        { row, column },
      );
    }
  }
  if (rule.kind === "equals text" && rule.text.length > limits.formulaLiteral) {
    report.add(
      "formula-literal-too-long",
      `A conditional format compares with a text of ${rule.text.length} characters`,
      `At most ${limits.formulaLiteral} are allowed`,
      { row, column },
    );
  }
  if (rule.kind === "data bar") checkColor(rule.color, { row, column }, report);
  checkStyle(format.style, { row, column }, report);
}

function checkStyle(style: CellStyle | undefined, at: { row: number; column: number }, report: SheetReport): void {
  if (!style) return;
  for (const color of [style.color, style.fill]) if (color !== undefined) checkColor(color, at, report);
  if (style.size !== undefined && !(style.size >= 1 && style.size <= 409))
    report.add("font-size", `${style.size} is no size of a font`, "Use 1 to 409 points", at);
  if (style.indent !== undefined && !(Number.isInteger(style.indent) && style.indent >= 0 && style.indent <= 250))
    report.add("indent", `${style.indent} is no indent`, "Use 0 to 250", at);
  if (
    style.numberFormat !== undefined &&
    (style.numberFormat === "" || style.numberFormat.length > 255 || illegalCharacter(style.numberFormat) >= 0)
  ) {
    report.add(
      "number-format",
      "A number format is blank, longer than 255 characters or holds a control character",
      "Correct the format",
      at,
    );
  }
}

function checkColor(color: string, at: { row: number; column: number } | undefined, report: SheetReport): void {
  if (!/^[0-9A-Fa-f]{6}$/.test(color))
    report.add("color", `"${color}" is no colour`, "Write six hexadecimal digits, for instance 1F4E79", at);
}

function checkLook(sheet: SheetPlan, report: SheetReport): void {
  if (sheet.tabColor !== undefined) checkColor(sheet.tabColor, undefined, report);
  for (const [column, width] of Object.entries(sheet.columnWidths ?? {})) {
    if (!(width >= 0 && width <= limits.columnWidth) || !(Number(column) >= 0 && Number(column) < limits.columns))
      report.add(
        "column-width",
        `Column ${Number(column) + 1} cannot be ${width} characters wide`,
        `Use 0 to ${limits.columnWidth}`,
      );
  }
  for (const [row, height] of Object.entries(sheet.rowHeights ?? {})) {
    if (!(height >= 0 && height <= limits.rowHeight) || !(Number(row) >= 0 && Number(row) < limits.rows))
      report.add(
        "row-height",
        `Row ${Number(row) + 1} cannot be ${height} points high`,
        `Use 0 to ${limits.rowHeight}`,
      );
  }
  const { freeze, page } = sheet;
  if (
    freeze &&
    !(
      Number.isInteger(freeze.rows) &&
      Number.isInteger(freeze.columns) &&
      freeze.rows >= 0 &&
      freeze.columns >= 0 &&
      freeze.rows < limits.rows &&
      freeze.columns < limits.columns
    )
  ) {
    report.add("freeze", "The frozen rows and columns do not lie on the sheet", "Give whole numbers from 0");
  }
  if (!page) return;
  for (const text of [page.header, page.footer]) {
    if (text === undefined) continue;
    if (text.length > limits.headerFooter || illegalCharacter(text) >= 0)
      report.add(
        "header-footer",
        `A page header or footer of ${text.length} characters, or with a control character`,
        `At most ${limits.headerFooter} characters are allowed`,
      );
  }
  if (page.titleRows && !within(page.titleRows, limits.rows)) {
    report.add(
      "title-rows",
      "The rows repeated on every page do not lie on the sheet",
      "Give the first and the last row",
    );
  }
  if (page.titleColumns && !within(page.titleColumns, limits.columns)) {
    report.add(
      "title-columns",
      "The columns repeated on every page do not lie on the sheet",
      "Give the first and the last column",
    );
  }
  if (page.printArea) {
    const area = page.printArea;
    if (
      area.row < 0 ||
      area.column < 0 ||
      area.rows < 1 ||
      area.columns < 1 ||
      area.row + area.rows > limits.rows ||
      area.column + area.columns > limits.columns
    )
      report.add("print-area", "The print area does not lie on the sheet", "Correct the area");
  }
}

/** Lines that follow one another on a sheet of so many. */
function within({ from, to }: { readonly from: number; readonly to: number }, count: number): boolean {
  return from >= 0 && to >= from && to < count;
}
