import { z } from "zod";
import { tariffSchema } from "./schema";

/** The JSON Schema of tariff documents, made from the schema that reads them: for editors, and for other programs. */
export function tariffJsonSchema(): object {
  return { ...z.toJSONSchema(tariffSchema, { io: "input", target: "draft-2020-12" }), title: "Tariff" };
}
