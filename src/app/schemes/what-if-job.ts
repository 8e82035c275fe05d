import { wordsOf, type Language } from "../../locale/words";
import { stops, type Problem } from "../../problem/problem";
import { whatIf, type WhatIf } from "../../rewards/comparison/what-if";
import type { Scheme } from "../../rewards/scheme/document";
import { whatIfSheets } from "../../sheets/what-if-sheets";
import { emptyWorkbook } from "../../workbook/file/empty-workbook";
import { writeWorkbook } from "../../workbook/file/write";
import { rulesVersion } from "../version";
import { writtenOf } from "../written-of";
import type { RowFile } from "./row-files";
import { runSchemes, type SchemeOptions } from "./scheme-job";
import { tableAnswers, type AnswerTable } from "./scheme-answer";

/** One side of a comparison: a scheme, its rows, and what is set. */
export interface Side {
  readonly scheme: Scheme;
  readonly files: readonly RowFile[];
  readonly options: SchemeOptions;
}

/** Two schemes, or years, beside each other, as a machine reads it. */
export interface WhatIfAnswer {
  readonly tables: readonly AnswerTable[];
  /** Why the cost differs; the changes sum to the whole. */
  readonly causes: WhatIf["causes"];
}

/** Compares what two sides pay. Without a comparison the problems say why. */
export function compareSchemes(
  before: Side,
  after: Side,
): { readonly whatIf: WhatIf | null; readonly problems: readonly Problem[] } {
  const runs = [before, after].flatMap(({ scheme, files, options }) => runSchemes([scheme], files, options));
  const found = runs.flatMap((run) => run.problems);
  const problems = [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
  const [first, second] = runs.map((run) => run.computed);
  if (first == null || second == null || stops(problems)) return { whatIf: null, problems };
  const unshared = [before, after].filter(
    ({ scheme }) => scheme.pool === undefined || scheme.distribution === undefined,
  );
  if (unshared.length > 0)
    return {
      whatIf: null,
      problems: [
        ...problems,
        {
          severity: "error",
          code: "nothing-to-compare",
          message: "The scheme has no pool that is shared among staff: there is no pay to compare.",
          where: { at: "field", field: "pool" },
          fix: "Add a pool and a distribution.",
        },
      ],
    };
  const words = wordsOf(after.options.language);
  const labels = {
    woman: words("woman"),
    man: words("man"),
    "not stated": words("not stated"),
    "part time": words("part time"),
    "full time": words("full time"),
    "all persons": words("all persons"),
  };
  return { whatIf: whatIf(first, second, (label) => labels[label]), problems };
}

/** The comparison as plain data. */
export function whatIfAnswer({ model, dataset, results, causes }: WhatIf): WhatIfAnswer {
  return { tables: tableAnswers(model, dataset, results), causes };
}

/** The comparison as a workbook: what each side pays as values, every difference and sum a live formula. */
export function whatIfWorkbook(
  { model, dataset, causes }: WhatIf,
  language: Language,
  at: string,
): { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] } {
  const words = wordsOf(language);
  const written = writtenOf(model, dataset, words);
  const sheets = whatIfSheets(written, causes);
  const result = writeWorkbook(emptyWorkbook(), {
    language,
    sheets,
    log: { at, job: "what-if", rules: rulesVersion, totals: "", checks: "0" },
  });
  return "problems" in result ? result : { bytes: result.bytes };
}
