import type { CommitmentForm } from "./form";
import { inputCells } from "./form-cells";
import type { FormValue, SignedVersion } from "./signing";

/** One cell that two signed versions, or the signed version and the one being negotiated, say differently. */
export interface VersionChange {
  readonly form: string;
  readonly cell: string;
  readonly section: string;
  readonly label: string;
  /** The version it was changed in, and the value of the version before. */
  readonly version: number;
  readonly before: FormValue;
  readonly after: FormValue;
  /** When the later version was signed, ISO; null while it is negotiated. */
  readonly signedOn: string | null;
}

/** Cells whose change is no change of what was agreed: where the form stands, and who signed when. */
const aside = /^(header\.(status|version)|signatures\.|changes\.)/;

/**
 * What was changed from version to version of a form, oldest first: the log that nobody has to keep by hand.
 * `now` is the version being negotiated after the last signed one, where there is one.
 */
export function changesBetween(
  form: CommitmentForm,
  signed: readonly SignedVersion[],
  now?: { readonly version: number; readonly valueOf: (cell: string) => FormValue },
): readonly VersionChange[] {
  const cells = inputCells(form).filter(({ cell, afterSigning }) => !aside.test(cell) && !afterSigning);
  const versions = signed
    .filter((one) => one.form === form.id)
    .sort((a, b) => a.version - b.version)
    .map((one) => ({
      version: one.version,
      signedOn: one.signedOn as string | null,
      valueOf: (cell: string): FormValue => one.cells.get(cell) ?? null,
    }));
  const steps = now === undefined ? versions : [...versions, { ...now, signedOn: null }];
  return steps.slice(1).flatMap((step, at) => {
    const before = steps[at];
    if (before === undefined) return [];
    return cells.flatMap(({ cell, section, label }): VersionChange[] => {
      const [was, is] = [before.valueOf(cell), step.valueOf(cell)];
      if (was === is) return [];
      return [
        { form: form.id, cell, section, label, version: step.version, before: was, after: is, signedOn: step.signedOn },
      ];
    });
  });
}
