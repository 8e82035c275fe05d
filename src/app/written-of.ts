import type { Words } from "../locale/words";
import type { Dataset } from "../rules/data";
import { evaluate } from "../rules/evaluate/evaluate";
import { columnFormula } from "../rules/formula/formula";
import type { Model } from "../rules/model";
import { plainNaming } from "../rules/naming";
import { wordedDataset, wordedModel } from "../rules/wording";
import type { WrittenModel } from "../sheets/written-model";

/** A model computed in the language of the workbook, with names and formulas. */
export function writtenOf(model: Model, dataset: Dataset, words: Words): WrittenModel {
  const worded = wordedModel(model, words);
  const data = wordedDataset(model, dataset, words);
  const naming = plainNaming(worded, words);
  return {
    model: worded,
    dataset: data,
    results: evaluate(worded, data),
    naming,
    words,
    formulaOf: (address) => columnFormula(worded, address, naming),
  };
}
