import type { Explanation } from "../rules/explain/explanation";
import { valueText } from "../rules/explain/print";
import type { Speech } from "../rules/explain/words";

/** A step of an explanation, ready to show: what it is called, its value as text, where it stands. */
export interface ExplanationStep {
  readonly label: string;
  readonly value: string;
  readonly role: Explanation["role"];
  /** The cell that holds the value. */
  readonly place: { readonly sheet: string; readonly address: string } | null;
  /** For a parameter: who decided it. */
  readonly decided: string | null;
  readonly children: readonly ExplanationStep[];
}

/** An explanation as steps to show, in the language in which it was told. */
export function explanationSteps(of: Explanation, speech: Speech): ExplanationStep {
  const { source } = of;
  return {
    label: of.label,
    value: valueText(of, speech),
    role: of.role,
    place: source?.at === "cell" ? { sheet: source.sheet, address: source.address } : null,
    decided: source?.at === "parameter" ? speech.words(source.text) : null,
    children: of.children.map((child) => explanationSteps(child, speech)),
  };
}
