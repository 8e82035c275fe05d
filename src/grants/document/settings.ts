import type { Problem } from "../../problem/problem";
import type { Dataset } from "../../rules/data";
import { boundaryRules, noBoundaryRule, type BoundaryRule } from "../boundary-rule";
import { decimalsOf } from "../../rules/construct";
import { parameterDecimals, serialOfIso } from "./columns";
import type { TariffDocument, TariffParameter } from "./schema";
import { monthMethods } from "./time-schema";

/** A tariff with what a person set for this run. */
export interface SetTariff {
  readonly document: TariffDocument;
  readonly parameters: Dataset["parameters"];
  readonly problems: readonly Problem[];
}

/** Settings by name: `boundaryRule` for printed bands whose rule is not set, else a parameter of the tariff. */
export function withSettings(document: TariffDocument, settings: Readonly<Record<string, string>>): SetTariff {
  const problems: Problem[] = [];
  const parameters: Record<string, number | string | boolean> = {};
  let set = document;
  for (const [name, text] of Object.entries(settings)) {
    if (name === "boundaryRule") {
      const rule = boundaryRules.find((one) => one === text);
      if (rule === undefined)
        problems.push(wrong(name, text, `one of ${boundaryRules.map((one) => `"${one}"`).join(", ")}`));
      else set = withBoundary(set, rule);
      continue;
    }
    const time = withTimeSetting(set, name, text);
    if (time !== undefined) {
      if ("document" in time) set = time.document;
      else problems.push(wrong(name, text, time.expected));
      continue;
    }
    const parameter = document.parameters.find((one) => one.id === name && one.values === undefined);
    if (parameter === undefined) {
      problems.push({
        severity: "error",
        code: "parameter-unknown",
        message: `There is no parameter "${name}".`,
        where: { at: "field", field: name },
        fix: `Parameters: ${document.parameters.map((one) => one.id).join(", ") || "none"}.`,
      });
      continue;
    }
    const value = valueOf(parameter, text);
    if (value === undefined) problems.push(wrong(name, text, expected(parameter)));
    else parameters[name] = value;
  }
  return { document: set, parameters, problems };
}

/** How parts of months are paid, where the document says how it is paid over time. */
function withTimeSetting(
  document: TariffDocument,
  name: string,
  text: string,
): { readonly document: TariffDocument } | { readonly expected: string } | undefined {
  const { time } = document;
  if (time === undefined) return undefined;
  const figure = Number(text);
  switch (name) {
    case "monthMethod": {
      const method = monthMethods.find((one) => one === text);
      return method === undefined
        ? { expected: `one of ${monthMethods.map((one) => `"${one}"`).join(", ")}` }
        : { document: { ...document, time: { ...time, method } } };
    }
    case "countDay":
      return Number.isInteger(figure) && figure >= 1 && figure <= 28
        ? { document: { ...document, time: { ...time, countDay: figure } } }
        : { expected: "a day of the month from 1 to 28" };
    case "monthStep":
      return figure > 0
        ? { document: { ...document, time: { ...time, round: { ...time.round, to: figure } } } }
        : { expected: "a number above 0" };
    default:
      return undefined;
  }
}

function wrong(name: string, read: string, what: string): Problem {
  return {
    severity: "error",
    code: "parameter-not-usable",
    message: `${name}: read "${read}", expected ${what}.`,
    where: { at: "field", field: name },
    fix: `Write ${what} there.`,
  };
}

function valueOf(parameter: TariffParameter, text: string): number | string | boolean | undefined {
  switch (parameter.kind) {
    case "choice":
      return parameter.choices?.find((one) => one.toLowerCase() === text.toLowerCase());
    case "boolean":
      return /^(?:true|yes)$/i.test(text) ? true : /^(?:false|no)$/i.test(text) ? false : undefined;
    case "date":
      return serialOfIso(text);
    default: {
      const value = /^-?\d+(?:\.\d+)?%?$/.test(text)
        ? Number(text.endsWith("%") ? `${text.slice(0, -1)}e-2` : text)
        : Number.NaN;
      const { least = -Infinity, most = Infinity } = parameter;
      const fits = value >= least && value <= most && decimalsOf(value) <= parameterDecimals(parameter);
      return fits ? value : undefined;
    }
  }
}

function expected(parameter: TariffParameter): string {
  if (parameter.kind === "choice") return `one of ${(parameter.choices ?? []).map((one) => `"${one}"`).join(", ")}`;
  if (parameter.kind === "boolean") return "TRUE or FALSE";
  if (parameter.kind === "date") return "a date such as 2026-03-01";
  return `a number with a decimal point and at most ${parameterDecimals(parameter)} decimals`;
}

/** The boundary rules that printed bands of a document state themselves, each once. */
export function statedBoundaries({ tables }: TariffDocument): readonly BoundaryRule[] {
  const printed = tables.flatMap(({ dimensions }) => dimensions.flatMap((one) => one.printed?.boundary ?? []));
  return boundaryRules.filter((rule) => printed.includes(rule));
}

/** The document with a boundary rule where none is set; with `all` in place of what it states as well. */
export function withBoundary(document: TariffDocument, boundary: BoundaryRule, all = false): TariffDocument {
  return {
    ...document,
    tables: document.tables.map((table) => ({
      ...table,
      dimensions: table.dimensions.map((dimension) =>
        dimension.printed !== undefined && (all || dimension.printed.boundary === noBoundaryRule)
          ? { ...dimension, printed: { ...dimension.printed, boundary } }
          : dimension,
      ),
    })),
  };
}
