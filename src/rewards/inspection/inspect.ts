import type { ColumnDefinition } from "../../rules/column";
import type { Node } from "../../rules/expr";
import { bandFindings } from "../../rules/inspect/band-findings";
import { boundsOf, targetValue, type Bounds, type CaseCell, type Target } from "../../rules/inspect/bounds";
import { decided } from "../../rules/inspect/choice-spans";
import { curveFindings } from "../../rules/inspect/curve-findings";
import { shownFigure, type Finding } from "../../rules/inspect/finding";
import { withValues, wholeBox } from "../../rules/inspect/free-cells";
import { mostBeyond } from "../../rules/inspect/relative-bounds";
import { possible, type Possible } from "../../rules/inspect/possible";
import { responseOf, type Curve } from "../../rules/inspect/response";
import { roundedPartFindings } from "../../rules/inspect/rounded-parts";
import type { Model } from "../../rules/model";
import { personFindings } from "./person-findings";
import { hasColumn, type InspectedMeasure, type InspectedScheme, type InspectedUnit } from "./subject";

/** The least and the most that something can come to, with the case that gives it. */
export interface CostEnd {
  /** No case goes beyond it. */
  readonly bound: number;
  /** What the case comes to. */
  readonly attained: number | null;
  readonly gap: number;
  readonly example: readonly CaseCell[];
}

/** Whether the gain covers pay and charges in every case; not in the case that `unfunded` names; or neither was shown. */
export type Funded = "always" | "not always" | "not known";

export interface UnitInspection {
  readonly name: string;
  readonly heads: number | null;
  /** The pool as it stands, and the least and most that it can be. */
  readonly pool: number | null;
  readonly least: CostEnd;
  readonly most: CostEnd;
  /**
   * The most by which the pool with charges can exceed the gain that pays for it, with the case; null where the scheme does not take its
   * pay from a gain. 0 or less: always funded.
   */
  readonly unfunded: CostEnd | null;
  readonly funded: Funded | null;
  readonly curves: readonly NamedCurve[];
}

export interface NamedCurve extends Curve {
  readonly unit: string;
  readonly header: string;
  /** Whether the range was taken from the figures, not stated. */
  readonly assumed: boolean;
}

/** Everything that can be said of a scheme before anybody is paid by it. Plain data. */
export interface SchemeInspection {
  readonly findings: readonly Finding[];
  /** Pools and employer charges of all units together. */
  readonly cost: { readonly now: number | null; readonly least: CostEnd; readonly most: CostEnd };
  readonly units: readonly UnitInspection[];
  /** Whether every search came to its end within the budget. */
  readonly complete: boolean;
}

export interface InspectionOptions {
  /** Boxes that may be looked at in all; 4,000 unless told. */
  readonly boxes?: number;
}

const usualBoxes = 4_000;
const pools = "Pools";
const unfundedColumn = "inspected.unfunded";

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);

/**
 * Worst and best cost with employer charges, whether the gain pays for it, how each unit's pool answers to each of its measures, gates
 * that never open, group size, and what absence, part time and sex mean for pay. Measures go through the ranges of the subject, one
 * unit's apart from another's.
 */
export function inspectScheme(subject: InspectedScheme, options: InspectionOptions = {}): SchemeInspection {
  const model = withFunding(subject);
  const { dataset, units } = subject;
  if (!hasColumn(model, pools, "pool") || units.length === 0) return nothingToInspect(subject);
  const free = units.flatMap(({ measures }) => measures);
  const reading = possible(model, dataset, free);
  const perUnit = (options.boxes ?? usualBoxes) / units.length;
  const inspected = units.map((unit) => inspectUnit({ ...subject, results: reading.results }, model, unit, perUnit));
  const pay = units.map(({ row }) => ({ table: pools, column: "pool", row }));
  const charged = (amount: number): number => amount * (1 + subject.chargeRate);
  const end = (way: "least" | "most"): CostEnd => {
    const bound = sumOf(inspected.map((one) => charged(one[way].bound)));
    const example = inspected.flatMap((one) => one[way].example);
    const values = free.map(({ at }) => exampleValue(example, at) ?? 0);
    const attained = costIn(subject, model, withValues(dataset, free, values), pay);
    const gap = attained === null ? Infinity : Math.abs(bound - attained);
    return { bound, attained, gap: gap < 1e-6 ? 0 : gap, example };
  };
  const cost = { now: costIn(subject, model, dataset, pay), least: end("least"), most: end("most") };
  return {
    cost,
    units: inspected.map(({ complete: _, ...one }) => one),
    complete: inspected.every(({ complete, curves }) => complete && curves.every((curve) => curve.complete)),
    findings: sortedFindings([
      ...costFindings(subject, cost),
      ...inspected.flatMap((one) => unitFindings(one)),
      ...gateFindings(subject, reading),
      ...ratchetFindings(subject),
      ...personFindings(subject),
      ...bandFindings(model, dataset, reading.results).filter(({ values }) => values?.["table"] !== "Charges"),
      ...roundedPartFindings(subject.model, dataset, reading.results),
    ]),
  };
}

function nothingToInspect(subject: InspectedScheme): SchemeInspection {
  const none: CostEnd = { bound: 0, attained: 0, gap: 0, example: [] };
  return {
    cost: { now: null, least: none, most: none },
    units: [],
    complete: true,
    findings: subject.units.length === 0 ? [] : personFindings(subject),
  };
}

/** The model with a column for what the pool and its charges exceed the gain by. */
function withFunding({ model, gains, chargeRate }: InspectedScheme): Model {
  if (gains.length === 0) return model;
  const column = (id: string): Node => ({ op: "column", kind: "number", table: pools, column: id });
  const literal = (value: number): Node => ({ op: "literal", kind: "number", value });
  const positive = (id: string): Node => ({
    op: "if",
    kind: "number",
    when: { op: "isBlank", kind: "boolean", of: column(id) },
    then: literal(0),
    otherwise: { op: "max", kind: "number", of: [literal(0), column(id)] },
  });
  const paid: Node =
    chargeRate === 0
      ? column("pool")
      : { op: "multiply", kind: "number", left: column("pool"), right: literal(1 + chargeRate) };
  const expression = gains.reduce<Node>(
    (left, id) => ({ op: "subtract", kind: "number", left, right: positive(id) }),
    paid,
  );
  const added: ColumnDefinition = {
    id: unfundedColumn,
    header: "Beyond the gain",
    kind: "number",
    meaning: "money",
    nullable: false,
    source: "computed",
    settled: false,
    helper: true,
    expression,
  };
  return {
    ...model,
    tables: model.tables.map((table) =>
      table.name === pools ? { ...table, columns: [...table.columns, added] } : table,
    ),
    order: [...model.order, { table: pools, column: unfundedColumn }],
  };
}

type Inspected = UnitInspection & { readonly complete: boolean };

function inspectUnit(subject: InspectedScheme, model: Model, unit: InspectedUnit, boxes: number): Inspected {
  const { dataset } = subject;
  const { row, measures } = unit;
  const reading = possible(model, dataset, measures, subject.results);
  const target = (column: string): Target => [{ table: pools, column, row }];
  const pay = boundsOf(reading, target("pool"), { boxes: boxes / 4 });
  const unfunded = subject.gains.length === 0 ? null : unfundedIn(subject, reading, row, boxes / 4);
  const now = subject.results.value(pools, "pool", row);
  return {
    name: unit.name,
    heads: unit.heads,
    pool: typeof now === "number" ? now : null,
    least: pay.least,
    most: pay.greatest,
    unfunded,
    funded: unfunded === null ? null : fundedBy(unfunded),
    curves: measures.map((measure) => curveOf(subject, model, unit, measure, boxes / 2 / measures.length)),
    // Half a step of the pay is no difference that anybody would look at.
    complete: isNarrow(pay, subject.step) && (unfunded === null || fundedBy(unfunded) !== "not known"),
  };
}

/** Half a krona: what roundings of the pay to its step may lie beyond the gain, and doubles. */
const noMoney = 0.5;

function fundedBy({ bound, attained }: CostEnd): Funded {
  if (bound <= noMoney) return "always";
  return (attained ?? 0) > noMoney ? "not always" : "not known";
}

/** The most that pay with charges can exceed the gain by: from the rules between the two where they tell, from a search where they do not. */
function unfundedIn({ gains, chargeRate }: InspectedScheme, reading: Possible, row: number, boxes: number): CostEnd {
  const cell = (column: string) => ({ table: pools, column, row });
  const most = mostBeyond(reading, cell("pool"), gains.map(cell), 1 + chargeRate);
  const { greatest } = boundsOf(reading, [cell(unfundedColumn)], { boxes: most <= noMoney ? boxesForCase : boxes });
  const bound = Math.max(Math.min(greatest.bound, most), greatest.attained ?? -Infinity);
  return { ...greatest, bound, gap: greatest.attained === null ? Infinity : bound - greatest.attained };
}

/** Enough to name a case where the bound is known. */
const boxesForCase = 20;

function isNarrow({ least, greatest, complete }: Bounds, step: number): boolean {
  return complete || (least.gap <= step && greatest.gap <= step);
}

function curveOf(
  subject: InspectedScheme,
  model: Model,
  unit: InspectedUnit,
  measure: InspectedMeasure,
  boxes: number,
): NamedCurve {
  const target = [{ table: pools, column: "pool", row: unit.row }];
  const options = { boxes, results: subject.results };
  const known = { unit: unit.name, header: measure.header, assumed: measure.assumed };
  const curve = responseOf(model, subject.dataset, measure, target, options);
  if (measure.better !== undefined) return { ...curve, ...known };
  // Nobody said which way is better: the way in which the pay ends higher than it began.
  const [first, last] = [curve.points.at(0)?.y ?? 0, curve.points.at(-1)?.y ?? 0];
  if (first === last) return { ...curve, ...known };
  const better = last > first ? "higher" : "lower";
  return { ...responseOf(model, subject.dataset, { ...measure, better }, target, options), ...known };
}

/** What a case costs: pools with their charges; with staff, what is really paid is at most that. */
function costIn({ chargeRate }: InspectedScheme, model: Model, dataset: InspectedScheme["dataset"], pay: Target) {
  const sum = targetValue(model, dataset, pay);
  return sum === null ? null : sum * (1 + chargeRate);
}

function exampleValue(example: readonly CaseCell[], at: CaseCell["at"]): number | undefined {
  const name = JSON.stringify(at);
  return example.find((one) => JSON.stringify(one.at) === name)?.value;
}

function costFindings(subject: InspectedScheme, cost: SchemeInspection["cost"]): Finding[] {
  const { least, most, now } = cost;
  const assumed = new Set(
    subject.units.flatMap(({ measures }) => measures.filter((one) => one.assumed).map(({ header }) => header)),
  );
  const cells = most.example.map(({ at }) => at);
  const findings: Finding[] = [
    {
      severity: "note",
      code: "cost-range",
      message: `The scheme costs from ${shownFigure(least.bound)} to ${shownFigure(most.bound)}, employer charges included; as things stand ${now === null ? "-" : shownFigure(now)}.`,
      fix: "Compare the most with what there is to pay it with.",
      values: { least: least.bound, most: most.bound, gap: most.gap },
      cells,
      example: most.example,
    },
  ];
  if (assumed.size > 0)
    findings.push({
      severity: "note",
      code: "range-assumed",
      message: `How far these measures can go was not stated and was taken from the figures: ${[...assumed].join(", ")}.`,
      fix: "State the least and the greatest value of each.",
      values: { count: assumed.size },
      cells: [],
    });
  return findings;
}

function unitFindings(unit: UnitInspection): Finding[] {
  const { name, unfunded, funded, most, curves, heads } = unit;
  const cells = most.example.map(({ at }) => at);
  const findings: Finding[] = [];
  const beyond = unfunded?.attained ?? 0;
  if (unfunded !== null && funded === "not known")
    findings.push({
      severity: "note",
      code: "funding-not-certain",
      message: `${name}: no case was found in which pay with charges exceeds the gain, but up to ${shownFigure(unfunded.bound)} could not be ruled out.`,
      fix: "Narrow the ranges of the measures, and inspect again.",
      values: { gap: unfunded.gap },
      cells,
    });
  if (unfunded !== null && funded === "not always")
    findings.push({
      severity: "warning",
      code: "not-funded",
      message: `${name}: pay with charges can exceed the gain that pays for it by ${shownFigure(beyond)}.`,
      fix: "Lower the share, or let a gate ask for a gain that covers the pay and its charges.",
      values: { beyond, bound: unfunded.bound },
      cells,
      example: unfunded.example,
    });
  if (unfunded === null && most.bound > 0)
    findings.push({
      severity: "warning",
      code: "pay-without-surplus",
      message: `${name}: pay is not taken from a gain; up to ${shownFigure(most.bound)} can fall due without a surplus that pays for it.`,
      fix: "Set money aside for it in the budget, or add a gate that asks for a surplus.",
      values: { most: most.bound },
      cells,
      example: most.example,
    });
  if (most.bound <= 0 && curves.length > 0)
    findings.push({
      severity: "warning",
      code: "never-pays",
      message: `${name}: nothing is paid however good the results are within their ranges.`,
      fix: "Look at the gates and the staff who take part, and at the ranges.",
      values: { unit: name },
      cells,
    });
  if (heads !== null && heads > largeGroup)
    findings.push({
      severity: "note",
      code: "group-large",
      message: `${name}: ${heads} people share one pool, so that what one of them brings in gives that person 1/${heads} of it.`,
      fix: "Share a part by team, where teams have results of their own.",
      values: { heads },
      cells,
    });
  return [
    ...findings,
    ...curves.flatMap((curve) => curveFindings(curve, { of: name, measure: curve.header, target: "the pool" })),
  ];
}

/** In larger groups a person's own effort hardly shows in the person's own pay. */
const largeGroup = 30;

/** Gates that stay shut, or open, whatever the measures are. */
function gateFindings(subject: InspectedScheme, reading: Possible): Finding[] {
  const cell = reading.within(wholeBox(reading.free));
  return subject.gates.flatMap(({ column, header, stops }) => {
    if (!hasColumn(subject.model, pools, column)) return [];
    const states = subject.units.map(({ row, name }) => ({
      name,
      at: { table: pools, column, row },
      holds: decided(cell({ table: pools, column, row })),
    }));
    const shut = states.filter(({ holds }) => holds === stops);
    const open = states.filter(({ holds }) => holds === !stops);
    const findings: Finding[] = [];
    if (shut.length > 0)
      findings.push({
        severity: "error",
        code: "gate-shut",
        message: `The gate ${header} can never open for ${shut.map(({ name }) => name).join(", ")}, whatever the results are.`,
        fix: "Ask for what can be reached, or leave the gate out.",
        values: { gate: header, count: shut.length },
        cells: shut.map(({ at }) => at),
      });
    if (open.length === states.length && states.length > 0)
      findings.push({
        severity: "note",
        code: "gate-always-open",
        message: `The gate ${header} is open whatever the results are: it decides nothing.`,
        fix: "Ask for more, or leave the gate out.",
        values: { gate: header },
        cells: open.map(({ at }) => at),
      });
    return findings;
  });
}

/** Measures that in each period are what another measure was in the period before: the better this year, the harder the next. */
function ratchetFindings({ model, dataset, results, units }: InspectedScheme): Finding[] {
  const table = dataset.tables[pools];
  if (table === undefined || !hasColumn(model, pools, "period") || !hasColumn(model, pools, "unit")) return [];
  const of = (column: string, row: number) => results.value(pools, column, row);
  const pairs = units.flatMap(({ row }) => {
    const before = units.find(
      (other) =>
        of("unit", other.row) === of("unit", row) && Number(of("period", other.row)) === Number(of("period", row)) - 1,
    );
    return before === undefined ? [] : [{ row, before: before.row }];
  });
  if (pairs.length === 0) return [];
  const ids = [...new Map(units.flatMap(({ measures }) => measures.map((one) => [one.id, one.header] as const)))];
  return ids.flatMap(([base, header]) =>
    ids.flatMap(([result, called]): Finding[] => {
      if (base === result) return [];
      const same = pairs.every(
        ({ row, before }) => of(base, row) === of(result, before) && Number(of(base, row) ?? 0) !== 0,
      );
      if (!same) return [];
      return [
        {
          severity: "warning",
          code: "ratchet",
          message: `${header} is in every unit what ${called} was the period before: a better result makes the next one harder to be paid for.`,
          fix: "Fix the base for several years, or let it follow a longer mean.",
          values: { base: header, result: called },
          cells: pairs.map(({ row }) => ({ table: pools, column: base, row })),
        },
      ];
    }),
  );
}

function sortedFindings(findings: readonly Finding[]): Finding[] {
  const order = { error: 0, warning: 1, note: 2 } as const;
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}
