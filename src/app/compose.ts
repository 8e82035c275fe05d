import type { Problem } from "../problem/problem";
import { evaluateChecked } from "../rules/check-problems";
import type { Dataset } from "../rules/data";
import { columnFormula } from "../rules/formula/formula";
import { mergedModel, modelOf, type Model } from "../rules/model";
import { plainNaming } from "../rules/naming";
import type { Results } from "../rules/results";
import { wordedDataset, wordedModel } from "../rules/wording";
import type { WrittenModel } from "../sheets/written-model";
import type { Opened } from "./open";

/** What one room brings to a job: its tables and the rows to compute them on. */
export interface Part {
  readonly model: Model;
  readonly tables: Dataset["tables"];
  readonly problems: readonly Problem[];
  /** Faults that the room itself can explain better than by the column's name. */
  readonly explains?: (results: Results) => readonly Problem[];
}

/** Joins the rooms' parts into one model, puts its words into the language of the workbook, computes it, and names everything as the workbook will. */
export function composed(
  opened: Opened,
  parts: readonly Part[],
): { readonly written: WrittenModel; readonly problems: readonly Problem[] } {
  // All parameters are always there, so that a name in the workbook does not depend on the job.
  const parameters = modelOf({ tables: [], parameters: opened.parameters.map((definition) => ({ definition })) });
  const english = mergedModel([...parts.map((part) => part.model), parameters]);
  const read: Dataset = {
    tables: Object.assign({}, ...parts.map((part) => part.tables)) as Dataset["tables"],
    parameters: opened.values,
  };
  const merged = wordedModel(english, opened.words);
  const dataset = wordedDataset(english, read, opened.words);
  const { results, problems } = evaluateChecked(merged, dataset);
  const naming = plainNaming(merged, opened.words);
  const explained = parts.flatMap((part) => part.explains?.(results) ?? []);
  return {
    written: {
      model: merged,
      dataset,
      results,
      naming,
      words: opened.words,
      formulaOf: (address) => columnFormula(merged, address, naming),
    },
    problems: [
      ...parts.flatMap((part) => part.problems),
      ...explained,
      // What a room explains in its own words need not be said again by the column's name.
      ...(explained.length === 0 ? problems : problems.filter((problem) => problem.code !== "cannot-be-computed")),
    ],
  };
}
