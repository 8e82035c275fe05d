import { decimalsOf } from "../construct";
import type { Comparison, Node } from "../expr";
import { operandsOf } from "../walk";
import { explainAggregate, explainRank } from "./rows";
import type { Explanation } from "./explanation";
import { explainBand, explainLookup } from "./found";
import { inRole, told, traitsOf, type Said, type Telling } from "./telling";

/** Why a node has its value in the cell that is being explained. */
export function explainNode(node: Node, telling: Telling): Explanation {
  switch (node.op) {
    case "column":
      return telling.explainCell({ table: node.table, column: node.column, row: telling.cell.row });
    case "parameter":
      return explainParameter(node, telling);
    case "literal":
      return told(telling, { id: "constant" }, node.value, node.kind, { by: "itself" });
    case "blank":
      return told(telling, { id: "nothing" }, null, node.kind, { by: "itself" });
    case "fault":
      return told(telling, { id: "refused", values: { code: node.code } }, telling.compute(node), node.kind, {
        by: "itself",
      });
    case "if":
    case "first":
      return explainChoice(node, telling);
    case "band":
      return explainBand(node, telling);
    case "lookup":
      return explainLookup(node, telling);
    case "aggregate":
      return explainAggregate(node, telling);
    case "rank":
      return explainRank(node, telling);
    default: {
      const children = operandsOf(node).map((operand) => telling.explainNode(operand));
      const decimals = node.op === "round" ? { decimals: decimalsOf(node.step) } : {};
      return told(
        telling,
        saidOf(node, children),
        telling.compute(node),
        node.kind,
        { by: "node", node },
        children,
        decimals,
      );
    }
  }
}

function explainParameter(node: Node & { readonly op: "parameter" }, telling: Telling): Explanation {
  const definition = telling.model.parameters.find((one) => one.id === node.parameter);
  if (definition === undefined) throw new Error(`There is no parameter "${node.parameter}" in the model.`);
  const { header, unit, decimals, meaning, source } = definition;
  return told(
    telling,
    { id: "parameter", values: { header } },
    telling.parameter(node.parameter),
    node.kind,
    { by: "itself" },
    [],
    {
      ...traitsOf({ unit, decimals, meaning }),
      source: { at: "parameter", parameter: node.parameter, text: source },
    },
  );
}

/** The conditions asked until one held, and the branch taken. What was not taken is not looked at. */
function explainChoice(node: Node & { readonly op: "if" | "first" }, telling: Telling): Explanation {
  const value = telling.compute(node);
  const cases = node.op === "if" ? [{ when: node.when, then: node.then }] : node.cases;
  const conditions: Explanation[] = [];
  let said: Said =
    node.op === "if" ? { id: "if does not hold" } : { id: "first none", values: { cases: cases.length } };
  let taken: Node | null = node.otherwise;
  for (const [index, one] of cases.entries()) {
    const condition = inRole(telling.explainNode(one.when), "condition");
    conditions.push(condition);
    if (condition.value === null || typeof condition.value === "object") {
      said = { id: "undecided" };
      taken = null;
      break;
    }
    if (condition.value) {
      said =
        node.op === "if" ? { id: "if holds" } : { id: "first case", values: { case: index + 1, cases: cases.length } };
      taken = one.then;
      break;
    }
  }
  if (taken === null) return told(telling, said, value, node.kind, { by: "itself" }, conditions);
  return told(telling, said, value, node.kind, { by: "last" }, [...conditions, telling.explainNode(taken)]);
}

function saidOf(node: Node, children: readonly Explanation[]): Said {
  switch (node.op) {
    case "root":
      return { id: "root", values: { degree: node.degree } };
    case "compare":
      return { id: `compare ${node.test satisfies Comparison}` };
    case "round":
      return { id: `round ${node.mode}`, values: { step: node.step } };
    case "curve":
      return saidOfCurve(node, children);
    case "steps":
      return saidOfSteps(children);
    case "datePart":
      return { id: `date part ${node.part}` };
    case "dateOf":
      return { id: "date of" };
    case "addMonths":
      return { id: "add months" };
    case "daysBetween":
      return { id: "days between" };
    case "wholeBetween":
      return { id: `whole ${node.unit}`, values: { rule: node.leapDay } };
    case "isBlank":
      return { id: "is blank" };
    case "numberText":
      return { id: "number text", values: { decimals: node.decimals } };
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "power":
    case "negate":
    case "absolute":
    case "min":
    case "max":
    case "and":
    case "or":
    case "not":
    case "join":
      return { id: node.op };
    default:
      throw new Error(`A ${node.op} is explained elsewhere.`);
  }
}

/** Children of a curve: the value, then x and y of each point. */
function saidOfCurve(node: Node & { readonly op: "curve" }, children: readonly Explanation[]): Said {
  const [of, ...coordinates] = children.map((child) => child.value);
  const xs = coordinates.filter((_, index) => index % 2 === 0);
  if (typeof of !== "number" || !xs.every((x): x is number => typeof x === "number")) return { id: "curve" };
  const last = xs.length - 1;
  if (of < (xs[0] as number)) return { id: "curve below", values: { rule: node.below } };
  if (of > (xs[last] as number)) return { id: "curve above", values: { rule: node.above } };
  const to = Math.max(
    1,
    xs.findIndex((x) => of <= x),
  );
  return { id: "curve segment", values: { from: to, to: to + 1 } };
}

/** Children of steps: the value, then from and value of each step, then what holds below the first. */
function saidOfSteps(children: readonly Explanation[]): Said {
  const [of, ...rest] = children.map((child) => child.value);
  const froms = rest.slice(0, -1).filter((_, index) => index % 2 === 0);
  if (typeof of !== "number" || !froms.every((from): from is number => typeof from === "number"))
    return { id: "steps" };
  const reached = froms.reduce((last, from, index) => (from <= of ? index + 1 : last), 0);
  return reached === 0 ? { id: "steps below" } : { id: "steps reached", values: { step: reached } };
}
