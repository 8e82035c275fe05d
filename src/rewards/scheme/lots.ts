import { orElse } from "../../rules/absence";
import { times } from "../../rules/arithmetic";
import type { Expr } from "../../rules/expr";
import { equals, when } from "../../rules/logic";
import { number } from "../../rules/construct";
import { round, roundDown } from "../../rules/rounding";
import type { Distribution, Scheme, SchemeLevel } from "./document";
import type { Draft } from "./draft";
import type { Terms } from "./terms";

type NumberExpr = Expr<"number", false>;

/** The group of persons that a level's part is shared in. */
export type GroupKind = "unit" | "area" | "team";

/** A sum that is shared by one weight within one group: a level, or one of the two parts of a level shared by head and by salary. */
export interface Lot {
  readonly id: string;
  readonly level: SchemeLevel;
  readonly group: GroupKind;
  /** The part of the level's sum; all of it unless shared by head and salary. */
  readonly of: NumberExpr;
  /** Whether it takes what an earlier lot of the level leaves. */
  readonly rest: boolean;
  readonly weight: string;
}

/** The levels of a scheme; one for the unit where none is told. */
export function levelsOf(scheme: Scheme): readonly SchemeLevel[] {
  return (
    scheme.levels ?? [
      { id: "unitPart", header: "The unit's part", to: "unit", share: 1, use: "shared", teamsBy: "heads" },
    ]
  );
}

/** Whether a level's part is shared among persons. */
export function isShared(level: SchemeLevel): boolean {
  return level.use === "shared" && level.to !== "owner";
}

/** Adds the weights of every shared level to the table of persons, and gives the lots. */
export function addLots(scheme: Scheme, people: Draft, terms: Terms): readonly Lot[] {
  return levelsOf(scheme)
    .filter(isShared)
    .flatMap((level) => lotsOf(scheme, level, people, terms));
}

function lotsOf(scheme: Scheme, level: SchemeLevel, people: Draft, terms: Terms): Lot[] {
  const field = level.distribution === undefined ? "distribution" : `levels.${level.id}.distribution`;
  const own = level.distribution ?? scheme.distribution;
  const distribution: Distribution =
    level.to === "person" && level.distribution === undefined
      ? { by: "points", presence: false, extent: false }
      : (own ?? { by: "head", presence: false, extent: false });
  const group = level.to === "area" || level.to === "team" ? level.to : "unit";
  const lot = (id: string, by: Distribution["by"], of: NumberExpr, rest: boolean, words: string): Lot => {
    const weight = `${id}.weight`;
    people.add(weight, `${level.header}: ${words}`, weightOf(scheme, by, distribution, field, people, terms), {
      helper: false,
    });
    return { id, level, group, of, rest, weight };
  };
  if (distribution.by !== "head and salary") return [lot(level.id, distribution.by, number(1), false, "shared by")];
  const byHead = terms.number(
    distribution.headShare ?? 0.5,
    `${field}.headShare`,
    { header: `${level.header}: part shared by head`, meaning: "share", least: 0, most: 1 },
    {},
  );
  return [
    lot(`${level.id}.byHead`, "head", byHead, false, "heads"),
    lot(`${level.id}.bySalary`, "salary", number(1), true, "salary"),
  ];
}

function weightOf(
  scheme: Scheme,
  by: Distribution["by"],
  distribution: Distribution,
  field: string,
  people: Draft,
  terms: Terms,
): NumberExpr {
  const fte = orElse(people.cell("fte") as Expr<"number", true>, 1);
  const factors = [
    ...(distribution.presence ? [people.number("presence")] : []),
    ...(distribution.extent ? [fte] : []),
  ];
  const part = people.has("headPart") ? [people.number("headPart")] : [];
  const taken = (weight: NumberExpr): NumberExpr => when(equals(people.number("eligible"), 0), 0, weight);
  switch (by) {
    case "head":
      return taken(rounded(number(1), [...part, ...factors], 0.0001));
    case "points":
      return taken(rounded(orElse(people.cell("points") as Expr<"number", true>, 0), [...part, ...factors], 0.0001));
    case "hours":
      return taken(rounded(people.number("hoursCounted"), factors, 0.01));
    case "salary":
    case "head and salary":
      return taken(rounded(people.number("payroll"), factors, 1));
    case "fte days":
      return taken(rounded(times(fte, people.number("daysEmployed")), factors, 0.01, true));
    case "rule": {
      const rule = distribution.rule;
      if (rule === undefined) {
        terms.problem(
          "rule-missing",
          `${field}.rule`,
          "The pool is shared by a rule, and there is none.",
          "Write the rule, for instance fte * presence.",
        );
        return number(0);
      }
      const weight = terms.number(rule, `${field}.rule`, { header: "Weight" }, personScope(scheme, people));
      return taken(roundDown(times(weight, ...factors), 0.0001));
    }
  }
}

/** Weights are kept to few decimals, so that quotas stay whole numbers that a spreadsheet compares exactly. */
function rounded(weight: NumberExpr, factors: readonly NumberExpr[], step: number, always = false): NumberExpr {
  if (factors.length === 0 && !always) return weight;
  return round(times(weight, ...factors), step);
}

/** What a rule of distribution may mention: figures of a person that cannot be blank. */
function personScope(scheme: Scheme, people: Draft): Readonly<Record<string, Expr>> {
  const orZero = (id: string, otherwise = 0) => orElse(people.cell(id) as Expr<"number", true>, otherwise);
  return {
    fte: orZero("fte", 1),
    hours: orZero("hours"),
    points: orZero("points"),
    salary: people.number("payroll"),
    payroll: people.number("payroll"),
    hoursCounted: people.number("hoursCounted"),
    daysEmployed: people.number("daysEmployed"),
    monthsEmployed: people.number("monthsEmployed"),
    shareEmployed: people.number("shareEmployed"),
    presence: people.number("presence"),
    ...Object.fromEntries(scheme.absence.map((kind) => [kind.id, orZero(kind.id)])),
    ...Object.fromEntries(scheme.personMeasures.map((one) => [one.id, orZero(one.id, one.missing)])),
  };
}
