import type { CellValue } from "../workbook/cell";
import type { TableColumn } from "../workbook/plan";

/** A column of texts of a table that no rule computes; an empty text is a blank cell. */
export function textsColumn(id: string, header: string, values: readonly string[], width: number): TableColumn {
  const codes = Int32Array.from(values, (value, at) => (value === "" ? -1 : at));
  return {
    id,
    header,
    role: "label",
    values: { kind: "texts", codes, dictionary: values },
    style: { numberFormat: "@", vertical: "top", wrap: true },
    width,
  };
}

/** A column of values of any kind, shown as text to the left. */
export function mixedColumn(id: string, header: string, values: readonly CellValue[], width: number): TableColumn {
  return {
    id,
    header,
    role: "label",
    values: { kind: "mixed", values },
    style: { wrap: true, vertical: "top", horizontal: "left" },
    width,
  };
}
