import type { Words } from "../locale/words";
import type { Place, Problem } from "../problem/problem";
import { calendarOf, serialOf } from "../rules/dates";
import type { ParameterDefinition } from "../rules/parameter";
import { parametersSheetId } from "../sheets/parameters-sheet";
import { isCellError, type CellValue } from "../workbook/cell";
import type { OwnInput, Snapshot } from "../workbook/snapshot";
import { choiceOf } from "./choice";

export type ParameterValue = number | string | boolean | null;

/** Values of parameters and what was wrong with those that a person wrote. */
export interface Settings {
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly problems: readonly Problem[];
}

/** The cell of a parameter on the Parameters sheet, where there is one. */
export function parameterCell(snapshot: Snapshot, id: string): (OwnInput & { readonly sheet: string }) | undefined {
  const sheet = snapshot.own.find((own) => own.id === parametersSheetId);
  const input = [...(sheet?.inputs ?? [])].find(([name]) => name.endsWith(`/${id}`))?.[1];
  return sheet === undefined || input === undefined ? undefined : { ...input, sheet: sheet.name };
}

/**
 * The value of every parameter: set with the job, else as it stands in the workbook, else suggested by the data, else as it begins.
 * An emptied cell takes the suggestion; a cell that says something else than the data is used, with a warning.
 * A value of the wrong kind is an error that names its cell.
 */
export function settingsOf(
  parameters: readonly ParameterDefinition[],
  snapshot: Snapshot,
  words: Words,
  set: Readonly<Record<string, string>> = {},
  suggested: Readonly<Record<string, ParameterValue>> = {},
): Settings {
  const problems: Problem[] = [];
  const known = new Set(parameters.map((parameter) => parameter.id));
  for (const id of Object.keys(set)) {
    if (known.has(id)) continue;
    problems.push({
      severity: "error",
      code: "unknown-parameter",
      message: `There is no parameter "${id}".`,
      where: { at: "field", field: id },
      fix: `Use one of: ${parameters.map((parameter) => parameter.id).join(", ")}.`,
    });
  }
  const values = Object.fromEntries(
    parameters.map((parameter): [string, ParameterValue] => {
      const given = set[parameter.id];
      if (given !== undefined) {
        return [
          parameter.id,
          checked(parameter, fromText(given), { at: "field", field: parameter.id }, words, problems),
        ];
      }
      const cell = parameterCell(snapshot, parameter.id);
      const fromLists = suggested[parameter.id];
      const emptied = cell !== undefined && (cell.value === null || cell.value === "");
      if (cell === undefined || (emptied && fromLists !== undefined))
        return [parameter.id, fromLists ?? parameter.initial];
      const where = { at: "cell", sheet: cell.sheet, address: cell.address } as const;
      const value = checked(parameter, cell.value, where, words, problems);
      if (
        fromLists !== undefined &&
        fromLists !== null &&
        value !== fromLists &&
        !problems.some((one) => one.where === where)
      ) {
        problems.push(differs(parameter, value, fromLists, where));
      }
      return [parameter.id, value];
    }),
  );
  return { values, problems };
}

/** The lists changed after the parameter was written, or a person decided otherwise: the cell counts, and is said. */
function differs(parameter: ParameterDefinition, read: ParameterValue, value: ParameterValue, where: Place): Problem {
  return {
    severity: "warning",
    code: "parameter-differs",
    message: `${parameter.header}: ${shown(parameter, read)} is used, your lists say ${shown(parameter, value)}.`,
    where,
    fix: "Empty the cell and run again to take over what the lists say.",
    values: { parameter: parameter.id },
  };
}

function shown(parameter: ParameterDefinition, value: ParameterValue): string {
  if (parameter.meaning !== "date" || typeof value !== "number") return String(value);
  const { year, month, day } = calendarOf(value);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** What a person typed on the command line, as a cell would hold it. */
function fromText(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (date) return serialOf(Number(date[1]), Number(date[2]), Number(date[3]));
  const percent = /^(-?\d+(?:[.,]\d+)?)\s*%$/.exec(trimmed);
  if (percent?.[1] !== undefined) return Number(percent[1].replace(",", ".")) / 100;
  const number = Number(trimmed.replace(",", "."));
  return Number.isNaN(number) ? trimmed : number;
}

function checked(
  parameter: ParameterDefinition,
  value: CellValue,
  where: Place,
  words: Words,
  problems: Problem[],
): ParameterValue {
  const wrong = (expected: string): ParameterValue => {
    const read = value === null ? "nothing" : isCellError(value) ? value.error : `"${String(value)}"`;
    problems.push({
      severity: "error",
      code: "parameter-not-usable",
      message: `${parameter.header}: read ${read}, expected ${expected}.`,
      where,
      fix: `Write ${expected} there.`,
      values: { parameter: parameter.id },
    });
    return parameter.initial;
  };
  if (value === null || value === "") return parameter.nullable ? null : wrong(kindOf(parameter));
  if (isCellError(value)) return wrong(kindOf(parameter));
  if (parameter.choices !== undefined) {
    const found = choiceOf(parameter.choices, String(value), words);
    return found ?? wrong(`one of ${parameter.choices.map((choice) => `"${words(choice)}"`).join(", ")}`);
  }
  if (parameter.kind === "boolean") return typeof value === "boolean" ? value : wrong("TRUE or FALSE");
  if (parameter.kind === "text") return String(value);
  if (typeof value !== "number") return wrong(kindOf(parameter));
  const low = parameter.least !== undefined && value < parameter.least;
  const high = parameter.most !== undefined && value > parameter.most;
  return low || high
    ? wrong(`${kindOf(parameter)} from ${parameter.least ?? "any"} to ${parameter.most ?? "any"}`)
    : value;
}

function kindOf(parameter: ParameterDefinition): string {
  switch (parameter.meaning) {
    case "share":
      return "a share";
    case "money":
      return "an amount";
    case "date":
      return "a date";
    case "boolean":
      return "TRUE or FALSE";
    case "number":
      return "a number";
    case "text":
    case "choice":
      return "a word";
  }
}
