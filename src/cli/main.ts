import { explainCell } from "../app/explain";
import { runOnFile, type FileJobResult } from "../app/file-job";
import { inspect } from "../app/inspect";
import type { JobOptions } from "../app/job";
import { mappingOf } from "../app/mapping-of";
import { wordsOf, type Words } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { readWorkbook } from "../workbook/file/read";
import { readAny } from "../workbook/file/read-any";
import { saveBeside } from "../workbook/file/save-node";
import { inputsOf, type Inputs } from "./inputs";
import { againstText } from "./against-report";
import { auditMain, auditUsage } from "./audit";
import { backtestMain, backtestUsage } from "./backtest";
import { parseCall, usage, type Call } from "./arguments";
import { WrongUse } from "./wrong-use";
import { collectMain, collectUsage } from "./collect";
import { changesMain, changesUsage } from "./changes";
import { prerequisitesText } from "./commitments-report";
import { closeMain, closeUsage } from "./close";
import { compareMain, compareUsage } from "./compare";
import { cycleMain, cycleUsage } from "./cycle";
import { fitMain, fitUsage } from "./fit";
import { guaranteeMain, guaranteeUsage } from "./guarantee";
import { inspectSchemeMain, inspectSchemeUsage } from "./inspect-scheme";
import { isSchemeCall, parseSchemeCall } from "./scheme-arguments";
import { schemeMain } from "./scheme-main";
import { schemeSheetsMain } from "./scheme-sheets";
import { decideMain, decideUsage } from "./decide";
import { payrollMain, payrollUsage } from "./payroll";
import { distributeMain, distributeUsage } from "./distribute";
import { nextYearMain, nextYearUsage } from "./next-year";
import { statementsMain, statementsUsage } from "./statements";
import { saveFiles } from "./save-files";
import { stressMain, stressUsage } from "./stress";
import { forecastMain, forecastUsage, scenarioMain, scenarioUsage } from "./outlook";
import { payMain, payUsage } from "./pay";
import { tariffMain, tariffUsage } from "./tariff";
import { whatIfMain, whatIfUsage } from "./what-if";
import { explanationText, inspectionText, problemsText, questionsText, resultText } from "./report";

const exitCodes = { done: 0, stopped: 1, wrongUse: 2 } as const;

/** The command line: gives the exit code. Answers go to standard output, problems and progress to standard error. */
export async function main(words: readonly string[]): Promise<number> {
  const own =
    words[0] === "grants" && words.includes("--tariff") && words.includes("--rows")
      ? ownCommands["tariff"]
      : ownCommands[words[0] ?? ""];
  if (own !== undefined) return ofItsOwn(own, words.slice(1));
  if (words.length === 0 || words.includes("--help") || words.includes("-h")) {
    process.stdout.write(usage);
    return words.length === 0 ? exitCodes.wrongUse : exitCodes.done;
  }
  let call: Call;
  try {
    if (words[0] === "scheme" && words[1] === "sheets") return await schemeSheetsMain(words.slice(2));
    if (isSchemeCall(words)) return await schemeMain(parseSchemeCall(words));
    call = parseCall(words);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return exitCodes.wrongUse;
  }
  const inputs = await inputsOf(call);
  if ("problems" in inputs) return stopped(call, inputs.problems);
  switch (call.command) {
    case "mapping":
      return mapped(call, inputs);
    case "inspect":
      return inspected(call, inputs);
    case "explain":
      return explained(call, inputs);
    default:
      return worked(call, call.command, inputs);
  }
}

/** A command that reads its own words. */
interface OwnCommand {
  readonly usage: string;
  readonly main: (words: readonly string[]) => Promise<number>;
}

const ownCommands: Readonly<Record<string, OwnCommand>> = {
  audit: { usage: auditUsage, main: auditMain },
  backtest: { usage: backtestUsage, main: backtestMain },
  changes: { usage: changesUsage, main: changesMain },
  close: { usage: closeUsage, main: closeMain },
  pay: { usage: payUsage, main: payMain },
  collect: { usage: collectUsage, main: collectMain },
  compare: { usage: compareUsage, main: compareMain },
  "inspect-scheme": { usage: inspectSchemeUsage, main: inspectSchemeMain },
  decide: { usage: decideUsage, main: decideMain },
  payroll: { usage: payrollUsage, main: payrollMain },
  statements: { usage: statementsUsage, main: statementsMain },
  stress: { usage: stressUsage, main: stressMain },
  forecast: { usage: forecastUsage, main: forecastMain },
  scenario: { usage: scenarioUsage, main: scenarioMain },
  fit: { usage: fitUsage, main: fitMain },
  "what-if": { usage: whatIfUsage, main: whatIfMain },
  tariff: { usage: tariffUsage, main: tariffMain },
  cycle: { usage: cycleUsage, main: cycleMain },
  distribute: { usage: distributeUsage, main: distributeMain },
  guarantee: { usage: guaranteeUsage, main: guaranteeMain },
  "next-year": { usage: nextYearUsage, main: nextYearMain },
};

async function ofItsOwn({ usage: how, main: run }: OwnCommand, words: readonly string[]): Promise<number> {
  if (words.length === 0 || words.includes("--help") || words.includes("-h")) {
    process.stdout.write(how);
    return words.length === 0 ? exitCodes.wrongUse : exitCodes.done;
  }
  try {
    return await run(words);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\n\n${how}`);
    return exitCodes.wrongUse;
  }
}

/** Problems are said in the language asked for. */
function wordsFor(call: Call): Words {
  return wordsOf(call.language ?? "en");
}

function optionsOf(
  call: Call,
  { mapping, tariff, scheme, against }: Pick<Inputs, "mapping" | "tariff" | "scheme" | "against">,
): JobOptions {
  return {
    ...(mapping !== undefined && { mapping }),
    ...(tariff !== undefined && { tariff }),
    ...(scheme !== undefined && { scheme }),
    ...(against !== undefined && { against }),
    at: call.at ?? new Date().toISOString(),
    units: call.units,
    settings: call.settings,
    ...(call.inspect ? { inspect: true } : {}),
    separateForms: call.forms !== null,
    ...(call.language === null ? {} : { language: call.language }),
  };
}

function inspected(call: Call, { bytes, mapping }: Inputs): number {
  const { settings } = call;
  const found = inspect(readAny(bytes, call.file), {
    settings,
    ...(mapping !== undefined && { mapping }),
    ...(call.language !== null && { language: call.language }),
  });
  if (call.json) print(found);
  else {
    process.stdout.write(inspectionText(found, wordsFor(call)));
    process.stderr.write(problemsText(found.problems, wordsFor(call)));
  }
  return stops(found.problems) ? exitCodes.stopped : exitCodes.done;
}

/** What the sheets and columns were taken for, as a file to correct and to give with the next job. */
async function mapped(call: Call, { bytes, name, mapping }: Inputs): Promise<number> {
  const { settings, language } = call;
  const found = mappingOf(readWorkbook(bytes, name), {
    settings,
    ...(mapping !== undefined && { mapping }),
    ...(language !== null && { language }),
  });
  if (stops(found.problems)) return stopped(call, found.problems);
  const json = `${JSON.stringify(found.mapping, null, 2)}\n`;
  if (call.out === null) process.stdout.write(json);
  else {
    const unsaved = await saveBeside(call.out, new TextEncoder().encode(json));
    if (unsaved.length > 0) return stopped(call, unsaved);
  }
  process.stderr.write(problemsText(found.problems, wordsFor(call)));
  return exitCodes.done;
}

function explained(call: Call, inputs: Inputs): number {
  const answer = explainCell(
    readWorkbook(inputs.bytes, call.file),
    call.cell ?? "",
    optionsOf(call, inputs),
    call.depth,
  );
  if ("problems" in answer) return stopped(call, answer.problems);
  if (call.json)
    print(answer.change === undefined ? answer.explanation : { ...answer.explanation, change: answer.change });
  else process.stdout.write(explanationText(answer));
  return exitCodes.done;
}

async function worked(
  call: Call,
  job: Exclude<Call["command"], "inspect" | "explain" | "mapping">,
  inputs: Inputs,
): Promise<number> {
  const onProgress = ({ step }: { readonly step: string }): void => {
    if (process.stderr.isTTY) process.stderr.write(`${step}...\n`);
  };
  const result = runOnFile(job, inputs.bytes, inputs.name, { ...optionsOf(call, inputs), onProgress });
  if (result.bytes === null) return stopped(call, result.problems, result);
  // The forms first: where they cannot be saved, the workbook stays as it was.
  const unsaved = call.forms === null ? [] : [...(await saveFiles(call.forms, result.files))];
  if (unsaved.length === 0 && call.out !== null) unsaved.push(...(await saveBeside(call.out, result.bytes)));
  if (unsaved.length > 0) return stopped(call, [...result.problems, ...unsaved], result);
  if (call.json) print(machineReadable(result));
  else {
    process.stderr.write(problemsText(result.problems, wordsFor(call)));
    if (job === "commitments" && result.commitments !== undefined)
      process.stdout.write(prerequisitesText(result.commitments, wordsFor(call)));
    process.stdout.write(
      resultText(result, call.out, call.forms, { words: wordsFor(call), language: call.language ?? "en" }),
    );
    if (result.against !== undefined) process.stdout.write(againstText(result.against, call.language ?? "en"));
  }
  return exitCodes.done;
}

function stopped(call: Call, problems: readonly Problem[], result?: FileJobResult): number {
  if (call.json) print(result === undefined ? { problems } : { ...machineReadable(result), problems });
  else
    process.stderr.write(
      `${problemsText(problems, wordsFor(call))}${questionsText(result?.questions ?? [], wordsFor(call))}${writes(call) ? `\n${wordsFor(call)("Nothing was written")}.\n` : ""}`,
    );
  return exitCodes.stopped;
}

function writes(call: Call): boolean {
  return call.command !== "inspect" && call.command !== "explain";
}

function machineReadable(result: FileJobResult): object {
  const { job, problems, totals, questions, receipt, files, commitments, against } = result;
  return { job, problems, totals, questions, receipt, files: files.map((file) => file.name), commitments, against };
}

function print(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}
