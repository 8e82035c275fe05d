import { stops } from "../../problem/problem";
import { readWorkbook } from "../../workbook/file/read";
import { separateFile } from "../file-job";
import { paymentsOf, type Payments } from "./pay";

/** Payments with the bytes of each specification. */
export interface PaymentFiles extends Omit<Payments, "specifications"> {
  readonly specifications: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** The payment file and the specifications of a closed month, from the bytes of a workbook. Nothing is written. */
export function payFromFile(
  bytes: Uint8Array,
  name: string,
  asked: Parameters<typeof paymentsOf>[1] & { readonly specifications: boolean },
): PaymentFiles {
  const found = paymentsOf(readWorkbook(bytes, name), asked);
  if (!asked.specifications || stops(found.problems)) return { ...found, specifications: [] };
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const one of found.specifications) {
    const made = separateFile(one);
    if ("problems" in made)
      return { ...found, problems: [...found.problems, ...made.problems], text: null, specifications: [] };
    files.push(made);
  }
  return { ...found, specifications: files };
}
