import { decimalsOf } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import { modelOf, type Model } from "../../rules/model";
import { parameter } from "../../rules/parameter";
import type { AnyTable } from "../../rules/table";
import type { Problem } from "../../problem/problem";
import { scoring } from "../../indicators/parameters";
import { scores } from "../../indicators/scores";
import { unitQuality } from "../../indicators/unit-quality";
import { units } from "../../organisation/units";
import { addChargeRate, chargeProblems, chargeTables } from "./charges";
import { addComponent } from "./components";
import type { Scheme } from "./document";
import { documentProblems } from "./document-problems";
import type { Draft } from "./draft";
import { addHeads, overPersons, personKeys, type Group } from "./groups";
import { addGroups, addLevels, addUses } from "./level-tables";
import { addLots, levelsOf, type GroupKind } from "./lots";
import { orderedComponents } from "./order";
import { addPayments, addShares, addSumChecks, wagePartOf } from "./payments";
import { peopleDraft } from "./people";
import { addPool } from "./pool";
import { sumOfAll } from "./sums";
import { outOfRange, termsFor, type Terms } from "./terms";
import { totalsDraft } from "./totals";
import { nameInputs, unitDraft } from "./unit-table";
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
  addUses(scheme, lots, groups, people);
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
  const limits = { header, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  if (typeof value === "number") outOfRange(value, `parameters.${id}.value`, limits, terms.problem);
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
  terms.declare(
    typeof value === "boolean"
      ? parameter.boolean({ ...options, initial: value })
      : parameter[meaning]({ ...options, decimals: Math.max(6, decimalsOf(value)), initial: value }),
  );
}

/** Groups that a scheme needs tables of: always units, areas and teams where a level goes there. */
function groupKinds(scheme: Scheme): GroupKind[] {
  const to = levelsOf(scheme).map((level) => level.to);
  return ["unit", ...(to.includes("area") ? ["area" as const] : []), ...(to.includes("team") ? ["team" as const] : [])];
}
