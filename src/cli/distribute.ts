import { distribute, withRecord } from "../app/distribution/distribute";
import { zipped } from "../app/distribution/packed";
import { wordsOf, type Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { optionsOf } from "./options";
import { saveFiles } from "./save-files";
import { stoppedBy } from "./stopped";

export const distributeUsage = `cqm distribute <book.xlsx> --out <folder> [--record <book2.xlsx>]

  one workbook a unit with its commitment forms, one a person with form C; each holds only its own data

  --out FOLDER      where the files are put; made where it is not there
  --zip FILE        all of them in one zip, instead of a folder or besides
  --record FILE     the workbook with what was sent written in it (form, version, moment): cqm collect then refuses what
                    was not sent, what was sent again since, and another unit's file
  --unit CODE       these units only; may be repeated
  --json            which files were made, for machines
  --locale en|sv    language of a workbook that has none yet; --at MOMENT of sending, ISO 8601
`;

/** The command `distribute`: gives the exit code. */
export async function distributeMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const opened = await openFile(call.file);
  if ("problems" in opened) return failed(call, opened.problems);
  const { packets, problems, sent } = distribute(opened.bytes, opened.name, {
    at: call.at,
    units: call.units,
    ...(call.language === null ? {} : { language: call.language }),
  });
  if (stops(problems)) return failed(call, problems);
  const unsaved = [
    ...(call.out === null ? [] : await saveFiles(call.out, packets)),
    ...(call.zip === null ? [] : await saveBeside(call.zip, zipped(packets))),
  ];
  if (unsaved.length > 0) return failed(call, unsaved);
  if (call.record !== null) {
    const book = withRecord(opened.bytes, opened.name, sent, call.at);
    const unwritten = "problems" in book ? book.problems : await saveBeside(call.record, book.bytes);
    if (unwritten.length > 0) return failed(call, unwritten);
  }
  const made = packets.map(({ name, unit, forms }) => ({ name, unit, forms }));
  if (call.json) process.stdout.write(`${JSON.stringify({ files: made, problems }, null, 2)}\n`);
  else {
    process.stderr.write(problemsText(problems, wordsOf(call.language ?? "en")));
    process.stdout.write(`${made.map(({ name, forms }) => `${name}: ${forms.join(", ")}`).join("\n")}\n`);
  }
  return 0;
}

function failed(call: { readonly json: boolean; readonly language: Language | null }, problems: readonly Problem[]) {
  return stoppedBy(problems, wordsOf(call.language ?? "en"), call.json, { files: [] });
}

function callOf(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse("distribute needs one workbook.");
  if (values.out === undefined && values.zip === undefined)
    throw new WrongUse("distribute needs --out, the folder for the files, or --zip, one file with them all.");
  if (values.zip !== undefined && !/\.zip$/i.test(values.zip))
    throw new WrongUse(`--zip needs a name ending in .zip, not "${values.zip}".`);
  if (values.record !== undefined && !/\.xls[xm]$/i.test(values.record))
    throw new WrongUse(`--record needs a name ending in .xlsx, not "${values.record}".`);
  const language = values.locale === undefined ? null : oneOf("--locale", values.locale, ["en", "sv"] as const);
  return {
    file,
    out: values.out ?? null,
    zip: values.zip ?? null,
    record: values.record ?? null,
    units: values.unit,
    json: values.json,
    language,
    at: momentOf(values.at),
  };
}

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    out: { type: "string", short: "o" },
    zip: { type: "string" },
    record: { type: "string" },
    unit: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}
