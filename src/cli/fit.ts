import { runFitJob, type FitDone } from "../app/fit-job";
import { fitWorkbook } from "../app/fit-workbook";
import { figuresOf, wordsOf, type Language } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { onlyOptionsOf } from "./options";
import { settingOf } from "./answers";
import { stoppedBy } from "./stopped";

export const fitUsage = `cqm fit --tariff tariff.json --rows rows.csv|json|xlsx --frame AMOUNT

  the change of a tariff's rates that meets an appropriation: the nearest cost not above it (docs/tariffs.md)

  --uniform | --bands   one change for all rates (unless told otherwise), or then single rates a step more
  --step AMOUNT         rates are multiples of it; as they are printed unless told
  --table ID            a band table or list whose amounts are moved; all unless told; may be repeated
  --providers FILE, --on DATE, --set NAME=VALUE   as in cqm grants --tariff
  --out BOOK.xlsx   a sheet with every rate before and after, costs, frame and what is left
  --out FILE            the tariff with the new rates, JSON; --json machine-readable; --locale en|sv

Exit codes: 0 done, 1 problems stopped the job and nothing was written, 2 wrong use.
`;

/** `cqm fit`: gives the exit code. */
export async function fitMain(words: readonly string[]): Promise<number> {
  const call = parsed(words);
  const language = oneOf("--locale", call.locale ?? "en", ["en", "sv"] as const);
  const { tariff: tariffFile, rows: rowsFile } = call;
  if (tariffFile === undefined || rowsFile === undefined) throw new WrongUse("--tariff and --rows need a file each.");
  if (call.uniform && call.bands) throw new WrongUse("Give --uniform or --bands, not both.");
  const frame = positive("--frame", call.frame ?? "");
  const step = call.step === undefined ? undefined : positive("--step", call.step);
  const [tariff, rows] = [await openFile(tariffFile), await openFile(rowsFile)];
  const providers = call.providers === undefined ? undefined : await openFile(call.providers);
  if ("problems" in tariff) return stoppedBy(tariff.problems, wordsOf(language), call.json);
  if ("problems" in rows) return stoppedBy(rows.problems, wordsOf(language), call.json);
  if (providers !== undefined && "problems" in providers)
    return stoppedBy(providers.problems, wordsOf(language), call.json);
  const done = runFitJob({
    tariff,
    rows,
    frame,
    change: call.bands ? "bands" : "uniform",
    tables: call.table,
    settings: Object.fromEntries(call.set.map(settingOf)),
    ...(providers === undefined ? {} : { providers }),
    ...(call.on === undefined ? {} : { on: call.on }),
    ...(step === undefined ? {} : { step }),
  });
  if (!("fit" in done)) return stoppedBy(done.problems, wordsOf(language), call.json);
  const asked = { frame, bands: call.bands, at: momentOf(undefined) };
  const unsaved = call.out === undefined ? [] : await saved(call.out, done, asked, language);
  if (unsaved.length > 0) return stoppedBy(unsaved, wordsOf(language), call.json);
  process.stderr.write(problemsText(done.problems, wordsOf(language)));
  process.stdout.write(call.json ? `${JSON.stringify(done.fit, null, 2)}\n` : fitText(done, frame, call.out, language));
  return 0;
}

/** As a workbook to read and print where the file is one, else as the tariff's document with the new rates. */
async function saved(
  out: string,
  done: FitDone,
  asked: Parameters<typeof fitWorkbook>[1],
  language: Language,
): Promise<readonly Problem[]> {
  if (!/\.xlsx$/i.test(out)) return saveBeside(out, new TextEncoder().encode(done.changed));
  const made = fitWorkbook(done, asked, language);
  return "problems" in made ? made.problems : saveBeside(out, made.bytes);
}

function fitText(
  { fit, title, currency }: FitDone,
  frame: number,
  out: string | undefined,
  language: Language,
): string {
  const words = wordsOf(language);
  const { number } = figuresOf(language);
  const amount = (value: number) => number(value, Number.isInteger(value) ? 0 : 2);
  const money = (value: number) => `${amount(value)} ${currency}`;
  const lines = fit.rates.map(({ table, band, value, fitted }) => {
    const percent = `${fitted >= value ? "+" : ""}${number((fitted / value - 1) * 100, 2)} %`;
    return `${`${table}: ${band}`.padEnd(40)} ${amount(value).padStart(12)} ${amount(fitted).padStart(12)} ${percent.padStart(10)}`;
  });
  return [
    title,
    "",
    ...lines,
    "",
    words("Change before rounding: {percent} %, rates rounded to {step}", {
      percent: number((fit.factor - 1) * 100, 4),
      step: amount(fit.step),
    }),
    words("Cost before: {amount}", { amount: money(fit.before) }),
    words("Frame: {amount}", { amount: money(frame) }),
    words("Cost after: {amount}", { amount: money(fit.after) }),
    words("Left of the frame: {amount}", { amount: money(fit.residual) }),
    ...(fit.after === fit.before && fit.residual === 0
      ? []
      : [words("One step more of the uniform change would cost {amount}", { amount: money(fit.next) })]),
    out === undefined
      ? words("Nothing was saved: give --out FILE to save the tariff.")
      : words("Saved: {file}", { file: out }),
    "",
  ].join("\n");
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value) || value <= 0)
    throw new WrongUse(`${option} needs an amount such as 12500000, not "${text}".`);
  return value;
}

const amount = { type: "string" } as const;

function parsed(words: readonly string[]) {
  return onlyOptionsOf(words, {
    tariff: { type: "string" },
    rows: { type: "string" },
    providers: { type: "string" },
    frame: { type: "string" },
    uniform: { type: "boolean", default: false },
    bands: { type: "boolean", default: false },
    step: amount,
    table: { type: "string", multiple: true, default: [] },
    set: { type: "string", multiple: true, default: [] },
    on: { type: "string" },
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
  }).values;
}
