import { countRows, has, sumOf, type Matching } from "../../rules/aggregate";
import { minus, plus } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { numberColumn, textColumn, type Dataset, type TableData } from "../../rules/data";
import { fold } from "../../rules/evaluate/scalar";
import { evaluate } from "../../rules/evaluate/evaluate";
import { stepwise, type Situation } from "../../rules/explain/causes";
import { modelOf, ModelError, tableIn, type Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import { settle } from "../../rules/rounding";
import { draftOf, type Draft } from "../scheme/draft";
import { payCauseSteps } from "./cause-steps";

/** Pay of a year against the year before, split into causes, as a model: every difference and sum has its rule. */
export interface PayChanges {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  /** Causes that could not be told apart from the next, because between them nothing can be computed. */
  readonly together: readonly string[];
}

/** How a person stands in the two years. */
export const standings = ["in both years", "joined", "left", "moved"] as const;
export type Standing = (typeof standings)[number];

/** The figures that a row has: the last year, after each cause in order, this year. */
const stages = [
  ["before", "Last year"],
  ["afterResults", "After results"],
  ["afterParameters", "After rules and parameters"],
  ["after", "This year"],
] as const;
type Stage = (typeof stages)[number][0];

/** Stages between the two years: what causes are reckoned from, folded away. */
const between: ReadonlySet<Stage> = new Set<Stage>(["afterResults", "afterParameters"]);

/** A cause, and between which figures it stands. */
const causes = [
  ["results", "Results", "afterResults", "before"],
  ["parameters", "Rules and parameters", "afterParameters", "afterResults"],
  ["staff", "Staff and units", "after", "afterParameters"],
] as const satisfies readonly (readonly [string, string, Stage, Stage])[];

/** What each person gets and each unit's pool holds this year against the last, and why. Persons and units are the same where their ids are. */
export function payChanges(
  before: Situation,
  after: Situation,
  { currency, allPersons }: { readonly currency: string; readonly allPersons: string },
): PayChanges {
  const steps = payCauseSteps(before, after);
  const computed = stepwise(before, after, steps).map(computedOf);
  const situations = [...computed.slice(0, -1), computedOf(after)];
  const together = steps.flatMap(({ header }, at) => (situations[at + 1] === null ? [header] : []));
  const figures = situations.flatMap((one) => [...(one?.paid.values() ?? []), ...(one?.pools.values() ?? [])]);
  const isWhole = figures.every(({ figure }) => figure === null || Number.isInteger(figure));
  const model = payChangesModel(currency, isWhole ? 0 : 2);
  const dataset: Dataset = { parameters: {}, tables: tablesOf(situations, allPersons) };
  return { model, dataset, results: evaluate(model, dataset), together };
}

/** The rules of the differences. */
export function payChangesModel(currency: string, decimals = 2): Model {
  const amount = { meaning: "money", unit: currency } as const;
  const money = { unit: currency, decimals, generated: true } as const;
  const figures = (folded: boolean) =>
    Object.fromEntries(
      stages.map(([id, header]) => [id, given.money(header, { ...money, helper: folded && between.has(id) })] as const),
    );
  const persons = draftOf("PayChanges", {
    id: key("Person", { generated: true }),
    unitBefore: given.optional.text("Unit last year", { generated: true }),
    unitAfter: given.optional.text("Unit this year", { generated: true }),
    standing: given.choice("Employed", standings, { generated: true }),
    ...figures(true),
  });
  addCauses(persons, amount);
  const pools = draftOf("PoolChanges", { id: key("Unit", { generated: true }), ...figures(false) });
  addCauses(pools, amount);
  const units = draftOf("UnitPayChanges", { id: key("Unit", { generated: true }) });
  const of = (unit: "unitBefore" | "unitAfter") => has(persons.column<"text", true>(unit), units.text("id"));
  const stands = (standing: Standing) => has(persons.column<"text">("standing"), standing);
  addSums(units, persons, amount, (unit) => [of(unit)]);
  const came = sumOf(persons.column("after"), of("unitAfter"), stands("joined"));
  const went = sumOf(persons.column("afterParameters"), of("unitBefore"), stands("left"));
  const movedIn = sumOf(persons.column("after"), of("unitAfter"), stands("moved"));
  const movedOut = sumOf(persons.column("afterParameters"), of("unitBefore"), stands("moved"));
  units.add("joined", "Of staff: joined", settle(came), amount);
  units.add("left", "Of staff: left", settle(minus(0, went)), amount);
  units.add("moved", "Of staff: moved between units", settle(minus(movedIn, movedOut)), amount);
  units.add(
    "stayed",
    "Of staff: those who stay, and the calendar",
    settle(minus(units.number("staff"), plus(units.number("joined"), units.number("left"), units.number("moved")))),
    amount,
  );
  units.add("joiners", "Persons joined", countRows(of("unitAfter"), stands("joined")));
  units.add("leavers", "Persons left", countRows(of("unitBefore"), stands("left")));
  const totals = draftOf("PayChangeTotals", { id: key("Total", { generated: true }) });
  addSums(totals, persons, amount, () => []);
  const told = plus(totals.number("results"), totals.number("parameters"), totals.number("staff"));
  totals.add("rest", "Change less its causes", settle(minus(totals.number("change"), told)), {
    ...amount,
    origin: "0: the causes sum to the change",
  });
  totals.add("joiners", "Persons joined", countRows(stands("joined")));
  totals.add("leavers", "Persons left", countRows(stands("left")));
  totals.add("movers", "Persons moved", countRows(stands("moved")));
  return modelOf({ tables: [totals, units, pools, persons].map((draft) => draft.finished()) });
}

/** Each cause as the difference of two figures, and the change. */
function addCauses(draft: Draft, amount: { readonly meaning: "money"; readonly unit: string }): void {
  for (const [id, header, to, from] of causes)
    draft.add(id, header, settle(minus(draft.number(to), draft.number(from))), amount);
  draft.add("change", "Change", settle(minus(draft.number("after"), draft.number("before"))), amount);
}

/**
 * Pay of a group of persons in both years, and its causes. Results and rules are told where a person was the year before, so that staff is
 * what is left: who came, left and moved, and what that does to the others.
 */
function addSums(
  draft: Draft,
  persons: Draft,
  amount: { readonly meaning: "money"; readonly unit: string },
  own: (unit: "unitBefore" | "unitAfter") => readonly Matching[],
): void {
  const sum = (id: string, unit: "unitBefore" | "unitAfter") => settle(sumOf(persons.column(id), ...own(unit)));
  const was = () => [draft.number("before"), draft.number("results"), draft.number("parameters")] as const;
  draft.add("before", "Last year", sum("before", "unitBefore"), amount);
  draft.add("after", "This year", sum("after", "unitAfter"), amount);
  draft.add("results", "Results", sum("results", "unitBefore"), amount);
  draft.add("parameters", "Rules and parameters", sum("parameters", "unitBefore"), amount);
  draft.add("staff", "Staff and units", settle(minus(draft.number("after"), plus(...was()))), amount);
  draft.add("change", "Change", settle(minus(draft.number("after"), draft.number("before"))), amount);
}

/** What is paid and what the pools hold in one situation; by the key as it is compared. */
interface Computed {
  readonly paid: ReadonlyMap<string, { readonly id: string; readonly unit: string; readonly figure: number | null }>;
  readonly pools: ReadonlyMap<string, { readonly id: string; readonly figure: number | null }>;
}

/** Null where the data do not fit the rules between two steps. */
function computedOf({ model, dataset }: Situation): Computed | null {
  try {
    const results = evaluate(model, dataset);
    const rowsIn = (table: string, column: string) => {
      const { key: id } = tableIn(model, table);
      return Array.from({ length: dataset.tables[table]?.rows ?? 0 }, (_, row) => {
        const figure = results.value(table, column, row);
        const unit = results.value(table, "unit", row);
        return {
          id: String(results.value(table, id, row)),
          unit: typeof unit === "string" ? unit : "",
          figure: typeof figure === "number" ? figure : null,
        };
      });
    };
    const keyed = <R extends { readonly id: string }>(rows: readonly R[]) =>
      new Map(rows.map((row) => [fold(row.id), row] as const));
    return { paid: keyed(rowsIn("Shares", "paid")), pools: keyed(rowsIn("Pools", "pool")) };
  } catch (thrown) {
    if (thrown instanceof ModelError) return null;
    throw thrown;
  }
}

function tablesOf(situations: readonly (Computed | null)[], allPersons: string): Readonly<Record<string, TableData>> {
  const [first, last] = [situations[0], situations.at(-1)];
  const inOrder = (table: keyof Computed) => [
    ...new Map([...(last?.[table] ?? []), ...(first?.[table] ?? [])].map(([id, { id: told }]) => [id, told])),
  ];
  const persons = inOrder("paid").map(([id]) => {
    const [was, is] = [first?.paid.get(id), last?.paid.get(id)];
    return {
      id: (is ?? was)?.id ?? id,
      unitBefore: was?.unit ?? null,
      unitAfter: is?.unit ?? null,
      standing: standingOf(was?.unit, is?.unit),
    };
  });
  const units = [...new Set(persons.flatMap(({ unitBefore, unitAfter }) => [unitAfter, unitBefore]))].filter(
    (unit) => unit !== null,
  );
  const texts = (values: readonly (string | null)[]) => textColumn(values);
  return {
    PayChanges: {
      rows: persons.length,
      columns: {
        ...Object.fromEntries(
          (["id", "unitBefore", "unitAfter", "standing"] as const).map((id) => [
            id,
            texts(persons.map((one) => one[id])),
          ]),
        ),
        ...figuresOf(
          situations.map((one) => one?.paid ?? null),
          inOrder("paid").map(([id]) => id),
        ),
      },
    },
    PoolChanges: {
      rows: inOrder("pools").length,
      columns: {
        id: texts(inOrder("pools").map(([, told]) => told)),
        ...figuresOf(
          situations.map((one) => one?.pools ?? null),
          inOrder("pools").map(([id]) => id),
        ),
      },
    },
    UnitPayChanges: { rows: units.length, columns: { id: texts(units) } },
    PayChangeTotals: { rows: 1, columns: { id: texts([allPersons]) } },
  };
}

function standingOf(was: string | undefined, is: string | undefined): Standing {
  if (was === undefined) return "joined";
  if (is === undefined) return "left";
  return fold(was) === fold(is) ? "in both years" : "moved";
}

/**
 * A column a stage: what each row has there. Who is not there has nothing; a figure that cannot be computed is told with the next cause,
 * so that it stays what it was.
 */
function figuresOf(
  situations: readonly (ReadonlyMap<string, { readonly figure: number | null }> | null)[],
  ids: readonly string[],
): TableData["columns"] {
  let known = ids.map(() => 0);
  return Object.fromEntries(
    stages.map(([stage], at) => {
      const found = situations[at] ?? null;
      if (found !== null)
        known = ids.map((id, row) => {
          const one = found.get(id);
          return one === undefined ? 0 : (one.figure ?? known[row] ?? 0);
        });
      return [stage, numberColumn(known)] as const;
    }),
  );
}
