import type { Meaning } from "./column";
import { expression } from "./construct";
import type { Expr, Kind } from "./expr";

/** One named cell that a person may change: value, unit, meaning and source. */
export interface ParameterDefinition {
  /** Stable id; the defined name in the workbook comes from the header. */
  readonly id: string;
  readonly header: string;
  readonly kind: Kind;
  readonly meaning: Meaning;
  readonly nullable: boolean;
  readonly decimals?: number;
  readonly unit?: string;
  /** What it means, in a sentence. */
  readonly note?: string;
  /** Where the value comes from: a decision, a law, a published table, or "ours". */
  readonly source: string;
  /** ISO date from which the value holds. */
  readonly validFrom?: string;
  /** The value until a person sets another; null where it must be asked for. */
  readonly initial: number | string | boolean | null;
  readonly least?: number;
  readonly most?: number;
  readonly choices?: readonly string[];
}

/** A parameter, which is also the expression of its value. */
export type Parameter<K extends Kind = Kind, N extends boolean = boolean> = Expr<K, N> & {
  readonly definition: ParameterDefinition;
};

type Options = Pick<ParameterDefinition, "id" | "header" | "source"> &
  Partial<Pick<ParameterDefinition, "unit" | "note" | "validFrom" | "least" | "most" | "decimals">>;

function parameterOf<K extends Kind, N extends boolean>(
  kind: K,
  nullable: N,
  meaning: Meaning,
  options: Options & { readonly choices?: readonly string[] },
  initial: ParameterDefinition["initial"],
): Parameter<K, N> {
  const definition: ParameterDefinition = { ...options, kind, meaning, nullable, initial };
  const value = expression({ op: "parameter", kind, parameter: options.id }, kind, nullable, {
    decimals: definition.decimals,
    settled: true,
  });
  return { ...value, definition };
}

/** Parameters by meaning. Those without an initial value are nullable and must be asked for. */
export const parameter = {
  number: (options: Options & { readonly initial: number }) =>
    parameterOf("number", false, "number", { decimals: 0, ...options }, options.initial),
  money: (options: Options & { readonly initial: number }) =>
    parameterOf("number", false, "money", { decimals: 0, unit: "kr", ...options }, options.initial),
  share: (options: Options & { readonly initial: number }) =>
    parameterOf("number", false, "share", { decimals: 4, ...options }, options.initial),
  date: (options: Options & { readonly initial: number }) =>
    parameterOf("date", false, "date", { decimals: 0, ...options }, options.initial),
  choice: (options: Options & { readonly initial: string; readonly choices: readonly string[] }) =>
    parameterOf("text", false, "choice", options, options.initial),
  boolean: (options: Options & { readonly initial: boolean }) =>
    parameterOf("boolean", false, "boolean", options, options.initial),
  /** A number that may be left out, for instance a cap that does not apply. */
  optionalNumber: (
    options: Options & { readonly meaning?: "number" | "money" | "share"; readonly initial: number | null },
  ) => {
    const { meaning = "number", ...rest } = options;
    return parameterOf("number", true, meaning, { decimals: 0, ...rest }, options.initial);
  },
};
