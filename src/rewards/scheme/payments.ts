import { sumWithin } from "../../rules/aggregate";
import { least, minus, plus, times } from "../../rules/arithmetic";
import { number } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import { and, isAbove, isAtLeast, isAtMost, isBelow, not, equals, when } from "../../rules/logic";
import { lookup } from "../../rules/lookup";
import { roundDown, settle } from "../../rules/rounding";
import { isPersonal, limitOf } from "./caps";
import type { Scheme } from "./document";
import type { Draft } from "./draft";
import type { Group } from "./groups";
import type { Lot } from "./lots";
import { sumOfAll } from "./sums";
import type { Terms } from "./terms";

type NumberExpr = Expr<"number", false>;

/** Adds each person's share of every lot of every group that the person is in. */
export function addShares(
  scheme: Scheme,
  lots: readonly Lot[],
  groups: ReadonlyMap<string, Group>,
  people: Draft,
): void {
  const money = { meaning: "money", unit: scheme.currency } as const;
  for (const lot of lots) {
    const group = groups.get(lot.group);
    if (group === undefined) continue;
    const header =
      lot.id === lot.level.id ? lot.level.header : `${lot.level.header}, ${lot.rest ? "by salary" : "by head"}`;
    people.add(
      `${lot.id}.wages`,
      `${header}: wages to share`,
      lookup(
        group.draft.column(`${lot.id}.wages`),
        group.draft.column<"text">("id"),
        people.text(group.personKey),
        number(0),
      ),
      money,
    );
    people.addSplit(
      lot.id,
      header,
      {
        whole: people.number(`${lot.id}.wages`),
        weight: people.number(lot.weight),
        within: [group.personKey],
        step: scheme.step,
      },
      { ...money, origin: "Largest remainder; equal remainders in the order of ids" },
    );
  }
  people.add("share", "Share", settle(sumOfAll(lots.map((lot) => people.number(lot.id)))), money);
}

/** From share to payment: a person's cap, the least payment, the parts that it is paid in, and the charge on them. */
export function addPayments(scheme: Scheme, lots: readonly Lot[], people: Draft, terms: Terms): void {
  const money = { meaning: "money", unit: scheme.currency } as const;
  const weight = lots.find((lot) => lot.group === "unit")?.weight ?? lots[0]?.weight;
  const cap = personCap(scheme, people, terms);
  const under = (amount: NumberExpr): NumberExpr => (cap === undefined ? amount : least(amount, cap));

  let reached = "share";
  const redistribute = (id: string, header: string, rest: string, takes: Expr<"boolean", false>): void => {
    if (weight === undefined) return;
    people.add(`${id}.weight0`, `${header}: weight`, when(takes, people.number(weight), 0), { helper: true });
    const weights = sumWithin(people.column(`${id}.weight0`), [people.column<"text">("pool")]);
    const whole = when(isAtMost(weights, 0), 0, sumWithin(people.column(rest), [people.column<"text">("pool")]));
    people.add(`${id}.whole`, `${header}: to share`, whole, { ...money, helper: true });
    people.addSplit(
      id,
      header,
      {
        whole: people.number(`${id}.whole`),
        weight: people.number(`${id}.weight0`),
        within: ["pool"],
        step: scheme.step,
      },
      money,
    );
  };

  if (cap !== undefined) {
    people.add("underCap", "Share under the cap", under(people.number("share")), money);
    people.add("overCap", "Over the cap", settle(minus(people.number("share"), people.number("underCap"))), money);
    reached = "underCap";
    if (scheme.capRest === "others") {
      redistribute(
        "fromCapped",
        "From those over the cap",
        "overCap",
        and(isBelow(people.number("underCap"), cap), isAbove(people.number("underCap"), 0)),
      );
      people.add(
        "afterCap",
        "Share with what others left",
        settle(under(plus(people.number("underCap"), people.number("fromCapped")))),
        money,
      );
      reached = "afterCap";
    }
  }
  if (scheme.minimumPayment !== undefined) {
    const minimum = terms.number(
      scheme.minimumPayment.amount,
      "minimumPayment.amount",
      {
        header: "Least payment",
        meaning: "money",
        unit: scheme.currency,
        note: "A smaller amount is not paid.",
        least: 0,
      },
      {},
    );
    const enough = isAtLeast(people.number(reached), minimum);
    people.add("notSmall", "Not below the least payment", when(enough, people.number(reached), 0), money);
    people.add(
      "tooSmall",
      "Below the least payment",
      settle(minus(people.number(reached), people.number("notSmall"))),
      money,
    );
    reached = "notSmall";
    if (scheme.minimumPayment.rest === "others") {
      redistribute(
        "fromSmall",
        "From those below the least payment",
        "tooSmall",
        isAbove(people.number("notSmall"), 0),
      );
      people.add(
        "withSmall",
        "With what others left",
        settle(under(plus(people.number("notSmall"), people.number("fromSmall")))),
        money,
      );
      reached = "withSmall";
    }
  }
  people.add("paid", "Paid", people.number(reached), money);
  addParts(scheme, people, terms);
}

/** The lowest of a person's caps, in whole amounts. */
function personCap(scheme: Scheme, people: Draft, terms: Terms): NumberExpr | undefined {
  const caps = scheme.caps.filter(isPersonal);
  if (caps.length === 0) return undefined;
  const limits = caps.map((cap) => {
    const limit = limitOf(cap, terms, {});
    return cap.kind === "of salary" ? times(limit, people.number("payroll")) : limit;
  }) as [NumberExpr, ...NumberExpr[]];
  people.add("personCap", "Cap of the person", roundDown(least(...limits), scheme.step), {
    meaning: "money",
    unit: scheme.currency,
  });
  return people.number("personCap");
}

/** The part of a payment that is wage, as a share; 1 where nothing else is told. */
export function wagePartOf(scheme: Scheme, terms: Terms): NumberExpr {
  const wage = scheme.payout.filter((part) => part.wage);
  if (wage.length === scheme.payout.length) return number(1);
  return sumOfAll(wage.map((part) => shareOfPart(part, terms)));
}

function shareOfPart(part: Scheme["payout"][number], terms: Terms): NumberExpr {
  const field = `payout.${part.id}.share`;
  const shown = { header: `${part.header}: share`, meaning: "share", least: 0, most: 1 } as const;
  return terms.number(part.share, field, shown, {});
}

/**
 * Parts are rounded down; the last that is no wage takes the rest, else the last: so they sum to what is paid, and the charge
 * on wages is never more than was set aside for it.
 */
function addParts(scheme: Scheme, people: Draft, terms: Terms): void {
  const money = { meaning: "money", unit: scheme.currency } as const;
  const parts = scheme.payout;
  const rest = [...parts].reverse().find((part) => !part.wage) ?? parts[parts.length - 1];
  const paid = people.number("paid");
  for (const part of parts) {
    if (part === rest) continue;
    people.add(`paid.${part.id}`, part.header, roundDown(times(paid, shareOfPart(part, terms)), scheme.step), money);
  }
  if (rest !== undefined) {
    const others = parts.filter((part) => part !== rest).map((part) => people.number(`paid.${part.id}`));
    people.add(`paid.${rest.id}`, rest.header, settle(minus(paid, sumOfAll(others))), money);
  }
  if (scheme.charge === undefined) return;
  const wages =
    parts.length === 0 ? [paid] : parts.filter((part) => part.wage).map((part) => people.number(`paid.${part.id}`));
  people.add("wages", "Paid as wage", sumOfAll(wages), money);
  people.add(
    "charge",
    "Employer charge on it",
    roundDown(times(people.number("wages"), people.number("fullChargeRate")), 0.01),
    money,
  );
}

/** Statements about groups whose breach is a fault of the program: parts that do not sum to their whole. */
export function addSumChecks(lots: readonly Lot[], groups: ReadonlyMap<string, Group>, people: Draft): void {
  for (const lot of lots) {
    const group = groups.get(lot.group);
    if (group === undefined) continue;
    const shared = sumWithin(people.column(lot.id), [people.column<"text">(group.personKey)]);
    people.check({
      code: "shares-do-not-sum",
      column: "id",
      severity: "error",
      when: not(equals(shared, people.number(`${lot.id}.wages`))),
      message: "The shares of the group of {read} do not sum to what is shared.",
      fix: "This is a fault of the program; do not pay, and report it.",
    });
  }
}
