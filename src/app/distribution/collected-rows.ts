import type { CommitmentForm } from "../../commitments/form";
import type { ReturnedCell } from "../../sheets/collected-sheet";
import { collectedKey, type CollectedCell } from "./collected";
import { inputCells } from "../../commitments/form-cells";

/** What was returned, with the words of the form beside it. Cells of forms that are no longer made keep their ids. */
export function collectedRows(
  collected: readonly CollectedCell[],
  forms: readonly CommitmentForm[],
): readonly ReturnedCell[] {
  const byId = new Map(
    forms.map((form) => [form.id, { form, cells: new Map(inputCells(form).map((one) => [one.cell, one])) }]),
  );
  return collected.map(({ form, cell, value, file, at }) => {
    const known = byId.get(form);
    const asked = known?.cells.get(cell);
    return {
      key: collectedKey(form, cell),
      form,
      cell,
      unit: known?.form.unit ?? "",
      section: asked?.section ?? "",
      label: asked?.label ?? "",
      value,
      file,
      at,
    };
  });
}
