import { nameKey, type NetCommitment, type NetFacts, type NetLine } from "./facts";

/** A goal of a commitment and the commitments that carry it further down. */
export interface NetGoal {
  readonly line: NetLine;
  /** Goal of the superior commitment that it serves, where one is found. */
  readonly serves: string | null;
  /** Ids of commitments below that have a line for it. */
  readonly coveredBy: readonly string[];
}

/** A commitment in the tree, from the committee down to the employee. */
export interface NetNode {
  readonly commitment: NetCommitment;
  readonly goals: readonly NetGoal[];
  readonly children: readonly NetNode[];
  /** People of the unit, and those of them with a commitment of their own or by their team. */
  readonly people: number;
  readonly committed: number;
}

/** The net of commitments: its top, and what is covered. */
export interface Net {
  readonly top: readonly NetNode[];
  /** Goals in commitments of units, and those that somebody below carries further. */
  readonly goals: number;
  readonly goalsCovered: number;
  readonly people: number;
  readonly peopleCommitted: number;
}

/**
 * Ties commitments to the one above each. A goal is carried further where a commitment below has a line with the same
 * goal or the same indicator, or says in its own words that it serves it.
 */
export function netOf(facts: NetFacts): Net {
  const { commitments } = facts;
  const known = new Map(commitments.map((one) => [one.id, one]));
  const below = new Map<string | null, NetCommitment[]>();
  for (const one of commitments) {
    const above = superiorOf(one, known);
    below.set(above, [...(below.get(above) ?? []), one]);
  }
  const committed = committedPeople(facts);
  const peopleOf = grouped(facts.people, ({ unit }) => nameKey(unit));
  const placed = new Set<string>();
  const node = (commitment: NetCommitment): NetNode => {
    placed.add(commitment.id);
    const children = (below.get(commitment.id) ?? []).filter(({ id }) => !placed.has(id)).map(node);
    const carried = children.flatMap(subtree);
    const people = commitment.kind === "A" ? (peopleOf.get(nameKey(commitment.unit)) ?? []) : [];
    return {
      commitment,
      children,
      goals: commitment.lines.map((line) => ({
        line,
        serves: servedGoal(line, known.get(superiorOf(commitment, known) ?? "")),
        coveredBy: carried.filter((one) => one.lines.some((lower) => carries(lower, line))).map(({ id }) => id),
      })),
      people: people.length,
      committed: people.filter(({ id }) => committed.has(id)).length,
    };
  };
  const top = (below.get(null) ?? []).map(node);
  // Commitments that name one another as superior hang together with nothing: each is shown at the top.
  for (const one of commitments) if (!placed.has(one.id)) top.push(node(one));
  const goals = top.flatMap(nodesOf).flatMap((one) => (one.commitment.kind === "A" ? one.goals : []));
  return {
    top,
    goals: goals.length,
    goalsCovered: goals.filter(({ coveredBy }) => coveredBy.length > 0).length,
    people: facts.people.length,
    peopleCommitted: facts.people.filter(({ id }) => committed.has(id)).length,
  };
}

/** A node and all below it, from the top. */
export function nodesOf(node: NetNode): readonly NetNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function subtree(node: NetNode): readonly NetCommitment[] {
  return nodesOf(node).map(({ commitment }) => commitment);
}

/** A team, a person and a guarantee hang on their unit's manager; a unit on the unit above it that has a commitment. */
function superiorOf(one: NetCommitment, known: ReadonlyMap<string, NetCommitment>): string | null {
  return one.superior !== null && one.superior !== one.id && known.has(one.superior) ? one.superior : null;
}

function servedGoal(line: NetLine, above: NetCommitment | undefined): string | null {
  const found = above?.lines.find((upper) => carries(line, upper));
  return found === undefined ? null : (found.goal ?? found.indicator);
}

/** Whether a lower line carries an upper one further. */
export function carries(lower: NetLine, upper: NetLine): boolean {
  const names = [upper.goal, upper.indicator].flatMap((name) => (name === null ? [] : [nameKey(name)]));
  return [lower.serves, lower.indicator, lower.goal].some((name) => name !== null && names.includes(nameKey(name)));
}

/** People with a commitment: of their own with a line in it, or by their team's, once somebody has taken it up. */
export function committedPeople({ commitments, people }: NetFacts): ReadonlySet<string> {
  const own = new Set(commitments.filter(({ kind, lines }) => kind === "C" && lines.length > 0).map(({ id }) => id));
  const teams = new Set(
    commitments
      .filter(({ kind, lines, status }) => kind === "B" && lines.length > 0 && status !== "draft")
      .map(({ unit, who }) => `${nameKey(unit)}|${nameKey(who)}`),
  );
  return new Set(
    people
      .filter(
        ({ id, unit, team }) => own.has(`C-${id}`) || (team !== null && teams.has(`${nameKey(unit)}|${nameKey(team)}`)),
      )
      .map(({ id }) => id),
  );
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
