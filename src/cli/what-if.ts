import { compareSchemes, whatIfAnswer, whatIfWorkbook, type Side, type WhatIfAnswer } from "../app/schemes/what-if-job";
import { figuresOf, wordsOf, type Language, type Words } from "../locale/words";
import type { Problem } from "../problem/problem";
import { stops } from "../problem/problem";
import { saveBeside } from "../workbook/file/save-node";
import { bookOf, languageOf, momentOf, settingOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { yearsOf } from "./scheme-arguments";
import { namedRows, openedRows, schemeNamed } from "./scheme-files";
import { onlyOptionsOf } from "./options";
import { stoppedBy } from "./stopped";

export const whatIfUsage = `cqm what-if --scheme A --rows this.json [--scheme-b B] [--set ID=VALUE] [--rows-b last.json] [--out book.xlsx]

  two sides beside each other: what they cost, quartiles, who gets more and who less by unit, sex and extent, the largest fall, and
  why the cost differs (results, parameters, staff)

  before: scheme A on the rows, or on --rows-b (last year's) where they are given
  after:  scheme B (or A) with what --set says, on the rows; several years in the rows give a backtest, a line a year
  --units A,B  --years 2024-2026  --json  --out book.xlsx  --locale en|sv  --at MOMENT

Exit codes: 0 compared, 1 problems stopped it, 2 wrong use.
`;

/** The command `what-if`: gives the exit code. */
export async function whatIfMain(words: readonly string[]): Promise<number> {
  const { values } = parsed(words);
  if (values.scheme === undefined || values.rows.length === 0)
    throw new WrongUse("what-if needs --scheme and --rows FILE.");
  if (values["scheme-b"] === undefined && values.set.length === 0 && values["rows-b"].length === 0)
    throw new WrongUse("what-if compares with something: --scheme-b, --set ID=VALUE or --rows-b FILE.");
  const out = bookOf(values.out);
  const language = languageOf(values.locale) ?? "en";
  const at = momentOf(values.at);
  const stopped = (problems: readonly Problem[]): number => stoppedBy(problems, wordsOf(language), values.json);
  const [a, b] = [await schemeNamed(values.scheme), await schemeNamed(values["scheme-b"] ?? values.scheme)];
  const rows = await openedRows(values.rows.map(namedRows));
  const last = values["rows-b"].length === 0 ? rows : await openedRows(values["rows-b"].map(namedRows));
  const options = {
    language,
    at,
    units: values.units.flatMap((one) => one.split(",")).map((one) => one.trim()),
    periods: values.years.flatMap(yearsOf),
  };
  const unread = [...new Set([...rows.problems, ...last.problems])];
  if ("problems" in a || "problems" in b || unread.length > 0)
    return stopped([...("problems" in a ? a.problems : []), ...("problems" in b ? b.problems : []), ...unread]);
  const before: Side = {
    scheme: a.scheme,
    files: last.files,
    options: { ...options, settings: {}, ...(last === rows ? {} : { periods: [] }) },
  };
  const after: Side = {
    scheme: b.scheme,
    files: rows.files,
    options: { ...options, settings: Object.fromEntries(values.set.map(settingOf)) },
  };
  const { whatIf, problems } = compareSchemes(before, after);
  if (whatIf === null) return stopped(problems);
  if (out !== null) {
    const made = whatIfWorkbook(whatIf, language, at);
    const unsaved = "problems" in made ? made.problems : await saveBeside(out, made.bytes);
    if (stops(unsaved)) return stopped([...problems, ...unsaved]);
  }
  const answer = whatIfAnswer(whatIf);
  if (values.json) process.stdout.write(`${JSON.stringify({ ...answer, problems }, null, 2)}\n`);
  else {
    process.stderr.write(problemsText(problems, wordsOf(language)));
    process.stdout.write(whatIfText(answer, language));
    if (out !== null) process.stdout.write(`${wordsOf(language)("Saved: {file}", { file: out })}\n`);
  }
  return 0;
}

/** Sums and groups; persons are in --json and in the workbook. */
function whatIfText({ tables, causes }: WhatIfAnswer, language: Language): string {
  const words = wordsOf(language);
  const figures = figuresOf(language);
  const shown = tables.filter(({ name }) => name !== "WhatIfPersons");
  const lines = shown.flatMap(({ name, columns, rows }) => {
    const cells = [
      columns.map(({ header }) => words(header)),
      ...rows.map((row) =>
        columns.map(({ id }) => {
          const cell = row[id] ?? "";
          return typeof cell === "number" ? figures.number(cell) : String(cell);
        }),
      ),
    ];
    const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
    return [
      words(name),
      ...cells.map((line) => `  ${line.map((text, at) => text.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd()),
      "",
    ];
  });
  const because =
    causes === null
      ? []
      : [
          words("Why the cost differs, one cause after another"),
          ...causes.causes.map(
            ({ id, header, change }) => `  ${causeText(id, header, words).padEnd(30)} ${figures.number(change)}`,
          ),
          `  ${words("Change").padEnd(30)} ${figures.number(causes.change)}`,
        ];
  return `${[...lines, ...because].join("\n")}\n`;
}

function causeText(id: string, header: string, words: Words): string {
  if (id === "results") return words("Changed results");
  if (id === "parameters") return words("Changed rules and parameters");
  return id === "staff" ? words("Changed staff and units") : words(header);
}

function parsed(words: readonly string[]) {
  const many = { type: "string", multiple: true, default: [] as string[] } as const;
  return onlyOptionsOf(words, {
    scheme: { type: "string" },
    "scheme-b": { type: "string" },
    rows: many,
    "rows-b": many,
    set: many,
    units: many,
    years: many,
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}
