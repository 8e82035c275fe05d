import type { Words } from "../locale/words";
import type { TableColumn } from "../workbook/plan";
import { stacked, type PlacedSheet } from "./layout";
import { headerStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import { mixedColumn, textsColumn } from "./value-columns";

/** A cell of a form as it was returned, with the words of the form beside it. */
export interface ReturnedCell {
  readonly key: string;
  readonly form: string;
  readonly cell: string;
  readonly unit: string;
  readonly section: string;
  readonly label: string;
  readonly value: string | number | null;
  readonly file: string;
  readonly at: string;
}

/** What people returned in files of their own, a row a cell: the register and the forms are made from it. */
export function collectedSheet(cells: readonly ReturnedCell[], words: Words): PlacedSheet {
  const table = {
    id: "Collected",
    name: words("CollectedCells"),
    rows: cells.length,
    keyColumn: "key",
    columns: [
      textsColumn(
        "key",
        words("Form and cell"),
        cells.map(({ key }) => key),
        30,
      ),
      textsColumn(
        "form",
        words("Form"),
        cells.map(({ form }) => form),
        14,
      ),
      textsColumn(
        "unit",
        words("Unit"),
        cells.map(({ unit }) => unit),
        24,
      ),
      textsColumn(
        "section",
        words("Section"),
        cells.map(({ section }) => said(section, words)),
        26,
      ),
      textsColumn(
        "label",
        words("Cell"),
        cells.map(({ label }) => said(label, words)),
        22,
      ),
      mixedColumn(
        "value",
        words("Returned"),
        cells.map(({ value }) => value),
        36,
      ),
      textsColumn(
        "file",
        words("File"),
        cells.map(({ file }) => file),
        24,
      ),
      textsColumn(
        "at",
        words("Taken in"),
        cells.map(({ at }) => at),
        21,
      ),
      textsColumn(
        "cell",
        words("Cell id"),
        cells.map(({ cell }) => cell),
        26,
      ),
    ] satisfies TableColumn[],
    headerStyle,
    style: "banded",
  } as const;
  return stacked(
    "collected",
    words("Collected"),
    [
      {
        kind: "title",
        text: words("Collected"),
        subtitle: words(
          "What units and persons returned in files of their own. To correct it, type in the form's sheet, or collect again.",
        ),
      },
      { kind: "table", table },
    ],
    tableSheet,
  );
}

function said(text: string, words: Words): string {
  return text === "" ? "" : words(text);
}
