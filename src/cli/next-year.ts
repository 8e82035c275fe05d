import { nextYear } from "../app/next-year/next-year";
import { wordsOf } from "../locale/words";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { optionsOf } from "./options";
import { problemsText } from "./report";
import { stoppedBy } from "./stopped";

export const nextYearUsage = `cqm next-year <book.xlsx> --out <next.xlsx>

  next year's workbook: this year's outcomes as baselines, development goals as lines, commitments as drafts; the old
  year's sheets stay as they were, under its name and without formulas

  --out FILE        the new workbook; the old one is not changed
  --json            what was carried over, for machines: {year, goals, developed, archived: [{was, name}], problems}
  --locale en|sv    language of a workbook that has none yet; --at MOMENT for the log, ISO 8601
`;

/** The command `next-year`: gives the exit code. */
export async function nextYearMain(given: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(given, {
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse("next-year needs one workbook.");
  const { out, json } = values;
  if (out === undefined || !/\.xls[xm]$/i.test(out))
    throw new WrongUse("next-year needs --out, a name ending in .xlsx.");
  const language = values.locale === undefined ? undefined : oneOf("--locale", values.locale, ["en", "sv"] as const);
  const words = wordsOf(language ?? "en");
  const read = await openFile(file);
  if ("problems" in read) return stoppedBy(read.problems, words, json);
  const found = nextYear(read.bytes, file, {
    at: momentOf(values.at),
    ...(language === undefined ? {} : { language }),
  });
  if (found.bytes === null) return stoppedBy(found.problems, words, json);
  const unsaved = await saveBeside(out, found.bytes);
  if (unsaved.length > 0) return stoppedBy(unsaved, words, json);
  const { year, goals, developed, archived, problems } = found;
  if (json) process.stdout.write(`${JSON.stringify({ year, goals, developed, archived, problems }, null, 2)}\n`);
  else {
    process.stderr.write(problemsText(problems, words));
    const lines = [
      words("{goals} goals for {year}, {developed} of them development goals", {
        goals,
        developed,
        year: String(year),
      }),
      ...archived.map(({ was, name }) => `${was} → ${name}`),
      out,
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  return 0;
}
