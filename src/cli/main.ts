/** The command line: gives the exit code (0 done, 1 problems stopped the job, 2 wrong use). */
export function main(_args: readonly string[]): Promise<number> {
  process.stderr.write("usage: cqm <job> <in.xlsx> [--out out.xlsx] [--json] [--locale en|sv]\n");
  return Promise.resolve(2);
}
