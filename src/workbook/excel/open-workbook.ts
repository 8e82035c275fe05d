import { addressOf, areaAddress } from "../cell";
import type { Happenings, OpenWorkbook, Undone, Written } from "../open-workbook";
import { settingsKey } from "../settings";
import { contactWorkbook } from "./contact";
import { afterCellEdit } from "./cell-edit";
import type { ExcelSnapshot } from "./excel-snapshot";
import { openLine, type Line } from "./line";
import { readExcel, readSelection } from "./read";
import { kept } from "./refusals";
import { undoWrite, type UndoRecord } from "./undo";
import { writeExcel } from "./write-excel";

/**
 * The workbook beside the pane. Selection and changes are told by Excel's events: hints, which the pane checks by
 * reading again. Changes by this add-in are left out where Excel says that they are ours.
 */
export function openExcelWorkbook(): OpenWorkbook {
  let happenings: Happenings | null = null;
  const onCellEdit = (waiting: boolean): void => happenings?.editing(waiting);
  const line: Line = openLine({ onCellEdit });
  /** Readings as they came: a worker is given a copy, and the write needs the one that it was made from. */
  let read: ExcelSnapshot | null = null;
  let undo: UndoRecord | null = null;
  /** A write of this pane has not finished: it is set back at the next contact, however young it is. */
  let left = false;
  /** While we write, Excel tells of changes that are not all marked as ours. */
  let writing = false;

  return {
    async contact(force = false) {
      const found = await contactWorkbook(line, { now: new Date().toISOString(), force: force || left });
      left = left && found.state === "unfinished";
      return found.state === "unfinished" ? found.problems : [];
    },
    async read(watch = {}) {
      read = await afterCellEdit(() => Excel.run((context) => readExcel(context, watch)), onCellEdit);
      return read;
    },
    async write(snapshot, plan, watch = {}): Promise<Written> {
      if (snapshot !== read) throw new Error("The workbook was read again since the preview.");
      writing = true;
      try {
        const outcome = await writeExcel(line, read, plan, watch);
        left = outcome.state === "unfinished";
        if (outcome.state !== "written") return outcome;
        undo = outcome.undo;
        return { state: "written", receipt: outcome.receipt };
      } finally {
        writing = false;
      }
    },
    async undo(): Promise<Undone> {
      if (undo === null) return { state: "refused", problems: [kept.notUndone] };
      writing = true;
      try {
        const outcome = await undoWrite(line, undo);
        left = outcome.state === "unfinished";
        if (outcome.state === "undone") undo = null;
        return outcome;
      } finally {
        writing = false;
      }
    },
    show: ({ sheet, address }) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
        await context.sync();
        if (worksheet.isNullObject) return;
        worksheet.activate();
        if (address !== null) worksheet.getRange(address).select();
        await context.sync();
      }),
    async selection() {
      const found = await Excel.run((context) => readSelection(context));
      if (found === undefined) return undefined;
      const { sheet, area } = found;
      return { sheet, address: area.rows * area.columns === 1 ? addressOf(area) : areaAddress(area) };
    },
    async follow(given) {
      happenings = given;
      const { worksheets } = new Excel.RequestContext().workbook;
      const changes = worksheets.onChanged.add((event) => {
        const ours = event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
        if (!ours && !writing) happenings?.changed(event.worksheetId);
        return Promise.resolve();
      });
      worksheets.onSelectionChanged.add(() => {
        happenings?.selected();
        return Promise.resolve();
      });
      await worksheets.context.sync();
      return () => {
        // Another may have begun to follow meanwhile.
        if (happenings === given) happenings = null;
        changes.remove();
        changes.context.sync().catch(() => undefined);
      };
    },
    async settings() {
      return Excel.run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(settingsKey);
        setting.load("value");
        await context.sync();
        return setting.isNullObject ? null : (setting.value as unknown);
      });
    },
    async keepSettings(settings) {
      await Excel.run(async (context) => {
        context.workbook.settings.add(settingsKey, settings);
        await context.sync();
      });
    },
  };
}
