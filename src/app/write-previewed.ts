import { writeWorkbook } from "../workbook/file/write";
import { stopped, type FileJobResult } from "./file-job";
import type { Preview } from "./snapshot-job";

/** Writes into the bytes of a workbook what was previewed on them, so that a person gets what was shown. */
export function writePreviewed(bytes: Uint8Array, preview: Preview | undefined): FileJobResult {
  if (preview === undefined) throw new Error("Nothing was previewed of this workbook.");
  const { job, problems, totals, plan } = preview;
  if (plan === null) return stopped(job, problems, totals);
  const written = writeWorkbook(bytes, plan);
  if ("problems" in written) return stopped(job, [...problems, ...written.problems], totals);
  const { receipt } = written;
  const said = [...problems, ...receipt.problems];
  return { job, problems: said, totals, question: null, questions: [], receipt, bytes: written.bytes, files: [] };
}
