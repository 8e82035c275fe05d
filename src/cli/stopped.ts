import type { Words } from "../locale/words";
import type { Problem } from "../problem/problem";
import { problemsText } from "./report";

/**
 * Says the problems that stopped a command before it wrote: as JSON beside the empty answer of the command, or in
 * words. Gives the exit code.
 */
export function stoppedBy(problems: readonly Problem[], words: Words, json: boolean, answer: object = {}): number {
  if (json) process.stdout.write(`${JSON.stringify({ ...answer, problems }, null, 2)}\n`);
  else process.stderr.write(`${problemsText(problems, words)}\n${words("Nothing was written")}.\n`);
  return 1;
}
