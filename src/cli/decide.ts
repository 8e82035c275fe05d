import { decideOnFile } from "../app/rewards/decide";
import { wordsOf } from "../locale/words";
import { openFile } from "../workbook/file/save-node";
import { answerAttested, attestedCall, attestedOptions, jobOptionsOf } from "./attested";
import { optionsOf } from "./options";
import { stoppedBy } from "./stopped";
import { WrongUse } from "./wrong-use";

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

/** The command `decide`: gives the exit code. */
export async function decideMain(words: readonly string[]): Promise<number> {
  const { values, positionals } = optionsOf(words, { year: { type: "string" }, ...attestedOptions });
  const call = attestedCall("decide", positionals, values);
  if (!/^\d{4}$/.test(values.year ?? "")) throw new WrongUse("decide needs --year, such as 2026.");
  const year = Number(values.year);
  const file = await openFile(call.file);
  if ("problems" in file) return stoppedBy(file.problems, wordsOf(call.language ?? "en"), call.json, { decided: null });
  const asked = { year, attesters: call.attesters };
  return answerAttested(call, decideOnFile(file.bytes, file.name, asked, jobOptionsOf(call)), { decided: year });
}
