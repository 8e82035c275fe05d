import { guaranteeFiles } from "../app/commitments/guarantees";
import { wordsOf } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { readWorkbook } from "../workbook/file/read";
import { openFile } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { optionsOf } from "./options";
import { problemsText } from "./report";
import { saveFiles } from "./save-files";
import { stoppedBy } from "./stopped";
import { WrongUse } from "./wrong-use";

export const guaranteeUsage = `cqm guarantee <book.xlsx> --out <folder> [--unit CODE ...] [--customer REFERENCE ...]

  each unit's service guarantee (form D) to publish: a web page of its own and a workbook of one clean sheet, from the
  version that both have signed last; assumptions, change log and signatures are left out

  --out FOLDER      where the files are put; made where it is not there
  --unit CODE       these units only; may be repeated
  --customer REF    a form for one customer of the unit (the individual level), to fill in and sign; may be repeated.
                    REF is a reference of the unit's own, such as a case number
  --draft           also guarantees that nothing has been signed of, marked as drafts
  --json            which files were made, for machines
  --locale en|sv    language of a workbook that has none yet; --at MOMENT, ISO 8601

Exit codes: 0 made, 1 problems stopped it and nothing was written, 2 wrong use.
`;

/** The command `guarantee`: gives the exit code. */
export async function guaranteeMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const said = wordsOf(call.language ?? "en");
  const failed = (problems: readonly Problem[]): number => stoppedBy(problems, said, call.json, { files: [] });
  const book = await openFile(call.file);
  if ("problems" in book) return failed(book.problems);
  const { files, problems } = guaranteeFiles(readWorkbook(book.bytes, book.name), {
    at: call.at,
    units: call.units,
    customers: call.customers,
    drafts: call.drafts,
    ...(call.language === null ? {} : { language: call.language }),
  });
  if (stops(problems)) return failed(problems);
  const unsaved = await saveFiles(call.out, files);
  if (unsaved.length > 0) return failed(unsaved);
  const made = files.map(({ name, unit, form, kind, agreedOn }) => ({ name, unit, form, kind, agreedOn }));
  if (call.json) process.stdout.write(`${JSON.stringify({ files: made, problems }, null, 2)}\n`);
  else {
    process.stderr.write(problemsText(problems, said));
    process.stdout.write(`${made.map(({ name, form }) => `${name}: ${form}`).join("\n")}\n`);
  }
  return 0;
}

function callOf(words: readonly string[]) {
  const { values, positionals } = optionsOf(words, {
    out: { type: "string", short: "o" },
    unit: { type: "string", multiple: true, default: [] },
    customer: { type: "string", multiple: true, default: [] },
    draft: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse("guarantee needs one workbook.");
  if (values.out === undefined) throw new WrongUse("guarantee needs --out, the folder for the files.");
  return {
    file,
    out: values.out,
    units: values.unit,
    customers: values.customer,
    drafts: values.draft,
    json: values.json,
    language: values.locale === undefined ? null : oneOf("--locale", values.locale, ["en", "sv"] as const),
    at: momentOf(values.at),
  };
}
