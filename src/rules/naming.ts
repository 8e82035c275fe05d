import type { ColumnDefinition } from "./column";
import { tableIn, type Model } from "./model";

/** The words used in the workbook: legal, unique, translated. Everything that mentions a table, column or parameter asks here. */
export interface Naming {
  /** The table's name in formulas. */
  table(name: string): string;
  /** The header of a column, as it stands in the header cell (not escaped). */
  column(table: string, id: string): string;
  /** The defined name of a parameter's cell. */
  parameter(id: string): string;
}

const longestHeader = 255;
const longestName = 255;

/** Like an address in either style of reference: FY24, R1C1, R, C. */
const cellLike = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;
/** Words that Excel reads as truth values. */
const reserved = /^(?:true|false)$/i;
const legalShape = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Whether Excel takes a word as the name of a table or of a cell. */
export function isLegalName(name: string): boolean {
  return name.length <= longestName && legalShape.test(name) && !cellLike.test(name) && !reserved.test(name);
}

/** Whether Excel keeps a text as a column's header as it is. */
export function isLegalHeader(header: string): boolean {
  return header.length > 0 && header.length <= longestHeader && header === legalHeader(header);
}

/** The nearest legal name: letters first, underscores for everything that a name may not hold, never like a cell. */
export function legalName(words: string): string {
  const joined = words
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_.]+/gu, "_")
    .replace(/^[_.]+|[_.]+$/gu, "")
    .slice(0, longestName - 8);
  const started = /^\p{L}/u.test(joined) ? joined : `_${joined}`;
  return isLegalName(started) ? started : `${started}_`;
}

/** A header without line breaks, control characters and doubled blanks, which structured references cannot carry. */
function legalHeader(words: string): string {
  return words
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longestHeader);
}

/** Finds a word not yet taken (letter case aside) and takes it. */
function taking(taken: Set<string>, wanted: string, joint: string): string {
  let word = wanted;
  for (let count = 2; taken.has(word.toLowerCase()); count += 1) word = `${wanted}${joint}${count}`;
  taken.add(word.toLowerCase());
  return word;
}

/** Headers of a table: unique, letter case aside. */
function headersOf(columns: readonly ColumnDefinition[], translate: (words: string) => string): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    columns.map((column) => {
      const wanted = legalHeader(translate(column.header)).slice(0, longestHeader - 8) || column.id;
      return [column.id, taking(taken, wanted, " ")];
    }),
  );
}

function found(names: ReadonlyMap<string, string> | undefined, id: string, what: string): string {
  const name = names?.get(id);
  if (name === undefined) throw new Error(`There is no ${what} "${id}" to name.`);
  return name;
}

/**
 * Names made from table names and headers, in the order of the model, so that the same model always gets the same
 * names. Tables and parameters share one set of names, as they do in a workbook.
 */
export function plainNaming(model: Model, translate: (words: string) => string = (words) => words): Naming {
  const taken = new Set<string>();
  const tables = new Map(model.tables.map((one) => [one.name, taking(taken, legalName(translate(one.name)), "_")]));
  const parameters = new Map(
    model.parameters.map((one) => [one.id, taking(taken, legalName(translate(one.header)), "_")]),
  );
  const columns = new Map(
    model.tables.map((one) => [one.name, headersOf(tableIn(model, one.name).columns, translate)]),
  );
  return {
    table: (name) => found(tables, name, "table"),
    column: (table, id) => found(columns.get(table), id, `column of ${table}`),
    parameter: (id) => found(parameters, id, "parameter"),
  };
}
