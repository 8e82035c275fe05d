import { runOnFile } from "../app/file-job";
import { inspect } from "../app/inspect";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { readWorkbook } from "../workbook/file/read";
import type { Answer, Request, RowStretch, SheetEntry } from "./protocol";

/** The workbook that the pane works on, and its last reading. */
let current: { readonly bytes: Uint8Array; readonly name: string; readonly snapshot: Snapshot } | null = null;

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
  switch (request.ask) {
    case "open": {
      const snapshot = readWorkbook(request.bytes, request.name);
      current = { bytes: request.bytes, name: request.name, snapshot };
      const inspection = inspect(snapshot, { language: request.language });
      answer({ id: request.id, is: "opened", opened: { inspection, sheets: entriesOf(snapshot) } });
      return;
    }
    case "run": {
      if (current === null) throw new Error("No workbook is open.");
      const { name } = current;
      const onProgress = (progress: { step: string; done: number }): void => answer({ id: request.id, is: "progress", progress });
      const result = runOnFile(request.job, current.bytes, name, { ...request.options, onProgress });
      if (result.bytes !== null) current = { bytes: result.bytes, name, snapshot: readWorkbook(result.bytes, name) };
      answer({ id: request.id, is: "ran", ran: { result, sheets: entriesOf(current.snapshot) } });
      return;
    }
    case "rows": {
      const sheet = current?.snapshot.sheets.find((one) => one.name === request.sheet);
      if (!sheet) throw new Error(`There is no sheet ${request.sheet}.`);
      answer({ id: request.id, is: "rows", rows: stretchOf(sheet, request.from, request.count) });
      return;
    }
  }
}

function entriesOf(snapshot: Snapshot): SheetEntry[] {
  return snapshot.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .map((sheet) => ({
      name: sheet.name,
      ours: sheet.ours,
      rows: sheet.origin.row + sheet.rows.length,
      columns: sheet.origin.column + sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
    }));
}

function stretchOf(sheet: SheetSnapshot, from: number, count: number): RowStretch {
  const rows = [];
  for (let row = from; row < from + count; row += 1) {
    const cells = sheet.rows[row - sheet.origin.row];
    const looks = sheet.looks[row - sheet.origin.row];
    rows.push([
      ...Array.from({ length: cells ? sheet.origin.column : 0 }, () => ({ value: null, format: "General", bold: false })),
      ...(cells ?? []).map((value, column) => {
        const look = sheet.lookTable[looks?.[column] ?? 0];
        return { value, format: look?.numberFormat ?? "General", bold: look?.bold ?? false };
      }),
    ]);
  }
  return { from, rows };
}
