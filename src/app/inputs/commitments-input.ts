import { employeeForm } from "../../commitments/employee-form";
import { mostResultsOnForm } from "../../commitments/manager-form";
import { largestRemainder } from "../../money/largest-remainder";
import type { RequiredResult, UnitFacts } from "../../commitments/facts";
import type { CommitmentForm } from "../../commitments/form";
import { guaranteeForm } from "../../commitments/guarantee-form";
import { managerForm } from "../../commitments/manager-form";
import { teamForm } from "../../commitments/team-form";
import type { Reading } from "../../intake/reading";
import { textAt, type Dataset, type NumberColumn, type TextColumn } from "../../rules/data";
import type { Results } from "../../rules/results";
import { numbersOf, tablesOf, textsOf } from "../source-table";

/** What the forms are made from: the reading, and the frames where there is a budget. */
export interface FormSources {
  readonly reading: Reading;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly year: number;
}

/** The forms of a workbook: on sheets for the units chosen, and one a person for separate files. */
export interface Forms {
  readonly onSheets: readonly CommitmentForm[];
  readonly separate: readonly CommitmentForm[];
  /** Units that have required results, by name. */
  readonly unitsWithResults: readonly string[];
  /** Units (names) that got forms B and D. */
  readonly chosen: readonly string[];
}

/**
 * Form A for every unit with required results; B for each of its teams and D for the units chosen, or for the first unit where nobody chose;
 * C for every person of those units, for separate files.
 */
export function formsOf(sources: FormSources, units: readonly string[] = []): Forms {
  const facts = unitFacts(sources).filter((unit) => unit.results.length > 0);
  const wanted = new Set(units.map((unit) => unit.toLowerCase()));
  const isWanted = (unit: UnitFacts): boolean =>
    wanted.has(unit.code.toLowerCase()) || wanted.has(unit.name.toLowerCase());
  const chosen = wanted.size > 0 ? facts.filter(isWanted) : facts.slice(0, 1);
  const managers = wanted.size > 0 ? chosen : facts;
  return {
    onSheets: [
      ...managers.map(managerForm),
      ...chosen.flatMap((unit) => [...teamsOf(unit).map((team) => teamForm(unit, team)), guaranteeForm(unit)]),
    ],
    separate: managers.flatMap((unit) => unit.members.map((member) => employeeForm(unit, member))),
    unitsWithResults: facts.map((unit) => unit.name),
    chosen: chosen.map((unit) => unit.name),
  };
}

function teamsOf(unit: UnitFacts): string[] {
  return [...new Set(unit.members.flatMap((member) => (member.team === null ? [] : [member.team])))].sort((a, b) =>
    a.localeCompare(b, "sv"),
  );
}

/** What is known of every unit that a form can be made for. */
export function unitFacts({ reading, dataset, results, year }: FormSources): UnitFacts[] {
  const units = dataset.tables["Units"];
  if (!units) return [];
  const column = (id: string): readonly (string | null)[] => {
    const data = units.columns[id];
    return Array.from({ length: units.rows }, (_, row) => (data?.kind === "text" ? textAt(data, row) : null));
  };
  const [names, codes, parents, managers, roles] = [
    column("unit"),
    column("code"),
    column("parent"),
    column("manager"),
    column("organisationRole"),
  ];
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const resultsByUnit = byUnit(requiredResults(reading, year));
  const membersByUnit = byUnit(members(reading));
  const frames = framesByUnit(dataset, results);
  return names.flatMap((name, row): UnitFacts[] => {
    if (name === null) return [];
    const above = rowOf.get(parents[row] ?? null);
    return [
      {
        code: codes[row] ?? name,
        name,
        parent: above === undefined ? null : (codes[above] ?? names[above] ?? null),
        parentName: above === undefined ? null : (names[above] ?? null),
        manager: managers[row] ?? null,
        superior: above === undefined ? null : (managers[above] ?? null),
        role: roles[row] ?? null,
        year,
        frame: frames.get(name) ?? null,
        results: resultsByUnit.get(name) ?? [],
        members: membersByUnit.get(name) ?? [],
      },
    ];
  });
}

function byUnit<T>(entries: readonly { readonly unit: string; readonly value: T }[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const { unit, value } of entries) {
    const group = grouped.get(unit);
    if (group) group.push(value);
    else grouped.set(unit, [value]);
  }
  return grouped;
}

function requiredResults(reading: Reading, year: number): { unit: string; value: RequiredResult }[] {
  const [table] = tablesOf(reading, "indicators");
  if (!table) return [];
  const text = (field: string): TextColumn => textsOf(table, field);
  const figure = (field: string): NumberColumn => numbersOf(table, field, String(year));
  const texts = {
    unit: text("unit"),
    goal: text("goal"),
    indicator: text("indicator"),
    kind: text("kind"),
    measureUnit: text("measureUnit"),
    direction: text("direction"),
    method: text("method"),
    source: text("source"),
    owner: text("owner"),
    frequency: text("frequency"),
  };
  const figures = {
    baseline: figure("baseline"),
    threshold: figure("threshold"),
    target: figure("target"),
    targetLow: figure("targetLow"),
    stretch: figure("stretch"),
    weight: figure("weight"),
    costOfMeasuring: figure("costOfMeasuring"),
  };
  const results = Array.from({ length: table.rows }, (_, row) => {
    const said = (column: TextColumn): string | null => textAt(column, row);
    const number = ({ values }: NumberColumn): number | null =>
      Number.isNaN(values[row] ?? Number.NaN) ? null : (values[row] as number);
    return {
      unit: said(texts.unit) ?? "",
      value: {
        id: `${said(texts.unit)}/${said(texts.indicator)}`,
        goal: said(texts.goal),
        indicator: said(texts.indicator) ?? "",
        kind: said(texts.kind),
        measureUnit: said(texts.measureUnit),
        direction: said(texts.direction),
        baseline: number(figures.baseline),
        threshold: number(figures.threshold),
        target: number(figures.target) ?? number(figures.targetLow),
        stretch: number(figures.stretch),
        weight: number(figures.weight),
        method: said(texts.method),
        source: said(texts.source),
        owner: said(texts.owner),
        frequency: said(texts.frequency),
        costOfMeasuring: number(figures.costOfMeasuring),
      },
    };
  });
  const weights = new Map([...byUnit(results)].map(([unit, own]) => [unit, weightsOnForm(own)]));
  return results.map(({ unit, value }) => ({
    unit,
    value: { ...value, weight: weights.get(unit)?.get(value) ?? null },
  }));
}

/** Weights on a form are shares of this step. */
const steps = 10_000;

/**
 * Weights as a form has them, shares of the whole: told by what the weights of a unit come to. Lists state them as shares
 * (0.25), in percent (25) or in points of any sum (1, 1, 2); points and percent become shares that sum to the whole.
 */
function weightsOnForm(all: readonly RequiredResult[]): ReadonlyMap<RequiredResult, number | null> {
  const sum = all.reduce((total, { weight }) => total + (weight ?? 0), 0);
  const asShares = sum <= 1.5 && all.every(({ weight }) => (weight ?? 0) <= 1);
  if (asShares) return new Map(all.map((one) => [one, one.weight]));
  const weighed = all.slice(0, mostResultsOnForm).filter(({ weight }) => (weight ?? 0) > 0);
  const parts = largestRemainder(
    BigInt(steps),
    weighed.map(({ weight }) => BigInt(Math.round((weight ?? 0) * 1e6))),
  );
  return new Map(weighed.map((one, at) => [one, Number(parts?.[at] ?? 0n) / steps]));
}

function members(reading: Reading): { unit: string; value: UnitFacts["members"][number] }[] {
  const [table] = tablesOf(reading, "staff");
  if (!table) return [];
  const [ids, units, roles, teams, fte] = [
    textsOf(table, "id"),
    textsOf(table, "unit"),
    textsOf(table, "role"),
    textsOf(table, "team"),
    numbersOf(table, "fte"),
  ];
  return Array.from({ length: table.rows }, (_, row) => ({
    unit: textAt(units, row) ?? "",
    value: {
      id: textAt(ids, row) ?? "",
      role: textAt(roles, row),
      team: textAt(teams, row),
      fte: Number.isNaN(fte.values[row] ?? Number.NaN) ? null : (fte.values[row] as number),
    },
  }));
}

function framesByUnit(dataset: Dataset, results: Results): Map<string, NonNullable<UnitFacts["frame"]>> {
  const rows = dataset.tables["Frames"]?.rows ?? 0;
  return new Map(
    Array.from({ length: rows }, (_, row) => {
      const figure = (column: string): number | null => {
        const value = results.value("Frames", column, row);
        return typeof value === "number" ? value : null;
      };
      return [
        String(results.value("Frames", "unit", row)),
        { budget: figure("budget") ?? 0, priorOutturn: figure("priorOutturn") },
      ];
    }),
  );
}
