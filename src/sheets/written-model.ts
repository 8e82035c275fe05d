import type { Words } from "../locale/words";
import type { Dataset } from "../rules/data";
import type { ColumnAddress, Model } from "../rules/model";
import type { Naming } from "../rules/naming";
import type { Results } from "../rules/results";

/** A model with everything a sheet builder needs of it: figures, names in the workbook, and formulas. */
export interface WrittenModel {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly naming: Naming;
  readonly words: Words;
  /** The formula of a computed column, with the leading "=". */
  readonly formulaOf: (address: ColumnAddress) => string;
}
