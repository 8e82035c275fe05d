import { presets, runSchemes, schemeWorkbook, type SchemeOptions, type SchemeRun } from "../app/schemes/scheme-job";
import { schemeAnswer, schemeSchema } from "../app/schemes/scheme-answer";
import { wordsOf } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { saveBeside } from "../workbook/file/save-node";
import { openedRows, schemeNamed, unknownPreset } from "./scheme-files";
import { problemsText } from "./report";
import type { RewardsCall, SchemeCall } from "./scheme-arguments";
import { schemeText } from "./scheme-report";
import { stoppedBy } from "./stopped";

const exitCodes = { done: 0, stopped: 1 } as const;

/** Answers a call about reward schemes: gives the exit code. Where a problem stops it nothing is written. */
export async function schemeMain(call: SchemeCall): Promise<number> {
  switch (call.command) {
    case "list":
      if (call.json) print(presets.map(({ id, title, source }) => ({ id, title, source })));
      else
        for (const { id, title, source } of presets)
          process.stdout.write(`${id.padEnd(24)} ${title}\n${"".padEnd(25)}${source}\n`);
      return exitCodes.done;
    case "schema":
      print(schemeSchema());
      return exitCodes.done;
    case "show": {
      const found = presets.find((preset) => preset.id === call.id);
      if (found === undefined) return stopped(call.json, [unknownPreset(call.id)], null);
      print(found.document);
      return exitCodes.done;
    }
    case "read": {
      const read = await schemeNamed(call.id);
      if ("problems" in read) return stopped(call.json, read.problems, null);
      print(read.scheme);
      return exitCodes.done;
    }
    case "rewards":
      return rewards(call);
  }
}

async function rewards(call: RewardsCall): Promise<number> {
  const words = { json: call.json, language: call.language };
  const schemes = await Promise.all(call.schemes.map(schemeNamed));
  const unread = schemes.flatMap((one) => ("problems" in one ? one.problems : []));
  const { files, problems: unopened } = await openedRows(call.rows);
  if (unread.length + unopened.length > 0) return stopped(words.json, [...unread, ...unopened], call.language);
  const options: SchemeOptions = {
    language: call.language ?? "en",
    at: call.at ?? new Date().toISOString(),
    units: call.units,
    periods: call.periods,
    settings: call.settings,
  };
  const runs = runSchemes(
    schemes.flatMap((one) => ("scheme" in one ? [one.scheme] : [])),
    files,
    options,
  );
  const problems = problemsOf(runs);
  if (stops(problems)) return stopped(words.json, problems, call.language);
  const [first] = runs;
  if (call.out !== null && first !== undefined) {
    const made = schemeWorkbook(first, options);
    const unsaved = "problems" in made ? made.problems : await saveBeside(call.out, made.bytes);
    if (unsaved.length > 0) return stopped(words.json, [...problems, ...unsaved], call.language);
  }
  const answers = runs.flatMap((run) => (run.computed === null ? [] : [schemeAnswer(run.computed, run.problems)]));
  if (call.json) print(answers.length === 1 ? answers[0] : answers);
  else {
    process.stderr.write(problemsText(problems, wordsOf(options.language)));
    for (const answer of answers) process.stdout.write(schemeText(answer, options.language));
    if (call.out !== null) process.stdout.write(`${wordsOf(options.language)("Saved: {file}", { file: call.out })}\n`);
  }
  return exitCodes.done;
}

/** Problems of all runs, each once: schemes that read the same lists find the same. */
function problemsOf(runs: readonly SchemeRun[]): readonly Problem[] {
  const all = runs.flatMap((run) => run.problems);
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function stopped(json: boolean, problems: readonly Problem[], language: "en" | "sv" | null): number {
  return stoppedBy(problems, wordsOf(language ?? "en"), json);
}

function print(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}
