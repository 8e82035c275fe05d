import "../app/no-eval";
import { zipSync } from "fflate";
import { runOnFile } from "../app/file-job";
import { explainCell } from "../app/explain";
import { inspect } from "../app/inspect";
import type { JobName, Progress } from "../app/job";
import { previewOf, type Preview } from "../app/snapshot-job";
import { viewOf } from "../app/views/views";
import { writePreviewed } from "../app/write-previewed";
import { readWorkbook } from "../workbook/file/read";
import type { Snapshot } from "../workbook/snapshot";
import type { Answer, Forms, Request, SentOptions, SheetEntry } from "./protocol";
import { headedRows, usedColumns, usedRows } from "./sheet-layout";
import { stretchOf } from "./stretch";

/** The workbook that the pane works on, and its last reading. */
let current: { readonly bytes: Uint8Array; readonly name: string; readonly snapshot: Snapshot } | null = null;

/** The reading of the workbook that is open in Excel beside the pane. */
let taken: Snapshot | null = null;

/** What each job would write into the file in hand, as it was shown. */
const previewed = new Map<JobName, Preview>();

const answer = (message: Answer): void => self.postMessage(message);

self.addEventListener("message", (event: MessageEvent<Request>) => {
  const request = event.data;
  try {
    answerTo(request);
  } catch (error) {
    // A mistake of ours, not of the data: data problems come back as problems.
    answer({ id: request.id, is: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

function answerTo(request: Request): void {
  const { id } = request;
  const onProgress = (progress: Progress): void => answer({ id, is: "progress", progress });
  switch (request.ask) {
    case "open": {
      const snapshot = readWorkbook(request.bytes, request.name);
      current = { bytes: request.bytes, name: request.name, snapshot };
      previewed.clear();
      const inspection = inspect(snapshot, { language: request.language });
      answer({ id, is: "opened", opened: { inspection, sheets: entriesOf(snapshot) } });
      return;
    }
    case "take":
      taken = request.snapshot;
      answer({ id, is: "taken", inspection: inspect(taken, { language: request.language }) });
      return;
    case "preview": {
      onProgress({ step: "Computing", done: 0.1 });
      const preview = previewOf(request.job, reading(), { ...request.options, onProgress });
      if (taken === null) previewed.set(request.job, preview);
      // A plan travels only to who writes it.
      answer({ id, is: "preview", preview: taken === null ? { ...preview, plan: null } : preview });
      return;
    }
    case "write": {
      const { bytes, name } = open();
      onProgress({ step: "Writing the workbook", done: 0.7 });
      const result = writePreviewed(bytes, previewed.get(request.job));
      if (result.bytes !== null) hold(result.bytes, name);
      answer({ id, is: "ran", ran: { result, sheets: entriesOf(open().snapshot) } });
      return;
    }
    case "view":
      answer({
        id,
        is: "view",
        told: viewOf(request.view, reading(), { ...request.options, onProgress }, request.asked as never),
      });
      return;
    case "explain":
      answer({ id, is: "explained", explained: explainCell(reading(), request.cell, request.options) });
      return;
    case "run": {
      const { bytes, name } = open();
      const result = runOnFile(request.job, bytes, name, { ...request.options, onProgress });
      if (result.bytes !== null) hold(result.bytes, name);
      answer({ id, is: "ran", ran: { result, sheets: entriesOf(open().snapshot) } });
      return;
    }
    case "forms":
      answer({ id, is: "forms", forms: formsOf(request.options, onProgress) });
      return;
    case "rows": {
      const sheet = open().snapshot.sheets.find((one) => one.name === request.sheet);
      if (!sheet) throw new Error(`There is no sheet ${request.sheet}.`);
      answer({ id, is: "rows", rows: stretchOf(sheet, request.from, request.count, request.language) });
      return;
    }
  }
}

/** Takes the workbook that came out as the one in hand. */
function hold(bytes: Uint8Array, name: string): void {
  current = { bytes, name, snapshot: readWorkbook(bytes, name) };
  previewed.clear();
}

function open(): NonNullable<typeof current> {
  if (current === null) throw new Error("No workbook is open.");
  return current;
}

/** What is explained and previewed: the workbook beside the pane in Excel, the file in hand in a browser. */
function reading(): Snapshot {
  return taken ?? open().snapshot;
}

/** The forms of the job on commitments, from the workbook as it stands. The workbook itself stays as it is. */
function formsOf(options: SentOptions, onProgress: (progress: Progress) => void): Forms {
  const { bytes, name } = open();
  const { problems, files } = runOnFile("commitments", bytes, name, { ...options, separateForms: true, onProgress });
  if (files.length === 0) return { zip: null, count: 0, problems };
  // Workbooks are compressed already.
  const zip = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])), { level: 0 });
  return { zip, count: files.length, problems };
}

/** What a person may look at, our own sheets before theirs and the front page before all. */
function entriesOf(snapshot: Snapshot): SheetEntry[] {
  const rank = (sheet: SheetEntry): number => (sheet.name === "CQM" && sheet.ours ? 0 : sheet.ours ? 1 : 2);
  return snapshot.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .map((sheet) => ({
      ...{ name: sheet.name, ours: sheet.ours, rows: usedRows(sheet), columns: usedColumns(sheet) },
      headers: headedRows(sheet),
    }))
    .sort((a, b) => rank(a) - rank(b));
}
