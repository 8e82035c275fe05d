import { isBlank, orElse, present, whenPresent } from "../../rules/absence";
import { has, sumOf } from "../../rules/aggregate";
import { plus, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { dateOf, yearsBetween } from "../../rules/dates";
import type { Expr } from "../../rules/expr";
import { when } from "../../rules/logic";
import { bandIn } from "../../rules/lookup";
import { parameter } from "../../rules/parameter";
import type { Scheme } from "./document";
import { draftOf, type Draft } from "./draft";
import { periodDays } from "./people";
import type { Terms } from "./terms";

type Charge = NonNullable<Scheme["charge"]>;

/** The table of employer charges by date of payment and age, and the parts that a rate is the sum of. */
export interface ChargeTables {
  readonly charges: Draft;
  readonly parts: Draft | undefined;
}

/** A row a stretch of dates and ages; the rate is stated or the sum of its parts. */
export function chargeTables(charge: Charge): ChargeTables {
  const charges = draftOf("Charges", {
    row: key("Charge", { generated: true }),
    from: given.date("Valid from", { generated: true }),
    until: given.date("Valid until", { generated: true }),
    ageFrom: given.number("Age from", { generated: true, unit: "years" }),
    ageUntil: given.number("Age until", { generated: true, unit: "years" }),
    stated: given.optional.share("Rate stated", { generated: true, decimals: 6 }),
  });
  const stated = charges.cell("stated") as Expr<"number", true>;
  if (!charge.table.some((row) => row.parts !== undefined)) {
    charges.add("rate", "Rate", orElse(stated, 0), { meaning: "share" });
    return { charges, parts: undefined };
  }
  const parts = draftOf("ChargeParts", {
    id: key("Row", { generated: true }),
    charge: given.text("Charge", { generated: true }),
    part: given.text("Part", { generated: true }),
    rate: given.share("Rate", { generated: true, decimals: 6 }),
  });
  const sum = sumOf(parts.column("rate"), has(parts.column<"text">("charge"), charges.text("row")));
  charges.add("rate", "Rate", when(isBlank(stated), sum, present(stated)), { meaning: "share" });
  return { charges, parts };
}

/** Adds each person's age at the start of the year of payment, and the rate of the charge on what is paid as wage. */
export function addChargeRate(
  scheme: Scheme,
  charge: Charge,
  { charges }: ChargeTables,
  wagePart: Expr<"number", false>,
  people: Draft,
  terms: Terms,
): void {
  const { year } = periodDays(people.number("period"), scheme.period);
  const [month = 3, day = 25] = charge.payday.split("-").map(Number);
  const assumed = parameter.number({
    id: "charge.ageIfUnknown",
    header: "Age where no birth date is stated",
    unit: "years",
    initial: charge.ageIfUnknown,
    source: scheme.source,
    least: 0,
    most: 150,
  });
  terms.parameter(assumed);
  const born = people.cell("born") as Expr<"date", true>;
  const paymentYear = plus(year, 1);
  const age = whenPresent(born, (one) => yearsBetween(one, dateOf(paymentYear, 1, 1)));
  people.add("age", "Age at the start of the year of payment", orElse(age, assumed), { unit: "years" });
  const rate = bandIn(
    charges.column("rate"),
    {
      value: dateOf(paymentYear, month, day),
      from: charges.column<"date">("from"),
      until: charges.column<"date">("until"),
    },
    {
      value: people.number("age"),
      from: charges.column("ageFrom"),
      until: charges.column("ageUntil"),
    },
  );
  people.add("fullChargeRate", "Employer charge on wages", rate, { meaning: "share" });
  people.add("chargeRate", "Employer charge on what is paid", times(people.number("fullChargeRate"), wagePart), {
    meaning: "share",
  });
}

/** Rows of the table that hold for the same day and age: a charge must be found once. */
export function chargeProblems(charge: Charge, terms: Terms): void {
  charge.table.forEach((one, index) => {
    if (one.until !== undefined && one.until <= one.from) {
      terms.problem(
        "charge-reversed",
        `charge.table.${index + 1}.until`,
        `The charge ends ${one.until}, before it begins ${one.from}.`,
        "Correct one of the dates.",
      );
    }
    charge.table.slice(index + 1).forEach((other, later) => {
      const sameDays = one.from < (other.until ?? "9999") && other.from < (one.until ?? "9999");
      const sameAges = one.ageFrom < other.ageUntil && other.ageFrom < one.ageUntil;
      if (!sameDays || !sameAges) return;
      terms.problem(
        "charge-twice",
        `charge.table.${index + later + 2}`,
        `Rows ${index + 1} and ${index + later + 2} of the charge table hold for the same days and ages.`,
        "Let one end where the other begins.",
      );
    });
  });
}
