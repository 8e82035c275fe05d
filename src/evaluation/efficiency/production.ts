import type { Problem } from "../../problem/problem";

/** One input or output of production, a figure a unit; null where nothing is known. */
export interface Measure {
  readonly name: string;
  readonly unit?: string;
  readonly values: readonly (number | null)[];
}

/** What units use (inputs: the less the better) and what they bring about (outputs: the more the better). */
export interface Production {
  readonly units: readonly string[];
  readonly inputs: readonly Measure[];
  readonly outputs: readonly Measure[];
}

/** Figures ready for comparison: one row a unit, each measure divided by its mean so that no unit of measure weighs more. */
export interface ScaledProduction {
  readonly units: readonly string[];
  /** Which unit of the given production each row is. */
  readonly positions: readonly number[];
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
  readonly inputScale: readonly number[];
  readonly outputScale: readonly number[];
}

/**
 * Leaves out units with missing figures (a warning names them), refuses what data envelopment analysis cannot take:
 * negative figures, a unit that uses nothing or brings about nothing, a measure that is zero everywhere. Fewer units
 * than three times the measures are compared, but said: nearly all of them would look efficient (Cooper, Seiford and
 * Tone 2007, 9.1).
 */
export function scaledProduction(production: Production): {
  readonly scaled: ScaledProduction | null;
  readonly problems: readonly Problem[];
} {
  const measures = [...production.inputs, ...production.outputs];
  const problems: Problem[] = [];
  if (production.inputs.length === 0 || production.outputs.length === 0) {
    problems.push(
      problem("error", "efficiency-measures-missing", {
        message: `Efficiency compares what units use with what they bring about: ${production.inputs.length} inputs and ${production.outputs.length} outputs were given, at least one of each is needed.`,
        field: production.inputs.length === 0 ? "inputs" : "outputs",
        fix: "Name at least one input, such as cost or hours worked, and one output, such as children served.",
      }),
    );
  }
  for (const measure of measures) {
    measure.values.forEach((value, at) => {
      if (value !== null && (!Number.isFinite(value) || value < 0)) {
        problems.push(
          problem("error", "efficiency-negative", {
            message: `${measure.name} of ${production.units[at] ?? at + 1} is ${value}; efficiency needs figures of zero or more.`,
            field: `${measure.name}: ${production.units[at] ?? at + 1}`,
            fix: "Choose a measure that cannot be negative, or leave the unit out.",
          }),
        );
      }
    });
    if (measure.values.every((value) => value === null || value === 0)) {
      problems.push(
        problem("error", "efficiency-measure-empty", {
          message: `${measure.name} has no figure above zero for any unit.`,
          field: measure.name,
          fix: "Leave the measure out or give its figures.",
        }),
      );
    }
  }
  const positions = production.units.flatMap((_, at) => (measures.every((m) => m.values[at] != null) ? [at] : []));
  production.units.forEach((unit, at) => {
    const missing = measures.filter((measure) => measure.values[at] == null).map((measure) => measure.name);
    if (missing.length > 0) {
      problems.push(
        problem("warning", "efficiency-unit-left-out", {
          message: `${unit} is left out of the comparison of efficiency: no figure for ${missing.join(", ")}.`,
          field: unit,
          fix: "Give the figure; a missing figure is not zero.",
        }),
      );
      return;
    }
    const none = (side: readonly Measure[]) => side.length > 0 && side.every((measure) => measure.values[at] === 0);
    const names = (side: readonly Measure[]) => side.map((measure) => measure.name).join(", ");
    if (none(production.inputs)) {
      problems.push(
        problem("error", "efficiency-unit-empty", {
          message: `${unit} uses nothing: ${names(production.inputs)} are all zero.`,
          field: unit,
          fix: "Leave the unit out or correct its figures.",
        }),
      );
    }
    if (none(production.outputs)) {
      problems.push(
        problem("error", "efficiency-unit-empty", {
          message: `${unit} brings about nothing: ${names(production.outputs)} are all zero.`,
          field: unit,
          fix: "Leave the unit out or correct its figures.",
        }),
      );
    }
  });
  if (problems.some(({ severity }) => severity === "error")) return { scaled: null, problems };
  if (positions.length === 0) {
    return {
      scaled: null,
      problems: [
        ...problems,
        problem("error", "efficiency-no-units", {
          message: "No unit has a figure for every measure, so nothing can be compared.",
          field: "units",
          fix: "Give the missing figures or fewer measures.",
        }),
      ],
    };
  }
  if (positions.length < 3 * measures.length) {
    problems.push(
      problem("warning", "efficiency-few-units", {
        message: `${positions.length} units are compared on ${measures.length} measures; with fewer than ${3 * measures.length} units most look efficient only because nobody resembles them.`,
        field: "units",
        fix: "Use fewer measures or more units, and read the result as a question, not as a verdict.",
      }),
    );
  }
  const rows = (side: readonly Measure[]) => {
    const columns = side.map((measure) => positions.map((at) => measure.values[at] ?? 0));
    const scale = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length || 1);
    return { scale, rows: positions.map((_, row) => columns.map((column, m) => (column[row] ?? 0) / (scale[m] ?? 1))) };
  };
  const inputs = rows(production.inputs);
  const outputs = rows(production.outputs);
  return {
    scaled: {
      units: positions.map((at) => production.units[at] ?? String(at + 1)),
      positions,
      inputs: inputs.rows,
      outputs: outputs.rows,
      inputScale: inputs.scale,
      outputScale: outputs.scale,
    },
    problems,
  };
}

function problem(
  severity: Problem["severity"],
  code: string,
  said: { readonly message: string; readonly field: string; readonly fix: string },
): Problem {
  return { severity, code, message: said.message, where: { at: "field", field: said.field }, fix: said.fix };
}
