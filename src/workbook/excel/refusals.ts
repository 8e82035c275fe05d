import type { Problem } from "../../problem/problem";
import { codeOf } from "./line";

type Said = Pick<Problem, "code" | "message" | "fix">;

const busy: Said = {
  code: "excel-busy",
  message: "Excel did not take the request: it was busy or short of memory.",
  fix: "Close other workbooks, wait a moment and run the job again.",
};
const size: Said = {
  code: "excel-size-limit",
  message: "A part of the workbook was larger than Excel passes to an add-in at once.",
  fix: "Look for a cell or sheet that is far larger than the others, shorten it and run the job again.",
};
const missing: Said = {
  code: "excel-sheet-gone",
  message: "A sheet, table or name was deleted or renamed while the job was writing.",
  fix: "Ask the others in the workbook to wait, then run the job again.",
};
const denied: Said = {
  code: "excel-access-denied",
  message: "Excel refused a change: a sheet is protected by a password, or the workbook may not be edited.",
  fix: "Take the protection off, or choose Enable Editing, and run the job again.",
};
const taken: Said = {
  code: "excel-name-taken",
  message: "Somebody added a sheet, table or name that the job was about to add.",
  fix: "Run the job again; it chooses another name where one is taken.",
};
const connection: Said = {
  code: "excel-connection",
  message: "The connection to Excel was lost.",
  fix: "Check the network, save the workbook and run the job again.",
};
const unsupported: Said = {
  code: "excel-unsupported",
  message: "This version of Excel does not know something that the job needs.",
  fix: "Update Excel, or use Excel on the web.",
};
const conflict: Said = {
  code: "excel-cells-in-the-way",
  message: "Something on a sheet stood in the way: merged cells, a filter, a pivot table or cells at its edge.",
  fix: "Clear filters and merged cells on the sheets that the job writes, and run it again.",
};
const wrong: Said = {
  code: "excel-refused",
  message: "Excel refused a part of what the job wrote.",
  fix: "Run the job again. Where it is refused again, report it with the code below.",
};

/** What a person reads of each code that Office.js refuses with. */
const said: Readonly<Record<string, Said>> = {
  AccessDenied: denied,
  ActivityLimitReached: busy,
  ApiNotAvailable: unsupported,
  ApiNotFound: unsupported,
  Conflict: busy,
  FilteredRangeConflict: conflict,
  FormulaLengthExceedsLimit: size,
  GeneralException: busy,
  InactiveWorkbook: {
    code: "excel-workbook-closed",
    message: "The workbook is closed, or another one is in front of it.",
    fix: "Open the workbook, bring it to the front and open the pane again.",
  },
  InsertDeleteConflict: conflict,
  InvalidArgument: wrong,
  InvalidObjectPath: missing,
  InvalidOperation: wrong,
  InvalidOperationInCellEditMode: {
    code: "excel-cell-edit",
    message: "A cell is being edited, so that Excel takes nothing from the add-in.",
    fix: "Finish the cell with Enter or Esc, then run the job again.",
  },
  InvalidReference: missing,
  InvalidRequest: wrong,
  InvalidSelection: missing,
  ItemAlreadyExists: taken,
  ItemNotFound: missing,
  MemoryLimitReached: busy,
  MergedRangeConflict: conflict,
  NonBlankCellOffSheet: conflict,
  NotImplemented: unsupported,
  OperationCellsExceedLimit: size,
  PivotTableRangeConflict: conflict,
  RangeExceedsLimit: size,
  RequestAborted: connection,
  RequestPayloadSizeLimitExceeded: size,
  ResponsePayloadSizeLimitExceeded: size,
  ServiceNotAvailable: connection,
  Silence: {
    code: "excel-silent",
    message: "Excel has not answered.",
    fix: "Close any window that Excel shows, save the workbook, close and open it, and open the pane again.",
  },
  Unauthenticated: {
    code: "excel-signed-out",
    message: "Excel asks you to sign in again.",
    fix: "Sign in to Excel and run the job again.",
  },
  UnsupportedFeature: unsupported,
  UnsupportedOperation: unsupported,
  UnsupportedSheet: missing,
};

/** What Excel refused, as a person reads it; its own code and words go along for a report. */
export function refusalProblem(error: unknown): Problem {
  const code = codeOf(error);
  const { code: kind, message, fix } = (code === undefined ? undefined : said[code]) ?? wrong;
  const words = error instanceof Error ? error.message : String(error);
  return {
    severity: "error",
    code: kind,
    message,
    ...(fix === undefined ? {} : { fix }),
    values: { excel: code ?? "none", words },
  };
}

/** What became of the workbook, said beside what happened. */
export const kept = {
  asBefore: {
    severity: "note",
    code: "workbook-as-before",
    message: "Nothing was changed: the workbook is as it was before the job.",
  },
  earlierNotSeen: {
    severity: "warning",
    code: "earlier-write-not-seen",
    message: "The job changed nothing. Whether an earlier write is unfinished could not be seen: Excel did not answer.",
    fix: "Open the pane again when Excel answers; it looks for one and sets the workbook back.",
  },
  cancelled: {
    severity: "note",
    code: "job-cancelled",
    message: "The job was cancelled. The workbook is as it was before.",
  },
  unfinished: {
    severity: "error",
    code: "write-unfinished",
    message:
      "A write is unfinished. What stood before is kept in the workbook and comes back as soon as Excel allows it.",
    fix: "Leave our sheets as they are, save the workbook, and open the pane again; it sets the workbook back.",
  },
  beingWritten: {
    severity: "error",
    code: "write-by-another",
    message: "Somebody else may be writing into this workbook just now.",
    fix: "Wait until they have finished. Where nobody is writing, choose to set the workbook back.",
  },
  restored: {
    severity: "note",
    code: "write-set-back",
    message: "An earlier write had not finished. The workbook has been set back to what it was before it.",
    fix: "Run the job again.",
  },
  damaged: {
    severity: "error",
    code: "journal-damaged",
    message: "A write is unfinished, and the sheet that keeps what stood before cannot be read.",
    fix: "Open an earlier version of the workbook from its version history.",
  },
  journalGone: {
    severity: "error",
    code: "journal-gone",
    message: "A write is unfinished, and the sheet that kept what stood before has been deleted.",
    fix: "Open an earlier version of the workbook from its version history.",
  },
  notUndone: {
    severity: "note",
    code: "not-undone",
    message: "Nothing was undone: the workbook is as the job left it.",
  },
  looksDiffer: {
    severity: "warning",
    code: "looks-differ",
    message: "All contents are as before; the look of some cells could not be set back entirely.",
    fix: "Look at colours, widths and number formats of our sheets.",
  },
  cannotSetBack: {
    severity: "error",
    code: "cannot-set-back",
    message: "Excel does not let the workbook be set back entirely.",
    fix: "Take the protection off our sheets and open the pane again, or open an earlier version of the workbook.",
  },
} as const satisfies Readonly<Record<string, Problem>>;
