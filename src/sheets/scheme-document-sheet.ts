import { documentCells } from "../rewards/scheme/document-cells";
import type { Scheme } from "../rewards/scheme/document";
import type { SheetPlan } from "../workbook/plan";
import { stacked, type Part } from "./layout";
import { headerStyle, inputStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** Ids by which the document is found again. */
export const documentSheetId = "scheme-document";
export const documentTable = { id: "SchemeDocument", place: "place", field: "field", value: "value" } as const;

/** The document in cells, one a value: changed here, it is read back as the scheme. */
export function schemeDocumentSheet(scheme: Scheme, { words }: WrittenModel): SheetPlan {
  const cells = documentCells(scheme);
  const texts = (dictionary: readonly string[]) =>
    ({ kind: "texts", codes: Int32Array.from(dictionary.keys()), dictionary }) as const;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Scheme document"),
      subtitle: words(
        "The scheme as it was read, a value a row. Change values here or on Parameters; cqm scheme read gives the scheme back.",
      ),
    },
    {
      kind: "table",
      table: {
        id: documentTable.id,
        name: "SchemeDocument",
        rows: cells.length,
        keyColumn: documentTable.place,
        headerStyle,
        style: "banded",
        columns: [
          {
            id: documentTable.place,
            header: words("Place"),
            role: "label",
            values: texts(cells.map((cell) => cell.place)),
            width: 34,
          },
          {
            id: documentTable.field,
            header: words("Field"),
            role: "label",
            values: texts(cells.map((cell) => cell.field)),
            width: 44,
          },
          {
            id: documentTable.value,
            header: words("Value"),
            role: "input",
            values: { kind: "mixed", values: cells.map((cell) => cell.value) },
            style: inputStyle,
            width: 70,
          },
        ],
      },
    },
  ];
  return stacked(documentSheetId, words("Scheme document"), parts, tableSheet).sheet;
}
