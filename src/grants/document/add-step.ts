import type { Expr, Kind } from "../../rules/expr";
import { withColumn, type OpenTable } from "./columns";
import { roundedTo } from "./rounding-mode";
import { nameColumn, type Level, type State } from "./state";
import type { Step } from "./step-schema";
import { addPoolShare, stepValue } from "./steps";

/** Adds a step's column to its table and makes it known to later steps. */
export function addStep(step: Step, field: string, state: State): void {
  const { report, tables, document } = state;
  const level: Level = step.at;
  if (tables[level] === null) {
    report.reject(
      field,
      "provider-not-told",
      `The step "${step.id}" is about providers.`,
      "Name the input of the provider in roles.",
    );
    return;
  }
  if (step.kind === "pool share") {
    if (addPoolShare(step, field, state)) nameColumn(state, level, step.id, false);
    return;
  }
  const value = stepValue(step, field, state) ?? standIn;
  if (step.round !== undefined && (value.kind !== "number" || value.nullable)) {
    report.reject(
      `${field}.round`,
      "operand-kind",
      `The step "${step.id}" is no figure that can be rounded.`,
      "Leave round out.",
    );
    return;
  }
  const rounded = step.round === undefined ? value : roundedTo(value as Expr<"number", false>, step.round);
  const meaning = step.meaning ?? meaningOf(step, value.kind);
  const unit = step.unit ?? (meaning === "money" ? document.currency : undefined);
  const own = tables[level] as OpenTable;
  const added = withColumn(own, step.id, step.header ?? step.id, rounded, {
    meaning,
    ...(unit === undefined ? {} : { unit }),
    ...(step.source === undefined ? {} : { origin: step.source }),
    ...(step.helper === undefined ? {} : { helper: step.helper }),
  });
  if (level === "row") tables.row = added;
  else tables.provider = added;
  nameColumn(state, level, step.id, meaning === "share");
}

/** What stands for a step that could not be made, so that one mistake is told once. */
const standIn: Expr<Kind, false> = {
  node: { op: "literal", kind: "number", value: 0 },
  kind: "number",
  nullable: false,
  settled: true,
  decimals: 0,
};

function meaningOf(step: Step, kind: Kind): "money" | "number" | "share" | "date" | "text" | "boolean" {
  if (kind !== "number") return kind;
  if (step.kind === "provider share" || step.kind === "placed") return "share";
  if (step.kind === "age") return "number";
  return step.kind === "started steps" || step.kind === "completed steps" || step.kind === "provider count"
    ? "number"
    : "money";
}
