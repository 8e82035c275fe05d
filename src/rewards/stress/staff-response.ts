import type { Problem } from "../../problem/problem";
import type { ColumnAddress } from "../../rules/model";
import type { ComputedScheme } from "../scheme/compute";
import { levelsOf, isShared } from "../scheme/lots";
import { figuresIn, textsIn } from "./repeated";

/** A sum that is shared in a group, as the compiled model calls it. */
interface SharedSum {
  readonly wages: ColumnAddress;
  readonly weight: string;
  readonly weights: ColumnAddress;
  /** Column of the table of persons that names the group's row. */
  readonly personKey: string;
}

/** What is paid for a run, given the wages of every group: sums a pool, in the order of its rows. */
export interface StaffResponse {
  /** Columns of wages that `pay` needs, each with a value a row of its table. */
  readonly wages: readonly ColumnAddress[];
  /** No person has a cap or a least payment: what a pool pays is the sum of its wages, exactly. */
  readonly linear: boolean;
  readonly pay: (wages: readonly Float64Array[], paid: Float64Array, charge: Float64Array) => void;
}

const tableOf = { unit: ["Pools", "pool"], person: ["Pools", "pool"], area: ["Areas", "areaRow"] } as const;

/** The sums that a scheme shares among persons. */
export function sharedSums({ compiled }: ComputedScheme): readonly SharedSum[] {
  const people = compiled.model.tables.find(({ name }) => name === "Shares");
  return levelsOf(compiled.scheme)
    .filter(isShared)
    .flatMap((level) => {
      const [table, personKey] = level.to === "team" ? ["Teams", "teamRow"] : tableOf[level.to as keyof typeof tableOf];
      return [level.id, `${level.id}.byHead`, `${level.id}.bySalary`]
        .filter((id) => people?.columns.some((one) => one.id === `${id}.weight`) === true)
        .map((id) => ({
          wages: { table, column: `${id}.wages` },
          weight: `${id}.weight`,
          weights: { table, column: `${id}.weights` },
          personKey,
        }));
    });
}

/**
 * How pay follows from the wages of groups, with weights, caps and charges of persons as they are. Shares are taken before they are
 * rounded to whole amounts: a person's differs by less than one step a sum that is shared.
 */
export function staffResponse(computed: ComputedScheme): StaffResponse | Problem {
  const { compiled, results, dataset } = computed;
  const { scheme, model } = compiled;
  const sums = sharedSums(computed);
  const persons = dataset.tables["Shares"]?.rows ?? 0;
  const minimum = leastPayment(computed);
  if (typeof minimum === "object") return minimum;
  const has = (id: string): boolean =>
    model.tables.some(({ name, columns }) => name === "Shares" && columns.some((one) => one.id === id));
  const caps = has("personCap") ? figuresIn(results, "Shares", "personCap") : null;
  const rates = has("chargeRate") ? figuresIn(results, "Shares", "chargeRate") : null;
  const poolAt = placesOf(computed, "Pools", "pool");
  const lots = sums.map((sum) => {
    const places = placesOf(computed, sum.wages.table, sum.personKey);
    const weights = figuresIn(results, "Shares", sum.weight);
    const all = figuresIn(results, sum.weights.table, sum.weights.column);
    const ratios = Float64Array.from(places, (place, person) => {
      const whole = place < 0 ? 0 : (all[place] ?? 0);
      return whole > 0 ? (weights[person] ?? 0) / whole : 0;
    });
    return { places, ratios, weights };
  });
  const wages = sums.map((sum) => sum.wages);
  const pools = dataset.tables["Pools"]?.rows ?? 0;
  if (caps === null && minimum === 0) return { wages, linear: true, pay: linearPay(lots, poolAt, rates, pools) };

  const share = new Float64Array(persons);
  const own = (sums.findIndex((sum) => sum.wages.table === "Pools") + sums.length) % Math.max(1, sums.length);
  const weight = lots[own]?.weights ?? new Float64Array(persons);
  const rest = new Float64Array(pools);
  const takers = new Float64Array(pools);
  /** One round: what was left of a pool goes to those who take part in the round, by weight. */
  const shareAgain = (takes: (person: number) => boolean): void => {
    takers.fill(0);
    for (let i = 0; i < persons; i += 1) if (takes(i)) takers[poolAt[i]!]! += weight[i]!;
    for (let i = 0; i < persons; i += 1) {
      const pool = poolAt[i]!;
      if (takers[pool]! <= 0 || !takes(i)) continue;
      again[i] = (rest[pool]! * weight[i]!) / takers[pool]!;
    }
  };
  const again = new Float64Array(persons);
  const capOf = (person: number): number => caps?.[person] ?? Number.POSITIVE_INFINITY;
  return {
    wages,
    linear: false,
    pay: (sumsOfRun, paid, charge) => {
      share.fill(0);
      lots.forEach(({ places, ratios }, lot) => {
        const figures = sumsOfRun[lot]!;
        for (let i = 0; i < persons; i += 1) if (places[i]! >= 0) share[i]! += figures[places[i]!]! * ratios[i]!;
      });
      if (caps !== null) {
        rest.fill(0);
        for (let i = 0; i < persons; i += 1) {
          const over = share[i]! - caps[i]!;
          if (!(over > 0)) continue;
          rest[poolAt[i]!]! += over;
          share[i] = caps[i]!;
        }
        if (scheme.capRest === "others") {
          again.fill(0);
          shareAgain((i) => share[i]! < capOf(i) && share[i]! > 0);
          for (let i = 0; i < persons; i += 1) share[i] = Math.min(capOf(i), share[i]! + again[i]!);
        }
      }
      if (minimum > 0) {
        rest.fill(0);
        for (let i = 0; i < persons; i += 1) {
          if (share[i]! >= minimum) continue;
          rest[poolAt[i]!]! += share[i]!;
          share[i] = 0;
        }
        if (scheme.minimumPayment?.rest === "others") {
          again.fill(0);
          shareAgain((i) => share[i]! > 0);
          for (let i = 0; i < persons; i += 1) share[i] = Math.min(capOf(i), share[i]! + again[i]!);
        }
      }
      paid.fill(0);
      charge.fill(0);
      for (let i = 0; i < persons; i += 1) {
        paid[poolAt[i]!]! += share[i]!;
        if (rates !== null) charge[poolAt[i]!]! += share[i]! * rates[i]!;
      }
    },
  };
}

interface LotOfPersons {
  readonly places: Int32Array;
  readonly ratios: Float64Array;
}

/** Persons of one pool and group stand together: their ratios, and their ratios times their charges, are summed once. */
function linearPay(
  lots: readonly LotOfPersons[],
  poolAt: Int32Array,
  rates: Float64Array | null,
  pools: number,
): StaffResponse["pay"] {
  const parts = lots.map(({ places, ratios }) => {
    const found = new Map<string, { pool: number; place: number; ratio: number; charged: number }>();
    places.forEach((place, person) => {
      const pool = poolAt[person]!;
      if (place < 0 || pool < 0 || pool >= pools) return;
      const name = `${pool}/${place}`;
      const part = found.get(name) ?? { pool, place, ratio: 0, charged: 0 };
      part.ratio += ratios[person]!;
      part.charged += ratios[person]! * (rates?.[person] ?? 0);
      found.set(name, part);
    });
    return [...found.values()];
  });
  return (wages, paid, charge) => {
    paid.fill(0);
    charge.fill(0);
    parts.forEach((part, lot) => {
      for (const { pool, place, ratio, charged } of part) {
        paid[pool]! += wages[lot]![place]! * ratio;
        charge[pool]! += wages[lot]![place]! * charged;
      }
    });
  };
}

/** The row of a group's table that each person belongs to; -1 where there is none. */
function placesOf({ dataset, results }: ComputedScheme, table: string, personKey: string): Int32Array {
  const rows = dataset.tables[table]?.rows ?? 0;
  const rowOf = new Map(textsIn(results, table, "id", rows).map((id, row) => [id?.toLowerCase(), row]));
  const persons = dataset.tables["Shares"]?.rows ?? 0;
  return Int32Array.from(
    textsIn(results, "Shares", personKey, persons),
    (id) => (id === null ? undefined : rowOf.get(id.toLowerCase())) ?? -1,
  );
}

/** The least payment as it stands: a figure, or a parameter by its name. */
function leastPayment({ compiled, dataset }: ComputedScheme): number | Problem {
  const stated = compiled.scheme.minimumPayment?.amount;
  if (stated === undefined) return 0;
  const id = typeof stated === "number" ? "minimumPayment.amount" : stated.trim();
  const parameter = compiled.model.parameters.find((one) => one.id === id);
  const value = dataset.parameters[id] ?? parameter?.initial;
  if (typeof value === "number") return value;
  return {
    severity: "error",
    code: "least-payment-is-a-rule",
    message: `The least payment is the rule "${String(stated)}"; a simulation needs a figure or one parameter.`,
    where: { at: "field", field: "minimumPayment.amount" },
    fix: "State the amount, or make it a parameter.",
    values: { rule: String(stated) },
  };
}
