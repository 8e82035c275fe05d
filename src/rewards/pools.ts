import { blank, holdsFor, isBlank, orElse, present, whenBothPresent, whenPresent } from "../rules/absence";
import { countRows, has, sumOf } from "../rules/aggregate";
import { greatest, least, minus, over, plus, times } from "../rules/arithmetic";
import { curve } from "../rules/curve";
import type { Expr } from "../rules/expr";
import { lookup } from "../rules/lookup";
import { and, equals, firstMatch, isAbove, isAtMost, isBelow, isText, when } from "../rules/logic";
import { round, roundDown, wholeKronor } from "../rules/rounding";
import { table } from "../rules/table";
import { unitQuality } from "../indicators/unit-quality";
import { units } from "../organisation/units";
import { economy } from "./economy";
import { entitled } from "./entitlement";
import { lundType as scheme } from "./presets/lund-type";

type Optional = Expr<"number", true>;

const kronor = { meaning: "money", unit: "kr" } as const;

/** A figure of one year over that of the base year; blank where either is missing or the base is not above zero. */
function ratio(figure: Optional, base: Optional): Optional {
  return whenBothPresent(figure, base, (now, then) => when(isAbove(then, 0), over(now, then), blank("number")));
}

const accounts = table("Pools", economy);

/** What there is to share: the surplus above the required result, and the cost saved against the allowed cost. */
const earned = accounts
  .add(
    "surplus",
    "Surplus",
    (row) => whenPresent(row.adjustedResult, (result) => minus(result, orElse(row.requiredResult, 0))),
    {
      ...kronor,
      origin: "Adjusted result less required result",
    },
  )
  .add("economyPart", "Economy part", (row) => times(scheme.economyShare, greatest(0, orElse(row.surplus, 0))), kronor)
  .add(
    "allowedCost",
    "Allowed cost",
    (row) =>
      whenBothPresent(row.baseCost, ratio(row.output, row.baseOutput), (cost, volume) =>
        whenPresent(ratio(row.priceIndex, row.basePriceIndex), (prices) => times(cost, volume, prices)),
      ),
    { ...kronor, origin: "Base cost x output / base output x price index / base price index" },
  )
  .add(
    "productivityGain",
    "Productivity gain",
    (row) => whenBothPresent(row.allowedCost, row.actualCost, (allowed, actual) => minus(allowed, actual)),
    kronor,
  )
  .add(
    "productivityPart",
    "Productivity part",
    (row) => times(scheme.productivityShare, greatest(0, orElse(row.productivityGain, 0))),
    kronor,
  );

/** 0 below the least quality, a line to 1 at the target and on to the highest multiplier, flat above. */
function multiplierOf(quality: Expr<"number", false>): Expr<"number", false> {
  return round(
    curve(
      quality,
      [
        { x: scheme.qualityMinimum, y: scheme.multiplierAtMinimum },
        { x: scheme.qualityTarget, y: 1 },
        { x: scheme.qualityBest, y: scheme.multiplierBest },
      ],
      { below: "zero", above: "flat" },
    ),
    0.0001,
  );
}

const multiplied = earned
  .add("quality", "Quality index", (row) => lookup(unitQuality.quality, unitQuality.unit, row.unit), { unit: "points" })
  .add("multiplier", "Quality multiplier", (row) =>
    when(
      isBlank(row.quality),
      when(isText(scheme.noQualityIndex, "multiplier 1"), 1, 0),
      multiplierOf(present(row.quality)),
    ),
  )
  .add("earned", "Earned", (row) => times(row.multiplier, plus(row.economyPart, row.productivityPart)), kronor);

/** The caps, employer charge included; blank where the scheme has none. */
const capped = multiplied
  .add("heads", "Heads", (row) => sumOf(entitled.eligible, has(entitled.unit, row.unit)))
  .add("payroll", "Payroll", (row) => sumOf(entitled.payroll, has(entitled.unit, row.unit)), kronor)
  .add("weights", "Shared by, in all", (row) => sumOf(entitled.weight, has(entitled.unit, row.unit)))
  .add(
    "headCap",
    "Cap per head x heads",
    (row) => whenPresent(scheme.capPerHead, (cap) => times(cap, row.heads)),
    kronor,
  )
  .add(
    "payrollCap",
    "Cap of the payroll",
    (row) => whenPresent(scheme.capOfPayroll, (cap) => times(cap, row.payroll)),
    kronor,
  )
  .add(
    "capped",
    "Earned, under the caps",
    (row) => least(row.earned, orElse(row.headCap, row.earned), orElse(row.payrollCap, row.earned)),
    kronor,
  )
  .add("cap", "Cap that binds", (row) =>
    firstMatch<"text", false>(
      [
        { when: isAtMost(row.earned, row.capped), then: "none" },
        { when: holdsFor(row.headCap, (cap) => isAtMost(cap, row.capped)), then: "per head" },
      ],
      "of the payroll",
    ),
  );

/** The gate: all must hold. The first that does not is named. */
const gated = capped
  .add("blocked", "Goals that block the payout", (row) => lookup(unitQuality.blocked, unitQuality.unit, row.unit))
  .add("outcome", "Pool paid", (row) =>
    firstMatch<"text", false>(
      [
        { when: isBlank(row.surplus), then: "no: no result" },
        { when: isBelow(present(row.surplus), 0), then: "no: result below the required one" },
        { when: isAbove(row.blocked, 0), then: "no: an outcome is missing that blocks the payout" },
        { when: and(isBlank(row.quality), isAtMost(row.multiplier, 0)), then: "no: no quality index" },
        { when: isAtMost(row.multiplier, 0), then: "no: quality below the least index" },
        { when: isAtMost(row.weights, 0), then: "no: nobody to share among" },
        { when: isBelow(row.capped, 1), then: "no: nothing earned" },
      ],
      "yes",
    ),
  );

/** The pool pays the employer charge too: wages are the pool over 1 + charge, and the charge is the rest. */
export const pools = gated
  .add("pool", "Pool", (row) => when(isText(row.outcome, "yes"), roundDown(row.capped, wholeKronor), 0), kronor)
  .add("wages", "Wages", (row) => roundDown(over(row.pool, plus(1, scheme.employerCharge)), wholeKronor), kronor)
  .add("charge", "Employer charge", (row) => minus(row.pool, row.wages), kronor)
  .check({
    code: "unit-twice",
    column: "unit",
    severity: "error",
    when: (row) => isAbove(countRows(has(accounts.unit, row.unit)), 1),
    message: "The unit {read} has more than one row in the economy sheet.",
    fix: "Keep one row a unit and year.",
  })
  .check({
    code: "unit-unknown",
    column: "unit",
    severity: "error",
    when: (row) => equals(countRows(has(units.unit, row.unit)), 0),
    message: "The unit {read} is not in the list of units.",
    fix: "Write the unit's name as the list of units does, or add it there.",
  })
  .check({
    code: "required-result-missing",
    column: "requiredResult",
    severity: "warning",
    when: (row) => isBlank(row.requiredResult),
    message: "No required result is stated; it was read as 0.",
    fix: "State what the unit owes its owner, 0 where nothing.",
  })
  .check({
    code: "base-cost-zero",
    column: "baseCost",
    severity: "error",
    when: (row) => holdsFor(row.baseCost, (base) => isAtMost(base, 0)),
    message: "The base cost is {read}; cost cannot be compared with it.",
    fix: "Fill in the cost of the base year, or leave it blank where the unit has no productivity part.",
  })
  .check({
    code: "base-output-zero",
    column: "baseOutput",
    severity: "error",
    when: (row) => holdsFor(row.baseOutput, (base) => isAtMost(base, 0)),
    message: "The base output is {read}; output cannot be compared with it.",
    fix: "Fill in the output of the base year, or leave both outputs blank.",
  })
  .check({
    code: "base-price-index-zero",
    column: "basePriceIndex",
    severity: "error",
    when: (row) => holdsFor(row.basePriceIndex, (base) => isAtMost(base, 0)),
    message: "The base price index is {read}; prices cannot be compared with it.",
    fix: "Fill in the price index of the base year, for instance 100.",
  })
  .check({
    code: "productivity-incomplete",
    column: "actualCost",
    severity: "warning",
    when: (row) => and(isBlank(row.productivityGain), isAbove(scheme.productivityShare, 0)),
    message: "The productivity gain cannot be computed; its part of the pool is 0.",
    fix: "Fill in actual cost, base cost, output and price index, the last two for both years.",
  })
  .check({
    code: "negative-result",
    column: "adjustedResult",
    severity: "warning",
    when: (row) => holdsFor(row.surplus, (surplus) => isBelow(surplus, 0)),
    message: "The result {read} is below the required one: nothing is paid in the unit.",
    fix: "Nothing to do; the column Pool paid says so.",
  })
  .check({
    code: "unit-without-staff",
    column: "unit",
    severity: "error",
    when: (row) => equals(countRows(has(entitled.unit, row.unit)), 0),
    message: "The unit {read} has no staff.",
    fix: "Add its staff, or leave the unit out.",
  })
  .check({
    code: "nobody-takes-part",
    column: "unit",
    severity: "warning",
    when: (row) =>
      and(
        isText(row.outcome, "no: nobody to share among"),
        equals(row.heads, 0),
        isAbove(countRows(has(entitled.unit, row.unit)), 0),
      ),
    message: "Nobody of {read} takes part, so that what the unit has earned is not paid.",
    fix: "Look at the column Takes part of its staff: dates, months employed and own contracts.",
  })
  .check({
    code: "nobody-to-share-among",
    column: "unit",
    severity: "error",
    when: (row) => and(isAbove(row.heads, 0), isAtMost(row.weights, 0)),
    message: "Everybody of {read} who takes part has 0 of what its pool is shared by.",
    fix: "Fill in their hours, salaries or extents in the staff list, or choose another way to share.",
  });
