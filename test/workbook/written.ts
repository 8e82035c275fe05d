import { writeWorkbook } from "../../src/workbook/file/write";
import type { Plan } from "../../src/workbook/plan";
import type { Receipt } from "../../src/workbook/receipt";

/** Writes, or fails with the problems. */
export function written(bytes: Uint8Array, plan: Plan): { bytes: Uint8Array; receipt: Receipt } {
  const result = writeWorkbook(bytes, plan, "made.xlsx");
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result;
}
