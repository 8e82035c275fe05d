import type { Place, Problem, Severity } from "../../problem/problem";
import { nameKey, type NetCommitment, type NetFacts, type NetLine } from "./facts";
import { committedPeople } from "./net";

/** What can be wrong with a net of commitments. */
export const netFaults = [
  "goal without resources",
  "resources without goals",
  "result without a measure",
  "measure without an owner",
  "people without a commitment",
  "two owners",
  "opposite directions",
  "sum over the frame",
  "weights off the whole",
  "target behind the threshold",
] as const;
export type NetFault = (typeof netFaults)[number];

/** One thing that is wrong with the net, with every cell that shows it. */
export interface NetFinding {
  readonly fault: NetFault;
  readonly problem: Problem;
  /** Id of the commitment it belongs to; null where it has none. */
  readonly commitment: string | null;
  readonly unit: string;
  readonly cells: readonly Place[];
}

/** Faults of a net: goals without resources, resources without goals, and the rest of `netFaults`, in that order. */
export function netFindings(facts: NetFacts): readonly NetFinding[] {
  const managers = facts.commitments.filter(({ kind }) => kind === "A");
  return [
    ...managers.flatMap(goalsWithoutResources),
    ...resourcesWithoutGoals(facts),
    ...facts.commitments.flatMap(resultsWithoutMeasure),
    ...facts.commitments.flatMap(measuresWithoutOwner),
    ...peopleWithoutCommitment(facts),
    ...twoOwners(facts),
    ...oppositeDirections(facts),
    ...sumsOverFrame(facts),
    ...facts.commitments.flatMap(weightsOffWhole),
    ...facts.commitments.flatMap(targetsBehindThreshold),
  ];
}

interface Said {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

function finding(
  fault: NetFault,
  of: { readonly id: string | null; readonly unit: string },
  places: readonly (Place | undefined)[],
  said: Said,
): NetFinding {
  const cells = places.filter((place) => place !== undefined);
  const [where] = cells;
  return {
    fault,
    commitment: of.id,
    unit: of.unit,
    cells,
    problem: { ...said, ...(where === undefined ? {} : { where }) },
  };
}

function goalsWithoutResources(one: NetCommitment): NetFinding[] {
  if (one.lines.length === 0 || one.frame !== null) return [];
  return [
    finding(
      "goal without resources",
      one,
      [one.place("resources.frame"), ...one.lines.map((line) => line.place("goal"))],
      {
        severity: "warning",
        code: "goal-without-resources",
        message: `${one.id} has goals (${one.lines.length}) and no frame: no budget line names ${one.unit}.`,
        fix: "Add the unit's lines to the budget, or write the frame in the form.",
      },
    ),
  ];
}

function resourcesWithoutGoals({ commitments, units }: NetFacts): NetFinding[] {
  const withGoals = new Set(
    commitments.filter(({ kind, lines }) => kind === "A" && lines.length > 0).map(({ unit }) => nameKey(unit)),
  );
  return units
    .filter(({ name, budget }) => budget !== null && budget !== 0 && !withGoals.has(nameKey(name)))
    .map((unit) =>
      finding("resources without goals", { id: null, unit: unit.name }, [unit.budgetPlace, unit.place], {
        severity: "warning",
        code: "resources-without-goals",
        message: `${unit.name} has a frame of ${kronor(unit.budget ?? 0)} kr and no required result.`,
        fix: "Add its goals to the list of indicators, or move its budget lines to the unit that answers for them.",
      }),
    );
}

function resultsWithoutMeasure(one: NetCommitment): NetFinding[] {
  const bare = one.lines.filter(({ indicator }) => indicator === null);
  if (bare.length === 0) return [];
  return [
    finding(
      "result without a measure",
      one,
      bare.map((line) => line.place(one.kind === "C" ? "evidence" : "indicator")),
      {
        severity: "warning",
        code: "result-without-measure",
        message: `${one.id}: nothing shows whether ${names(bare)} is reached.`,
        fix: "Name an indicator, or the evidence that both will accept.",
      },
    ),
  ];
}

function measuresWithoutOwner(one: NetCommitment): NetFinding[] {
  // A personal commitment is its person's; a guarantee is measured by the unit's own indicators.
  if (one.kind === "C" || one.kind === "D") return [];
  const without = one.lines.filter(({ indicator, owner }) => indicator !== null && owner === null);
  if (without.length === 0) return [];
  return [
    finding(
      "measure without an owner",
      one,
      without.map((line) => line.place("owner")),
      {
        severity: "warning",
        code: "measure-without-owner",
        message: `${one.id}: nobody owns ${names(without)}.`,
        fix: "Name who sees to it that the figure is there and right.",
      },
    ),
  ];
}

function peopleWithoutCommitment(facts: NetFacts): NetFinding[] {
  const committed = committedPeople(facts);
  const known = new Set(facts.commitments.filter(({ kind }) => kind === "A").map(({ unit }) => nameKey(unit)));
  const left = new Map<string, NetFacts["people"][number][]>();
  const all = new Map<string, number>();
  for (const person of facts.people) {
    all.set(person.unit, (all.get(person.unit) ?? 0) + 1);
    if (!committed.has(person.id)) left.set(person.unit, [...(left.get(person.unit) ?? []), person]);
  }
  return [...left].map(([unit, people]) =>
    finding(
      "people without a commitment",
      { id: null, unit },
      people.map(({ place }) => place),
      {
        severity: "note",
        code: "people-without-commitment",
        message: `${unit}: ${people.length} of ${all.get(unit) ?? people.length} people have no commitment, neither of their own nor by their team.`,
        fix: known.has(nameKey(unit))
          ? "Send out form C, or let the team agree on form B."
          : "The unit has no required results yet: begin there.",
      },
    ),
  );
}

/** One measure of one unit that two people answer for: in two lines, or in two commitments. */
function twoOwners({ commitments }: NetFacts): NetFinding[] {
  const lines = commitments
    .filter(({ kind }) => kind === "A" || kind === "B")
    .flatMap((one) => one.lines.map((line) => ({ one, line })))
    .filter(({ line }) => line.indicator !== null && line.owner !== null);
  const groups = groupedBy(lines, ({ one, line }) => `${nameKey(one.unit)}|${nameKey(line.indicator ?? "")}`);
  return groups.flatMap((group): NetFinding[] => {
    const owners = [...new Map(group.map(({ line }) => [nameKey(line.owner ?? ""), line.owner ?? ""])).values()];
    const [first] = group;
    if (owners.length < 2 || first === undefined) return [];
    return [
      finding(
        "two owners",
        first.one,
        group.map(({ line }) => line.place("owner")),
        {
          severity: "warning",
          code: "two-owners",
          message: `${first.line.indicator ?? ""} of ${first.one.unit} has ${owners.length} owners: ${owners.join(", ")}.`,
          fix: "Agree on the one who answers for it; the others may help.",
        },
      ),
    ];
  });
}

function oppositeDirections({ commitments }: NetFacts): NetFinding[] {
  const lines = commitments.flatMap((one) => one.lines.map((line) => ({ one, line })));
  const told = lines.filter(
    ({ line }) => line.indicator !== null && (line.direction === "higher" || line.direction === "lower"),
  );
  return groupedBy(told, ({ line }) => nameKey(line.indicator ?? "")).flatMap((group): NetFinding[] => {
    const higher = group.filter(({ line }) => line.direction === "higher");
    const lower = group.filter(({ line }) => line.direction === "lower");
    const [up] = higher;
    const [down] = lower;
    if (up === undefined || down === undefined) return [];
    return [
      finding(
        "opposite directions",
        up.one,
        [...higher, ...lower].map(({ line }) => line.place("direction")),
        {
          severity: "warning",
          code: "opposite-directions",
          message: `${up.line.indicator ?? ""}: higher is better in ${up.one.id}, lower is better in ${down.one.id}.`,
          fix: "Give the two measures different names, or set one direction.",
        },
      ),
    ];
  });
}

/** What is passed on or controlled further down may not come to more than the frame above it. */
function sumsOverFrame({ commitments }: NetFacts): NetFinding[] {
  return commitments
    .filter(({ kind }) => kind === "A")
    .flatMap((one): NetFinding[] => {
      const below = commitments.filter(({ superior }) => superior === one.id);
      const units = below.filter(({ kind, frame }) => kind === "A" && frame !== null);
      const inside = below.filter(({ kind, share }) => (kind === "B" || kind === "C") && share !== null);
      const found: NetFinding[] = [];
      const passedOn = sum(units.map(({ frame }) => frame));
      if (one.share !== null && passedOn > one.share) {
        const places = [one.place("resources.passedOn"), ...units.map((unit) => unit.place("resources.frame"))];
        found.push(
          finding("sum over the frame", one, places, {
            severity: "warning",
            code: "frames-over-frame",
            message: `${one.id} passes on ${kronor(one.share)} kr; the frames of the ${units.length} units below sum to ${kronor(passedOn)} kr.`,
            fix: "Lower a frame, or pass on more.",
          }),
        );
      }
      const spent = sum([...inside.map(({ share }) => share), ...one.lines.map((line) => line.costOfMeasuring)]);
      if (one.frame !== null && one.frame > 0 && spent > one.frame) {
        const places = [
          one.place("resources.frame"),
          ...inside.map((lower) => lower.place(lower.kind === "B" ? "terms.budget" : "rights.competenceCost")),
        ];
        found.push(
          finding("sum over the frame", one, places, {
            severity: "warning",
            code: "promises-over-frame",
            message: `${one.id} has a frame of ${kronor(one.frame)} kr; its teams' budgets, competence and measuring sum to ${kronor(spent)} kr.`,
            fix: "Lower what is promised inside the unit, or agree on a larger frame.",
          }),
        );
      }
      return found;
    });
}

/** Weights that people have set sum to the whole: half a point in a hundred is rounding. */
function weightsOffWhole(one: NetCommitment): NetFinding[] {
  const weighted = one.lines.filter(({ weight }) => weight !== null);
  const total = sum(weighted.map(({ weight }) => weight));
  if (weighted.length === 0 || Math.abs(total - 1) <= 0.005) return [];
  return [
    finding(
      "weights off the whole",
      one,
      weighted.map((line) => line.place("weight")),
      {
        severity: "warning",
        code: "weights-off-whole",
        message: `${one.id}: the weights sum to ${Math.round(total * 1000) / 10} %, not 100 %.`,
        fix: "Set the weights anew, so that both know what counts how much.",
      },
    ),
  ];
}

function targetsBehindThreshold(one: NetCommitment): NetFinding[] {
  const behind = one.lines.filter(({ direction, threshold, target, agreed }) => {
    const aim = agreed ?? target;
    if (aim === null || threshold === null) return false;
    return (direction === "higher" && aim < threshold) || (direction === "lower" && aim > threshold);
  });
  if (behind.length === 0) return [];
  return [
    finding(
      "target behind the threshold",
      one,
      behind.flatMap((line) => [line.place(line.agreed === null ? "target" : "agreed"), line.place("threshold")]),
      {
        severity: "warning",
        code: "target-behind-threshold",
        message: `${one.id}: the target of ${names(behind)} is on the wrong side of its threshold.`,
        fix: "Set the target beyond the threshold in the direction that is better.",
      },
    ),
  ];
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function names(lines: readonly NetLine[]): string {
  const said = lines.slice(0, 3).map(({ goal, indicator }) => `"${indicator ?? goal ?? ""}"`);
  return lines.length > 3 ? `${said.join(", ")} (+${lines.length - 3})` : said.join(", ");
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function kronor(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}
