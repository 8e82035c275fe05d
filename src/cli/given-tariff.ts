import type { JobOptions } from "../app/job";
import type { Problem } from "../problem/problem";
import { openFile } from "../workbook/file/save-node";

/** What --tariff means, as a command's help says it. */
export const tariffHelp = "  --tariff FILE     grant by this tariff document; its sheets come into the workbook";

/** The tariff given with --tariff as a job takes it; nothing where none is given. */
export async function tariffGiven(
  path: string | undefined,
): Promise<Pick<JobOptions, "tariff"> | { readonly problems: readonly Problem[] }> {
  if (path === undefined) return {};
  const file = await openFile(path);
  return "problems" in file ? file : { tariff: { name: file.name, bytes: file.bytes } };
}
