import { inputCells } from "../../commitments/form-cells";
import type { SignedRow } from "../../sheets/signed-sheet";
import { signedControl } from "./signed";
import type { CommitmentState } from "./state";

/** What was signed, a row a cell, with the words of the form beside it. */
export function signedRows({ signed, standing }: CommitmentState): readonly SignedRow[] {
  const forms = new Map(
    standing.map(({ form }) => [form.id, { form, cells: new Map(inputCells(form).map((one) => [one.cell, one])) }]),
  );
  return signed.flatMap(({ form, version, signedOn, at, cells }) => {
    const known = forms.get(form);
    return [...cells].map(([cell, value]): SignedRow => {
      const asked = known?.cells.get(cell);
      return {
        key: `${form} v${version} ${cell}`,
        form,
        version,
        unit: known?.form.unit ?? "",
        section: asked?.section ?? "",
        label: asked?.label ?? "",
        cell,
        value,
        signedOn,
        at,
        control: signedControl(form, version, cell, value, signedOn, at),
      };
    });
  });
}
