import { numberColumn, textColumn, type Dataset, type TableData } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import type { CauseStep, Situation } from "../../rules/explain/causes";
import { causesByGroup } from "../../rules/explain/grouped-causes";
import { modelOf } from "../../rules/model";
import { grants } from "../grants";
import { grantParameters, ratePeriod, weeksInMonth, yearStart } from "../parameters";
import { hoursBands, tariff } from "../tariff";
import type { MonthAmount, Stretch } from "./ledger";
import { causeIds, kronor, type CauseId, type Split } from "./split";
import { termTables, type Terms } from "./terms";

/** What a provider was paid for a child in one month, beside what it is in another month or by other lists. */
export interface CaseChange {
  readonly provider: string;
  readonly recipient: string;
  readonly before: number;
  readonly after: number;
  readonly split: Split;
  /** Causes that could not be told apart from the first cause after them: between them nothing can be computed. */
  readonly together: readonly CauseId[];
}

/** Two sides of a case; a side that is not there has no stretches and nothing paid. */
export interface Compared {
  readonly provider: string;
  readonly recipient: string;
  readonly was: Pick<MonthAmount, "month" | "amount" | "stretches"> | undefined;
  readonly is: Pick<MonthAmount, "month" | "amount" | "stretches"> | undefined;
  /** The child changed provider: all of it comes from the lists, nothing from its dates. */
  readonly moved: boolean;
}

const tariffParameters = [ratePeriod.definition.id, weeksInMonth.definition.id];

const { name: grantsTable } = grants.definition;

/**
 * Why each case is granted another amount than it was paid: first the data (hours, age, provider) on the days that were paid and by
 * the tariff then; then the dates (days placed, came, left); then the tariff (amounts, its bands, period and weeks in a month); then
 * rules and parameters, with what another version of the rules brings. The four sum to the change, each case by itself.
 */
export function caseChanges(
  cases: readonly Compared[],
  terms: { readonly was: Terms; readonly now: Terms },
): readonly CaseChange[] {
  if (cases.length === 0) return [];
  const model = modelOf({ tables: [hoursBands, tariff, grants], parameters: grantParameters });
  const year = yearOf(cases);
  const situation = (rows: TableData, { parameters, ...of }: Terms): Situation => ({
    model,
    dataset: datasetOf(rows, { parameters, ...of }, year),
  });
  const before = situation(
    grantRows(cases, ({ was }) => was),
    terms.was,
  );
  const after = situation(
    grantRows(cases, ({ is }) => is),
    terms.now,
  );
  const dataThen = grantRows(cases, dataNow);
  const steps: readonly CauseStep[] = [
    { id: "data", header: "Data", replaced: [{ what: "given", tables: { [grantsTable]: dataThen } }] },
    { id: "dates", header: "Dates", replaced: [{ what: "tables", tables: [grantsTable] }] },
    {
      id: "tariff",
      header: "Tariff",
      replaced: [
        { what: "tables", tables: ["HoursBands", "Tariff"] },
        { what: "parameters", ids: tariffParameters },
      ],
    },
    { id: "rules", header: "Rules and parameters", replaced: [{ what: "parameters" }] },
  ];
  const compared = {
    table: grantsTable,
    column: "grant",
    groupOf: (key: string) => key.slice(0, key.indexOf("/")),
  };
  const found = causesByGroup(before, after, compared, steps);
  return cases.map((one, at) => {
    const { provider, recipient, was, is } = one;
    const [paid, granted] = [was?.amount ?? 0, is?.amount ?? 0];
    const difference = found.get(String(at));
    const split: Record<CauseId, number> = { data: 0, dates: 0, tariff: 0, rules: 0 };
    const together: CauseId[] = difference === null ? ["data", "dates", "tariff"] : [];
    for (const { id, change, together: with_ } of difference?.causes ?? []) {
      const cause = causeIds.find((known) => known === id) ?? "rules";
      split[cause] = kronor(split[cause] + change);
      together.push(...causeIds.filter((known) => with_.includes(headerOf(steps, known))));
    }
    // What was paid is frozen and what is granted is as computed: where the basis then gives another figure than was paid,
    // or the one now than is granted, another version of the rules was at work.
    const told = causeIds.reduce((sum, id) => sum + split[id], 0);
    split.rules = kronor(split.rules + (granted - paid - told));
    return { provider, recipient, before: paid, after: granted, split, together };
  });
}

function headerOf(steps: readonly CauseStep[], id: CauseId): string {
  return steps.find((step) => step.id === id)?.header ?? "";
}

/** The basis that was paid with the hours and ages of now: day by day, the nearest day of now where the child was not placed. */
function dataNow({ was, is, moved }: Compared): Compared["was"] {
  if (moved) return is;
  if (was === undefined || was.stretches.length === 0) return was;
  const now = is?.stretches ?? [];
  if (now.length === 0) return was;
  const stretches = was.stretches.flatMap((stretch) => {
    const parts: Stretch[] = [];
    for (let day = stretch.from; day <= stretch.to; day += 1) {
      const { age, hours } = nearest(now, day);
      const last = parts.at(-1);
      if (last?.age === age && last.hours === hours) parts[parts.length - 1] = { ...last, to: day };
      else parts.push({ ...stretch, from: day, to: day, age, hours });
    }
    return parts;
  });
  return { ...was, stretches };
}

function nearest(stretches: readonly Stretch[], day: number): Stretch {
  const far = ({ from, to }: Stretch): number => Math.max(from - day, day - to, 0);
  return stretches.reduce((best, one) => (far(one) < far(best) ? one : best));
}

/** Rows of `Grants` for the stretches of the cases: "3/2" is the second stretch of the third case. */
function grantRows(cases: readonly Compared[], side: (one: Compared) => Compared["was"]): TableData {
  const rows = cases.flatMap((one, at) => {
    const of = side(one);
    return (of?.stretches ?? []).map((stretch, index) => {
      const { year, month } = calendarOf(of?.month ?? 0);
      return {
        segment: `${at}/${index + 1}`,
        recipient: one.recipient,
        provider: one.provider,
        // On the first day of a year every birthday of that year is still to come or is that day: the age is what was paid by.
        born: serialOf(year - stretch.age, 1, 1),
        hours: stretch.hours,
        from: serialOf(year, month, stretch.from),
        until: serialOf(year, month, stretch.to + 1),
      };
    });
  });
  return {
    rows: rows.length,
    columns: {
      segment: textColumn(rows.map(({ segment }) => segment)),
      recipient: textColumn(rows.map(({ recipient }) => recipient)),
      provider: textColumn(rows.map(({ provider }) => provider)),
      born: numberColumn(rows.map(({ born }) => born)),
      hours: numberColumn(rows.map(({ hours }) => hours)),
      from: numberColumn(rows.map(({ from }) => from)),
      until: numberColumn(rows.map(({ until }) => until)),
      counted: numberColumn(rows.map(() => 0)),
    },
  };
}

function datasetOf(rows: TableData, terms: Terms, year: number): Dataset {
  return {
    tables: { ...termTables(terms), [grantsTable]: rows },
    parameters: { ...terms.parameters, [yearStart.definition.id]: serialOf(year, 1, 1) },
  };
}

function yearOf(cases: readonly Compared[]): number {
  const month = cases.map(({ was, is }) => was?.month ?? is?.month).find((one) => one !== undefined);
  return calendarOf(month ?? 0).year;
}
