import type { Problem } from "../problem/problem";
import type { Dataset } from "../rules/data";
import type { ParameterDefinition } from "../rules/parameter";
import { scoring } from "../indicators/parameters";
import { lundType } from "./presets/lund-type";

type Values = Dataset["parameters"];

const definitions: readonly ParameterDefinition[] = [...Object.values(scoring), ...Object.values(lundType)].map(
  (one) => one.definition,
);

function valueOf(values: Values, definition: ParameterDefinition): number | string | boolean | null {
  return definition.id in values ? (values[definition.id] ?? null) : definition.initial;
}

/** Parameters that cannot be used: blank, not one of the choices, outside their limits, or out of order among themselves. */
export function parameterProblems(values: Values): Problem[] {
  return [
    ...definitions.flatMap((definition) => limitProblems(definition, valueOf(values, definition))),
    ...orderProblems(values),
    ...capProblems(values),
  ];
}

/** What is wrong with the value of a parameter by its own definition: blank, no choice of it, no number, beyond its limits. */
export function limitProblems(definition: ParameterDefinition, value: number | string | boolean | null): Problem[] {
  const { header, least, most, choices, nullable } = definition;
  const problem = (code: string, message: string, fix: string): Problem[] => [
    {
      severity: "error",
      code,
      message,
      fix,
      where: { at: "field", field: definition.id },
      values: { parameter: header, read: value ?? "" },
    },
  ];
  if (value === null)
    return nullable ? [] : problem("parameter-blank", `The parameter "${header}" is blank.`, "Fill it in.");
  if (choices && !choices.includes(String(value))) {
    return problem(
      "parameter-unknown-choice",
      `The parameter "${header}" is "${value}", which is not one of its choices.`,
      `Choose one of: ${choices.join(", ")}.`,
    );
  }
  if (definition.kind === "number" && typeof value !== "number") {
    return problem(
      "parameter-not-a-number",
      `The parameter "${header}" is "${value}", which is not a number.`,
      "Fill in a number.",
    );
  }
  if (typeof value === "number" && least !== undefined && value < least) {
    return problem(
      "parameter-too-low",
      `The parameter "${header}" is ${value}, below ${least}.`,
      `Set it to ${least} or more.`,
    );
  }
  if (typeof value === "number" && most !== undefined && value > most) {
    return problem(
      "parameter-too-high",
      `The parameter "${header}" is ${value}, above ${most}.`,
      `Set it to ${most} or less.`,
    );
  }
  return [];
}

/** Pairs of parameters of which the first must be below the second, or at most it. */
function orderProblems(values: Values): Problem[] {
  const rising = [
    { low: lundType.qualityMinimum, high: lundType.qualityTarget, mayBeEqual: false },
    { low: lundType.qualityTarget, high: lundType.qualityBest, mayBeEqual: false },
    { low: scoring.indifferentFrom, high: scoring.goodFrom, mayBeEqual: true },
  ];
  return rising.flatMap(({ low, high, mayBeEqual }): Problem[] => {
    const [below, above] = [Number(valueOf(values, low.definition)), Number(valueOf(values, high.definition))];
    if (below < above || (mayBeEqual && below === above)) return [];
    return [
      {
        severity: "error",
        code: "parameters-out-of-order",
        message: `The parameter "${low.definition.header}" is ${below}, not below "${high.definition.header}", ${above}.`,
        fix: "Let the first be below the second.",
        where: { at: "field", field: low.definition.id },
      },
    ];
  });
}

/** A cap per head below the least payment: nobody could be paid. */
function capProblems(values: Values): Problem[] {
  const [cap, minimum] = [lundType.capPerHead, lundType.minimumPayment].map(({ definition }) =>
    valueOf(values, definition),
  );
  if (typeof cap !== "number" || typeof minimum !== "number" || cap >= minimum) return [];
  const { header } = lundType.capPerHead.definition;
  const other = lundType.minimumPayment.definition.header;
  return [
    {
      severity: "error",
      code: "cap-below-minimum",
      message: `The parameter "${header}" is ${cap}, below "${other}", ${minimum}: nobody could be paid.`,
      fix: "Raise the cap, or lower the least payment.",
      where: { at: "field", field: lundType.capPerHead.definition.id },
      values: { parameter: header, read: cap },
    },
  ];
}
