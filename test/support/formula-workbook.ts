import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../src/workbook/cell";
import { textAt, type Dataset } from "../../src/rules/data";
import { columnFormula } from "../../src/rules/formula/formula";
import type { Model } from "../../src/rules/model";
import { plainNaming, type Naming } from "../../src/rules/naming";
import type { Results } from "../../src/rules/results";

/** A model with figures, to be written with its formulas. */
export interface FormulaCase {
  readonly name: string;
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
}

/** Where a computed column of a case stands: zero-based column on its sheet, data from row 1. */
export interface FormulaPlace {
  readonly of: FormulaCase;
  readonly table: string;
  readonly column: string;
  readonly sheet: string;
  readonly at: number;
  readonly formula: string;
}

/**
 * A bare workbook: a sheet a table, one for parameters, computed cells as formulas without cached values. It exists so
 * that the formulas are tested apart from the workbook room.
 */
export function formulaWorkbook(cases: readonly FormulaCase[]): {
  readonly bytes: Uint8Array;
  readonly places: readonly FormulaPlace[];
} {
  const files: Record<string, Uint8Array> = {};
  const sheets: string[] = [];
  const names: string[] = [];
  const places: FormulaPlace[] = [];
  const add = (path: string, xml: string) => {
    files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  };

  cases.forEach((one, index) => {
    const naming = numbered(plainNaming(one.model), index);
    for (const table of one.model.tables) {
      const number = sheets.push(`T${sheets.length + 1}`);
      const sheet = sheets[number - 1] as string;
      const rows = one.dataset.tables[table.name]?.rows ?? 0;
      const cells: string[][] = Array.from({ length: rows + 1 }, () => []);
      table.columns.forEach((column, at) => {
        const letters = columnLetters(at);
        cells[0]?.push(textCell(`${letters}1`, naming.column(table.name, column.id)));
        const formula =
          column.expression === undefined
            ? null
            : columnFormula(one.model, { table: table.name, column: column.id }, naming);
        if (formula !== null) places.push({ of: one, table: table.name, column: column.id, sheet, at, formula });
        for (let row = 0; row < rows; row += 1) {
          const address = `${letters}${row + 2}`;
          cells[row + 1]?.push(
            formula === null
              ? givenCell(one.results, table.name, column, row, address)
              : `<c r="${address}"><f>${escaped(inFile(formula))}</f></c>`,
          );
        }
      });
      add(
        `xl/worksheets/sheet${number}.xml`,
        `<worksheet ${main} ${relations}><sheetData>${cells.map((row, at) => `<row r="${at + 1}">${row.join("")}</row>`).join("")}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
      );
      add(
        `xl/worksheets/_rels/sheet${number}.xml.rels`,
        relationships([["rId1", "table", `../tables/table${number}.xml`]]),
      );
      add(
        `xl/tables/table${number}.xml`,
        tableXml(
          number,
          naming.table(table.name),
          table.columns.map((column) => naming.column(table.name, column.id)),
          rows,
        ),
      );
    }
    const { parameters } = one.model;
    if (parameters.length > 0) {
      const number = sheets.push(`P${index}`);
      const rows = parameters.map((parameter, at) => {
        const value =
          parameter.id in one.dataset.parameters ? (one.dataset.parameters[parameter.id] ?? null) : parameter.initial;
        names.push(
          `<definedName name="${escaped(naming.parameter(parameter.id))}">P${index}!$A$${at + 1}</definedName>`,
        );
        return `<row r="${at + 1}">${valueCell(`A${at + 1}`, value)}</row>`;
      });
      add(
        `xl/worksheets/sheet${number}.xml`,
        `<worksheet ${main} ${relations}><sheetData>${rows.join("")}</sheetData></worksheet>`,
      );
    }
  });

  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = Object.keys(files).flatMap((path) =>
    path.startsWith("xl/worksheets/sheet")
      ? [[path, "worksheet"]]
      : path.startsWith("xl/tables/")
        ? [[path, "table"]]
        : [],
  );
  add(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${overrides.map(([path, kind]) => `<Override PartName="/${path}" ContentType="${sheetType}.${kind}+xml"/>`).join("")}</Types>`,
  );
  add("_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]]));
  add(
    "xl/_rels/workbook.xml.rels",
    relationships(sheets.map((_, at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`])),
  );
  add(
    "xl/workbook.xml",
    `<workbook ${main} ${relations}><sheets>${sheets.map((sheet, at) => `<sheet name="${sheet}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets>${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}</workbook>`,
  );
  return { bytes: zipSync(files, { level: 1 }), places };
}

/** The same naming with a number, so that many models share a workbook. */
function numbered(naming: Naming, index: number): Naming {
  return {
    table: (name) => `${naming.table(name)}_m${index}`,
    column: naming.column,
    parameter: (id) => `${naming.parameter(id)}_m${index}`,
  };
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function relationships(of: readonly (readonly [string, string, string] | readonly string[])[]): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

function tableXml(number: number, name: string, headers: readonly string[], rows: number): string {
  const area = `A1:${columnLetters(headers.length - 1)}${rows + 1}`;
  const columns = headers.map((header, at) => `<tableColumn id="${at + 1}" name="${escaped(header)}"/>`).join("");
  return `<table ${main} id="${number}" name="${escaped(name)}" displayName="${escaped(name)}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/><tableColumns count="${headers.length}">${columns}</tableColumns></table>`;
}

function givenCell(
  results: Results,
  table: string,
  column: { readonly id: string; readonly kind: string },
  row: number,
  address: string,
): string {
  const data = results.column(table, column.id);
  if (data.kind === "text") return valueCell(address, textAt(data, row));
  const value = data.values[row] ?? Number.NaN;
  if (Number.isNaN(value)) return "";
  return valueCell(address, column.kind === "boolean" ? value === 1 : value);
}

function valueCell(address: string, value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value === "string") return textCell(address, value);
  return typeof value === "boolean"
    ? `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`
    : `<c r="${address}"><v>${value}</v></c>`;
}

function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Functions younger than the file format carry a prefix in files. */
function inFile(formula: string): string {
  return formula.slice(1).replace(/\b(MINIFS|MAXIFS)\(/g, "_xlfn.$1(");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
