import { zipSync } from "fflate";
import { stops, type Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import { separateFile } from "../file-job";
import type { JobOptions } from "../job";
import { paymentsOf } from "../ledger/pay";

/** The files by which a closed month is paid. */
export interface PayView {
  readonly problems: readonly Problem[];
  /** The payment file; null where a problem stops it. */
  readonly file: { readonly name: string; readonly text: string } | null;
  /** A specification for each provider with its own children alone, in one zip. */
  readonly specifications: { readonly name: string; readonly zip: Uint8Array; readonly count: number } | null;
}

/** Makes the files of a closed month from the ledger alone. */
export function payView(snapshot: Snapshot, options: JobOptions, { month }: { readonly month: string }): PayView {
  const { language, at } = options;
  const found = paymentsOf(snapshot, { month, at, ...(language === undefined ? {} : { language }) });
  if (found.text === null || stops(found.problems))
    return { problems: found.problems, file: null, specifications: null };
  const problems = [...found.problems];
  const files: Record<string, Uint8Array> = {};
  for (const one of found.specifications) {
    const made = separateFile(one);
    if ("problems" in made) problems.push(...made.problems);
    else files[made.name] = made.bytes;
  }
  if (stops(problems)) return { problems, file: null, specifications: null };
  const count = found.specifications.length;
  return {
    problems,
    file: { name: `payments ${month}.csv`, text: found.text },
    specifications: { name: `specifications ${month}.zip`, zip: zipSync(files, { level: 0 }), count },
  };
}
