import { actionPlanModel, planKey } from "../../src/commitments/action-plan/plan-facts";
import { numberColumn, textColumn, type Dataset } from "../../src/rules/data";

export interface MeasureCase {
  readonly cost?: number;
  readonly weight?: number;
  readonly promised?: number;
  readonly usefulness?: "high" | "some" | "low";
}

/** Measures as a data set of the action plan, with one bare commitment; costly from 20,000 kr. */
export function measureRuleData(cases: readonly MeasureCase[]): Dataset {
  // A table of a workbook has a row at least: one commitment that says as little as it can.
  const bare = (name: string): Dataset["tables"][string] => ({
    rows: 1,
    columns: Object.fromEntries(
      (actionPlanModel().tables.find((one) => one.name === name)?.columns ?? [])
        .filter(({ expression }) => expression === undefined)
        .map(({ id, kind, nullable, choices }) => [
          id,
          kind === "text"
            ? textColumn([nullable ? null : (choices?.[0] ?? "A-1")])
            : numberColumn([nullable ? null : 46_000]),
        ]),
    ),
  });
  const texts = (of: (one: MeasureCase, at: number) => string | null) => textColumn(cases.map(of));
  const numbers = (of: (one: MeasureCase) => number | null) => numberColumn(cases.map(of));
  const nothing = (): null => null;
  return {
    parameters: {},
    tables: {
      Commitments: bare("Commitments"),
      CommitmentLines: bare("CommitmentLines"),
      CommitmentTriggers: bare("CommitmentTriggers"),
      MeasureRule: { rows: 1, columns: { rule: textColumn(["1"]), costlyFrom: numberColumn([20_000]) } },
      Measures: {
        rows: cases.length,
        columns: {
          measure: texts((_, at) => `A-1/measure${at}`),
          unit: texts(() => "North"),
          indicator: texts((_, at) => `Measure ${at}`),
          ...Object.fromEntries(
            ["goal", "method", "source", "frequency", "supplier", "users"].map((id) => [id, texts(nothing)]),
          ),
          kind: texts((_, at) => (at % 2 === 0 ? "economy" : "quality")),
          cost: numbers(({ cost }) => cost ?? null),
          weight: numbers(({ weight }) => weight ?? null),
          promised: numbers(({ promised }) => promised ?? 0),
          uses: numbers(({ promised }) => 1 + (promised ?? 0)),
          outcome: numbers(nothing),
          usefulness: texts(({ usefulness }) => usefulness ?? null),
        },
      },
      ActionPlanFacts: {
        rows: 1,
        columns: { plan: textColumn([planKey]), units: numberColumn([1]), missions: numberColumn([0]) },
      },
    },
  };
}
