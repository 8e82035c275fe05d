import type { Problem } from "../../problem/problem";
import type { Node } from "../expr";
import type { ColumnAddress, Model } from "../model";
import { isLegalHeader, isLegalName, type Naming } from "../naming";
import { operandsOf } from "../walk";
import { columnFormula } from "./formula";

/** Excel's limits. */
export const longestFormula = 8_192;
export const deepestNesting = 64;
const mostArguments = 255;
const mostDigits = 15;

/** What keeps a model from being written as formulas: lengths, depths, constants and names that Excel does not take. */
export function checkFormulas(model: Model, naming: Naming): Problem[] {
  return [...checkNames(model, naming), ...model.order.flatMap((address) => checkColumn(model, address, naming))];
}

function problem(code: string, field: string, message: string, fix: string, values: Problem["values"] = {}): Problem {
  return { severity: "error", code, message, where: { at: "field", field }, fix, values };
}

function checkNames(model: Model, naming: Naming): Problem[] {
  const found: Problem[] = [];
  const names = new Map<string, string>();
  const take = (name: string, field: string) => {
    if (!isLegalName(name)) {
      found.push(
        problem(
          "name-not-legal",
          field,
          `"${name}" cannot be the name of a table or cell.`,
          "Begin with a letter; use letters, digits and underscores; do not look like a cell address.",
        ),
      );
    }
    const other = names.get(name.toLowerCase());
    if (other !== undefined)
      found.push(
        problem("name-taken", field, `"${name}" names both ${other} and ${field}.`, "Give one of them another name."),
      );
    names.set(name.toLowerCase(), field);
  };
  for (const table of model.tables) {
    take(naming.table(table.name), table.name);
    const headers = new Set<string>();
    for (const column of table.columns) {
      const header = naming.column(table.name, column.id);
      const field = `${table.name}[${column.id}]`;
      if (!isLegalHeader(header))
        found.push(
          problem(
            "header-not-legal",
            field,
            `"${header}" cannot be a column's header.`,
            "Use one line of at most 255 characters.",
          ),
        );
      if (headers.has(header.toLowerCase()))
        found.push(
          problem(
            "header-taken",
            field,
            `Two columns of ${table.name} are called "${header}".`,
            "Give one of them another header.",
          ),
        );
      headers.add(header.toLowerCase());
    }
  }
  for (const parameter of model.parameters) take(naming.parameter(parameter.id), parameter.id);
  return found;
}

function checkColumn(model: Model, address: ColumnAddress, naming: Naming): Problem[] {
  const field = `${address.table}[${address.column}]`;
  let formula: string;
  try {
    formula = columnFormula(model, address, naming);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return [
      problem(
        "formula-impossible",
        field,
        `${field} cannot be written as a formula: ${reason}`,
        "Split the rule into columns that can.",
      ),
    ];
  }
  const found: Problem[] = [];
  if (formula.length > longestFormula) {
    found.push(
      problem(
        "formula-too-long",
        field,
        `The formula of ${field} has ${formula.length} characters; Excel takes ${longestFormula}.`,
        "Give a part of the rule a column of its own.",
        {
          length: formula.length,
        },
      ),
    );
  }
  const shape = shapeOf(formula);
  if (shape.depth > deepestNesting) {
    found.push(
      problem(
        "formula-too-deep",
        field,
        `The formula of ${field} nests ${shape.depth} functions; Excel takes ${deepestNesting}.`,
        "Use a table and a look-up instead of many cases.",
        {
          depth: shape.depth,
        },
      ),
    );
  }
  if (shape.arguments > mostArguments) {
    found.push(
      problem(
        "formula-too-wide",
        field,
        `A function in the formula of ${field} has ${shape.arguments} arguments; Excel takes ${mostArguments}.`,
        "Give a part of the rule a column of its own.",
      ),
    );
  }
  const expression = model.tables
    .find((one) => one.name === address.table)
    ?.columns.find((one) => one.id === address.column)?.expression;
  for (const figure of expression === undefined ? [] : longConstants(expression)) {
    found.push(
      problem(
        "constant-too-precise",
        field,
        `The constant ${figure} in ${field} has more than ${mostDigits} digits; Excel keeps ${mostDigits}.`,
        "Write it with fewer digits.",
        { read: figure },
      ),
    );
  }
  return found;
}

/** The deepest nesting of brackets after a function's name and the largest number of arguments, texts and references aside. */
export function shapeOf(formula: string): { readonly depth: number; readonly arguments: number } {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'./g, "");
  const open: { readonly call: boolean; commas: number }[] = [];
  let brackets = 0;
  let depth = 0;
  let most = 0;
  [...bare].forEach((character, at, all) => {
    if (character === "[") brackets += 1;
    if (character === "]") brackets -= 1;
    if (brackets > 0) return;
    if (character === "(") {
      open.push({ call: /[A-Z]/.test(all[at - 1] ?? ""), commas: 0 });
      depth = Math.max(depth, open.filter((one) => one.call).length);
    }
    const innermost = open[open.length - 1];
    if (character === "," && innermost !== undefined) innermost.commas += 1;
    if (character === ")") most = Math.max(most, (open.pop()?.commas ?? 0) + 1);
  });
  return { depth, arguments: most };
}

function longConstants(node: Node): number[] {
  const own =
    node.op === "literal" && typeof node.value === "number" && digitsOf(node.value) > mostDigits ? [node.value] : [];
  return [...own, ...operandsOf(node).flatMap(longConstants)];
}

function digitsOf(value: number): number {
  return value.toExponential().replace(/e.*$/, "").replace(/\D/g, "").length;
}
