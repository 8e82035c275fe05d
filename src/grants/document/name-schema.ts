import { z } from "zod";
import { functions, reserved } from "../../rules/written/functions";

/** Words that a rule, or the room that makes tables, reads as something else. */
const takenWords = new Set([
  ...["and", "or", "not", "true", "false"],
  ...["key", "keyorder", "definition", "add", "addeach", "addsplit", "check", "on", "__proto__"],
  ...["placementbegins", "placementends"],
]);
const functionNames = new Set([...Object.keys(functions), ...Object.keys(reserved)]);

/** The name by which steps and rules call a thing: letters, digits, underscores. */
export const nameSchema = z
  .string()
  .regex(
    /^[\p{L}_][\p{L}\p{N}_]{0,60}$/u,
    "expected a name of letters, digits and underscores, not beginning with a digit",
  )
  .refine((name) => !takenWords.has(name.toLowerCase()), "the name is taken; choose another")
  .describe("A name: letters, digits, underscores. Steps and rules call things by it.");

/** The name of a table or list: rules call it like a function. */
export const calledNameSchema = nameSchema.refine(
  (name) => !functionNames.has(name.toLowerCase()),
  "the name is that of a function of written rules; choose another",
);
