import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { editCells, type CellEdit } from "./cell-edits";
import { decodeDump, type RecalculatedWorkbook } from "./recalculated-workbook";
import { recalculationMacro } from "./recalculation-macro";
import { findLibreOffice } from "./requirements";

export type { CellEdit } from "./cell-edits";
export type { RecalculatedSheet, RecalculatedValue, RecalculatedWorkbook } from "./recalculated-workbook";

const fiveMinutes = 5 * 60_000;

export type RecalculateOptions = {
  /** Cells retyped before the recalculation: a changed parameter, a corrected input. */
  readonly edits?: readonly CellEdit[];
};

/**
 * Every cell of a workbook as LibreOffice computes it from scratch; cached values are not trusted. Numbers are the
 * doubles of LibreOffice's memory, not rounded by a file format. Calls may run side by side; each has its own profile.
 */
export async function recalculate(
  xlsx: string | Uint8Array,
  options: RecalculateOptions = {},
): Promise<RecalculatedWorkbook> {
  return withTemporaryFolder(async (folder) => {
    const source = join(folder, "source.xlsx");
    const dump = join(folder, "values.bin");
    await writeFile(source, editCells(await bytesOf(xlsx), options.edits ?? []));
    const macro = recalculationMacro(pathToFileURL(source).href, pathToFileURL(dump).href);
    const said = await runLibreOffice(folder, ["macro:///Standard.Recalculation.Main"], macro);
    return decodeDump(await resultOf(dump, said));
  });
}

/** The workbook as LibreOffice prints it, all sheets in one PDF, for looking at. */
export async function toPdf(xlsx: string | Uint8Array): Promise<Uint8Array> {
  return withTemporaryFolder(async (folder) => {
    const source = join(folder, "source.xlsx");
    await writeFile(source, await bytesOf(xlsx));
    const said = await runLibreOffice(folder, ["--convert-to", "pdf", "--outdir", folder, source]);
    return resultOf(join(folder, "source.pdf"), said);
  });
}

/** The workbook as LibreOffice writes it when a person opens and saves it. */
export async function resaved(xlsx: string | Uint8Array): Promise<Uint8Array> {
  return withTemporaryFolder(async (folder) => {
    const source = join(folder, "source.xlsx");
    await writeFile(source, await bytesOf(xlsx));
    const target = join(folder, "saved");
    const said = await runLibreOffice(folder, [
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      target,
      source,
    ]);
    return resultOf(join(target, "source.xlsx"), said);
  });
}

/** One PNG a page, by poppler's pdftoppm. */
export async function pdfToPng(pdf: Uint8Array, dpi = 96): Promise<readonly Uint8Array[]> {
  return withTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "source.pdf"), pdf);
    await run("pdftoppm", ["-png", "-r", String(dpi), join(folder, "source.pdf"), join(folder, "page")]);
    // pdftoppm pads page numbers with zeros, so that the names sort as the pages do.
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(pages.map((name) => readFile(join(folder, name))));
  });
}

async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "cqm-libreoffice-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function bytesOf(xlsx: string | Uint8Array): Promise<Uint8Array> {
  return typeof xlsx === "string" ? readFile(xlsx) : xlsx;
}

async function resultOf(path: string, said: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Error(`LibreOffice could not open the workbook${said === "" ? "" : `; it said: ${said}`}`);
  }
}

/** Runs LibreOffice with a fresh profile in the folder and gives what it printed. */
async function runLibreOffice(folder: string, args: readonly string[], macro?: string): Promise<string> {
  const program = findLibreOffice();
  if (program === undefined) throw new Error("LibreOffice is not installed");
  const profile = join(folder, "profile");
  await writeProfile(profile, macro);
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  return run(program, [environment, "--headless", "--norestore", "--nologo", "--nodefault", ...args]);
}

async function writeProfile(profile: string, macro: string | undefined): Promise<void> {
  const library = join(profile, "user", "basic", "Standard");
  await mkdir(library, { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
  if (macro === undefined) return;
  const source = macro.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  await writeFile(join(profile, "user", "basic", "script.xlc"), libraries);
  await writeFile(join(library, "script.xlb"), standardLibrary);
  await writeFile(join(library, "Recalculation.xba"), basicModule(source));
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const limits = { timeout: fiveMinutes, killSignal: "SIGKILL", maxBuffer: 1 << 24 } as const;
    const child = execFile(program, [...args], limits, (error, stdout, stderr) => {
      if (error === null) resolve(`${stdout}${stderr}`.trim());
      else if (error.killed === true) reject(new Error(`${program} was ended after five minutes`));
      else reject(new Error(`${program} failed: ${error.message}\n${stderr}`));
    });
    child.stdin?.end();
  });
}

// OOXMLRecalcMode 0 is "always". A completed set-up keeps LibreOffice from copying its presets over our library.
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" library:link="false"/>
</library:libraries>
`;

const standardLibrary = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Recalculation"/>
</library:library>
`;

const basicModule = (source: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Recalculation" script:language="StarBasic">
${source}</script:module>
`;
