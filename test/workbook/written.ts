import { writeWorkbook } from "../../src/workbook/file/write";
import type { Plan } from "../../src/workbook/plan";
import type { Receipt } from "../../src/workbook/receipt";

/** Every write of the test file that runs, for a suite that repeats them on the other side of the port. */
export const writes: { readonly test: string; readonly bytes: Uint8Array; readonly plan: Plan }[] = [];

/** Writes, or fails with the problems. */
export function written(bytes: Uint8Array, plan: Plan): { bytes: Uint8Array; receipt: Receipt } {
  writes.push({ test: expect.getState().currentTestName ?? "", bytes, plan });
  const result = writeWorkbook(bytes, plan, "made.xlsx");
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result;
}
