import { closeOnFile } from "../app/ledger/close";
import { wordsOf, type Language } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText, resultText } from "./report";
import { optionsOf } from "./options";
import { settingOf } from "./answers";
import { tariffGiven, tariffHelp } from "./given-tariff";
import { stoppedBy } from "./stopped";

export const closeUsage = `cqm close <book.xlsx> --month 2026-03 --attest "Name One" --attest "Name Two" --out <book2.xlsx>

  closes a month of grants: its payments and the corrections of earlier months become rows of the ledger, which no later job changes

  --month MONTH     the next month that is not closed, from the first of the year
  --attest NAME     who attests it; two different people
  --out FILE        the workbook to write; without it nothing is written
${tariffHelp}
  --set ID=VALUE    set a parameter, as for cqm grants; may be repeated
  --json            machine-readable answer; --locale en|sv; --at MOMENT for the log

Exit codes: 0 closed, 1 problems stopped it and nothing was written, 2 wrong use.
`;

/** The command `close`: gives the exit code. */
export async function closeMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const file = await openFile(call.file);
  if ("problems" in file) return failed(call, file.problems);
  const tariff = await tariffGiven(call.tariff);
  if ("problems" in tariff) return failed(call, tariff.problems);
  const result = closeOnFile(
    file.bytes,
    file.name,
    { month: call.month, attesters: call.attesters },
    { ...tariff, at: call.at, settings: call.settings, ...(call.language === null ? {} : { language: call.language }) },
  );
  if (result.bytes === null) return failed(call, result.problems);
  if (call.out !== null) {
    const unsaved = await saveBeside(call.out, result.bytes);
    if (unsaved.length > 0) return failed(call, unsaved);
  }
  const said = wordsOf(call.language ?? "en");
  if (call.json) {
    const { problems, totals, receipt } = result;
    process.stdout.write(`${JSON.stringify({ closed: call.month, problems, totals, receipt }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText(result.problems, said));
    process.stdout.write(resultText(result, call.out, null, { words: said, language: call.language ?? "en" }));
  }
  return 0;
}

interface Call {
  readonly file: string;
  readonly month: string;
  readonly attesters: readonly string[];
  readonly out: string | null;
  readonly tariff: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly language: Language | null;
  readonly at: string;
}

function failed({ json, language }: Call, problems: readonly Problem[]): number {
  return stoppedBy(problems, wordsOf(language ?? "en"), json, { closed: null });
}

function callOf(words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse("close needs one workbook.");
  if (values.month === undefined) throw new WrongUse("close needs --month, such as 2026-03.");
  if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${values.out}".`);
  return {
    file,
    month: values.month,
    attesters: values.attest,
    out: values.out ?? null,
    tariff: values.tariff,
    settings: Object.fromEntries(values.set.map(settingOf)),
    json: values.json,
    language: values.locale === undefined ? null : oneOf("--locale", values.locale, ["en", "sv"] as const),
    at: momentOf(values.at),
  };
}

const aText = { type: "string" } as const;

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    month: aText,
    tariff: aText,
    attest: { type: "string", multiple: true, default: [] },
    out: { type: "string", short: "o" },
    set: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}
