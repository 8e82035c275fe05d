import { isBlank, orElse, present } from "../../rules/absence";
import { countRows, has, sumOf } from "../../rules/aggregate";
import { over, greatest, minus, plus, times } from "../../rules/arithmetic";
import { given, key, type GivenColumn } from "../../rules/column";
import type { BooleanArgument, Expr, Kind } from "../../rules/expr";
import { and, equals, firstMatch, isAtLeast, isAtMost, isBelow, isText, not, when } from "../../rules/logic";
import { lookup } from "../../rules/lookup";
import { modelOf, type Model } from "../../rules/model";
import { parameter } from "../../rules/parameter";
import { roundDown } from "../../rules/rounding";
import type { AnyTable } from "../../rules/table";
import type { Problem } from "../../problem/problem";
import { scoring } from "../../indicators/parameters";
import { scores } from "../../indicators/scores";
import { unitQuality } from "../../indicators/unit-quality";
import { units } from "../../organisation/units";
import { isPersonal, underCaps } from "./caps";
import { addChargeRate, chargeProblems, chargeTables } from "./charges";
import { addComponent } from "./components";
import type { Scheme } from "./document";
import { documentProblems } from "./document-problems";
import { draftOf, type Draft } from "./draft";
import { addGates, type Gate } from "./gates";
import { addHeads, addWages, overPersons, personKeys, type Group } from "./groups";
import { addLots, levelsOf, type GroupKind, type Lot } from "./lots";
import { orderedComponents } from "./order";
import { addPayments, addShares, addSumChecks, wagePartOf } from "./payments";
import { peopleDraft } from "./people";
import { movementOf, reserveDraft } from "./reserve";
import { sumOfAll } from "./sums";
import { termsFor, type Terms } from "./terms";
import { totalsDraft } from "./totals";
import { unitRows, type UnitRows } from "./unit-rows";

type NumberExpr = Expr<"number", false>;

/** A scheme as a model: its tables, parameters, and what must be known to give it rows. */
export interface CompiledScheme {
  readonly scheme: Scheme;
  /** Periods in order, as they are called: 2026, or 202603. */
  readonly periods: readonly string[];
  readonly model: Model;
  readonly groups: readonly GroupKind[];
}

/**
 * Compiles a scheme for so many periods. A document that cannot be compiled gives problems that name its fields; a model that it
 * gives has no columns that depend on themselves.
 */
export function compiledScheme(
  scheme: Scheme,
  periods: readonly string[],
):
  | { readonly compiled: CompiledScheme; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] } {
  const terms = termsFor(scheme.source);
  documentProblems(scheme, terms);
  const components = orderedComponents(scheme, terms);
  if (terms.problems.length > 0) return { problems: terms.problems };
  const parts = tablesOf({ ...scheme, components: [...components] }, periods, terms);
  if (terms.problems.length > 0) return { problems: terms.problems };
  const indicators = scheme.indicators ? [units, scores, unitQuality] : [];
  const parameters = [...terms.parameters, ...(scheme.indicators ? Object.values(scoring) : [])];
  const model = modelOf({ tables: [...indicators, ...parts.tables], parameters });
  return { compiled: { scheme, periods, model, groups: parts.groups }, problems: [] };
}

function tablesOf(
  scheme: Scheme,
  periods: readonly string[],
  terms: Terms,
): { readonly tables: readonly AnyTable[]; readonly groups: readonly GroupKind[] } {
  for (const one of scheme.parameters) declare(one, scheme, terms);
  const shares = scheme.pool !== undefined && scheme.distribution !== undefined;
  const people = shares ? peopleDraft(scheme, terms) : undefined;
  const lots = people === undefined ? [] : addLots(scheme, people, terms);
  const kinds = shares ? groupKinds(scheme) : [];
  const pools = unitDraft(scheme, kinds.includes("area"));
  const rows = unitRows(scheme, pools, terms, "");
  const groups = new Map<string, Group>();
  const unitGroup: Group = { kind: "unit", draft: pools, personKey: personKeys.unit };
  groups.set("unit", unitGroup);
  if (people !== undefined) addHeads(unitGroup, people, scheme.currency);
  nameInputs(scheme, rows, people !== undefined, terms);
  const components = { ...rows, ...prefixed(rows, "components.") };
  for (const one of scheme.components) addComponent(one, components);
  if (scheme.pool === undefined) return { tables: [pools.finished()], groups: [] };

  const weights = (): NumberExpr =>
    sumOfAll(
      lots.filter((lot) => lot.group === "unit").map((lot) => overPersons(unitGroup, people as Draft, lot.weight)),
    );
  const reserves = addPool(scheme, scheme.pool, rows, periods, weights, terms);
  const charges = scheme.charge === undefined || people === undefined ? undefined : chargeTables(scheme.charge);
  if (charges !== undefined && people !== undefined && scheme.charge !== undefined) {
    chargeProblems(scheme.charge, terms);
    addChargeRate(scheme, scheme.charge, charges, wagePartOf(scheme, terms), people, terms);
  }
  if (people === undefined) {
    return { tables: tables([reserves, pools]), groups: [] };
  }
  addLevels(scheme, rows, terms);
  addGroups(scheme, lots, kinds, groups, people, rows, terms);
  addShares(scheme, lots, groups, people);
  addPayments(scheme, lots, people, terms);
  addSumChecks(lots, groups, people);
  settle(scheme, lots, groups, people);
  const totals = totalsDraft(scheme, pools, people, [...groups.values()]);
  const others = kinds.filter((kind) => kind !== "unit").map((kind) => groups.get(kind)?.draft);
  return {
    tables: tables([charges?.parts, charges?.charges, reserves, pools, ...others, people, totals]),
    groups: kinds,
  };
}

function tables(of: readonly (Draft | undefined)[]): readonly AnyTable[] {
  return of.filter((one) => one !== undefined).map((one) => one.finished());
}

/** The same rows with a path before the fields that problems and parameters name. */
function prefixed(
  rows: UnitRows,
  path: string,
): Pick<UnitRows, "number" | "base" | "condition" | "problem" | "rising"> {
  return {
    number: (of, field, shown) => rows.number(of, `${path}${field}`, shown),
    base: (of, field, shown) => rows.base(of, `${path}${field}`, shown),
    condition: (rule, field) => rows.condition(rule, `${path}${field}`),
    problem: (code, field, message, fix) => rows.problem(code, `${path}${field}`, message, fix),
    rising: (of, field, header) => rows.rising(of, `${path}${field}`, header),
  };
}

/** A parameter of the document's own: known to rules by its id. */
function declare(one: Scheme["parameters"][number], scheme: Scheme, terms: Terms): void {
  const { id, header, value, meaning, unit, note, source, validFrom, least, most } = one;
  const options = {
    id,
    header,
    source: source ?? scheme.source,
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  terms.parameter(
    typeof value === "boolean"
      ? parameter.boolean({ ...options, initial: value })
      : parameter[meaning]({ ...options, decimals: 6, initial: value }),
  );
}

/** Groups that a scheme needs tables of: always units, areas and teams where a level goes there. */
function groupKinds(scheme: Scheme): GroupKind[] {
  const to = levelsOf(scheme).map((level) => level.to);
  return ["unit", ...(to.includes("area") ? ["area" as const] : []), ...(to.includes("team") ? ["team" as const] : [])];
}

/** A row a unit and period with what is known of it. */
function unitDraft(scheme: Scheme, areas: boolean): Draft {
  const measures = scheme.measures.map((one): [string, GivenColumn<Kind, boolean>] => {
    const options = { decimals: one.decimals, ...(one.unit === undefined ? {} : { unit: one.unit }) };
    const columns = one.missing === "refuse" ? given : given.optional;
    if (one.meaning === "yes/no") return [one.id, columns.boolean(one.header)];
    const money = one.meaning === "money" ? { unit: scheme.currency } : {};
    return [one.id, columns[one.meaning](one.header, { ...money, ...options })];
  });
  return draftOf("Pools", {
    id: key("Pool"),
    unit: given.text("Unit"),
    ...(areas
      ? { area: given.text("Area"), areaRow: given.text("Area's row", { generated: true, helper: true }) }
      : {}),
    period: given.number("Period", { generated: true, unit: "year" }),
    order: given.number("Order of the period", { generated: true, helper: true }),
    ...Object.fromEntries(measures),
  });
}

/** Lets rules mention measures, parameters, what the list of indicators gives, heads and payroll. */
function nameInputs(scheme: Scheme, rows: UnitRows, people: boolean, terms: Terms): void {
  const { draft } = rows;
  for (const one of scheme.measures) {
    const cell = draft.cell(one.id);
    if (!cell.nullable) {
      rows.name(one.id, cell);
      continue;
    }
    const otherwise = typeof one.missing === "number" ? one.missing : 0;
    rows.name(
      one.id,
      one.meaning === "yes/no"
        ? when(isBlank(cell as Expr<"boolean", true>), otherwise !== 0, present(cell as Expr<"boolean", true>))
        : orElse(cell as Expr<"number", true>, otherwise),
    );
  }
  for (const one of terms.parameters) {
    if (scheme.parameters.some((named) => named.id === one.definition.id)) rows.name(one.definition.id, one);
  }
  rows.name("period", draft.number("period"));
  if (people) {
    rows.name("heads", draft.number("heads"));
    rows.name("payroll", draft.number("payroll"));
  }
  if (!scheme.indicators) return;
  const unit = draft.text("unit");
  const counts = { goals: "Goals", goalsMet: "Goals met", goalsBlocked: "Goals that block the payout" } as const;
  const columns = { goals: unitQuality.goals, goalsMet: unitQuality.goalsMet, goalsBlocked: unitQuality.blocked };
  for (const [id, words] of Object.entries(counts)) {
    rows.addStep(id, words, lookup(columns[id as keyof typeof columns], unitQuality.unit, unit), "number");
  }
  for (const [id, words, column] of [
    ["qualityIndex", "Quality index", unitQuality.quality],
    ["overallIndex", "Index of all goals", unitQuality.overall],
  ] as const) {
    draft.add(`${id}.read`, words, lookup(column, unitQuality.unit, unit), { unit: "points" });
    rows.name(id, orElse(draft.cell(`${id}.read`) as Expr<"number", true>, 0));
  }
}

/** From the gain to the pool: gates, reserve, the employees' part, caps. Gives the table of reserves where there is one. */
function addPool(
  scheme: Scheme,
  pool: NonNullable<Scheme["pool"]>,
  rows: UnitRows,
  periods: readonly string[],
  weights: () => NumberExpr,
  terms: Terms,
): Draft | undefined {
  const money = (id: string, header: string, value: NumberExpr): NumberExpr => {
    rows.addStep(id, header, value, "money");
    return rows.cell(id);
  };
  const of = rows.number(pool.of, "pool.of", { header: "Gain" });
  const gain = money("gain", "Gain", inMoney(scheme, pool.as, of, rows, weights));
  const gates = addGates(scheme, rows);
  const missing = scheme.measures
    .filter((one) => one.missing === "no pay")
    .map((one): Gate => ({
      open: not(isBlank(rows.draft.cell(one.id) as Expr<Kind, true>)),
      reason: `no: ${one.header} is missing`,
    }));
  const all = [...missing, ...gates];
  const [first, ...rest] = all.map((gate) => gate.open);
  const open: BooleanArgument = first === undefined ? true : and(first, ...rest);
  const passed = money("throughGates", "Gain through the gates", when(open, gain, when(isBelow(gain, 0), gain, 0)));
  const part = rows.number(pool.employees, "pool.employees", {
    header: "The employees' part",
    meaning: "share",
    neutral: 1,
    least: 0,
    most: 1,
  });
  const { reserve } = scheme;
  let reserves: Draft | undefined;
  const settled = (from: string): NumberExpr => {
    const positive = greatest(0, rows.cell(from));
    if (reserve === undefined) return positive;
    const draft = reserveDraft(scheme, reserve, rows, from, periods);
    reserves = draft;
    const moved = (["deposit", "drawn", "released", "closing"] as const).map((movement) =>
      money(
        `reserve.${movement}`,
        `${reserve.header}: ${reserveWords[movement]}`,
        movementOf(draft, rows, movement, periods),
      ),
    );
    const [deposit, , released] = moved as [NumberExpr, NumberExpr, NumberExpr];
    return money("afterReserve", `After ${reserve.header.toLowerCase()}`, plus(minus(positive, deposit), released));
  };
  let employees: NumberExpr;
  if (reserve?.taken === "after the split") {
    money("employees", "The employees' part", times(part, passed));
    money("owner", "The owner's part", minus(greatest(0, passed), greatest(0, rows.cell("employees"))));
    employees = settled("employees");
  } else {
    const before = settled("throughGates");
    employees = money("employees", "The employees' part", times(part, before));
    money("owner", "The owner's part", minus(before, employees));
  }
  const caps = scheme.caps.filter((cap) => cap.on === "pool" && !isPersonal(cap));
  const { value, columns } = underCaps(caps, employees, rows.draft, rows.names, terms, scheme.currency);
  const capped = money("capped", "Under the caps", value);
  if (columns.length > 0) {
    const cases = columns.map(({ cap, column }) => ({ when: isAtMost(rows.cell(column), capped), then: cap.header }));
    rows.draft.add(
      "cap",
      "Cap that binds",
      when(isAtMost(employees, capped), "none", firstMatch<"text", false>(cases, "none")),
    );
  }
  rows.draft.add(
    "outcome",
    "Pool paid",
    firstMatch<"text", false>(
      [
        { when: isAtLeast(capped, scheme.step), then: "yes" },
        ...missing.map((gate) => ({ when: not(gate.open), then: gate.reason })),
        { when: isBelow(gain, 0), then: "no: the result is negative" },
        ...gates.map((gate) => ({ when: not(gate.open), then: gate.reason })),
      ],
      "no: nothing earned",
    ),
  );
  money("pool", "Pool", when(isText(rows.draft.text("outcome"), "yes"), roundDown(capped, scheme.step), 0));
  poolChecks(rows);
  return reserves;
}

const reserveWords = {
  deposit: "set aside",
  drawn: "drawn for a deficit",
  released: "released",
  closing: "closing balance",
} as const;

function inMoney(
  scheme: Scheme,
  as: NonNullable<Scheme["pool"]>["as"],
  gain: NumberExpr,
  rows: UnitRows,
  weights: () => NumberExpr,
): NumberExpr {
  if (as === "amount") return gain;
  if (scheme.distribution === undefined) {
    rows.problem(
      "pool-without-staff",
      "pool.as",
      `The gain is stated as ${as}, and the scheme has no staff to take it of.`,
      "Add a distribution, or state the gain as an amount.",
    );
    return gain;
  }
  if (as === "amount per weight") return times(gain, weights());
  if (as === "amount per head") return times(gain, rows.cell("heads"));
  return times(as === "percent of payroll" ? over(gain, 100) : gain, rows.cell("payroll"));
}

function poolChecks(rows: UnitRows): void {
  const { draft } = rows;
  draft.check({
    code: "unit-twice",
    column: "id",
    severity: "error",
    when: isAtLeast(countRows(has(draft.column<"text">("id"), draft.text("id"))), 2),
    message: "The unit {read} has more than one row for the period.",
    fix: "Keep one row a unit and period.",
  });
  draft.check({
    code: "negative-result",
    column: "unit",
    severity: "warning",
    when: isBelow(draft.number("gain"), 0),
    message: "{read} has a negative result: nothing is paid for it.",
    fix: "Nothing to do; the column Pool paid says so.",
  });
}

/** Divides the pool between the levels: parts of whole amounts, rounded so that shares that sum to one give the whole pool. */
function addLevels(scheme: Scheme, rows: UnitRows, terms: Terms): void {
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
    const part = index === 0 ? upTo(0) : minus(upTo(index), upTo(index - 1));
    rows.addStep(level.id, level.header, part, "money");
  });
}

/** The tables of groups: areas with the parts of their units, teams with their part of their unit's; wages of every level. */
function addGroups(
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
function settle(scheme: Scheme, lots: readonly Lot[], groups: ReadonlyMap<string, Group>, people: Draft): void {
  const money = { meaning: "money", unit: scheme.currency } as const;
  for (const group of groups.values()) {
    group.draft.add("paid", "Paid to staff", overPersons(group, people, "paid"), money);
    if (scheme.charge !== undefined)
      group.draft.add("charge", "Employer charge", overPersons(group, people, "charge"), money);
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
  pools.add("returned", "Back to the owner", minus(pools.number("pool"), sumOfAll(costs)), money);
}
