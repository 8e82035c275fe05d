import {
  statementsOfBook,
  statementsOfScheme,
  usualSmallestGroup,
  zipOfStatements,
  type StatementFiles,
} from "../app/rewards/statements";
import { figuresOf, wordsOf, type Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { languageOf, momentOf, settingOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { optionsOf } from "./options";
import { problemsText } from "./report";
import { saveFiles } from "./save-files";
import { stoppedBy } from "./stopped";
import { namedRows, openedRows, schemeNamed, type NamedRows } from "./scheme-files";

export const statementsUsage = `cqm statements <book.xlsx> --out <folder>
cqm statements --scheme <file.json | id of the gallery> --rows FILE [--rows FILE ...] --out <folder>

  a workbook of one printed page for each person: every step from the unit's result to the amount, in words and numbers.
  Each file holds that person's own data and the unit's figures, nothing of anybody else

  --out FOLDER      where the files are put; made where it is not there
  --zip FILE        one zip archive of them instead
  --teams           a statement for each team (or unit without teams) instead: what its members get together
  --smallest-group N  fewest that a team statement is made for, ${usualSmallestGroup} unless told; where fewer share a pool, a person's
                    statement leaves out sums that would tell what another gets
  --person ID, --unit NAME   these only; may be repeated
  --set ID=VALUE    a parameter; --json which files were made; --locale en|sv; --at MOMENT

Exit codes: 0 made, 1 problems stopped it and nothing was written, 2 wrong use.
`;

interface Call {
  readonly book: string | null;
  readonly scheme: string | null;
  readonly rows: readonly NamedRows[];
  readonly out: string | null;
  readonly zip: string | null;
  readonly teams: boolean;
  readonly smallestGroup: number;
  readonly persons: readonly string[];
  readonly units: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly language: Language | null;
  readonly at: string;
}

/** The command `statements`: gives the exit code. */
export async function statementsMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const made = call.book === null ? await ofScheme(call) : await ofBook(call, call.book);
  const unsaved = stops(made.problems) ? [] : await saved(call, made);
  const problems = [...made.problems, ...unsaved];
  const said = wordsOf(call.language ?? "en");
  if (stops(problems)) return stoppedBy(problems, said, call.json, { files: [] });
  const figures = figuresOf(call.language ?? "en");
  if (call.json) {
    const files = made.files.map(({ name, of, paid }) => ({ name, of, paid }));
    process.stdout.write(`${JSON.stringify({ files, problems }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText(problems, said));
    for (const { name, paid } of made.files) process.stdout.write(`${name}: ${figures.number(paid)}\n`);
  }
  return 0;
}

const nothing = (problems: readonly Problem[]): StatementFiles => ({ files: [], problems });

async function ofBook(call: Call, book: string): Promise<StatementFiles> {
  const opened = await openFile(book);
  if ("problems" in opened) return nothing(opened.problems);
  const options = {
    at: call.at,
    settings: call.settings,
    ...(call.language === null ? {} : { language: call.language }),
  };
  return statementsOfBook(opened.bytes, opened.name, options, call);
}

async function ofScheme(call: Call): Promise<StatementFiles> {
  const read = await schemeNamed(call.scheme ?? "");
  const { files, problems } = await openedRows(call.rows);
  if ("problems" in read) return nothing([...read.problems, ...problems]);
  if (problems.length > 0) return nothing(problems);
  const { language, at, settings } = call;
  return statementsOfScheme(
    read.scheme,
    files,
    { language: language ?? "en", at, settings, units: [], periods: [] },
    call,
  );
}

function saved({ zip, out }: Call, made: StatementFiles): Promise<readonly Problem[]> {
  return zip === null ? saveFiles(out ?? ".", made.files) : saveBeside(zip, zipOfStatements(made));
}

function callOf(words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  const [book, ...rest] = positionals;
  if (rest.length > 0) throw new WrongUse("statements takes one workbook.");
  if ((book === undefined) === (values.scheme === undefined))
    throw new WrongUse("statements takes a workbook, or --scheme with --rows.");
  if (values.scheme !== undefined && values.rows.length === 0)
    throw new WrongUse("statements --scheme needs --rows FILE.");
  if ((values.out === undefined) === (values.zip === undefined))
    throw new WrongUse("statements needs --out, the folder for the files, or --zip, one file for all.");
  const least = values["smallest-group"];
  if (least !== undefined && !/^[1-9]\d{0,3}$/.test(least))
    throw new WrongUse(`--smallest-group needs a whole number from 1, not "${least}".`);
  return {
    book: book ?? null,
    scheme: values.scheme ?? null,
    rows: values.rows.map(namedRows),
    out: values.out ?? null,
    zip: values.zip ?? null,
    teams: values.teams,
    smallestGroup: least === undefined ? usualSmallestGroup : Number(least),
    persons: values.person,
    units: values.unit,
    settings: Object.fromEntries(values.set.map(settingOf)),
    json: values.json,
    language: languageOf(values.locale),
    at: momentOf(values.at),
  };
}

const aText = { type: "string" } as const;
const texts = { type: "string", multiple: true, default: [] } as { type: "string"; multiple: true; default: string[] };

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    scheme: aText,
    rows: texts,
    out: { type: "string", short: "o" },
    zip: aText,
    teams: { type: "boolean", default: false },
    "smallest-group": aText,
    person: texts,
    unit: texts,
    set: texts,
    json: { type: "boolean", default: false },
    locale: aText,
    at: aText,
  });
}
