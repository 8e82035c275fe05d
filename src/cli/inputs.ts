import { readMapping } from "../app/kept-mapping";
import { oneWorkbook, type GivenFile } from "../app/several-files";
import type { Mapping } from "../intake/mapping";
import type { Problem } from "../problem/problem";
import { openFile } from "../workbook/file/save-node";
import type { Call } from "./arguments";
import { schemeGiven } from "./scheme-files";

/** What a call works on: one workbook, made of several files where several were given, and what is settled about it. */
export interface Inputs {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mapping: Mapping | undefined;
  /** The tariff given with the call. */
  readonly tariff: GivenFile | undefined;
  /** The reward scheme given with the call. */
  readonly scheme: GivenFile | undefined;
  /** Last year's workbook. */
  readonly against: GivenFile | undefined;
}

/** Reads the files that a call names. Inspect and explain look at one file as it is. */
export async function inputsOf(call: Call): Promise<Inputs | { readonly problems: readonly Problem[] }> {
  const files: GivenFile[] = [];
  for (const path of [call.file, ...call.more]) {
    const file = await openFile(path);
    if ("problems" in file) return file;
    files.push({ name: path, bytes: file.bytes });
  }
  const settled = call.mapping === null ? undefined : await mappingFrom(call.mapping);
  if (settled !== undefined && "problems" in settled) return settled;
  const mapping = settled?.mapping;
  const opened = call.tariff === null ? undefined : await openFile(call.tariff);
  if (opened !== undefined && "problems" in opened) return opened;
  const tariff = opened === undefined ? undefined : { name: opened.name, bytes: opened.bytes };
  const scheme = call.scheme === null ? undefined : await schemeGiven(call.scheme);
  if (scheme !== undefined && "problems" in scheme) return scheme;
  const last = call.against === null ? undefined : await openFile(call.against);
  if (last !== undefined && "problems" in last) return last;
  const against = last === undefined ? undefined : { name: last.name, bytes: last.bytes };
  const [first] = files;
  if (first && (call.command === "inspect" || call.command === "explain"))
    return { ...first, mapping, tariff, scheme, against };
  const one = oneWorkbook(files);
  return "problems" in one ? one : { ...one.file, mapping, tariff, scheme, against };
}

async function mappingFrom(path: string): Promise<ReturnType<typeof readMapping>> {
  const file = await openFile(path);
  return "problems" in file ? file : readMapping(new TextDecoder().decode(file.bytes), path);
}
