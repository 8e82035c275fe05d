import { greatest, over, plus, times } from "../../../rules/arithmetic";
import { inRow, type Column } from "../../../rules/column";
import { dateOf, daysBetween, earlier, later, monthOf, yearOf } from "../../../rules/dates";
import type { Expr } from "../../../rules/expr";
import { and, isAbove, isAtMost, isText, when } from "../../../rules/logic";
import { round } from "../../../rules/rounding";
import type { OpenTable } from "../columns";
import { roundedTo } from "../rounding-mode";
import type { TimeRule } from "../time-schema";
import type { TimeParameters } from "./parameters";
import { stretch } from "./stretch";

type Num = Expr<"number", false>;
type Day = Expr<"date", false>;

/** First day, first day of the next month, and count date of a month of the year of payment; 0 is that in which it begins. */
function monthOfYear(index: number, { year, countDay }: TimeParameters) {
  const at = (months: number, day: number | Num): Day => dateOf(yearOf(year), plus(monthOf(year), months), day);
  return { first: at(index, 1), next: at(index + 1, 1), counted: at(index, countDay) };
}

/** The share of a month for which a stretch is paid: by days, or all or nothing on the count date. */
export function monthShare(rows: OpenTable, index: number, parameters: TimeParameters): Num {
  const [from, until] = [stretch.from, stretch.until].map((id) => inRow(rows[id] as Column<"date", false>)) as [
    Day,
    Day,
  ];
  const { first, next, counted } = monthOfYear(index, parameters);
  const days = greatest(daysBetween(later(from, first), earlier(until, next)), 0);
  const placed = and(isAtMost(from, counted), isAbove(until, counted));
  return when(isText(parameters.method, "count date"), when(placed, 1, 0), over(days, daysBetween(first, next)));
}

/** An amount of the tariff as that of a month of which a share is paid. */
export function monthAmount(
  amount: Num,
  share: Num,
  index: number,
  { per, round: rounding }: Pick<TimeRule, "per" | "round">,
  parameters: TimeParameters,
): Num {
  const { first, next } = monthOfYear(index, parameters);
  const days = () => times(share, daysBetween(first, next));
  const exact = {
    year: () => times(over(amount, 12), share),
    month: () => times(amount, share),
    week: () => over(times(amount, days()), 7),
    day: () => times(amount, days()),
  }[per]();
  return inWholeSteps(rounding)
    ? times(round(over(exact, parameters.step), 1), parameters.step)
    : roundedTo(exact, rounding);
}

/** Whether the rounding of months is the plain one, whose step can stand in a cell. */
export function inWholeSteps({ to, mode }: TimeRule["round"]): boolean {
  return mode === "half away" && Number.isInteger(to);
}
