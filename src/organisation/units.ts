import { countRows, has } from "../rules/aggregate";
import { holdsFor } from "../rules/absence";
import { given, key } from "../rules/column";
import { equals, isAbove } from "../rules/logic";
import { table } from "../rules/table";

/** Roles of an organisation model: who finances and consumes, who produces, who owns (Svensson 1996). */
export const organisationRoles = ["citizens' representative", "purchaser", "producer", "owner"] as const;

const listed = table("Units", {
  unit: key("Unit"),
  code: given.optional.text("Code"),
  parent: given.optional.text("Parent unit"),
  kind: given.optional.text("Kind of unit"),
  organisationRole: given.optional.text("Role in the organisation"),
  manager: given.optional.text("Manager"),
});

/** A row a unit. Other sheets name a unit by the text in the first column. */
export const units = listed
  .check({
    code: "unit-twice",
    column: "unit",
    severity: "error",
    when: (row) => isAbove(countRows(has(listed.unit, row.unit)), 1),
    message: "The unit {read} stands more than once in the list of units.",
    fix: "Keep one row a unit.",
  })
  .check({
    code: "parent-unknown",
    column: "parent",
    severity: "warning",
    when: (row) => holdsFor(row.parent, (parent) => equals(countRows(has(listed.unit, parent)), 0)),
    message: "The parent unit {read} is not in the list of units.",
    fix: "Add the parent, or write its name as the list does.",
  });
