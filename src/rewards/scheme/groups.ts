import { greatestOf, has, leastOf, sumOf } from "../../rules/aggregate";
import { greatest, minus, over, plus, times } from "../../rules/arithmetic";
import { orElse } from "../../rules/absence";
import { number } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import { isAtMost, when } from "../../rules/logic";
import { roundDown, settle } from "../../rules/rounding";
import { isPersonal, underCaps } from "./caps";
import type { Scheme, SchemeLevel } from "./document";
import type { Draft } from "./draft";
import { isShared, type GroupKind, type Lot } from "./lots";
import type { Names, Terms } from "./terms";

type NumberExpr = Expr<"number", false>;

/** A table with a row a group: units, areas or teams, and the column of the table of persons that names the row. */
export interface Group {
  readonly kind: GroupKind;
  readonly draft: Draft;
  readonly personKey: string;
}

/** Column of the table of persons that names their row in the table of the group. */
export const personKeys: Readonly<Record<GroupKind, string>> = { unit: "pool", area: "areaRow", team: "teamRow" };

/** Sum over the persons of this row's group. */
export function overPersons(group: Group, people: Draft, column: string): NumberExpr {
  return sumOf(people.column(column), has(people.column<"text">(group.personKey), group.draft.text("id")));
}

/** Heads and payroll of who takes part, for caps and for gains stated per head or as a share of payroll. */
export function addHeads(group: Group, people: Draft, currency: string): void {
  group.draft.add("heads", "Heads", overPersons(group, people, "eligible"));
  group.draft.add("payroll", "Payroll", overPersons(group, people, "payroll"), { meaning: "money", unit: currency });
}

/**
 * From a level's sum to wages: caps, what is over them goes back to the owner; then for each lot the wages that a sum pays when
 * it includes the employer charge. The charge is the mean over the group by weight, so that equal work is paid alike whatever the
 * age; where rates differ so much is kept back as rounding to whole amounts can add.
 */
export function addWages(
  scheme: Scheme,
  level: SchemeLevel,
  lots: readonly Lot[],
  group: Group,
  people: Draft,
  names: Names,
  terms: Terms,
): void {
  const { draft } = group;
  const money = { meaning: "money", unit: scheme.currency } as const;
  const caps = scheme.caps.filter((cap) => cap.on === level.id && !isPersonal(cap));
  const { value } = underCaps(caps, draft.number(level.id), draft, names, terms, scheme.currency);
  draft.add(`${level.id}.capped`, `${level.header}, under the caps`, roundDown(value, scheme.step), money);
  draft.add(
    `${level.id}.over`,
    `${level.header}: over the caps, to the owner`,
    settle(minus(draft.number(level.id), draft.number(`${level.id}.capped`))),
    money,
  );
  if (!isShared(level)) return;
  const capped = draft.number(`${level.id}.capped`);
  let given: NumberExpr = number(0);
  for (const lot of lots) {
    const alone = lots.length === 1;
    const sum = lot.rest ? settle(minus(capped, given)) : roundDown(times(capped, lot.of), scheme.step);
    if (!alone) {
      draft.add(`${lot.id}.sum`, `${words(lot)}: sum`, sum, money);
      given = draft.number(`${lot.id}.sum`);
    }
    draft.add(`${lot.id}.weights`, `${words(lot)}: shared by, in all`, overPersons(group, people, lot.weight));
    const whole = alone ? capped : draft.number(`${lot.id}.sum`);
    const weights = draft.number(`${lot.id}.weights`);
    const wages = scheme.charge?.pool === "includes it" ? withoutCharge(scheme, lot, whole, group, people) : whole;
    draft.add(`${lot.id}.wages`, `${words(lot)}: wages`, when(isAtMost(weights, 0), 0, wages), money);
  }
}

function words(lot: Lot): string {
  if (lot.id === lot.level.id) return lot.level.header;
  return `${lot.level.header}, ${lot.rest ? "by salary" : "by head"}`;
}

/** What is left for wages when the sum pays the charge too, in whole amounts. */
function withoutCharge(scheme: Scheme, lot: Lot, sum: NumberExpr, group: Group, people: Draft): NumberExpr {
  const { draft } = group;
  const charged = `${lot.weight}Charged`;
  if (!people.has(charged)) {
    people.add(
      charged,
      `${words(lot)}: weight x charge`,
      times(people.number(lot.weight), people.number("chargeRate")),
      {
        helper: true,
      },
    );
  }
  const weights = draft.number(`${lot.id}.weights`);
  draft.add(
    `${lot.id}.rate`,
    `${words(lot)}: employer charge`,
    when(isAtMost(weights, 0), 0, over(overPersons(group, people, charged), weights)),
    { meaning: "share" },
  );
  const rate = draft.number(`${lot.id}.rate`);
  if ((scheme.charge?.table.length ?? 0) < 2) return roundDown(over(sum, plus(1, rate)), scheme.step);
  const kept = times(scheme.step, rateSpread(group, people), headsOf(group, people));
  return roundDown(over(greatest(0, minus(sum, kept)), plus(1, rate)), scheme.step);
}

/** How far the rates of a group's persons lie apart. */
function rateSpread(group: Group, people: Draft): NumberExpr {
  const within = [
    has(people.column<"text">(group.personKey), group.draft.text("id")),
    has(people.column("eligible"), 1),
  ];
  const rates = people.column("chargeRate");
  return minus(orElse(greatestOf(rates, ...within), 0), orElse(leastOf(rates, ...within), 0));
}

function headsOf(group: Group, people: Draft): NumberExpr {
  return group.draft.has("heads") ? group.draft.number("heads") : overPersons(group, people, "eligible");
}
