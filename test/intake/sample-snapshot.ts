import type { SampleFacts } from "../../scripts/sample/facts";
import { sampleSheets } from "../../scripts/sample/workbook";
import type { CellValue } from "../../src/workbook/cell";
import type { Snapshot } from "../../src/workbook/snapshot";
import { sheetOf, type Given } from "./sheet-of";

/** The sample's sheets as a snapshot, without a file between. */
export function sampleSnapshot(facts: SampleFacts): Snapshot {
  const sheets = sampleSheets(facts).map((draft) => ({
    ...sheetOf({
      name: draft.name,
      rows: draft.rows.map((row) =>
        row.map(({ value, style }): Given => ({
          value: value as CellValue,
          look: {
            bold: style?.font?.bold === true,
            italic: style?.font?.italic === true,
            filled: style?.fill !== undefined,
            topBorder: style?.border?.top !== undefined,
            numberFormat: style?.numFmt ?? "General",
          },
        })),
      ),
    }),
    merges: draft.merges.map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
  }));
  return { name: "sample.xlsx", sheets, own: [], names: [], problems: [] };
}
