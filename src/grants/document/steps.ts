import { orElse } from "../../rules/absence";
import { has, sumOf } from "../../rules/aggregate";
import { greatest, least, minus, over, plus, times } from "../../rules/arithmetic";
import { inRow, type Column } from "../../rules/column";
import { number } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import { equals, isAtLeast, when } from "../../rules/logic";
import { round, roundDown, roundUp } from "../../rules/rounding";
import { withColumn } from "./columns";
import { converted } from "./period";
import { anyOperand, numberOf, numbersOf, operandOf, shareOf } from "./scope";
import { providerKey, type Level, type State } from "./state";
import type { Operand } from "./operand-schema";
import type { Step, StepOf } from "./step-schema";
import { ageStep, placedStep } from "./time-steps";

type Num = Expr<"number", false>;

/** The expression of a step, rounding apart; undefined for a pool, which is more than one column, or where it cannot be. */
export function stepValue(step: Exclude<Step, StepOf<"pool share">>, field: string, state: State): Expr | undefined {
  const level: Level = step.at;
  const scope = state.scopes[level];
  const { report } = state;
  const num = (operand: Operand, part: string): Num => numberOf(operand, scope, `${field}.${part}`, report);
  const nums = (operands: readonly Operand[], part: string) => numbersOf(operands, scope, `${field}.${part}`, report);
  switch (step.kind) {
    case "amount":
      return anyOperand(step.of, scope, `${field}.of`, report);
    case "rule":
      return anyOperand(step.rule, scope, `${field}.rule`, report);
    case "bands":
      return bandsStep(step, field, state);
    case "list":
      return listStep(step, field, state);
    case "product":
      return times(...nums(step.of, "of"));
    case "sum":
      return plus(...nums(step.of, "of"));
    case "subtract": {
      const left = nums(step.less, "less").reduce((rest, one) => minus(rest, one), num(step.from, "from"));
      return step.least === undefined ? left : greatest(left, num(step.least, "least"));
    }
    case "percentage":
      return times(plus(...nums(step.of, "of")), shareOf(step.percent, scope, `${field}.percent`, report));
    case "smallest":
      return least(...nums(step.of, "of"));
    case "largest":
      return greatest(...nums(step.of, "of"));
    case "started steps": {
      const started = roundUp(over(num(step.of, "of"), num(step.width, "width")), 1);
      // Strictly: the first step begins at the limit, the next only above its upper figure.
      return counted(step.strictly ? minus(started, 1) : started, step.most, (operand) => num(operand, "most"));
    }
    case "completed steps":
      return counted(roundDown(over(num(step.of, "of"), num(step.width, "width")), 1), step.most, (operand) =>
        num(operand, "most"),
      );
    case "own share":
      return ownShare(step, field, state);
    case "age":
      return ageStep(step, field, state);
    case "placed":
      return placedStep(step, field, state);
    case "convert":
      return convertStep(step, field, state);
    case "provider total":
    case "provider count":
    case "provider share":
      return overRows(step, field, state);
  }
}

/** Never below none, and no more than the most. */
function counted(steps: Num, most: Operand | undefined, read: (operand: Operand) => Num): Num {
  const some = greatest(steps, 0);
  return most === undefined ? some : least(some, read(most));
}

function bandsStep(step: StepOf<"bands">, field: string, state: State): Num | undefined {
  const { report, document } = state;
  const table = document.tables.find((one) => one.id === step.table);
  const compiled = state.bands.get(step.table);
  if (table === undefined || compiled === undefined) {
    const known = document.tables.map((one) => one.id).join(", ") || "none";
    report.reject(
      `${field}.table`,
      "table-unknown",
      `There is no table "${step.table}"; known are ${known}.`,
      "Name one of them.",
    );
    return undefined;
  }
  const value = valueOf(step.value, table.values, `${field}.value`, state);
  if (value === undefined) return undefined;
  const scope = state.scopes[step.at];
  const of = table.dimensions.map((dimension) =>
    operandOf(
      step.by?.[dimension.id] ?? dimension.of ?? dimension.id,
      dimension.kind,
      scope,
      step.by?.[dimension.id] === undefined ? `${field}.table: ${dimension.id}` : `${field}.by.${dimension.id}`,
      report,
    ),
  );
  return compiled.find(value, of, state.days[step.at]);
}

function listStep(step: StepOf<"list">, field: string, state: State): Num | undefined {
  const { report, document } = state;
  const list = document.lists.find((one) => one.id === step.list);
  const compiled = state.lists.get(step.list);
  if (list === undefined || compiled === undefined) {
    const known = document.lists.map((one) => one.id).join(", ") || "none";
    report.reject(
      `${field}.list`,
      "table-unknown",
      `There is no list "${step.list}"; known are ${known}.`,
      "Name one of them.",
    );
    return undefined;
  }
  const value = valueOf(step.value, list.values, `${field}.value`, state);
  if (value === undefined) return undefined;
  const by = operandOf(step.by ?? list.of ?? list.id, "text", state.scopes[step.at], `${field}.by`, report);
  return compiled.find(value, by);
}

/** The figure of a table that a step wants: the only one, or the one named. */
function valueOf(
  wanted: string | undefined,
  values: readonly { readonly id: string }[],
  field: string,
  { report }: State,
): string | undefined {
  const found = wanted === undefined && values.length === 1 ? values[0] : values.find((one) => one.id === wanted);
  if (found !== undefined) return found.id;
  const known = values.map((one) => one.id).join(", ");
  report.reject(field, "value-unknown", `The table has ${known}; expected one of them here.`, "Name one of them.");
  return undefined;
}

function ownShare(step: StepOf<"own share">, field: string, state: State): Num {
  const scope = state.scopes[step.at];
  const num = (operand: Operand, part: string): Num => numberOf(operand, scope, `${field}.${part}`, state.report);
  const counted = greatest(minus(num(step.income, "income"), num(step.limit, "limit")), 0);
  const share = times(counted, shareOf(step.percent, scope, `${field}.percent`, state.report));
  const held = step.ceiling === undefined ? share : least(share, num(step.ceiling, "ceiling"));
  if (step.least === undefined) return held;
  const smallest = num(step.least, "least");
  return when(isAtLeast(held, smallest), held, 0);
}

function convertStep(step: StepOf<"convert">, field: string, state: State): Num | undefined {
  const scope = state.scopes[step.at];
  const found = converted(
    numberOf(step.of, scope, `${field}.of`, state.report),
    step.from,
    step.to,
    step.per ?? {},
    (operand, phrase) => numberOf(operand, scope, `${field}.per.${phrase}`, state.report),
  );
  if (found !== undefined && "amount" in found) return found.amount;
  state.report.reject(
    `${field}.per`,
    "period-not-converted",
    found === undefined
      ? `Nothing says how a ${step.from} becomes a ${step.to}.`
      : `"${found.unknown}" was read; expected for instance "weeks a month".`,
    'Write it in per, for instance "weeks a month": 4.',
  );
  return undefined;
}

/** Averages over a year are kept to this. */
const finest = 0.0001;

type OverRows = StepOf<"provider total"> | StepOf<"provider count"> | StepOf<"provider share">;

/** Figures of a provider's own rows. They stand at the provider, wherever they are read. */
function overRows(step: OverRows, field: string, state: State): Num | undefined {
  const { report, document, tables } = state;
  const provider = document.roles.provider;
  if (step.at !== "provider" || tables.provider === null || provider === undefined) {
    report.reject(
      field,
      "provider-not-told",
      `The step "${step.id}" is about a provider's rows.`,
      'Give the step "at": "provider", and name the input of the provider in roles.',
    );
    return undefined;
  }
  const own = has(tables.row[provider] as Column<"text">, inRow(tables.provider[providerKey] as Column<"text", false>));
  if (step.kind === "provider total") {
    const column = tables.row[step.of];
    if (column === undefined || column.kind !== "number") {
      report.reject(
        `${field}.of`,
        "operand-kind",
        `"${step.of}" is no figure of a row.`,
        "Name an input or a step of rows.",
      );
      return undefined;
    }
    if (state.weight === undefined) return sumOf(column as Column<"number">, own);
    // A stretch's figure counts by its part of the year.
    const part = `${step.id}Part`;
    const weight = state.weight();
    const figure = orElse(inRow(column as Column<"number", true>), 0);
    tables.row = withColumn(tables.row, part, `${step.header ?? step.id}: part`, times(figure, weight), {
      helper: true,
    });
    return round(sumOf(tables.row[part] as Column<"number">, own), finest);
  }
  const count = (id: string, what: string, condition: Expr<"boolean", false> | null): Num => {
    const one: Num = state.weight?.() ?? number(1);
    const value = condition === null ? when(true, one, one) : when(condition, one, 0);
    tables.row = withColumn(tables.row, id, `${step.header ?? step.id}: ${what}`, value, { helper: true });
    const sum = sumOf(tables.row[id] as Column<"number">, own);
    return state.weight === undefined ? sum : round(sum, finest);
  };
  const condition =
    step.where === undefined ? null : operandOf(step.where, "boolean", state.scopes.row, `${field}.where`, report);
  const met = count(`${step.id}Counted`, "counted", condition);
  if (step.kind === "provider count") return met;
  const all = count(`${step.id}All`, "all", null);
  return when(equals(all, 0), 0, over(met, all));
}

/** A share of a pool: its columns are added to the table. */
export function addPoolShare(step: StepOf<"pool share">, field: string, state: State): boolean {
  const { report, tables } = state;
  const scope = state.scopes[step.at];
  const table = tables[step.at];
  if (table === null) {
    report.reject(
      field,
      "provider-not-told",
      `The step "${step.id}" is about providers.`,
      "Name the input of the provider in roles.",
    );
    return false;
  }
  const within = step.within.filter((id) => table[id] !== undefined);
  const unknown = step.within.find((id) => table[id] === undefined);
  if (unknown !== undefined) {
    report.reject(`${field}.within`, "operand-kind", `"${unknown}" is no input or step here.`, "Name an input.");
    return false;
  }
  const whole = round(numberOf(step.pool, scope, `${field}.pool`, report), step.to);
  const weight = times(...numbersOf(step.by, scope, `${field}.by`, report));
  const header = step.header ?? step.id;
  const added = table.addSplit(step.id as never, header, () => ({ whole, weight, within, step: step.to }), {
    meaning: "money",
    unit: step.unit ?? state.document.currency,
  }) as unknown as typeof table;
  if (step.at === "row") tables.row = added;
  else tables.provider = added;
  return true;
}
