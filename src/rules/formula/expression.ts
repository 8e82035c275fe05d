import type { Node } from "../expr";
import { canBeBlank, casesOf, knowing, knowingPresent } from "./absence";
import { aggregate, rank } from "./aggregate";
import { curve, steps } from "./curve";
import { dateOf, wholeBetween } from "./dates";
import { band, indexMatch, orOtherwise } from "./lookup";
import {
  binding,
  call,
  joined,
  negated,
  notAvailable,
  nothing,
  numberPiece,
  textPiece,
  whole,
  type Operator,
  type Piece,
} from "./piece";
import { rounded, stepRatio } from "./rounding";
import { cellReference, definitionOf, type Writing } from "./writing";

const operators: Readonly<Record<"add" | "subtract" | "multiply" | "divide", Operator>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
};

/** Text of a node that may stay blank: blank is "", also where an empty cell is read. */
export function orBlank(node: Node, writing: Writing): Piece {
  if (!canBeBlank(node, writing)) return value(node, writing);
  switch (node.op) {
    case "blank":
      return nothing;
    case "if":
    case "first":
      return choice(node, writing, orBlank);
    case "aggregate":
      return aggregate(node, nothing, writing);
    case "lookup":
      return lookup(node, nothing, writing, orBlank);
    case "round":
      return call("IF", isBlank(node.of, writing), nothing, value(node, knowingPresent(writing, node.of)));
    default:
      return emptyCell(node, writing)
        ? call("IF", isBlank(node, writing), nothing, present(node, writing))
        : present(node, writing);
  }
}

/** Text of a node whose value is needed: blank is #N/A, never 0 and never larger than every number. */
export function value(node: Node, writing: Writing): Piece {
  if (!canBeBlank(node, writing)) return present(node, writing);
  switch (node.op) {
    case "blank":
      return notAvailable;
    case "if":
    case "first":
      return choice(node, writing, value);
    case "aggregate":
      return aggregate(node, notAvailable, writing);
    case "lookup":
      return lookup(node, notAvailable, writing, value);
    case "round":
      return present(node, writing);
    default:
      return call("IF", isBlank(node, writing), notAvailable, present(node, writing));
  }
}

/** Whether a reference reads a cell that may be empty, which a formula that only repeats it would show as 0. */
function emptyCell(node: Node, writing: Writing): boolean {
  return node.op !== "column" || definitionOf(writing, node.table, node.column).source !== "computed";
}

/** A test for blank, or against it: empty cells and "" alike. */
function isBlank(node: Node, writing: Writing, test: "=" | "<>" = "="): Piece {
  const reference =
    node.op === "column" || node.op === "parameter"
      ? present(node, writing)
      : node.op === "lookup" && node.otherwise === undefined
        ? indexMatch(node, writing)
        : orBlank(node, writing);
  return joined(reference, test, nothing);
}

type Writer = (node: Node, writing: Writing) => Piece;

function choice(node: Node & { readonly op: "if" | "first" }, writing: Writing, outcome: Writer): Piece {
  if (node.op === "if") {
    const then = outcome(node.then, knowing(writing, node.when, true));
    return call("IF", value(node.when, writing), then, outcome(node.otherwise, knowing(writing, node.when, false)));
  }
  const outcomes = casesOf(node, writing);
  const last = outcomes[outcomes.length - 1] as (typeof outcomes)[number];
  return node.cases.reduceRight(
    (rest, one, index) => {
      const reached = outcomes[index] as (typeof outcomes)[number];
      return call("IF", value(one.when, reached.asked), outcome(reached.node, reached.writing), rest);
    },
    outcome(last.node, last.writing),
  );
}

function lookup(node: Node & { readonly op: "lookup" }, none: Piece | null, writing: Writing, outcome: Writer): Piece {
  const cell = indexMatch(node, writing);
  const { nullable, source } = definitionOf(writing, node.table, node.result);
  const asked = none !== null && nullable && !(none === nothing && source === "computed");
  const found = asked ? call("IF", joined(cell, "=", nothing), none, cell) : cell;
  return node.otherwise === undefined ? found : orOtherwise(node, found, outcome(node.otherwise, writing), writing);
}

/** Text of a node that is there: blank is not asked for again. */
function present(node: Node, writing: Writing): Piece {
  const of = (one: Node) => value(one, writing);
  switch (node.op) {
    case "literal":
      return typeof node.value === "number"
        ? numberPiece(node.value)
        : typeof node.value === "string"
          ? textPiece(node.value)
          : whole(node.value ? "TRUE" : "FALSE");
    case "blank":
    case "fault":
      return notAvailable;
    case "column":
      return cellReference(writing, node.column);
    case "parameter":
      return whole(writing.naming.parameter(node.parameter));
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return joined(of(node.left), operators[node.op], of(node.right));
    case "power":
      return power(node.left, node.right, writing);
    case "negate":
      return negated(of(node.of));
    case "absolute":
      return call("ABS", of(node.of));
    case "root":
      return root(of(node.of), node.degree);
    case "min":
    case "max":
      return call(node.op === "min" ? "MIN" : "MAX", ...node.of.map(of));
    case "compare":
      return joined(of(node.left), node.test, of(node.right));
    case "and":
    case "or":
      return call(node.op === "and" ? "AND" : "OR", ...node.of.map(of));
    case "not":
      return node.of.op === "isBlank" ? isBlank(node.of.of, writing, "<>") : call("NOT", of(node.of));
    case "if":
    case "first":
      return choice(node, writing, value);
    case "round":
      return rounded(node.mode, of(node.of), node.step);
    case "band":
      return band(node, writing);
    case "lookup":
      return lookup(node, null, writing, value);
    case "curve":
      return curve(node, writing);
    case "steps":
      return steps(node, writing);
    case "datePart":
      return call(node.part.toUpperCase(), of(node.of));
    case "dateOf":
      return dateOf(node, { year: of(node.year), month: of(node.month), day: of(node.day) });
    case "addMonths":
      return call("EDATE", of(node.of), of(node.months));
    case "daysBetween":
      return joined(of(node.to), "-", of(node.from));
    case "wholeBetween":
      return wholeBetween(node.unit, of(node.from), of(node.to), node.leapDay);
    case "aggregate":
      return aggregate(node, null, writing);
    case "rank":
      return rank(node, writing);
    case "isBlank":
      return isBlank(node.of, writing);
    case "join":
      return join(node, writing);
    case "numberText":
      return call("FIXED", settled(node.of, node.decimals, writing), String(node.decimals), "TRUE");
  }
}

/** A base below zero is refused, and so is 0 to a power that is not above 0: programs disagree on both. */
function power(base: Node, exponent: Node, writing: Writing): Piece {
  const [left, right] = [value(base, writing), value(exponent, writing)];
  const raised = joined(left, "^", right);
  if (base.op === "literal" && Number(base.value) > 0) return raised;
  const zero = numberPiece(0);
  if (exponent.op === "literal" && Number(exponent.value) > 0)
    return call("IF", joined(left, "<", zero), notAvailable, raised);
  const ofZero = call("IF", call("AND", joined(left, "=", zero), joined(right, ">", zero)), zero, notAvailable);
  return call("IF", joined(left, ">", zero), raised, ofZero);
}

/** A root of a number below zero is refused: one program gives #NUM!, another an odd root. */
function root(of: Piece, degree: number): Piece {
  if (degree === 2) return call("SQRT", of);
  const inverse: Piece = { text: `1/${degree}`, binds: binding.product };
  return call("IF", joined(of, "<", numberPiece(0)), notAvailable, joined(of, "^", inverse));
}

function join(node: Node & { readonly op: "join" }, writing: Writing): Piece {
  const parts = node.of.map((one) => value(one, writing));
  const separator = textPiece(node.separator);
  const [first, ...rest] = parts;
  if (first === undefined) return nothing;
  return rest.reduce(
    (text, part) => joined(node.separator === "" ? text : joined(text, "&", separator), "&", part),
    first,
  );
}

/** FIXED rounds once; what is not already a figure of so many decimals is rounded in two stages before. */
function settled(of: Node, decimals: number, writing: Writing): Piece {
  const text = value(of, writing);
  if (of.op === "literal" && Number.isInteger(of.value)) return text;
  if (of.op === "round" && (stepRatio(of.step).digits ?? Infinity) <= decimals) return text;
  if (of.op === "column") {
    const column = definitionOf(writing, of.table, of.column);
    if (column.settled && column.decimals !== undefined && column.decimals <= decimals) return text;
  }
  return rounded("settle", text, Number(`1e${-decimals}`));
}
