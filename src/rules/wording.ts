import type { ColumnDefinition } from "./column";
import type { Dataset, TableData, TextColumn } from "./data";
import type { Model } from "./model";
import { tableIn } from "./model";
import type { ParameterDefinition } from "./parameter";

/** Gives a word of a rule in the language of the workbook. Different words stay different. */
export type Word = (english: string) => string;

/**
 * The model in other words: text constants of its rules and the choices of its columns and parameters. A rule that
 * compares with a word then compares with the translated one, in every reading alike. Figures do not change.
 */
export function wordedModel(model: Model, word: Word): Model {
  return {
    ...model,
    tables: model.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => wordedColumn(column, word)),
      checks: table.checks.map((check) => ({ ...check, when: wordedConstants(check.when, word) })),
    })),
    parameters: model.parameters.map((parameter) => wordedParameter(parameter, word)),
  };
}

/** The rows and parameters of an English model for `wordedModel`: choices translated, a user's own texts untouched. */
export function wordedDataset(model: Model, dataset: Dataset, word: Word): Dataset {
  const known = new Set(model.tables.map((table) => table.name));
  const tables = Object.entries(dataset.tables).map(([name, data]): [string, TableData] => [
    name,
    known.has(name) ? wordedTable(tableIn(model, name).columns, data, word) : data,
  ]);
  const choices = new Map(
    model.parameters.flatMap(({ id, choices: of }) => (of === undefined ? [] : [[id, of] as const])),
  );
  const parameters = Object.entries(dataset.parameters).map(([id, value]) => [
    id,
    wordedChoice(choices.get(id), value, word),
  ]);
  return { tables: Object.fromEntries(tables), parameters: Object.fromEntries(parameters) as Dataset["parameters"] };
}

function wordedColumn(column: ColumnDefinition, word: Word): ColumnDefinition {
  return {
    ...column,
    ...(column.choices === undefined ? {} : { choices: column.choices.map(word) }),
    ...(column.expression === undefined ? {} : { expression: wordedConstants(column.expression, word) }),
    ...(column.split === undefined ? {} : { split: wordedConstants(column.split, word) }),
  };
}

function wordedParameter(parameter: ParameterDefinition, word: Word): ParameterDefinition {
  if (parameter.choices === undefined) return parameter;
  return {
    ...parameter,
    choices: parameter.choices.map(word),
    initial: wordedChoice(parameter.choices, parameter.initial, word),
  };
}

function wordedChoice<V>(choices: readonly string[] | undefined, value: V, word: Word): V | string {
  return typeof value === "string" && choices?.includes(value) === true ? word(value) : value;
}

function wordedTable(columns: readonly ColumnDefinition[], data: TableData, word: Word): TableData {
  const chosen = columns.filter((column) => column.choices !== undefined);
  if (chosen.length === 0) return data;
  const worded = chosen.flatMap(({ id, choices }) => {
    const column = data.columns[id];
    return column?.kind === "text" ? [[id, wordedTexts(column, choices ?? [], word)] as const] : [];
  });
  return { ...data, columns: { ...data.columns, ...Object.fromEntries(worded) } };
}

/** Letter case aside, as rules compare; a text that is no choice stays for the checks to find. */
function wordedTexts(column: TextColumn, choices: readonly string[], word: Word): TextColumn {
  const choiceOf = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  const worded = column.dictionary.map((text) => {
    const choice = choiceOf.get(text.toLowerCase());
    return choice === undefined ? text : word(choice);
  });
  const dictionary = [...new Set(worded)];
  const codes = worded.map((text) => dictionary.indexOf(text));
  return { kind: "text", dictionary, codes: column.codes.map((code) => codes[code] ?? -1) };
}

/** Text constants of an expression, wherever they stand in it. Parts without any stay the same objects. */
function wordedConstants<T>(part: T, word: Word): T {
  if (typeof part !== "object" || part === null) return part;
  if (isTextConstant(part)) {
    const value = word(part.value);
    return value === part.value ? part : { ...part, value };
  }
  const entries = Object.entries(part);
  const worded = entries.map(([name, value]): [string, unknown] => [name, wordedConstants(value as unknown, word)]);
  if (worded.every(([, value], index) => value === entries[index]?.[1])) return part;
  return (Array.isArray(part) ? worded.map(([, value]) => value) : Object.fromEntries(worded)) as T;
}

function isTextConstant(part: object): part is { readonly op: "literal"; readonly value: string } {
  return "op" in part && part.op === "literal" && "value" in part && typeof part.value === "string";
}
