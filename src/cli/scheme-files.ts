import { basename } from "node:path";
import { schemeOfBook } from "../app/schemes/scheme-book";
import type { RowFile } from "../app/schemes/row-files";
import { presets, schemeOf } from "../app/schemes/scheme-job";
import type { Problem } from "../problem/problem";
import { openFile } from "../workbook/file/save-node";

/** A file of rows as a call names it, with the list that it holds where the call says so. */
export interface NamedRows {
  readonly file: string;
  readonly list?: string;
}

/** staff=people.csv, or people.csv. */
export function namedRows(text: string): NamedRows {
  const found = /^(units|staff|absence|measures|teams|indicators)=(.+)$/i.exec(text);
  return found === null ? { file: text } : { file: found[2] as string, list: (found[1] as string).toLowerCase() };
}

/** The scheme that a word names: one of the gallery by its id, a JSON file, or a workbook that we wrote. */
export async function schemeNamed(name: string): Promise<ReturnType<typeof schemeOf>> {
  const preset = presets.find((one) => one.id === name);
  if (preset !== undefined) return schemeOf(JSON.stringify(preset.document), name);
  if (!/[./\\]/.test(name)) return { problems: [unknownPreset(name)] };
  const opened = await openFile(name);
  if (!("problems" in opened) && /\.xls[xm]$/i.test(name)) return schemeOfBook(opened.bytes, opened.name);
  return "problems" in opened ? opened : schemeOf(new TextDecoder().decode(opened.bytes), basename(name));
}

/** The scheme that a word names as a file: those of the gallery as their JSON. */
export async function schemeGiven(
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] }> {
  const preset = presets.find((one) => one.id === name);
  if (preset !== undefined)
    return { name: `${name}.json`, bytes: new TextEncoder().encode(JSON.stringify(preset.document)) };
  if (!/[./\\]/.test(name)) return { problems: [unknownPreset(name)] };
  const opened = await openFile(name);
  return "problems" in opened ? opened : { name: opened.name, bytes: opened.bytes };
}

/** Files of rows, opened. */
export async function openedRows(
  rows: readonly NamedRows[],
): Promise<{ readonly files: readonly RowFile[]; readonly problems: readonly Problem[] }> {
  const files: RowFile[] = [];
  const problems: Problem[] = [];
  for (const { file, list } of rows) {
    const opened = await openFile(file);
    if ("problems" in opened) problems.push(...opened.problems);
    else
      files.push({ name: opened.name, bytes: opened.bytes, ...(list === undefined ? {} : { list: list as "units" }) });
  }
  return { files, problems };
}

export function unknownPreset(id: string): Problem {
  return {
    severity: "error",
    code: "preset-unknown",
    message: `There is no scheme ${id} in the gallery, nor a file of that name.`,
    where: { at: "file", file: id },
    fix: `Name a file, or one of: ${presets.map((preset) => preset.id).join(", ")}.`,
  };
}
