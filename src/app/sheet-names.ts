import type { CommitmentForm } from "../commitments/form";
import type { Words } from "../locale/words";

/** Excel's limit. */
const longest = 31;

function legal(name: string): string {
  return name
    .replace(/[\\/?*:[\]]/g, " ")
    .slice(0, longest)
    .replace(/^[\s']+|[\s']+$/g, "");
}

/** "A 3100", "B 3100 Night shift". */
export function commitmentSheetName(form: CommitmentForm): string {
  return legal(form.id.replaceAll("-", " "));
}

/** "Guarantee 3100", beside form "D 3100". */
export function guaranteeSheetName(form: string, words: Words): string {
  return legal(`${words("Guarantee")} ${form.replace(/^D-/, "").replaceAll("-", " ")}`);
}

/** "Evaluation 3100": by code, which is short and unique; names of units can be longer than a sheet name may be. */
export function evaluationPageName(unit: { readonly code: string }, words: Words): string {
  return legal(`${words("Evaluation")} ${unit.code}`);
}
