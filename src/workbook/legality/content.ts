import { isCellError, type CellValue, type Position } from "../cell";
import { stringLiterals } from "../formula-text";
import { limits } from "../limits";
import type { Content, Validation } from "../plan";
import { illegalCharacter } from "./names";
import type { SheetReport } from "./report";

/** The error values that a cell can hold. */
export const errorTexts = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/** Checks a constant: length and characters of text, finite numbers, known errors. */
export function checkValue(value: CellValue, at: Position, report: SheetReport): void {
  if (typeof value === "string") checkText(value, at, report);
  else if (typeof value === "number" && !Number.isFinite(value)) {
    report.add(
      "number-not-finite",
      `A cell can hold no ${String(value)}`,
      "Write a blank or an error value instead",
      at,
    );
  } else if (isCellError(value) && !errorTexts.has(value.error)) {
    report.add(
      "error-unknown",
      `"${value.error}" is no error value of a spreadsheet`,
      "Use one of #N/A, #VALUE!, #NUM!, #DIV/0!, #REF!, #NAME?, #NULL!",
      at,
    );
  }
}

/** Checks a cell's text. */
export function checkText(text: string, at: Position, report: SheetReport): void {
  if (text.length > limits.cellText) {
    report.add(
      "text-too-long",
      `A text of ${text.length} characters; a cell holds ${limits.cellText}`,
      "Shorten it or split it over cells",
      at,
      { length: text.length },
    );
  }
  checkCharacters(text, at, report);
}

function checkCharacters(text: string, at: Position | undefined, report: SheetReport): void {
  const illegal = illegalCharacter(text);
  if (illegal >= 0) {
    const code = illegal.toString(16).toUpperCase().padStart(4, "0");
    report.add(
      "text-control-character",
      `A text holds the character U+${code}, which a workbook cannot store`,
      "Remove the character",
      at,
      { character: code },
    );
  }
}

/** Checks a formula's length, literals and brackets. */
export function checkFormula(formula: string, at: Position, report: SheetReport): void {
  if (!formula.startsWith("=") || formula.length < 2) {
    report.add(
      "formula-without-equals",
      `"${formula.slice(0, 40)}" is not a formula: it does not begin with "="`,
      "Write the formula with a leading =, or write a value",
      at,
    );
  }
  if (formula.length > limits.formula) {
    report.add(
      "formula-too-long",
      `A formula of ${formula.length} characters; Excel takes ${limits.formula}`,
      "Split the rule over helper columns",
      at,
      { length: formula.length },
    );
  }
  for (const literal of stringLiterals(formula)) {
    if (literal.length > limits.formulaLiteral) {
      report.add(
        "formula-literal-too-long",
        `A text of ${literal.length} characters inside a formula; Excel takes ${limits.formulaLiteral}`,
        "Put the text into a cell and refer to it",
        at,
        { length: literal.length },
      );
    }
  }
  checkCharacters(formula, at, report);
}

/** Checks what a cell holds. */
export function checkContent(content: Content, at: Position, report: SheetReport): void {
  if ("formula" in content) checkFormula(content.formula, at, report);
  checkValue(content.value, at, report);
}

/** Checks a validation's list, limits and messages. */
export function checkValidation(validation: Validation, at: Position, report: SheetReport): void {
  const { rule } = validation;
  if (rule.kind === "list") {
    const text = rule.values.join(",");
    if (rule.values.length === 0)
      report.add("validation-list-empty", "A list of choices has no choice", "Name at least one", at);
    // Quotes are doubled inside the stored text and count there.
    const stored = text.length + (text.split('"').length - 1);
    if (stored > limits.validationList) {
      report.add(
        "validation-list-too-long",
        `A list of choices of ${stored} characters; Excel takes ${limits.validationList}`,
        "Put the choices into cells and refer to them",
        at,
        { length: stored },
      );
    }
    for (const item of rule.values) {
      if (item.includes(","))
        report.add(
          "validation-item-comma",
          `The choice "${item}" contains a comma, which would split it`,
          "Put the choices into cells and refer to them",
          at,
        );
      if (item.trim() === "")
        report.add(
          "validation-item-blank",
          "A list of choices contains a blank one",
          "Remove it and allow blank cells instead",
          at,
        );
      checkCharacters(item, at, report);
    }
  } else if (rule.kind === "list from") {
    if (rule.source.includes("[") || rule.source.startsWith("=")) {
      report.add(
        "validation-source",
        `"${rule.source}" cannot be the source of a list: only a name or an A1 range can`,
        "Define a name for the cells",
        at,
      );
    }
  } else if (rule.kind === "text length") {
    if (!Number.isInteger(rule.most) || rule.most < 0)
      report.add("validation-limit", `${rule.most} is no length of a text`, "Give a whole number from 0", at);
  } else {
    for (const limit of [rule.least, rule.most]) {
      if (limit !== undefined && !Number.isFinite(limit))
        report.add("validation-limit", `${limit} is no limit for a number`, "Leave the limit out", at);
    }
    if (rule.least !== undefined && rule.most !== undefined && rule.least > rule.most) {
      report.add(
        "validation-limit",
        `The least value ${rule.least} is above the most, ${rule.most}`,
        "Exchange them",
        at,
      );
    }
  }
  checkMessage("prompt title", validation.promptTitle, limits.promptTitle, at, report);
  checkMessage("prompt", validation.prompt, limits.prompt, at, report);
  checkMessage("error text", validation.error, limits.errorText, at, report);
}

/** Checks one message of a validation. */
export function checkMessage(
  what: string,
  text: string | undefined,
  most: number,
  at: Position,
  report: SheetReport,
): void {
  if (text === undefined) return;
  if (text.length > most) {
    report.add(
      `validation-${what.replace(" ", "-")}-too-long`,
      `A ${what} of ${text.length} characters; Excel takes ${most}`,
      "Shorten it",
      at,
      { length: text.length },
    );
  }
  checkCharacters(text, at, report);
}
