import type { CommitmentForm } from "../../commitments/form";
import { withValues } from "../../commitments/form-cells";
import type { FormValue } from "../../commitments/signing";
import { commitmentSheet } from "../../sheets/commitment-sheet";
import type { SheetPlan } from "../../workbook/plan";
import { commitmentState } from "../commitments/state";
import type { StandingCommitment } from "../commitments/standing";
import { formsOf } from "../inputs/commitments-input";
import type { Opened } from "../open";
import { commitmentSheetName } from "../sheet-names";

/** Every form of a workbook as it stands, and as the sheet that is sent. */
export interface FormsSent {
  readonly forms: readonly CommitmentForm[];
  /** What a cell of a form says now, as the form keeps it. */
  readonly read: (form: CommitmentForm, cell: string) => FormValue;
  /** The form's sheet without its stamp; figures of other sheets are values in it, for the file stands alone. */
  readonly sheetOf: (form: CommitmentForm) => SheetPlan;
  readonly versionOf: (form: CommitmentForm) => number;
  /** The version that both have signed, where the form is closed. */
  readonly closedVersionOf: (form: CommitmentForm) => number | null;
}

/** The forms of all units with required results, and of their people. */
export function formsSent(opened: Opened): FormsSent {
  const state = commitmentState(opened);
  const { onSheets, separate } = formsOf(state.sources, state.forms.unitsWithResults);
  const stood = new Map<string, StandingCommitment>(state.standing.map((one) => [one.form.id, one]));
  const standing = (form: CommitmentForm): StandingCommitment => {
    const one = stood.get(form.id) ?? state.stand(form);
    stood.set(form.id, one);
    return one;
  };
  const read = (form: CommitmentForm, cell: string): FormValue => standing(form).valueOf(cell);
  return {
    forms: [...onSheets, ...separate],
    read,
    sheetOf: (form) => {
      const { form: stands, valueOf } = standing(form);
      return commitmentSheet(withValues(stands, valueOf), commitmentSheetName(form), opened.words, (place) => ({
        value: state.live(place),
      }));
    },
    versionOf: (form) => {
      const version = read(form, "header.version");
      return typeof version === "number" ? version : 1;
    },
    closedVersionOf: (form) => standing(form).form.frozen?.version ?? null,
  };
}
