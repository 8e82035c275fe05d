import type { FileJobResult } from "../app/file-job";
import { wordsOf, type Language } from "../locale/words";
import { saveBeside } from "../workbook/file/save-node";
import { bookOf, languageOf, momentOf, oneBook, settingOf } from "./answers";
import { problemsText, resultText } from "./report";
import { stoppedBy } from "./stopped";

/** A call that two people attest: what it settles is not changed by later jobs. */
export interface AttestedCall {
  readonly file: string;
  readonly attesters: readonly string[];
  readonly out: string | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly language: Language | null;
  readonly at: string;
}

/** The options that every such call takes. */
export const attestedOptions = {
  attest: { type: "string", multiple: true, default: [] as string[] },
  out: { type: "string", short: "o" },
  set: { type: "string", multiple: true, default: [] as string[] },
  json: { type: "boolean", default: false },
  locale: { type: "string" },
  at: { type: "string" },
} as const;

interface Values {
  readonly attest: readonly string[];
  readonly out?: string | undefined;
  readonly set: readonly string[];
  readonly json: boolean;
  readonly locale?: string | undefined;
  readonly at?: string | undefined;
}

/** What such a call says. Throws WrongUse. */
export function attestedCall(command: string, positionals: readonly string[], values: Values): AttestedCall {
  return {
    file: oneBook(command, positionals),
    attesters: values.attest,
    out: bookOf(values.out),
    settings: Object.fromEntries(values.set.map(settingOf)),
    json: values.json,
    language: languageOf(values.locale),
    at: momentOf(values.at),
  };
}

/** The options of the job that the call asks for. */
export function jobOptionsOf({ at, settings, language }: AttestedCall) {
  return { at, settings, ...(language === null ? {} : { language }) };
}

/**
 * Saves what a job has settled, and answers: `settled` names it, such as { closed: "2026-03" }, and the same with null where a problem
 * stopped it. Gives the exit code.
 */
export async function answerAttested(
  { out, json, language }: AttestedCall,
  result: Pick<FileJobResult, "bytes" | "problems" | "totals" | "receipt"> & Parameters<typeof resultText>[0],
  settled: Readonly<Record<string, string | number>>,
): Promise<number> {
  const said = wordsOf(language ?? "en");
  const nothing = Object.fromEntries(Object.keys(settled).map((key) => [key, null]));
  if (result.bytes === null) return stoppedBy(result.problems, said, json, nothing);
  const unsaved = out === null ? [] : await saveBeside(out, result.bytes);
  if (unsaved.length > 0) return stoppedBy(unsaved, said, json, nothing);
  if (json) {
    const { problems, totals, receipt } = result;
    process.stdout.write(`${JSON.stringify({ ...settled, problems, totals, receipt }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText(result.problems, said));
    process.stdout.write(resultText(result, out, null, { words: said, language: language ?? "en" }));
  }
  return 0;
}
