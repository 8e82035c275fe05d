import { decimal, fraction, nearestDouble, type Rational } from "../../rules/exact/rational";
import { paths, type ColumnRule, type Path, type Term } from "./column-rule";
import type { Hypothesis } from "./hypothesis";
import type { PublishedColumn, PublishedTable } from "./table";

/** A rule whose rounding is still open. */
export type OpenRule = Omit<ColumnRule, "modes">;

const one = fraction(1n);
/** Beyond so many columns left out, a base is not looked for: so many subsets explain anything. */
const mostLeftOut = 3;
/**
 * Rates are looked for below a half: whole percents, else in hundredths of a percent so fine as this, by how far the base is
 * from everything before the column. Odd rates on odd bases explain anything.
 */
const finerRates: readonly (readonly number[])[] = [[10, 1], [10], [50]];
const wholePercent = 100;
const highestRate = 5000;
/** So many rules are tried on a column: those near most cells, then the plainest. */
const mostRules = 24;
/** A rule must come within so many steps of half of the printed cells. */
const nearby = 1.01;

/** The readings of a hypothesis as doubles, to see fast what cannot be. */
type Doubles = readonly (readonly { readonly exact: readonly number[]; readonly shown: readonly number[] }[])[];

/** Made once for a hypothesis, and used for every rule that is tried. */
export function doublesOf({ rows }: Hypothesis): Doubles {
  return rows.map((readings) =>
    readings.map(({ exact, shown }) => ({ exact: exact.map(nearestDouble), shown: shown.map(nearestDouble) })),
  );
}

/**
 * Every rule that a column could follow, apart from its rounding, given what is known of the columns before it. Where no rule
 * comes near the printed cells, the plainest, so that the deviations are told.
 */
export function openRules(table: PublishedTable, column: number, hypothesis: Hypothesis): readonly OpenRule[] {
  const doubles = doublesOf(hypothesis);
  const all = possibleRules(table, column, hypothesis, doubles);
  const near = all
    .map((rule) => ({ rule, far: cellsFar(table, rule, doubles) }))
    .filter(({ far }) => 2 * far <= table.rows.filter(({ cells }) => cells[column] !== null).length)
    .sort((a, b) => a.far - b.far || plainness(a.rule) - plainness(b.rule));
  return near.length > 0 ? near.slice(0, mostRules).map(({ rule }) => rule) : all.slice(0, 1);
}

/** Orders rules of one column; a whole table is weighed by `complexity`. */
export function plainness({ termCost, rateCost, path, coarser, source }: OpenRule): number {
  return termCost + rateCost + (path === "direct" ? 0 : 2) + (coarser ? 1 : 0) + (source === "unrounded" ? 0.5 : 0);
}

/** How many printed cells are more than a step from the rule. */
function cellsFar(table: PublishedTable, rule: OpenRule, doubles: Doubles): number {
  const width = nearestDouble(rule.step) * nearby;
  const rate = nearestDouble(rule.rate) / rule.divisor;
  return table.rows.filter((row, at) => {
    const printed = row.cells[rule.column];
    if (printed === null || printed === undefined) return false;
    const wanted = nearestDouble(printed);
    return !(doubles[at] ?? []).some((reading) => {
      const values = rule.source === "unrounded" ? reading.exact : reading.shown;
      const factor = rule.factors.reduce((product, column) => product * (values[column] ?? 0), rate);
      return Math.abs(sumOfDoubles(rule.terms, values) * factor - wanted) <= width;
    });
  }).length;
}

function sumOfDoubles(terms: readonly Term[], values: readonly number[]): number {
  return terms.reduce((sum, { column, sign }) => sum + Number(sign) * (values[column] ?? 0), 0);
}

function possibleRules(
  table: PublishedTable,
  column: number,
  hypothesis: Hypothesis,
  doubles: Doubles,
): readonly OpenRule[] {
  const definition = table.columns[column];
  if (definition === undefined) return [];
  const unit = fraction(1n, 10n ** BigInt(definition.decimals));
  const factors = definition.role === "product" ? factorsOf(table, column, definition) : [];
  const before = atomsBefore(table, column);
  const steps = stepsFor(table, column, unit);
  return termSets(table, column, definition).flatMap(({ terms, cost }) => {
    const used = [...terms.map((term) => term.column), ...factors];
    const alike = hypothesis.rows.every((readings) =>
      readings.every(({ exact, shown }) => used.every((at) => same(exact[at], shown[at]))),
    );
    const sources = alike ? (["alike"] as const) : (["rounded", "unrounded"] as const);
    return sources.flatMap((source) =>
      ratesFor(table, column, { terms, cost }, source, doubles).flatMap(({ rate, rateCost }) =>
        pathsOf(definition).flatMap((path) =>
          steps.map((step, finer): OpenRule => ({
            column,
            terms,
            factors,
            rate,
            divisor: definition.role === "month" ? definition.divisor : 1,
            source,
            path,
            before,
            step,
            coarser: finer > 0,
            termCost: cost,
            rateCost,
          })),
        ),
      ),
    );
  });
}

function pathsOf({ role }: PublishedColumn): readonly Path[] {
  return paths.filter(
    (path) =>
      path === "direct" ||
      (path === "difference" && role === "add-on") ||
      (path === "half of double" && role === "product"),
  );
}

function same(a: Rational | undefined, b: Rational | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.n === b.n && a.d === b.d);
}

/** What amounts are made of: components, add-ons and products, less deductions. Sums and months only repeat them. */
function atomsBefore(table: PublishedTable, column: number): readonly Term[] {
  return table.columns.slice(0, column).flatMap(({ role }, at): Term[] => {
    if (role === "deduction") return [{ column: at, sign: -1n }];
    return role === "component" || role === "add-on" || role === "product" ? [{ column: at, sign: 1n }] : [];
  });
}

function factorsOf(table: PublishedTable, column: number, { of }: PublishedColumn): readonly number[] {
  return table.columns.flatMap(({ role }, at) =>
    role === "factor" && at < column && (of === undefined || of.includes(at)) ? [at] : [],
  );
}

function termSets(
  table: PublishedTable,
  column: number,
  { role, of }: PublishedColumn,
): readonly { readonly terms: readonly Term[]; readonly cost: number }[] {
  const atoms = atomsBefore(table, column);
  if (role === "month") return monthTerms(table, column, of);
  if (of !== undefined) {
    const terms = of.flatMap((at): Term[] => {
      const { role: theirs } = table.columns[at] ?? {};
      return theirs === "factor" ? [] : [{ column: at, sign: theirs === "deduction" ? -1n : 1n }];
    });
    return [{ terms, cost: 0 }];
  }
  const sets = [{ terms: atoms, cost: 0 }];
  for (let size = 1; size < atoms.length; size += 1) {
    const cost = Math.min(size, atoms.length - size);
    if (cost <= mostLeftOut) sets.push(...subsets(atoms, size).map((terms) => ({ terms, cost })));
  }
  return sets;
}

function subsets(atoms: readonly Term[], size: number): Term[][] {
  if (size === 0) return [[]];
  return atoms.flatMap((atom, at) => subsets(atoms.slice(at + 1), size - 1).map((rest) => [atom, ...rest]));
}

/** A month is a part of one column: the nearest sum or product before it, else any. */
function monthTerms(table: PublishedTable, column: number, of: readonly number[] | undefined) {
  const possible = table.columns.flatMap(({ role }, at) =>
    at < column && (of === undefined ? role !== "factor" && role !== "note" && role !== "month" : of.includes(at))
      ? [at]
      : [],
  );
  const ends = possible.filter((at) => ["sum", "product"].includes(table.columns[at]?.role ?? ""));
  const usual = ends.at(-1) ?? possible.at(-1);
  return possible.map((at) => ({ terms: [{ column: at, sign: 1n as const }], cost: at === usual ? 0 : 1 }));
}

/** The printed digit, and coarser steps of which every printed figure is a multiple. */
function stepsFor(table: PublishedTable, column: number, unit: Rational): readonly Rational[] {
  const cells = table.rows.flatMap((row) => row.cells[column] ?? []);
  return [1n, 10n, 100n, 1000n]
    .map((times) => fraction(unit.n * times, unit.d))
    .filter(
      (step, at) =>
        at === 0 || (cells.length > 2 && cells.every((cell) => (cell.n * step.d) % (cell.d * step.n) === 0n)),
    );
}

/** Rates that a printed add-on admits in some row: whole percents before tenths before hundredths. */
function ratesFor(
  table: PublishedTable,
  column: number,
  { terms, cost: termCost }: { readonly terms: readonly Term[]; readonly cost: number },
  source: OpenRule["source"],
  doubles: Doubles,
): readonly { readonly rate: Rational; readonly rateCost: number }[] {
  const { role, rate, decimals } = table.columns[column] ?? { role: "note", rate: undefined, decimals: 0 };
  if (role !== "add-on") return [{ rate: one, rateCost: 0 }];
  if (rate !== undefined) return [{ rate: decimal(rate), rateCost: 0 }];
  const unit = 10 ** -decimals;
  const found = new Map<number, number>();
  table.rows.forEach((row, at) => {
    const printed = row.cells[column];
    if (printed === null || printed === undefined) return;
    for (const reading of doubles[at] ?? []) {
      const base = sumOfDoubles(terms, source === "unrounded" ? reading.exact : reading.shown);
      const amount = nearestDouble(printed);
      if (base <= 0 || amount <= 0) continue;
      // Hundredths of a percent that give the printed figure within one digit of it.
      const [least, most] = [((amount - unit) / base) * 1e4, ((amount + unit) / base) * 1e4];
      for (const [cost, grid] of [wholePercent, ...(finerRates[Math.min(termCost, 2)] ?? [])].entries()) {
        const first = Math.ceil(least / grid) * grid;
        if (first > most || first <= 0 || first >= highestRate) continue;
        for (let hundredths = first; hundredths <= most && hundredths < first + 3 * grid; hundredths += grid)
          found.set(hundredths, Math.min(found.get(hundredths) ?? 9, cost));
        break;
      }
    }
  });
  return [...found].map(([hundredths, cost]) => ({ rate: fraction(BigInt(hundredths), 10_000n), rateCost: 2 * cost }));
}
