import { framesModel } from "../../budget/frames";
import type { CommitmentForm } from "../../commitments/form";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Dataset } from "../../rules/data";
import { commitmentSheet } from "../../sheets/commitment-sheet";
import type { CellValue } from "../../workbook/cell";
import type { SheetPlan } from "../../workbook/plan";
import { formsOf } from "../inputs/commitments-input";
import { framesTables } from "../inputs/frames-tables";
import { formReader, type FormReader } from "../inputs/register-input";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";
import { commitmentSheetName } from "../sheet-names";
import { withValues } from "./form-cells";

/** Every form of a workbook as it stands, and as the sheet that is sent. */
export interface FormsSent {
  readonly forms: readonly CommitmentForm[];
  readonly read: FormReader;
  /** The form's sheet without its stamp; figures of other sheets are values in it, for the file stands alone. */
  readonly sheetOf: (form: CommitmentForm) => SheetPlan;
  readonly versionOf: (form: CommitmentForm) => number;
}

/** The forms of all units with required results, and of their people. */
export function formsSent(opened: Opened): FormsSent {
  const frames = framesTables(opened);
  const dataset: Dataset = { tables: { ...frames, Units: unitsInput(opened.reading) }, parameters: opened.values };
  const results = evaluate(framesModel(), dataset);
  const sources = { reading: opened.reading, dataset, results, year: opened.year };
  const { onSheets, separate } = formsOf(sources, formsOf(sources).unitsWithResults);
  const read = formReader(opened.snapshot, opened.words);
  const figure = ({ table, column, key }: { table: string; column: string; key: string }): CellValue => {
    const keyColumn = framesModel().tables.find((one) => one.name === table)?.key ?? "";
    const rows = dataset.tables[table]?.rows ?? 0;
    for (let row = 0; row < rows; row++) {
      if (results.value(table, keyColumn, row) !== key) continue;
      const value = results.value(table, column, row);
      return typeof value === "object" && value !== null ? { error: "#N/A" } : value;
    }
    return null;
  };
  return {
    forms: [...onSheets, ...separate],
    read,
    sheetOf: (form) => {
      const standing = withValues(form, (cell) => {
        const value = read(form, cell);
        return typeof value === "string" || typeof value === "number" || value === null ? value : undefined;
      });
      return commitmentSheet(standing, commitmentSheetName(form), opened.words, (live) => ({ value: figure(live) }));
    },
    versionOf: (form) => {
      const version = read(form, "header.version");
      return typeof version === "number" ? version : 1;
    },
  };
}
