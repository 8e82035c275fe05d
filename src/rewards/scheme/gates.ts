import { countTrue, isAtLeast, not } from "../../rules/logic";
import type { BooleanArgument, Expr } from "../../rules/expr";
import type { Scheme } from "./document";
import type { UnitRows } from "./unit-rows";

/** A gate that is a column of the table of units: open where it holds; else the reason that is given. */
export interface Gate {
  readonly open: Expr<"boolean", false>;
  readonly reason: string;
}

type Truth = Expr<"boolean", false>;

/** Adds a column for each gate. Critical ones come first: what they stop is not excused by anything else. */
export function addGates(scheme: Scheme, rows: UnitRows): readonly Gate[] {
  const { all, atLeast, critical } = scheme.gates;
  const column = (id: string, header: string, holds: BooleanArgument): Truth => {
    rows.add(id, header, holds as Truth);
    return rows.draft.cell(id) as Truth;
  };
  const failures = critical.map((gate): Gate => {
    const failed = column(gate.id, gate.header, rows.condition(gate.when, `gates.critical.${gate.id}`));
    return { open: not(failed), reason: `no: ${gate.header}` };
  });
  const needed = all.map((gate): Gate => {
    const open = column(gate.id, gate.header, rows.condition(gate.when, `gates.all.${gate.id}`));
    return { open, reason: `no: ${gate.header}` };
  });
  const counted = atLeast.map((group): Gate => {
    const field = `gates.atLeast.${group.id}`;
    const held = group.of.map((gate) =>
      column(gate.id, gate.header, rows.condition(gate.when, `${field}.${gate.id}`)),
    ) as [Truth, ...Truth[]];
    if (typeof group.count === "number" && group.count > held.length) {
      rows.problem(
        "gate-never-opens",
        `${field}.count`,
        `${group.header} asks for ${group.count} of ${held.length}: it can never open.`,
        "Ask for fewer, or add conditions.",
      );
    }
    const count = rows.number(group.count, `${field}.count`, { header: `${group.header}: how many`, least: 0 });
    rows.addStep(`${group.id}.held`, `${group.header}: how many hold`, countTrue(...held), "number");
    const open = column(group.id, group.header, isAtLeast(rows.cell(`${group.id}.held`), count));
    return { open, reason: `no: ${group.header}` };
  });
  return [...failures, ...needed, ...counted];
}
