import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** What a call of the command line gave. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `cqm` as a person does, in a folder of its own. */
export function cqm(words: readonly string[], folder: string = root): Promise<Answer> {
  return new Promise((answer) => {
    const call = [join(root, "bin/cqm.mjs"), ...words];
    execFile(process.execPath, call, { cwd: folder, maxBuffer: 1 << 26 }, (failed, out, error) => {
      answer({ code: failed === null ? 0 : Number(failed.code), out, error });
    });
  });
}

/** A folder that is gone after the work. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "cqm-cli-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
