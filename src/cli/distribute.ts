import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { distribute } from "../app/distribution/distribute";
import { wordsOf, type Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { optionsOf } from "./options";
import { stoppedBy } from "./stopped";

export const distributeUsage = `cqm distribute <book.xlsx> --out <folder>

  one workbook a unit with its commitment forms, one a person with form C; each holds only its own data

  --out FOLDER      where the files are put; made where it is not there
  --unit CODE       these units only; may be repeated
  --json            which files were made, for machines
  --locale en|sv    language of a workbook that has none yet; --at MOMENT of sending, ISO 8601
`;

/** The command `distribute`: gives the exit code. */
export async function distributeMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const opened = await openFile(call.file);
  if ("problems" in opened) return failed(call, opened.problems);
  const { packets, problems } = distribute(opened.bytes, opened.name, {
    at: call.at,
    units: call.units,
    ...(call.language === null ? {} : { language: call.language }),
  });
  if (stops(problems)) return failed(call, problems);
  try {
    await mkdir(call.out, { recursive: true });
  } catch (error) {
    const message = `"${call.out}" cannot be made a folder: ${error instanceof Error ? error.message : String(error)}.`;
    const where = { at: "file", file: call.out } as const;
    return failed(call, [
      { severity: "error", code: "folder-not-made", message, where, fix: "Give another folder for the forms." },
    ]);
  }
  for (const { name, bytes } of packets) {
    const unsaved = await saveBeside(join(call.out, name), bytes);
    if (unsaved.length > 0) return failed(call, unsaved);
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
  if (values.out === undefined) throw new WrongUse("distribute needs --out, the folder for the files.");
  const language = values.locale === undefined ? null : oneOf("--locale", values.locale, ["en", "sv"] as const);
  return { file, out: values.out, units: values.unit, json: values.json, language, at: momentOf(values.at) };
}

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    out: { type: "string", short: "o" },
    unit: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}
