import { z } from "zod";

/** What a step takes: a number, a name or a written rule. */
export const operand = z
  .union([z.number(), z.string().min(1)])
  .describe("A number, the name of an input, parameter or earlier step, or a written rule.");
export type Operand = z.output<typeof operand>;

/** Half away from zero is two-staged (decision 004). */
export const roundingModes = ["half away", "half up", "half down", "up", "down"] as const;

/** To a multiple of a step, in a mode. */
export const rounding = z.strictObject({
  to: z.number().positive().describe("The step: 1 for whole, 0.01 for two decimals, 50 for fifties."),
  mode: z
    .enum(roundingModes)
    .default("half away")
    .describe("half away from zero (two-staged), half up, half down, always up, always down."),
});

export type Rounding = z.output<typeof rounding>;
