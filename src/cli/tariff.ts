import { runTariffJob, type TariffRecord, type TariffResult } from "../app/tariff-job";
import { tariffSchemaText } from "../app/tariff-schema";
import { figuresOf, wordsOf, type Language } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { optionsOf } from "./options";
import { settingOf } from "./answers";
import { stoppedBy } from "./stopped";
import { tariffSheetsMain } from "./tariff-sheets";

export const tariffUsage = `cqm grants --tariff tariff.json --rows rows.csv|json|xlsx
cqm tariff schema                 the JSON Schema of tariff documents
cqm tariff sheets tariff.json --out tariff.xlsx [--into book.xlsx]   the tariff on sheets that a person edits
cqm tariff read tariff.xlsx [--out tariff.json]                      the tariff of such sheets as JSON

  any tariff as data (docs/tariffs.md): an amount for each row, sums by provider and of all

  --tariff FILE     the tariff: JSON, or a workbook with the sheets of a tariff; assets/tariffs holds a gallery
  --rows FILE       a row each: CSV, JSON (a list of records) or the first sheet of a workbook
  --providers FILE  the list of providers, where the tariff asks for figures of theirs or names should be checked
  --year YEAR       rows are placements with first and last day: twelve months, and what each provider is paid
  --on DATE         the day whose version is used, for instance 2026-08-01
  --set NAME=VALUE  a parameter of the tariff, or boundaryRule="upper band begins above its figure"
  --explain "row 3!voucher"         how a figure came about
  --out FILE        a workbook with live formulas; --json machine-readable; --locale en|sv; --at MOMENT for the log

Exit codes: 0 done, 1 problems stopped the job and nothing was written, 2 wrong use.
`;

interface TariffCall {
  readonly tariff: string;
  readonly rows: string;
  readonly providers: string | undefined;
  readonly on: string | undefined;
  readonly year: number | undefined;
  readonly explain: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly language: Language;
  readonly at: string;
}

/** `cqm tariff schema`, and `cqm grants --tariff`: gives the exit code. */
export async function tariffMain(words: readonly string[]): Promise<number> {
  if (words.length === 1 && words[0] === "schema") {
    process.stdout.write(tariffSchemaText());
    return 0;
  }
  const [first, ...rest] = words;
  if (first === "sheets" || first === "read") return tariffSheetsMain(first, rest);
  const call = callOf(words);
  const said = wordsOf(call.language);
  const [tariff, rows] = [await openFile(call.tariff), await openFile(call.rows)];
  const providers = call.providers === undefined ? undefined : await openFile(call.providers);
  const unopened = [tariff, rows, ...(providers === undefined ? [] : [providers])].flatMap((file) =>
    "problems" in file ? file.problems : [],
  );
  if ("problems" in tariff || "problems" in rows || (providers !== undefined && "problems" in providers))
    return failed(call, unopened);
  const result = runTariffJob({
    tariff,
    rows,
    ...(providers === undefined ? {} : { providers }),
    settings: call.settings,
    ...(call.on === undefined ? {} : { on: call.on }),
    ...(call.year === undefined ? {} : { year: call.year }),
    ...(call.explain === undefined ? {} : { explain: call.explain }),
    language: call.language,
    at: call.at,
    workbook: call.out !== undefined,
  });
  if (result.problems.some((problem) => problem.severity === "error")) return failed(call, result.problems);
  const unsaved = call.out === undefined || result.bytes === null ? [] : await saveBeside(call.out, result.bytes);
  if (unsaved.length > 0) return failed(call, [...result.problems, ...unsaved]);
  if (call.json) process.stdout.write(`${JSON.stringify(machineReadable(result), null, 2)}\n`);
  else {
    process.stderr.write(problemsText(result.problems, said));
    process.stdout.write(resultText(result, call));
  }
  return 0;
}

function failed(call: TariffCall, problems: readonly Problem[]): number {
  return stoppedBy(problems, wordsOf(call.language), call.json);
}

function callOf(words: readonly string[]): TariffCall {
  const { values, positionals } = parsedWords(words);
  if (positionals.length > 0) throw new WrongUse(`"${positionals.join(" ")}" is too much; rows are given with --rows.`);
  const { tariff, rows, locale = "en", on, at, out, year } = values;
  if (tariff === undefined) throw new WrongUse("--tariff needs the file of a tariff document.");
  if (rows === undefined) throw new WrongUse("--rows needs a file with rows.");
  if (locale !== "en" && locale !== "sv") throw new WrongUse(`--locale is en or sv, not "${locale}".`);
  if (on !== undefined && !isDay(on)) throw new WrongUse(`--on needs a date such as 2026-08-01, not "${on}".`);
  if (year !== undefined && !/^(?:19|20|21)\d\d$/.test(year))
    throw new WrongUse(`--year needs a year such as 2026, not "${year}".`);
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new WrongUse(`--at needs an ISO 8601 moment, not "${at}".`);
  if (out !== undefined && !/\.xlsx$/i.test(out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${out}".`);
  return {
    tariff,
    rows,
    providers: values.providers,
    on,
    year: year === undefined ? undefined : Number(year),
    explain: values.explain,
    settings: Object.fromEntries(values.set.map(settingOf)),
    out,
    json: values.json,
    language: locale,
    at: at ?? new Date().toISOString(),
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

function parsedWords(words: readonly string[]) {
  return optionsOf(words, {
    tariff: { type: "string" },
    rows: { type: "string" },
    providers: { type: "string" },
    on: { type: "string" },
    year: { type: "string" },
    explain: { type: "string" },
    set: { type: "string", multiple: true, default: [] },
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}

function machineReadable({ bytes: _, explanation, ...result }: TariffResult): object {
  return explanation.length === 0 ? result : { ...result, explanation };
}

const rowsShown = 40;

/** Rows with their result, providers with their sums, totals. */
function resultText(result: TariffResult, call: TariffCall): string {
  if (result.explanation.length > 0) return `${result.explanation.join("\n")}\n`;
  const figures = figuresOf(call.language);
  const said = wordsOf(call.language);
  const shown = (value: TariffRecord[string]): string =>
    typeof value === "number" ? figures.number(value, Number.isInteger(value) ? 0 : 2) : String(value ?? "");
  const lines = (records: readonly TariffRecord[]): string[] => {
    const some = records.slice(0, rowsShown);
    const ids = Object.keys(some[0] ?? {});
    const texts = [ids, ...some.map((record) => ids.map((id) => shown(record[id] ?? null)))];
    const widths = ids.map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
    const left = records.length - some.length;
    return [
      ...texts.map((row) =>
        row
          .map((text, at) => text.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd(),
      ),
      ...(left > 0 ? [`${said("and {count} more", { count: left })} (--json, --out)`] : []),
      "",
    ];
  };
  const saved =
    call.out === undefined
      ? said("Nothing was saved: give --out FILE to save the workbook.")
      : said("Saved: {file}", { file: call.out });
  return `${[result.title, "", ...lines(result.rows), ...(result.providers.length === 0 ? [] : lines(result.providers)), ...(result.payments.length === 0 ? [] : lines(result.payments)), ...lines([result.totals]), saved].join("\n")}\n`;
}
