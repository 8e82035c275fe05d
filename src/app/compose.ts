import type { Problem } from "../problem/problem";
import { evaluateChecked } from "../rules/check-problems";
import type { Dataset, Fault } from "../rules/data";
import { columnFormula } from "../rules/formula/formula";
import { columnIn, mergedModel, modelOf, type Model } from "../rules/model";
import { plainNaming } from "../rules/naming";
import type { Results } from "../rules/results";
import type { WrittenModel } from "../sheets/written-model";
import type { Opened } from "./open";

/** What one room brings to a job: its tables and the rows to compute them on. */
export interface Part {
  readonly model: Model;
  readonly tables: Dataset["tables"];
  readonly problems: readonly Problem[];
  /** Faults that the room itself can explain better than by the column's name. */
  readonly explains?: {
    readonly covers: (fault: Fault) => boolean;
    readonly problems: (faults: readonly Fault[], results: Results) => readonly Problem[];
  };
}

/** Joins the rooms' parts into one model, computes it, and names everything as the workbook will. */
export function composed(opened: Opened, parts: readonly Part[]): { readonly written: WrittenModel; readonly problems: readonly Problem[] } {
  // All parameters are always there, so that a name in the workbook does not depend on the job.
  const parameters = modelOf({ tables: [], parameters: opened.parameters.map((definition) => ({ definition })) });
  const merged = mergedModel([...parts.map((part) => part.model), parameters]);
  const dataset: Dataset = { tables: Object.assign({}, ...parts.map((part) => part.tables)) as Dataset["tables"], parameters: opened.values };
  const { results, problems } = evaluateChecked(merged, dataset);
  const naming = plainNaming(merged, opened.words);
  const covered = (fault: Fault): boolean => parts.some((part) => part.explains?.covers(fault) === true);
  const explained = parts.flatMap((part) => part.explains?.problems(results.faults, results) ?? []);
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
      ...problems,
      ...explained,
      ...faultProblems(merged, dataset, results.faults.filter((fault) => !covered(fault))),
    ],
  };
}

/** Every first cause of a fault as an error that names the cell it came from. */
export function faultProblems(model: Model, dataset: Dataset, faults: readonly Fault[]): Problem[] {
  const causes = new Map<string, Fault>();
  for (const fault of faults) causes.set(`${fault.table}/${fault.column}/${fault.row}/${fault.code}`, fault);
  return [...causes.values()].map((fault) => {
    const column = columnIn(model, fault);
    const source = dataset.tables[fault.table]?.source;
    const row = source?.rowNumbers[fault.row];
    const read = fault.read === undefined ? "" : ` Read ${fault.read}.`;
    return {
      severity: "error",
      code: "cannot-be-computed",
      message: `${fault.table}, row ${fault.row + 1}, ${column.header}: ${fault.code}.${read}`,
      where:
        source === undefined || row === undefined
          ? { at: "field", field: `${fault.table}.${column.header}` }
          : { at: "cell", sheet: source.sheet, address: `${Object.values(source.letters)[0] ?? "A"}${row}` },
      fix: "Correct the figure that the row is computed from.",
      values: { table: fault.table, column: fault.column },
    } satisfies Problem;
  });
}
