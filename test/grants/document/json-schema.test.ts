import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tariffSchemaText } from "../../../src/app/tariff-schema";

it("the JSON Schema in docs is the one that the program prints (cqm tariff schema > docs/schemas/tariff.schema.json)", () => {
  const file = join(__dirname, "../../../docs/schemas/tariff.schema.json");
  expect(readFileSync(file, "utf8")).toBe(tariffSchemaText());
});
