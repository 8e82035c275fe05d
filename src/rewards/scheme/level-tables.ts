import { orElse } from "../../rules/absence";
import { countRows, has, sumOf } from "../../rules/aggregate";
import { minus, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { and, equals, isAtLeast, isAtMost, when } from "../../rules/logic";
import { lookup } from "../../rules/lookup";
import { roundDown, settle } from "../../rules/rounding";
import type { Scheme } from "./document";
import { draftOf, type Draft } from "./draft";
import { addHeads, addWages, overPersons, personKeys, type Group } from "./groups";
import { levelsOf, type GroupKind, type Lot } from "./lots";
import { sumOfAll } from "./sums";
import type { Terms } from "./terms";
import type { UnitRows } from "./unit-rows";

type NumberExpr = Expr<"number", false>;

/** Divides the pool between the levels: parts of whole amounts, rounded so that shares that sum to one give the whole pool. */
export function addLevels(scheme: Scheme, rows: UnitRows, terms: Terms): void {
  const levels = levelsOf(scheme);
  const shares = levels.map((level) =>
    rows.number(level.share, `levels.${level.id}.share`, {
      header: `${level.header}: share`,
      meaning: "share",
      least: 0,
      most: 1,
      ...(levels.length === 1 ? { neutral: 1 } : {}),
    }),
  );
  const stated = levels.map((level) => level.share).filter((one): one is number => typeof one === "number");
  const sum = stated.reduce((total, one) => total + one, 0);
  if (stated.length === levels.length && Math.round(sum * 1e6) > 1e6) {
    terms.problem(
      "levels-beyond-pool",
      "levels",
      `The shares of the levels sum to ${sum}, more than the pool.`,
      "Let them sum to 1 or less; what is left is the owner's.",
    );
  }
  if (stated.length === levels.length && stated.every((one) => one === 0)) {
    terms.problem("weights-all-zero", "levels", "The shares of the levels are all zero.", "Give one level a share.");
  }
  const pool = rows.cell("pool");
  const upTo = (index: number): NumberExpr => roundDown(times(pool, sumOfAll(shares.slice(0, index + 1))), scheme.step);
  levels.forEach((level, index) => {
    const part = index === 0 ? upTo(0) : settle(minus(upTo(index), upTo(index - 1)));
    rows.addStep(level.id, level.header, part, "money");
  });
}

/** The tables of groups: areas with the parts of their units, teams with their part of their unit's; wages of every level. */
export function addGroups(
  scheme: Scheme,
  lots: readonly Lot[],
  kinds: readonly GroupKind[],
  groups: Map<string, Group>,
  people: Draft,
  rows: UnitRows,
  terms: Terms,
): void {
  const money = { meaning: "money", unit: scheme.currency } as const;
  const pools = rows.draft;
  const levelsTo = (...to: readonly string[]) => levelsOf(scheme).filter((level) => to.includes(level.to));
  if (kinds.includes("area")) {
    const draft = draftOf("Areas", {
      id: key("Area", { generated: true }),
      period: given.number("Period", { generated: true, unit: "year" }),
    });
    const group: Group = { kind: "area", draft, personKey: personKeys.area };
    addHeads(group, people, scheme.currency);
    for (const level of levelsTo("area")) {
      draft.add(
        level.id,
        level.header,
        sumOf(pools.column(level.id), has(pools.column<"text">("areaRow"), draft.text("id"))),
        money,
      );
    }
    groups.set("area", group);
  }
  if (kinds.includes("team")) {
    const draft = draftOf("Teams", {
      id: key("Team"),
      pool: given.text("Shares in the pool of", { generated: true }),
      team: given.text("Team's name"),
      period: given.number("Period", { generated: true, unit: "year" }),
      points: given.optional.number("Points", { decimals: 4 }),
    });
    const group: Group = { kind: "team", draft, personKey: personKeys.team };
    addHeads(group, people, scheme.currency);
    for (const level of levelsTo("team")) addTeamPart(scheme, level, draft, pools);
    groups.set("team", group);
  }
  const toOf: Readonly<Record<GroupKind, readonly string[]>> = {
    unit: ["unit", "person"],
    area: ["area"],
    team: ["team"],
  };
  for (const kind of kinds) {
    const group = groups.get(kind) as Group;
    for (const level of levelsTo(...toOf[kind])) {
      const own = lots.filter((lot) => lot.level.id === level.id);
      addWages(scheme, level, own, group, people, rows.names, terms);
    }
  }
  staffChecks(lots, groups.get("unit") as Group, people);
}

/** A team's part of its unit's: by heads or by points; nothing where no team has any. */
function addTeamPart(scheme: Scheme, level: ReturnType<typeof levelsOf>[number], teams: Draft, pools: Draft): void {
  const money = { meaning: "money", unit: scheme.currency } as const;
  const weight =
    level.teamsBy === "points" ? orElse(teams.cell("points") as Expr<"number", true>, 0) : teams.number("heads");
  teams.add(`${level.id}.teamWeight`, `${level.header}: teams by`, weight);
  const part = lookup(pools.column(level.id), pools.column<"text">("id"), teams.text("pool"));
  const weights = sumOf(teams.column(`${level.id}.teamWeight`), has(teams.column<"text">("pool"), teams.text("pool")));
  teams.add(`${level.id}.whole`, `${level.header}: the unit's teams`, when(isAtMost(weights, 0), 0, part), money);
  teams.addSplit(
    level.id,
    level.header,
    {
      whole: teams.number(`${level.id}.whole`),
      weight: teams.number(`${level.id}.teamWeight`),
      within: ["pool"],
      step: scheme.step,
    },
    money,
  );
}

function staffChecks(lots: readonly Lot[], unit: Group, people: Draft): void {
  const { draft } = unit;
  const staff = countRows(has(people.column<"text">("pool"), draft.text("id")));
  const heads = draft.number("heads");
  draft.check({
    code: "unit-without-staff",
    column: "unit",
    severity: "error",
    when: equals(staff, 0),
    message: "The unit {read} has no staff.",
    fix: "Add its staff, or leave the unit out.",
  });
  draft.check({
    code: "nobody-takes-part",
    column: "unit",
    severity: "warning",
    when: and(isAtLeast(staff, 1), equals(heads, 0)),
    message: "Nobody of {read} takes part; what the unit has earned goes to the owner.",
    fix: "Look at the column Takes part.",
  });
  for (const lot of lots.filter((one) => one.group === "unit")) {
    draft.check({
      code: "nobody-to-share-among",
      column: "unit",
      severity: "error",
      when: and(isAtLeast(heads, 1), isAtMost(draft.number(`${lot.id}.weights`), 0)),
      message: `{read}: ${lot.level.header} is shared by figures that are 0 for everybody.`,
      fix: "Fill in the hours, salaries or points by which it is shared.",
    });
  }
}

/** What became of each unit's pool. */
export function addUses(scheme: Scheme, lots: readonly Lot[], groups: ReadonlyMap<string, Group>, people: Draft): void {
  const money = { meaning: "money", unit: scheme.currency } as const;
  for (const group of groups.values()) {
    group.draft.add("paid", "Paid to staff", settle(overPersons(group, people, "paid")), money);
    if (scheme.charge !== undefined)
      group.draft.add("charge", "Employer charge", settle(overPersons(group, people, "charge")), money);
  }
  const pools = (groups.get("unit") as Group).draft;
  const beyond = lots.some((lot) => lot.group === "area");
  if (beyond) return;
  const kept = levelsOf(scheme).filter((level) => level.use === "kept");
  const costs = [
    pools.number("paid"),
    ...(scheme.charge?.pool === "includes it" ? [pools.number("charge")] : []),
    ...kept.map((level) => pools.number(level.id)),
  ];
  pools.add("returned", "Back to the owner", settle(minus(pools.number("pool"), sumOfAll(costs))), money);
}
