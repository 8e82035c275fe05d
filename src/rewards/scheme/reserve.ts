import { has, sumOf } from "../../rules/aggregate";
import { greatest, least, minus, negative, plus, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { number } from "../../rules/construct";
import { equals, firstMatch } from "../../rules/logic";
import { lookup } from "../../rules/lookup";
import { roundDown } from "../../rules/rounding";
import type { Scheme } from "./document";
import { draftOf, type Draft } from "./draft";
import type { UnitRows } from "./unit-rows";

type NumberExpr = Expr<"number", false>;
type Reserve = NonNullable<Scheme["reserve"]>;

/** What happens to a reserve in one period. */
const movements = {
  opening: "opening balance",
  deposit: "set aside",
  drawn: "drawn for a deficit",
  released: "released",
  closing: "closing balance",
} as const;
type Movement = keyof typeof movements;

/**
 * A row a unit, a column a period and movement: the reserve carried from one period to the next. What goes in is a column of
 * the table of units (`from`), found by unit and order of the period.
 */
export function reserveDraft(
  scheme: Scheme,
  reserve: Reserve,
  rows: UnitRows,
  from: string,
  periods: readonly string[],
): Draft {
  const money = { meaning: "money", unit: scheme.currency } as const;
  const draft = draftOf("Reserves", {
    unit: key("Unit", { generated: true }),
    opening: given.money(`${reserve.header}: opening balance`, { unit: scheme.currency, decimals: 6, generated: true }),
  });
  const share = rows.number(reserve.share, "reserve.share", {
    header: `${reserve.header}: part set aside`,
    meaning: "share",
    least: 0,
    most: 1,
  });
  const most =
    reserve.most === undefined
      ? undefined
      : rows.number(reserve.most, "reserve.most", { header: `${reserve.header}: at most`, meaning: "money", least: 0 });
  let opening: NumberExpr = draft.number("opening");
  periods.forEach((period, index) => {
    const at = (movement: Movement) => columnOf(movement, index);
    const add = (movement: Movement, value: NumberExpr): NumberExpr => {
      draft.add(at(movement), `${reserve.header}: ${movements[movement]} ${period}`, value, money);
      return draft.number(at(movement));
    };
    const gain = sumOf(
      rows.draft.column(from),
      has(rows.draft.column<"text">("unit"), draft.text("unit")),
      has(rows.draft.column("order"), number(index + 1)),
    );
    draft.add(`gain${index + 1}`, `Gain ${period}`, gain, money);
    const result = draft.number(`gain${index + 1}`);
    if (index > 0) opening = add("opening", opening);
    const wanted = roundDown(times(share, greatest(0, result)), scheme.step);
    const deposit = add("deposit", most === undefined ? wanted : least(wanted, greatest(0, minus(most, opening))));
    const drawn = add(
      "drawn",
      reserve.deficits === "borne by the owner" ? number(0) : least(opening, greatest(0, negative(result))),
    );
    const balance = minus(plus(opening, deposit), drawn);
    const isLast = index === periods.length - 1;
    const released = add("released", reserve.released === "in the last period" && isLast ? balance : number(0));
    opening = add("closing", minus(balance, released));
  });
  return draft;
}

function columnOf(movement: Movement, index: number): string {
  return movement === "opening" && index === 0 ? "opening" : `${movement}${index + 1}`;
}

/** A movement of the reserve in this row's period, in the table of units. */
export function movementOf(draft: Draft, rows: UnitRows, movement: Movement, periods: readonly string[]): NumberExpr {
  const found = (index: number): NumberExpr =>
    lookup(draft.column(columnOf(movement, index)), draft.column<"text">("unit"), rows.draft.text("unit"));
  const last = periods.length - 1;
  if (last === 0) return found(0);
  return firstMatch<"number", false>(
    periods.slice(0, last).map((_, index) => ({ when: equals(rows.cell("order"), index + 1), then: found(index) })),
    found(last),
  );
}
