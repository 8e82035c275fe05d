import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  nearestDouble,
  zero,
  type Rational,
} from "../../rules/exact/rational";
import { computedRow, type ColumnRule } from "./column-rule";
import { hiddenDecimals, type HiddenDecimals } from "./hidden-decimals";
import { complexity, deviations, type Hypothesis } from "./hypothesis";
import { slipOf, type Slip } from "./misprint";
import { printedAs } from "./rounding";
import { hypothesesFor, widths, type Width } from "./search";
import { inputsOf, type SolvedInput } from "./solved-input";
import type { PublishedTable } from "./table";

/** A printed cell beside what the rule gives. */
export interface AuditedCell {
  readonly row: number;
  readonly column: number;
  readonly printed: Rational;
  readonly computed: Rational;
  /** `misprint`: neither the rule nor hidden decimals give it. `misprinted input`: an input of the row is at fault. */
  readonly cause: "agrees" | "hidden decimals" | "misprint" | "misprinted input";
  readonly slip: Slip | null;
  readonly hidden: HiddenDecimals | null;
  /** Inputs of the row that could be misprinted instead: with one of them the row follows as well. */
  readonly otherwise: readonly MisprintedInput[];
}

/** An input with which the whole row follows. */
export interface MisprintedInput {
  readonly row: number;
  readonly column: number;
  readonly printed: Rational;
  readonly meant: Rational;
  readonly slip: Slip | null;
}

/** One way to explain a table: a rule for each computed column, and the cells that it leaves over. */
export interface Explanation {
  readonly rules: readonly ColumnRule[];
  readonly cells: readonly AuditedCell[];
  /** Where several inputs of a row could be the one at fault, all of them. */
  readonly misprintedInputs: readonly MisprintedInput[];
  /** Cells at fault: computed ones that deviate, and rows whose input is at fault once each. */
  readonly deviating: number;
  readonly complexity: number;
}

/** What was found about a published table. */
export interface Audit {
  readonly table: PublishedTable;
  /** Fewest cells at fault, then the simplest rule. */
  readonly best: Explanation;
  /** Simpler rules that leave more cells over. */
  readonly simpler: readonly Explanation[];
  /** Other rules that leave as few cells over. */
  readonly asGood: readonly Explanation[];
  /** Inputs that are not printed and were solved back. */
  readonly solved: readonly SolvedInput[];
  /** How many computed cells are printed. */
  readonly printedCells: number;
}

const most = { simpler: 1, asGood: 1 } as const;
/** Beyond this above the best, a rule that explains as much is not worth telling. */
const costlier = 2;

/** Finds the rule behind a published table, and the cells that do not follow from it. */
export function audited(table: PublishedTable): Audit {
  const inputs = inputsOf(table);
  const searched = (kept: Width): Candidate[] =>
    hypothesesFor(table, inputs.given, kept)
      .map((hypothesis) => repaired(table, hypothesis, inputs.given))
      .sort((a, b) => a.deviating - b.deviating || a.cost - b.cost);
  const narrow = searched(widths.first);
  // One misprint is the usual case: what leaves more over may be a right rule that was given up early.
  const candidates = (narrow[0]?.deviating ?? 0) > 1 ? searched(widths.second) : narrow;
  const [first] = candidates;
  if (first === undefined) throw new Error("A table with a computed column always has a hypothesis.");
  const printedCells = table.rows.reduce(
    (sum, { cells }) => sum + first.hypothesis.rules.filter(({ column }) => cells[column] !== null).length,
    0,
  );
  const simpler: Candidate[] = [];
  let cost = first.cost;
  for (const one of candidates) {
    // Fewer than half of the cells explained is no explanation.
    if (one.cost >= cost || one.deviating === first.deviating || 2 * one.deviating > printedCells) continue;
    cost = one.cost;
    simpler.push(one);
  }
  const asGood = candidates
    .slice(1)
    .filter(({ deviating, cost: theirs }) => deviating === first.deviating && theirs <= first.cost + costlier);
  const told = (one: Candidate): Explanation => explanationOf(table, one, inputs);
  return {
    table,
    best: told(first),
    simpler: simpler.slice(0, most.simpler).map(told),
    asGood: asGood.slice(0, most.asGood).map(told),
    solved: inputs.solved,
    printedCells,
  };
}

interface Candidate {
  readonly hypothesis: Hypothesis;
  readonly misprintedInputs: readonly MisprintedInput[];
  readonly deviating: number;
  readonly cost: number;
}

/** A row with several deviating cells may have one misprinted input instead. */
function repaired(table: PublishedTable, hypothesis: Hypothesis, given: readonly (readonly Rational[])[]): Candidate {
  const found = table.rows.flatMap((_, row) =>
    (hypothesis.rows[row]?.[0]?.deviating.length ?? 0) < 2
      ? []
      : misprintedInputs(table, hypothesis, row, given[row] ?? []),
  );
  const rows = new Set(found.map(({ row }) => row));
  const saved = [...rows].reduce((sum, row) => sum + (hypothesis.rows[row]?.[0]?.deviating.length ?? 0) - 1, 0);
  return {
    hypothesis,
    misprintedInputs: found,
    deviating: deviations(hypothesis) - saved,
    cost: complexity(hypothesis),
  };
}

function misprintedInputs(
  table: PublishedTable,
  { rules, rows }: Hypothesis,
  row: number,
  given: readonly Rational[],
): MisprintedInput[] {
  const deviating = rows[row]?.[0]?.deviating ?? [];
  const cells = table.rows[row]?.cells ?? [];
  const { exact } = computedRow(rules, given);
  const readings = byOneRounding(rules);
  return table.columns.flatMap(({ given: isGiven, decimals }, column): MisprintedInput[] => {
    const printed = cells[column];
    if (!isGiven || printed === null || printed === undefined) return [];
    const unit = fraction(1n, 10n ** BigInt(decimals));
    const more = computedRow(rules, replaced(given, column, add(printed, fraction(1n)))).exact;
    const steps = deviating
      .map(({ column: at }) => ({ at, slope: less(more[at] ?? zero, exact[at] ?? zero) }))
      .filter(({ slope }) => slope.n !== 0n)
      .sort((a, b) => Math.abs(nearestDouble(b.slope)) - Math.abs(nearestDouble(a.slope)));
    for (const { at, slope } of steps) {
      const missing = less(cells[at] ?? zero, exact[at] ?? zero);
      const middle = printedAs(add(printed, divide(missing, slope)), "half away", unit);
      for (const meant of around(middle, unit, reachOf(slope, decimals, table.columns[at]?.decimals ?? 0))) {
        if (compare(meant, printed) === 0) continue;
        const closes = readings.some((reading) => {
          const { shown } = computedRow(reading, replaced(given, column, meant));
          return rules.every(({ column: cell }) => {
            const wanted = cells[cell];
            return wanted === null || wanted === undefined || compare(wanted, shown[cell] ?? zero) === 0;
          });
        });
        if (closes) return [{ row, column, printed, meant, slip: slipBetween(printed, meant, decimals) }];
      }
    }
    return [];
  });
}

/** The rules as each rounding that the other rows leave open reads them: a table is rounded in one way. */
function byOneRounding(rules: readonly ColumnRule[]): readonly (readonly ColumnRule[])[] {
  const open = [...new Set(rules.flatMap(({ modes }) => modes))];
  return [
    rules,
    ...open.map((mode) => rules.map((rule) => (rule.modes.includes(mode) ? { ...rule, modes: [mode] } : rule))),
  ];
}

/** So many figures to each side are tried at most. */
const mostAround = 24;

/**
 * How many of an input's units its true figure can be from the one that a deviating cell gives back: the cell is rounded, and so are
 * those between, a step of it in all.
 */
function reachOf(slope: Rational, inputDecimals: number, cellDecimals: number): number {
  const units = 10 ** (inputDecimals - cellDecimals) / Math.abs(nearestDouble(slope));
  return Math.min(mostAround, Math.ceil(1.5 * units) + 1);
}

/** A figure, then those beside it, nearest first. */
function around(middle: Rational, unit: Rational, reach: number): Rational[] {
  const steps = Array.from({ length: reach }, (_, index) => index + 1).flatMap((step) => [step, -step]);
  return [middle, ...steps.map((step) => add(middle, multiply(unit, fraction(BigInt(step)))))];
}

function explanationOf(
  table: PublishedTable,
  { hypothesis, misprintedInputs: faulty, deviating, cost }: Candidate,
  { given, reach }: ReturnType<typeof inputsOf>,
): Explanation {
  const { rules } = hypothesis;
  const inputsInstead = (row: number) => misprintedInputs(table, hypothesis, row, given[row] ?? []);
  const cells = table.rows.flatMap((row, at) => {
    const found = hypothesis.rows[at]?.[0]?.deviating ?? [];
    const input = faulty.some((one) => one.row === at);
    const hidden =
      found.length === 0 || input ? null : hiddenDecimals(table, at, rules, given[at] ?? [], reach[at] ?? []);
    return rules.flatMap(({ column }): AuditedCell[] => {
      const printed = row.cells[column];
      if (printed === null || printed === undefined) return [];
      const deviation = found.find((one) => one.column === column);
      const place = { row: at, column, printed };
      if (deviation === undefined)
        return [{ ...place, computed: printed, cause: "agrees", slip: null, hidden: null, otherwise: [] }];
      const { computed } = deviation;
      const cause = input ? "misprinted input" : hidden?.finding === "explained" ? "hidden decimals" : "misprint";
      const slip = cause === "misprint" ? slipBetween(printed, computed, table.columns[column]?.decimals ?? 0) : null;
      const otherwise = cause === "misprint" && found.length === 1 ? inputsInstead(at) : [];
      return [{ ...place, computed, cause, slip, hidden, otherwise }];
    });
  });
  return { rules, cells, misprintedInputs: faulty, deviating, complexity: cost };
}

function replaced(values: readonly Rational[], at: number, value: Rational): readonly Rational[] {
  const copy = [...values];
  copy[at] = value;
  return copy;
}

function less(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

function slipBetween(printed: Rational, meant: Rational, decimals: number): Slip | null {
  return slipOf(fixed(printed, decimals), fixed(meant, decimals));
}

/** A figure with so many decimals, as it is printed. */
export function fixed(value: Rational, decimals: number): string {
  const whole = printedAs(multiply(value, fraction(10n ** BigInt(decimals))), "half away", fraction(1n)).n;
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return whole < 0n ? `-${text}` : text;
}
