import type { AnswerCell, AnswerColumn, AnswerTable, SchemeAnswer } from "../app/schemes/scheme-answer";
import { figuresOf, wordsOf, type Language, type Words } from "../locale/words";

/** Columns of a person that a list on a screen has room for; the workbook and --json have all. */
const ofPersons = /^(id|unit|team|eligibility|share|paid|paid\..+|wages|charge)$/;

/** A computed scheme as text: each unit's steps, the shares, where every krona went. */
export function schemeText(answer: SchemeAnswer, language: Language): string {
  const words = wordsOf(language);
  const table = (name: string) => answer.tables.find((one) => one.name === name);
  const shown = (cell: AnswerCell, column: AnswerColumn): string => figureText(cell, column, language, words);
  const steps = (one: AnswerTable): string[] =>
    one.rows.flatMap((row) => [
      "",
      `${words(one.name)}: ${String(row[one.columns[0]?.id ?? ""] ?? "")}`,
      ...one.columns
        .slice(1)
        .filter((column) => row[column.id] !== null && !/^(unit|period|order|read)$/.test(column.id))
        .map((column) => `  ${words(column.header).padEnd(48)} ${shown(row[column.id] ?? null, column)}`),
    ]);
  const pools = table("Pools");
  const shares = table("Shares");
  const rest = ["Areas", "Teams", "Reserves", "Totals"].map(table).filter((one) => one !== undefined);
  const lines = [
    `${answer.scheme.title} (${answer.scheme.id})`,
    `${words("Source")}: ${answer.scheme.source}`,
    ...(pools === undefined ? [] : steps(pools)),
    ...(shares === undefined ? [] : ["", words("Shares"), ...grid(shares, shown, words)]),
    ...rest.flatMap(steps),
    "",
  ];
  return `${lines.join("\n")}\n`;
}

function figureText(cell: AnswerCell, column: AnswerColumn, language: Language, words: Words): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return words(cell ? "yes" : "no");
  if (typeof cell === "string") return words(cell);
  const figures = figuresOf(language);
  if (column.meaning === "share") return figures.share(cell, 2);
  const decimals = Number.isInteger(cell) ? 0 : Math.min(8, Math.max(2, decimalsOf(cell)));
  const text =
    column.id === "period"
      ? String(cell)
      : figures.number(cell, Math.min(decimals, column.meaning === "money" ? 8 : 4));
  return column.unit === null ? text : `${text} ${words(column.unit)}`;
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Persons as lines of columns. */
function grid(table: AnswerTable, shown: (cell: AnswerCell, column: AnswerColumn) => string, words: Words): string[] {
  const columns = table.columns
    .filter((column) => ofPersons.test(column.id))
    .map((column) => ({ ...column, unit: null }));
  const lines = [
    columns.map((column) => words(column.header)),
    ...table.rows.map((row) => columns.map((column) => shown(row[column.id] ?? null, column))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => `  ${line.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd());
}
