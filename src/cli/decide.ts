import { parseArgs } from "node:util";
import { decideOnFile } from "../app/rewards/decide";
import { wordsOf, type Language } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf, settingOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText, resultText } from "./report";

export const decideUsage = `cqm decide <book.xlsx> --year 2026 --attest "Name One" --attest "Name Two" --out <book2.xlsx>

  decides the rewards of a year: each share becomes a row of a ledger that no later job changes. Decided again, what has changed
  since becomes correction rows; nothing is paid twice

  --year YEAR       the year of the reward that the workbook computes
  --attest NAME     who attests it; two different people
  --out FILE        the workbook to write; without it nothing is written
  --set ID=VALUE    set a parameter, as for cqm rewards; may be repeated
  --json            machine-readable answer; --locale en|sv; --at MOMENT for the log

Exit codes: 0 decided, 1 problems stopped it and nothing was written, 2 wrong use.
`;

interface Call {
  readonly file: string;
  readonly year: number;
  readonly attesters: readonly string[];
  readonly out: string | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly language: Language | null;
  readonly at: string;
}

/** The command `decide`: gives the exit code. */
export async function decideMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const file = await openFile(call.file);
  if ("problems" in file) return failed(call, file.problems);
  const result = decideOnFile(
    file.bytes,
    file.name,
    { year: call.year, attesters: call.attesters },
    { at: call.at, settings: call.settings, ...(call.language === null ? {} : { language: call.language }) },
  );
  if (result.bytes === null) return failed(call, result.problems);
  const unsaved = call.out === null ? [] : await saveBeside(call.out, result.bytes);
  if (unsaved.length > 0) return failed(call, unsaved);
  const said = wordsOf(call.language ?? "en");
  if (call.json) {
    const { problems, totals, receipt } = result;
    process.stdout.write(`${JSON.stringify({ decided: call.year, problems, totals, receipt }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText(result.problems, said));
    process.stdout.write(resultText(result, call.out, null, { words: said, language: call.language ?? "en" }));
  }
  return 0;
}

function failed({ json, language }: Call, problems: readonly Problem[]): number {
  if (json) process.stdout.write(`${JSON.stringify({ decided: null, problems }, null, 2)}\n`);
  else process.stderr.write(`${problemsText(problems, wordsOf(language ?? "en"))}\nNothing was written.\n`);
  return 1;
}

function callOf(words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse("decide needs one workbook.");
  if (!/^\d{4}$/.test(values.year ?? "")) throw new WrongUse("decide needs --year, such as 2026.");
  if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${values.out}".`);
  return {
    file,
    year: Number(values.year),
    attesters: values.attest,
    out: values.out ?? null,
    settings: Object.fromEntries(values.set.map(settingOf)),
    json: values.json,
    language: values.locale === undefined ? null : oneOf("--locale", values.locale, ["en", "sv"] as const),
    at: momentOf(values.at),
  };
}

const aText = { type: "string" } as const;

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        year: aText,
        attest: { type: "string", multiple: true, default: [] },
        out: { type: "string", short: "o" },
        set: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
        locale: aText,
        at: aText,
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
