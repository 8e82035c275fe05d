import type { Problem } from "../problem/problem";
import { evaluateChecked } from "../rules/check-problems";
import type { Dataset } from "../rules/data";
import { checkFormulas } from "../rules/formula/check";
import { columnFormula } from "../rules/formula/formula";
import { checkGiven, checkKeys } from "../rules/generators/checks";
import { joinedTables } from "../rules/joins";
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
  /** Words of the model that a language changes, where the rest are a user's own: every known word unless told. */
  readonly ours?: ReadonlySet<string>;
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
  const { merged, dataset } = inWords(parts, english, read, opened);
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
      ...keyProblems(english, read, problems),
      ...roundedProblems(english, read),
      ...checkFormulas(merged, naming),
      // What a room explains in its own words need not be said again by the column's name.
      ...(explained.length === 0 ? problems : problems.filter((problem) => problem.code !== "cannot-be-computed")),
    ],
  };
}

/** The model and its rows in the language of the workbook; words that are a user's own stay as they are. */
function inWords(
  parts: readonly Part[],
  english: Model,
  read: Dataset,
  { words, tariff }: Opened,
): { readonly merged: Model; readonly dataset: Dataset } {
  const merged = wordedModel(english, words);
  const dataset = wordedDataset(english, read, words);
  const tables = new Map(merged.tables.map((table) => [table.name, table]));
  const rows = { ...dataset.tables };
  for (const { model, tables: given, ours } of parts) {
    if (ours === undefined) continue;
    const word = (english: string): string => (ours.has(english) ? words(english) : english);
    for (const table of wordedModel(model, word).tables) tables.set(table.name, table);
    Object.assign(rows, wordedDataset(model, { tables: given, parameters: {} }, word).tables);
  }
  const own = new Map((tariff?.parameters ?? []).map((one) => [one.id, one]));
  return {
    merged: {
      ...merged,
      tables: merged.tables.map((table) => tables.get(table.name) ?? table),
      parameters: merged.parameters.map((one) => own.get(one.id) ?? one),
    },
    dataset: {
      tables: rows,
      parameters: {
        ...dataset.parameters,
        ...Object.fromEntries([...own.keys()].map((id) => [id, read.parameters[id] ?? null])),
      },
    },
  };
}

/** Keys that a spreadsheet would not find again or would take for one another; what a check of the table says already is not said twice. */
export function keyProblems(model: Model, dataset: Dataset, said: readonly Problem[]): Problem[] {
  const placeOf = (problem: Problem): string => JSON.stringify(problem.where);
  const known = new Set(said.map(placeOf));
  const joined = joinedTables(model);
  return model.tables
    .filter((table) => joined.has(table.name))
    .flatMap((table) => checkKeys(table, dataset.tables[table.name] ?? { rows: 0, columns: {} }))
    .filter((problem) => !known.has(placeOf(problem)));
}

/** Figures with more decimals than their column keeps are used as rounded: said, because the sum of a list may then differ. */
function roundedProblems(model: Model, dataset: Dataset): Problem[] {
  return model.tables
    .flatMap((table) => checkGiven(table, dataset.tables[table.name] ?? { rows: 0, columns: {} }))
    .filter((problem) => problem.code === "too-many-decimals")
    .map((problem) => ({
      ...problem,
      severity: "warning",
      fix: "It is used as rounded. Round it in the list, so that the list and the result show the same figure.",
    }));
}
