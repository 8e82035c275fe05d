import { tariffJsonSchema } from "../grants/document/json-schema";

/** The JSON Schema of tariff documents as text, as it stands in docs/schemas. */
export function tariffSchemaText(): string {
  return `${JSON.stringify(tariffJsonSchema(), null, 2)}\n`;
}
