import { z } from "zod";
import { schemeDocument } from "./document";

/** The JSON Schema of a scheme as a person writes it: for editors that complete and check. */
export function schemeJsonSchema(): object {
  return { $id: "reward-scheme.schema.json", ...z.toJSONSchema(schemeDocument, { io: "input" }) };
}
