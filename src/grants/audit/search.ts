import { divide, zero, type Rational } from "../../rules/exact/rational";
import { openRules, plainness, type OpenRule } from "./candidates";
import { exactAmount, shownAmount, type RowState } from "./column-rule";
import { complexity, extended, rowsAtFault, type Hypothesis, type RowReading } from "./hypothesis";
import { roundingModes, type PrintedRounding } from "./rounding";
import type { PublishedTable } from "./table";

/** How many hypotheses are carried on: those with fewest deviations, and those that are simple for what they explain. */
export interface Width {
  readonly explaining: number;
  readonly simple: number;
}

/** Enough for most tables, and where a table is not explained by one cell: a rule may look bad until its last column. */
export const widths: { readonly first: Width; readonly second: Width } = {
  first: { explaining: 12, simple: 8 },
  second: { explaining: 48, simple: 48 },
};
/** What one deviating cell weighs where simple rules are kept beside those that explain more. */
const cellWeight = 3;

/**
 * Rules for every computed column of a published table, with the cells that they leave unexplained: columns are explained
 * one after the other, from those before them, and the best hypotheses are carried on (a beam search).
 * `given` are the figures of each row; those of computed columns are not used.
 */
export function hypothesesFor(
  table: PublishedTable,
  given: readonly (readonly Rational[])[],
  kept: Width = widths.first,
): readonly Hypothesis[] {
  const start: Hypothesis = {
    rules: [],
    rows: given.map((values) => [{ exact: values, shown: values, deviating: [] }]),
  };
  let beam: readonly Hypothesis[] = [start];
  table.columns.forEach((definition, column) => {
    if (definition.given || definition.role === "note") return;
    beam = best(
      beam.flatMap((hypothesis) => continued(table, column, hypothesis)),
      kept,
    );
  });
  return beam;
}

function continued(table: PublishedTable, column: number, hypothesis: Hypothesis): Hypothesis[] {
  const known = new Set<string>();
  // The plainer of two rules that give the same amounts and figures comes first, and stays.
  const rules = [...openRules(table, column, hypothesis)].sort((a, b) => plainness(a) - plainness(b));
  return rules.flatMap((rule) => rounded(table, rule, hypothesis, known));
}

/** The rule with each rounding; roundings that give the same figures in every row are one. `known`: what other rules gave. */
function rounded(table: PublishedTable, rule: OpenRule, hypothesis: Hypothesis, known: Set<string>): Hypothesis[] {
  const exact = hypothesis.rows.map((readings) => readings.map((reading) => exactAmount(rule, reading)));
  const groups = new Map<string, { modes: PrintedRounding[]; shown: Rational[][] }>();
  const wholeSteps = exact.flat().every((amount) => divide(amount, rule.step).d === 1n) && rule.path === "direct";
  // What is whole already is the same by every rounding.
  for (const mode of wholeSteps ? roundingModes.slice(0, 1) : roundingModes) {
    const shown = hypothesis.rows.map((readings, row) =>
      readings.map((reading: RowState, at) => shownAmount(rule, exact[row]?.[at] ?? zero, mode, reading)),
    );
    const key = shown
      .flat()
      .map(({ n, d }) => `${n}/${d}`)
      .join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { modes: wholeSteps ? [...roundingModes] : [mode], shown });
    else group.modes.push(mode);
  }
  const amounts = exact
    .flat()
    .map(({ n, d }) => `${n}/${d}`)
    .join(" ");
  const fresh = [...groups].flatMap(([figures, group]) => {
    const key = [amounts, figures, ...group.modes].join("|");
    if (known.has(key)) return [];
    known.add(key);
    return [group];
  });
  return fresh.map(({ modes, shown }) => ({
    rules: [...hypothesis.rules, { ...rule, modes }],
    rows: hypothesis.rows.map((readings, row): readonly RowReading[] =>
      extended(readings, rule.column, table.rows[row]?.cells[rule.column] ?? null, (_, at) => ({
        exact: exact[row]?.[at] ?? zero,
        shown: shown[row]?.[at] ?? zero,
      })),
    ),
  }));
}

function best(hypotheses: readonly Hypothesis[], kept: Width): readonly Hypothesis[] {
  const rated = hypotheses.map((hypothesis) => ({
    hypothesis,
    left: rowsAtFault(hypothesis),
    cost: complexity(hypothesis),
  }));
  const explaining = [...rated].sort((a, b) => a.left - b.left || a.cost - b.cost).slice(0, kept.explaining);
  const simple = [...rated]
    .sort((a, b) => a.cost + cellWeight * a.left - (b.cost + cellWeight * b.left) || a.left - b.left)
    .slice(0, kept.simple);
  return [...new Set([...explaining, ...simple])].map(({ hypothesis }) => hypothesis);
}
