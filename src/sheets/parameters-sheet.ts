import type { Words } from "../locale/words";
import type { ParameterDefinition } from "../rules/parameter";
import type { Naming } from "../rules/naming";
import type { CellValue } from "../workbook/cell";
import type { PlannedCell, Validation } from "../workbook/plan";
import { input, label, stacked, type Part, type PlacedSheet } from "./layout";
import { cellStyle, headerStyle, headingStyle, inputStyle, numberFormatOf } from "./styles";

/** Parameters of one room, with their values now. */
export interface ParameterGroup {
  readonly id: string;
  readonly header: string;
  readonly parameters: readonly ParameterDefinition[];
  readonly values: Readonly<Record<string, number | string | boolean | null>>;
}

/** The id of the Parameters sheet and of a parameter's cell in its group's block. */
export const parametersSheetId = "parameters";

/** Every parameter in one place: a named cell each, with unit, meaning and source. */
export function parametersSheet(groups: readonly ParameterGroup[], naming: Naming, words: Words): PlacedSheet {
  const parts: Part[] = [
    { kind: "title", text: words("Parameters"), subtitle: words("Yellow cells may be changed; every sheet follows.") },
    ...groups.map((group): Part => ({ kind: "cells", id: group.id, cells: groupCells(group, naming, words) })),
  ];
  return stacked(parametersSheetId, words("Parameters"), parts, {
    columnWidths: { 0: 34, 1: 16, 2: 18, 3: 62, 4: 30, 5: 12 },
    freeze: { rows: 2, columns: 1 },
    protected: true,
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    hideGridlines: true,
  });
}

function groupCells(group: ParameterGroup, naming: Naming, words: Words): PlannedCell[] {
  const headers = ["Parameter", "Value", "Unit", "Meaning", "Source", "Valid from"];
  return [
    label(0, 0, words(group.header), headingStyle, { rows: 1, columns: headers.length }),
    ...headers.map((header, column) => label(1, column, words(header), headerStyle)),
    ...group.parameters.flatMap((parameter, index) => parameterCells(parameter, index + 2, group, naming, words)),
  ];
}

function parameterCells(
  parameter: ParameterDefinition,
  row: number,
  group: ParameterGroup,
  naming: Naming,
  words: Words,
): PlannedCell[] {
  const value = saidOf(parameter, group.values[parameter.id] ?? null, words);
  const format = numberFormatOf(parameter);
  const validation = validationOf(parameter, words);
  return [
    label(row, 0, words(parameter.header), { ...cellStyle, bold: true }),
    input(
      parameter.id,
      row,
      1,
      value,
      { ...inputStyle, horizontal: "right", ...(format === undefined ? {} : { numberFormat: format }) },
      {
        name: naming.parameter(parameter.id),
        ...(validation === undefined ? {} : { validation }),
      },
    ),
    label(row, 2, parameter.unit === undefined ? "" : words(parameter.unit), cellStyle),
    label(row, 3, parameter.note === undefined ? "" : words(parameter.note), cellStyle),
    label(row, 4, words(parameter.source), cellStyle),
    label(row, 5, parameter.validFrom ?? "", cellStyle),
  ];
}

/** A choice in the language of the workbook: the rules of its tables compare with the same word. */
function saidOf(parameter: ParameterDefinition, value: ParameterGroup["values"][string], words: Words): CellValue {
  return typeof value === "string" && parameter.choices?.includes(value) === true ? words(value) : value;
}

function validationOf(parameter: ParameterDefinition, words: Words): Validation | undefined {
  const prompt = {
    promptTitle: words(parameter.header).slice(0, 32),
    ...(parameter.note === undefined ? {} : { prompt: words(parameter.note).slice(0, 255) }),
  };
  if (parameter.choices !== undefined)
    return {
      rule: { kind: "list", values: parameter.choices.map((choice) => words(choice)) },
      allowBlank: parameter.nullable,
      ...prompt,
    };
  if (parameter.kind === "boolean") return { rule: { kind: "list", values: ["TRUE", "FALSE"] }, ...prompt };
  const limits = {
    ...(parameter.least === undefined ? {} : { least: parameter.least }),
    ...(parameter.most === undefined ? {} : { most: parameter.most }),
  };
  if (parameter.kind === "date")
    return { rule: { kind: "date", ...limits }, allowBlank: parameter.nullable, ...prompt };
  if (parameter.kind === "number") {
    return {
      rule: { kind: parameter.decimals === 0 && parameter.meaning !== "share" ? "whole" : "decimal", ...limits },
      allowBlank: parameter.nullable,
      ...prompt,
    };
  }
  return undefined;
}
