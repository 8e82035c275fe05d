import { recalculate, type HostWorkbook } from "../model";
import { HostFault, refusal, numberOf, textOf, type HostObject } from "../wire";
import { collection } from "./collection";
import { nameCollection } from "./names";
import { rangeObject } from "./range";
import { tableCollection } from "./tables";
import { worksheetCollection } from "./worksheet";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"];

/** The workbook: where every path begins. */
export function workbookObject(book: HostWorkbook): HostObject {
  return {
    type: "Workbook",
    get: {
      Name: () => book.name,
      ReadOnly: () => book.readOnly,
      UsePrecisionAsDisplayed: () => book.precisionAsDisplayed,
    },
    to: {
      Worksheets: () => worksheetCollection(book),
      Tables: () => tableCollection(book),
      Names: () => nameCollection(book),
      Settings: () => settings(book),
      Application: () => application(book),
      Functions: () => functions(book),
      Protection: () => ({ type: "WorkbookProtection", get: { Protected: () => book.structureLocked } }),
    },
    call: {
      GetSelectedRange: () => {
        if (!book.selection)
          // What Excel says where a chart, a picture or several areas are selected.
          throw new HostFault("InvalidSelection", "The current selection is invalid for this operation.");
        return rangeObject(book.selection);
      },
    },
  };
}

function application(book: HostWorkbook): HostObject {
  return {
    type: "Application",
    get: { CalculationMode: () => book.calculationMode, CalculationState: () => (book.stale ? "Pending" : "Done") },
    set: {
      CalculationMode: (mode) => {
        if (!modes.includes(textOf(mode))) throw refusal.argument();
        book.calculationMode = textOf(mode);
      },
    },
    to: {
      IterativeCalculation: () => ({
        type: "IterativeCalculation",
        get: { Enabled: () => book.iterativeCalculation },
      }),
    },
    call: {
      Calculate: () => {
        recalculate(book);
      },
      SuspendApiCalculationUntilNextSync: () => {
        book.suspended = true;
      },
      SuspendScreenUpdatingUntilNextSync: () => {
        book.screenSuspensions += 1;
      },
    },
  };
}

function settings(book: HostWorkbook): HostObject {
  const setting = (key: string): HostObject => ({
    type: "Setting",
    id: key,
    get: { Key: () => key, Value: () => book.settings.get(key) ?? null },
    set: {
      Value: (value) => {
        book.settings.set(key, value);
      },
    },
    call: {
      Delete: () => {
        if (!book.settings.delete(key)) throw refusal.notFound();
      },
    },
  });
  return collection("SettingCollection", () => [...book.settings.keys()].map(setting), {
    Add: (key, value) => {
      book.settings.set(textOf(key), value);
      return setting(textOf(key));
    },
  });
}

/** Excel's own functions, as far as they are called. */
function functions(book: HostWorkbook): HostObject {
  return {
    type: "Functions",
    call: {
      Date: (year, month, day) => {
        const days = Date.UTC(numberOf(year), numberOf(month) - 1, numberOf(day)) / 86_400_000 + 25_569;
        return { type: "FunctionResult", get: { Value: () => days - (book.date1904 ? 1462 : 0), Error: () => null } };
      },
    },
  };
}
