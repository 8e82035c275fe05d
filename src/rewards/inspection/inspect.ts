import type { ColumnDefinition } from "../../rules/column";
import type { Node } from "../../rules/expr";
import { bandFindings } from "../../rules/inspect/band-findings";
import { boundsOf, targetValue, type Bounds, type CaseCell, type Target } from "../../rules/inspect/bounds";
import type { Finding } from "../../rules/inspect/finding";
import { withValues } from "../../rules/inspect/free-cells";
import { mostBeyond } from "../../rules/inspect/relative-bounds";
import { possible, type Possible } from "../../rules/inspect/possible";
import { responseOf } from "../../rules/inspect/response";
import { roundedPartFindings } from "../../rules/inspect/rounded-parts";
import { columnIn, type Model } from "../../rules/model";
import { cellNames } from "./cell-names";
import { costFindings, unitFindings } from "./cost-findings";
import { gateFindings } from "./gate-findings";
import type { CostEnd, Funded, NamedCurve, SchemeInspection, UnitInspection } from "./inspection";
import { outcomesOf } from "./outcomes";
import { personFindings } from "./person-findings";
import { ratchetFindings } from "./ratchet-findings";
import {
  hasColumn,
  poolsTable as pools,
  type InspectedMeasure,
  type InspectedScheme,
  type InspectedUnit,
} from "./subject";

export interface InspectionOptions {
  /** Boxes that may be looked at in all; 4,000 unless told. */
  readonly boxes?: number;
}

const usualBoxes = 4_000;
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
  const findings = sortedFindings([
    ...costFindings(subject, cost),
    ...inspected.flatMap((one) => unitFindings(one, paidFrom(subject))),
    ...gateFindings(subject, reading),
    ...ratchetFindings(subject),
    ...personFindings(subject),
    ...bandFindings(model, dataset, reading.results).filter(({ values }) => values?.["table"] !== "Charges"),
    ...roundedPartFindings(subject.model, dataset, reading.results),
  ]);
  return {
    ...factsOf(subject),
    cost,
    funded: fundedInAll(inspected),
    units: inspected.map(({ complete: _, ...one }) => one),
    complete: inspected.every(({ complete, curves }) => complete && curves.every((curve) => curve.complete)),
    findings,
    cells: cellNames(subject, [
      ...free.map(({ at }) => at),
      ...findings.flatMap(({ cells, example = [] }) => [...cells, ...example.map(({ at }) => at)]),
    ]),
  };
}

function nothingToInspect(subject: InspectedScheme): SchemeInspection {
  const none: CostEnd = { bound: 0, attained: 0, gap: 0, example: [] };
  return {
    ...factsOf(subject),
    cost: { now: null, least: none, most: none },
    funded: null,
    units: [],
    complete: true,
    findings: subject.units.length === 0 ? [] : personFindings(subject),
    cells: {},
  };
}

/** What is told of the subject itself. */
function factsOf(
  subject: InspectedScheme,
): Pick<SchemeInspection, "paidFrom" | "measures" | "outcomes" | "absence" | "sharedBy" | "extentCounts"> {
  const { units, results, absence, sharedBy, extentCounts } = subject;
  const measures = units.flatMap(({ name, measures: own }) =>
    own.flatMap(({ at, id, header, low, high, assumed }) => {
      if ("parameter" in at) return [];
      const { meaning } = columnIn(subject.model, at);
      const now = Number(results.value(at.table, at.column, at.row));
      return [{ unit: name, id, header, meaning, at, now, low, high, assumed }];
    }),
  );
  return { paidFrom: paidFrom(subject), measures, outcomes: outcomesOf(subject), absence, sharedBy, extentCounts };
}

/** The headers of the columns that pay is taken from. */
function paidFrom({ model, gains }: InspectedScheme): readonly string[] {
  return gains.map((column) => columnIn(model, { table: pools, column }).header);
}

function fundedInAll(units: readonly UnitInspection[]): Funded | null {
  const all = units.map(({ funded }) => funded);
  if (all.includes(null)) return null;
  return all.includes("not always") ? "not always" : all.includes("not known") ? "not known" : "always";
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
    least: notBelowNothing(pay.least),
    most: pay.greatest,
    unfunded,
    funded: unfunded === null ? null : fundedBy(unfunded),
    payroll: payrollOf(subject, row),
    curves: measures.map((measure) => curveOf(subject, model, unit, measure, boxes / 2 / measures.length)),
    // Half a step of the pay is no difference that anybody would look at.
    complete: isNarrow(pay, subject.step) && (unfunded === null || fundedBy(unfunded) !== "not known"),
  };
}

/** A pool is paid from one step on, else it is 0: what the search could not rule out below that is no cost. */
function notBelowNothing(least: CostEnd): CostEnd {
  if (least.bound >= 0) return least;
  const gap = least.attained === null ? Infinity : Math.max(0, least.attained);
  return { ...least, bound: 0, gap };
}

function payrollOf({ model, results }: InspectedScheme, row: number): number | null {
  const payroll = hasColumn(model, pools, "payroll") ? results.value(pools, "payroll", row) : null;
  return typeof payroll === "number" && payroll > 0 ? payroll : null;
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

function sortedFindings(findings: readonly Finding[]): Finding[] {
  const order = { error: 0, warning: 1, note: 2 } as const;
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}
