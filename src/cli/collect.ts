import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { unpacked } from "../app/distribution/packed";
import { collect, type Collection, type ReturnedFile } from "../app/distribution/collect";
import { wordsOf, type Language, type Words } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { optionsOf } from "./options";
import { stoppedBy } from "./stopped";

export const collectUsage = `cqm collect <folder or zip> --into <book.xlsx> --out <book2.xlsx>

  takes returned forms into the workbook: what was filled is shown cell by cell, what cannot be taken is refused with the reason

  --into FILE       the workbook that the forms were sent from; --out FILE the workbook to write, without it nothing is written
  --take FILE       the file that counts where a form came back in several; may be repeated
  --keep workbook|returned      which counts where the workbook was changed too since the form was sent
  --json            machine-readable answer; --locale en|sv; --at MOMENT for the log

Exit codes: 0 every form was taken in, 1 some were refused (the others are written), or nothing could be written, 2 wrong use.
`;

/** The command `collect`: gives the exit code. */
export async function collectMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const said = wordsOf(call.language ?? "en");
  const book = await openFile(call.into);
  if ("problems" in book) return failed(call.json, book.problems, said);
  const files = await returnedFiles(call.folder);
  if ("problems" in files) return failed(call.json, files.problems, said);
  const found = collect(book, files.files, {
    at: call.at,
    take: call.take,
    ...(call.keep === null ? {} : { keep: call.keep }),
    ...(call.language === null ? {} : { language: call.language }),
  });
  if (found.bytes === null)
    return failed(call.json, [...found.problems, ...found.refused.flatMap((one) => one.problems)], said);
  if (call.out !== null && found.accepted.length > 0) {
    const unsaved = await saveBeside(call.out, found.bytes);
    if (unsaved.length > 0) return failed(call.json, unsaved, said);
  }
  if (call.json) {
    const { accepted, refused, problems, receipt } = found;
    process.stdout.write(`${JSON.stringify({ accepted, refused, problems, receipt }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText([...found.refused.flatMap((one) => one.problems), ...found.problems], said));
    process.stdout.write(collectionText(found, call.out));
  }
  return found.refused.length > 0 ? 1 : 0;
}

function collectionText({ accepted, refused }: Collection, out: string | null): string {
  const lines = accepted.flatMap(({ form, unit, file, changes }) => [
    `${form} (${unit}) from ${file}: ${changes.length} ${changes.length === 1 ? "cell" : "cells"}`,
    ...changes.map(
      ({ cell, address, sent, returned }) => `  ${address} ${cell}: ${valueText(sent)} -> ${valueText(returned)}`,
    ),
  ]);
  const end = `${accepted.length} forms taken in, ${refused.length} refused${out === null || accepted.length === 0 ? "; nothing was written" : `; written to ${out}`}`;
  return `${[...lines, end].join("\n")}\n`;
}

function valueText(value: string | number | null): string {
  return value === null ? "(empty)" : String(value);
}

async function returnedFiles(
  folder: string,
): Promise<{ readonly files: readonly ReturnedFile[] } | { readonly problems: readonly Problem[] }> {
  if (/\.zip$/i.test(folder)) return returnedZip(folder);
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const message = `"${folder}" cannot be read as a folder: ${error instanceof Error ? error.message : String(error)}.`;
    const where = { at: "file", file: folder } as const;
    return {
      problems: [
        { severity: "error", code: "folder-not-read", message, where, fix: "Give the folder with the returned files." },
      ],
    };
  }
  const files: ReturnedFile[] = [];
  // Excel leaves lock files (~$) beside open workbooks.
  for (const name of names.filter((one) => /\.xls[xm]$/i.test(one) && !/^[~.]/.test(one)).sort()) {
    const opened = await openFile(join(folder, name));
    if ("problems" in opened) return opened;
    files.push({ name, bytes: opened.bytes });
  }
  return someFiles(folder, files);
}

/** The workbooks of a zip, as they were put into it. */
async function returnedZip(
  file: string,
): Promise<{ readonly files: readonly ReturnedFile[] } | { readonly problems: readonly Problem[] }> {
  const opened = await openFile(file);
  if ("problems" in opened) return opened;
  return someFiles(file, unpacked({ name: file, bytes: opened.bytes }));
}

function someFiles(
  folder: string,
  files: readonly ReturnedFile[],
): { readonly files: readonly ReturnedFile[] } | { readonly problems: readonly Problem[] } {
  if (files.length > 0) return { files };
  const message = `"${folder}" holds no workbook.`;
  const where = { at: "file", file: folder } as const;
  return {
    problems: [
      { severity: "error", code: "folder-empty", message, where, fix: "Give the folder with the returned files." },
    ],
  };
}

function failed(json: boolean, problems: readonly Problem[], words: Words): number {
  return stoppedBy(problems, words, json, { accepted: [] });
}

interface Call {
  readonly folder: string;
  readonly into: string;
  readonly out: string | null;
  readonly take: readonly string[];
  readonly keep: "workbook" | "returned" | null;
  readonly json: boolean;
  readonly language: Language | null;
  readonly at: string;
}

function callOf(words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new WrongUse("collect needs one folder.");
  if (values.into === undefined)
    throw new WrongUse("collect needs --into, the workbook that the forms were sent from.");
  if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${values.out}".`);
  return {
    folder,
    into: values.into,
    out: values.out ?? null,
    take: values.take,
    keep: values.keep === undefined ? null : oneOf("--keep", values.keep, ["workbook", "returned"] as const),
    json: values.json,
    language: values.locale === undefined ? null : oneOf("--locale", values.locale, ["en", "sv"] as const),
    at: momentOf(values.at),
  };
}

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    into: { type: "string" },
    out: { type: "string", short: "o" },
    take: { type: "string", multiple: true, default: [] },
    keep: { type: "string" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}
