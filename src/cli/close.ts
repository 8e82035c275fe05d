import { closeOnFile } from "../app/ledger/close";
import { openFile } from "../workbook/file/save-node";
import { answerAttested, attestedCall, attestedOptions, jobOptionsOf } from "./attested";
import { wordsOf } from "../locale/words";
import type { Problem } from "../problem/problem";
import { optionsOf } from "./options";
import { tariffGiven, tariffHelp } from "./given-tariff";
import { stoppedBy } from "./stopped";
import { WrongUse } from "./wrong-use";

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
  const { values, positionals } = optionsOf(words, { month: aText, tariff: aText, ...attestedOptions });
  const call = attestedCall("close", positionals, values);
  const { month } = values;
  if (month === undefined) throw new WrongUse("close needs --month, such as 2026-03.");
  const stopped = (problems: readonly Problem[]): number =>
    stoppedBy(problems, wordsOf(call.language ?? "en"), call.json, { closed: null });
  const file = await openFile(call.file);
  if ("problems" in file) return stopped(file.problems);
  const tariff = await tariffGiven(values.tariff);
  if ("problems" in tariff) return stopped(tariff.problems);
  const asked = { month, attesters: call.attesters };
  const result = closeOnFile(file.bytes, file.name, asked, { ...tariff, ...jobOptionsOf(call) });
  return answerAttested(call, result, { closed: month });
}

const aText = { type: "string" } as const;
