import { stops, type Problem } from "../../problem/problem";
import { numberColumn, type Dataset } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Model } from "../../rules/model";
import type { Snapshot } from "../../workbook/snapshot";
import type { Fit } from "../../grants/fit/fit-to-frame";
import { composedOnce } from "../composed-once";
import type { JobOptions } from "../job";
import { opened } from "../open";
import { fitDocument } from "./fit-document";
import { numberIn, rowsOf, textIn } from "./rows";

/** One change of all amounts of the tariff that brings the year's grants to the appropriation, the nearest not above it. */
export interface FitView {
  readonly problems: readonly Problem[];
  readonly fit: null | {
    /** By how much every amount changes, in parts of one: -0.0123 is 1.23 % less. */
    readonly change: number;
    readonly granted: number;
    readonly appropriation: number;
    readonly currency: string;
    readonly rates: readonly { readonly cell: string; readonly before: number; readonly after: number }[];
  };
}

const tables = new Set(["HoursBands", "Tariff", "Providers", "Placements", "Grants", "Payments", "Frame"]);
/** Changes are looked for in steps of a ten-thousandth, from half to twice the amounts. */
const steps = { least: -5_000, most: 10_000, of: 10_000 };

/**
 * Looks for the change by halving: grants never fall where every amount rises, so that the largest change that keeps
 * within the appropriation is found. Amounts are whole kronor.
 */
export function fitView(snapshot: Snapshot, options: JobOptions): FitView {
  const { written, problems } = composedOnce(snapshot, options, "grants");
  const none = { problems, fit: null };
  if (written === null || stops(problems)) return none;
  const appropriation = numberIn(written, "Frame", "appropriation", 0);
  const book = opened(snapshot, options);
  if (book.tariff?.compiled != null && appropriation !== null) {
    const told = (times: number): void => options.onProgress?.({ step: "Computing", done: times / (times + 20) });
    const fit = fitDocument(book, book.tariff, book.tariff.compiled, appropriation, told);
    if ("problems" in fit) return { problems: [...problems, ...fit.problems.flatMap(book.tariff.atCells)], fit: null };
    return { problems, fit: shownFit(fit, appropriation, book.tariff.document.currency) };
  }
  const tariff = written.dataset.tables["Tariff"];
  const amounts = tariff?.columns["amount"];
  if (appropriation === null || tariff === undefined || amounts?.kind !== "number") return none;
  const model: Model = {
    ...written.model,
    tables: written.model.tables.filter(({ name }) => tables.has(name)),
    order: written.model.order.filter(({ table }) => tables.has(table)),
  };
  const given: Dataset = {
    ...written.dataset,
    tables: Object.fromEntries(Object.entries(written.dataset.tables).filter(([name]) => tables.has(name))),
  };
  const changed = (step: number): readonly (number | null)[] =>
    [...amounts.values].map((amount) => (Number.isNaN(amount) ? null : Math.round(amount * (1 + step / steps.of))));
  const grantedWith = (step: number): number => {
    const columns = { ...tariff.columns, amount: numberColumn(changed(step)) };
    const results = evaluate(model, { ...given, tables: { ...given.tables, Tariff: { ...tariff, columns } } });
    const granted = results.value("Frame", "granted", 0);
    return typeof granted === "number" ? granted : Infinity;
  };
  let [least, most]: [number, number] = [steps.least, steps.most];
  if (grantedWith(least) > appropriation) return none;
  let done = 0;
  while (most - least > 1) {
    options.onProgress?.({ step: "Computing", done: (done += 1) / 15 });
    const middle = Math.floor((least + most) / 2);
    if (grantedWith(middle) <= appropriation) least = middle;
    else most = middle;
  }
  const after = changed(least);
  return {
    problems,
    fit: {
      change: least / steps.of,
      granted: grantedWith(least),
      appropriation,
      currency: "kr",
      rates: rowsOf(written, "Tariff", (row) => ({
        cell: textIn(written, "Tariff", "cell", row),
        before: amounts.values[row] ?? 0,
        after: after[row] ?? 0,
      })),
    },
  };
}

/** A fit of a document as the page shows it. */
function shownFit({ rates, factor, after }: Fit, appropriation: number, currency: string): FitView["fit"] {
  return {
    change: factor - 1,
    granted: after,
    appropriation,
    currency,
    rates: rates.map(({ table, band, value, fitted }) => ({ cell: `${table}: ${band}`, before: value, after: fitted })),
  };
}
