import { addressOf, areaAddress, areaOf, cellKey, days1904, type Area } from "../cell";
import { fileFormula } from "../formula-text";
import type { ConditionalFormat, PageSetup, TableColumn, Validation } from "../plan";
import type { LaidSheet } from "../join/laid";
import { personsCells } from "../join/persons-cells";
import type { Ink } from "./ink";
import type { FileStanding } from "./standing-file";
import type { StyleBook } from "./styles-part";
import { attributeXml, plainXml } from "./xml";

/** The validations of a sheet's cells and table columns; equal ones share an element. */
export function validationsXml(sheet: LaidSheet, ink: Ink): string {
  const areas = new Map<string, string[]>();
  const add = (markup: readonly [string, string], area: Area): void => {
    const key = markup.join("\u0001");
    areas.set(key, [...(areas.get(key) ?? []), areaAddress(area)]);
  };
  for (const block of sheet.plan.blocks) {
    if (block.kind === "cells") {
      for (const cell of block.cells) {
        if (cell.validation)
          add(validationMarkup(cell.validation, ink), {
            row: block.at.row + cell.row,
            column: block.at.column + cell.column,
            rows: 1,
            columns: 1,
          });
      }
    } else if (block.kind === "table") {
      block.columns.forEach((column, index) => {
        const at = { row: block.at.row, column: block.at.column + index, columns: 1 };
        if (column.help !== undefined) add(helpMarkup(column), { ...at, rows: 1 });
        if (column.validation)
          add(validationMarkup(column.validation, ink), { ...at, row: at.row + 1, rows: Math.max(1, block.rows) });
      });
    }
  }
  if (areas.size === 0) return "";
  const elements = [...areas].map(([key, where]) => {
    const [attributes = "", formulas = ""] = key.split("\u0001");
    return `<dataValidation${attributes} sqref="${where.join(" ")}"${formulas === "" ? "/>" : `>${formulas}</dataValidation>`}`;
  });
  return `<dataValidations count="${elements.length}">${elements.join("")}</dataValidations>`;
}

function helpMarkup(column: TableColumn): [string, string] {
  return [
    ` allowBlank="1" showInputMessage="1"${messageXml("promptTitle", column.header.slice(0, 32))}${messageXml("prompt", column.help)}`,
    "",
  ];
}

function messageXml(name: string, text: string | undefined): string {
  return text === undefined ? "" : ` ${name}="${attributeXml(text)}"`;
}

function validationMarkup(validation: Validation, ink: Ink): [string, string] {
  const { rule } = validation;
  const common = `${validation.allowBlank === false ? "" : ' allowBlank="1"'} showInputMessage="1" showErrorMessage="1"${messageXml("error", validation.error)}${messageXml("promptTitle", validation.promptTitle)}${messageXml("prompt", validation.prompt)}`;
  const one = (text: string | number): string => `<formula1>${plainXml(String(text))}</formula1>`;
  switch (rule.kind) {
    case "list":
      return [` type="list"${common}`, one(`"${rule.values.join(",").replace(/"/g, '""')}"`)];
    case "list from":
      return [` type="list"${common}`, one(fileFormula(ink.formula(rule.source)))];
    case "text length":
      return [` type="textLength" operator="lessThanOrEqual"${common}`, one(rule.most)];
    default: {
      const shift = rule.kind === "date" && ink.date1904 ? days1904 : 0;
      if (rule.least !== undefined && rule.most !== undefined)
        return [` type="${rule.kind}"${common}`, `${one(rule.least - shift)}<formula2>${rule.most - shift}</formula2>`];
      if (rule.most !== undefined)
        return [` type="${rule.kind}" operator="lessThanOrEqual"${common}`, one(rule.most - shift)];
      const least = rule.least === undefined ? (rule.kind === "date" ? 0 : -1e15) : rule.least - shift;
      return [` type="${rule.kind}" operator="greaterThanOrEqual"${common}`, one(least)];
    }
  }
}

/** The conditional formats of all blocks; earlier ones come first. */
export function conditionalXml(sheet: LaidSheet, styles: StyleBook): string {
  let priority = 0;
  return sheet.plan.blocks
    .flatMap((block) =>
      block.kind === "chart" ? [] : (block.conditional ?? []).map((format) => ({ format, at: block.at })),
    )
    .map(({ format, at }) => {
      priority += 1;
      const area = { ...format.area, row: at.row + format.area.row, column: at.column + format.area.column };
      return `<conditionalFormatting sqref="${areaAddress(area)}">${ruleXml(format, area, priority, styles)}</conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(format: ConditionalFormat, area: Area, priority: number, styles: StyleBook): string {
  const { rule } = format;
  if (rule.kind === "data bar") {
    return `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF${rule.color.toUpperCase()}"/></dataBar></cfRule>`;
  }
  const dxf = format.style ? ` dxfId="${styles.conditional(format.style)}"` : "";
  switch (rule.kind) {
    case "equals text":
      return `<cfRule type="cellIs"${dxf} priority="${priority}" operator="equal"><formula>"${plainXml(rule.text.replace(/"/g, '""'))}"</formula></cfRule>`;
    case "less than zero":
      return `<cfRule type="cellIs"${dxf} priority="${priority}" operator="lessThan"><formula>0</formula></cfRule>`;
    case "formula": {
      const text = rule.formula.replaceAll("{cell}", addressOf(area));
      return `<cfRule type="expression"${dxf} priority="${priority}"><formula>${plainXml(fileFormula(text))}</formula></cfRule>`;
    }
  }
}

/** Links of ours to places in the workbook, and those that a person set. */
export function hyperlinksXml(sheet: LaidSheet, standing: FileStanding | undefined, ink: Ink): string {
  const ours = sheet.plan.blocks.flatMap((block) => {
    if (block.kind !== "cells") return [];
    return block.cells.flatMap((cell) => {
      if (cell.link === undefined) return [];
      const address = addressOf({ row: block.at.row + cell.row, column: block.at.column + cell.column });
      return [`<hyperlink ref="${address}" location="${attributeXml(ink.formula(cell.link))}"/>`];
    });
  });
  const persons = (standing ? personsLinks(sheet, standing) : []).map(
    (link) =>
      `<hyperlink${Object.entries(link)
        .map(([name, value]) => ` ${name}="${attributeXml(value)}"`)
        .join("")}/>`,
  );
  const all = [...ours, ...persons];
  return all.length === 0 ? "" : `<hyperlinks>${all.join("")}</hyperlinks>`;
}

/** The links that a person set, moved along with their cells. */
function personsLinks(sheet: LaidSheet, { cells }: FileStanding): Readonly<Record<string, string>>[] {
  if (cells.hyperlinks.length === 0) return [];
  const targets = new Map(personsCells(sheet).map(({ from, to }) => [cellKey(from.row, from.column), to]));
  return cells.hyperlinks.flatMap((link) => {
    const area = areaOf(link["ref"] ?? "");
    const to = area && targets.get(cellKey(area.row, area.column));
    if (!to) return [];
    // Other prefixes (revision marks) are not declared in our part.
    const known = Object.entries(link).filter(([name]) => !name.includes(":") || name.endsWith(":id"));
    const attributes = Object.fromEntries(known.map(([name, value]) => [name.endsWith(":id") ? "r:id" : name, value]));
    return [{ ...attributes, ref: addressOf(to) }];
  });
}

/** Margins, paper, header and footer. */
export function pageXml(page: PageSetup | undefined): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  if (!page) return margins;
  const setup = `<pageSetup paperSize="9" orientation="${page.orientation}" fitToWidth="${page.fitWide}" fitToHeight="${page.fitTall}"/>`;
  const header = page.header === undefined ? "" : `<oddHeader>${plainXml(page.header)}</oddHeader>`;
  const footer = page.footer === undefined ? "" : `<oddFooter>${plainXml(page.footer)}</oddFooter>`;
  return `${margins}${setup}${header + footer === "" ? "" : `<headerFooter>${header}${footer}</headerFooter>`}`;
}
