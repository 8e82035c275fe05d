import { blank, orElse, whenPresent } from "../rules/absence";
import { from, has, sumOf, upTo, type Matching } from "../rules/aggregate";
import { greatest, minus, over, plus, times } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import type { Expr } from "../rules/expr";
import { equals, firstMatch, isAbove, when } from "../rules/logic";
import { round, roundDown } from "../rules/rounding";
import { table, type AnyTable } from "../rules/table";
import { appropriation, yearStart } from "./parameters";
import { monthOf, monthPaid, type PaidGrants } from "./paid";
import { monthIds } from "./year";

const made = { generated: true } as const;
const share = { meaning: "share" } as const;

type Figure = Expr<"number", false>;

/** The appropriation in whole kronor less what has been set for single rows; nothing where it is not known or used up. */
function leftToShare(set: Figure): Figure {
  return roundDown(greatest(minus(orElse(appropriation, 0), set), 0), 1);
}

/** A row's frame: as set, else its share of what is left; blank where there is neither. */
function frameOf(set: Expr<"number", true>, part: Figure): Expr<"number", true> {
  const shared = whenPresent(appropriation, () => part);
  return when(isAbove(orElse(set, -1), -1), set, shared) as Expr<"number", true>;
}

/** A cost over its frame; blank without a frame. */
function usedOf(cost: Figure, frame: Expr<"number", true>): Expr<"number", true> {
  return whenPresent(frame, (whole) => when(equals(whole, 0), blank("number"), over(cost, whole)));
}

/** Finer parts of a large appropriation could not be shared exactly. */
const hundredthsOfPercent = 10_000;

/**
 * What a row takes of the frame that is left, in hundredths of a percent: nothing where its own is set; even parts where nobody is
 * placed on the first day.
 */
function weightOf(set: Expr<"number", true>, basis: Figure, all: Figure): Figure {
  return when(
    isAbove(orElse(set, -1), -1),
    0,
    when(equals(all, 0), 1, round(over(times(basis, hundredthsOfPercent), all), 1)),
  );
}

const firstEleven = Array.from({ length: 11 }, (_, index) => index);

/** The rows of grants whose age is in a band; all of them where the tariff knows no age. */
export function inBand(
  { age }: Pick<PaidGrants, "age">,
  row: { readonly ageFrom: Figure; readonly ageTo: Figure },
): Matching[] {
  return age === null ? [] : [from(age, row.ageFrom), upTo(age, row.ageTo)];
}

/** Costs against the appropriation over grants that are paid: by month, by provider where there are any, by age band. */
export function costTablesOver(paid: PaidGrants): readonly AnyTable[] {
  const money = { meaning: "money", unit: paid.unit } as const;
  const setMoney = { decimals: 0, unit: paid.unit } as const;
  const monthBase = table("MonthCosts", {
    costMonth: key("Month", made),
    number: given.number("Number of the month", { ...made, helper: true }),
    state: given.text("State", made),
    closed: given.number("Closed", { ...made, helper: true }),
    frameSet: given.optional.money("Frame set", setMoney),
  });

  const monthFrames = monthBase
    .addSplit(
      "part",
      "Even part of what is not set",
      (row) => ({
        whole: leftToShare(sumOf(monthBase.frameSet)),
        weight: when(isAbove(orElse(row.frameSet, -1), -1), 0, 1),
        within: [],
        step: 1,
      }),
      { ...money, helper: true },
    )
    .add("frame", "Frame", (row) => frameOf(row.frameSet, row.part), money)
    .add(
      "cost",
      "Cost",
      (row) =>
        firstMatch(
          firstEleven.map((index) => ({ when: equals(row.number, index + 1), then: sumOf(monthPaid(paid, index)) })),
          sumOf(monthPaid(paid, 11)),
        ),
      money,
    );

  /** One row a month: its cost against its part of the appropriation, and the year so far. */
  const monthCosts = monthFrames
    .add("difference", "Frame less cost", (row) => whenPresent(row.frame, (frame) => minus(frame, row.cost)), money)
    .add("used", "Share used", (row) => usedOf(row.cost, row.frame), share)
    .add("costToDate", "Cost to date", (row) => sumOf(monthFrames.cost, upTo(monthFrames.number, row.number)), money)
    .add("frameToDate", "Frame to date", (row) => sumOf(monthFrames.frame, upTo(monthFrames.number, row.number)), money)
    .add("differenceToDate", "Frame less cost to date", (row) => minus(row.frameToDate, row.costToDate), money)
    .add(
      "usedToDate",
      "Share of the year used",
      (row) => whenPresent(appropriation, (whole) => over(row.costToDate, whole)),
      share,
    )
    .add(
      "pace",
      "At this pace at year's end",
      (row) =>
        when(
          equals(row.frameToDate, 0),
          blank("number"),
          round(times(orElse(appropriation, 0), over(row.costToDate, row.frameToDate)), 1),
        ),
      money,
    );

  /** 1 where the month is closed, else 0. */
  const isClosed = (index: number): Figure => sumOf(monthCosts.closed, has(monthCosts.number, index + 1));

  /** The sum of a row's closed months. */
  const closedOf = (months: readonly Figure[]): Figure => {
    const [first, ...rest] = months.map((month, index) => times(month, isClosed(index)));
    return first === undefined ? sumOf(monthCosts.closed) : plus(first, ...rest);
  };

  const bandBase = table("BandCosts", {
    band: key("Age", made),
    ageFrom: given.number("Age from", { ...made, unit: "years", helper: true }),
    ageTo: given.number("Age to", { ...made, unit: "years", helper: true }),
    frameSet: given.optional.money("Frame set", setMoney),
  })
    .add("basis", paid.basisHeader, (row) => sumOf(paid.basis, ...inBand(paid, row), has(paid.from, yearStart)), money)
    .addEach(monthIds, (_, index) => ({
      header: paid.monthHeader(index),
      compute: (row) => sumOf(monthOf(paid, index), ...inBand(paid, row)),
      options: money,
    }));

  /** One row an age band of the tariff: its cost month by month, against its frame. */
  const bandCosts = bandBase
    .addSplit(
      "part",
      "Part of what is not set",
      (row) => ({
        whole: leftToShare(sumOf(bandBase.frameSet)),
        weight: weightOf(row.frameSet, row.basis, sumOf(bandBase.basis)),
        within: [],
        step: 1,
      }),
      { ...money, helper: true },
    )
    .add("frame", "Frame", (row) => frameOf(row.frameSet, row.part), money)
    .add("soFar", "Cost of closed months", (row) => closedOf(monthIds.map((id) => row[id])), money)
    .add(
      "cost",
      "Forecast to year's end",
      (row) =>
        plus(
          row.m01,
          row.m02,
          row.m03,
          row.m04,
          row.m05,
          row.m06,
          row.m07,
          row.m08,
          row.m09,
          row.m10,
          row.m11,
          row.m12,
        ),
      money,
    )
    .add("rest", "Of it months open", (row) => minus(row.cost, row.soFar), money)
    .add("difference", "Frame less forecast", (row) => whenPresent(row.frame, (frame) => minus(frame, row.cost)), money)
    .add("used", "Share used so far", (row) => usedOf(row.soFar, row.frame), share)
    .add("usedAtEnd", "Share used at year's end", (row) => usedOf(row.cost, row.frame), share);

  const { provider, payments } = paid;
  if (provider === null || payments === null) return [monthCosts, bandCosts];

  const providerBase = table("ProviderCosts", {
    provider: key("Provider", made),
    frameSet: given.optional.money("Frame set", setMoney),
  }).add(
    "basis",
    paid.basisHeader,
    // Stretches are cut where the year begins: who is placed then has one that begins on that day.
    (row) => sumOf(paid.basis, has(provider, row.provider), has(paid.from, yearStart)),
    money,
  );

  /** One row a provider: its cost against its frame, what closed months have cost of it, and the year by the placements known. */
  const providerCosts = providerBase
    .addSplit(
      "part",
      "Part of what is not set",
      (row) => ({
        whole: leftToShare(sumOf(providerBase.frameSet)),
        weight: weightOf(row.frameSet, row.basis, sumOf(providerBase.basis)),
        within: [],
        step: 1,
      }),
      { ...money, helper: true },
    )
    .add("frame", "Frame", (row) => frameOf(row.frameSet, row.part), money)
    .add(
      "soFar",
      "Cost of closed months",
      (row) => closedOf(payments.months.map((month) => sumOf(month, has(payments.provider, row.provider)))),
      money,
    )
    .add("cost", "Forecast to year's end", (row) => sumOf(payments.year, has(payments.provider, row.provider)), money)
    .add("rest", "Of it months open", (row) => minus(row.cost, row.soFar), money)
    .add("difference", "Frame less forecast", (row) => whenPresent(row.frame, (frame) => minus(frame, row.cost)), money)
    .add("used", "Share used so far", (row) => usedOf(row.soFar, row.frame), share)
    .add("usedAtEnd", "Share used at year's end", (row) => usedOf(row.cost, row.frame), share);
  return [monthCosts, providerCosts, bandCosts];
}
