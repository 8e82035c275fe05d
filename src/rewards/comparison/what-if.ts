import { countRows, greatestOf, has, quantileOf, sumOf } from "../../rules/aggregate";
import { orElse } from "../../rules/absence";
import { greatest, minus, negative } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { numberColumn, textColumn, type Dataset, type TableData } from "../../rules/data";
import { causesOf, type Difference } from "../../rules/explain/causes";
import { evaluate } from "../../rules/evaluate/evaluate";
import { isAbove, isBelow, when } from "../../rules/logic";
import { modelOf, type Model } from "../../rules/model";
import { settle } from "../../rules/rounding";
import type { Results } from "../../rules/results";
import type { ComputedScheme } from "../scheme/compute";
import { draftOf, type Draft } from "../scheme/draft";
import { payCauseSteps } from "./cause-steps";

/** Two computations of schemes beside each other, as a model: every figure of the comparison has its rule. */
export interface WhatIf {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  /** Why the cost differs, in the order results, parameters, staff; null where it cannot be computed on one side. */
  readonly causes: Difference | null;
}

/** What a group is called, in the language of the reader. */
export type Say = (label: "woman" | "man" | "not stated" | "part time" | "full time" | "all persons") => string;

/** Tables that group persons, and the column that they are grouped by. */
const groupings = { WhatIfUnits: "unit", WhatIfSexes: "sex", WhatIfExtents: "extent" } as const;

/**
 * What each person, group and period gets before and after. Persons are the same where their ids are; who stands on one side only gets
 * nothing on the other.
 */
export function whatIf(before: ComputedScheme, after: ComputedScheme, say: Say = (label) => label): WhatIf {
  const model = whatIfModel(before.compiled.scheme.currency);
  const dataset: Dataset = { parameters: {}, tables: tablesOf(before, after, say) };
  return { model, dataset, results: evaluate(model, dataset), causes: costCauses(before, after) };
}

/** The rules of the comparison. */
export function whatIfModel(currency: string): Model {
  const money = { unit: currency, decimals: 2 };
  const amount = { meaning: "money", unit: currency } as const;
  const people = draftOf("WhatIfPersons", {
    id: key("Person", { generated: true }),
    unit: given.text("Unit", { generated: true }),
    sex: given.text("Sex", { generated: true }),
    extent: given.text("Extent", { generated: true }),
    before: given.money("Before", { ...money, generated: true }),
    after: given.money("After", { ...money, generated: true }),
  });
  const change = (draft: Draft): void =>
    draft.add("change", "Change", settle(minus(draft.number("after"), draft.number("before"))), amount);
  change(people);
  people.add("gains", "Gets more", when(isAbove(people.number("change"), 0), 1, 0));
  people.add("loses", "Gets less", when(isBelow(people.number("change"), 0), 1, 0));
  people.add("fall", "Falls by", greatest(0, negative(people.number("change"))), amount);
  const groups = Object.entries(groupings).map(([name, column]) => {
    const draft = draftOf(name, { id: key("Group", { generated: true }) });
    const own = has(people.column<"text">(column), draft.text("id"));
    draft.add("persons", "Persons", countRows(own));
    for (const [id, header] of [
      ["before", "Before"],
      ["after", "After"],
    ] as const)
      draft.add(id, header, settle(sumOf(people.column(id), own)), amount);
    change(draft);
    draft.add("gains", "Get more", sumOf(people.column("gains"), own));
    draft.add("loses", "Get less", sumOf(people.column("loses"), own));
    draft.add("fall", "Largest fall", orElse(greatestOf(people.column("fall"), own), 0), amount);
    return draft;
  });
  const totals = draftOf("WhatIfTotals", { id: key("Total", { generated: true }) });
  for (const [id, header] of [
    ["before", "Before"],
    ["after", "After"],
  ] as const) {
    totals.add(id, header, settle(sumOf(people.column(id))), amount);
    for (const [share, quartile] of [
      [0.25, "lower quartile"],
      [0.5, "median"],
      [0.75, "upper quartile"],
    ] as const) {
      const value = orElse(quantileOf(people.column(id), share), 0);
      totals.add(`${id}${share * 100}`, `${header}: ${quartile}`, value, amount);
    }
  }
  change(totals);
  totals.add("gains", "Get more", sumOf(people.column("gains")));
  totals.add("loses", "Get less", sumOf(people.column("loses")));
  totals.add("fall", "Largest fall", orElse(greatestOf(people.column("fall")), 0), amount);
  const periods = draftOf("WhatIfPeriods", {
    id: key("Period", { generated: true }),
    before: given.money("Cost before", { ...money, generated: true }),
    after: given.money("Cost after", { ...money, generated: true }),
  });
  change(periods);
  return modelOf({ tables: [totals, periods, ...groups, people].map((draft) => draft.finished()) });
}

interface PersonFigures {
  readonly unit: string;
  readonly sex: string;
  readonly extent: string;
  readonly paid: number;
}

function tablesOf(before: ComputedScheme, after: ComputedScheme, say: Say): Readonly<Record<string, TableData>> {
  const [first, second] = [personsOf(before, say), personsOf(after, say)];
  const ids = [...new Set([...second.keys(), ...first.keys()])];
  const persons = ids.map((id) => {
    const told = second.get(id) ?? first.get(id);
    return {
      id,
      unit: told?.unit ?? "",
      sex: told?.sex ?? "",
      extent: told?.extent ?? "",
      before: first.get(id)?.paid ?? 0,
      after: second.get(id)?.paid ?? 0,
    };
  });
  const [was, is] = [costsOf(before), costsOf(after)];
  const periods = [...new Set([...was.keys(), ...is.keys()])].sort();
  const texts = (values: readonly string[]) => textColumn(values);
  return {
    WhatIfPersons: {
      rows: persons.length,
      columns: {
        ...Object.fromEntries(
          (["id", "unit", "sex", "extent"] as const).map((id) => [id, texts(persons.map((one) => one[id]))]),
        ),
        before: numberColumn(persons.map((one) => one.before)),
        after: numberColumn(persons.map((one) => one.after)),
      },
    },
    ...Object.fromEntries(
      Object.entries(groupings).map(([name, column]) => {
        const found = [...new Set(persons.map((one) => one[column]))].sort();
        return [name, { rows: found.length, columns: { id: texts(found) } }];
      }),
    ),
    WhatIfTotals: { rows: 1, columns: { id: texts([say("all persons")]) } },
    WhatIfPeriods: {
      rows: periods.length,
      columns: {
        id: texts(periods),
        before: numberColumn(periods.map((one) => was.get(one) ?? 0)),
        after: numberColumn(periods.map((one) => is.get(one) ?? 0)),
      },
    },
  };
}

/** Persons by their rows' ids, in the order of the list. */
function personsOf({ dataset, results }: ComputedScheme, say: Say): ReadonlyMap<string, PersonFigures> {
  const rows = dataset.tables["Shares"]?.rows ?? 0;
  const value = (column: string, row: number) => results.value("Shares", column, row);
  return new Map(
    Array.from({ length: rows }, (_, row) => {
      const [sex, fte, paid] = [value("sex", row), value("fte", row), value("paid", row)];
      const person: PersonFigures = {
        unit: String(value("unit", row)),
        sex: say(sex === "woman" || sex === "man" ? sex : "not stated"),
        extent: say(typeof fte === "number" && fte < 1 ? "part time" : "full time"),
        paid: typeof paid === "number" ? paid : 0,
      };
      return [String(value("id", row)), person] as const;
    }),
  );
}

function costsOf({ dataset, results }: ComputedScheme): ReadonlyMap<string, number> {
  const rows = dataset.tables["Totals"]?.rows ?? 0;
  return new Map(
    Array.from({ length: rows }, (_, row) => [
      String(results.value("Totals", "name", row)),
      Number(results.value("Totals", "cost", row)),
    ]),
  );
}

/** Results first, then rules and parameters, then staff: what two of them bring about together goes to the later. */
function costCauses(before: ComputedScheme, after: ComputedScheme): Difference | null {
  const [first, second] = [before, after].map(({ compiled, dataset }) => ({ model: compiled.model, dataset }));
  if (first === undefined || second === undefined) return null;
  return causesOf(first, second, { table: "Totals", column: "cost" }, payCauseSteps(first, second));
}
