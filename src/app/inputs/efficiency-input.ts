import { efficiency, type UnitEfficiency } from "../../evaluation/efficiency/envelopment";
import type { EfficiencyOptions } from "../../evaluation/efficiency/envelopment";
import { sizeWords } from "../../evaluation/efficiency/efficiency-tables";
import { productivityChanges, type ProductivityChange } from "../../evaluation/efficiency/malmquist";
import type { Production } from "../../evaluation/efficiency/production";
import { efficiencyIntervals, type EfficiencyInterval } from "../../evaluation/efficiency/smoothed-bootstrap";
import type { Problem } from "../../problem/problem";
import { numberColumn, textColumn, type Dataset } from "../../rules/data";
import type { ParameterValue } from "../settings";
import type { ProductionGroup } from "./production-input";

/** Below so many units there is nobody to be compared with. */
const fewest = 3;
/** Linear programmes of the intervals, all groups together: some seconds. */
const mostProgrammes = 12_000;

/** The tables of efficiency, and what is wrong with the figures. Undefined where no group can be compared. */
export interface EfficiencyInput {
  readonly tables: Dataset["tables"] | null;
  readonly problems: readonly Problem[];
}

interface Compared {
  readonly group: string;
  readonly production: Production;
  readonly units: readonly UnitEfficiency[];
  readonly intervals: ReadonlyMap<string, EfficiencyInterval>;
  readonly changes: readonly ProductivityChange[];
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Compares each group by data envelopment analysis, and its years by the Malmquist index. */
export function efficiencyInput(
  groups: readonly ProductionGroup[],
  parameters: Readonly<Record<string, ParameterValue>>,
): EfficiencyInput {
  const options: EfficiencyOptions = {
    returns: parameters["efficiencyReturns"] === "variable" ? "variable" : "constant",
    orientation: parameters["efficiencyOrientation"] === "more output" ? "output" : "input",
  };
  const problems: Problem[] = [];
  const large = groups.filter((group) => {
    const enough = unitsOf(group).length >= fewest;
    if (!enough && group.list !== null) problems.push(tooFew(group));
    return enough;
  });
  const units = large.reduce((sum, group) => sum + unitsOf(group).length, 0);
  const runs = Math.min(Number(parameters["efficiencyDraws"] ?? 0), Math.floor(mostProgrammes / Math.max(1, units)));
  const compared = large.flatMap((group) => {
    const found = comparedIn(group, options, { runs, seed: Number(parameters["rankSeed"] ?? 1) });
    // The economy's units are compared where they can be; a list that a person keeps for it is to be right.
    if (group.list !== null) problems.push(...found.problems.map((problem) => onSheet(problem, group)));
    return found.compared === null ? [] : [found.compared];
  });
  const stopped = problems.some(({ severity }) => severity === "error");
  return { tables: stopped || compared.length === 0 ? null : tablesOf(compared), problems };
}

function unitsOf({ years }: ProductionGroup): readonly string[] {
  return years.at(-1)?.production.units ?? [];
}

function tooFew(tooSmall: ProductionGroup): Problem {
  const { group } = tooSmall;
  return {
    severity: "note",
    code: "efficiency-too-few",
    message: `Efficiency is not compared in the group ${group}: it has fewer than ${fewest} units.`,
    where: placeIn(tooSmall, unitsOf(tooSmall)[0] ?? ""),
    fix: "Put the units into a larger peer group, or leave them out of the list.",
  };
}

/** The fault of a unit's figures, at the unit's first cell of the list. */
function onSheet(problem: Problem, group: ProductionGroup): Problem {
  const field = problem.where?.at === "field" ? problem.where.field : "";
  // "Costs: North" is of North.
  const unit = unitsOf(group).find((one) => field === one || field.endsWith(`: ${one}`));
  return { ...problem, where: placeIn(group, unit ?? unitsOf(group)[0] ?? "") };
}

function placeIn({ group, list }: ProductionGroup, unit: string): NonNullable<Problem["where"]> {
  return list === null
    ? { at: "field", field: group }
    : { at: "cell", sheet: list.sheet, address: list.cells.get(unit) ?? "A1" };
}

function comparedIn(
  group: ProductionGroup,
  options: EfficiencyOptions,
  draws: { readonly runs: number; readonly seed: number },
): { readonly compared: Compared | null; readonly problems: readonly Problem[] } {
  const last = group.years.at(-1);
  if (last === undefined) return { compared: null, problems: [] };
  const found = efficiency(last.production, options);
  if (found.units.length === 0) return { compared: null, problems: found.problems };
  const intervals = draws.runs === 0 ? [] : (efficiencyIntervals(last.production, { ...options, ...draws }) ?? []);
  const dated = group.years.flatMap(({ year, production }) => (year === null ? [] : [{ year, production }]));
  const changed = dated.length > 1 ? productivityChanges(dated) : { changes: [], problems: [] };
  return {
    compared: {
      group: group.group,
      production: last.production,
      units: found.units,
      intervals: new Map(intervals.map((one) => [one.unit, one])),
      changes: changed.changes,
    },
    // The last year's problems are said by the comparison itself.
    problems: [
      ...found.problems,
      ...changed.problems.filter(
        ({ code, message }) => code !== "efficiency-few-units" && !message.startsWith(`${last.year}: `),
      ),
    ],
  };
}

function tablesOf(compared: readonly Compared[]): Dataset["tables"] {
  const rows = compared.flatMap((one) =>
    one.units.map((unit) => ({ one, unit, interval: one.intervals.get(unit.unit) })),
  );
  const latest = new Map(compared.flatMap(({ changes }) => changes.map((change) => [change.unit, change] as const)));
  const numbers = (of: (row: (typeof rows)[number]) => number | null | undefined) =>
    numberColumn(
      rows.map((row) => {
        const value = of(row);
        return value === null || value === undefined ? null : rounded(value);
      }),
    );
  const sizes = { increasing: sizeWords[0], constant: sizeWords[1], decreasing: sizeWords[2] };
  const lines = rows.flatMap(({ one, unit }) => linesOf(one.production, unit));
  const changes = compared.flatMap((one) => one.changes);
  const parts = (of: (change: ProductivityChange) => number) => numberColumn(changes.map((one) => rounded(of(one))));
  return {
    EfficiencyScores: {
      rows: rows.length,
      columns: {
        unit: textColumn(rows.map(({ unit }) => unit.unit)),
        group: textColumn(rows.map(({ one }) => one.group)),
        compared: numbers(({ one }) => one.units.length),
        measures: numbers(({ one }) => one.production.inputs.length + one.production.outputs.length),
        score: numbers(({ unit }) => unit.score),
        efficient: textColumn(rows.map(({ unit }) => (unit.efficient ? "on it" : "behind it"))),
        corrected: numbers(({ interval }) => interval?.corrected),
        from: numbers(({ interval }) => interval?.from),
        to: numbers(({ interval }) => interval?.to),
        bestRank: numbers(({ interval }) => interval?.bestRank),
        worstRank: numbers(({ interval }) => interval?.worstRank),
        scale: numbers(({ unit }) => unit.scaleEfficiency),
        size: textColumn(rows.map(({ unit }) => sizes[unit.returnsToScale])),
        peers: textColumn(rows.map(({ unit }) => peersOf(unit))),
        since: numbers(({ unit }) => latest.get(unit.unit)?.from),
        productivity: numbers(({ unit }) => latest.get(unit.unit)?.index),
      },
    },
    EfficiencyMeasures: {
      rows: lines.length,
      columns: {
        line: textColumn(lines.map(({ unit, measure }) => `${unit} · ${measure}`)),
        unit: textColumn(lines.map(({ unit }) => unit)),
        measure: textColumn(lines.map(({ measure }) => measure)),
        side: textColumn(lines.map(({ side }) => side)),
        figure: numberColumn(lines.map(({ figure }) => rounded(figure))),
        possible: numberColumn(lines.map(({ possible }) => rounded(possible))),
        slack: numberColumn(lines.map(({ slack }) => rounded(slack))),
      },
    },
    ...(changes.length > 0 && {
      Productivity: {
        rows: changes.length,
        columns: {
          change: textColumn(changes.map(({ unit, from, until }) => `${unit} ${from}-${until}`)),
          unit: textColumn(changes.map(({ unit }) => unit)),
          index: parts(({ index }) => index),
          efficiencyChange: parts((one) => one.efficiencyChange),
          technicalChange: parts((one) => one.technicalChange),
          pure: parts((one) => one.pureEfficiencyChange),
          scaleChange: parts((one) => one.scaleChange),
        },
      },
    }),
  };
}

/** The units that a unit behind the frontier has as its example, with how much of each: "South (0.61), West (0.20)". */
function peersOf({ unit, peers }: UnitEfficiency): string | null {
  const others = peers.filter((peer) => peer.unit !== unit);
  return others.length === 0 ? null : others.map((peer) => `${peer.unit} (${peer.weight.toFixed(2)})`).join(", ");
}

function linesOf({ units, inputs, outputs }: Production, unit: UnitEfficiency) {
  const at = units.indexOf(unit.unit);
  const side = (
    name: "input" | "output",
    measures: Production["inputs"],
    targets: readonly number[],
    slacks: readonly number[],
  ) =>
    measures.map((measure, m) => ({
      unit: unit.unit,
      measure: measure.name,
      side: name,
      figure: measure.values[at] ?? 0,
      possible: targets[m] ?? 0,
      slack: slacks[m] ?? 0,
    }));
  return [
    ...side("input", inputs, unit.inputTargets, unit.inputSlacks),
    ...side("output", outputs, unit.outputTargets, unit.outputSlacks),
  ];
}
