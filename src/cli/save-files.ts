import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../problem/problem";
import { saveBeside } from "../workbook/file/save-node";

/** Saves files in a folder that is made where it is not there: each whole or not at all; the first that cannot be saved ends it. */
export async function saveFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly Problem[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const message = `"${folder}" cannot be made a folder: ${error instanceof Error ? error.message : String(error)}.`;
    const where = { at: "file", file: folder } as const;
    return [{ severity: "error", code: "folder-not-made", message, where, fix: "Give another folder for the forms." }];
  }
  for (const { name, bytes } of files) {
    const unsaved = await saveBeside(join(folder, name), bytes);
    if (unsaved.length > 0) return unsaved;
  }
  return [];
}
