import { isBlank, orElse, present } from "../../rules/absence";
import { given, key, type GivenColumn } from "../../rules/column";
import type { Expr, Kind } from "../../rules/expr";
import { when } from "../../rules/logic";
import { lookup } from "../../rules/lookup";
import { unitQuality } from "../../indicators/unit-quality";
import type { Scheme } from "./document";
import { draftOf, type Draft } from "./draft";
import type { Terms } from "./terms";
import type { UnitRows } from "./unit-rows";

/** A row a unit and period with what is known of it. */
export function unitDraft(scheme: Scheme, areas: boolean): Draft {
  const measures = scheme.measures.map((one): [string, GivenColumn<Kind, boolean>] => {
    const options = { decimals: one.decimals, ...(one.unit === undefined ? {} : { unit: one.unit }) };
    const columns = one.missing === "refuse" ? given : given.optional;
    if (one.meaning === "yes/no") return [one.id, columns.boolean(one.header)];
    const money = one.meaning === "money" ? { unit: scheme.currency } : {};
    return [one.id, columns[one.meaning](one.header, { ...money, ...options })];
  });
  return draftOf("Pools", {
    id: key("Pool"),
    unit: given.text("Unit"),
    ...(areas
      ? { area: given.text("Area"), areaRow: given.text("Area's row", { generated: true, helper: true }) }
      : {}),
    period: given.number("Period", { generated: true, unit: "year" }),
    order: given.number("Order of the period", { generated: true, helper: true }),
    ...Object.fromEntries(measures),
  });
}

/** Lets rules mention measures, parameters, what the list of indicators gives, heads and payroll. */
export function nameInputs(scheme: Scheme, rows: UnitRows, people: boolean, terms: Terms): void {
  const { draft } = rows;
  for (const one of scheme.measures) {
    const cell = draft.cell(one.id);
    if (!cell.nullable) {
      rows.name(one.id, cell);
      continue;
    }
    const otherwise = typeof one.missing === "number" ? one.missing : 0;
    rows.name(
      one.id,
      one.meaning === "yes/no"
        ? when(isBlank(cell as Expr<"boolean", true>), otherwise !== 0, present(cell as Expr<"boolean", true>))
        : orElse(cell as Expr<"number", true>, otherwise),
    );
  }
  for (const one of terms.parameters) {
    if (scheme.parameters.some((named) => named.id === one.definition.id)) rows.name(one.definition.id, one);
  }
  rows.name("period", draft.number("period"));
  if (people) {
    rows.name("heads", draft.number("heads"));
    rows.name("payroll", draft.number("payroll"));
  }
  if (!scheme.indicators) return;
  const unit = draft.text("unit");
  const counts = { goals: "Goals", goalsMet: "Goals met", goalsBlocked: "Goals that block the payout" } as const;
  const columns = { goals: unitQuality.goals, goalsMet: unitQuality.goalsMet, goalsBlocked: unitQuality.blocked };
  for (const [id, words] of Object.entries(counts)) {
    rows.addStep(id, words, lookup(columns[id as keyof typeof columns], unitQuality.unit, unit), "number");
  }
  for (const [id, words, column] of [
    ["qualityIndex", "Quality index", unitQuality.quality],
    ["overallIndex", "Index of all goals", unitQuality.overall],
  ] as const) {
    draft.add(`${id}.read`, words, lookup(column, unitQuality.unit, unit), { unit: "points" });
    rows.name(id, orElse(draft.cell(`${id}.read`) as Expr<"number", true>, 0));
  }
}
