import { minus, over, plus, power, times } from "../../rules/arithmetic";
import { given, inRow, key, type Column } from "../../rules/column";
import { dateOf, daysBetween, monthOf, yearOf } from "../../rules/dates";
import type { Expr } from "../../rules/expr";
import { round, settle } from "../../rules/rounding";
import { table } from "../../rules/table";
import { withColumn, type OpenTable } from "../document/columns";
import type { CompiledTariff } from "../document/compile";
import { monthAmount, monthShare } from "../document/time/months";
import { timeParameters } from "../document/time/parameters";
import { stretch } from "../document/time/stretch";
import type { TimeRule } from "../document/time-schema";
import type { PaidGrants } from "../paid";
import { countDay, monthMethod, monthStep, yearStart } from "../parameters";
import { monthIds } from "../year";
import { daysIn, type ComingRows } from "./forecast";
import { forecastIndex, leaversShare } from "./parameters";

const made = { generated: true } as const;

/**
 * The rows of coming years by a tariff document: a row a recipient, or those who start together, and stretch. The tariff amount is a
 * value, computed by the document for the stretch as it will be; prices, those who leave and the months follow it as formulas.
 */
export function documentComing(
  { document }: CompiledTariff,
  time: TimeRule,
  paid: PaidGrants,
): { readonly rows: OpenTable; readonly coming: ComingRows } {
  const money = { meaning: "money", unit: document.currency } as const;
  const withAge = paid.age !== null;
  let rows = table("ForecastRows", {
    segment: key("Segment", made),
    who: given.text("Who", made),
    year: given.number("Year", { ...made, unit: "year" }),
    children: given.number("Recipients", { ...made, decimals: 2 }),
    yearsSince: given.number("Years since counted", { ...made, unit: "years" }),
    ...(withAge ? { age: given.number("Age", { ...made, unit: "years" }) } : {}),
    [stretch.from]: given.date("From", made),
    [stretch.until]: given.date("Until", made),
    amount: given.money("Tariff amount of today", { ...made, decimals: 6, unit: document.currency }),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
  const number = (id: string) => inRow(rows[id] as Column<"number", false>);
  const day = (id: string) => inRow(rows[id] as Column<"date", false>);
  rows = withColumn(
    rows,
    "expected",
    "Recipients expected",
    round(times(number("children"), power(minus(1, leaversShare), number("yearsSince"))), 0.0001),
  );
  rows = withColumn(
    rows,
    "rate",
    "Tariff amount",
    round(times(number("amount"), power(forecastIndex, minus(number("year"), yearOf(yearStart)))), 0.01),
    money,
  );
  // The cells of the workbook decide how parts of months are paid; the year is that of the row.
  const parameters = {
    ...timeParameters(document, time),
    ...{ method: monthMethod, countDay, step: monthStep },
    year: dateOf(number("year"), monthOf(yearStart), 1),
  } as unknown as ReturnType<typeof timeParameters>;
  monthIds.forEach((id, index) => {
    const amount = times(number("rate"), number("expected"));
    const paidOf = monthAmount(amount, monthShare(rows, index, parameters), index, time, parameters);
    rows = withColumn(rows, id, paid.monthHeader(index), paidOf, money);
  });
  const [first, ...rest] = monthIds.map(number);
  const sum: Expr<"number", false> = first === undefined ? number("amount") : plus(first, ...rest);
  rows = withColumn(rows, "cost", "Cost", paid.inWhole ? sum : settle(sum), money);
  rows = withColumn(
    rows,
    "childYears",
    "Recipients over the year",
    round(
      over(times(number("expected"), daysBetween(day(stretch.from), day(stretch.until))), daysIn(number("year"))),
      0.0001,
    ),
    { unit: paid.many },
  );
  const column = (id: string) => rows[id] as Column<"number", false>;
  return {
    rows,
    coming: {
      year: column("year"),
      age: withAge ? column("age") : null,
      childYears: column("childYears"),
      months: monthIds.map(column),
    },
  };
}
