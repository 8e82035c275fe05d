import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../../problem/problem";

/** A file's bytes, or the problem that a person gets to see. */
export async function openFile(
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly name: string } | { readonly problems: readonly Problem[] }> {
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (error) {
    return { problems: [systemProblem(error, path, "read")] };
  }
}

/**
 * Writes a file whole or not at all: to a temporary file beside the target, flushed to the disk, then renamed.
 * On failure the temporary file is removed, the target is as before, and the problem is given back.
 */
export async function saveBeside(path: string, bytes: Uint8Array): Promise<readonly Problem[]> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${(counter += 1)}.tmp`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    return [];
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return [systemProblem(error, path, "written")];
  }
}

let counter = 0;

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["it is not there", "Check the path"],
  EACCES: ["access is denied", "Check who may use the file and its folder"],
  EPERM: ["it is in use or protected", "Close it in Excel and try again"],
  EBUSY: ["it is in use", "Close it in Excel and try again"],
  EISDIR: ["it is a folder", "Give the path of a file"],
  ENOSPC: ["the disk is full", "Make room and try again"],
  EROFS: ["the disk is read-only", "Choose another folder"],
  ENOTDIR: ["a part of its path is no folder", "Check the path"],
};

function systemProblem(error: unknown, path: string, what: "read" | "written"): Problem {
  const code =
    typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
      ? error.code
      : "unknown";
  const [reason, fix] = reasons[code] ?? [`the system says ${code}`, "Try another folder"];
  return {
    severity: "error",
    code: `file-not-${what}`,
    message: `"${basename(path)}" cannot be ${what}: ${reason}`,
    where: { at: "file", file: path },
    fix,
    values: { system: code },
  };
}
