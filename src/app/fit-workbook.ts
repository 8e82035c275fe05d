import { fitDataset, fitModel } from "../grants/fit/fit-model";
import { figuresOf, wordsOf, type Language } from "../locale/words";
import { evaluate } from "../rules/evaluate/evaluate";
import { columnFormula } from "../rules/formula/formula";
import { plainNaming } from "../rules/naming";
import { wordedDataset, wordedModel } from "../rules/wording";
import type { Problem } from "../problem/problem";
import { fitSheet } from "../sheets/fit-sheet";
import { emptyWorkbook } from "../workbook/file/empty-workbook";
import { writeWorkbook } from "../workbook/file/write";
import type { FitDone } from "./fit-job";
import { rulesVersion } from "./version";

/** A fit as a workbook of one sheet: rates before and after, cost, frame and what is left. */
export function fitWorkbook(
  { fit, title, currency }: FitDone,
  asked: { readonly frame: number; readonly bands: boolean; readonly at: string },
  language: Language,
): { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] } {
  const words = wordsOf(language);
  const english = fitModel(currency);
  const model = wordedModel(english, words);
  const dataset = wordedDataset(english, fitDataset(fit, title, asked.frame), words);
  const naming = plainNaming(model, words);
  const written = {
    ...{ model, dataset, naming, words },
    results: evaluate(model, dataset),
    formulaOf: (address: Parameters<typeof columnFormula>[1]) => columnFormula(model, address, naming),
  };
  const { number } = figuresOf(language);
  const change = words("Change before rounding: {percent} %, rates rounded to {step}", {
    percent: number((fit.factor - 1) * 100, 4),
    step: number(fit.step, Number.isInteger(fit.step) ? 0 : 2),
  });
  const result = writeWorkbook(emptyWorkbook(), {
    language,
    sheets: [fitSheet(written, { change, bands: asked.bands }).sheet],
    log: { at: asked.at, job: "fit", rules: rulesVersion, totals: change, checks: "0" },
  });
  return "problems" in result ? result : { bytes: result.bytes };
}
