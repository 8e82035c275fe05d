import { over } from "../../rules/arithmetic";
import { given, inRow, key, type Column } from "../../rules/column";
import { numberColumn, textColumn } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import { evaluate } from "../../rules/evaluate/evaluate";
import { modelOf } from "../../rules/model";
import { table } from "../../rules/table";
import { withColumn, type OpenTable } from "../document/columns";
import type { TariffDocument } from "../document/schema";
import { monthAmount, monthShare } from "../document/time/months";
import { timeParameters } from "../document/time/parameters";
import { stretch } from "../document/time/stretch";
import type { TimeRule } from "../document/time-schema";
import type { CaseChange, Compared } from "./change";
import { caseKey, type MonthAmount, type Stretch } from "./ledger";
import { kronor, type CauseId } from "./split";

/** What the lists as they are now come to by tariffs that are not both those of now. */
export interface Recomputed {
  /** By the tariff and the parameters of the month closed last; null where that tariff was not kept. */
  readonly before: readonly MonthAmount[] | null;
  /** By the tariff of now and the parameters of the month closed last. */
  readonly newTariff: readonly MonthAmount[];
  /** What stretches of a month come to by the parameters then; null where a month is not made of its own stretches alone. */
  readonly monthBy: ((month: number, stretches: readonly Stretch[]) => number) | null;
}

/**
 * Why each case is granted another amount than it was paid, by a tariff document: first the data (the tariff amounts that the lists of
 * now give by the tariff then, on the days that were paid), then the dates (days placed, came, left), then the tariff, then rules and
 * parameters, with what another version of the rules brings. The four sum to the change, each case by itself. An amount that others
 * decide along (a pool, a provider's share) changes by data where their data do.
 */
export function documentCauses(
  cases: readonly Compared[],
  { before, newTariff, monthBy }: Recomputed,
): readonly CaseChange[] {
  const byKey = (amounts: readonly MonthAmount[]) => new Map(amounts.map((one) => [caseKey(one), one]));
  const [then, tariff] = [byKey(before ?? []), byKey(newTariff)];
  return cases.map((one): CaseChange => {
    const { provider, recipient, was, is } = one;
    const [paid, granted] = [was?.amount ?? 0, is?.amount ?? 0];
    const place = is === undefined ? undefined : caseKey({ provider, recipient, month: is.month });
    const [atThen, atTariff] = [then, tariff].map((amounts) => (place === undefined ? undefined : amounts.get(place)));
    const split: Record<CauseId, number> = { data: 0, dates: 0, tariff: 0, rules: 0 };
    const together: CauseId[] = [];
    if (before === null) together.push("data", "dates", "tariff");
    else {
      const byThen = atThen?.amount ?? 0;
      const [old, now] = [was?.stretches ?? [], atThen?.stretches ?? []];
      if (one.moved) split.data = kronor(byThen - paid);
      else if (was === undefined || old.length === 0 || now.length === 0 || monthBy === null) {
        split.dates = kronor(byThen - paid);
        if (monthBy === null) together.push("data");
      } else {
        const withData = monthBy(was.month, dataNow(old, now));
        split.data = kronor(withData - monthBy(was.month, old));
        split.dates = kronor(byThen - withData);
      }
      split.tariff = kronor((atTariff?.amount ?? 0) - byThen);
    }
    const told = split.data + split.dates + split.tariff;
    split.rules = kronor(granted - paid - told);
    return { provider, recipient, before: paid, after: granted, split, together };
  });
}

/** The days that were paid with the tariff amounts that the data of now give: day by day, the nearest day of now. */
function dataNow(was: readonly Stretch[], now: readonly Stretch[]): readonly Stretch[] {
  return was.flatMap((one) => {
    const parts: Stretch[] = [];
    for (let day = one.from; day <= one.to; day += 1) {
      const { rate } = nearest(now, day);
      const last = parts.at(-1);
      if (last?.rate === rate) parts[parts.length - 1] = { ...last, to: day };
      else parts.push({ ...one, from: day, to: day, rate });
    }
    return parts;
  });
}

function nearest(stretches: readonly Stretch[], day: number): Stretch {
  const far = ({ from, to }: Stretch): number => Math.max(from - day, day - to, 0);
  return stretches.reduce((best, one) => (far(one) < far(best) ? one : best));
}

/**
 * What stretches of a month come to: each by the same rule by which the document pays a month of a stretch, with the parameters told.
 * Undefined where a part is paid in advance: what a month pays is then not made of its own days alone.
 */
export function monthRule(
  document: TariffDocument,
  time: TimeRule,
  values: Readonly<Record<string, number | string | boolean | null>>,
): Recomputed["monthBy"] {
  if (time.advance !== undefined) return null;
  const parameters = timeParameters(document, time);
  const name = "Compared";
  const rows = table(name, {
    key: key("Stretch"),
    [stretch.from]: given.date("From"),
    [stretch.until]: given.date("Until"),
    units: given.number("Tariff amount in millionths"),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
  const rate = over(inRow(rows["units"] as Column<"number", false>), millionths);
  const amounts = withColumn(
    rows,
    "amount",
    "Amount",
    monthAmount(rate, monthShare(rows, 0, parameters), 0, time, parameters),
  );
  const model = modelOf({
    tables: [amounts],
    parameters: [parameters.year, parameters.method, parameters.countDay, parameters.step],
  });
  const known = new Map<string, number>();
  const computed = (month: number, one: Stretch): number => {
    const { year, month: of } = calendarOf(month);
    const results = evaluate(model, {
      tables: {
        [name]: {
          rows: 1,
          columns: {
            key: textColumn(["1"]),
            [stretch.from]: numberColumn([serialOf(year, of, one.from)]),
            [stretch.until]: numberColumn([serialOf(year, of, one.to + 1)]),
            units: numberColumn([Math.round(one.rate * millionths)]),
          },
        },
      },
      parameters: {
        ...Object.fromEntries(model.parameters.map(({ id, initial }) => [id, values[id] ?? initial])),
        [parameters.year.definition.id]: month,
      },
    });
    const value = results.value(name, "amount", 0);
    return typeof value === "number" ? value : 0;
  };
  return (month, stretches) =>
    kronor(
      stretches.reduce((sum, one) => {
        const place = [month, one.from, one.to, one.rate].join("/");
        const amount = known.get(place) ?? computed(month, one);
        known.set(place, amount);
        return sum + amount;
      }, 0),
    );
}

const millionths = 1_000_000;
