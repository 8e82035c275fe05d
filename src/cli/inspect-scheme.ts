import { inspectFilesToBook, inspectOnFile, type InspectedFile, type MeasureRanges } from "../app/inspect-scheme";
import { problemText } from "../locale/problems";
import { figuresOf, wordsOf, type Language, type Words } from "../locale/words";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { namedRows, openedRows, schemeNamed, type NamedRows } from "./scheme-files";
import { optionsOf } from "./options";
import { bookOf, languageOf, momentOf, settingOf } from "./answers";

export const inspectSchemeUsage = `cqm inspect-scheme <book.xlsx>
cqm inspect-scheme --scheme <file.json | id of the gallery> --rows FILE [--rows FILE ...]

  what a reward scheme can cost at least and at most, with the case; whether its gain pays for it; where pay jumps,
  stands still or falls while a measure improves; gates that never open; what absence and part time mean for pay

  --range ID=LOW:HIGH[:higher|lower]   from where to where a measure may go, and which way is better; may be repeated
  --rows [LIST=]FILE  rows of units, staff, ...: JSON, separated values or a workbook
  --out FILE          the workbook with the inspection as sheets: a page to print, the cases, the curves as charts
  --set ID=VALUE      a parameter; --json machine-readable; --locale en|sv; --at MOMENT the year where no row states one

Exit codes: 0 inspected, 1 problems stopped it, 2 wrong use.
`;

interface Call {
  readonly book: string | null;
  readonly scheme: string | null;
  readonly rows: readonly NamedRows[];
  readonly ranges: MeasureRanges;
  readonly settings: Readonly<Record<string, string>>;
  readonly out: string | null;
  readonly json: boolean;
  readonly language: Language;
  readonly at: string;
}

/** The command `inspect-scheme`: gives the exit code. Without --out nothing is written. */
export async function inspectSchemeMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const said = wordsOf(call.language);
  const found = call.book === null ? await ofFiles(call) : await ofBook(call, call.book);
  const unsaved = call.out === null || found.bytes === null ? [] : await saveBeside(call.out, found.bytes);
  const problems = [...found.problems, ...unsaved];
  const { inspection } = found;
  const stopped = inspection === null || unsaved.length > 0 || (call.out !== null && found.bytes === null);
  if (call.json) {
    process.stdout.write(`${JSON.stringify(stopped ? { problems } : { inspection, problems }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText(problems, said));
    if (inspection !== null) process.stdout.write(inspectionText(inspection, call.language));
    if (!stopped && call.out !== null) process.stdout.write(`${said("Saved: {file}", { file: call.out })}\n`);
    if (stopped && call.out !== null) process.stderr.write(`\n${said("Nothing was written")}.\n`);
  }
  return stopped ? 1 : 0;
}

type Found = InspectedFile & { readonly bytes: Uint8Array | null };

async function ofBook(call: Call, book: string): Promise<Found> {
  const opened = await openFile(book);
  if ("problems" in opened) return { inspection: null, problems: opened.problems, bytes: null };
  const options = { at: call.at, settings: call.settings, language: call.language };
  return inspectOnFile(opened.bytes, opened.name, options, call.ranges);
}

async function ofFiles(call: Call): Promise<Found> {
  const read = await schemeNamed(call.scheme ?? "");
  const { files, problems } = await openedRows(call.rows);
  const stopped = [...("problems" in read ? read.problems : []), ...problems];
  if ("problems" in read || stopped.length > 0) return { inspection: null, problems: stopped, bytes: null };
  const { language, at, settings } = call;
  const options = { language, at, settings, units: [], periods: [] };
  return inspectFilesToBook(read.scheme, files, options, call.ranges);
}

function inspectionText(found: NonNullable<InspectedFile["inspection"]>, language: Language): string {
  const words = wordsOf(language);
  const figures = figuresOf(language);
  const amount = (value: number | null): string =>
    value === null || !Number.isFinite(value) ? "-" : figures.number(value);
  const { cost, units, findings, complete } = found;
  const widest = Math.max(4, ...units.map(({ name }) => name.length));
  const lines = [
    `${words("Cost with employer charge")}: ${amount(cost.least.bound)} ... ${amount(cost.most.bound)} (${words("as things stand")} ${amount(cost.now)}; ${words("not known")} ${amount(cost.most.gap)})`,
    "",
    ...units.map(
      ({ name, pool, least, most }) =>
        `  ${name.padEnd(widest)}  ${amount(least.bound)} ... ${amount(most.bound)}  ${words("as things stand")} ${amount(pool)}`,
    ),
    "",
    ...findings.map((finding) => {
      const { message, fix } = problemText(finding, words);
      return `${severityText(finding.severity, words)}: ${message}${fix === undefined ? "" : ` ${fix}`}`;
    }),
    ...(complete
      ? []
      : ["", words("Not everything could be searched to the end: some bounds may be wider than need be.")]),
  ];
  return `${lines.join("\n")}\n`;
}

function severityText(severity: "error" | "warning" | "note", words: Words): string {
  return words(severity === "error" ? "Error" : severity === "warning" ? "Warning" : "Note").toLowerCase();
}

function callOf(words: readonly string[]): Call {
  const { positionals, values } = parsed(words);
  const [book, ...rest] = positionals;
  if (rest.length > 0) throw new WrongUse("inspect-scheme takes one workbook.");
  if ((book === undefined) === (values.scheme === undefined))
    throw new WrongUse("inspect-scheme takes a workbook, or --scheme with --rows.");
  if (values.scheme !== undefined && values.rows.length === 0)
    throw new WrongUse("inspect-scheme --scheme needs --rows FILE.");
  return {
    book: book ?? null,
    scheme: values.scheme ?? null,
    rows: values.rows.map(namedRows),
    ranges: Object.fromEntries(values.range.map(rangeOf)),
    settings: Object.fromEntries(values.set.map(settingOf)),
    out: bookOf(values.out),
    json: values.json,
    language: languageOf(values.locale) ?? "en",
    at: momentOf(values.at),
  };
}

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    scheme: { type: "string" },
    rows: { type: "string", multiple: true, default: [] },
    range: { type: "string", multiple: true, default: [] },
    set: { type: "string", multiple: true, default: [] },
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}

function rangeOf(text: string): [string, MeasureRanges[string]] {
  const found = /^([^=]+)=([^:]+):([^:]+)(?::(higher|lower))?$/.exec(text);
  const [low, high] = [Number(found?.[2]), Number(found?.[3])];
  if (found === null || !Number.isFinite(low) || !Number.isFinite(high) || low > high)
    throw new WrongUse(
      `--range needs ID=LOW:HIGH, with :higher or :lower behind it where that is known, not "${text}".`,
    );
  const better = found[4] as "higher" | "lower" | undefined;
  return [found[1] as string, { low, high, ...(better === undefined ? {} : { better }) }];
}
