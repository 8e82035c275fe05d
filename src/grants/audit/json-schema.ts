import { z } from "zod";
import { publishedTableSchema } from "./table";

/** The JSON Schema of published tables, made from the schema that reads them: for editors, and for other programs. */
export function publishedTableJsonSchema(): object {
  return {
    ...z.toJSONSchema(publishedTableSchema, { io: "input", target: "draft-2020-12" }),
    title: "Published table",
  };
}
