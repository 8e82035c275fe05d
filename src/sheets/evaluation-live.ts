import { statusWords } from "../evaluation/status";
import type { Words } from "../locale/words";
import { columnIn, tableIn } from "../rules/model";
import { escapedColumn } from "../rules/formula/writing";
import type { Area, CellValue } from "../workbook/cell";
import type { ConditionalFormat } from "../workbook/plan";
import { resultCell } from "./model-table";
import { colours } from "./styles";
import type { WrittenModel } from "./written-model";

/** A formula with the value that the engine gives it. */
export interface LiveCell {
  readonly formula: string;
  readonly value: CellValue;
}

/** Live figures of a model's tables, for cells outside them: always by key, never by place. */
export interface LiveFigures {
  /** The text of a reference, to stand inside a larger formula. */
  reference(table: string, column: string, key: string): string;
  value(table: string, column: string, key: string): CellValue;
  /** The figure alone; a blank one is an empty text, not zero. */
  figure(table: string, column: string, key: string): LiveCell;
  /** Two figures with a stroke between them, "4 / 5"; empty where the first is blank or the second zero or blank. */
  outOf(
    first: readonly [table: string, column: string],
    second: readonly [table: string, column: string],
    key: string,
    stroke?: string,
  ): LiveCell;
}

/** Live figures of a written model. */
export function liveFigures(written: WrittenModel): LiveFigures {
  const { naming } = written;
  const rowsByTable = new Map<string, ReadonlyMap<string, number>>();

  const rowOf = (table: string, key: string): number => {
    let rows = rowsByTable.get(table);
    if (!rows) rowsByTable.set(table, (rows = rowsByKey(written, table)));
    const row = rows.get(key);
    if (row === undefined) throw new Error(`${table} has no row "${key}" to refer to.`);
    return row;
  };
  const reference = (table: string, column: string, key: string): string => {
    const name = naming.table(table);
    const header = (id: string) => `${name}[${escapedColumn(naming.column(table, id))}]`;
    return `INDEX(${header(column)},MATCH(${keyText(key)},${header(tableIn(written.model, table).key)},0))`;
  };
  const value = (table: string, column: string, key: string): CellValue => {
    const found = resultCell(written, table, column, rowOf(table, key));
    return found ?? "";
  };
  const figure = (table: string, column: string, key: string): LiveCell => {
    const text = reference(table, column, key);
    const { nullable } = columnIn(written.model, { table, column });
    return { formula: nullable ? `=IF(${text}="","",${text})` : `=${text}`, value: value(table, column, key) };
  };

  return {
    reference,
    value,
    figure,
    outOf: (first, second, key, stroke = "/") => {
      const [a, b] = [reference(...first, key), reference(...second, key)];
      const [left, right] = [value(...first, key), value(...second, key)];
      const empty = left === "" || right === 0 || right === "";
      const text = typeof left === "number" && typeof right === "number" ? `${left} ${stroke} ${right}` : left;
      return { formula: `=IF(OR(${a}="",${b}="",${b}=0),"",${a}&" ${stroke} "&${b})`, value: empty ? "" : text };
    },
  };
}

function rowsByKey(written: WrittenModel, table: string): ReadonlyMap<string, number> {
  const keys = written.results.column(table, tableIn(written.model, table).key);
  if (keys.kind !== "text") throw new Error(`${table} has no text key.`);
  return new Map(Array.from(keys.codes, (code, row) => [keys.dictionary[code] ?? "", row]));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** MATCH reads * ? ~ in a text as wildcards unless a tilde stands before them. */
function keyText(key: string): string {
  return quoted(key.replace(/[~*?]/g, "~$&"));
}

/** Fills for status words; the word itself always stands in the cell. */
export function statusFormats(area: Area, words: Words): ConditionalFormat[] {
  const fills = { good: colours.good, indifferent: colours.indifferent, bad: colours.bad } as const;
  return statusWords.flatMap((word) =>
    word === "no data"
      ? []
      : [
          {
            area,
            rule: { kind: "equals text" as const, text: words(word) },
            style: { fill: fills[word] },
          },
        ],
  );
}
