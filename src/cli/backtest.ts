import { backtestOnFile } from "../app/rewards/backtest";
import { tableAnswers } from "../app/schemes/scheme-answer";
import { figuresOf, wordsOf, type Language } from "../locale/words";
import type { Backtest } from "../rewards/comparison/backtest";
import { stops } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { bookOf, languageOf, momentOf, oneBook, settingOf } from "./answers";
import { optionsOf } from "./options";
import { problemsText } from "./report";
import { yearsOf } from "./scheme-arguments";
import { schemeGiven } from "./scheme-files";
import { stoppedBy } from "./stopped";
import { WrongUse } from "./wrong-use";

export const backtestUsage = `cqm backtest <book.xlsx> [--years 2023-2026] [--scheme FILE|ID] [--set ID=VALUE] [--out book2.xlsx]

  what the workbook's scheme would have paid in each year that its lists hold: cost, each unit's pool and why it is paid or not, the
  reserve that is carried on, and what was decided then where the ledger says it

  --years YEARS     2024, 2024-2026 or 2024,2026; all years of the list of results unless told
  --scheme FILE|ID  try this scheme; --set ID=VALUE tries another parameter; neither is kept
  --out FILE        the workbook with a sheet Backtest; without it nothing is written
  --json            machine-readable answer; --locale en|sv; --at MOMENT for the log

Exit codes: 0 computed, 1 problems stopped it and nothing was written, 2 wrong use.
`;

/** The command `backtest`: gives the exit code. */
export async function backtestMain(words: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(words, {
    years: { type: "string", multiple: true, default: [] as string[] },
    scheme: { type: "string" },
    set: { type: "string", multiple: true, default: [] as string[] },
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
  const [path, out, asked] = [oneBook("backtest", positionals), bookOf(values.out), languageOf(values.locale)];
  const language = asked ?? "en";
  const years = values.years.flatMap(yearsOf).map(Number);
  if (years.some((year) => year > 9999)) throw new WrongUse("backtest takes years, such as 2024-2026, not months.");
  const file = await openFile(path);
  if ("problems" in file) return stoppedBy(file.problems, wordsOf(language), values.json);
  const scheme = values.scheme === undefined ? undefined : await schemeGiven(values.scheme);
  if (scheme !== undefined && "problems" in scheme) return stoppedBy(scheme.problems, wordsOf(language), values.json);
  const { backtest, bytes, problems } = backtestOnFile(file.bytes, file.name, years, {
    at: momentOf(values.at),
    settings: Object.fromEntries(values.set.map(settingOf)),
    ...(asked === null ? {} : { language: asked }),
    ...(scheme === undefined ? {} : { scheme }),
  });
  if (backtest === null || bytes === null) return stoppedBy(problems, wordsOf(language), values.json);
  const unsaved = out === null ? [] : await saveBeside(out, bytes);
  if (stops(unsaved)) return stoppedBy([...problems, ...unsaved], wordsOf(language), values.json);
  if (values.json) {
    const tables = tableAnswers(backtest.model, backtest.dataset, backtest.results);
    process.stdout.write(`${JSON.stringify({ years: backtest.years, tables, problems }, null, 2)}\n`);
    return 0;
  }
  process.stderr.write(problemsText(problems, wordsOf(language)));
  process.stdout.write(backtestText(backtest, language));
  if (out !== null) process.stdout.write(`${wordsOf(language)("Saved: {file}", { file: out })}\n`);
  return 0;
}

/** Years and units in columns; every unit's year is in --json and on the sheet. */
function backtestText({ model, dataset, results }: Backtest, language: Language): string {
  const words = wordsOf(language);
  const figures = figuresOf(language);
  const tables = tableAnswers(model, dataset, results).filter(({ name }) => name !== "BacktestPools");
  return tables
    .map(({ columns, rows }) => {
      const lines = [
        columns.map(({ header }) => words(header)),
        ...rows.map((row) =>
          columns.map(({ id }) => {
            const cell = row[id];
            return typeof cell === "number" ? figures.number(cell) : String(cell ?? "");
          }),
        ),
      ];
      const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
      return lines
        .map((line) =>
          line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join("  "),
        )
        .join("\n");
    })
    .join("\n\n")
    .concat("\n");
}
