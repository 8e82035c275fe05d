import type { Condition, Node } from "../expr";
import { columnIn, type Model } from "../model";
import { call, joined, nothing, textPiece, whole, type Piece } from "./piece";
import { columnReference, definitionOf, type Writing } from "./writing";

/** Any text of one character or more; in a criterion the only test that "" and an empty cell both fail. */
const someText = textPiece("?*");
/** Any number. */
const someNumber = textPiece("<1E+300");

/**
 * Conditions as pairs of range and criterion for SUMIFS and its like. A number or date to equal is given as it is; order
 * tests are texts, exact for whole numbers of up to 15 digits. Texts are joined to "=" unless nothing in them can be
 * read as an operator; a constant's wildcards are escaped. What a person types as a key is checked in intake, because a
 * criterion reads * and ? in it as wildcards and "012" as 12.
 *
 * A blank cell meets no condition. The criterion "" finds cells with "" and empty cells alike, "=" only the latter:
 * where the column has no blanks, a text that may be empty is given as "" when it is; where it has, blank and "" cannot
 * be told apart in a sheet, and such a text finds nothing.
 */
export function criteria(where: readonly Condition[], table: string, writing: Writing): Piece[] {
  return where.flatMap((condition) => {
    const range = columnReference(writing, table, condition.column);
    const { kind, nullable } = definitionOf(writing, table, condition.column);
    if (kind === "text") return [range, ...textCriterion(condition, range, nullable, table, writing)];
    const value = writing.value(condition.value, writing);
    if (condition.test === "=") return [range, value];
    const constant = condition.value.op === "literal";
    const pair = [
      range,
      constant ? textPiece(condition.test + value.text) : joined(textPiece(condition.test), "&", value),
    ];
    return condition.test === "<>" && nullable ? [...pair, range, someNumber] : pair;
  });
}

function textCriterion(
  condition: Condition,
  range: Piece,
  nullable: boolean,
  table: string,
  writing: Writing,
): Piece[] {
  const { test, value } = condition;
  if (test !== "=" && test !== "<>") throw new Error(`Texts of ${table} cannot be put in order by a criterion.`);
  const operator = test === "<>" ? "<>" : mayStartWithOperator(value, writing.model) ? "=" : "";
  const empty = test === "=" && mayBeEmpty(value, writing.model);
  const guarded = nullable && (test === "<>" || empty);
  return [criterionText(value, operator, empty && !nullable, writing), ...(guarded ? [range, someText] : [])];
}

function criterionText(value: Node, operator: string, findsEmpty: boolean, writing: Writing): Piece {
  if (value.op === "literal") {
    const literal = String(value.value);
    return textPiece(literal === "" && findsEmpty ? "" : operator + literal.replace(/[~*?]/g, "~$&"));
  }
  const text = writing.value(value, writing);
  if (operator === "") return text;
  const whole = joined(textPiece(operator), "&", text);
  return findsEmpty ? call("IF", joined(text, "=", nothing), nothing, whole) : whole;
}

const operatorFirst = /^[=<>]/;

/** Whether a text may begin with what a criterion takes as an operator. */
function mayStartWithOperator(node: Node, model: Model): boolean {
  if (node.op === "literal") return operatorFirst.test(String(node.value)) || node.value === "";
  if (node.op === "parameter") {
    const choices = model.parameters.find((one) => one.id === node.parameter)?.choices;
    return choices === undefined || choices.some((one) => operatorFirst.test(one));
  }
  if (node.op !== "column") return true;
  const { id, choices } = columnIn(model, node);
  if (model.tables.some((one) => one.name === node.table && one.key === id)) return false;
  return choices === undefined || choices.some((one) => operatorFirst.test(one));
}

/** Whether a computed text may be "". */
function mayBeEmpty(node: Node, model: Model): boolean {
  switch (node.op) {
    case "literal":
      return node.value === "";
    case "column": {
      const { expression } = columnIn(model, node);
      return expression !== undefined && mayBeEmpty(expression, model);
    }
    case "parameter":
    case "numberText":
      return false;
    case "join":
      return (node.separator === "" || node.of.length < 2) && node.of.every((one) => mayBeEmpty(one, model));
    case "if":
      return mayBeEmpty(node.then, model) || mayBeEmpty(node.otherwise, model);
    case "first":
      return node.cases.some((one) => mayBeEmpty(one.then, model)) || mayBeEmpty(node.otherwise, model);
    default:
      return true;
  }
}

/** How many rows meet the conditions and have a value in the column; with no column, how many meet them. */
export function countText(table: string, column: string | null, pairs: readonly Piece[], writing: Writing): Piece {
  if (column === null) {
    if (pairs.length === 0) throw new Error(`Counting all rows of ${table} needs a column.`);
    return call("COUNTIFS", ...pairs);
  }
  const range = columnReference(writing, table, column);
  const nullable = definitionOf(writing, table, column).nullable;
  if (pairs.length === 0) return call("SUMPRODUCT", whole(`--(${range.text}<>"")`));
  const all = call("COUNTIFS", ...pairs);
  return nullable ? joined(all, "-", call("COUNTIFS", ...pairs, range, textPiece(""))) : all;
}
