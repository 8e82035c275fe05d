import type { Problem } from "../../problem/problem";

/** Leaves the reading of a file from within, with the problem that a person gets to see. Never leaves this folder. */
export class FileFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** A fault of a file, or of one part of it. */
export function fileFault(code: string, file: string, message: string, fix: string): FileFault {
  return new FileFault({ severity: "error", code, message, where: { at: "file", file }, fix });
}
