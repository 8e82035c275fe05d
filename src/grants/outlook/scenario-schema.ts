import { z } from "zod";

const factor = z.number().nonnegative().max(100);
const factors = z
  .union([factor, z.record(z.string(), factor)])
  .describe("A factor for every age band, or by the name of each as the tariff prints it: 1.05 is 5 % more.");

export const scenarioSchema = z.strictObject({
  title: z.string().trim().min(1).max(60),
  year: z.int().min(1900).max(3000).optional().describe("The grant year unless told; a later one is forecast."),
  rates: factors.optional(),
  volumes: factors.optional(),
  priceIndex: z.number().positive("a price index above zero: 1 leaves prices as they are").max(100).optional(),
  productivity: z
    .number()
    .gt(-1)
    .max(10)
    .optional()
    .describe("A share: 0.25 where a quarter more is produced for the same money."),
  source: z.string().optional(),
});

/** Scenarios as a file holds them. */
export const scenariosSchema = z.strictObject({
  $schema: z.string().optional(),
  scenarios: z.array(scenarioSchema).min(1).max(20),
});

export type ScenarioText = z.output<typeof scenarioSchema>;

/** The JSON Schema of scenario files, for editors and other programs. */
export function scenariosJsonSchema(): object {
  return { ...z.toJSONSchema(scenariosSchema, { io: "input", target: "draft-2020-12" }), title: "Scenarios" };
}
