import { orElse } from "../rules/absence";
import { countRows, from, has, upTo } from "../rules/aggregate";
import { given, key } from "../rules/column";
import { date, daysBetween, earlier, later } from "../rules/dates";
import { greatest, plus } from "../rules/arithmetic";
import { equals, isAbove, isAtLeast, isAtMost, isBelow, not } from "../rules/logic";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { yearStart } from "./parameters";
import { firstOfNextYear, lastOfYear } from "./year";

/** Those who can be paid. */
export const providers = table("Providers", { provider: key("Provider") });

const placed = table("Placements", {
  placement: key("Row"),
  recipient: given.text("Child"),
  born: given.date("Born"),
  // Finer than what is paid by, so that hours with too many decimals are told and not rounded.
  hours: given.number("Hours a week", { unit: "hours a week", decimals: 6 }),
  provider: given.text("Provider"),
  from: given.optional.date("From"),
  to: given.optional.date("To"),
})
  .add("starts", "First day", (row) => orElse(row.from, row.born), { helper: true })
  .add("ends", "Last day", (row) => orElse(row.to, date(9999, 12, 31)), { helper: true });

/**
 * The roster as given: a row a placement, a new row where hours or provider change. `to` is the last day; blank while
 * the placement goes on. A blank `from` means since birth.
 */
export const placements = placed
  .add(
    "days",
    "Days in the year",
    (row) => greatest(plus(daysBetween(later(row.starts, yearStart), earlier(row.ends, lastOfYear)), 1), 0),
    { unit: "days" },
  )
  .check({
    code: "hours-not-positive",
    column: "hours",
    severity: "error",
    when: (row) => isAtMost(row.hours, 0),
    message: "{read} hours a week: a placement has more than 0.",
    fix: "Correct the hours, or remove the row.",
  })
  .check({
    code: "hours-above-a-week",
    column: "hours",
    severity: "error",
    when: (row) => isAbove(row.hours, 168),
    message: "{read} hours a week: a week has 168.",
    fix: "Correct the hours; were they hours a month?",
  })
  .check({
    code: "hours-too-fine",
    column: "hours",
    severity: "error",
    when: (row) => not(equals(row.hours, round(row.hours, 0.01))),
    message: "{read} hours a week: hours are taken with at most two decimals.",
    fix: "Round the hours to hundredths.",
  })
  .check({
    code: "born-after-the-year",
    column: "born",
    severity: "error",
    when: (row) => isAtLeast(row.born, firstOfNextYear),
    message: "Born {read}, after the year that is granted.",
    fix: "Correct the birth date.",
  })
  .check({
    code: "born-after-start",
    column: "born",
    severity: "error",
    when: (row) => isAbove(row.born, row.starts),
    message: "Born {read}, after the placement begins.",
    fix: "Correct the birth date or the first day.",
  })
  .check({
    code: "end-before-start",
    column: "to",
    severity: "error",
    when: (row) => isBelow(row.ends, row.starts),
    message: "The placement ends {read}, before it begins.",
    fix: "Correct the first or the last day.",
  })
  .check({
    code: "placements-overlap",
    column: "from",
    severity: "error",
    when: (row) =>
      isAbove(
        countRows(has(placed.recipient, row.recipient), upTo(placed.starts, row.ends), from(placed.ends, row.starts)),
        1,
      ),
    message: "The child has another placement on some of the days from {read} on.",
    fix: "Let one placement end the day before the next begins.",
  })
  .check({
    code: "provider-unknown",
    column: "provider",
    severity: "error",
    when: (row) => equals(countRows(has(providers.provider, row.provider)), 0),
    message: "{read} is not among the providers.",
    fix: "Correct the name, or add the provider to the list.",
  });
