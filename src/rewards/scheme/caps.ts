import { least, times } from "../../rules/arithmetic";
import type { Expr } from "../../rules/expr";
import type { Scheme, SchemeCap } from "./document";
import type { Draft } from "./draft";
import type { Quantity } from "./quantity";
import type { Names, Terms } from "./terms";

type NumberExpr = Expr<"number", false>;

/** Caps of what a person gets: they are applied to persons, all others to sums. */
export function isPersonal(cap: SchemeCap): boolean {
  return cap.kind === "per person" || cap.kind === "of salary";
}

/**
 * Adds a column for each cap on a sum of a group, and gives the sum under all of them. The group's table has heads and payroll
 * where a cap needs them.
 */
export function underCaps(
  caps: readonly SchemeCap[],
  sum: NumberExpr,
  group: Draft,
  names: Names,
  terms: Terms,
  currency: string,
): { readonly value: NumberExpr; readonly columns: readonly { readonly cap: SchemeCap; readonly column: string }[] } {
  const columns = caps.map((cap) => {
    const limit = limitOf(cap, terms, names);
    const column = group.has(cap.id) ? `${cap.id}.cap` : cap.id;
    const value =
      cap.kind === "per head"
        ? times(limit, group.number("heads"))
        : cap.kind === "of payroll"
          ? times(limit, group.number("payroll"))
          : limit;
    group.add(column, cap.header, value, { meaning: "money", unit: currency });
    return { cap, column };
  });
  return { value: least(sum, ...columns.map(({ column }) => group.number(column))), columns };
}

/** The limit of a cap as the document states it. */
export function limitOf(cap: SchemeCap, terms: Terms, names: Names): NumberExpr {
  const isShare = cap.kind === "of payroll" || cap.kind === "of salary";
  return terms.number(
    cap.limit,
    `caps.${cap.id}.limit`,
    { header: `${cap.header}: limit`, meaning: isShare ? "share" : "money", least: 0 },
    names,
  );
}

/** Problems of caps that can be seen before any data: a target that is not there, a cap below the least payment. */
export function capProblems(scheme: Scheme, levels: readonly string[], terms: Terms): void {
  const minimum = statedOf(scheme, scheme.minimumPayment?.amount);
  for (const cap of scheme.caps) {
    if (!isPersonal(cap) && cap.on !== "pool" && !levels.includes(cap.on)) {
      terms.problem(
        "cap-on-nothing",
        `caps.${cap.id}.on`,
        `The cap ${cap.header} is on "${cap.on}", which is neither the pool nor a level.`,
        `Write one of: ${["pool", ...levels].join(", ")}.`,
      );
    }
    const amounts = cap.kind === "per person" || cap.kind === "per head" || cap.kind === "per unit";
    const limit = statedOf(scheme, cap.limit);
    if (amounts && limit !== undefined && minimum !== undefined && limit < minimum) {
      terms.problem(
        "cap-below-minimum",
        `caps.${cap.id}.limit`,
        `The cap ${cap.header} is ${limit}, below the least payment, ${minimum} (minimumPayment.amount): nobody could be paid.`,
        "Raise the cap, or lower the least payment.",
      );
    }
  }
}

/** The figure of a field: as it stands, or of the parameter that it names; undefined where a rule gives it. */
function statedOf(scheme: Scheme, of: Quantity | undefined): number | undefined {
  if (typeof of !== "string") return of;
  const value = scheme.parameters.find(({ id }) => id.toLowerCase() === of.trim().toLowerCase())?.value;
  return typeof value === "number" ? value : undefined;
}
